//! G04: «في في» → «في».

use super::{Findings, Reading};
use crate::preflight::finding::{Finding, Severity};
use crate::preflight::reading::{ReadPart, Word};
use crate::preflight::rules::letter_names::is_letter_name;
use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A word twice with nothing but a space between: words of the grammar, verbs
/// that tell, and nouns with their article. Indefinite nouns («شيئًا شيئًا»,
/// «يمني يمني», «باب باب») and names («بطرس بطرس») are doubled on purpose.
pub(super) fn doubled(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        let Some(first) = at.checked_sub(1).and_then(|before| part.word(before)).filter(|first| is_same(part, first, word)) else {
            continue;
        };
        let is_third = at.checked_sub(2).and_then(|before| part.word(before)).is_some_and(|zeroth| is_same(part, zeroth, first));
        if is_third || !is_never_doubled(story, &word.exact, is_inside_sentence(part, at)) || spells_letters(part, at) || asks_who(part, at)
        {
            continue;
        }
        let range = first.range.start..word.range.end;
        let text = part.text.get(range.clone()).unwrap_or_default();
        let finding = Finding::new("G04").at(part.index, range).with("found", text);
        // «مجلس النواب النواب إلى»: the second may begin another phrase.
        let may_be_two = word.exact.starts_with("ال");
        found.add(if may_be_two { finding.at_most(Severity::Hint).perhaps(first.text) } else { finding.safely(first.text) });
    }
}

fn is_same(part: &ReadPart<'_>, first: &Word<'_>, second: &Word<'_>) -> bool {
    let between = part.text.get(first.range.end..second.range.start).unwrap_or_default();
    first.is_arabic() && first.text == second.text && !between.is_empty() && between.chars().all(|c| matches!(c, ' ' | '\u{A0}'))
}

/// «سي إن إن», «إم إم»: names of Latin letters.
fn spells_letters(part: &ReadPart<'_>, second: usize) -> bool {
    let is_letter =
        |word: Option<&Word<'_>>| word.is_some_and(|word| is_letter_name(&word.loose) || matches!(word.loose.as_str(), "بول" | "السي"));
    let first = second.saturating_sub(1);
    let is_dotted = part.before(first).is_some_and(|word| word.sign() == Some('.')) && part.word(first).is_some_and(|word| !word.spaced);
    let ambiguous = part.word(second).is_some_and(|word| matches!(word.loose.as_str(), "ان" | "ام" | "في" | "او"));
    ambiguous
        && (is_dotted
            || is_letter(part.before(first))
            || is_letter(part.word(second + 1))
            || part.word(second).is_some_and(|word| word.loose == "ام"))
}

fn is_inside_sentence(part: &ReadPart<'_>, second: usize) -> bool {
    let before = second.checked_sub(2).and_then(|before| part.word(before));
    before.is_some_and(Word::is_arabic) && part.word(second + 1).is_some_and(|next| next.is_arabic() && next.exact != "و")
}

/// «من من مصلحته أن»: who, and of.
fn asks_who(part: &ReadPart<'_>, second: usize) -> bool {
    let first = second.saturating_sub(1);
    let who = part
        .word(second + 1)
        .is_some_and(|next| matches!(next.exact.as_str(), "هم" | "هو" | "هي" | "كان" | "كانوا") || next.exact.starts_with('ي'));
    part.word(second).is_some_and(|word| word.exact == "من")
        && (who
            || part.before(first).is_none_or(|word| {
                word.sign().is_some() || matches!(word.exact.as_str(), "مع" | "على" | "إلى" | "عن" | "أن" | "كل" | "يشمل" | "هذا")
            }))
}

/// `inside_sentence` when words stand on both sides: «اليقظة اليقظة» calls out.
fn is_never_doubled(story: &Reading<'_>, word: &str, inside_sentence: bool) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../../data/rules/never-doubled.txt")).collect());
    static SPARED: LazyLock<HashSet<&str>> =
        LazyLock::new(|| word_list(include_str!("../../../../data/rules/doubled-on-purpose.txt")).collect());
    if SPARED.contains(word) {
        return false;
    }
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    // «التعاون العربي العربي» is among Arabs.
    let is_adjective = ["ي", "ية", "يين", "يون"].iter().any(|ending| word.ends_with(ending));
    let is_definite = word.strip_prefix("ال").is_some_and(|rest| rest.chars().count() >= 3) && !is_adjective;
    WORDS.contains(word) || WORDS.contains(bare) || is_definite && inside_sentence && story.knows(word)
}
