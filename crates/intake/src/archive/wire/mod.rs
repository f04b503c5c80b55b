//! What agencies send as XML: NewsML-G2 and NITF.

mod newsml;
mod nitf;

use super::body::{Base, Dialect};
use super::reading::{Reader, Totals, noted};
use super::source::Source;
use super::story::Making;
use super::xml::{self, Element, Records};
use super::{ArchiveError, Asked, Format, Item, Was, when};
use crate::{Dropped, Unknown};
use jiff::Timestamp;

type Convert = fn(&Element<'_>, &Asked) -> Option<Item>;

struct Wire<'a> {
    records: Records<'a>,
    asked: Asked,
    convert: Convert,
}

/// Opens NewsML-G2 or NITF.
pub(super) fn open<'a>(
    format: Format,
    source: Box<dyn Source + 'a>,
    asked: &Asked,
) -> Result<(Totals, Box<dyn Reader + 'a>), ArchiveError> {
    const G2: xml::Shape = xml::Shape {
        roots: &["newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem"],
        containers: &["newsMessage", "itemSet"],
        expected: "NewsML-G2",
    };
    let (shape, convert): (xml::Shape, Convert) = match format {
        Format::Nitf => (xml::Shape { roots: &["nitf"], containers: &[], expected: "NITF" }, nitf::item),
        _ => (G2, newsml::item),
    };
    let mut reader = Wire { records: Records::new(source, shape)?, asked: asked.clone(), convert };
    let mut totals = Totals::default();
    while reader.next()?.is_some() {
        totals.items += 1;
    }
    totals.tell(&mut reader.records);
    reader.records = reader.records.restarted()?;
    Ok((totals, Box::new(reader)))
}

impl Reader for Wire<'_> {
    fn next(&mut self) -> Result<Option<Item>, ArchiveError> {
        while let Some(record) = self.records.next()? {
            let (element, mended) = self.records.tree(&record)?;
            let Some(item) = (self.convert)(&element, &self.asked) else { continue };
            return Ok(Some(noted(item, &record, mended)));
        }
        Ok(None)
    }

    fn at(&self) -> u64 {
        self.records.position()
    }
}

/// Reads a body in XML; `None`, and told, when it is too complex.
fn making(markup: &str, asked: &Asked, dropped: &mut Vec<Dropped>) -> Option<Making> {
    Making::read(markup, Dialect::Xml, &Base::default(), &asked.own_name, dropped)
}

/// What a status and an embargo allow; an embargo that cannot be read never ends.
fn was(status: &str, embargo: &str, created: Option<Timestamp>, asked: &Asked, making: &mut Making) -> Was {
    match status {
        "" | "usable" => {}
        "withheld" => return Was::Private,
        "canceled" | "cancelled" | "killed" => return Was::Trash,
        "embargoed" if embargo.is_empty() => return Was::Draft,
        "embargoed" => {}
        _ => {
            making.note(Unknown::UnknownState);
            return Was::Draft;
        }
    }
    match when::instant(embargo, &asked.zone) {
        Some(until) if created.is_none_or(|created| created < until) => Was::Scheduled(until),
        None if !embargo.is_empty() => Was::Draft,
        _ => Was::Public,
    }
}
