//! The table of everything that can be asked of the newsroom, area by area.

use super::row::{Row, Verb};
use super::{account, assets, board, comments, entry, front, hub, imports, people, pictures, registry, settings, story, system, workflow};
use std::sync::LazyLock;

/// Areas and their rows, one a line.
#[rustfmt::skip]
pub static AREAS: &[(&str, &[Row])] = &[
    ("account", account::ROUTES),
    ("assets", assets::ROUTES),
    ("board", board::ROUTES),
    ("comments", comments::ROUTES),
    ("entry", entry::ROUTES),
    ("front", front::ROUTES),
    ("hub", hub::ROUTES),
    ("imports", imports::ROUTES),
    ("pictures", pictures::ROUTES),
    ("registry", registry::ROUTES),
    ("settings", settings::ROUTES),
    ("people", people::ROUTES),
    ("story", story::ROUTES),
    ("system", system::ROUTES),
    ("workflow", workflow::ROUTES),
];

/// All rows.
pub fn all() -> impl Iterator<Item = &'static Row> {
    AREAS.iter().flat_map(|(_, rows)| rows.iter())
}

/// Rows of one path, by verb.
type Found = Vec<&'static Row>;

static TABLE: LazyLock<matchit::Router<Found>> = LazyLock::new(|| {
    let mut paths: Vec<(&'static str, Found)> = Vec::new();
    for row in all() {
        match paths.iter_mut().find(|(path, _)| *path == row.path) {
            Some((_, rows)) => rows.push(row),
            None => paths.push((row.path, vec![row])),
        }
    }
    let mut table = matchit::Router::new();
    for (path, rows) in paths {
        if let Err(error) = table.insert(path, rows) {
            tracing::error!(%error, path, "a route of the desk cannot be reached");
        }
    }
    table
});

/// What stands at a path.
pub enum Match {
    /// A row, and the named parts of the path.
    Row(&'static Row, Vec<(String, String)>),
    /// Something, but not for this verb.
    OtherVerb,
    /// Nothing.
    Nothing,
}

/// Finds the row of a decoded path. Only the one spelling of a path matches.
pub fn find(path: &str, verb: Verb) -> Match {
    let Ok(found) = TABLE.at(path) else { return Match::Nothing };
    match found.value.iter().find(|row| row.verb == verb) {
        Some(row) => Match::Row(row, found.params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()),
        None => Match::OtherVerb,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_reached_and_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        for row in all() {
            assert!(row.path.starts_with("/desk"), "{}", row.path);
            assert!(seen.insert((row.path, row.verb == Verb::Post)), "{} stands twice", row.path);
            let path = row.path.replace(['{', '}'], "");
            assert!(matches!(find(&path, row.verb), Match::Row(found, _) if std::ptr::eq(found, row)), "{path}");
        }
    }
}
