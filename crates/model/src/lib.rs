//! What a newsroom talks about, as values that cannot be wrong.
//!
//! Every type here is made by a `parse` that refuses bad input with a reason; nothing does I/O and
//! nothing reads a clock. Names follow ninjs 3.1 and schema.org `NewsArticle`; the map is in
//! `ARCHITECTURE.md`.

pub mod access;
pub mod archive;
pub mod axes;
pub mod body;
pub mod byline;
pub mod change;
pub mod comment;
pub mod copy;
pub mod correction;
mod document;
pub mod finding;
pub mod focus;
pub mod front;
pub mod house;
mod href;
pub mod ids;
pub mod job;
pub mod line;
pub mod manuscript;
pub mod media;
pub mod old_address;
pub mod place;
pub mod plain;
pub mod site;
pub mod staff;
mod substance;
pub mod task;
mod tones;

pub use access::{Grants, Matter, Permission, Scope, SeedRole};
pub use archive::{ArchiveKind, ArchiveNote, Fate, ImportOptions, OldPictureState, RunBy, RunState, Tallies, Tally};
pub use axes::{CopyState, Publication};
pub use body::{Block, Body, Inline, Mark};
pub use byline::{Byline, BylineRole, Source};
pub use change::{Change, Subject, What};
pub use comment::{CommentState, CommentText, HoldReason, NewComment};
pub use copy::{Channels, Copy, Picture, Urgency};
pub use correction::CorrectionKind;
pub use finding::Finding;
pub use focus::{Aspect, Focus, Frame, crop};
pub use front::{Front, FrontPage, Slot};
pub use house::{House, HouseError};
pub use ids::{CommentId, MediaId, RevisionNo, SectionId, SessionId, StoryId, TaskId, TopicId, UserId};
pub use job::JobKind;
pub use line::{Headline, Line, LineError, Name, Subject as SubjectLine, Text};
pub use manuscript::Manuscript;
pub use media::{Media, MediaState, Rendition};
pub use place::SiteAddress;
pub use site::{Site, SiteError};
pub use staff::{Handle, InvitationKind, Staff};
pub use task::{Outcome, TaskKind};
pub use tones::Tones;
