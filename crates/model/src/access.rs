//! Who may do what: permissions, how far each reaches, and the roles that a new paper starts with.

use crate::UserId;
use crate::axes::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// What can be asked of the desk. Roles are editable sets of these.
    Permission {
        /// Read copy that is not public.
        See = "see",
        /// Write copy and bring in pictures.
        Write = "write",
        /// Return, spike, restore and assign copy.
        Direct = "direct",
        /// Say that copy may go out.
        Ready = "ready",
        /// Publish, schedule, expire, mark as breaking.
        Publish = "publish",
        /// Change what is live, with a public word about it.
        Correct = "correct",
        /// Set and lift embargoes and the legal flag.
        Embargo = "embargo",
        /// Take a live story back; it may return.
        Withdraw = "withdraw",
        /// Take a story back for good.
        Retract = "retract",
        /// Take a story over from somebody who has it open.
        TakeOver = "take-over",
        /// Arrange the front page.
        Curate = "curate",
        /// Judge readers' comments and ban writers.
        Moderate = "moderate",
        /// Keep names, topics, authors and sources.
        Registry = "registry",
        /// Settings of the paper, sections, pages, redirects, word lists.
        Configure = "configure",
        /// Invite, block and change people.
        Users = "users",
        /// Roles, audit log, jobs, health.
        System = "system",
        /// Send a comment: readers only.
        Comment = "comment",
        /// Carry out what fell due: the program only.
        Lapse = "lapse",
    }
}

impl Permission {
    /// Those that a role can hold.
    pub fn grantable() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|one| !matches!(one, Self::Comment | Self::Lapse))
    }
}

words! {
    /// How far a permission reaches; each includes the ones before it.
    Scope {
        /// One's own stories.
        Own = "own",
        /// Stories of one's own sections.
        Desk = "desk",
        /// Everything.
        All = "all",
    }
}

/// What a role may, and how far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grants(BTreeMap<Permission, Scope>);

impl Grants {
    /// A set from pairs; what nobody can be granted is left out.
    pub fn of(pairs: impl IntoIterator<Item = (Permission, Scope)>) -> Self {
        Self(pairs.into_iter().filter(|(one, _)| Permission::grantable().any(|known| known == *one)).collect())
    }

    /// Everything, everywhere: the owner.
    pub fn everything() -> Self {
        Self::of(Permission::grantable().map(|one| (one, Scope::All)))
    }

    /// How far `permission` reaches; `None` when it is not granted.
    pub fn scope(&self, permission: Permission) -> Option<Scope> {
        self.0.get(&permission).copied()
    }

    /// The pairs, in the order of the permissions.
    pub fn iter(&self) -> impl Iterator<Item = (Permission, Scope)> + '_ {
        self.0.iter().map(|(one, scope)| (*one, *scope))
    }

    /// Whether every grant of `other` is here at least as far: nobody hands out more than they have.
    pub fn covers(&self, other: &Self) -> bool {
        other.iter().all(|(one, scope)| self.scope(one) >= Some(scope))
    }
}

/// What a permission is asked for: whose story, in which section.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Matter<'a> {
    /// Who began it.
    pub owner: Option<UserId>,
    /// Who works on it.
    pub assignee: Option<UserId>,
    /// The slug of its section.
    pub section: Option<&'a str>,
}

words! {
    /// The roles that a new paper starts with; each can be changed afterwards, but for the owner.
    SeedRole {
        /// Files copy from outside.
        Correspondent = "correspondent",
        /// Writes for the paper.
        Writer = "writer",
        /// Runs a section.
        DeskEditor = "desk-editor",
        /// Publishes; the night editor.
        Publisher = "publisher",
        /// Judges comments.
        Moderator = "moderator",
        /// Runs the newsroom.
        ManagingEditor = "managing-editor",
        /// Runs the machine; does not publish.
        Admin = "admin",
        /// Everything.
        Owner = "owner",
    }
}

impl SeedRole {
    /// What the role may when the paper is new.
    pub fn grants(self) -> Grants {
        use Permission::{
            Configure, Correct, Curate, Direct, Embargo, Moderate, Publish, Ready, Registry, Retract, See, System, TakeOver, Users,
            Withdraw, Write,
        };
        use Scope::{All, Desk, Own};
        let newsroom = [See, Write, Direct, Ready, Publish, Correct, Embargo, Withdraw, Retract, TakeOver, Curate, Moderate];
        match self {
            Self::Correspondent => Grants::of([(See, Own), (Write, Own)]),
            Self::Writer => Grants::of([(See, Desk), (Write, Own)]),
            Self::DeskEditor => Grants::of(
                [(See, All), (Moderate, Own)]
                    .into_iter()
                    .chain([Write, Direct, Ready, Publish, Correct, TakeOver, Curate].map(|one| (one, Desk))),
            ),
            Self::Publisher => Grants::of(newsroom.map(|one| (one, All))),
            Self::Moderator => Grants::of([(Moderate, All)]),
            Self::ManagingEditor => Grants::of(newsroom.into_iter().chain([Registry, Configure, Users]).map(|one| (one, All))),
            Self::Admin => Grants::of([Registry, Configure, Users, System].map(|one| (one, All))),
            Self::Owner => Grants::everything(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_role_may_what_belongs_to_readers_or_to_the_clock() {
        for role in SeedRole::ALL {
            assert!(role.grants().iter().all(|(one, _)| !matches!(one, Permission::Comment | Permission::Lapse)), "{role:?}");
            assert!(SeedRole::Owner.grants().covers(&role.grants()), "{role:?}");
        }
        assert!(!SeedRole::Admin.grants().covers(&SeedRole::Publisher.grants()));
    }

    #[test]
    fn grants_are_words_in_json() {
        let grants = SeedRole::Correspondent.grants();
        assert_eq!(serde_json::to_string(&grants).unwrap(), r#"{"see":"own","write":"own"}"#);
        assert_eq!(serde_json::from_str::<Grants>(r#"{"see":"own","write":"own"}"#).unwrap(), grants);
    }
}
