//! What readers see. A row stands here exactly while its story is live; public pages read no other
//! table of stories, so that whatever is not here cannot leave by any door.

pub mod archive;
pub mod headlines;
pub mod list;

pub use archive::{Neighbours, days, last_public_change, max_id, months, neighbours, sitemap_chunk, years};
pub use list::{Listed, breaking, by_ids, in_section, in_topic, lead_candidates, newest, on_day, related, since};

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx, media};
use arabic::lang::Lang;
use jiff::Timestamp;
use model::{BylineRole, Copy, MediaId, SectionId, StoryId, TopicId};

/// A live story with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// Its number, for ever.
    pub id: StoryId,
    /// The decorative part of its address.
    pub slug: String,
    /// The words that readers see.
    pub copy: Copy,
    /// Its section.
    pub section: SectionId,
    /// First time out.
    pub first_published_at: Timestamp,
    /// When the substance last changed.
    pub updated_at: Timestamp,
    /// Day of the first publication in the paper's zone, `YYYY-MM-DD`.
    pub day: String,
    /// Is "breaking" until then.
    pub breaking_until: Option<Timestamp>,
    /// Number of corrections; counted here, [`put`] ignores what is given.
    pub corrections: i64,
    /// Number of approved comments; counted here, [`put`] ignores what is given.
    pub comments: i64,
    /// Number of words in the body.
    pub words: i64,
    /// Its topics.
    pub topics: Vec<TopicId>,
}

row! {
    struct Head {
        id: StoryId, slug: String, copy: Copy, section: SectionId, first_published_at: Timestamp, updated_at: Timestamp,
        day: String, breaking_until: Option<Timestamp>, corrections: i64, comments: i64, words: i64,
    }
}

statements! {
    PUT = Sql::both(
        "INSERT INTO published (id, slug, lang, kicker, headline, deck, section, byline, sources, lead, lead_media, urgency,
                                first_published_at, updated_at, day, breaking_until, words, copy, corrections, comments)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                 (SELECT count(*) FROM correction WHERE story = ?1),
                 (SELECT count(*) FROM comment WHERE story = ?1 AND state = 'approved'))
         ON CONFLICT (id) DO UPDATE SET
             slug = excluded.slug, lang = excluded.lang, kicker = excluded.kicker, headline = excluded.headline,
             deck = excluded.deck, section = excluded.section, byline = excluded.byline, sources = excluded.sources,
             lead = excluded.lead, lead_media = excluded.lead_media, urgency = excluded.urgency,
             first_published_at = excluded.first_published_at, updated_at = excluded.updated_at, day = excluded.day,
             breaking_until = excluded.breaking_until, words = excluded.words, copy = excluded.copy,
             corrections = excluded.corrections, comments = excluded.comments");
    FORGET_TOPICS = Sql::both("DELETE FROM published_topic WHERE story = ?1");
    PUT_TOPIC = Sql::both(
        "INSERT INTO published_topic (topic, first_published_at, story) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
    REMOVE = Sql::both("DELETE FROM published WHERE id = ?1");
    GET = Sql::both(
        "SELECT id, slug, copy, section, first_published_at, updated_at, day, breaking_until, corrections, comments, words
         FROM published WHERE id = ?1");
    TOPICS = Sql::both("SELECT topic FROM published_topic WHERE story = ?1 ORDER BY topic");
    SET_COMMENTS = Sql::both("UPDATE published SET comments = ?2 WHERE id = ?1");
    COUNT_CORRECTIONS = Sql::both(
        "UPDATE published SET corrections = (SELECT count(*) FROM correction WHERE story = ?1) WHERE id = ?1");
    TOUCH = Sql::both("UPDATE edition SET last_change_at = ?1 WHERE last_change_at IS NULL OR last_change_at < ?1");
    COMMENTS_OPEN = Sql::both("SELECT copy FROM published WHERE id = ?1");
    LOCK = Sql::each("SELECT id FROM published WHERE id = ?1", "SELECT id FROM published WHERE id = ?1 FOR UPDATE");
    COUNT = Sql::both("SELECT count(*) FROM published");
    IDS_AFTER = Sql::both("SELECT id FROM published WHERE id > ?1 ORDER BY id LIMIT ?2");
    IDS_IN_TOPIC = Sql::both("SELECT story FROM published_topic WHERE topic = ?1");
}

/// Shows a story to readers, or shows its new version. `at` is now: the last public change.
///
/// # Errors
/// [`StoreError::Driver`] for a section, topic or picture that does not exist.
pub fn put(tx: &mut Tx, story: &Published, at: Timestamp) -> Result<(), StoreError> {
    let copy = &story.copy;
    let text = |line: Option<&str>| line.map(str::to_owned);
    lock(tx, story.id)?;
    let lead_media: Option<MediaId> = copy.lead.as_ref().and_then(|lead| lead.media);
    tx.run(
        &PUT,
        &[
            &story.id,
            &story.slug,
            &copy.lang.tag(),
            &text(copy.kicker.as_ref().map(|line| line.as_str())),
            &copy.headline.as_str(),
            &text(copy.deck.as_ref().map(|line| line.as_str())),
            &story.section,
            &byline(copy),
            &copy.sources,
            &copy.lead,
            &lead_media,
            &i64::from(u8::from(copy.urgency)),
            &story.first_published_at,
            &story.updated_at,
            &story.day,
            &story.breaking_until,
            &story.words,
            copy,
        ],
    )?;
    tx.run(&FORGET_TOPICS, &[&story.id])?;
    for topic in &story.topics {
        tx.run(&PUT_TOPIC, &[topic, &story.first_published_at, &story.id])?;
    }
    media::set(tx, story.id, media::Place::Live, &copy.pictures())?;
    touch(tx, at)
}

/// The names of the authors as lists print them; of everybody named when no author is.
fn byline(copy: &Copy) -> Option<String> {
    let authors: Vec<&str> =
        copy.bylines.iter().filter(|byline| byline.role == BylineRole::Author).map(|byline| byline.name.as_str()).collect();
    let names = if authors.is_empty() { copy.bylines.iter().map(|byline| byline.name.as_str()).collect() } else { authors };
    let comma = if copy.lang == Lang::Ar { "، " } else { ", " };
    (!names.is_empty()).then(|| names.join(comma))
}

/// Numbers of live stories after `after`, in order.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn ids_after(tx: &mut Tx, after: StoryId, limit: i64) -> Result<Vec<StoryId>, StoreError> {
    Ok(tx.all::<(StoryId,)>(&IDS_AFTER, &[&after, &limit])?.into_iter().map(|(id,)| id).collect())
}

