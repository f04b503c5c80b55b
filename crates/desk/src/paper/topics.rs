//! Topics get other names, or become one. Copy keeps the name it was written with; readers see the topic's.

use super::{shown, shown_on};
use crate::{Actor, DeskError, Obstacle};
use jiff::Timestamp;
use model::change::Touches;
use model::{Name, Permission, TopicId};
use store::topic::TopicRow;
use store::{StoreError, Tx, redirect, topic};

/// Gives a topic another name.
#[derive(Debug, Clone)]
pub struct RenameTopic {
    /// Which.
    pub topic: TopicId,
    /// Its new name.
    pub name: Name,
}

/// Makes one topic of two.
#[derive(Debug, Clone, Copy)]
pub struct MergeTopics {
    /// Is no more afterwards.
    pub from: TopicId,
    /// Has the stories of both.
    pub into: TopicId,
}

fn known(tx: &mut Tx, id: TopicId) -> Result<TopicRow, DeskError> {
    Ok(topic::by_id(tx, id)?.ok_or_else(|| Obstacle::Missing(id.to_string()))?)
}

/// The old address leads to the new one, and so do those that led to it.
fn lead_on(tx: &mut Tx, old: &str, new: &str, actor: &Actor, at: Timestamp) -> Result<(), StoreError> {
    let (old, new) = (format!("/topic/{old}"), format!("/topic/{new}"));
    // Something stands there again.
    redirect::remove(tx, &new)?;
    if old != new {
        redirect::retarget(tx, &old, &new)?;
        redirect::put(tx, &old, &new, actor.name(), at)?;
    }
    Ok(())
}

impl RenameTopic {
    /// Renames; every page follows, and the old address leads to the new one.
    ///
    /// # Errors
    /// [`Obstacle::Taken`] for a name that another topic has or had; [`Obstacle::Missing`]; [`Obstacle::Nothing`];
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Registry)?;
        let (before, name) = (known(tx, self.topic)?, self.name.as_str());
        if before.name == name {
            return Err(Obstacle::Nothing.into());
        }
        if topic::by_name(tx, name)?.is_some_and(|other| other != before.id) {
            return Err(Obstacle::Taken(name.to_owned()).into());
        }
        let slug = topic::rename(tx, &before, name)?;
        lead_on(tx, &before.slug, &slug, &actor, at)?;
        let detail = serde_json::json!({ "from": before.name, "to": name });
        shown(tx, &actor, "rename-topic", &format!("topic {}", before.id), &detail, at)
    }
}

impl MergeTopics {
    /// Merges; every page follows, and the address of the one that is no more leads to the other.
    ///
    /// # Errors
    /// [`Obstacle::Missing`]; [`Obstacle::Nothing`] for one topic twice; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Registry)?;
        let (from, into) = (known(tx, self.from)?, known(tx, self.into)?);
        if from.id == into.id {
            return Err(Obstacle::Nothing.into());
        }
        topic::merge(tx, from.id, into.id)?;
        lead_on(tx, &from.slug, &into.slug, &actor, at)?;
        let detail = serde_json::json!({ "from": from.name, "into": into.name });
        let touches = Touches { topics: vec![into.id.0], ..Touches::default() };
        shown_on(tx, &actor, ("merge-topics", &format!("topic {}", into.id)), &detail, touches, at)
    }
}
