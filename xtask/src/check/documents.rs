//! ARCHITECTURE.md stays short and its code map names every crate.

use super::Finding;
use crate::tree::Tree;

const PATH: &str = "ARCHITECTURE.md";
const LONGEST: usize = 250;

/// Length and completeness of the map.
pub fn architecture(tree: &Tree) -> Vec<Finding> {
    let Some(text) = tree.text(PATH) else {
        return vec![Finding::new(PATH, 0, "is missing: bird's eye, entry points, code map, invariants")];
    };
    let mut found = Vec::new();
    let lines = text.lines().count();
    if lines > LONGEST {
        found.push(Finding::new(PATH, LONGEST, format!("{lines} lines, at most {LONGEST}: the code says the details")));
    }
    for name in tree.crates().into_iter().chain(["xtask"]) {
        if !text.contains(&format!("`{name}`")) && !text.contains(&format!("crates/{name}")) {
            found.push(Finding::new(PATH, 0, format!("the code map does not name `{name}`")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_map_or_one_with_a_missing_crate_is_reported() {
        let long = "`arabic` `xtask`\n".repeat(251);
        let tree = Tree::of(&[(PATH, &long), ("crates/arabic/Cargo.toml", ""), ("crates/desk/Cargo.toml", "")]);
        let found = architecture(&tree);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].what.contains("`desk`"));
        assert_eq!(architecture(&Tree::of(&[])).len(), 1);
    }
}
