//! Static pages and pages that say what happened.

use super::Teaser;
use arabic::lang::Lang;
use jiff::Timestamp;
use model::Body;

/// A static page (about, contact, privacy, corrections).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageView {
    /// Its slug, unencoded.
    pub slug: String,
    /// Language of the page.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// The text.
    pub body: Body,
}

/// What happened to a request, by its HTTP status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// 400: the request cannot be read.
    BadRequest,
    /// 403: the request is not allowed.
    Forbidden,
    /// 404: there is no such page.
    NotFound,
    /// 405: the page does not take this method.
    MethodNotAllowed,
    /// 410: the story was withdrawn.
    Withdrawn,
    /// 410: the story was retracted for good.
    Retracted,
    /// 413: what was sent is too large.
    TooLarge,
    /// 422: what was sent is not usable.
    Unprocessable,
    /// 429: too many requests.
    TooMany,
    /// 500: a fault of ours.
    Fault,
    /// 503: busy, try again.
    Busy,
}

/// What the newsroom tells readers where a story stood that it took back for good. The story itself has no words there,
/// not even its headline: what is taken back is repeated nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What readers are told.
    pub text: String,
    /// Since when.
    pub at: Timestamp,
}

/// A page that says what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageView {
    /// What happened.
    pub status: Status,
    /// Words of the newsroom to it.
    pub note: Option<Notice>,
    /// Stories to read instead; may be empty.
    pub latest: Vec<Teaser>,
}

/// The page that says a comment is held for a moderator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldView {
    /// The story's number.
    pub number: i64,
    /// The story's slug, unencoded.
    pub slug: String,
    /// Language of the story.
    pub lang: Lang,
    /// Its headline.
    pub headline: String,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 11] = [
        Self::BadRequest,
        Self::Forbidden,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::Withdrawn,
        Self::Retracted,
        Self::TooLarge,
        Self::Unprocessable,
        Self::TooMany,
        Self::Fault,
        Self::Busy,
    ];

    /// The HTTP status code (RFC 9110; 429 is RFC 6585).
    pub fn code(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::Withdrawn | Self::Retracted => 410,
            Self::TooLarge => 413,
            Self::Unprocessable => 422,
            Self::TooMany => 429,
            Self::Fault => 500,
            Self::Busy => 503,
        }
    }

    /// The stem of its messages in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::BadRequest => "bad-request",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::Withdrawn => "withdrawn",
            Self::Retracted => "retracted",
            Self::TooLarge => "too-large",
            Self::Unprocessable => "unprocessable",
            Self::TooMany => "too-many",
            Self::Fault => "fault",
            Self::Busy => "busy",
        }
    }
}
