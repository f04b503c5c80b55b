//! Every statement of the store, so that one test can prepare them all on both engines.

use crate::db::Statements;
use crate::{StoreError, Tx};

/// The nouns; a file that is missing here leaves its `STATEMENTS` unused, which the compiler reports.
static NOUNS: &[(&str, Statements)] = &[
    ("audit", crate::audit::STATEMENTS),
    ("change", crate::change::STATEMENTS),
    ("comment", crate::comment::STATEMENTS),
    ("correction", crate::correction::STATEMENTS),
    ("follower", crate::follower::STATEMENTS),
    ("job", crate::job::STATEMENTS),
    ("media", crate::media::STATEMENTS),
    ("migrate", crate::migrate::STATEMENTS),
    ("page", crate::page::STATEMENTS),
    ("published", crate::published::STATEMENTS),
    ("published::list", crate::published::list::STATEMENTS),
    ("published::archive", crate::published::archive::STATEMENTS),
    ("revision", crate::revision::STATEMENTS),
    ("search", crate::search::STATEMENTS),
    ("section", crate::section::STATEMENTS),
    ("site", crate::site::STATEMENTS),
    ("story", crate::story::STATEMENTS),
    ("topic", crate::topic::STATEMENTS),
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
