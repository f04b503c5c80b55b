//! Languages of the house and the direction they are written in.

pub use crate::bidi::direction;
pub(crate) use crate::bidi::strong;
use serde::{Deserialize, Serialize};

/// A language the newsroom publishes in. Arabic is the default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Arabic, written right to left.
    #[default]
    Ar,
    /// English, written left to right.
    En,
}

impl Lang {
    /// Reads a BCP 47 tag by its first subtag: `ar`, `AR-ye` and `ar_YE` are
    /// all Arabic. `None` when the language is not one of ours.
    pub fn parse(tag: &str) -> Option<Self> {
        let first = tag.trim().split(['-', '_']).next()?;
        [Self::Ar, Self::En].into_iter().find(|lang| first.eq_ignore_ascii_case(lang.tag()))
    }

    /// The BCP 47 tag, as in the HTML attribute `lang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
        }
    }

    /// The direction in which the language is written.
    pub const fn dir(self) -> Dir {
        match self {
            Self::Ar => Dir::Rtl,
            Self::En => Dir::Ltr,
        }
    }
}

/// A direction of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dir {
    /// Right to left.
    Rtl,
    /// Left to right.
    Ltr,
}

impl Dir {
    /// The value of the HTML attribute `dir`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rtl => "rtl",
            Self::Ltr => "ltr",
        }
    }
}
