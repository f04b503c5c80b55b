//! Lists of live stories, newest first, without their bodies.

use crate::db::{Sql, row, statements};
use crate::{Cursor, StoreError, Tx};
use arabic::lang::Lang;
use jiff::Timestamp;
use model::{Picture, SectionId, Source, StoryId, TopicId, Urgency};

row! {
    /// The stored form of [`Listed`].
    pub(super) struct Line {
        id: StoryId, slug: String, lang: String, kicker: Option<String>, headline: String, deck: Option<String>,
        section: SectionId, byline: Option<String>, sources: Vec<Source>, lead: Option<Picture>, urgency: i64,
        first_published_at: Timestamp, updated_at: Timestamp, breaking_until: Option<Timestamp>, comments: i64,
    }
}

/// A live story as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its number.
    pub id: StoryId,
    /// The decorative part of its address.
    pub slug: String,
    /// Its language.
    pub lang: Lang,
    /// A few words above the headline.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: String,
    /// One or two sentences below it.
    pub deck: Option<String>,
    /// Its section.
    pub section: SectionId,
    /// Names of its authors, as printed.
    pub byline: Option<String>,
    /// Where it came from.
    pub sources: Vec<Source>,
    /// The picture on top.
    pub lead: Option<Picture>,
    /// News weight.
    pub urgency: Urgency,
    /// First time out.
    pub first_published_at: Timestamp,
    /// When the substance last changed.
    pub updated_at: Timestamp,
    /// Is "breaking" until then.
    pub breaking_until: Option<Timestamp>,
    /// Number of approved comments.
    pub comments: i64,
}

impl Listed {
    /// Where a list that ends with this story continues.
    pub fn cursor(&self) -> Cursor {
        Cursor { at: self.first_published_at, id: self.id }
    }
}

impl TryFrom<Line> for Listed {
    type Error = StoreError;

    fn try_from(line: Line) -> Result<Self, StoreError> {
        let damaged = |what: &str| StoreError::corrupt(format!("{what} of published story {}", line.id));
        let urgency = u8::try_from(line.urgency).ok().and_then(|number| Urgency::try_from(number).ok());
        Ok(Self {
            urgency: urgency.ok_or_else(|| damaged("urgency"))?,
            lang: Lang::parse(&line.lang).ok_or_else(|| damaged("lang"))?,
            id: line.id,
            slug: line.slug,
            kicker: line.kicker,
            headline: line.headline,
            deck: line.deck,
            section: line.section,
            byline: line.byline,
            sources: line.sources,
            lead: line.lead,
            first_published_at: line.first_published_at,
            updated_at: line.updated_at,
            breaking_until: line.breaking_until,
            comments: line.comments,
        })
    }
}

macro_rules! select {
    ($($rest:expr),*) => {
        concat!(
            "SELECT p.id AS id, p.slug AS slug, p.lang AS lang, p.kicker AS kicker, p.headline AS headline, p.deck AS deck, \
             p.section AS section, p.byline AS byline, p.sources AS sources, p.lead AS lead, p.urgency AS urgency, \
             p.first_published_at AS first_published_at, p.updated_at AS updated_at, p.breaking_until AS breaking_until, \
             p.comments AS comments FROM ", $($rest),*
        )
    };
}
pub(super) use select;

macro_rules! newest_first {
    () => {
        " ORDER BY p.first_published_at DESC, p.id DESC LIMIT ?"
    };
}

