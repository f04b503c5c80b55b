//! The names of the news that the paper adds to those built in.

use super::kept;
use crate::{Actor, DeskError, Obstacle};
use arabic::names::Registry;
use jiff::Timestamp;
use model::Permission;
use store::{Tx, known_name};

/// Lines of the names file; a line takes the place of an older one that prefers the same name.
#[derive(Debug, Clone)]
pub struct KeepNames {
    /// As somebody wrote them.
    pub text: String,
}

impl KeepNames {
    /// Keeps them, all or none: together with the names that are there they must be a registry.
    ///
    /// # Errors
    /// [`Obstacle::Names`] with the line of the text and what is wrong with it; [`Obstacle::Nothing`] for an empty one.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<usize, DeskError> {
        actor.require(Permission::Registry)?;
        let own = Registry::parse(&self.text).map_err(Obstacle::from)?;
        let lines: Vec<&str> =
            self.text.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|line| !line.is_empty()).collect();
        if own.entries().is_empty() {
            return Err(Obstacle::Nothing.into());
        }
        for (entry, line) in own.entries().iter().zip(&lines) {
            known_name::put(tx, entry.preferred(), line, actor.name(), at)?;
        }
        let all = known_name::lines(tx)?.join("\n");
        Registry::builtin().extended(&all).map_err(Obstacle::from)?;
        kept(tx, &actor, "keep-names", "names", &serde_json::json!({ "lines": lines }), at)?;
        Ok(lines.len())
    }
}

/// Forgets a name.
#[derive(Debug, Clone, Copy)]
pub struct DropName(pub i64);

impl DropName {
    /// Forgets it.
    ///
    /// # Errors
    /// [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Registry)?;
        if !known_name::remove(tx, self.0)? {
            return Err(Obstacle::Missing(self.0.to_string()).into());
        }
        kept(tx, &actor, "drop-name", &format!("name {}", self.0), &serde_json::json!({}), at)
    }
}
