//! The things archives hold.

use arabic::lang::Lang;
use jiff::Timestamp;
use model::{Body, Byline, CommentState, Headline, Line, Name, Picture, Source, SubjectLine, Text};

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Thing {
    /// A story, with the comments that stand inside it.
    Story(Box<OldStory>),
    /// A page that belongs to no day: «من نحن».
    Page(Box<OldPage>),
    /// A comment that stands apart from its story.
    Comment(Box<OldComment>),
    /// Somebody who writes.
    Person(OldPerson),
    /// A section or a topic.
    Term(OldTerm),
    /// A picture of the old library.
    Picture(OldPicture),
}

/// Who could see it there. What was not `Public` never becomes public by an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Was {
    /// Everybody.
    Public,
    /// Nobody yet: being written.
    Draft,
    /// Nobody yet: handed in.
    Submitted,
    /// Nobody yet: was to go out then.
    Scheduled(Timestamp),
    /// Only the newsroom.
    Private,
    /// Whoever knew a password.
    Password,
    /// Nobody any more: thrown away.
    Trash,
}

/// A story.
#[derive(Debug, Clone, PartialEq)]
pub struct OldStory {
    /// Language of the copy.
    pub lang: Lang,
    /// A few words above the headline.
    pub kicker: Option<Line<60>>,
    /// The headline.
    pub headline: Headline,
    /// A sentence or two below it.
    pub deck: Option<Line<400>>,
    /// People named under it.
    pub bylines: Vec<Byline>,
    /// Agencies and own desk.
    pub sources: Vec<Source>,
    /// The place it was filed from.
    pub dateline: Option<Name>,
    /// The picture on top; `media` is `None`.
    pub lead: Option<Picture>,
    /// The text; pictures in it have no `media`.
    pub body: Body,
    /// The address of each picture, in reading order: the lead if there is one, then those of the body as
    /// [`model::Block::pictures`] gives them. As long as there are pictures. `None`: the archive does not say.
    pub pictures: Vec<Option<OldAddress>>,
    /// The section's name.
    pub section: Option<Name>,
    /// Topics by name; further sections stand here too.
    pub topics: Vec<Name>,
    /// Who could see it.
    pub was: Was,
    /// When it first went out, or was to; `None` when the archive does not say.
    pub published: Option<Timestamp>,
    /// When its substance last changed, if later.
    pub updated: Option<Timestamp>,
    /// Stood on top of the front page.
    pub sticky: bool,
    /// Whether readers may comment.
    pub comments_open: bool,
    /// Every address under which it was known, as written: absolute or from the root, encoded or not, cut or not, with
    /// query (`/?p=12`). The one that was current stands first.
    pub addresses: Vec<OldAddress>,
    /// Its comments, each after the one it answers.
    pub comments: Vec<OldComment>,
}

/// An address as an archive writes it.
pub type OldAddress = String;

/// A page that belongs to no day.
#[derive(Debug, Clone, PartialEq)]
pub struct OldPage {
    /// Its headline.
    pub headline: Headline,
    /// The text.
    pub body: Body,
    /// As in [`OldStory`].
    pub pictures: Vec<Option<OldAddress>>,
    /// Who could see it.
    pub was: Was,
    /// As in [`OldStory`].
    pub addresses: Vec<OldAddress>,
}

/// What a comment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// A reader's words.
    Comment,
    /// Another site told that it links here.
    Trackback,
}

/// A comment.
#[derive(Debug, Clone, PartialEq)]
pub struct OldComment {
    /// Stable key, unique in the archive.
    pub origin: String,
    /// Key of its story's [`super::Item`]; empty inside a story.
    pub story: String,
    /// Key of the comment it answers.
    pub parent: Option<String>,
    /// What it is.
    pub remark: Remark,
    /// Who signed it.
    pub name: Name,
    /// Its subject.
    pub subject: Option<SubjectLine>,
    /// The text; longer ones are cut at a word, and the report says so.
    pub text: Text<4000>,
    /// When it came in.
    pub at: Timestamp,
    /// Where it stood. What was thrown away is `Rejected`.
    pub state: CommentState,
}

/// Somebody who writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldPerson {
    /// The name as printed.
    pub name: Name,
    /// A few sentences about them.
    pub bio: Option<Text<1000>>,
    /// Addresses of the page of their stories.
    pub addresses: Vec<OldAddress>,
}

/// What a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermKind {
    /// Stories stand in one.
    Section,
    /// Stories may have several.
    Topic,
}

/// A section or a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldTerm {
    /// Which.
    pub kind: TermKind,
    /// Its name.
    pub name: Name,
    /// Addresses of the page of its stories.
    pub addresses: Vec<OldAddress>,
}

/// A picture of the old library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldPicture {
    /// Where it stands: absolute, or relative to the archive.
    pub address: OldAddress,
    /// What it shows happening.
    pub caption: Option<Line<400>>,
    /// Who took it.
    pub credit: Option<Name>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<Line<400>>,
}
