//! WordPress eXtended RSS: posts, pages, pictures, people, terms, comments.

mod comments;
mod meta;
mod post;
mod shelf;
mod survey;
mod terms;

use super::reading::{Reader, Totals};
use super::source::Source;
use super::xml::{Element, Records};
use super::{ArchiveError, Asked, Item, xml};
use shelf::Shelf;
use std::collections::{HashMap, VecDeque};

/// The pieces of a WXR file.
const SHAPE: xml::Shape = xml::Shape { roots: &["rss"], containers: &["rss", "channel"], expected: "WordPress eXtended RSS (WXR)" };

/// What the first pass keeps.
#[derive(Default)]
pub(super) struct Site {
    /// Address of the blog without a slash at its end; keys begin with it.
    pub root: String,
    pub people: Vec<terms::Person>,
    pub terms: Vec<terms::Term>,
    logins: HashMap<String, usize>,
    sections: HashMap<String, usize>,
    numbers: HashMap<u64, usize>,
}

/// A file before its second pass.
pub(super) struct WordPress<'a> {
    records: Records<'a>,
    shelf: Shelf,
    site: Site,
    asked: Asked,
    /// People and terms, which stand before everything else.
    first: VecDeque<Item>,
}

/// Reads the file once and stands before its first thing.
pub(super) fn open<'a>(source: Box<dyn Source + 'a>, asked: &Asked) -> Result<(Totals, Box<dyn Reader + 'a>), ArchiveError> {
    let mut records = Records::new(source, SHAPE)?;
    let found = survey::survey(&mut records)?;
    let records = records.restarted()?;
    let first = terms::items(&found.site);
    let mut totals = found.totals;
    totals.items += first.len() as u64;
    let reader = WordPress { records, shelf: found.shelf, site: found.site, asked: asked.clone(), first };
    Ok((totals, Box::new(reader)))
}

impl Reader for WordPress<'_> {
    fn next(&mut self) -> Result<Option<Item>, ArchiveError> {
        if let Some(item) = self.first.pop_front() {
            return Ok(Some(item));
        }
        while let Some(record) = self.records.next()? {
            if record.name != "item" {
                continue;
            }
            let (element, mended) = self.records.tree(&record)?;
            let mut unknown = record.unknown.clone();
            if mended && !unknown.contains(&crate::Unknown::Mended) {
                unknown.push(crate::Unknown::Mended);
            }
            let mut reading = post::Reading { site: &self.site, asked: &self.asked, shelf: &self.shelf, records: &mut self.records };
            return reading.item(&element, unknown).map(Some);
        }
        Ok(None)
    }

    fn at(&self) -> u64 {
        self.records.position()
    }
}

/// Text of a child, which WordPress may have encoded twice; true beside it when it looked so.
fn text_of(element: &Element<'_>, name: &str) -> (String, bool) {
    let (text, twice) = super::fit::encoded_once(element.text_of(name));
    (text.into_owned(), twice)
}
