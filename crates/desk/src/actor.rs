//! Who asks, and what each may do.

use crate::DeskError;
use model::{Matter, Permission, Staff, UserId};
use std::sync::Arc;

/// Who asks for a change; its name goes into the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// The person at the machine's command line.
    Operator,
    /// A reader of the site.
    Reader,
    /// A job or timer of the program itself.
    Clock,
    /// Somebody of the newsroom.
    Staff(Arc<Staff>),
}

impl Actor {
    /// The name written into the audit log; of people their handle, which never changes.
    pub fn name(&self) -> &str {
        match self {
            Self::Operator => "operator",
            Self::Reader => "reader",
            Self::Clock => "clock",
            Self::Staff(staff) => staff.handle.as_str(),
        }
    }

    /// The person, if it is one of the newsroom.
    pub fn staff(&self) -> Option<&Staff> {
        match self {
            Self::Staff(staff) => Some(staff),
            _ => None,
        }
    }

    /// Their number.
    pub fn id(&self) -> Option<UserId> {
        self.staff().map(|staff| staff.id)
    }

    /// Whether this actor holds `permission` for everything.
    pub fn may(&self, permission: Permission) -> bool {
        match self {
            Self::Operator => true,
            Self::Reader => permission == Permission::Comment,
            Self::Clock => permission == Permission::Lapse,
            Self::Staff(staff) => staff.may_all(permission),
        }
    }

    /// Whether this actor holds `permission` for `matter`.
    pub fn may_on(&self, permission: Permission, matter: &Matter) -> bool {
        match self {
            Self::Staff(staff) => staff.may(permission, matter),
            _ => self.may(permission),
        }
    }

    pub(crate) fn require(&self, permission: Permission) -> Result<(), DeskError> {
        if self.may(permission) { Ok(()) } else { Err(self.forbidden(permission)) }
    }

    pub(crate) fn require_on(&self, permission: Permission, matter: &Matter) -> Result<(), DeskError> {
        if self.may_on(permission, matter) { Ok(()) } else { Err(self.forbidden(permission)) }
    }

    pub(crate) fn forbidden(&self, permission: Permission) -> DeskError {
        DeskError::Forbidden { actor: self.name().to_owned(), permission }
    }
}
