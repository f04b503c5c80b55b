//! Followers of the change log: the search index, and (through `web`) the page cache.

use crate::failure::Failure;
use model::{StoryId, Subject};
use store::{Db, StoreError, Tx, change, follower, published, search};

/// The search index's name in the table of cursors.
const SEARCH: &str = "search";
/// Changes a step; one step is one transaction.
const STEP: i64 = 200;

/// Brings the search index up to the end of the log. May run twice, in several processes.
///
/// # Errors
/// The store's.
pub fn index_all(db: &Db) -> Result<(), Failure> {
    while db.write_blocking(index_step)? {}
    Ok(())
}

/// The same from async code.
///
/// # Errors
/// The store's.
pub async fn index(db: &Db) -> Result<(), StoreError> {
    if !db.read(behind).await? {
        return Ok(());
    }
    while db.write(index_step).await? {}
    Ok(())
}

fn behind(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(follower::cursor(tx, SEARCH)? < change::newest(tx)?)
}

/// Indexes what the next changes touch; true when there may be more.
fn index_step(tx: &mut Tx) -> Result<bool, StoreError> {
    let from = follower::cursor(tx, SEARCH)?;
    let changes = change::after(tx, from, STEP)?;
    let Some(last) = changes.last().map(|change| change.id) else { return Ok(false) };
    let mut stories: Vec<i64> = changes.iter().filter(|change| change.subject == Subject::Story).map(|change| change.story).collect();
    stories.sort_unstable();
    stories.dedup();
    for story in stories.into_iter().map(StoryId) {
        match published::get(tx, story)? {
            Some(row) => search::put(tx, story, &arabic::fold::loose(&row.copy.searchable()))?,
            None => search::remove(tx, story)?,
        }
    }
    follower::advance(tx, SEARCH, last)?;
    Ok(true)
}
