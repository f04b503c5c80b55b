//! The first pass: everything is parsed once, and what posts refer to is kept.

use super::Site;
use super::shelf::Shelf;
use super::terms::{Person, Term};
use crate::Unknown;
use crate::archive::xml::Records;
use crate::archive::{ArchiveError, Totals};

/// People and terms of one archive.
const MOST_NAMED: usize = 500_000;

/// What was found.
pub(super) struct Found {
    pub totals: Totals,
    pub site: Site,
    pub shelf: Shelf,
}

/// Reads all records.
pub(super) fn survey(records: &mut Records<'_>) -> Result<Found, ArchiveError> {
    let mut found = Found { totals: Totals::default(), site: Site::default(), shelf: Shelf::default() };
    let mut link = String::new();
    while let Some(record) = records.next()? {
        let (element, mended) = records.tree(&record)?;
        match record.name.as_str() {
            "item" => {
                found.totals.items += 1;
                match element.text_of("wp:post_type") {
                    "attachment" => found.shelf.keep(&element, &record, records.is_seekable())?,
                    "guest-author" => found.site.people.push(Person::guest(&element)),
                    _ => {}
                }
            }
            "wp:author" => found.site.people.push(Person::read(&element)),
            "wp:category" | "wp:tag" | "wp:term" => found.site.terms.extend(Term::read(&element)),
            "wp:base_blog_url" => element.text().clone_into(&mut found.site.root),
            "link" if link.is_empty() => element.text().clone_into(&mut link),
            // Messages of PHP between the records are HTML.
            "br" | "b" | "p" | "div" | "html" => found.totals.note(Unknown::Mended),
            _ => {}
        }
        if mended && record.name != "item" {
            found.totals.note(Unknown::Mended);
        }
        if found.site.people.len() + found.site.terms.len() > MOST_NAMED {
            return Err(ArchiveError::TooMuch { at: record.at, what: "people, sections and topics", limit: MOST_NAMED as u64 });
        }
    }
    found.shelf.sort();
    let root = if found.site.root.is_empty() { link } else { std::mem::take(&mut found.site.root) };
    found.site.index();
    found.site.root = root.trim_end_matches('/').to_owned();
    found.totals.tell(records);
    Ok(found)
}
