//! A number and its noun.

use super::{Case, Digits, Gender, Noun, Plural, integer, plural, words};

/// `n` of `noun`, the number in figures: لا أشخاص، شخص واحد، شخصان، 3 أشخاص،
/// 14 شخصًا، 100 شخص. One and two stand in the nominative and in words.
///
/// ```
/// use arabic::numbers::{Digits, counted, noun};
/// let person = noun("شخص").unwrap();
/// assert_eq!(counted(14, person, Digits::Latin), "14 شخصًا");
/// assert_eq!(counted(3, person, Digits::Arab), "٣ أشخاص");
/// ```
pub fn counted(n: u64, noun: &Noun, digits: Digits) -> String {
    without_figure(n, noun).unwrap_or_else(|| {
        let figure = i64::try_from(n).map_or_else(|_| super::digits(&n.to_string(), digits), |n| integer(n, digits));
        format!("{figure} {}", form(n, noun))
    })
}

/// `n` of `noun`, all in words and in the nominative: ثلاثة أشخاص، خمس عشرة
/// سيارة. `None` above 99.
pub fn spelled(n: u64, noun: &Noun) -> Option<String> {
    without_figure(n, noun).or_else(|| Some(format!("{} {}", words(n, noun.gender())?, form(n, noun))))
}

fn without_figure(n: u64, noun: &Noun) -> Option<String> {
    match plural(n) {
        Plural::Zero => Some(format!("لا {}", noun.plural())),
        Plural::One => {
            let one = match noun.gender() {
                Gender::Masculine => "واحد",
                Gender::Feminine => "واحدة",
            };
            Some(format!("{} {one}", noun.singular()))
        }
        Plural::Two => Some(noun.dual(Case::Nominative).to_owned()),
        Plural::Few | Plural::Many | Plural::Other => None,
    }
}

/// The form of `noun` that stands after the figure `n`.
fn form(n: u64, noun: &Noun) -> &'static str {
    match plural(n) {
        Plural::Zero | Plural::Few => noun.plural(),
        Plural::One => noun.singular(),
        Plural::Two => noun.dual(Case::Nominative),
        Plural::Many => noun.accusative(),
        Plural::Other => noun.genitive(),
    }
}
