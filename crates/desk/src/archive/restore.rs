//! A whole paper is taken in again from its own export, into a home that is empty: every row where it stood.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{Permission, StoryId, Subject, What};
use serde_json::{Map, Value};
use store::dump::{self, Table};
use store::{StoreError, Tx, audit, change, media, revision};

/// Makes room: takes away what a new paper begins with.
#[derive(Debug, Clone)]
pub struct BeginRestore {
    /// Which export.
    pub export: String,
}

impl BeginRestore {
    /// Takes it away; false when the paper holds stories, comments or pictures, then nothing is done.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<bool, DeskError> {
        actor.require(Permission::System)?;
        if !dump::is_empty(tx)? {
            return Ok(false);
        }
        dump::clear_beginnings(tx)?;
        audit::add(tx, at, actor.name(), "restore", "paper", &serde_json::json!({ "export": self.export }))?;
        Ok(true)
    }
}

/// Puts rows where they stood. Those that are there already stay as they are, so that it may run twice.
#[derive(Debug, Clone)]
pub struct RestoreRows {
    /// Rows, each with its table; those come first that others name.
    pub rows: Vec<(&'static Table, Map<String, Value>)>,
}

impl RestoreRows {
    /// Puts them, checks the chains of hashes of their stories, and tells whoever follows the log.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when a revision was altered; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        for (table, row) in &self.rows {
            table.put(tx, row)?;
        }
        for (table, row) in &self.rows {
            let Some(number) = row.get("id").and_then(Value::as_i64) else { continue };
            match table.name {
                "story" => {
                    if !revision::verify_chain(tx, StoryId(number))? {
                        return Err(StoreError::Corrupt { what: format!("the revisions of story {number}") }.into());
                    }
                    let live = row.get("publication").and_then(Value::as_str) == Some("live");
                    let what = if live { What::Published } else { What::Filed };
                    change::record(tx, Subject::Story, number, what, &Touches::default(), at)?;
                }
                "media" => {
                    if let Some(row) = media::row(tx, model::MediaId(number))? {
                        media::remember(tx, &row)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The last row is in its place.
#[derive(Debug, Clone, Copy)]
pub struct EndRestore;

impl EndRestore {
    /// New things are numbered behind the old ones; every page follows.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        dump::number_on(tx)?;
        change::record(tx, Subject::Site, 0, What::Configured, &Touches::default(), at)?;
        Ok(())
    }
}
