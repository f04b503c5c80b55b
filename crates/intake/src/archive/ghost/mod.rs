//! Ghost's export: tables of a database as JSON.

mod lexical;
mod mobiledoc;
mod post;
mod tables;

use super::json::{Choice, Values};
use super::reading::{Reader, Totals};
use super::source::Source;
use super::{ArchiveError, Asked, Item};
use std::collections::VecDeque;
use tables::Tables;

struct Ghost<'a> {
    values: Values<'a>,
    tables: Tables,
    asked: Asked,
    /// People and tags, which stand before everything else.
    first: VecDeque<Item>,
}

/// `db[0].data` of the admin's export, and `data` of the interface's.
fn choose(path: &str, _: u8) -> Choice {
    if matches!(path, "" | "db" | "db/*" | "db/*/data" | "data") {
        return Choice::Enter;
    }
    let Some(table) = path.strip_prefix("db/*/data/").or_else(|| path.strip_prefix("data/")) else { return Choice::Pass };
    match table.strip_suffix("/*") {
        Some("posts" | "pages" | "users" | "authors" | "tags" | "posts_tags" | "posts_authors" | "posts_meta") => Choice::Take,
        None if matches!(table, "posts" | "pages" | "users" | "authors" | "tags" | "posts_tags" | "posts_authors" | "posts_meta") => {
            Choice::Enter
        }
        _ => Choice::Pass,
    }
}

/// Reads the export once and stands before its first thing.
pub(super) fn open<'a>(source: Box<dyn Source + 'a>, asked: &Asked) -> Result<(Totals, Box<dyn Reader + 'a>), ArchiveError> {
    let mut values = Values::new(source, "a Ghost export", choose)?;
    let mut totals = Totals::default();
    let mut tables = Tables::default();
    while let Some(taken) = values.next()? {
        match table(&taken.path) {
            "posts" | "pages" => {
                totals.items += 1;
                tables.note_inline(&taken.value)?;
            }
            name => tables.keep(name, taken.value)?,
        }
    }
    tables.settle();
    let first = tables.items();
    totals.items += first.len() as u64;
    if totals.items == 0 {
        return Err(ArchiveError::NotThis { expected: "a Ghost export", found: "JSON without posts".to_owned() });
    }
    Ok((totals, Box::new(Ghost { values: values.restarted()?, tables, asked: asked.clone(), first })))
}

/// The table of a path.
fn table(path: &str) -> &str {
    path.trim_end_matches("/*").rsplit('/').next().unwrap_or_default()
}

impl Reader for Ghost<'_> {
    fn next(&mut self) -> Result<Option<Item>, ArchiveError> {
        if let Some(item) = self.first.pop_front() {
            return Ok(Some(item));
        }
        while let Some(taken) = self.values.next()? {
            let is_page = match table(&taken.path) {
                "posts" => false,
                "pages" => true,
                _ => continue,
            };
            let mut item = post::item(&taken.value, is_page, &self.tables, &self.asked);
            item.unknown.extend(taken.unknown);
            return Ok(Some(item));
        }
        Ok(None)
    }

    fn at(&self) -> u64 {
        self.values.position()
    }
}
