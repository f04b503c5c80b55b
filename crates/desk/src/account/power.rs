//! Who may change whom, and hand out what.

use super::AccountFault;
use crate::{Actor, DeskError};
use model::{Grants, Permission, SeedRole, UserId};
use store::role::RoleRow;
use store::staff::StaffRow;
use store::{Tx, role, staff};

/// The word of the owner's role.
pub(super) fn owner() -> &'static str {
    SeedRole::Owner.word()
}

/// A person, or the refusal.
pub(super) fn person(tx: &mut Tx, id: UserId) -> Result<StaffRow, DeskError> {
    Ok(staff::by_id(tx, id)?.ok_or(AccountFault::NoPerson(id))?)
}

/// A role, or the refusal.
pub(super) fn role_of(tx: &mut Tx, slug: &str) -> Result<RoleRow, DeskError> {
    Ok(role::by_slug(tx, slug)?.ok_or_else(|| AccountFault::NoRole(slug.to_owned()))?)
}

fn beyond(actor: &Actor) -> DeskError {
    AccountFault::Beyond(actor.name().to_owned()).into()
}

/// Whether `actor` may change `person` at all: those who keep people may, an owner only by an owner.
pub(super) fn may_change(actor: &Actor, person: &StaffRow) -> Result<(), DeskError> {
    actor.require(Permission::Users)?;
    let by_owner = actor.staff().is_none_or(|staff| staff.role == owner());
    if person.role == owner() && !by_owner { Err(beyond(actor)) } else { Ok(()) }
}

/// Whether `actor` may hand out `grants`: nobody hands out more than they have.
pub(super) fn may_grant(actor: &Actor, grants: &Grants) -> Result<(), DeskError> {
    if actor.staff().is_none_or(|staff| staff.grants.covers(grants)) { Ok(()) } else { Err(beyond(actor)) }
}

/// Whether the paper keeps an owner who can sign in when `person` is one no longer.
pub(super) fn keeps_an_owner(tx: &mut Tx, person: &StaffRow) -> Result<(), DeskError> {
    if person.role != owner() || !person.active {
        return Ok(());
    }
    // Two owners who let each other go at the same moment come here one after the other.
    role::lock(tx, owner())?;
    let others = staff::all(tx)?.into_iter().filter(|row| row.role == owner() && row.active && row.id != person.id).count();
    if others == 0 { Err(AccountFault::LastOwner.into()) } else { Ok(()) }
}
