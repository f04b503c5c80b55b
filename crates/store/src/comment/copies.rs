//! Many comments judged at once: all copies of a text, or those that somebody ticked.

use crate::db::{Sql, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{CommentId, CommentState, StoryId};
use std::collections::BTreeMap;

/// Which comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// All with the same words as this one.
    CopiesOf(CommentId),
    /// These.
    These(Vec<CommentId>),
    /// Those that this person decided about at this very moment: one decision.
    DecidedBy(String, Timestamp),
}

// PostgreSQL has many writers: all take the comments in the order of their numbers, then the stories in the order of theirs.
macro_rules! found {
    (copies) => {
        "text_key = (SELECT text_key FROM comment WHERE id = ?1) AND state = ?2"
    };
    (decided) => {
        "decided_by = ?1 AND decided_at = ?7 AND state = ?2"
    };
}
macro_rules! judge {
    ($sqlite:expr, $postgres:expr) => {
        Sql::each(
            concat!(
                "UPDATE comment SET state = ?3, decided_at = ?4, decided_by = ?5 WHERE ",
                $sqlite,
                " AND story IN (SELECT value FROM json_each(?6)) RETURNING story"
            ),
            concat!(
                "UPDATE comment SET state = ?3, decided_at = ?4, decided_by = ?5 WHERE id IN (SELECT id FROM comment WHERE ",
                $postgres,
                " AND story = ANY (?6) ORDER BY id FOR UPDATE) RETURNING story"
            ),
        )
    };
}

statements! {
    STORIES_OF_COPIES = Sql::both(concat!("SELECT DISTINCT story FROM comment WHERE ", found!(copies), " ORDER BY story"));
    STORIES_OF_THESE = Sql::each(
        "SELECT DISTINCT story FROM comment WHERE id IN (SELECT value FROM json_each(?1)) AND state = ?2 ORDER BY story",
        "SELECT DISTINCT story FROM comment WHERE id = ANY (?1) AND state = ?2 ORDER BY story");
    STORIES_OF_DECISION = Sql::both(
        "SELECT DISTINCT story FROM comment WHERE decided_by = ?1 AND decided_at = ?3 AND state = ?2 ORDER BY story");
    JUDGE_COPIES = judge!(found!(copies), found!(copies));
    JUDGE_THESE = judge!("id IN (SELECT value FROM json_each(?1)) AND state = ?2", "id = ANY (?1) AND state = ?2");
    JUDGE_DECIDED = judge!(found!(decided), found!(decided));
    LOCK = Sql::each(
        "SELECT id FROM published WHERE id IN (SELECT value FROM json_each(?1))",
        "SELECT id FROM published WHERE id = ANY (?1) ORDER BY id FOR UPDATE");
    RECOUNT = Sql::each(
        "UPDATE published SET comments = (SELECT count(*) FROM comment WHERE story = published.id AND state = 'approved')
         WHERE id IN (SELECT value FROM json_each(?1))",
        "UPDATE published SET comments = (SELECT count(*) FROM comment WHERE story = published.id AND state = 'approved')
         WHERE id = ANY (?1)");
    CLEAR = Sql::both("UPDATE comment SET reasons = ?3 WHERE text_key = (SELECT text_key FROM comment WHERE id = ?1) AND state = ?2");
}

/// The stories under which these comments of state `from` stand.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn stories(tx: &mut Tx, which: &Which, from: CommentState) -> Result<Vec<StoryId>, StoreError> {
    let found: Vec<(StoryId,)> = match which {
        Which::CopiesOf(id) => tx.all(&STORIES_OF_COPIES, &[id, &from])?,
        Which::These(ids) => tx.all(&STORIES_OF_THESE, &[&ids.as_slice(), &from])?,
        Which::DecidedBy(actor, at) => tx.all(&STORIES_OF_DECISION, &[actor, &from, at])?,
    };
    Ok(found.into_iter().map(|(story,)| story).collect())
}

/// Moves those of these comments that stand in `from` under one of `stories`, and keeps the counts of
/// their live stories true; gives how many moved under which story, in one statement for all of them.
/// To `Pending`, it is as if nobody had decided.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn judge(
    tx: &mut Tx,
    which: &Which,
    (from, to): (CommentState, CommentState),
    stories: &[StoryId],
    at: Timestamp,
    actor: &str,
) -> Result<BTreeMap<StoryId, i64>, StoreError> {
    let decided = (to != CommentState::Pending).then_some((at, actor));
    let (at, by) = (decided.map(|(at, _)| at), decided.map(|(_, actor)| actor));
    let moved: Vec<(StoryId,)> = match which {
        Which::CopiesOf(id) => tx.all(&JUDGE_COPIES, &[id, &from, &to, &at, &by, &stories])?,
        Which::These(ids) => tx.all(&JUDGE_THESE, &[&ids.as_slice(), &from, &to, &at, &by, &stories])?,
        Which::DecidedBy(who, when) => tx.all(&JUDGE_DECIDED, &[who, &from, &to, &at, &by, &stories, when])?,
    };
    let mut touched = BTreeMap::new();
    for (story,) in moved {
        *touched.entry(story).or_insert(0) += 1;
    }
    if from == CommentState::Approved || to == CommentState::Approved {
        let ids: Vec<StoryId> = touched.keys().copied().collect();
        tx.all::<(StoryId,)>(&LOCK, &[&ids.as_slice()])?;
        tx.run(&RECOUNT, &[&ids.as_slice()])?;
    }
    Ok(touched)
}

/// Takes the reasons for holding from all copies of a comment that stand in `state`; gives how many.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn clear(tx: &mut Tx, of: CommentId, state: CommentState) -> Result<u64, StoreError> {
    tx.run(&CLEAR, &[&of, &state, &Vec::<String>::new()])
}
