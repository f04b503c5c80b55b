//! Digits and numbers.

use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::locale::locale;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

use crate::lang::Lang;

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

/// `text` with all its digits (ASCII, Arabic-Indic, Persian) as `digits`; the
/// rest is untouched.
pub fn digits(text: &str, digits: Digits) -> String {
    text.chars()
        .map(|c| match (to_ascii(c), digits) {
            (ascii, Digits::Latin) => ascii,
            (ascii @ '0'..='9', Digits::Arab) => shift(ascii, '0', '٠'),
            (other, Digits::Arab) => other,
        })
        .collect()
}

/// `n` in Arabic with the separators CLDR gives it: 1,234,567 or ١٬٢٣٤٬٥٦٧.
pub fn integer(n: i64, digits: Digits) -> String {
    static LATIN: LazyLock<Option<DecimalFormatter>> =
        LazyLock::new(|| DecimalFormatter::try_new(locale!("ar-u-nu-latn").into(), DecimalFormatterOptions::default()).ok());
    static ARAB: LazyLock<Option<DecimalFormatter>> =
        LazyLock::new(|| DecimalFormatter::try_new(locale!("ar-u-nu-arab").into(), DecimalFormatterOptions::default()).ok());
    let formatter = match digits {
        Digits::Latin => &*LATIN,
        Digits::Arab => &*ARAB,
    };
    match formatter {
        Some(formatter) => formatter.format(&n.into()).to_string(),
        None => self::digits(&n.to_string(), digits),
    }
}

/// An Arabic-Indic or Persian digit as its ASCII digit; any other character
/// as itself.
pub(crate) fn to_ascii(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' => shift(c, '\u{660}', '0'),
        '\u{6F0}'..='\u{6F9}' => shift(c, '\u{6F0}', '0'),
        c => c,
    }
}

/// Moves `c` from the row that starts at `from` to the row that starts at `to`.
fn shift(c: char, from: char, to: char) -> char {
    let moved = (u32::from(c) + u32::from(to)).checked_sub(u32::from(from));
    moved.and_then(char::from_u32).unwrap_or(c)
}
