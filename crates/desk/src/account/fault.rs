//! Why something about people was refused.

use model::UserId;

/// A refusal; nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccountFault {
    /// There is nobody of this number.
    #[error("there is nobody of the number {0}")]
    NoPerson(UserId),
    /// There is nobody of this handle.
    #[error("there is nobody of the handle {0:?}")]
    NoHandle(String),
    /// There is no such role.
    #[error("there is no role {0:?}")]
    NoRole(String),
    /// Somebody has this handle, or a role this word.
    #[error("{0:?} is taken")]
    Taken(String),
    /// The address was used before, or its time is over.
    #[error("this address is used up")]
    Over,
    /// The paper would be left without an owner who can sign in.
    #[error("this is the last owner")]
    LastOwner,
    /// Neither a one-time code nor a recovery code, or used before.
    #[error("the code is not right")]
    WrongCode,
    /// A one-time code is needed too.
    #[error("a one-time code is needed")]
    CodeNeeded,
    /// The passkey was taken away or used by somebody else meanwhile.
    #[error("the passkey is not right")]
    WrongPasskey,
    /// Somebody has this passkey already.
    #[error("this passkey is kept already")]
    KnownPasskey,
    /// The person has as many passkeys as one can have.
    #[error("too many passkeys")]
    TooManyPasskeys,
    /// The person may not sign in.
    #[error("blocked")]
    Blocked,
    /// Nobody hands out more than they have, and only owners change an owner.
    #[error("beyond what {0} may")]
    Beyond(String),
    /// What an owner may is fixed.
    #[error("the owner's role is fixed")]
    OwnerFixed,
    /// Nobody blocks themselves.
    #[error("nobody blocks themselves")]
    Yourself,
}
