//! People of the newsroom and what they sign in with.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use arabic::lang::Lang;
use jiff::Timestamp;
use model::{Handle, Name, UserId};

row! {
    /// A person.
    pub struct StaffRow {
        /// Their number.
        id: UserId,
        /// The name they sign in with; never changes.
        handle: Handle,
        /// The name others see.
        name: Name,
        /// Slug of their role.
        role: String,
        /// Slugs of their sections.
        sections: Vec<String>,
        /// The language of their desk.
        lang: Lang,
        /// May sign in.
        active: bool,
        /// Argon2id in PHC form; `None` while only a passkey opens.
        password: Option<String>,
        /// The shared secret of one-time codes (RFC 6238).
        totp: Option<Vec<u8>>,
        /// The last step whose code was used.
        totp_step: Option<i64>,
        /// Since when.
        created_at: Timestamp,
        /// When somebody last changed what they are or may.
        changed_at: Timestamp,
        /// Grows with every save.
        version: i64,
    }
}

/// Somebody who is about to join.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStaff {
    /// The name they sign in with.
    pub handle: Handle,
    /// The name others see.
    pub name: Name,
    /// Slug of their role.
    pub role: String,
    /// Slugs of their sections.
    pub sections: Vec<String>,
    /// The language of their desk.
    pub lang: Lang,
    /// Argon2id in PHC form.
    pub password: Option<String>,
    /// Now.
    pub at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, handle, name, role, sections, lang, CASE state WHEN 'active' THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END AS active, \
         password, totp, totp_step, created_at, changed_at, version"
    };
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO staff (handle, name, role, sections, lang, state, password, created_at, changed_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, 'active', ?6, ?7, ?7, 1) RETURNING id");
    SAVE = Sql::both(
        "UPDATE staff SET name = ?3, role = ?4, sections = ?5, lang = ?6, state = CASE CAST(?7 AS BIGINT) WHEN 1 THEN 'active' ELSE 'blocked' END,
                password = ?8, totp = ?9, totp_step = ?10, changed_at = ?11, version = version + 1
         WHERE id = ?1 AND version = ?2");
    BY_ID = Sql::both(concat!("SELECT ", columns!(), " FROM staff WHERE id = ?1"));
    BY_HANDLE = Sql::both(concat!("SELECT ", columns!(), " FROM staff WHERE handle = ?1"));
    ALL = Sql::both(concat!("SELECT ", columns!(), " FROM staff ORDER BY id"));
    NAMES = Sql::both("SELECT name FROM staff WHERE state = 'active' ORDER BY id");
    COUNT = Sql::both("SELECT count(*) FROM staff");
    CLAIM_STEP = Sql::both("UPDATE staff SET totp_step = ?2 WHERE id = ?1 AND (totp_step IS NULL OR totp_step < ?2)");
}

/// Adds a person; gives their number.
///
/// # Errors
/// [`StoreError::Conflict`] when the handle is taken; [`StoreError::Driver`] for a role that does not exist.
pub fn insert(tx: &mut Tx, new: &NewStaff) -> Result<UserId, StoreError> {
    tx.insert(&INSERT, &[&new.handle, &new.name, &new.role, &new.sections, &new.lang, &new.password, &new.at]).map(UserId)
}

/// Saves everything but id, handle and `created_at`, and raises `row.version`.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else saved meanwhile.
pub fn save(tx: &mut Tx, row: &mut StaffRow) -> Result<(), StoreError> {
    let saved = tx.run(
        &SAVE,
        &[
            &row.id,
            &row.version,
            &row.name,
            &row.role,
            &row.sections,
            &row.lang,
            &row.active,
            &row.password,
            &row.totp.as_deref(),
            &row.totp_step,
            &row.changed_at,
        ],
    )?;
    if saved == 0 {
        return Err(StoreError::conflict(format!("staff {}", row.id)));
    }
    row.version += 1;
    Ok(())
}

/// The person of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: UserId) -> Result<Option<StaffRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}

/// The person of a handle.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_handle(tx: &mut Tx, handle: &Handle) -> Result<Option<StaffRow>, StoreError> {
    tx.one(&BY_HANDLE, &[handle])
}

/// Everybody, the first who joined first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn all(tx: &mut Tx) -> Result<Vec<StaffRow>, StoreError> {
    tx.all(&ALL, &[])
}

/// The names of those who may sign in.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn names(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    Ok(tx.all::<(String,)>(&NAMES, &[])?.into_iter().map(|(name,)| name).collect())
}

/// How many people there are.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.count(&COUNT, &[])
}

/// Uses up a step of one-time codes; false when it, or a later one, was used before.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn claim_step(tx: &mut Tx, id: UserId, step: i64) -> Result<bool, StoreError> {
    Ok(tx.run(&CLAIM_STEP, &[&id, &step])? > 0)
}
