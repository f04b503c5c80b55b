//! A row of the table of routes: what is asked, who may ask it, who answers.

use super::Newsroom;
use super::ask::Ask;
use super::fault::Fault;
use super::reply::Reply;
use model::Permission;
use std::pin::Pin;
use std::sync::Arc;

/// How something is asked: reading changes nothing, everything else is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// GET and HEAD.
    Get,
    /// POST, from a page of ours only.
    Post,
}

/// Who may ask. The gate decides by this before a handler is called; the verbs of `desk` decide again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Whoever comes: signing in, invitations, style sheet and scripts.
    Anyone,
    /// Whoever is signed in.
    Staff,
    /// Who holds the permission, however far it reaches.
    May(Permission),
    /// Who holds the permission for everything.
    All(Permission),
    /// Who holds the permission for the story that `{story}` in the path names; a story that one may not even
    /// see is not there (404).
    Story(Permission),
    /// Who holds the permission for the story under which the comment `{comment}` stands.
    Comment(Permission),
}

/// What a handler gives.
pub type Answer = Result<Reply, Fault>;

/// A handler.
pub type Handler = fn(Arc<Newsroom>, Ask) -> Pin<Box<dyn Future<Output = Answer> + Send>>;

/// A row.
pub struct Row {
    /// How.
    pub verb: Verb,
    /// What: a path of `matchit`, `{name}` for a segment.
    pub path: &'static str,
    /// Who may.
    pub access: Access,
    /// Most bytes of a body.
    pub body: usize,
    /// Who answers.
    pub handler: Handler,
}

/// Bytes of an ordinary form or JSON body.
pub const BODY: usize = 1024 * 1024;

/// Rows as `GET "/desk/path" Access => handler;` or `POST "/desk/path" Access, body BYTES => handler;`.
macro_rules! routes {
    ($($verb:ident $path:literal $access:expr $(, body $body:expr)? => $handler:path;)*) => {
        &[$($crate::desk::row::Row {
            verb: $crate::desk::row::routes!(@verb $verb),
            path: $path,
            access: { #[allow(unused_imports)] use $crate::desk::row::Access::{self, *}; #[allow(unused_imports)] use Access::Comment; #[allow(unused_imports)] use model::Permission::*; $access },
            body: $crate::desk::row::routes!(@body $($body)?),
            handler: |room, ask| Box::pin($handler(room, ask)),
        }),*]
    };
    (@verb GET) => { $crate::desk::row::Verb::Get };
    (@verb POST) => { $crate::desk::row::Verb::Post };
    (@body) => { $crate::desk::row::BODY };
    (@body $body:expr) => { $body };
}
pub(crate) use routes;
