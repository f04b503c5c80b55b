//! Static pages: about the paper, its rules, how to reach it.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::Body;

row! {
    /// A static page.
    pub struct PageRow {
        /// Its address part.
        slug: String,
        /// Its title.
        title: String,
        /// Its text.
        body: Body,
        /// When it was last saved.
        at: Timestamp,
    }
}

statements! {
    PUT = Sql::both(
        "INSERT INTO page (slug, title, body, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (slug) DO UPDATE SET title = excluded.title, body = excluded.body, at = excluded.at");
    REMOVE = Sql::both("DELETE FROM page WHERE slug = ?1");
    GET = Sql::both("SELECT slug, title, body, at FROM page WHERE slug = ?1");
    ALL = Sql::both("SELECT slug, title, body, at FROM page ORDER BY slug");
}

/// Saves a page, new or not.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, slug: &str, title: &str, body: &Body, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&PUT, &[&slug, &title, body, &at]).map(drop)
}

/// Takes a page away; false when there is none.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, slug: &str) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &[&slug])? > 0)
}

/// The page of an address.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn get(tx: &mut Tx, slug: &str) -> Result<Option<PageRow>, StoreError> {
    tx.one(&GET, &[&slug])
}

/// All pages.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn all(tx: &mut Tx) -> Result<Vec<PageRow>, StoreError> {
    tx.all(&ALL, &[])
}