statements! {
    NEWEST = Sql::both(select!(
        "published p WHERE (p.first_published_at, p.id) < (?1, ?2)", newest_first!(), "3"));
    IN_SECTION = Sql::both(select!(
        "published p WHERE p.section = ?4 AND (p.first_published_at, p.id) < (?1, ?2)", newest_first!(), "3"));
    IN_TOPIC = Sql::both(select!(
        "published_topic t JOIN published p ON p.id = t.story
         WHERE t.topic = ?4 AND (t.first_published_at, t.story) < (?1, ?2)
         ORDER BY t.first_published_at DESC, t.story DESC LIMIT ?3"));
    ON_DAY = Sql::both(select!(
        "published p WHERE p.day = ?4 AND (p.first_published_at, p.id) < (?1, ?2)", newest_first!(), "3"));
    SINCE = Sql::both(select!("published p WHERE p.first_published_at >= ?1", newest_first!(), "2"));
    LEADS = Sql::both(select!(
        "published p WHERE p.first_published_at >= ?1
         ORDER BY p.urgency, p.first_published_at DESC, p.id DESC LIMIT ?2"));
    // "+ 0" keeps the order from choosing the index: nearly always nothing is breaking, and the
    // index of times would be read from end to end to find that out.
    BREAKING = Sql::both(select!(
        "published p WHERE p.breaking_until > ?1 ORDER BY p.first_published_at + 0 DESC, p.id DESC LIMIT ?2"));
    BY_IDS = Sql::each(
        select!("published p WHERE p.id IN (SELECT value FROM json_each(?1)) ORDER BY p.id"),
        select!("published p WHERE p.id = ANY (?1) ORDER BY p.id"));
}

type List = Result<Vec<Listed>, StoreError>;

pub(super) fn listed(lines: Vec<Line>) -> List {
    lines.into_iter().map(Listed::try_from).collect()
}

/// The whole paper, newest first, from after `before`.
///
/// # Errors
/// As every read: see [`StoreError`]; so do all lists here.
pub fn newest(tx: &mut Tx, before: Option<Cursor>, limit: i64) -> List {
    let (at, id) = Cursor::edge(before);
    listed(tx.all(&NEWEST, &[&at, &id, &limit])?)
}

/// One section, newest first.
///
/// # Errors
/// As [`newest`].
pub fn in_section(tx: &mut Tx, section: SectionId, before: Option<Cursor>, limit: i64) -> List {
    let (at, id) = Cursor::edge(before);
    listed(tx.all(&IN_SECTION, &[&at, &id, &limit, &section])?)
}

/// One topic, newest first.
///
/// # Errors
/// As [`newest`].
pub fn in_topic(tx: &mut Tx, topic: TopicId, before: Option<Cursor>, limit: i64) -> List {
    let (at, id) = Cursor::edge(before);
    listed(tx.all(&IN_TOPIC, &[&at, &id, &limit, &topic])?)
}

/// One day (`YYYY-MM-DD` in the paper's zone), newest first.
///
/// # Errors
/// As [`newest`].
pub fn on_day(tx: &mut Tx, day: &str, before: Option<Cursor>, limit: i64) -> List {
    let (at, id) = Cursor::edge(before);
    listed(tx.all(&ON_DAY, &[&at, &id, &limit, &day])?)
}

/// Stories first published at or after `instant`, newest first (news sitemap, feeds).
///
/// # Errors
/// As [`newest`].
pub fn since(tx: &mut Tx, instant: Timestamp, limit: i64) -> List {
    listed(tx.all(&SINCE, &[&instant, &limit])?)
}

/// What may lead the front page: first published at or after `since`, heaviest first, then newest.
///
/// # Errors
/// As [`newest`].
pub fn lead_candidates(tx: &mut Tx, since: Timestamp, limit: i64) -> List {
    listed(tx.all(&LEADS, &[&since, &limit])?)
}

/// The newest story that is "breaking" at `now`.
///
/// # Errors
/// As [`newest`].
pub fn breaking(tx: &mut Tx, now: Timestamp) -> Result<Option<Listed>, StoreError> {
    Ok(listed(tx.all(&BREAKING, &[&now, &1_i64])?)?.pop())
}

/// Other stories that share a topic with `id`, newest first.
///
/// # Errors
/// As [`newest`].
pub fn related(tx: &mut Tx, id: StoryId, topics: &[TopicId], limit: i64) -> List {
    // A few rows of each topic instead of all of the largest one.
    let mut found = Vec::new();
    for topic in topics {
        found.extend(in_topic(tx, *topic, None, limit.saturating_add(1))?);
    }
    found.retain(|listed| listed.id != id);
    found.sort_by_key(|listed| std::cmp::Reverse(listed.cursor()));
    found.dedup_by_key(|listed| listed.id);
    found.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(found)
}

/// The live ones among `ids`, in the order of `ids`.
///
/// # Errors
/// As [`newest`].
pub fn by_ids(tx: &mut Tx, ids: &[StoryId]) -> List {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = listed(tx.all(&BY_IDS, &[&ids])?)?;
    found.sort_by_key(|listed| ids.iter().position(|id| *id == listed.id));
    Ok(found)
}
