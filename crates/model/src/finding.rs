//! What intake could not know about a story; shown to editors, and a bar to publishing where it must be.

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};

/// One thing that is missing or doubtful.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum Finding {
    /// No publication date; what the page does say. Bars publishing until a date is given.
    Undated {
        /// Weekday named in the copy, 1 Monday to 7 Sunday (ISO 8601).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weekday: Option<i8>,
        /// Clock time of the page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<Time>,
    },
    /// A date is known but no time of day. Bars publishing until a time is given.
    Untimed {
        /// The day.
        date: jiff::civil::Date,
    },
    /// Something else that an editor should look at, by its key in the message catalogue.
    Look {
        /// The key, for example `no-author`.
        about: String,
    },
}

impl Finding {
    /// True when the story cannot go out before a person has settled it.
    pub fn bars_publishing(&self) -> bool {
        matches!(self, Self::Undated { .. } | Self::Untimed { .. })
    }

    /// The weekday of an undated page.
    pub fn weekday(&self) -> Option<Weekday> {
        match self {
            Self::Undated { weekday: Some(number), .. } => Weekday::from_monday_one_offset(*number).ok(),
            _ => None,
        }
    }
}
