//! U04: «14قتيلا» → «14 قتيلا».

use super::super::{Findings, Reading, with_and_without_conjunction};
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::word_list;
use crate::words::Kind;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Letters a word must have; shorter ones are units: «5م», «1437هـ», «10كم».
const LETTERS: usize = 3;

pub(super) fn glued(story: &Reading<'_>, found: &mut Findings) {
    for part in &story.parts {
        for (at, second) in part.words.iter().enumerate().skip(1).filter(|(_, word)| !word.spaced && !word.exempt) {
            let Some(first) = part.before(at).filter(|first| !first.exempt) else {
                continue;
            };
            let is_glued = match (first.kind, second.kind) {
                (Kind::Number, Kind::Arabic) => is_after_number(part, at, second),
                (Kind::Arabic, Kind::Number) => is_before_number(first),
                _ => false,
            };
            if is_glued {
                let range = first.range.start..second.range.end;
                let text = part.text.get(range.clone()).unwrap_or_default();
                found.add(Finding::new("U04").at(part.index, range).with("found", text).safely(format!("{} {}", first.text, second.text)));
            }
        }
    }
}

fn is_after_number(part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> bool {
    const UNITS: [&str; 14] = ["كلم", "ملم", "كغم", "كجم", "كيه", "ميغا", "ميجا", "جيجا", "غيغا", "إكس", "هجري", "بلس", "برو", "ميل"];
    let number = at.checked_sub(1);
    let is_joined = number.is_some_and(|number| {
        part.before(number).is_some_and(|before| part.word(number).is_some_and(|word| !word.spaced) && is_joining(before))
    });
    word.exact.chars().count() >= LETTERS && !UNITS.contains(&word.exact.as_str()) && !is_joined
}

/// «ق/4», «الـ19»: what stands glued before the number makes it a code or an
/// ordinal. A proclitic does not.
fn is_joining(before: &Word<'_>) -> bool {
    match before.kind {
        Kind::Arabic => !matches!(before.exact.trim_end_matches('ـ'), "و" | "ب" | "ل" | "ف" | "ك" | "بـ" | "وب" | "ول"),
        Kind::Sign(sign) => matches!(sign, '/' | '-' | '_' | '.' | '#'),
        _ => true,
    }
}

/// A word with a number glued to its end is a name («كوفيد19», «فرانس24»)
/// unless it is one of those that stand before numbers.
fn is_before_number(word: &Word<'_>) -> bool {
    static WORDS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| word_list(include_str!("../../../../data/rules/before-numbers.txt")).collect());
    !word.text.ends_with('ـ') && with_and_without_conjunction(&word.exact).any(|word| WORDS.contains(word))
}
