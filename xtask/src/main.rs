//! The tasks of the house: `cargo xtask check`, `test`, `desk`, `browser`, `screens`, `eval`, `eval-search`, `fuzz`, `kill9`, `bench`.
//!
//! Plain Rust without dependencies. The `Makefile` only names the everyday ones.

mod bench;
mod browser;
mod check;
mod comment_form;
mod desk;
mod eval;
mod fuzz;
mod http;
mod kill9;
mod lot;
mod png;
mod postgres;
mod process;
mod scripts;
mod server;
mod suites;
mod test;
mod tree;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask TASK

  check                the invariants of ARCHITECTURE.md, as a program
  test                 format, check, clippy, all tests on SQLite and PostgreSQL, kill -9, browser
  desk                 the newsroom's scripts, bundled when npm is there
  browser              readers' pages and the desk in Chromium, axe, the Nu HTML checker, feeds
  screens              screenshots of each page kind into docs/screens/
  eval                 the proofreader on texts with planted errors, a row a rule
  eval-search [--runs FOLDER]
                       the search on development queries, beside other engines; fails below its bars
  fuzz [build] [SECONDS] [TARGET…]
                       libFuzzer over the language core (save, dates, check, terms); `build` only builds
  kill9 [SCENE…] [--kills N]
                       SIGKILL under comments, publish, autosave, upload; counts what is lost, doubled, half done
  bench [--quick] [--write] [--only NAME,NAME]
                       ratios beside nginx and bare SQLite; --write keeps the table in bench/README.md
";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let task = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let done = match task.as_str() {
        "check" => check::run(),
        "test" => test::run_all(),
        "desk" => scripts::bundle_if_possible(),
        "browser" => browser::run_tests(),
        "screens" => browser::screens(),
        "kill9" => kill9::run(&rest),
        "eval" => eval::run_eval(),
        "eval-search" => eval::run_eval_search(&rest),
        "fuzz" => fuzz::run_targets(&rest),
        "bench" => bench::run(&rest),
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("xtask {task}: {problem}");
            ExitCode::FAILURE
        }
    }
}
