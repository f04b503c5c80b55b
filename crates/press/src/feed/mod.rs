//! Feeds: RSS 2.0, Atom 1.0 and JSON Feed 1.1 of the paper and of its sections.

mod atom;
mod item;
mod json;
mod rss;
mod xml;

use crate::address::{FeedFormat, FeedScope};
use crate::desk::Desk;
use crate::error::PressError;
use crate::view::{CorrectionView, PictureView, Section};
use arabic::lang::Lang;
use jiff::Timestamp;
use model::{Body, Media, MediaId};
use std::collections::BTreeMap;

pub use atom::atom;
pub use json::json;
pub use rss::rss;
pub(crate) use xml::Xml;

/// A story in a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedItem {
    /// The story's number.
    pub number: i64,
    /// Its slug, unencoded.
    pub slug: String,
    /// Language of the copy.
    pub lang: Lang,
    /// The headline.
    pub headline: String,
    /// One or two sentences below it.
    pub deck: Option<String>,
    /// Its section.
    pub section: Section,
    /// Names of its topics.
    pub topics: Vec<String>,
    /// Names of the people who made it.
    pub bylines: Vec<String>,
    /// Labels of its sources.
    pub sources: Vec<String>,
    /// The text.
    pub body: Body,
    /// The picture on top.
    pub picture: Option<PictureView>,
    /// What is stored of the pictures in the text.
    pub media: BTreeMap<MediaId, Media>,
    /// When it first went out.
    pub first_published_at: Timestamp,
    /// When its substance last changed.
    pub updated_at: Option<Timestamp>,
    /// Notes on what changed, oldest first.
    pub corrections: Vec<CorrectionView>,
}

/// A feed in the given format: items newest first.
///
/// # Errors
/// [`PressError::Xml`], [`PressError::Json`].
pub fn feed(desk: &Desk, scope: &FeedScope, format: FeedFormat, items: &[FeedItem]) -> Result<String, PressError> {
    match format {
        FeedFormat::Rss => rss(desk, scope, items),
        FeedFormat::Atom => atom(desk, scope, items),
        FeedFormat::Json => json(desk, scope, items),
    }
}
