//! The archive of live stories: days, neighbours, parts of the sitemap, the last public change.

use super::list::{Listed, listed, select};
use crate::db::{Sql, statements};
use crate::{Cursor, StoreError, Tx};
use jiff::Timestamp;
use model::StoryId;

statements! {
    LAST_DAY_BEFORE = Sql::both("SELECT max(day) FROM published WHERE day < ?1");
    MONTHS = Sql::both(
        "SELECT substr(day, 1, 7) AS month, count(*) AS stories FROM published
         WHERE day >= ?1 AND day < ?2 GROUP BY 1 ORDER BY 1 DESC");
    DAYS = Sql::both(
        "SELECT day, count(*) AS stories FROM published WHERE day >= ?1 AND day < ?2 GROUP BY day ORDER BY day DESC");
    OLDER = Sql::both(select!(
        "published p WHERE (p.first_published_at, p.id) < (?1, ?2)
         ORDER BY p.first_published_at DESC, p.id DESC LIMIT ?3"));
    NEWER = Sql::both(select!(
        "published p WHERE (p.first_published_at, p.id) > (?1, ?2)
         ORDER BY p.first_published_at, p.id LIMIT ?3"));
    PLACE = Sql::both("SELECT first_published_at FROM published WHERE id = ?1");
    SITEMAP = Sql::both("SELECT id, slug, updated_at FROM published WHERE id > ?1 AND id <= ?2 ORDER BY id");
    MAX_ID = Sql::both("SELECT max(id) FROM published");
    LAST_CHANGE = Sql::both("SELECT last_change_at FROM edition");
}

/// Years with live stories, newest first.
///
/// # Errors
/// [`StoreError::Corrupt`] for a day that is none.
pub fn years(tx: &mut Tx) -> Result<Vec<i16>, StoreError> {
    // From the last day of one year to the last day of the year before: one look-up a year.
    let mut years = Vec::new();
    let mut end = "~".to_owned();
    while let Some(day) = tx.value::<Option<String>>(&LAST_DAY_BEFORE, &[&end])?.flatten() {
        let year = day.split_once('-').and_then(|(year, _)| year.parse().ok());
        let year: i16 = year.ok_or_else(|| StoreError::corrupt(format!("{day:?} is not a day")))?;
        years.push(year);
        end = format!("{year:04}");
    }
    Ok(years)
}

/// Days of a year with live stories and their number, newest first: `("2026-11-19", 31)`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn days(tx: &mut Tx, year: i16) -> Result<Vec<(String, i64)>, StoreError> {
    // "~" sorts after digits and "-".
    tx.all(&DAYS, &[&format!("{year:04}-"), &format!("{year:04}-~")])
}

/// Months of a year with live stories and their number, newest first: `("2026-11", 310)`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn months(tx: &mut Tx, year: i16) -> Result<Vec<(String, i64)>, StoreError> {
    tx.all(&MONTHS, &[&format!("{year:04}-"), &format!("{year:04}-~")])
}

/// The stories before and after one in time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Neighbours {
    /// The next older one.
    pub older: Option<Listed>,
    /// The next newer one.
    pub newer: Option<Listed>,
}

/// The live stories beside a live one; both `None` when it is not live.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn neighbours(tx: &mut Tx, id: StoryId) -> Result<Neighbours, StoreError> {
    let Some(at) = tx.value::<Timestamp>(&PLACE, &[&id])? else { return Ok(Neighbours::default()) };
    let (at, id) = Cursor::edge(Some(Cursor { at, id }));
    Ok(Neighbours {
        older: listed(tx.all(&OLDER, &[&at, &id, &1_i64])?)?.pop(),
        newer: listed(tx.all(&NEWER, &[&at, &id, &1_i64])?)?.pop(),
    })
}

/// Part `chunk_no` (from 0) of the sitemap: live stories with numbers
/// `chunk_no * chunk_size + 1 ..= (chunk_no + 1) * chunk_size`, as (number, slug, update).
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn sitemap_chunk(tx: &mut Tx, chunk_no: i64, chunk_size: i64) -> Result<Vec<(StoryId, String, Timestamp)>, StoreError> {
    let from = chunk_no.saturating_mul(chunk_size);
    tx.all(&SITEMAP, &[&from, &from.saturating_add(chunk_size)])
}

/// The largest number of a live story.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn max_id(tx: &mut Tx) -> Result<Option<StoryId>, StoreError> {
    Ok(tx.value::<Option<StoryId>>(&MAX_ID, &[])?.flatten())
}

/// When readers last saw a story appear, change or go; `None` before the first. Comments do not
/// count.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn last_public_change(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    Ok(tx.value::<Option<Timestamp>>(&LAST_CHANGE, &[])?.flatten())
}
