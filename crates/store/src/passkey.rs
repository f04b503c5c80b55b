//! Passkeys (WebAuthn): what a device needs to prove that it holds a key.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::UserId;

row! {
    /// A passkey.
    pub struct PasskeyRow {
        /// Its number.
        id: i64,
        /// Whose.
        staff: UserId,
        /// The credential's own name.
        credential: Vec<u8>,
        /// The public key and its counter, as the library keeps them (JSON).
        data: String,
        /// What its owner calls it.
        name: String,
        /// Since when.
        created_at: Timestamp,
        /// When it was last used.
        used_at: Option<Timestamp>,
    }
}

macro_rules! columns {
    () => {
        "id, staff, credential, data, name, created_at, used_at"
    };
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO passkey (staff, credential, data, name, created_at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id");
    OF_STAFF = Sql::both(concat!("SELECT ", columns!(), " FROM passkey WHERE staff = ?1 ORDER BY id"));
    BY_CREDENTIAL = Sql::both(concat!("SELECT ", columns!(), " FROM passkey WHERE credential = ?1"));
    USED = Sql::both("UPDATE passkey SET data = ?4, used_at = ?5 WHERE id = ?1 AND staff = ?2 AND data = ?3");
    RENAME = Sql::both("UPDATE passkey SET name = ?3 WHERE id = ?1 AND staff = ?2");
    REMOVE = Sql::both("DELETE FROM passkey WHERE id = ?1 AND staff = ?2");
    CLEAR = Sql::both("DELETE FROM passkey WHERE staff = ?1");
}

/// Keeps a passkey; gives its number.
///
/// # Errors
/// [`StoreError::Conflict`] when the credential is kept already.
pub fn insert(tx: &mut Tx, staff: UserId, credential: &[u8], data: &str, name: &str, at: Timestamp) -> Result<i64, StoreError> {
    tx.insert(&INSERT, &[&staff, &credential, &data, &name, &at])
}

/// The passkeys of a person, the first that was made first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_staff(tx: &mut Tx, staff: UserId) -> Result<Vec<PasskeyRow>, StoreError> {
    tx.all(&OF_STAFF, &[&staff])
}

/// The passkey of a credential.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_credential(tx: &mut Tx, credential: &[u8]) -> Result<Option<PasskeyRow>, StoreError> {
    tx.one(&BY_CREDENTIAL, &[&credential])
}

/// Notes a use, with the counter that it raised; false when the row no longer holds `before`.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn used(tx: &mut Tx, staff: UserId, id: i64, before: &str, after: &str, at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&USED, &[&id, &staff, &before, &after, &at])? > 0)
}

/// Calls a passkey of a person something else; false when there is none.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn rename(tx: &mut Tx, staff: UserId, id: i64, name: &str) -> Result<bool, StoreError> {
    Ok(tx.run(&RENAME, &[&id, &staff, &name])? > 0)
}

/// Forgets a passkey of a person; false when there is none.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, staff: UserId, id: i64) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &[&id, &staff])? > 0)
}

/// Forgets every passkey of a person.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn clear(tx: &mut Tx, staff: UserId) -> Result<u64, StoreError> {
    tx.run(&CLEAR, &[&staff])
}
