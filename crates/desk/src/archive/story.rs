//! One old story lands in one go: its copy, its row before readers, its addresses, its comments.
//!
//! What was public keeps its date; nothing rings, nothing is sent, nobody is asked. What was not public there is not
//! public here, and is never scheduled by itself.

use super::losses::Losses;
use super::{Landed, Landing, WRITER};
use crate::{DeskError, front};
use intake::archive::{OldStory, Was};
use jiff::Timestamp;
use model::{ArchiveKind, ArchiveNote, Channels, Copy, CopyState, Fate, Finding, StoryId, Subject, Urgency, What, change::Touches};
use sha2::{Digest, Sha256};
use store::published::Published;
use store::section::SectionRow;
use store::{Tx, published, revision, section, story};
use uuid::Uuid;

/// What stood on top of the old front page weighs so much.
const STICKY: u8 = 3;

/// Where a story stands from now on.
struct Standing {
    state: CopyState,
    /// Since when readers see it.
    live_since: Option<Timestamp>,
    findings: Vec<Finding>,
    fate: Fate,
}

impl Landing {
    pub(super) fn story(&mut self, tx: &mut Tx, origin: &str, mut old: OldStory, losses: &mut Losses) -> Result<Landed, DeskError> {
        let section = self.section_of(tx, &old)?;
        self.name_pictures(tx, old.lead.as_mut(), &mut old.body, &old.pictures, losses)?;
        let standing = self.standing(&old, losses);
        let (addresses, comments) = (std::mem::take(&mut old.addresses), std::mem::take(&mut old.comments));
        let touched_at = old.updated.or(old.published).map_or(self.at, |at| at.min(self.at));
        let updated_at = old.updated.filter(|updated| standing.live_since.is_some_and(|first| *updated > first && *updated <= self.at));
        let published = old.published;
        let copy = copy(old, &section);
        let new = story::OldStory {
            guid: guid(&self.terms.source, origin, published),
            origin: origin.to_owned(),
            copy_state: standing.state,
            live_since: standing.live_since,
            updated_at,
            headline: copy.headline.to_string(),
            section: section.slug.clone(),
            findings: standing.findings,
            touched_at,
        };
        let id = story::insert_old(tx, &new)?;
        revision::add(tx, id, "file", &copy, self.at, WRITER, None)?;
        self.comments(tx, id, &comments)?;
        self.lead(tx, &addresses, &format!("/{id}"), Some(id), losses)?;
        match standing.live_since {
            Some(first) => self.show(tx, id, copy, &section, first, updated_at)?,
            None => {
                self.counts.unpublished += 1;
                self.tell(tx, Subject::Story, id.0, What::Filed, &Touches::default())?;
            }
        }
        Ok(Landed { kind: ArchiveKind::Story, fate: standing.fate, number: Some(id.0) })
    }

    /// Puts a new story before readers under its old date.
    fn show(
        &mut self,
        tx: &mut Tx,
        id: StoryId,
        copy: Copy,
        section: &SectionRow,
        first: Timestamp,
        updated: Option<Timestamp>,
    ) -> Result<(), DeskError> {
        let mut topics = Vec::with_capacity(copy.topics.len());
        for name in &copy.topics {
            let topic = self.topic(tx, name.as_str())?;
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        }
        let row = Published {
            id,
            slug: copy.slug(),
            section: section.id,
            first_published_at: first,
            updated_at: updated.unwrap_or(first),
            day: first.to_zoned_datetime(self.zone.clone()).date().to_string(),
            breaking_until: None,
            corrections: 0,
            comments: 0,
            words: i64::try_from(copy.body.words()).unwrap_or(i64::MAX),
            topics,
            copy,
        };
        published::put(tx, &row, self.at)?;
        self.counts.live += 1;
        self.tell(tx, Subject::Story, id.0, What::Published, &front::places(&row))
    }

    fn section_of(&mut self, tx: &mut Tx, old: &OldStory) -> Result<SectionRow, DeskError> {
        if let Some(name) = &old.section {
            return self.section(tx, name);
        }
        match self.sections.iter().find(|row| row.slug == self.terms.section) {
            Some(row) => Ok(row.clone()),
            None => section::by_slug(tx, &self.terms.section)?.ok_or_else(|| DeskError::NoSection(self.terms.section.clone())),
        }
    }

    /// Where the story stands here, from what it was there.
    fn standing(&mut self, old: &OldStory, losses: &mut Losses) -> Standing {
        if old.sticky {
            losses.add(ArchiveNote::Sticky, old.headline.as_str());
        }
        let time = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
        let draft = |about: &str| (CopyState::Draft, vec![Finding::Look { about: format!("old-{about}") }], Fate::Draft);
        let (state, findings, fate) = match (old.was, old.published) {
            (Was::Public, Some(first)) if first <= self.at => {
                return Standing { state: CopyState::Ready, live_since: Some(first), findings: Vec::new(), fate: Fate::Live };
            }
            (Was::Public, Some(_)) => {
                losses.add(ArchiveNote::Future, &time(old.published));
                draft(ArchiveNote::Future.word())
            }
            (Was::Public, None) => {
                losses.add(ArchiveNote::Undated, "");
                self.counts.undated += 1;
                (CopyState::Draft, vec![Finding::Undated { weekday: None, time: None }], Fate::Draft)
            }
            (Was::Scheduled(at), _) => {
                losses.add(ArchiveNote::Scheduled, &at.to_string());
                draft(ArchiveNote::Scheduled.word())
            }
            (Was::Private, _) => {
                losses.add(ArchiveNote::Private, "");
                draft(ArchiveNote::Private.word())
            }
            (Was::Password, _) => {
                losses.add(ArchiveNote::Password, "");
                draft(ArchiveNote::Password.word())
            }
            (Was::Draft, _) => (CopyState::Draft, Vec::new(), Fate::Draft),
            (Was::Submitted, _) => (CopyState::Submitted, Vec::new(), Fate::Submitted),
            (Was::Trash, _) => {
                losses.add(ArchiveNote::Trash, "");
                (CopyState::Spiked, Vec::new(), Fate::Spiked)
            }
        };
        Standing { state, live_since: None, findings, fate }
    }
}

fn copy(old: OldStory, section: &SectionRow) -> Copy {
    let urgency = if old.sticky { Urgency::try_from(STICKY).unwrap_or_default() } else { Urgency::default() };
    Copy {
        lang: old.lang,
        kicker: old.kicker,
        headline: old.headline,
        short_headline: None,
        deck: old.deck,
        slugline: None,
        section: section.slug.clone(),
        topics: old.topics,
        bylines: old.bylines,
        sources: old.sources,
        dateline: old.dateline,
        lead: old.lead,
        body: old.body,
        urgency,
        comments: old.comments_open,
        ednote: None,
        channels: Channels::default(),
    }
}

/// The same story of the same archive has the same identity wherever it lands (RFC 9562, version 8): six bytes of its date,
/// so that an index is filled from one end, then a hash of its origin.
fn guid(source: &str, origin: &str, published: Option<Timestamp>) -> Uuid {
    let digest = Sha256::digest(format!("{source}\n{origin}"));
    let millis = published.map_or(0, Timestamp::as_millisecond).to_be_bytes();
    let mut bytes = [0; 16];
    let parts = millis.into_iter().skip(2).chain(digest);
    bytes.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
