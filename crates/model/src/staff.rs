//! People of the newsroom.

use crate::access::{Grants, Matter, Permission, Scope};
use crate::axes::words;
use crate::{Name, UserId};
use arabic::lang::Lang;
use serde::{Deserialize, Serialize};

/// The name a person signs in with: 3..=40 of a-z, 0-9, `.`, `-`, `_`, `@`; never changes, stands in the audit log.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Handle(String);

/// The text is not a handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a handle has 3 to 40 of the characters a-z 0-9 . - _ @")]
pub struct HandleError;

impl Handle {
    /// Reads a handle; capitals become small, Arabic digits Western ones.
    ///
    /// # Errors
    /// [`HandleError`].
    pub fn parse(raw: &str) -> Result<Self, HandleError> {
        let text: String = arabic::numbers::digits(raw.trim(), arabic::numbers::Digits::Latin).to_lowercase();
        let sound = text.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '.' | '-' | '_' | '@'));
        let reserved = matches!(text.as_str(), "operator" | "reader" | "clock");
        if sound && !reserved && (3..=40).contains(&text.len()) { Ok(Self(text)) } else { Err(HandleError) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Handle {
    type Error = HandleError;
    fn try_from(raw: String) -> Result<Self, HandleError> {
        Self::parse(&raw)
    }
}

impl From<Handle> for String {
    fn from(handle: Handle) -> String {
        handle.0
    }
}

impl std::fmt::Display for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

words! {
    /// What a one-time address opens.
    InvitationKind {
        /// The first owner's place.
        Setup = "setup",
        /// A place for somebody new.
        Invite = "invite",
        /// The way back in for somebody who is here.
        Reset = "reset",
    }
}

/// A signed-in person as the verbs see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Their number.
    pub id: UserId,
    /// The name they sign in with.
    pub handle: Handle,
    /// The name others see.
    pub name: Name,
    /// The slug of their role.
    pub role: String,
    /// What the role may.
    pub grants: Grants,
    /// Slugs of the sections that are theirs.
    pub sections: Vec<String>,
    /// The language of their desk.
    pub lang: Lang,
}

impl Staff {
    /// Whether they hold `permission` at all, however far it reaches.
    pub fn may_ever(&self, permission: Permission) -> bool {
        self.grants.scope(permission).is_some()
    }

    /// Whether they hold `permission` for everything.
    pub fn may_all(&self, permission: Permission) -> bool {
        self.grants.scope(permission) == Some(Scope::All)
    }

    /// Whether they may do this to `matter`.
    pub fn may(&self, permission: Permission, matter: &Matter) -> bool {
        let own = matter.owner == Some(self.id) || matter.assignee == Some(self.id);
        let desk = || matter.section.is_some_and(|section| self.sections.iter().any(|mine| mine == section));
        match self.grants.scope(permission) {
            None => false,
            Some(Scope::All) => true,
            Some(Scope::Desk) => own || desk(),
            Some(Scope::Own) => own,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::SeedRole;

    fn editor() -> Staff {
        Staff {
            id: UserId(3),
            handle: Handle::parse("salma").unwrap(),
            name: Name::parse("سلمى الحداد").unwrap(),
            role: "desk-editor".into(),
            grants: SeedRole::DeskEditor.grants(),
            sections: vec!["mahalliyat".into()],
            lang: Lang::Ar,
        }
    }

    #[test]
    fn a_desk_editor_directs_her_own_section_and_what_she_wrote_elsewhere() {
        let matter = |owner, section| Matter { owner: Some(UserId(owner)), assignee: None, section: Some(section) };
        let her = editor();
        assert!(her.may(Permission::Direct, &matter(9, "mahalliyat")));
        assert!(her.may(Permission::Direct, &matter(3, "riyada")));
        assert!(!her.may(Permission::Direct, &matter(9, "riyada")));
        assert!(!her.may(Permission::Retract, &matter(3, "mahalliyat")));
        assert!(!her.may(Permission::Moderate, &matter(9, "mahalliyat")), "comments only under her own stories");
    }

    #[test]
    fn a_handle_is_plain() {
        assert_eq!(Handle::parse(" Salma.٣ ").unwrap().as_str(), "salma.3");
        for bad in ["", "ab", "سلمى", "a b c", "operator", "x\u{202E}yz", &"a".repeat(41)] {
            assert!(Handle::parse(bad).is_err(), "{bad:?}");
        }
    }
}
