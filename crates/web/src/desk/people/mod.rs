//! People of the newsroom and what their roles may.

mod address;
mod list;
mod matrix;
mod person;
mod roles;

use super::Newsroom;
use super::ask::Ask;
use super::fault::Fault;
use super::row::{Row, routes};
use model::UserId;

/// Where they are.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/people" All(Users) => list::show;
    POST "/desk/people/invite" All(Users) => list::invite;
    POST "/desk/people/invitations/{invitation}/revoke" All(Users) => list::revoke;
    GET "/desk/people/{person}" All(Users) => person::show;
    POST "/desk/people/{person}" All(Users) => person::save;
    POST "/desk/people/{person}/block" All(Users) => person::block;
    POST "/desk/people/{person}/unblock" All(Users) => person::unblock;
    POST "/desk/people/{person}/sessions/end" All(Users) => person::end_sessions;
    POST "/desk/people/{person}/reset" All(Users) => person::reset;
    GET "/desk/roles" All(System) => roles::list;
    POST "/desk/roles" All(System) => roles::add;
    POST "/desk/roles/sessions/end" All(System) => roles::end_every_session;
    GET "/desk/roles/{role}" All(System) => roles::show;
    POST "/desk/roles/{role}" All(System) => roles::save;
};

/// `{person}` in the path.
fn person_of(ask: &Ask) -> Result<UserId, Fault> {
    UserId::parse(ask.part("person")).ok_or(Fault::NotFound)
}

/// Roles and sections, to choose from.
type Choices = (Vec<store::role::RoleRow>, Vec<store::section::SectionRow>);

async fn choices(room: &Newsroom) -> Result<Choices, Fault> {
    room.read(|tx| Ok::<_, store::StoreError>((store::role::all(tx)?, store::section::all(tx)?))).await
}
