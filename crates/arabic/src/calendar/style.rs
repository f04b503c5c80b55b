//! The choices a site makes about its dates.

use crate::lang::Lang;
use crate::numbers::Digits;
use serde::{Deserialize, Serialize};

/// Which names the months of the Gregorian calendar have in Arabic.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Months {
    /// يناير … ديسمبر: Yemen, Egypt, the Gulf, Sudan, Libya.
    #[default]
    General,
    /// كانون الثاني … كانون الأول: Syria, Lebanon, Iraq, Jordan, Palestine.
    Levant,
    /// جانفي، فيفري …: Algeria, Tunisia.
    AlgeriaTunisia,
    /// يوليوز، غشت، شتنبر …: Morocco.
    Morocco,
    /// إبريل، أغشت، شتمبر، دجمبر: Mauritania.
    Mauritania,
    /// Both names, "سبتمبر/أيلول": papers of the whole region.
    Both,
}

impl Months {
    /// The CLDR locale that has these names; [`Months::Both`] takes the second
    /// name from the Levant.
    pub(super) const fn locale(self) -> &'static str {
        match self {
            Self::General | Self::Both => "ar-YE",
            Self::Levant => "ar-SY",
            Self::AlgeriaTunisia => "ar-DZ",
            Self::Morocco => "ar-MA",
            Self::Mauritania => "ar-MR",
        }
    }
}

/// The clock of a site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Clock {
    /// 14:58.
    #[default]
    H24,
    /// 2:58 مساءً.
    H12,
}

/// The offsets a site may set between the Umm al-Qura table and the month
/// its own country sighted, in days.
pub const HIJRI_OFFSETS: std::ops::RangeInclusive<i8> = -2..=2;

/// How a site prints dates, times and numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Style {
    /// The language of the page.
    pub lang: Lang,
    /// Month names; English has one set and ignores this.
    pub months: Months,
    /// Digits; English always prints Latin ones.
    pub digits: Digits,
    /// The clock.
    pub clock: Clock,
    /// Days added to the Umm al-Qura date, within [`HIJRI_OFFSETS`]; `None`
    /// prints no Hijri date.
    pub hijri: Option<i8>,
}

impl Style {
    /// The digits that are printed in this language.
    pub(super) const fn printed_digits(&self) -> Digits {
        self.digits.in_language(self.lang)
    }

    /// The BCP 47 tag of a locale with the digits and the clock of this style.
    pub(super) fn tag(&self, locale: &str) -> String {
        let clock = match self.clock {
            Clock::H24 => "h23",
            Clock::H12 => "h12",
        };
        format!("{locale}-u-hc-{clock}-nu-{}", self.printed_digits().numbering_system())
    }

    /// The locale whose patterns and names are printed.
    pub(super) const fn locale(&self) -> &'static str {
        match self.lang {
            Lang::Ar => self.months.locale(),
            // "Thursday, 21 January 2016": day before month, with a comma.
            Lang::En => "en-GB",
        }
    }
}
