//! The six plural forms.

use super::figures;

/// A plural category of CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Plural {
    /// 0
    Zero,
    /// 1
    One,
    /// 2
    Two,
    /// 3–10, 103–110 …
    Few,
    /// 11–99, 111–199 …
    Many,
    /// 100–102, 200–202 …, and every fraction.
    Other,
}

impl Plural {
    /// The name of the category in CLDR, as in the variants of a message.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The plural form that the whole number `n` takes in Arabic.
///
/// # Source
///
/// CLDR 48, plural rules of `ar`. Written out here because it needs no data; a
/// test compares it with ICU.
pub const fn plural(n: u64) -> Plural {
    match (n, n % 100) {
        (0, _) => Plural::Zero,
        (1, _) => Plural::One,
        (2, _) => Plural::Two,
        (_, 3..=10) => Plural::Few,
        (_, 11..=99) => Plural::Many,
        _ => Plural::Other,
    }
}

/// The plural form of a number as it is written, in any digits: 1.0 is
/// [`One`](Plural::One), 1.5 is [`Other`](Plural::Other). `None` when `figure`
/// is not one number, or its whole part has more than 64 bits.
pub fn plural_of(figure: &str) -> Option<Plural> {
    let (whole, decimals) = figures::parts(figure)?;
    if decimals.is_some_and(|decimals| decimals.contains(|c| c != '0')) {
        return Some(Plural::Other);
    }
    whole.parse().ok().map(plural)
}
