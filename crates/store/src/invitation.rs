//! One-time addresses: the owner's first, an invitation, a way back in. Tokens are kept as SHA-256.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{InvitationKind, UserId};

row! {
    /// An invitation.
    pub struct InvitationRow {
        /// Its number.
        id: i64,
        /// What it opens.
        kind: InvitationKind,
        /// Slug of the role that it gives.
        role: String,
        /// The name others will see; may be changed when it is used.
        name: String,
        /// Slugs of the sections that it gives.
        sections: Vec<String>,
        /// Whose way back in it is.
        staff: Option<UserId>,
        /// Who made it.
        made_by: String,
        /// Since when.
        created_at: Timestamp,
        /// Until when.
        expires_at: Timestamp,
        /// When it was used.
        used_at: Option<Timestamp>,
    }
}

/// An invitation that is about to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct NewInvitation {
    /// What it opens.
    pub kind: InvitationKind,
    /// Slug of the role that it gives.
    pub role: String,
    /// The name others will see.
    pub name: String,
    /// Slugs of the sections that it gives.
    pub sections: Vec<String>,
    /// Whose way back in it is.
    pub staff: Option<UserId>,
    /// Who makes it.
    pub made_by: String,
    /// Now.
    pub at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, kind, role, name, sections, staff, made_by, created_at, expires_at, used_at"
    };
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO invitation (token, kind, role, name, sections, staff, made_by, created_at, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id");
    BY_TOKEN = Sql::both(concat!("SELECT ", columns!(), " FROM invitation WHERE token = ?1"));
    OPEN = Sql::both(concat!("SELECT ", columns!(), " FROM invitation WHERE used_at IS NULL AND expires_at > ?1 ORDER BY expires_at, id"));
    USE = Sql::both("UPDATE invitation SET used_at = ?2 WHERE id = ?1 AND used_at IS NULL AND expires_at > ?2");
    REVOKE = Sql::both("DELETE FROM invitation WHERE id = ?1 AND used_at IS NULL");
    REVOKE_BY = Sql::both("DELETE FROM invitation WHERE used_at IS NULL AND expires_at > 0 AND made_by = ?1");
    REVOKE_KIND = Sql::both("DELETE FROM invitation WHERE used_at IS NULL AND expires_at > 0 AND kind = ?1 AND (staff = ?2 OR ?2 = CAST(0 AS BIGINT))");
}

/// Makes an invitation; gives its number.
///
/// # Errors
/// As every write: see [`StoreError`]; [`StoreError::Driver`] for a role that does not exist.
pub fn insert(tx: &mut Tx, token: &[u8; 32], new: &NewInvitation) -> Result<i64, StoreError> {
    tx.insert(&INSERT, &[token, &new.kind, &new.role, &new.name, &new.sections, &new.staff, &new.made_by, &new.at, &new.expires_at])
}

/// The invitation of a token's hash, over or not.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_token(tx: &mut Tx, token: &[u8; 32]) -> Result<Option<InvitationRow>, StoreError> {
    tx.one(&BY_TOKEN, &[token])
}

/// Those that can still be used, the first to end first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn open(tx: &mut Tx, now: Timestamp) -> Result<Vec<InvitationRow>, StoreError> {
    tx.all(&OPEN, &[&now])
}

/// Uses an invitation up; false when it was used before, or its time is over.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn use_up(tx: &mut Tx, id: i64, at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&USE, &[&id, &at])? > 0)
}

/// Takes an invitation back; false when it was used before.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn revoke(tx: &mut Tx, id: i64) -> Result<bool, StoreError> {
    Ok(tx.run(&REVOKE, &[&id])? > 0)
}

/// Takes back those of a kind, of one person when `staff` is given.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn revoke_kind(tx: &mut Tx, kind: InvitationKind, staff: Option<UserId>) -> Result<u64, StoreError> {
    tx.run(&REVOKE_KIND, &[&kind, &staff.unwrap_or(UserId(0))])
}

/// Takes back those that somebody made.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn revoke_by(tx: &mut Tx, made_by: &str) -> Result<u64, StoreError> {
    tx.run(&REVOKE_BY, &[&made_by])
}
