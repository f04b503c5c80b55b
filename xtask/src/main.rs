//! The tasks of the house: `cargo xtask check`, `test`, `browser`, `screens`, `eval`, `fuzz`, `kill9`, `bench`.
//!
//! Plain Rust without dependencies. The `Makefile` only names the everyday ones.

mod bench;
mod browser;
mod check;
mod comment_form;
mod eval;
mod fuzz;
mod http;
mod kill9;
mod lot;
mod postgres;
mod process;
mod server;
mod test;
mod tree;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask TASK

  check                the invariants of ARCHITECTURE.md, as a program
  test                 format, check, clippy, all tests on SQLite and PostgreSQL, kill -9, browser
  browser              readers' pages in Chromium, axe, the Nu HTML checker, feeds
  screens              screenshots of each page kind into docs/screens/
  eval                 the proofreader on texts with planted errors, a row a rule
  fuzz [build] [SECONDS] [TARGET…]
                       libFuzzer over the language core (save, dates, check); `build` only builds
  kill9 [--kills N]    SIGKILL under comment load; counts lost and doubled comments
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
        "browser" => browser::run_tests(),
        "screens" => browser::screens(),
        "kill9" => kill9::run(&rest),
        "eval" => eval::run_eval(),
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
