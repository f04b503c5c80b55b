//! From rows to what is indexed.

use super::Whose;
use jiff::tz::TimeZone;
use model::{Copy, StoryId};
use search::Entry;
use std::collections::BTreeMap;
use store::{StoreError, Tx, published, revision, section, site, story, topic};

/// What is the same for all entries of a step.
pub struct Paper {
    zone: TimeZone,
    sections: BTreeMap<String, i64>,
}

impl Paper {
    /// Reads it; UTC and no sections before the paper is founded.
    ///
    /// # Errors
    /// The store's.
    pub fn load(tx: &mut Tx) -> Result<Self, StoreError> {
        let zone = site::load(tx)?.and_then(|(site, _)| site.check().ok()).unwrap_or(TimeZone::UTC);
        let sections = section::all(tx)?.into_iter().map(|row| (row.slug, row.id.0)).collect();
        Ok(Self { zone, sections })
    }

    /// The story as `whose` index holds it; `None` when it is not there.
    ///
    /// # Errors
    /// The store's.
    pub fn entry(&self, tx: &mut Tx, whose: Whose, id: StoryId) -> Result<Option<Entry>, StoreError> {
        match whose {
            Whose::Readers => self.live(tx, id),
            Whose::Newsroom => self.newest(tx, id),
        }
    }

    fn live(&self, tx: &mut Tx, id: StoryId) -> Result<Option<Entry>, StoreError> {
        let Some(row) = published::get(tx, id)? else { return Ok(None) };
        let at = row.first_published_at;
        Ok(Some(Entry {
            section: Some(row.section.to_string()),
            topics: row.topics.iter().map(ToString::to_string).collect(),
            date: Some(at),
            year: Some(at.to_zoned_datetime(self.zone.clone()).year()),
            ..entry(id, &row.copy)
        }))
    }

    fn newest(&self, tx: &mut Tx, id: StoryId) -> Result<Option<Entry>, StoreError> {
        let Some(row) = story::by_id(tx, id)? else { return Ok(None) };
        let Some(head) = revision::get(tx, id, row.head)? else { return Ok(None) };
        let mut entry = entry(id, &head.copy);
        for name in &head.copy.topics {
            entry.topics.extend(topic::by_name(tx, name.as_str())?.map(|id| id.to_string()));
        }
        entry.names.extend(inside(&head.copy));
        Ok(Some(Entry {
            section: self.sections.get(&row.section).map(ToString::to_string),
            date: Some(row.changed_at),
            year: row.first_published_at.map(|at| at.to_zoned_datetime(self.zone.clone()).year()),
            states: vec![row.copy_state.word().to_owned(), row.publication.word().to_owned()],
            people: [row.owner, row.assignee].into_iter().flatten().map(|id| id.to_string()).collect(),
            ..entry
        }))
    }
}

/// The words of a copy.
fn entry(id: StoryId, copy: &Copy) -> Entry {
    let lead = copy.lead.as_ref();
    let captions =
        [lead.and_then(|lead| line(&lead.caption)), lead.and_then(|lead| line(&lead.alt)), lead.and_then(|lead| line(&lead.credit))];
    let bylines: Vec<String> = copy.bylines.iter().map(|byline| byline.name.to_string()).collect();
    let sources: Vec<String> = copy.sources.iter().map(|source| source.label().to_owned()).collect();
    let place = line(&copy.dateline).into_iter();
    Entry {
        id: id.0,
        headline: copy.headline.to_string(),
        deck: [line(&copy.kicker), line(&copy.deck)].into_iter().flatten().collect::<Vec<_>>().join("\n"),
        body: copy.body.text(),
        captions: captions.into_iter().flatten().collect(),
        names: place.chain(copy.topics.iter().map(ToString::to_string)).chain(sources.iter().cloned()).collect(),
        authors: bylines.clone(),
        bylines,
        sources,
        ..Entry::default()
    }
}

/// What only the newsroom reads of a copy.
fn inside(copy: &Copy) -> impl Iterator<Item = String> {
    [line(&copy.short_headline), line(&copy.slugline), line(&copy.ednote)].into_iter().flatten()
}

fn line<L: ToString>(line: &Option<L>) -> Option<String> {
    line.as_ref().map(ToString::to_string)
}
