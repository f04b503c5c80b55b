//! Where in the queue one stands.

use crate::desk::ask::Ask;
use crate::desk::reply::Reply;
use minijinja::Value;
use model::{CommentId, CommentState, StoryId};
use press::printable::safe;

/// A page of the queue. It stands in the addresses of every form on the page, so that each leads back to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The comments of one story only.
    pub story: Option<StoryId>,
    /// Which comments.
    pub state: CommentState,
    /// From before this one.
    pub before: Option<CommentId>,
    /// The comment that is looked at next.
    pub next: Option<CommentId>,
}

impl Place {
    /// As the query says; whatever is wrong with it is the newest of the queue.
    pub fn of(ask: &Ask) -> Self {
        let query = &ask.query;
        Self {
            story: ask.story().ok().or_else(|| StoryId::parse(query.get("story"))),
            state: CommentState::parse(query.get("state")).unwrap_or(CommentState::Pending),
            before: CommentId::parse(query.get("before")),
            next: CommentId::parse(query.get("next")),
        }
    }

    /// Its address, for a link.
    pub fn link(&self) -> Value {
        safe(self.path().replace('&', "&amp;"))
    }

    /// What a form adds to its address, for the attribute.
    pub fn action(&self) -> Value {
        safe(self.query().replace('&', "&amp;"))
    }

    /// Its address.
    pub fn path(&self) -> String {
        let base = self.story.map_or_else(|| "/desk/comments".to_owned(), |story| format!("/desk/stories/{story}/comments"));
        let before = self.before.map(|id| format!("&before={id}")).unwrap_or_default();
        format!("{base}?state={}{before}", self.state.word())
    }

    /// What a form on it adds to its own address.
    fn query(&self) -> String {
        let story = self.story.map(|id| format!("&story={id}")).unwrap_or_default();
        let before = self.before.map(|id| format!("&before={id}")).unwrap_or_default();
        let next = self.next.map(|id| format!("&next={id}")).unwrap_or_default();
        format!("?state={}{story}{before}{next}", self.state.word())
    }

    /// Back to it, at the comment that comes next. `more` is added to the query.
    pub fn back(&self, more: &str, said: &str) -> Reply {
        let anchor = self.next.map(|id| format!("#c{id}")).unwrap_or_default();
        Reply::see(&format!("{}{more}{anchor}", self.path()), Some(said))
    }
}
