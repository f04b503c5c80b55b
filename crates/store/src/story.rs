//! Stories: identity, the three axes, and which revision stands where.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{CopyState, Finding, Matter, Publication, RevisionNo, StoryId, UserId};
use uuid::Uuid;

row! {
    /// A story as the desk sees it; its words are in its revisions.
    pub struct StoryRow {
        /// Its number, for ever.
        id: StoryId,
        /// Its identity outside of this paper.
        guid: Uuid,
        /// The unique key of an import, if it came from one.
        origin: Option<String>,
        /// Where the working copy stands.
        copy_state: CopyState,
        /// What readers can see.
        publication: Publication,
        /// The newest revision.
        head: RevisionNo,
        /// The revision that readers see, or saw last.
        live: Option<RevisionNo>,
        /// First time out; never changes again.
        first_published_at: Option<Timestamp>,
        /// When the substance last changed for readers.
        updated_at: Option<Timestamp>,
        /// Goes out then, or at the end of its embargo when that is later.
        publish_at: Option<Timestamp>,
        /// Does not go out before.
        embargo_until: Option<Timestamp>,
        /// Is taken back then.
        expires_at: Option<Timestamp>,
        /// Is "breaking" until then.
        breaking_until: Option<Timestamp>,
        /// Headline of the newest revision, for lists.
        headline: String,
        /// Section slug of the newest revision, for lists.
        section: String,
        /// When it was begun.
        created_at: Timestamp,
        /// When the desk last touched it.
        changed_at: Timestamp,
        /// Grows with every save.
        version: i64,
        /// What the checks found in the newest revision.
        findings: Vec<Finding>,
        /// Who began it, if somebody of the newsroom did.
        owner: Option<UserId>,
        /// Who works on it.
        assignee: Option<UserId>,
        /// The lawyers look at it: it does not go out.
        legal: bool,
        /// What the desk said last: why it was returned, spiked, taken back.
        note: Option<String>,
        /// The revision that goes out at `publish_at`.
        scheduled: Option<RevisionNo>,
    }
}

impl StoryRow {
    /// When a scheduled story goes out: not before its embargo ends.
    pub fn goes_out_at(&self) -> Option<Timestamp> {
        self.publish_at.map(|at| at.max(self.embargo_until.unwrap_or(Timestamp::MIN)))
    }

    /// Whose it is and where it belongs, for questions of permission.
    pub fn matter(&self) -> Matter<'_> {
        Matter { owner: self.owner, assignee: self.assignee, section: Some(&self.section) }
    }
}

/// A story that is about to exist. Its revision 1 must be added in the same unit of work.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStory {
    /// Its identity outside of this paper.
    pub guid: Uuid,
    /// The unique key of an import.
    pub origin: Option<String>,
    /// Where its copy stands.
    pub copy_state: CopyState,
    /// Headline of revision 1.
    pub headline: String,
    /// Section slug of revision 1.
    pub section: String,
    /// What the checks found in revision 1.
    pub findings: Vec<Finding>,
    /// Who begins it, if somebody of the newsroom does.
    pub owner: Option<UserId>,
    /// Now.
    pub at: Timestamp,
}

/// A story of another system's archive, with its revision 1 to be added in the same unit of work.
#[derive(Debug, Clone, PartialEq)]
pub struct OldStory {
    /// Its identity outside of this paper.
    pub guid: Uuid,
    /// The unique key of the import.
    pub origin: String,
    /// Where its copy stands.
    pub copy_state: CopyState,
    /// Since when readers could see it, if they may see it here; a row of `published` must follow.
    pub live_since: Option<Timestamp>,
    /// When its substance changed last, if later.
    pub updated_at: Option<Timestamp>,
    /// Headline of revision 1.
    pub headline: String,
    /// Section slug of revision 1.
    pub section: String,
    /// What the checks found in revision 1.
    pub findings: Vec<Finding>,
    /// When it was begun and last touched there.
    pub touched_at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, guid, origin, copy_state, publication, head, live, first_published_at, updated_at, publish_at, \
         embargo_until, expires_at, breaking_until, headline, section, created_at, changed_at, version, findings, owner, assignee, legal, note, \
         scheduled"
    };
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO story (guid, origin, copy_state, publication, head, headline, section, findings, created_at, changed_at, owner, version)
         VALUES (?1, ?2, ?3, 'none', 1, ?4, ?5, ?6, ?7, ?7, ?8, 1) RETURNING id");
    INSERT_OLD = Sql::both(
        "INSERT INTO story (guid, origin, copy_state, publication, head, live, first_published_at, updated_at, headline, section, findings,
                            created_at, changed_at, version)
         VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, 1) RETURNING id");
    BY_ID = Sql::both(concat!("SELECT ", columns!(), " FROM story WHERE id = ?1"));
    BY_ORIGIN = Sql::both(concat!("SELECT ", columns!(), " FROM story WHERE origin = ?1"));
    SAVE = Sql::both(
        "UPDATE story SET copy_state = ?3, publication = ?4, head = ?5, live = ?6, first_published_at = ?7, updated_at = ?8,
                publish_at = ?9, embargo_until = ?10, expires_at = ?11, breaking_until = ?12, headline = ?13, section = ?14,
                changed_at = ?15, findings = ?16, owner = ?17, assignee = ?18, legal = ?19, note = ?20, scheduled = ?21, version = version + 1
         WHERE id = ?1 AND version = ?2");
    LIST = Sql::both(concat!("SELECT ", columns!(), " FROM story WHERE id < ?1 ORDER BY id DESC LIMIT ?2"));
    LIST_BY_PUBLICATION = Sql::both(concat!(
        "SELECT ", columns!(), " FROM story WHERE publication = ?3 AND id < ?1 ORDER BY id DESC LIMIT ?2"));
    LIST_BY_COPY_STATE = Sql::both(concat!(
        "SELECT ", columns!(), " FROM story WHERE copy_state = ?3 AND id < ?1 ORDER BY id DESC LIMIT ?2"));
    LIST_BY_BOTH = Sql::both(concat!(
        "SELECT ", columns!(), " FROM story WHERE publication = ?3 AND copy_state = ?4 AND id < ?1 ORDER BY id DESC LIMIT ?2"));
    IDS_AFTER = Sql::both("SELECT id FROM story WHERE id > ?1 ORDER BY id LIMIT ?2");
}

