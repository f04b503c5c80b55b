//! Copy as it is being written: every field as typed, so that nothing typed is ever refused.
//!
//! The editor keeps and autosaves manuscripts; a revision is made of one by [`Manuscript::parse`], which says
//! of each field what is wrong with it.

mod correct;
mod read;
mod spots;

pub use correct::Correction;
pub use spots::{Copyreading, Spot};

use crate::copy::{Copy, Picture};
use crate::{BylineRole, MediaId};
use arabic::lang::Lang;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What stands in the editor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Manuscript {
    /// Language of the copy.
    pub lang: Lang,
    /// Above the headline.
    pub kicker: String,
    /// The headline.
    pub headline: String,
    /// The headline of alerts.
    pub short_headline: String,
    /// Below the headline.
    pub deck: String,
    /// Its name inside the newsroom.
    pub slugline: String,
    /// Slug of the section.
    pub section: String,
    /// Topics by name.
    pub topics: Vec<String>,
    /// Who is named.
    pub bylines: Vec<TypedByline>,
    /// Parts of the credit line.
    pub sources: Vec<String>,
    /// The place it was filed from.
    pub dateline: String,
    /// The picture on top.
    pub lead: Option<TypedPicture>,
    /// The text: a [`crate::Body`] as JSON, in which optional texts may be empty.
    pub body: Value,
    /// 1..=9.
    pub urgency: u8,
    /// Whether readers may comment.
    pub comments: bool,
    /// A note from desk to desk.
    pub ednote: String,
    /// What channels say.
    pub channels: TypedChannels,
}

/// A byline as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypedByline {
    /// The name.
    pub name: String,
    /// What the person did.
    pub role: BylineRole,
}

/// A picture's texts as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypedPicture {
    /// The stored picture.
    pub media: Option<MediaId>,
    /// What it shows happening.
    pub caption: String,
    /// Who took it.
    pub credit: String,
    /// Under which licence.
    pub licence: String,
    /// For those who cannot see it.
    pub alt: String,
    /// Needs no alternative text.
    pub decorative: bool,
}

/// Texts for channels as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypedChannels {
    /// For Telegram.
    pub telegram: String,
    /// For Facebook.
    pub facebook: String,
    /// For phones.
    pub push: String,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field, as the form names it: `headline`, `channels.push`, `body` …
    pub field: &'static str,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing stands there and something must.
    Empty,
    /// More characters than the field holds.
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A link that a story may not carry, or a block that is not known.
    Unknown(String),
    /// A number outside of its range.
    Range,
}

impl Default for Manuscript {
    fn default() -> Self {
        Self {
            lang: Lang::Ar,
            kicker: String::new(),
            headline: String::new(),
            short_headline: String::new(),
            deck: String::new(),
            slugline: String::new(),
            section: String::new(),
            topics: Vec::new(),
            bylines: Vec::new(),
            sources: Vec::new(),
            dateline: String::new(),
            lead: None,
            body: serde_json::json!({ "type": "doc", "content": [] }),
            urgency: 5,
            comments: true,
            ednote: String::new(),
            channels: TypedChannels::default(),
        }
    }
}

fn typed<T: ToString>(line: Option<&T>) -> String {
    line.map(T::to_string).unwrap_or_default()
}

impl From<&Picture> for TypedPicture {
    fn from(picture: &Picture) -> Self {
        Self {
            media: picture.media,
            caption: typed(picture.caption.as_ref()),
            credit: typed(picture.credit.as_ref()),
            licence: typed(picture.licence.as_ref()),
            alt: typed(picture.alt.as_ref()),
            decorative: picture.decorative,
        }
    }
}

impl From<&Copy> for Manuscript {
    fn from(copy: &Copy) -> Self {
        Self {
            lang: copy.lang,
            kicker: typed(copy.kicker.as_ref()),
            headline: copy.headline.to_string(),
            short_headline: typed(copy.short_headline.as_ref()),
            deck: typed(copy.deck.as_ref()),
            slugline: typed(copy.slugline.as_ref()),
            section: copy.section.clone(),
            topics: copy.topics.iter().map(ToString::to_string).collect(),
            bylines: copy.bylines.iter().map(|by| TypedByline { name: by.name.to_string(), role: by.role }).collect(),
            sources: copy.sources.iter().map(|source| source.label().to_owned()).collect(),
            dateline: typed(copy.dateline.as_ref()),
            lead: copy.lead.as_ref().map(TypedPicture::from),
            body: serde_json::to_value(&copy.body).unwrap_or_default(),
            urgency: copy.urgency.into(),
            comments: copy.comments,
            ednote: typed(copy.ednote.as_ref()),
            channels: TypedChannels {
                telegram: typed(copy.channels.telegram.as_ref()),
                facebook: typed(copy.channels.facebook.as_ref()),
                push: typed(copy.channels.push.as_ref()),
            },
        }
    }
}
