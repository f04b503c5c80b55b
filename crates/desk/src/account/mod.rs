//! People of the newsroom: how they come in, what they may, how they are let go.
//!
//! Everything that must be slow (password hashes) or random (tokens) is made before a verb runs; verbs write it
//! into one transaction together with the audit entry. No secret is ever logged.

mod code;
mod codes;
mod confirm;
mod fault;
mod guess;
mod invite;
mod join;
mod offer;
pub mod passkey;
pub mod password;
mod person;
mod power;
mod profile;
pub mod recovery;
mod role;
mod session;
mod sign_in;
pub mod token;

pub use code::{base32, step_of, totp};
pub use codes::{DisableCodes, EnableCodes, RenewRecovery};
pub use confirm::Confirm;
pub use fault::AccountFault;
pub use guess::{CountGuess, GUESSES_A_DAY};
pub use invite::{Invite, ResetAccess, RevokeInvitation};
pub use join::{Join, Return};
pub use offer::OfferSetup;
pub use password::{Checked, HashError, Hashers, PasswordFault};
pub use person::{ChangePerson, SetActive};
pub use profile::{ChangePassword, ChangeProfile};
pub use role::{AddRole, SaveRole};
pub use session::{EndEverySession, EndSession, EndSessions, NewSession, SESSION_LASTS};
pub use sign_in::{Proof, SignIn};
