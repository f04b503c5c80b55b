//! Which crate may use which, in which order they stand, and that all carry the workspace lints.

use super::Finding;
use crate::tree::Tree;

/// In the order in which a story walks through the house, with what each may use.
const ROOMS: [(&str, &[&str]); 13] = [
    ("arabic", &[]),
    ("net", &[]),
    ("model", &["arabic"]),
    ("store", &["arabic", "model"]),
    ("media", &[]),
    ("intake", &["arabic", "net", "model"]),
    ("desk", &["arabic", "model", "store", "intake"]),
    ("press", &["arabic", "model"]),
    ("search", &["arabic", "model"]),
    ("outlets", &["net", "model", "press"]),
    ("web", &["arabic", "net", "model", "store", "media", "intake", "desk", "press", "search", "outlets"]),
    ("warraq", &["arabic", "net", "model", "store", "media", "intake", "desk", "press", "search", "outlets", "web"]),
    ("testkit", &["arabic", "net", "model", "store", "media", "intake", "desk", "press", "search", "outlets", "web"]),
];

/// Edges of each `[dependencies]` and `[build-dependencies]`; dev-dependencies are free.
pub fn edges(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in tree.crates() {
        let path = format!("crates/{name}/Cargo.toml");
        let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| *room == name) else {
            found.push(Finding::new(
                &path,
                1,
                format!("crate {name} is not in the table of rooms: add it to xtask/src/check/crates.rs and ARCHITECTURE.md"),
            ));
            continue;
        };
        for (line, used) in dependencies(tree.text(&path).unwrap_or_default()) {
            if ROOMS.iter().any(|(room, _)| *room == used) && !allowed.contains(&used) {
                found.push(Finding::new(
                    &path,
                    line,
                    format!("{name} may not use {used}: move the code to a room that may, or pass the value in"),
                ));
            }
        }
    }
    found
}

/// The names in the dependency tables that ship, with their lines.
fn dependencies(manifest: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut inside = false;
    for (number, line) in (1..).zip(manifest.lines()) {
        let line = line.trim();
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            inside = (table.ends_with("dependencies") && !table.ends_with("dev-dependencies")) || table.contains("dependencies.");
            if let Some((table, name)) = table.rsplit_once("dependencies.")
                && !table.ends_with("dev-")
            {
                found.push((number, name));
                inside = false;
            }
        } else if inside && !line.starts_with('#') && line.contains('=') {
            let name = line.split(['=', '.']).next().unwrap_or_default().trim();
            found.push((number, name));
        }
    }
    found
}

/// `members` of the root manifest: house order, `xtask` last, nothing missing.
pub fn members_in_order(tree: &Tree) -> Vec<Finding> {
    let manifest = tree.text("Cargo.toml").unwrap_or_default();
    let listed: Vec<&str> = manifest
        .lines()
        .skip_while(|line| !line.starts_with("members"))
        .skip(1)
        .take_while(|line| !line.starts_with(']'))
        .map(|line| line.trim().trim_matches([',', '"']))
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .collect();
    let present = tree.crates();
    let expected: Vec<String> = ROOMS
        .iter()
        .filter(|(room, _)| present.contains(room))
        .map(|(room, _)| format!("crates/{room}"))
        .chain(["xtask".to_owned()])
        .collect();
    if listed == expected {
        return Vec::new();
    }
    let line = (1..).zip(manifest.lines()).find(|(_, line)| line.starts_with("members")).map_or(0, |(number, _)| number);
    vec![Finding::new("Cargo.toml", line, format!("members must stand in the order in which a story walks: {}", expected.join(", ")))]
}

/// `[lints] workspace = true` in every manifest of the workspace.
pub fn lints(tree: &Tree) -> Vec<Finding> {
    let manifests = tree.crates().into_iter().map(|name| format!("crates/{name}/Cargo.toml")).chain(["xtask/Cargo.toml".to_owned()]);
    manifests
        .filter(|path| {
            let text = tree.text(path).unwrap_or_default();
            let table = text.split_once("[lints]").map_or("", |(_, rest)| rest.split('[').next().unwrap_or_default());
            !table.lines().any(|line| line.replace(' ', "") == "workspace=true")
        })
        .map(|path| Finding::new(&path, 0, "add `[lints]` with `workspace = true`"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn press_may_not_reach_for_the_store_but_its_tests_may() {
        let bad = Tree::of(&[(
            "crates/press/Cargo.toml",
            "[package]\nname = \"press\"\n[dependencies]\nmodel.workspace = true\nstore = { path = \"../store\" }\n[dev-dependencies]\ntestkit.workspace = true\n",
        )]);
        let found = edges(&bad);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].line, 5);
        assert!(found[0].what.starts_with("press may not use store"));
    }

    #[test]
    fn testkit_never_ships() {
        let bad = Tree::of(&[(
            "crates/web/Cargo.toml",
            "[dependencies.testkit]\npath = \"../testkit\"\n[dev-dependencies.testkit]\npath = \"x\"\n",
        )]);
        assert_eq!(edges(&bad).len(), 1);
    }

    #[test]
    fn a_crate_nobody_planned_is_reported() {
        let bad = Tree::of(&[("crates/misc/Cargo.toml", "[package]\n")]);
        assert!(edges(&bad)[0].what.contains("not in the table"));
    }

    #[test]
    fn members_out_of_order_are_reported() {
        let manifest = |list: &str| format!("[workspace]\nmembers = [\n{list}]\n");
        let files = |root: &str| Tree::of(&[("Cargo.toml", root), ("crates/model/Cargo.toml", ""), ("crates/arabic/Cargo.toml", "")]);
        assert!(members_in_order(&files(&manifest("  \"crates/arabic\",\n  \"crates/model\",\n  \"xtask\",\n"))).is_empty());
        assert_eq!(members_in_order(&files(&manifest("  \"crates/model\",\n  \"crates/arabic\",\n  \"xtask\",\n"))).len(), 1);
        assert_eq!(members_in_order(&files(&manifest("  \"crates/arabic\",\n  \"xtask\",\n"))).len(), 1);
    }

    #[test]
    fn a_crate_without_the_workspace_lints_is_reported() {
        let bad = Tree::of(&[
            ("crates/desk/Cargo.toml", "[lints]\n[dependencies]\nworkspace = true\n"),
            ("xtask/Cargo.toml", "[lints]\nworkspace = true\n"),
        ]);
        assert_eq!(lints(&bad), [Finding::new("crates/desk/Cargo.toml", 0, "add `[lints]` with `workspace = true`")]);
    }
}
