//! What one page holds.

use arabic::lang::Lang;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use model::{Body, Byline, Headline, Line, Name, Source};
use serde::{Serialize, Serializer};

/// A page as read: a story in the making, and a report about the reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Incoming {
    /// What the bytes were.
    pub kind: Kind,
    /// The encoding used, WHATWG name.
    pub encoding: &'static str,
    /// Stable key: `page:` and the lower-case hex SHA-256 of headline and body. The same page saved
    /// twice, or under another name, has the same one.
    pub origin: String,
    /// Language of the copy.
    pub lang: Lang,
    /// A few words above the headline.
    pub kicker: Option<Line<60>>,
    /// The headline as it stands, spelling included.
    pub headline: Headline,
    /// A sentence or two below it.
    pub deck: Option<Line<400>>,
    /// Named people.
    pub bylines: Vec<Byline>,
    /// The paper's desk and the agencies.
    pub sources: Vec<Source>,
    /// The place it was filed from.
    pub dateline: Option<Name>,
    /// The picture on top, or what is known of it.
    pub lead: Option<IncomingPicture>,
    /// The text.
    pub body: Body,
    /// Topics by name.
    pub topics: Vec<Name>,
    /// The section's name on the page.
    pub section: Option<String>,
    /// What the page says about its time.
    pub stated: Stated,
    /// Its public address, when it says one.
    pub canonical: Option<String>,
    /// What was left out.
    pub dropped: Vec<Dropped>,
    /// What the page does not say, or says badly.
    pub unknown: Vec<Unknown>,
    /// Dates of masthead and rendering, as written; they say when the page was **saved**.
    pub ignored_dates: Vec<String>,
}

/// What the bytes of a page were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Plain text.
    Text,
    /// HTML.
    Html,
}

impl Kind {
    /// Stable key for the message catalogue.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
        }
    }
}

/// A picture as the page shows it; `src` is not fetched here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct IncomingPicture {
    /// Its address as in the page: relative to the saved file, or absolute.
    pub src: Option<String>,
    /// What it shows happening.
    pub caption: Option<Line<400>>,
    /// Who took it.
    pub credit: Option<Name>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<Line<400>>,
}

/// What the page itself says about its time; nothing is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Stated {
    /// The weekday («اليوم الخميس», or beside the date).
    #[serde(serialize_with = "weekday")]
    pub weekday: Option<Weekday>,
    /// The day, in the page's own zone.
    pub date: Option<Date>,
    /// The clock, in the page's own zone.
    pub time: Option<Time>,
    /// A full machine date (JSON-LD, `article:published_time`, `<time datetime>`).
    pub instant: Option<Timestamp>,
    /// The words it was read from.
    pub source: Option<String>,
}

/// Lower-case English name, as a key.
pub(crate) const fn weekday_key(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

pub(crate) fn weekday<S: Serializer>(day: &Option<Weekday>, out: S) -> Result<S::Ok, S::Error> {
    day.map(weekday_key).serialize(out)
}

/// One thing that was left out of the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dropped {
    /// What it is.
    pub what: DroppedKind,
    /// Its words; only the beginning for scripts and styles.
    pub text: String,
}

macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident => $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub enum $name { $($(#[$note])* #[serde(rename = $key)] $variant,)* }

        impl $name {
            /// Every variant, in the order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Stable key for the message catalogue; also the JSON form.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }
        }
    };
}

keyed! {
    /// What something left out is.
    DroppedKind {
        /// Name and dates at the top of every page.
        Masthead => "masthead",
        /// Menus and breadcrumbs.
        Navigation => "navigation",
        /// «تابعونا», Facebook, Telegram and the like.
        Promo => "promo",
        /// Links to other stories.
        Related => "related",
        /// «شارك برأيك» and other headings of the comments.
        CommentHead => "comment-head",
        /// Labels of the comment form.
        CommentForm => "comment-form",
        /// What stands below the heading of the comments.
        AfterComments => "after-comments",
        /// «لا تمثل …».
        Disclaimer => "disclaimer",
        /// «عدد القراءات».
        Counter => "counter",
        /// Buttons to share and print.
        Share => "share",
        /// «جميع الحقوق محفوظة».
        Copyright => "copyright",
        /// The headline once more.
        Repeated => "repeated",
        /// A script.
        Script => "script",
        /// A style sheet.
        Style => "style",
        /// Another page in a frame, or a plug-in.
        Frame => "frame",
        /// Video or audio.
        Media => "media",
        /// A form or a button.
        Form => "form",
        /// A picture other than the one on top.
        Picture => "picture",
        /// The target of a link that a story may not carry; its words are kept.
        Link => "link",
        /// Machine data that could not be read.
        Metadata => "metadata",
        /// An advertisement.
        Advert => "advert",
        /// Text outside the story.
        Outside => "outside",
        /// A line of the head that is too long or has no known place.
        Unplaced => "unplaced",
        /// A text that was too long for its field, whole; its beginning is kept.
        Cut => "cut",
        /// A shortcode of WordPress that is not known; the words inside it are kept.
        Shortcode => "shortcode",
        /// A block of an editor that is not known; its words are kept.
        Block => "block",
        /// A line between paragraphs.
        Separator => "separator",
        /// That words were struck out; the words are kept.
        Mark => "mark",
        /// A field that the archive's system let people add.
        Field => "field",
        /// A file that is no picture.
        File => "file",
        /// A thing of a kind that papers do not have: menus, revisions, products.
        OtherThing => "other-thing",
        /// A thing whose markup passes every bound.
        TooComplex => "too-complex",
        /// The comment that a comment answered is not in the archive, or answers itself.
        Parent => "parent",
        /// A thing whose key stood before.
        Twice => "twice",
    }
}

keyed! {
    /// What the page does not say, or says badly.
    Unknown {
        /// No date of publication that can be trusted.
        NoPublicationDate => "no-publication-date",
        /// No clock.
        NoTime => "no-time",
        /// No named author.
        NoAuthor => "no-author",
        /// No source at all.
        NoSource => "no-source",
        /// «وكالات» without names.
        UnnamedAgencies => "unnamed-agencies",
        /// No picture.
        NoPicture => "no-picture",
        /// The weekday in the text is not that of the date.
        WeekdayDisagrees => "weekday-disagrees",
        /// The declared encoding is not the one the bytes are in.
        WrongCharset => "wrong-charset",
        /// Some bytes could not be read; U+FFFD stands for them.
        BrokenBytes => "broken-bytes",
        /// The text was encoded twice («Ø§Ù„» or «ط§ظ„») before it was saved.
        Mojibake => "mojibake",
        /// JSON-LD that is not JSON.
        BrokenMetadata => "broken-metadata",
        /// The body was found by weighing paragraphs, not by markup.
        GuessedBody => "guessed-body",
        /// The markup of the archive was broken here and was mended.
        Mended => "mended",
        /// No headline; the first words stand in its place.
        NoHeadline => "no-headline",
        /// No text.
        NoBody => "no-body",
        /// Who could see it is said in a word that is not known; it came in as a draft.
        UnknownState => "unknown-state",
        /// Its author is not in the archive's list; the name of the account stands for the name.
        UnlistedAuthor => "unlisted-author",
        /// A comment without a name.
        NoName => "no-name",
        /// A comment without a time; the story's stands for it.
        NoCommentTime => "no-comment-time",
    }
}