/// Numbers of all live stories on a topic.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn ids_in_topic(tx: &mut Tx, topic: TopicId) -> Result<Vec<StoryId>, StoreError> {
    Ok(tx.all::<(StoryId,)>(&IDS_IN_TOPIC, &[&topic])?.into_iter().map(|(id,)| id).collect())
}

/// Takes a story from readers. `at` is now: the last public change.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, id: StoryId, at: Timestamp) -> Result<(), StoreError> {
    media::set(tx, id, media::Place::Live, &[])?;
    if tx.run(&REMOVE, &[&id])? > 0 { touch(tx, at) } else { Ok(()) }
}

/// A live story with its words; `None` when readers may not see it.
///
/// # Errors
/// [`StoreError::Corrupt`] when the stored copy cannot be read.
pub fn get(tx: &mut Tx, id: StoryId) -> Result<Option<Published>, StoreError> {
    let Some(head) = tx.one::<Head>(&GET, &[&id])? else { return Ok(None) };
    let topics = tx.all::<(TopicId,)>(&TOPICS, &[&id])?.into_iter().map(|(topic,)| topic).collect();
    Ok(Some(Published {
        id: head.id,
        slug: head.slug,
        copy: head.copy,
        section: head.section,
        first_published_at: head.first_published_at,
        updated_at: head.updated_at,
        day: head.day,
        breaking_until: head.breaking_until,
        corrections: head.corrections,
        comments: head.comments,
        words: head.words,
        topics,
    }))
}

/// Sets the number of approved comments of a live story; [`crate::comment::decide`] does so itself.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn set_comments(tx: &mut Tx, id: StoryId, comments: i64) -> Result<(), StoreError> {
    tx.run(&SET_COMMENTS, &[&id, &comments]).map(drop)
}

/// Counts the corrections of a story again and moves the last public change when it is live.
pub(crate) fn corrected(tx: &mut Tx, id: StoryId, at: Timestamp) -> Result<(), StoreError> {
    if tx.run(&COUNT_CORRECTIONS, &[&id])? > 0 { touch(tx, at) } else { Ok(()) }
}

/// Whoever counts comments of a live story does so one after the other (PostgreSQL has many writers).
pub(crate) fn lock(tx: &mut Tx, id: StoryId) -> Result<(), StoreError> {
    tx.value::<StoryId>(&LOCK, &[&id]).map(drop)
}

fn touch(tx: &mut Tx, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&TOUCH, &[&at]).map(drop)
}

/// Number of live stories.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.count(&COUNT, &[])
}

/// Whether readers may comment on a story; `None` when they cannot see it.
///
/// # Errors
/// [`StoreError::Corrupt`] when the stored copy cannot be read.
pub fn comments_open(tx: &mut Tx, id: StoryId) -> Result<Option<bool>, StoreError> {
    Ok(tx.value::<Copy>(&COMMENTS_OPEN, &[&id])?.map(|copy| copy.comments))
}
