//! What stands in an open editor is kept, as it is.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Manuscript, Permission, RevisionNo, StoryId};
use store::journal::{self, JournalRow};
use store::{Tx, saved, story};

/// Most characters of a tab's name that are looked at.
const TAB: usize = 64;

/// A browser's tab. A tab that was opened over what another left behind names it: `new.old`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Its own name.
    pub own: String,
    /// The one whose copy it took over.
    pub adopted: Option<String>,
}

impl Tab {
    /// Reads the name that the page was given.
    pub fn read(raw: &str) -> Self {
        let (own, adopted) = raw.split_once('.').map_or((raw, None), |(own, old)| (own, Some(old)));
        let cut = |name: &str| name.chars().take(TAB).collect::<String>();
        Self { own: cut(own), adopted: adopted.map(cut).filter(|old| !old.is_empty()) }
    }

    /// The tab and who types in it, for [`store::saved`].
    pub(crate) fn writer(&self, actor: &Actor) -> String {
        format!("{} {}", actor.name(), self.own)
    }
}

/// Keeps what is typed, apart from revisions. Whatever it is: nothing typed is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct KeepJournal {
    /// The story.
    pub story: StoryId,
    /// Where it is typed.
    pub tab: Tab,
    /// The revision that it began from.
    pub base: RevisionNo,
    /// Counts the changes of the tab; what comes late does not replace what is newer.
    pub seq: i64,
    /// Everything as typed.
    pub manuscript: Manuscript,
}

impl KeepJournal {
    /// Keeps it; when this is committed it is on disk.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`] for whoever may not write here, and who is not of the newsroom; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<(), DeskError> {
        let row = story::by_id(tx, self.story)?.ok_or(DeskError::NoStory(self.story))?;
        actor.require_on(Permission::Write, &row.matter())?;
        let staff = actor.id().ok_or_else(|| DeskError::Forbidden { actor: actor.name().to_owned(), permission: Permission::Write })?;
        // What is in a revision already, or older, comes late.
        if saved::newest_of(tx, self.story, &self.tab.writer(actor))?.is_some_and(|saved| saved >= self.seq) {
            return Ok(());
        }
        let kept = JournalRow { tab: self.tab.own, base: self.base, seq: self.seq, manuscript: self.manuscript, at };
        journal::put(tx, self.story, staff, &kept)?;
        // What was taken over stands in this tab now.
        if let Some(old) = &self.tab.adopted {
            journal::forget(tx, self.story, staff, old, i64::MAX)?;
        }
        Ok(())
    }
}
