//! Weekdays in running text.

use super::Relative;
use super::lexicon::{relative, weekday};
use super::tokens::{Token, tokens};
use jiff::civil::Weekday;

/// The weekdays named in running text, in order, each with the اليوم, أمس or
/// غدًا that stands before it: "اليوم الخميس", "أمس (الأربعاء)".
///
/// "أول من أمس" and "بعد غد" are neither yesterday nor tomorrow and give
/// `None`. A bare weekday gives `None` too; some of them are also common words
/// (الأحد, الاثنين), so a caller who must be sure asks for the pairs only.
pub fn find_weekday_mentions(text: &str) -> Vec<(Option<Relative>, Weekday)> {
    let tokens = tokens(text);
    let mut mentions = Vec::new();
    let mut before: Vec<&Token> = Vec::new();
    for token in &tokens {
        if let Some(weekday) = weekday(token) {
            mentions.push((relative_before(&before), weekday));
        }
        before.push(token);
    }
    mentions
}

fn relative_before(before: &[&Token]) -> Option<Relative> {
    let (last, earlier) = match before {
        [earlier @ .., last, sign] if sign.is_sign(&['(', '،', ',']) => (last, earlier),
        [earlier @ .., last] => (last, earlier),
        [] => return None,
    };
    let named = relative(last)?;
    let is_further = match (named, earlier) {
        (Relative::Yesterday, [.., first, of]) if of.is_word(&["من"]) => first.is_word(&["اول"]),
        (Relative::Yesterday, [.., first]) => first.is_word(&["اول", "قبل"]),
        (Relative::Tomorrow, [.., first]) => first.is_word(&["بعد"]),
        _ => false,
    };
    (!is_further).then_some(named)
}
