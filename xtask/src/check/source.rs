//! What must be absent from the source of a crate: SQL outside `store`; clocks and I/O in the pure ones.

use super::Finding;
use super::rust_text::RustText;
use crate::tree::Tree;

/// Crates that may hold SQL: the store, and the test kit that makes databases for it.
const SQL_ROOMS: [&str; 2] = ["store", "testkit"];

/// Same input, same bytes.
const PURE: [&str; 3] = ["arabic", "model", "press"];

/// First words of a statement, each with what may follow; a sentence in capitals is not SQL.
const STATEMENTS: [(&str, &[&str]); 9] = [
    ("SELECT", &[]),
    ("INSERT", &["INTO", "OR"]),
    ("UPDATE", &[]),
    ("DELETE", &["FROM"]),
    ("CREATE", &["TABLE", "INDEX", "UNIQUE", "VIRTUAL", "VIEW", "DATABASE", "TRIGGER", "TEMP"]),
    ("DROP", &["TABLE", "INDEX", "DATABASE", "VIEW"]),
    ("ALTER", &["TABLE", "DATABASE"]),
    ("PRAGMA", &[]),
    ("WITH", &["RECURSIVE"]),
];

const CLOCKS: [&str; 6] = ["Timestamp::now", "Zoned::now", "SystemTime::now", "Instant::now", "Utc::now", "Local::now"];

const WORLD: [&str; 8] = ["std::fs", "std::net", "std::env", "std::process", "std::thread", "tokio", "File::open", "reqwest"];

/// String literals that are statements, in every crate but `store`.
pub fn sql_outside_store(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in tree.crates().into_iter().filter(|name| !SQL_ROOMS.contains(name)) {
        for (path, source) in tree.below(&format!("crates/{name}/src/"), "rs") {
            let strings = RustText::read(source).strings;
            found.extend(
                strings
                    .iter()
                    .filter(|(_, text)| is_statement(text))
                    .map(|(line, _)| Finding::new(path, *line, "SQL outside `store`: write a query function in crates/store and call it")),
            );
        }
    }
    found
}

fn is_statement(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    STATEMENTS.iter().any(|(verb, follows)| first == *verb && !second.is_empty() && (follows.is_empty() || follows.contains(&second)))
}

/// A reading of the clock in `arabic`, `model` or `press`.
pub fn clock_in_pure_crates(tree: &Tree) -> Vec<Finding> {
    absent(tree, &CLOCKS, "reads a clock: take the instant as a parameter")
}

/// Files, network, environment or a runtime in `arabic`, `model` or `press`.
pub fn io_in_pure_crates(tree: &Tree) -> Vec<Finding> {
    absent(tree, &WORLD, "reaches outside: let the caller read it and pass the value in")
}

fn absent(tree: &Tree, words: &[&str], advice: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in PURE {
        for (path, source) in tree.below(&format!("crates/{name}/src/"), "rs") {
            for (line, code) in RustText::read(source).shipped() {
                found.extend(
                    words.iter().filter(|word| has_word(code, word)).map(|word| Finding::new(path, line, format!("`{word}` {advice}"))),
                );
            }
        }
    }
    found
}

/// True when `word` stands in `code` and is not part of a longer name.
fn has_word(code: &str, word: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().last());
        let after = code.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_in_the_desk_is_found_and_a_sentence_is_not() {
        let source = "/// SELECT is discussed here\nfn f() {\n let a = \"\n  SELECT id FROM story\";\n let b = \"Select a story\"; let c = \"UPDATE\"; }\n";
        let tree = Tree::of(&[
            ("crates/desk/Cargo.toml", ""),
            ("crates/desk/src/land.rs", source),
            ("crates/store/Cargo.toml", ""),
            ("crates/store/src/a.rs", source),
        ]);
        let found = sql_outside_store(&tree);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].path.as_str(), found[0].line), ("crates/desk/src/land.rs", 3));
    }

    #[test]
    fn a_clock_in_press_is_found_but_not_in_its_tests_or_comments() {
        let source = "// Zoned::now\nfn f() { jiff::Zoned::now(); }\n#[cfg(test)]\nmod tests { fn g() { jiff::Timestamp::now(); } }\n";
        let found = clock_in_pure_crates(&Tree::of(&[("crates/press/src/a.rs", source), ("crates/web/src/a.rs", source)]));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].line, 2);
    }

    #[test]
    fn files_and_runtimes_are_kept_out_of_the_pure_crates() {
        let source = "use std::fs;\nuse tokio::sync;\nlet tokio_like = 1;\nuse std::fmt;\n";
        let found = io_in_pure_crates(&Tree::of(&[("crates/model/src/a.rs", source)]));
        assert_eq!(found.iter().map(|one| one.line).collect::<Vec<_>>(), [1, 2]);
    }
}
