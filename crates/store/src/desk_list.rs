//! Lists of the desk: stories of any state, the last changed first, cut to what somebody may see.
//!
//! Every list is found in two steps: keys through the index of its leading filter, in which the other filters are
//! decided too, and then the rows of one page.

pub(crate) mod find;

pub use find::{count_open, open, page};

use crate::Cursor;
use crate::db::row;
use jiff::Timestamp;
use model::{CopyState, Name, Permission, Publication, RevisionNo, Scope, Staff, StoryId, UserId};

row! {
    /// A story as a list of the desk shows it.
    pub struct Filed {
        /// Its number.
        id: StoryId,
        /// Headline of the newest revision.
        headline: String,
        /// Section slug of the newest revision.
        section: String,
        /// Where the working copy stands.
        copy_state: CopyState,
        /// What readers can see.
        publication: Publication,
        /// The newest revision.
        head: RevisionNo,
        /// The revision that readers see, or saw last.
        live: Option<RevisionNo>,
        /// First time out.
        first_published_at: Option<Timestamp>,
        /// Goes out then.
        publish_at: Option<Timestamp>,
        /// Does not go out before.
        embargo_until: Option<Timestamp>,
        /// Is taken back then.
        expires_at: Option<Timestamp>,
        /// Is "breaking" until then.
        breaking_until: Option<Timestamp>,
        /// When the desk last touched it.
        changed_at: Timestamp,
        /// The lawyers look at it.
        legal: bool,
        /// What the desk said last.
        note: Option<String>,
        /// Who began it.
        owner: Option<UserId>,
        /// Who works on it.
        assignee: Option<UserId>,
        /// The name of who began it.
        owner_name: Option<Name>,
        /// The name of who works on it.
        assignee_name: Option<Name>,
    }
}

impl Filed {
    /// Where a list that ends with this story continues.
    pub fn cursor(&self) -> Cursor {
        Cursor { at: self.changed_at, id: self.id }
    }
}

/// How much of the desk somebody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    me: UserId,
    scope: Scope,
    sections: Vec<String>,
}

impl Sight {
    /// What this person may see; `None` for somebody who reads no copy at all.
    pub fn of(staff: &Staff) -> Option<Self> {
        let scope = staff.grants.scope(Permission::See)?;
        let sections = if scope == Scope::Desk { staff.sections.clone() } else { Vec::new() };
        Some(Self { me: staff.id, scope, sections })
    }
}

/// A time that stands on a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timed {
    /// Goes out by itself.
    Scheduled,
    /// May not go out before an instant that is still to come.
    Embargoed,
    /// Is taken back by itself.
    Expiring,
}

/// What a list is cut to; everything that is absent cuts nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The slug of a section.
    pub section: Option<String>,
    /// Where the copy stands.
    pub copy: Option<CopyState>,
    /// What readers see.
    pub publication: Option<Publication>,
    /// A time that stands on it.
    pub timed: Option<Timed>,
    /// Who began it or works on it.
    pub person: Option<UserId>,
    /// Changed at this instant or later.
    pub from: Option<Timestamp>,
    /// Changed before this instant.
    pub to: Option<Timestamp>,
    /// One of these.
    pub among: Option<Vec<StoryId>>,
}
