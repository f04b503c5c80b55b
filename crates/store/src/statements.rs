//! Every statement of the store, so that one test can prepare them all on both engines.

use crate::db::Statements;
use crate::{StoreError, Tx};

/// The nouns; a file that is missing here leaves its `STATEMENTS` unused, which the compiler reports.
static NOUNS: &[(&str, Statements)] = &[
    ("alarm", crate::alarm::STATEMENTS),
    ("audit", crate::audit::STATEMENTS),
    ("author", crate::author::STATEMENTS),
    ("ban", crate::ban::STATEMENTS),
    ("banned_word", crate::banned_word::STATEMENTS),
    ("change", crate::change::STATEMENTS),
    ("comment", crate::comment::STATEMENTS),
    ("comment::copies", crate::comment::copies::STATEMENTS),
    ("comment::queue", crate::comment::queue::STATEMENTS),
    ("correction", crate::correction::STATEMENTS),
    ("desk_list", crate::desk_list::find::STATEMENTS),
    ("dump", crate::dump::STATEMENTS),
    ("follower", crate::follower::STATEMENTS),
    ("guess", crate::guess::STATEMENTS),
    ("import", crate::import::STATEMENTS),
    ("import_item", crate::import_item::STATEMENTS),
    ("old_picture", crate::old_picture::STATEMENTS),
    ("invitation", crate::invitation::STATEMENTS),
    ("freeze", crate::freeze::STATEMENTS),
    ("front", crate::front::STATEMENTS),
    ("job", crate::job::STATEMENTS),
    ("known_name", crate::known_name::STATEMENTS),
    ("redirect", crate::redirect::STATEMENTS),
    ("source", crate::source::STATEMENTS),
    ("known_device", crate::known_device::STATEMENTS),
    ("journal", crate::journal::STATEMENTS),
    ("media", crate::media::STATEMENTS),
    ("media::library", crate::media::library::STATEMENTS),
    ("media::usage", crate::media::usage::STATEMENTS),
    ("migrate", crate::migrate::STATEMENTS),
    ("page", crate::page::STATEMENTS),
    ("passkey", crate::passkey::STATEMENTS),
    ("published", crate::published::STATEMENTS),
    ("published::headlines", crate::published::headlines::STATEMENTS),
    ("published::list", crate::published::list::STATEMENTS),
    ("published::archive", crate::published::archive::STATEMENTS),
    ("recovery_code", crate::recovery_code::STATEMENTS),
    ("retraction", crate::retraction::STATEMENTS),
    ("revision", crate::revision::STATEMENTS),
    ("role", crate::role::STATEMENTS),
    ("saved", crate::saved::STATEMENTS),
    ("section", crate::section::STATEMENTS),
    ("session", crate::session::STATEMENTS),
    ("site", crate::site::STATEMENTS),
    ("staff", crate::staff::STATEMENTS),
    ("story", crate::story::STATEMENTS),
    ("task", crate::task::STATEMENTS),
    ("topic", crate::topic::STATEMENTS),
    ("upload", crate::upload::STATEMENTS),
];

/// Prepares every statement on a migrated database; gives their number.
///
/// # Errors
/// [`StoreError::Corrupt`] naming the first statement that this database refuses.
pub fn prepare_all(tx: &mut Tx) -> Result<usize, StoreError> {
    let mut prepared = 0;
    for (noun, statements) in NOUNS {
        for (name, sql) in *statements {
            tx.prepare(sql).map_err(|error| StoreError::corrupt(format!("{noun}::{name}: {error:?}")))?;
            prepared += 1;
        }
    }
    Ok(prepared)
}

/// How SQLite would run every statement, as (`noun::NAME`, steps); for the test that keeps full
/// scans out and for whoever wonders why a page is slow. Empty on PostgreSQL.
///
/// # Errors
/// As [`prepare_all`].
pub fn plans(tx: &mut Tx) -> Result<Vec<(String, Vec<String>)>, StoreError> {
    let mut plans = Vec::new();
    for (noun, statements) in NOUNS {
        for (name, sql) in *statements {
            if let Some(steps) = tx.plan(sql)? {
                plans.push((format!("{noun}::{name}"), steps));
            }
        }
    }
    Ok(plans)
}
