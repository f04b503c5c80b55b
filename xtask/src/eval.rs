//! `cargo xtask eval`: how well the proofreader does, as a table.

use std::process::Command;

use crate::process::run;
use crate::tree;

/// Runs the measurement of `crates/arabic/tests/eval` and shows what it prints.
///
/// # Errors
///
/// Marks that are not kept; the table stands above.
pub fn run_eval() -> Result<(), String> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(tree::root()).args(["test", "--quiet", "--package", "arabic", "--test", "eval"]);
    run(command.args(["--", "--nocapture", "--test-threads", "1"]))
}
