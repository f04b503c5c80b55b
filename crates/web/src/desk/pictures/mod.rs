//! The library of pictures: bringing them in, saying what they show, finding them again.

mod file;
pub(super) mod form;
mod library;
mod said;
pub mod shelf;
mod show;
pub mod spool;
mod take;
mod upload;

use super::ask::Ask;
use super::fault::Fault;
use super::row::{Row, routes};
use model::{Permission, Scope, Staff, UserId};

/// Bytes of a picture that comes in one piece, with the form around it.
const WHOLE: usize = 26 * 1024 * 1024;

/// The library, and the ways into it.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/media" May(Write) => library::page;
    POST "/desk/media" May(Write), body WHOLE => form::send;
    GET "/desk/media.json" May(Write) => library::json;
    GET "/desk/media/{media}" May(Write) => show::page;
    POST "/desk/media/{media}" May(Write) => said::describe;
    POST "/desk/media/{media}/retire" May(Write) => said::retire;
    POST "/desk/media/{media}/remake" May(Write) => said::remake;
    GET "/desk/pictures/{media}/{width}" Staff => file::send;
    POST "/desk/uploads" May(Write) => upload::open;
    POST "/desk/uploads/{token}" May(Write), body upload::PIECE => upload::piece;
    POST "/desk/uploads/{token}/done" May(Write) => upload::done;
};

/// Whose pictures somebody sees in the library; `None` when everybody's. Whoever only sends in sees what they sent.
fn only_of(staff: &Staff) -> Option<UserId> {
    match staff.grants.scope(Permission::Write) {
        Some(Scope::Desk | Scope::All) => None,
        _ => Some(staff.id),
    }
}

/// The address of a picture for those who are signed in.
fn source(id: model::MediaId) -> String {
    format!("/desk/pictures/{id}/720")
}

/// A place in the library's order.
fn before(ask: &Ask) -> Result<Option<model::MediaId>, Fault> {
    match ask.query.filled("before") {
        Some(text) => model::MediaId::parse(text).map(Some).ok_or(Fault::NotFound),
        None => Ok(None),
    }
}
