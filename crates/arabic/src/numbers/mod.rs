//! Digits, numbers, and the nouns they count.
//!
//! | file | answers |
//! |---|---|
//! | `figures` | digits and separators: printing and reading them |
//! | `plural` | which of the six plural forms a number takes |
//! | `noun` | the counted nouns of `data/counted.txt` |
//! | `counted` | a number and its noun, in figures or in words |
//! | `agreement` | whether a noun is right after a number |
//! | `words` | numbers up to 99 in words, by gender and case |

mod agreement;
mod counted;
mod figures;
mod noun;
mod plural;
mod words;

pub use agreement::{Agreement, agreement};
pub use counted::{counted, spelled};
pub(crate) use figures::to_ascii;
pub use figures::{digits, figures, integer, read_integer};
pub use noun::{Case, Gender, Noun, NounError, noun, nouns};
pub use plural::{Plural, plural, plural_of};
pub use words::{words, words_in};

use crate::lang::Lang;
use serde::{Deserialize, Serialize};

/// The digits a site prints its own numbers with. What writers typed stays as
/// it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Digits {
    /// 0123456789, the default (CLDR `latn`).
    #[default]
    Latin,
    /// ٠١٢٣٤٥٦٧٨٩ (CLDR `arab`).
    Arab,
}

impl Digits {
    /// These digits in Arabic, Latin digits in any other language.
    pub const fn in_language(self, lang: Lang) -> Self {
        match lang {
            Lang::Ar => self,
            Lang::En => Self::Latin,
        }
    }

    /// The CLDR numbering system, as in the locale extension `-u-nu-`.
    pub const fn numbering_system(self) -> &'static str {
        match self {
            Self::Latin => "latn",
            Self::Arab => "arab",
        }
    }
}
