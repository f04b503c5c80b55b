//! The pages in a real browser; the tests themselves are in `tests/browser`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{WorkFolder, build_warraq, on_path, run};
use crate::server::Newsroom;
use crate::suites::Suite;
use crate::{scripts, tree};

fn folder() -> PathBuf {
    tree::root().join("tests/browser")
}

/// Builds the program and runs every `*.test.mjs`; the count is printed last.
///
/// # Errors
///
/// What is missing on this machine, or that tests failed.
pub fn run_tests() -> Result<(), String> {
    let work = prepare()?;
    let (program, home) = demo(&work)?;
    // Two at a time: some files mostly wait, for a moment to come or a line to come back.
    Suite { folder: &folder(), env: &[("WARRAQ", &program), ("WARRAQ_DEMO", &home)], abreast: 2 }.run()
}

/// Screenshots of each page kind into `docs/screens/`.
///
/// # Errors
///
/// What is missing on this machine, or the page that could not be drawn.
pub fn screens() -> Result<(), String> {
    let work = prepare()?;
    let (program, home) = demo(&work)?;
    let mut node = Command::new("node");
    node.current_dir(folder()).env("WARRAQ", program).env("WARRAQ_DEMO", home);
    run(node.arg("screens.mjs").arg(tree::root().join("docs/screens")))
}

/// Installs the packages of the lock file; their install scripts download and are not run. The newsroom's scripts
/// are bundled anew, so that what is tested is what stands in the tree.
fn prepare() -> Result<WorkFolder, String> {
    require(&[("node", "nodejs"), ("npm", "npm"), ("java", "default-jre-headless"), ("chromium", "chromium")])?;
    install(&folder())?;
    scripts::bundle()?;
    WorkFolder::new("browser")
}

/// Says which of these programs is missing, and in which package it comes.
///
/// # Errors
///
/// The first that is missing.
pub fn require(needed: &[(&str, &str)]) -> Result<(), String> {
    for (program, package) in needed {
        if !on_path(program) {
            return Err(format!("{program} is missing: run scripts/setup-debian, or install the package {package}"));
        }
    }
    Ok(())
}

/// Installs the packages of a folder's lock file; their install scripts download and are not run.
///
/// # Errors
///
/// What npm said.
pub fn install(folder: &Path) -> Result<(), String> {
    run(Command::new("npm").current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))
}

/// The program and a demo home made once; each file of tests works on a copy.
fn demo(work: &WorkFolder) -> Result<(PathBuf, PathBuf), String> {
    let program = build_warraq(false)?;
    let home = work.path().join("demo-home");
    Newsroom::new(&program, &home).tell(&["demo"])?;
    Ok((program, home))
}
