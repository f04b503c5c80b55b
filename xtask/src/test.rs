//! `cargo xtask test`: everything that must hold before a change is accepted.

use std::process::Command;
use std::time::Instant;

use crate::postgres::Postgres;
use crate::process::{on_path, run};
use crate::{browser, check, fuzz, kill9, scripts, tree};

/// Format, invariants, lints, the desk's scripts bundled, all tests on both engines, fuzz targets (built), SIGKILL, the desk's scripts, browser; the
/// browser's count comes last.
///
/// # Errors
///
/// The first step that failed.
pub fn run_all() -> Result<(), String> {
    let started = Instant::now();
    run(cargo(&["fmt", "--all", "--", "--check", "-l"]).env_remove("RUSTFLAGS"))?;
    check::run()?;
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"]))?;
    scripts::bundle()?;
    stories()?;
    fuzz::run_targets(&["build".to_owned()])?;
    kill9::run(&[])?;
    scripts::test()?;
    eprintln!("all but the browser took {} s", started.elapsed().as_secs());
    browser::run_tests()
}

/// The tests of the workspace with one PostgreSQL for all of them.
fn stories() -> Result<(), String> {
    let postgres = Postgres::start()?;
    let url = postgres.url();
    let mut tests = if on_path("cargo-nextest") {
        cargo(&["nextest", "run", "--workspace", "--no-fail-fast"])
    } else {
        cargo(&["test", "--workspace", "--no-fail-fast", "--lib", "--bins", "--tests"])
    };
    run(tests.env("WARRAQ_TEST_POSTGRES", &url).env("INSTA_UPDATE", "no"))?;
    run(cargo(&["test", "--workspace", "--doc", "--quiet"]).env("WARRAQ_TEST_POSTGRES", &url))
}

fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(tree::root()).args(words);
    command
}
