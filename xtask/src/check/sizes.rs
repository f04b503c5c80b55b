//! Files near 100 lines, above 350 only with a reason, never above 600; names that say something.

use super::Finding;
use crate::tree::Tree;

const ASK: usize = 350;
const NEVER: usize = 600;
const KINDS: [&str; 5] = ["rs", "css", "html", "mjs", "sql"];

/// Files above 350 lines that may stay so, with the reason.
const LONG: [(&str, &str); 0] = [];

const EMPTY_NAMES: [&str; 6] = ["utils", "util", "helpers", "helper", "common", "manager"];

/// Lengths of the files that people write.
pub fn files(tree: &Tree) -> Vec<Finding> {
    let ours = tree.all().filter(|(path, _)| path.rsplit_once('.').is_some_and(|(_, ext)| KINDS.contains(&ext)));
    ours.filter(|(path, _)| !path.contains("/fixtures/"))
        .filter_map(|(path, text)| {
            let lines = text.lines().count();
            let excused = LONG.iter().any(|(long, _)| *long == path);
            if lines > NEVER {
                Some(Finding::new(path, NEVER, format!("{lines} lines, never above {NEVER}: split it by noun or verb")))
            } else if lines > ASK && !excused {
                Some(Finding::new(
                    path,
                    ASK,
                    format!("{lines} lines, above {ASK}: split it, or give the reason in xtask/src/check/sizes.rs"),
                ))
            } else {
                None
            }
        })
        .collect()
}

/// Modules named after nothing in the newsroom.
pub fn names(tree: &Tree) -> Vec<Finding> {
    let empty = |path: &str| path.split('/').any(|part| EMPTY_NAMES.contains(&part.split('.').next().unwrap_or_default()));
    tree.all()
        .filter(|(path, _)| empty(path))
        .map(|(path, _)| Finding::new(path, 0, "the name says nothing: name it from the newsroom or the standard it follows"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_are_reported_and_fixtures_are_not() {
        let long = "x\n".repeat(351);
        let huge = "x\n".repeat(601);
        let tree = Tree::of(&[
            ("a/long.rs", &long),
            ("a/huge.css", &huge),
            ("a/fixtures/page.html", &huge),
            ("a/fine.rs", "x\n"),
            ("a/long.ftl", &huge),
        ]);
        let found = files(&tree);
        assert_eq!(found.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), ["a/huge.css", "a/long.rs"]);
    }

    #[test]
    fn names_that_say_nothing_are_reported() {
        let tree =
            Tree::of(&[("crates/web/src/utils.rs", ""), ("crates/web/src/common/mod.rs", ""), ("crates/web/src/commons_vote.rs", "")]);
        assert_eq!(names(&tree).len(), 2);
    }
}
