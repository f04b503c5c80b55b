//! Languages of the house and the direction of text.

use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;
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

/// The direction of the first strong character of `text`, or `None` when it
/// has none (digits, punctuation, nothing).
///
/// Characters inside isolates do not count, as in UAX #9 rule P2.
pub fn direction(text: &str) -> Option<Dir> {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ => {
                if let Some(dir) = strong(c) {
                    return Some(dir);
                }
            }
        }
    }
    None
}

/// The direction of a strong character (bidi classes L, R and AL).
pub(crate) fn strong(c: char) -> Option<Dir> {
    match CodePointMapData::<BidiClass>::new().get(c) {
        BidiClass::LeftToRight => Some(Dir::Ltr),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Dir::Rtl),
        _ => None,
    }
}
