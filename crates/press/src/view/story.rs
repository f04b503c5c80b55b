//! A whole story with everything that stands around it.

use super::{CommentView, FormView, PictureView, Section, Teaser};
use jiff::Timestamp;
use model::{Copy, CorrectionKind, Media, MediaId};
use std::collections::BTreeMap;

/// A topic of the story, as a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its slug, unencoded.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A note on a later version of a live story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionView {
    /// Update, correction or clarification.
    pub kind: CorrectionKind,
    /// What changed, in words.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// The page of one story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryView {
    /// Its number.
    pub number: i64,
    /// Its slug, unencoded.
    pub slug: String,
    /// The words of the live revision.
    pub copy: Copy,
    /// Its section with the name (`copy.section` holds only the slug).
    pub section: Section,
    /// Its topics with their slugs, in the order of `copy.topics`.
    pub topics: Vec<Topic>,
    /// When it first went out; never changes.
    pub first_published_at: Timestamp,
    /// When its substance last changed; `None` when it never did.
    pub updated_at: Option<Timestamp>,
    /// `copy.lead` with its renditions.
    pub picture: Option<PictureView>,
    /// What is stored of the pictures in the body.
    pub media: BTreeMap<MediaId, Media>,
    /// Notes on what changed, oldest first.
    pub corrections: Vec<CorrectionView>,
    /// Approved comments in the order in which they came; threads are made here.
    pub comments: Vec<CommentView>,
    /// The form, when the story takes comments now.
    pub form: Option<FormView>,
    /// Latest stories of the paper, for the side list.
    pub latest: Vec<Teaser>,
    /// Stories on the same topics, for the side list.
    pub related: Vec<Teaser>,
}
