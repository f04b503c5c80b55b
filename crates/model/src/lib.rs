//! What a newsroom talks about, as values that cannot be wrong.
//!
//! Every type here is made by a `parse` that refuses bad input with a reason; nothing does I/O and
//! nothing reads a clock. Names follow ninjs 3.1 and schema.org `NewsArticle`; the map is in
//! `ARCHITECTURE.md`.

pub mod axes;
pub mod body;
pub mod byline;
pub mod change;
pub mod comment;
pub mod copy;
pub mod correction;
mod document;
pub mod finding;
pub mod ids;
pub mod job;
pub mod line;
pub mod media;
pub mod place;
pub mod site;

pub use axes::{CopyState, Publication};
pub use body::{Block, Body, Inline, Mark};
pub use byline::{Byline, BylineRole, Source};
pub use change::{Change, Subject, What};
pub use comment::{CommentState, CommentText, HoldReason, NewComment};
pub use copy::{Copy, Picture, Urgency};
pub use correction::CorrectionKind;
pub use finding::Finding;
pub use ids::{CommentId, MediaId, RevisionNo, SectionId, StoryId, TopicId};
pub use job::JobKind;
pub use line::{Headline, Line, LineError, Name, Subject as SubjectLine, Text};
pub use media::{Media, Rendition};
pub use place::SiteAddress;
pub use site::{Site, SiteError};
