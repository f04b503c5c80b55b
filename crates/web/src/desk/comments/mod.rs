//! The moderators' desk: the queue of comments, answers of the newsroom, word lists, bans.
//!
//! | file | answers |
//! |---|---|
//! | `place` | where in the queue one stands, and the way back there |
//! | `queue` | the queue, and the comments of one story |
//! | `card`, `marked` | one comment as the queue shows it, with the words of the lists marked |
//! | `judge`, `answer` | decisions, and the newsroom's answers |
//! | `lists`, `bans` | the word lists; writers who may not comment |

mod answer;
mod bans;
mod card;
mod judge;
mod lists;
mod marked;
mod place;
mod queue;

use super::ask::Ask;
use super::fault::Fault;
use super::row::{Row, routes};
use model::{Permission, Scope};
use store::comment::queue::Reach;

/// Where they are.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/comments" May(Moderate) => queue::show;
    POST "/desk/comments/judge" May(Moderate) => judge::ticked;
    POST "/desk/comments/undo" May(Moderate) => judge::undo;
    POST "/desk/comments/{comment}/judge" Comment(Moderate) => judge::one;
    POST "/desk/comments/{comment}/copies" Comment(Moderate) => judge::copies;
    POST "/desk/comments/{comment}/clear" Comment(Moderate) => judge::clear;
    POST "/desk/comments/{comment}/reply" Comment(Moderate) => answer::send;
    POST "/desk/comments/{comment}/ban" All(Moderate) => bans::ban;
    GET "/desk/comments/bans" All(Moderate) => bans::show;
    POST "/desk/comments/bans/lift" All(Moderate) => bans::lift;
    GET "/desk/comments/words" All(Moderate) => lists::show;
    POST "/desk/comments/words" All(Moderate) => lists::add;
    POST "/desk/comments/words/remove" All(Moderate) => lists::remove;
    GET "/desk/stories/{story}/comments" Story(Moderate) => queue::of_story;
    POST "/desk/stories/{story}/comments" Story(Moderate) => answer::open;
};

/// Under which stories somebody judges.
///
/// # Errors
/// [`Fault::Forbidden`] for whoever judges none.
pub fn reach(ask: &Ask) -> Result<Reach, Fault> {
    let staff = &ask.who()?.staff;
    match staff.grants.scope(Permission::Moderate).ok_or(Fault::Forbidden)? {
        Scope::All => Ok(Reach::All),
        Scope::Desk => Ok(Reach::Mine { staff: staff.id, sections: staff.sections.clone() }),
        Scope::Own => Ok(Reach::Mine { staff: staff.id, sections: Vec::new() }),
    }
}
