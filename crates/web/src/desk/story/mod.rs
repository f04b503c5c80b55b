//! A story being written: the editor's page with and without scripts, autosave, saving, what others do meanwhile.
//!
//! The page is a plain form; the scripts of `desk/scripts` make a rich editor of it. Both speak of the same
//! [`model::Manuscript`]: the scripts as JSON, the form as fields with the body in the notation of [`model::plain`].

mod begin;
mod check;
mod conflict;
mod events;
mod fields;
mod findings;
mod fix;
mod form;
mod history;
mod island;
mod page;
pub mod presence;
mod preview;
mod save;
mod wording;

pub(in crate::desk) use check::message;

use super::row::{Row, routes};

/// Bytes of a manuscript on the way: 1 MiB of body as JSON, and what stands around it.
const MANUSCRIPT: usize = 3 * 1024 * 1024;

/// What can be asked of a story that is being written.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/stories/new" May(Write) => begin::ask_for;
    POST "/desk/stories/new" May(Write) => begin::begin;
    GET "/desk/stories/{story}" Story(See) => page::show;
    POST "/desk/stories/{story}/journal" Story(Write), body MANUSCRIPT => save::keep;
    POST "/desk/stories/{story}/save" Story(Write), body MANUSCRIPT => save::save;
    GET "/desk/stories/{story}/events" Story(See) => events::listen;
    POST "/desk/stories/{story}/check" Story(See), body MANUSCRIPT => check::check;
    POST "/desk/stories/{story}/fix" Story(Write) => fix::fix;
    GET "/desk/stories/{story}/preview" Story(See) => preview::show;
    GET "/desk/stories/{story}/history" Story(See) => history::list;
    GET "/desk/stories/{story}/history/{a}/{b}" Story(See) => history::diff;
    POST "/desk/stories/{story}/history/{revision}/restore" Story(Write) => history::restore;
    POST "/desk/stories/{story}/settle" Story(Write), body MANUSCRIPT => conflict::settle;
};
