//! Words and small acts that the stories share.

use jiff::{SignedDuration, Timestamp};
use model::{Copy, CopyState, Handle, Name, Publication, SectionId, SeedRole, StoryId, TopicId, UserId};
use store::published::{self, Published};
use store::staff::NewStaff;
use store::story::{self, NewStory};
use store::{StoreError, Tx, revision, section};
use uuid::Uuid;

/// A day in Aden.
pub fn noon() -> Timestamp {
    testkit::at("2026-11-19 12:00", "Asia/Aden")
}

/// Minutes after (or before) that noon.
pub fn minute(minutes: i64) -> Timestamp {
    noon() + SignedDuration::from_mins(minutes)
}

/// A short story with that headline.
pub fn copy(headline: &str) -> Copy {
    serde_json::from_value(serde_json::json!({
        "lang": "ar",
        "kicker": "خاص",
        "headline": headline,
        "deck": "سطر يشرح العنوان.",
        "section": "local",
        "topics": ["الصيد"],
        "bylines": [{"name": "سلمى باعوضة"}, {"name": "نادر الحيمي"}],
        "sources": [{"kind": "unnamed_agencies"}],
        "body": {"type": "doc", "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "وصلت القوارب إلى مرسى البريقة."}]},
            {"type": "verse", "lines": ["يا مركبا عاد من بحره", "والموج يروي ما رأى"]},
        ]},
    }))
    .unwrap()
}

/// Lands a story with its first revision.
pub fn land(tx: &mut Tx, headline: &str) -> Result<StoryId, StoreError> {
    land_as(tx, headline, None)
}

/// Lands a story that an import made.
pub fn land_as(tx: &mut Tx, headline: &str, origin: Option<&str>) -> Result<StoryId, StoreError> {
    let new = NewStory {
        guid: Uuid::now_v7(),
        origin: origin.map(str::to_owned),
        copy_state: CopyState::Draft,
        headline: headline.into(),
        section: "local".into(),
        findings: vec![],
        owner: None,
        at: noon(),
    };
    let id = story::insert(tx, &new)?;
    revision::add(tx, id, "file", &copy(headline), noon(), "desk", None)?;
    Ok(id)
}

/// The section in which these stories stand.
pub fn local(tx: &mut Tx) -> Result<SectionId, StoreError> {
    section::ensure(tx, "local", "محليات", 1)
}

/// What readers would see of a story first published at `at`.
pub fn live(id: StoryId, headline: &str, section: SectionId, topics: &[TopicId], at: Timestamp) -> Published {
    Published {
        id,
        slug: arabic::slug::slug(headline),
        copy: copy(headline),
        section,
        first_published_at: at,
        updated_at: at,
        day: at.to_zoned_datetime(jiff::tz::TimeZone::get("Asia/Aden").unwrap()).date().to_string(),
        breaking_until: None,
        corrections: 0,
        comments: 0,
        words: 5,
        topics: topics.to_vec(),
    }
}

/// Lands and publishes a story at `at`, with these topics.
pub fn publish(tx: &mut Tx, headline: &str, topics: &[TopicId], at: Timestamp) -> Result<StoryId, StoreError> {
    let id = land(tx, headline)?;
    let section = local(tx)?;
    let mut row = story::by_id(tx, id)?.unwrap();
    row.publication = Publication::Live;
    row.live = Some(row.head);
    row.first_published_at = Some(at);
    story::save(tx, &mut row)?;
    published::put(tx, &live(id, headline, section, topics, at), at)?;
    Ok(id)
}

/// Somebody of the newsroom.
pub fn person(tx: &mut Tx, handle: &str) -> Result<UserId, StoreError> {
    let role = SeedRole::Writer;
    store::role::insert(tx, role.word(), "محرر", &role.grants(), 1)?;
    let new = NewStaff {
        handle: Handle::parse(handle).unwrap(),
        name: Name::parse(handle).unwrap(),
        role: role.word().into(),
        sections: Vec::new(),
        lang: arabic::lang::Lang::Ar,
        password: None,
        at: noon(),
    };
    store::staff::insert(tx, &new)
}
