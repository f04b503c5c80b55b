//! The first owner's address.

use super::power;
use crate::{Actor, DeskError};
use jiff::{SignedDuration, Timestamp};
use model::{InvitationKind, Permission};
use serde_json::json;
use store::invitation::NewInvitation;
use store::{Tx, audit, invitation, staff};

/// Offers the owner's place of a paper in which nobody is yet; an address that was offered before is void.
#[derive(Debug, Clone)]
pub struct OfferSetup {
    /// The hash of the address's token.
    pub token: [u8; 32],
}

impl OfferSetup {
    /// How long the address can be used.
    pub const LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// Offers; false when somebody is here already.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<bool, DeskError> {
        actor.require(Permission::Users)?;
        invitation::revoke_kind(tx, InvitationKind::Setup, None)?;
        if staff::count(tx)? > 0 {
            return Ok(false);
        }
        let new = NewInvitation {
            kind: InvitationKind::Setup,
            role: power::owner().to_owned(),
            name: String::new(),
            sections: Vec::new(),
            staff: None,
            made_by: actor.name().to_owned(),
            at,
            expires_at: at + Self::LASTS,
        };
        let id = invitation::insert(tx, &self.token, &new)?;
        audit::add(tx, at, actor.name(), "offer-setup", &format!("invitation/{id}"), &json!({}))?;
        Ok(true)
    }
}
