//! The invariants of the house as a program. Each rule is a pure function over a [`Tree`] and has a
//! test that it fails on a bad sample.

mod crates;
mod css;
mod documents;
mod messages;
mod migrations;
mod rust_text;
mod sizes;
mod source;
mod words;

use crate::tree::{self, Tree};

/// One place that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path relative to the checkout.
    pub path: String,
    /// From 1; 0 when the whole file is meant.
    pub line: usize,
    /// What is wrong there and what to do about it.
    pub what: String,
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

type Rule = (&'static str, fn(&Tree) -> Vec<Finding>);

/// Every rule, by the name that is printed beside its findings.
const RULES: [Rule; 14] = [
    ("crate-edges", crates::edges),
    ("members-order", crates::members_in_order),
    ("workspace-lints", crates::lints),
    ("sql-in-store", source::sql_outside_store),
    ("no-clock", source::clock_in_pure_crates),
    ("no-io", source::io_in_pure_crates),
    ("file-size", sizes::files),
    ("file-name", sizes::names),
    ("logical-css", css::physical),
    ("unfinished", words::unfinished),
    ("machine-path", words::machine_paths),
    ("architecture", documents::architecture),
    ("catalogues", messages::catalogues),
    ("migrations", migrations::pairs),
];

/// Runs every rule over the checkout and prints `file:line: [rule] what to do`.
///
/// # Errors
///
/// The number of findings, when there are any.
pub fn run() -> Result<(), String> {
    let tree = Tree::read(&tree::root())?;
    let mut count = 0_usize;
    for (name, rule) in RULES {
        for Finding { path, line, what } in rule(&tree) {
            count += 1;
            println!("{path}:{line}: [{name}] {what}");
        }
    }
    if count > 0 {
        return Err(format!("{count} findings"));
    }
    println!("check: {} files, {} rules, no findings", tree.all().count(), RULES.len());
    Ok(())
}
