//! The moderators' queue.

use super::{CommentRow, columns};
use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{CommentId, CommentState, StoryId, UserId};

/// Under which stories somebody judges comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// Under all.
    All,
    /// Under those that they began or work on, and those of these sections.
    Mine {
        /// Who.
        staff: UserId,
        /// Slugs of sections.
        sections: Vec<String>,
    },
}

row! {
    /// What stands around a comment in the queue.
    pub struct Around {
        /// The comment.
        id: CommentId,
        /// Headline of its story.
        headline: String,
        /// Who signed the comment that it answers.
        answers: Option<String>,
        /// The how many-th it is of its writer, while the writer's key is kept; else 0. Counting ends at [`MANY`].
        nth: i64,
        /// How many of the writer's are approved. Counting ends at [`MANY`].
        accepted: i64,
        /// How many comments with the same words stand where it stands, itself included. Counting ends at [`MOST`].
        copies: i64,
        /// Whether its writer can be banned: the hash of the address is still kept.
        bannable: bool,
        /// Whether its writer is banned now.
        banned: bool,
    }
}

/// Where counting the comments of a writer ends.
pub const MANY: i64 = 100;
/// Where counting copies, and comments of one state, ends.
pub const MOST: i64 = 100_000;

macro_rules! sections {
    (lite) => {
        "SELECT value FROM json_each(?3)"
    };
    (pg) => {
        "SELECT unnest(CAST(?3 AS text[]))"
    };
}
macro_rules! mine {
    ($engine:ident) => {
        concat!(
            "(SELECT id FROM story WHERE owner = ?2 UNION SELECT id FROM story WHERE assignee = ?2 \
             UNION SELECT id FROM story WHERE section IN (",
            sections!($engine),
            "))"
        )
    };
}
// The newest of each text only: its copies are judged with it.
macro_rules! page_of_mine {
    ($engine:ident) => {
        concat!(
            "WITH mine AS ",
            mine!($engine),
            " SELECT ",
            columns!(),
            " FROM comment WHERE state = ?1 AND id < ?4 AND story IN (SELECT id FROM mine)
               AND (CAST(?6 AS BIGINT) = 0 OR NOT EXISTS (
                   SELECT 1 FROM comment AS copy WHERE copy.text_key = comment.text_key AND copy.state = comment.state
                      AND copy.id > comment.id AND copy.story IN (SELECT id FROM mine)))
             ORDER BY id DESC LIMIT ?5"
        )
    };
}
macro_rules! count_of_mine {
    ($engine:ident) => {
        concat!("SELECT count(*) FROM (SELECT 1 FROM comment WHERE state = ?1 AND story IN ", mine!($engine), " LIMIT 100000) AS found")
    };
}
macro_rules! around {
    ($ids:literal) => {
        concat!(
            "SELECT c.id AS id, s.headline AS headline, p.name AS answers,
                    (SELECT count(*) FROM (SELECT 1 FROM comment AS w WHERE w.writer = c.writer AND w.id <= c.id LIMIT 100) AS found) AS nth,
                    (SELECT count(*) FROM (SELECT 1 FROM comment AS w WHERE w.writer = c.writer AND w.state = 'approved' LIMIT 100) AS found)
                        AS accepted,
                    (SELECT count(*) FROM (SELECT 1 FROM comment AS k WHERE k.text_key = c.text_key AND k.state = c.state LIMIT 100000) AS found)
                        AS copies,
                    CASE WHEN c.prefix IS NULL THEN CAST(0 AS BIGINT) ELSE CAST(1 AS BIGINT) END AS bannable,
                    CASE WHEN b.prefix IS NULL THEN CAST(0 AS BIGINT) ELSE CAST(1 AS BIGINT) END AS banned
             FROM comment AS c JOIN story AS s ON s.id = c.story LEFT JOIN comment AS p ON p.id = c.parent
                  LEFT JOIN ban AS b ON b.prefix = c.prefix AND b.expires_at > ?2
             WHERE c.id ", $ids, " ORDER BY c.id DESC")
    };
}

statements! {
    PAGE = Sql::both(concat!("SELECT ", columns!(), " FROM comment WHERE state = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"));
    PAGE_ONCE = Sql::both(concat!(
        "SELECT ", columns!(), " FROM comment WHERE state = ?1 AND id < ?2
            AND NOT EXISTS (SELECT 1 FROM comment AS copy WHERE copy.text_key = comment.text_key AND copy.state = comment.state
                               AND copy.id > comment.id)
         ORDER BY id DESC LIMIT ?3"));
    PAGE_OF_MINE = Sql::each(page_of_mine!(lite), page_of_mine!(pg));
    OF_STORY = Sql::both(concat!(
        "SELECT ", columns!(), " FROM comment WHERE story = ?1 AND state = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4"));
    COUNT = Sql::both("SELECT count(*) FROM (SELECT 1 FROM comment WHERE state = ?1 LIMIT 100000) AS found");
    COUNT_OF_MINE = Sql::each(count_of_mine!(lite), count_of_mine!(pg));
    COUNT_OF_STORY = Sql::both("SELECT count(*) FROM (SELECT 1 FROM comment WHERE story = ?1 AND state = ?2 LIMIT 100000) AS found");
    AROUND = Sql::each(around!("IN (SELECT value FROM json_each(?1))"), around!("= ANY (?1)"));
}

/// A page of the queue, newest first, from before `before`. With `once`, of comments with the same
/// words only the newest.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn page(
    tx: &mut Tx,
    reach: &Reach,
    state: CommentState,
    once: bool,
    before: Option<CommentId>,
    limit: i64,
) -> Result<Vec<CommentRow>, StoreError> {
    let before = before.unwrap_or(CommentId(i64::MAX));
    match reach {
        Reach::All => tx.all(if once { &PAGE_ONCE } else { &PAGE }, &[&state, &before, &limit]),
        Reach::Mine { staff, sections } => tx.all(&PAGE_OF_MINE, &[&state, staff, &sections.as_slice(), &before, &limit, &i64::from(once)]),
    }
}

/// Comments of one state under one story, newest first, from before `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_story(
    tx: &mut Tx,
    story: StoryId,
    state: CommentState,
    before: Option<CommentId>,
    limit: i64,
) -> Result<Vec<CommentRow>, StoreError> {
    tx.all(&OF_STORY, &[&story, &state, &before.unwrap_or(CommentId(i64::MAX)), &limit])
}

/// How many comments stand in `state`, as far as somebody reaches. Counting ends at [`MOST`].
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count(tx: &mut Tx, reach: &Reach, state: CommentState) -> Result<i64, StoreError> {
    match reach {
        Reach::All => tx.count(&COUNT, &[&state]),
        Reach::Mine { staff, sections } => tx.count(&COUNT_OF_MINE, &[&state, staff, &sections.as_slice()]),
    }
}

/// How many comments of a story stand in `state`. Counting ends at [`MOST`].
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count_of_story(tx: &mut Tx, story: StoryId, state: CommentState) -> Result<i64, StoreError> {
    tx.count(&COUNT_OF_STORY, &[&story, &state])
}

/// What stands around these comments, newest first; `now` decides which bans hold.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn around(tx: &mut Tx, ids: &[CommentId], now: Timestamp) -> Result<Vec<Around>, StoreError> {
    if ids.is_empty() { Ok(Vec::new()) } else { tx.all(&AROUND, &[&ids, &now]) }
}
