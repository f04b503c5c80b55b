//! `cargo xtask eval` and `eval-search`: how well the proofreader and the search do, as tables.

use std::path::PathBuf;
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

/// Where the development queries of the search are, unless told otherwise; from the root.
const SEARCH_DATA: &str = "../shared/bench/search";

/// Names another place for them.
const SEARCH_DATA_VARIABLE: &str = "WARRAQ_SEARCH_DATA";

/// The folder of the development data.
///
/// # Errors
///
/// It is not there, and what to set.
pub fn search_data() -> Result<PathBuf, String> {
    let data = std::env::var_os(SEARCH_DATA_VARIABLE).map_or_else(|| tree::root().join(SEARCH_DATA), PathBuf::from);
    if data.join("docs.jsonl.xz").is_file() {
        return Ok(data);
    }
    let folder = data.display();
    Err(format!(
        "the development queries are not in {folder}: they are no part of the repository; set {SEARCH_DATA_VARIABLE} to their folder"
    ))
}

/// Runs the measurement of `crates/search/examples/quality`; `args` are handed on (`--runs FOLDER` writes TREC runs).
///
/// # Errors
///
/// The data is not there, or a bar is not held; the table stands above.
pub fn run_eval_search(args: &[String]) -> Result<(), String> {
    let data = search_data()?;
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(tree::root()).args(["run", "--quiet", "--release", "--package", "search", "--example", "quality", "--"]);
    run(command.arg(data).args(args))
}