/// Begins a story: never published, its head at revision 1.
///
/// # Errors
/// [`StoreError::Conflict`] when the guid or the origin is taken.
pub fn insert(tx: &mut Tx, new: &NewStory) -> Result<StoryId, StoreError> {
    let args: [&dyn crate::db::Arg; 8] =
        [&new.guid, &new.origin, &new.copy_state, &new.headline, &new.section, &new.findings, &new.at, &new.owner];
    tx.insert(&INSERT, &args).map(StoryId)
}

/// Takes a story of an archive in, with its head at revision 1, which readers see if they may.
///
/// # Errors
/// [`StoreError::Conflict`] when the guid or the origin is taken.
pub fn insert_old(tx: &mut Tx, old: &OldStory) -> Result<StoryId, StoreError> {
    let publication = if old.live_since.is_some() { Publication::Live } else { Publication::None };
    let live = old.live_since.map(|_| RevisionNo(1));
    let args: [&dyn crate::db::Arg; 11] = [
        &old.guid,
        &old.origin,
        &old.copy_state,
        &publication,
        &live,
        &old.live_since,
        &old.updated_at,
        &old.headline,
        &old.section,
        &old.findings,
        &old.touched_at,
    ];
    tx.insert(&INSERT_OLD, &args).map(StoryId)
}

/// The story of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: StoryId) -> Result<Option<StoryRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}

/// Numbers of stories after `after`, in order.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn ids_after(tx: &mut Tx, after: StoryId, limit: i64) -> Result<Vec<StoryId>, StoreError> {
    Ok(tx.all::<(StoryId,)>(&IDS_AFTER, &[&after, &limit])?.into_iter().map(|(id,)| id).collect())
}

/// The story that an import made before.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_origin(tx: &mut Tx, origin: &str) -> Result<Option<StoryRow>, StoreError> {
    tx.one(&BY_ORIGIN, &[&origin])
}

/// Saves everything but id, guid, origin and `created_at`, and raises `row.version`.
///
/// # Errors
/// [`StoreError::Conflict`] when the stored version is not the one that was loaded.
pub fn save(tx: &mut Tx, row: &mut StoryRow) -> Result<(), StoreError> {
    let saved = tx.run(
        &SAVE,
        &[
            &row.id,
            &row.version,
            &row.copy_state,
            &row.publication,
            &row.head,
            &row.live,
            &row.first_published_at,
            &row.updated_at,
            &row.publish_at,
            &row.embargo_until,
            &row.expires_at,
            &row.breaking_until,
            &row.headline,
            &row.section,
            &row.changed_at,
            &row.findings,
            &row.owner,
            &row.assignee,
            &row.legal,
            &row.note,
            &row.scheduled,
        ],
    )?;
    if saved == 0 {
        return Err(StoreError::conflict(format!("story {}", row.id)));
    }
    row.version += 1;
    Ok(())
}

/// Stories for the desk, newest number first, those before `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn list(
    tx: &mut Tx,
    publication: Option<Publication>,
    copy: Option<CopyState>,
    before: Option<StoryId>,
    limit: i64,
) -> Result<Vec<StoryRow>, StoreError> {
    let before = before.unwrap_or(StoryId(i64::MAX));
    match (publication, copy) {
        (None, None) => tx.all(&LIST, &[&before, &limit]),
        (Some(publication), None) => tx.all(&LIST_BY_PUBLICATION, &[&before, &limit, &publication]),
        (None, Some(copy)) => tx.all(&LIST_BY_COPY_STATE, &[&before, &limit, &copy]),
        (Some(publication), Some(copy)) => tx.all(&LIST_BY_BOTH, &[&before, &limit, &publication, &copy]),
    }
}
