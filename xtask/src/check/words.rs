//! What must not stand anywhere: unfinished work and paths of one machine.

use super::Finding;
use crate::tree::Tree;

/// Put together here so that this file does not find itself.
const UNFINISHED: [&str; 4] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("todo", "!("), concat!("#[ign", "ore")];
const MACHINES: [&str; 3] = [concat!("/wo", "rk/"), concat!("/tmp", "/plan"), concat!("/ro", "ot/")];

/// Lock files hold hashes in which any word may occur.
fn is_written_by_people(path: &str) -> bool {
    !path.ends_with("Cargo.lock") && !path.ends_with("package-lock.json")
}

/// Work left for later in the code, and tests that do not run.
pub fn unfinished(tree: &Tree) -> Vec<Finding> {
    find(tree, &UNFINISHED, "finish it or file an issue; nothing unfinished and no test that does not run stays in the repository")
}

/// Paths that exist on one machine only.
pub fn machine_paths(tree: &Tree) -> Vec<Finding> {
    find(tree, &MACHINES, "is a path of one machine: use the home, a temporary folder or a setting")
}

fn find(tree: &Tree, words: &[&str], advice: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.all().filter(|(path, _)| is_written_by_people(path)) {
        for (number, line) in (1..).zip(text.lines()) {
            found.extend(
                words.iter().filter(|word| stands_alone(line, word)).map(|word| Finding::new(path, number, format!("`{word}` {advice}"))),
            );
        }
    }
    found
}

/// A word that is not the end of a longer word or of a web address.
fn stands_alone(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| !line.get(..at).and_then(|before| before.chars().last()).is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unfinished_work_is_found() {
        for word in UNFINISHED {
            let tree = Tree::of(&[("crates/web/src/a.rs", &format!("fn a() {{}}\n  {word}(\"x\")] later\n"))]);
            let found = unfinished(&tree);
            assert_eq!(found.len(), 1, "{word}: {found:?}");
            assert_eq!(found[0].line, 2);
        }
    }

    #[test]
    fn machine_paths_are_found_but_not_inside_addresses() {
        for word in MACHINES {
            let bad = format!("open {word}main");
            let fine = format!("https://example.org{word}1");
            assert_eq!(machine_paths(&Tree::of(&[("README.md", &bad), ("b.md", &fine)])).len(), 1, "{word}");
        }
    }
}
