//! Copy lands: from intake, the demo or an editor, always as a draft.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{Copy, CopyState, Finding, Matter, Permission, StoryId, Subject, What};
use store::story::NewStory;
use store::{Tx, audit, change, revision, section, story};
use uuid::Uuid;

/// New copy.
#[derive(Debug, Clone)]
pub struct Land {
    /// Where it came from, unique: the same origin twice is the same story.
    pub origin: Option<String>,
    /// The copy.
    pub copy: Copy,
    /// What intake could not know.
    pub findings: Vec<Finding>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landed {
    /// A new draft.
    New(StoryId),
    /// A story that came in before; untouched.
    Known(StoryId),
}

impl Landed {
    /// The story.
    pub fn story(self) -> StoryId {
        match self {
            Self::New(id) | Self::Known(id) => id,
        }
    }
}

impl Land {
    /// Files the copy as a draft.
    ///
    /// # Errors
    /// [`DeskError::NoSection`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<Landed, DeskError> {
        let matter = Matter { owner: actor.id(), assignee: None, section: Some(&self.copy.section) };
        actor.require_on(Permission::Write, &matter)?;
        if let Some(origin) = &self.origin
            && let Some(known) = story::by_origin(tx, origin)?
        {
            return Ok(Landed::Known(known.id));
        }
        let section = section::by_slug(tx, &self.copy.section)?.ok_or_else(|| DeskError::NoSection(self.copy.section.clone()))?;
        let new = NewStory {
            guid: Uuid::now_v7(),
            copy_state: CopyState::Draft,
            origin: self.origin.clone(),
            headline: self.copy.headline.to_string(),
            section: section.slug,
            findings: self.findings,
            owner: actor.id(),
            at,
        };
        let id = story::insert(tx, &new)?;
        revision::add(tx, id, "file", &self.copy, at, actor.name(), None)?;
        change::record(tx, Subject::Story, id.0, What::Filed, &Touches::default(), at)?;
        audit::add(tx, at, actor.name(), "land", &format!("story {id}"), &serde_json::json!({ "origin": self.origin }))?;
        Ok(Landed::New(id))
    }
}
