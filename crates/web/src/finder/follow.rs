//! Following the change log, and building an index from the beginning.

use super::entry::Paper;
use super::{Finder, Shelf, Whose};
use model::{StoryId, Subject, TopicId};
use search::{Entry, SearchError};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use store::{Db, StoreError, Tx, change, published, story};

/// Changes of a step, when there are so many; a step is one commit.
const STEP: i64 = 2_000;
/// Stories that are read in one go.
const READ: i64 = 200;

/// Why an index could not follow.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The index.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The program is ending.
    #[error("the search index is not followed any more")]
    Ending,
}

/// What a step changes.
struct Step {
    puts: Vec<Entry>,
    removes: Vec<i64>,
    cursor: i64,
}

impl Finder {
    /// Brings both indexes up to the end of the change log. What cannot be followed now is followed by the next call.
    ///
    /// # Errors
    /// [`FollowError`].
    pub async fn follow(self: &Arc<Self>, db: &Db) -> Result<(), FollowError> {
        let (finder, db) = (Arc::clone(self), db.clone());
        let followed = tokio::task::spawn_blocking(move || finder.follow_blocking(&db));
        followed.await.map_err(|_| FollowError::Ending)?
    }

    /// The same outside of a runtime.
    ///
    /// # Errors
    /// [`FollowError`].
    pub fn follow_blocking(&self, db: &Db) -> Result<(), FollowError> {
        self.live.follow(db)?;
        self.newsroom.follow(db)
    }
}

impl Shelf {
    fn follow(&self, db: &Db) -> Result<(), FollowError> {
        let newest = db.read_blocking(change::newest)?;
        let cursor = self.cursor.load(Ordering::Acquire);
        // A log that is shorter than what was followed is that of a restored database.
        if self.building.load(Ordering::Acquire) || cursor > newest {
            self.building.store(true, Ordering::Release);
            // What changes meanwhile is followed afterwards: an entry may be handed over twice.
            let all = Walk { whose: self.whose, db, after: StoryId(0), ready: Vec::new().into_iter() };
            self.write(|writer| writer.rebuild(all, place(newest)))?;
            self.building.store(false, Ordering::Release);
        }
        let whose = self.whose;
        let mut from = self.cursor.load(Ordering::Acquire);
        while let Some(step) = db.read_blocking(move |tx| step(tx, whose, from))? {
            from = step.cursor;
            self.write(|writer| Ok::<_, FollowError>(writer.apply(step.puts, &step.removes, place(step.cursor))?))?;
        }
        Ok(())
    }
}

/// A place in the change log as the index keeps it.
fn place(cursor: i64) -> u64 {
    u64::try_from(cursor).unwrap_or(0)
}

/// What changed after `from`; `None` at the end of the log.
fn step(tx: &mut Tx, whose: Whose, from: i64) -> Result<Option<Step>, StoreError> {
    let changes = change::after(tx, from, STEP)?;
    let Some(cursor) = changes.last().map(|change| change.id) else { return Ok(None) };
    let mut stories = BTreeSet::new();
    for change in &changes {
        match change.subject {
            Subject::Story => stories.extend([StoryId(change.story)]),
            // Two topics became one: all its stories are to be found under it.
            Subject::Site => {
                for topic in &change.touches.topics {
                    stories.extend(published::ids_in_topic(tx, TopicId(*topic))?);
                }
            }
            Subject::Comment | Subject::Front | Subject::Media => {}
        }
    }
    let paper = Paper::load(tx)?;
    let mut step = Step { puts: Vec::new(), removes: Vec::new(), cursor };
    for id in stories {
        match paper.entry(tx, whose, id)? {
            Some(entry) => step.puts.push(entry),
            None => step.removes.push(id.0),
        }
    }
    Ok(Some(step))
}

/// All stories of an index, in the order of their numbers, read a few at a time.
struct Walk<'w> {
    whose: Whose,
    db: &'w Db,
    after: StoryId,
    ready: std::vec::IntoIter<Entry>,
}

impl Walk<'_> {
    /// Reads the next few; false when there are none.
    fn read(&mut self) -> Result<bool, StoreError> {
        let (whose, after) = (self.whose, self.after);
        let (last, entries) = self.db.read_blocking(move |tx| some(tx, whose, after))?;
        self.ready = entries.into_iter();
        self.after = last.unwrap_or(after);
        Ok(last.is_some())
    }
}

/// The next entries after a number, and the number that they reach.
fn some(tx: &mut Tx, whose: Whose, after: StoryId) -> Result<(Option<StoryId>, Vec<Entry>), StoreError> {
    let ids = match whose {
        Whose::Readers => published::ids_after(tx, after, READ)?,
        Whose::Newsroom => story::ids_after(tx, after, READ)?,
    };
    let paper = Paper::load(tx)?;
    let mut entries = Vec::with_capacity(ids.len());
    for id in &ids {
        entries.extend(paper.entry(tx, whose, *id)?);
    }
    Ok((ids.last().copied(), entries))
}

impl Iterator for Walk<'_> {
    type Item = Result<Entry, FollowError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(entry) = self.ready.next() {
                return Some(Ok(entry));
            }
            match self.read() {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => return Some(Err(error.into())),
            }
        }
    }
}
