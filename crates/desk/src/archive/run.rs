//! A run begins and ends.

use super::may_import;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Permission, RunBy, RunState};
use serde_json::{Value, json};
use store::import::NewImport;
use store::{Tx, audit, import};

/// An archive is to come in.
#[derive(Debug, Clone)]
pub struct StartImport {
    /// Under which name its things are known: another export of the same site under the same name brings only what is
    /// new.
    pub source: String,
    /// The kind of archive.
    pub format: String,
    /// Its file.
    pub file: String,
    /// What was asked for.
    pub options: Value,
    /// Who carries it on.
    pub carrier: RunBy,
}

impl StartImport {
    /// Writes the run down; gives its number. A run of the same archive that broke off is taken up again.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<i64, DeskError> {
        actor.require(Permission::System)?;
        let same = |row: &import::ImportRow| {
            row.source == self.source
                && row.format == self.format
                && row.file == self.file
                && row.options == self.options
                && row.carrier == self.carrier
        };
        if let Some(broken_off) = import::open(tx)?.into_iter().find(same) {
            return Ok(broken_off.id);
        }
        let detail = json!({ "format": self.format, "file": self.file, "source": self.source });
        let new = NewImport {
            source: self.source,
            format: self.format,
            file: self.file,
            options: self.options,
            carrier: self.carrier,
            actor: actor.name().to_owned(),
            at,
        };
        let run = import::insert(tx, &new)?;
        audit::add(tx, at, actor.name(), "start-import", &format!("import {run}"), &detail)?;
        Ok(run)
    }
}

/// A run ended.
#[derive(Debug, Clone)]
pub struct EndImport {
    /// Which.
    pub run: i64,
    /// Why it cannot go on, if it did not come to its end.
    pub problem: Option<String>,
}

impl EndImport {
    /// Writes it down. Ended once, it stays so.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<(), DeskError> {
        may_import(actor)?;
        let Some(row) = import::by_id(tx, self.run)?.filter(|row| row.finished_at.is_none()) else { return Ok(()) };
        let state = if self.problem.is_some() { RunState::Failed } else { RunState::Done };
        import::end(tx, row.id, state, self.problem.as_deref(), at)?;
        let sum = row.counts.sum();
        let detail = json!({ "found": sum.found, "landed": sum.landed, "known": sum.known, "refused": sum.refused });
        audit::add(tx, at, actor.name(), "end-import", &format!("import {}", row.id), &detail)?;
        Ok(())
    }
}
