//! The paper's settings: one row.

use crate::db::{Sql, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::Site;

statements! {
    SAVE = Sql::both(
        "INSERT INTO site (one, settings, version, at) VALUES (1, ?1, 1, ?2)
         ON CONFLICT (one) DO UPDATE SET settings = excluded.settings, version = site.version + 1, at = excluded.at
         RETURNING version");
    LOAD = Sql::both("SELECT settings, version FROM site");
}

/// Saves the settings; gives their new version, from 1.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn save(tx: &mut Tx, site: &Site, at: Timestamp) -> Result<i64, StoreError> {
    tx.insert(&SAVE, &[site, &at])
}

/// The settings and their version; `None` before the paper is set up.
///
/// # Errors
/// [`StoreError::Corrupt`] when the stored settings cannot be read.
pub fn load(tx: &mut Tx) -> Result<Option<(Site, i64)>, StoreError> {
    tx.one(&LOAD, &[])
}
