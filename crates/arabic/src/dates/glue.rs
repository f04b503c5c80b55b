//! Signs and words between the parts of a date.

use super::clock;
use super::tokens::Token;

/// Steps over what stands between a weekday and its date, or between the
/// dates of two calendars: «، »، «(»، «الموافق لـ»; true when a bracket was
/// opened.
pub(super) fn dates(rest: &[Token]) -> (bool, &[Token]) {
    let (opened, rest) = sign(rest);
    let after = announced(rest);
    let (opened_later, after) = if after.len() < rest.len() { sign(after) } else { (false, after) };
    (opened || opened_later, after)
}

fn sign(rest: &[Token]) -> (bool, &[Token]) {
    match rest {
        [sign, rest @ ..] if sign.is_sign(&['(']) => (true, rest),
        [sign, rest @ ..] if sign.is_sign(&['،', ',', '-', '–', '—', '/', ':', '|', '=']) => (false, rest),
        rest => (false, rest),
    }
}

/// Steps over words that announce a date.
pub(super) fn announced(rest: &[Token]) -> &[Token] {
    let rest = match rest {
        [word, rest @ ..] if word.is_word(&["الموافق", "والموافق", "الموافقه", "موافق", "المصادف", "للموافق", "بتاريخ", "تاريخ"]) => {
            rest
        }
        rest => return rest,
    };
    match rest {
        [word, rest @ ..] if word.is_word(&["ل", "في", "يوم"]) || word.is_sign(&[':', '/']) => rest,
        rest => rest,
    }
}

/// Steps over what stands between a day and its clock.
pub(super) fn clock(rest: &[Token]) -> &[Token] {
    let rest = match rest {
        [sign, rest @ ..] if sign.is_sign(&['،', ',', '-', '–', '—', '|', '(', '/']) => rest,
        [t, rest @ ..] if t.is_word(&["t"]) => rest,
        rest => rest,
    };
    match rest {
        [first, second, hour, ..]
            if first.is_word(&["في", "عند", "علي"]) && second.is_word(&["تمام", "حدود"]) && clock::is_hour_word(hour) =>
        {
            rest.get(2..).unwrap_or_default()
        }
        [first, hour, ..] if first.is_word(&["في", "عند", "علي", "عن", "تمام", "حوالي", "نحو"]) && clock::is_hour_word(hour) => {
            rest.get(1..).unwrap_or_default()
        }
        rest => rest,
    }
}
