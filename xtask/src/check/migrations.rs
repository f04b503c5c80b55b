//! Every migration exists for both engines under the same number and name.

use super::Finding;
use crate::tree::Tree;

const FOLDERS: [&str; 2] = ["crates/store/migrations/sqlite/", "crates/store/migrations/postgres/"];

/// Files that stand in one folder only.
pub fn pairs(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (mine, other) in [(FOLDERS[0], FOLDERS[1]), (FOLDERS[1], FOLDERS[0])] {
        for (path, _) in tree.below(mine, "sql") {
            let name = path.strip_prefix(mine).unwrap_or(path);
            let partner = format!("{other}{name}");
            if tree.text(&partner).is_none() {
                found.push(Finding::new(path, 0, format!("has no partner: write {partner}")));
            }
            if !name.starts_with(|c: char| c.is_ascii_digit()) {
                found.push(Finding::new(path, 0, "starts without its number: name it 0002_noun.sql"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_migration_for_one_engine_is_reported() {
        let tree = Tree::of(&[
            ("crates/store/migrations/sqlite/0001_first.sql", ""),
            ("crates/store/migrations/postgres/0001_first.sql", ""),
            ("crates/store/migrations/postgres/0002_more.sql", ""),
        ]);
        let found = pairs(&tree);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].what.ends_with("sqlite/0002_more.sql"));
    }
}
