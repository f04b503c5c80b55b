//! The words of a story as an editor holds them; a revision is a frozen one.

use crate::{Body, Byline, Headline, Line, MediaId, Name, Source};
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
    /// One or two sentences below it (schema.org `description`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<Line<400>>,
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
}

fn yes() -> bool {
    true
}

/// A picture in a story. Without `media` only its caption is known (a page saved without pictures).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

    /// Everything searchable, as one text: headline, deck, kicker, caption, bylines, body.
    pub fn searchable(&self) -> String {
        let mut text = String::from(self.headline.as_str());
        let caption = self.lead.as_ref().and_then(|lead| lead.caption.as_ref());
        let lines = [self.kicker.as_ref().map(Line::as_str), self.deck.as_ref().map(Line::as_str), caption.map(Line::as_str)];
        let names = self.bylines.iter().map(|byline| byline.name.as_str());
        for part in lines.into_iter().flatten().chain(names) {
            text.push('\n');
            text.push_str(part);
        }
        text.push('\n');
        text.push_str(&self.body.text());
        text
    }
}
