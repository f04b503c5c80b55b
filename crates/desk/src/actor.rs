//! Who asks, and what each may do.

use crate::DeskError;

/// Who asks for a change; its name goes into the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The person at the machine's command line.
    Operator,
    /// A reader of the site.
    Reader,
    /// A job or timer of the program itself.
    Clock,
}

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// File copy.
    File,
    /// Publish, revise and withdraw.
    Publish,
    /// Judge readers' comments.
    Moderate,
    /// Send a comment.
    Comment,
    /// Change the paper's settings.
    Configure,
    /// Carry out what fell due.
    Lapse,
}

impl Actor {
    /// The name written into the audit log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Reader => "reader",
            Self::Clock => "clock",
        }
    }

    /// Whether this actor holds `permission`.
    pub fn may(self, permission: Permission) -> bool {
        match self {
            Self::Operator => true,
            Self::Reader => permission == Permission::Comment,
            Self::Clock => permission == Permission::Lapse,
        }
    }

    pub(crate) fn require(self, permission: Permission) -> Result<(), DeskError> {
        if self.may(permission) { Ok(()) } else { Err(DeskError::Forbidden { actor: self.name(), permission }) }
    }
}
