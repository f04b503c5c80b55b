//! The paper's settings: everything that stands on every page.

use crate::house::House;
use crate::line::{Line, Name, Text};
use crate::place::SiteAddress;
use arabic::calendar::Style;
use arabic::lang::Lang;
use serde::{Deserialize, Serialize};

/// Settings of the paper, stored as JSON and versioned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Name of the paper.
    pub name: Name,
    /// A line below the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tagline: Option<Line<120>>,
    /// Where it stands on the web.
    pub address: SiteAddress,
    /// IANA time zone of the newsroom, for example `Asia/Aden`.
    pub zone: String,
    /// How dates and numbers are written; holds the interface language.
    pub style: Style,
    /// Page on Facebook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facebook: Option<crate::body::Href>,
    /// Channel on Telegram.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telegram: Option<crate::body::Href>,
    /// What stands above the comments; `None` takes the default wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclaimer: Option<Text<600>>,
    /// Whether readers may comment at all.
    pub comments: bool,
    /// Accent colour, `#rrggbb`; `None` takes the theme's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// How it writes.
    #[serde(default, skip_serializing_if = "House::is_plain")]
    pub house: House,
}

/// Settings that no paper can have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SiteError {
    /// The zone is not in the IANA database.
    #[error("{0:?} is not a time zone; for example Asia/Aden")]
    Zone(String),
    /// The colour is not `#rrggbb`.
    #[error("{0:?} is not a colour; for example #0b5c5a")]
    Accent(String),
    /// The Hijri offset is outside −2..=2 days.
    #[error("the Hijri day offset runs from -2 to 2, found {0}")]
    Hijri(i8),
}

impl Site {
    /// Settings with the default style: Arabic, Latin digits, general month names, 24-hour clock, Hijri date shown.
    pub fn new(name: Name, address: SiteAddress, zone: &str) -> Result<Self, SiteError> {
        let style = Style { hijri: Some(0), ..Style::default() };
        let site = Self {
            name,
            address,
            style,
            tagline: None,
            zone: zone.to_owned(),
            facebook: None,
            telegram: None,
            disclaimer: None,
            comments: true,
            accent: None,
            house: House::default(),
        };
        site.check().map(|_| site)
    }

    /// Checks what the types cannot.
    ///
    /// # Errors
    /// [`SiteError`] naming the setting.
    pub fn check(&self) -> Result<jiff::tz::TimeZone, SiteError> {
        if let Some(colour) = &self.accent
            && !is_colour(colour)
        {
            return Err(SiteError::Accent(colour.clone()));
        }
        if let Some(offset) = self.style.hijri
            && !(-2..=2).contains(&offset)
        {
            return Err(SiteError::Hijri(offset));
        }
        jiff::tz::TimeZone::get(&self.zone).map_err(|_| SiteError::Zone(self.zone.clone()))
    }

    /// Interface language.
    pub fn lang(&self) -> Lang {
        self.style.lang
    }
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}
