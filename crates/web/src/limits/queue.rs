//! How many comments may wait to be read: a flood ends there, and nobody's disk or patience is filled.

use jiff::{SignedDuration, Timestamp};
use std::sync::{Mutex, PoisonError};
use store::{Db, StoreError};

/// So long what was counted counts; what came since is added.
const COUNTED_FOR: SignedDuration = SignedDuration::from_secs(1);

/// The queue of comments that wait, and its bound.
#[derive(Debug)]
pub struct Queue {
    most: i64,
    seen: Mutex<Option<Seen>>,
}

#[derive(Debug, Clone, Copy)]
struct Seen {
    at: Timestamp,
    waiting: i64,
}

impl Queue {
    /// A queue that holds at most so many.
    pub fn new(most: u32) -> Self {
        Self { most: i64::from(most), seen: Mutex::new(None) }
    }

    /// Whether no more may come; the table is counted at most once a second.
    ///
    /// # Errors
    /// The store's.
    pub async fn is_full(&self, db: &Db, now: Timestamp) -> Result<bool, StoreError> {
        if let Some(seen) = self.seen().filter(|seen| now.duration_since(seen.at).abs() < COUNTED_FOR) {
            return Ok(seen.waiting >= self.most);
        }
        let most = self.most;
        let waiting = db.read_quick(move |tx| store::comment::waiting(tx, most)).await?;
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(Seen { at: now, waiting });
        Ok(waiting >= self.most)
    }

    /// One more waits.
    pub fn grew(&self) {
        if let Some(seen) = self.seen.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            seen.waiting = seen.waiting.saturating_add(1);
        }
    }

    fn seen(&self) -> Option<Seen> {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
