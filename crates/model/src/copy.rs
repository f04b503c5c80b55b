//! The words of a story as an editor holds them; a revision is a frozen one.

use crate::{Body, Byline, Headline, Line, MediaId, Name, Source, Text};
use arabic::lang::Lang;
use serde::{Deserialize, Serialize};

/// Everything an editor writes (ninjs item without identity and state).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// Language of the copy; gives its direction.
    pub lang: Lang,
    /// A few words above the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<Line<60>>,
    /// The headline.
    pub headline: Headline,
    /// A shorter one for alerts and narrow places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_headline: Option<Line<80>>,
    /// One or two sentences below it (schema.org `description`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<Line<400>>,
    /// The story's name inside the newsroom (ninjs `slugline`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slugline: Option<Line<60>>,
    /// The section's slug.
    pub section: String,
    /// Topics by name.
    #[serde(default)]
    pub topics: Vec<Name>,
    /// People named under the headline.
    #[serde(default)]
    pub bylines: Vec<Byline>,
    /// Where it came from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The place it was filed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Name>,
    /// The picture on top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Picture>,
    /// The text.
    pub body: Body,
    /// How much it weighs on the front page.
    #[serde(default)]
    pub urgency: Urgency,
    /// Whether readers may comment.
    #[serde(default = "yes")]
    pub comments: bool,
    /// A note from desk to desk (ninjs `ednote`); readers never see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ednote: Option<Text<1000>>,
    /// What channels say instead of headline and deck.
    #[serde(default, skip_serializing_if = "Channels::is_empty")]
    pub channels: Channels,
}

/// Texts for channels; where one is absent, the channel takes headline and deck.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Channels {
    /// For Telegram.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telegram: Option<Text<1000>>,
    /// For Facebook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facebook: Option<Text<1000>>,
    /// For alerts on phones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub push: Option<Line<120>>,
}

impl Channels {
    /// True when every channel takes headline and deck.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn yes() -> bool {
    true
}

/// A picture in a story. Without `media` only its caption is known (a page saved without pictures).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Picture {
    /// The stored picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<MediaId>,
    /// What it shows happening.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Line<400>>,
    /// Who took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Name>,
    /// What it shows, for those who cannot see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<Line<400>>,
    /// Only decorates: needs no alternative text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub decorative: bool,
    /// Under which licence it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Line<120>>,
}

/// News weight, 1 (most) to 9 (ninjs `urgency`); 5 by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Urgency(u8);

/// The number is not an urgency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("urgency runs from 1 to 9, found {0}")]
pub struct UrgencyError(u8);

impl TryFrom<u8> for Urgency {
    type Error = UrgencyError;
    fn try_from(value: u8) -> Result<Self, UrgencyError> {
        if (1..=9).contains(&value) { Ok(Self(value)) } else { Err(UrgencyError(value)) }
    }
}

impl From<Urgency> for u8 {
    fn from(urgency: Urgency) -> u8 {
        urgency.0
    }
}

impl Default for Urgency {
    fn default() -> Self {
        Self(5)
    }
}

impl Copy {
    /// The decorative part of the story's address; words that the site needs there get a dash.
    pub fn slug(&self) -> String {
        let slug = arabic::slug::slug(self.headline.as_str());
        if matches!(slug.as_str(), "comments" | "held" | "reply") { format!("{slug}-") } else { slug }
    }

    /// Every picture that is in the library: the lead, then those of the body, each once.
    pub fn pictures(&self) -> Vec<MediaId> {
        let mut found = Vec::new();
        let all = self.lead.iter().chain(self.body.content.iter().flat_map(crate::Block::pictures));
        for media in all.filter_map(|picture| picture.media) {
            if !found.contains(&media) {
                found.push(media);
            }
        }
        found
    }
}
