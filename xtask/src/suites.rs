//! Suites of node's test runner, which work in a real browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{WorkFolder, run};
use crate::tree;

/// Where the reporter writes down the files that failed.
const FAILED: &str = "WARRAQ_FAILED_FILES";

/// A folder of `*.test.mjs` and what they need.
pub struct Suite<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// Variables for the tests.
    pub env: &'a [(&'a str, &'a Path)],
    /// Files at a time.
    pub abreast: usize,
}

impl Suite<'_> {
    /// Runs every file; the count is printed last. A browser can be slower than a test waits, so files that fail run once
    /// more, by themselves, and are told as unsteady when they pass then.
    ///
    /// # Errors
    ///
    /// That tests failed, twice.
    pub fn run(&self) -> Result<(), String> {
        let entries = std::fs::read_dir(self.folder).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> =
            entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
        files.sort();
        let work = WorkFolder::new("suite")?;
        let list = work.path().join("failed");
        let Err(problem) = run(&mut self.node(&files, self.abreast, &list)) else { return Ok(()) };
        let failed = std::fs::read_to_string(&list).unwrap_or_default();
        let failed: Vec<PathBuf> = failed.lines().map(PathBuf::from).collect();
        if failed.is_empty() {
            return Err(problem);
        }
        run(&mut self.node(&failed, 1, &list))?;
        for file in failed {
            eprintln!("unsteady: {} failed once, then passed by itself", file.display());
        }
        Ok(())
    }

    fn node(&self, files: &[PathBuf], abreast: usize, list: &Path) -> Command {
        let mut node = Command::new("node");
        node.current_dir(self.folder).envs(self.env.iter().copied()).env(FAILED, list);
        node.args(["--test", &format!("--test-concurrency={abreast}"), "--test-reporter-destination=stdout"]);
        node.arg(format!("--test-reporter={}", tree::root().join("tests/browser/count.mjs").display())).args(files);
        node
    }
}
