//! Days of the month and hours in words: "الحادي عشر من سبتمبر", "الساعة
//! الثامنة والنصف".

use super::tokens::Token;

/// The first to the tenth day, folded.
const DAYS: [&str; 10] = ["الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"];

/// The first to the tenth hour, folded.
const HOURS: [&str; 10] = ["الواحده", "الثانيه", "الثالثه", "الرابعه", "الخامسه", "السادسه", "السابعه", "الثامنه", "التاسعه", "العاشره"];

/// The day, 1–31, named in words at the beginning of `rest`, and what follows.
pub(super) fn day(rest: &[Token]) -> Option<(u8, &[Token])> {
    let (first, after) = rest.split_first()?;
    let word = first.word()?;
    let bare = word.strip_prefix('و').filter(|bare| bare.starts_with("ال")).unwrap_or(word);
    if let Some(tens) = tens(bare) {
        return Some((tens, after));
    }
    let unit = if bare == "الحادي" { 1 } else { place(bare, &DAYS).or((bare == "الفاتح").then_some(1))? };
    let second = after.split_first().and_then(|(second, after)| Some((second.word()?, after)));
    match second {
        Some(("عشر", after)) if unit < 10 => Some((unit + 10, after)),
        Some((second, after)) if second.starts_with('و') && second.strip_prefix('و').and_then(tens).is_some() => {
            let day = unit + second.strip_prefix('و').and_then(tens)?;
            (day <= 31 && unit < 10).then_some((day, after))
        }
        _ => (bare != "الحادي").then_some((unit, after)),
    }
}

/// Hour and minute named in words at the beginning of `rest`, and what
/// follows.
pub(super) fn hour(rest: &[Token]) -> Option<(u16, u16, &[Token])> {
    let (first, mut after) = rest.split_first()?;
    let word = first.word()?;
    let mut hour = u16::from(place(word, &HOURS).or(matches!(word, "الاولي" | "الحاديه").then_some(1))?);
    if let [ten, next @ ..] = after
        && ten.is_word(&["عشره", "عشر"])
        && hour <= 2
    {
        (hour, after) = (hour + 10, next);
    } else if word == "الحاديه" {
        return None;
    }
    match after {
        [half, after @ ..] if half.is_word(&["والنصف", "ونصف"]) => Some((hour, 30, after)),
        [third, after @ ..] if third.is_word(&["والثلث", "وثلث"]) => Some((hour, 20, after)),
        [quarter, after @ ..] if quarter.is_word(&["والربع", "وربع"]) => Some((hour, 15, after)),
        [less, quarter, after @ ..] if less.is_word(&["الا"]) && quarter.is_word(&["ربعا", "الربع", "ربع"]) => {
            Some((before(hour), 45, after))
        }
        [less, third, after @ ..] if less.is_word(&["الا"]) && third.is_word(&["ثلثا", "الثلث", "ثلث"]) => {
            Some((before(hour), 40, after))
        }
        after => Some((hour, 0, after)),
    }
}

const fn before(hour: u16) -> u16 {
    if hour == 1 { 12 } else { hour - 1 }
}

fn tens(word: &str) -> Option<u8> {
    match word {
        "العشرين" | "العشرون" => Some(20),
        "الثلاثين" | "الثلاثون" => Some(30),
        _ => None,
    }
}

/// The place of `word` in `names`, counted from one.
fn place(word: &str, names: &[&str]) -> Option<u8> {
    names.iter().zip(1..).find_map(|(name, place)| (*name == word).then_some(place))
}
