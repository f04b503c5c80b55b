//! The newsroom's scripts: bundled from `crates/web/desk/scripts` into `crates/web/desk/dist`, which the program embeds.

use std::path::PathBuf;
use std::process::Command;

use crate::browser::{install, require};
use crate::process::{on_path, run};
use crate::suites::Suite;
use crate::tree;

fn folder() -> PathBuf {
    tree::root().join("crates/web/desk/scripts")
}

/// `cargo xtask desk`: bundles when npm is there; otherwise says what is left out and goes on, since every page of
/// the newsroom works without scripts.
///
/// # Errors
///
/// What npm or the bundler said.
pub fn bundle_if_possible() -> Result<(), String> {
    if on_path("npm") {
        return bundle();
    }
    eprintln!("npm is missing: the desk is built without its editor; stories are written in plain forms");
    Ok(())
}

/// Installs what the lock file names and bundles.
///
/// # Errors
///
/// What npm or the bundler said.
pub fn bundle() -> Result<(), String> {
    install(&folder())?;
    run(&mut npm(&["run", "--silent", "build"]))
}

/// The scripts' own tests: types, then each part in node or Chromium, against a desk in memory.
///
/// # Errors
///
/// What is missing on this machine, or that tests failed.
pub fn test() -> Result<(), String> {
    require(&[("node", "nodejs"), ("npm", "npm"), ("chromium", "chromium")])?;
    bundle()?;
    run(&mut npm(&["run", "--silent", "types"]))?;
    Suite { folder: &folder().join("test"), env: &[], abreast: 1 }.run()
}

fn npm(words: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command.current_dir(folder()).args(words);
    command
}
