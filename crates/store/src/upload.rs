//! Files that are coming in, piece by piece. What is acknowledged is on disk before it stands here.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{MediaId, UserId};

row! {
    /// A file that is coming in.
    pub struct UploadRow {
        /// SHA-256 of the token that the browser holds; names the file on disk.
        token: Vec<u8>,
        /// Who sends it.
        staff: UserId,
        /// What the file is called there.
        name: String,
        /// How long it will be, in bytes.
        size: i64,
        /// How much of it is on disk, in bytes.
        received: i64,
        /// The picture that became of it.
        media: Option<MediaId>,
        /// Until when it waits for its rest.
        expires_at: Timestamp,
    }
}

statements! {
    OPEN = Sql::both(
        "INSERT INTO upload (token, staff, name, size, received, created_at, expires_at) VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6)");
    GET = Sql::both(
        "SELECT token, staff, name, size, received, media, expires_at FROM upload WHERE token = ?1 AND expires_at > ?2");
    ADVANCE = Sql::both(
        "UPDATE upload SET received = ?3, expires_at = ?4 WHERE token = ?1 AND received = ?2 AND media IS NULL");
    BECAME = Sql::both("UPDATE upload SET media = ?2 WHERE token = ?1");
    OPEN_OF = Sql::both("SELECT count(*) FROM upload WHERE staff = ?1 AND expires_at > ?2 AND media IS NULL");
    EXPIRED = Sql::both(
        "SELECT token, staff, name, size, received, media, expires_at FROM upload WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2");
    CLOSE = Sql::both("DELETE FROM upload WHERE token = ?1");
}

/// Opens an upload under the hash of its token.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn open(
    tx: &mut Tx,
    token: &[u8; 32],
    staff: UserId,
    name: &str,
    size: i64,
    at: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&OPEN, &[&token.as_slice(), &staff, &name, &size, &at, &expires_at]).map(drop)
}

/// The upload of a token; `None` when there is none or it waited too long.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn get(tx: &mut Tx, token: &[u8; 32], now: Timestamp) -> Result<Option<UploadRow>, StoreError> {
    tx.one(&GET, &[&token.as_slice(), &now])
}

/// Acknowledges bytes that are on disk: from `from` to `to`. False when another was first, or it is closed.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn advance(tx: &mut Tx, token: &[u8; 32], from: i64, to: i64, expires_at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&ADVANCE, &[&token.as_slice(), &from, &to, &expires_at])? > 0)
}

/// Says which picture an upload became; asked again it is answered the same.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn became(tx: &mut Tx, token: &[u8; 32], media: MediaId) -> Result<(), StoreError> {
    tx.run(&BECAME, &[&token.as_slice(), &media]).map(drop)
}

/// How many files somebody has under way.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn open_of(tx: &mut Tx, staff: UserId, now: Timestamp) -> Result<i64, StoreError> {
    tx.count(&OPEN_OF, &[&staff, &now])
}

/// Uploads that waited too long, oldest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn expired(tx: &mut Tx, now: Timestamp, limit: i64) -> Result<Vec<UploadRow>, StoreError> {
    tx.all(&EXPIRED, &[&now, &limit])
}

/// Forgets an upload.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn close(tx: &mut Tx, token: &[u8]) -> Result<(), StoreError> {
    tx.run(&CLOSE, &[&token]).map(drop)
}
