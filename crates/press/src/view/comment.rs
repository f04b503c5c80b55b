//! Comments and the form that takes them.

use arabic::lang::Lang;
use jiff::Timestamp;

/// One approved comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentView {
    /// Its number.
    pub id: i64,
    /// The comment it answers; one that is not on the page counts as none.
    pub parent: Option<i64>,
    /// Who signed it.
    pub name: String,
    /// Its subject.
    pub subject: Option<String>,
    /// The text, lines separated by `\n`.
    pub text: String,
    /// When it was sent.
    pub at: Timestamp,
    /// Somebody of the newsroom wrote it.
    pub staff: bool,
}

/// A field of the comment form; the words are the names in the HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// `name`, 1..=60 characters.
    Name,
    /// `subject`, at most 120 characters.
    Subject,
    /// `text`, 1..=4000 characters.
    Text,
}

/// Why a comment was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Problem {
    /// A field that must be filled is empty.
    Missing(Field),
    /// A field has more characters than allowed (given, limit in characters).
    TooLong(Field, i64),
    /// The form was sent sooner than a person can write.
    TooEarly,
    /// The form is too old.
    Expired,
    /// The form's token is missing or not ours.
    Unsigned,
    /// Too many comments from one place.
    TooMany,
    /// More comments wait to be read than the paper lets wait.
    Full,
    /// The same text stands here already.
    Duplicate,
    /// The story takes no comments.
    Closed,
    /// Nobody may comment from the writer's network until then.
    Banned(Timestamp),
}

/// The comment form with what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormView {
    /// Signed token, goes into the hidden field `token`.
    pub token: String,
    /// The comment that is answered, goes into the hidden field `parent`.
    pub parent: Option<i64>,
    /// What was typed as the name.
    pub name: String,
    /// What was typed as the subject.
    pub subject: String,
    /// What was typed as the text.
    pub text: String,
    /// What is wrong with it; empty on a fresh form.
    pub problems: Vec<Problem>,
}

/// A page that holds only the form: for an answer to a comment, or for a form sent back with its problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyView {
    /// The story's number.
    pub number: i64,
    /// The story's slug, unencoded.
    pub slug: String,
    /// Language of the story.
    pub lang: Lang,
    /// Its headline.
    pub headline: String,
    /// The comment that is answered.
    pub parent: Option<CommentView>,
    /// The form.
    pub form: FormView,
}
