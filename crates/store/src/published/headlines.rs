//! Headlines of late, to see whether one comes twice.

use crate::db::{Sql, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::StoryId;

/// Headlines that are looked at; a paper writes far fewer in a week.
const MOST: i64 = 2_000;

statements! {
    SINCE = Sql::both(
        "SELECT id, headline FROM published WHERE first_published_at >= ?1 ORDER BY first_published_at DESC, id DESC LIMIT ?2");
}

/// Stories that went out since a moment and are live, with their headlines, newest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn since(tx: &mut Tx, at: Timestamp) -> Result<Vec<(StoryId, String)>, StoreError> {
    tx.all(&SINCE, &[&at, &MOST])
}
