//! A02: «وأضاف» two paragraphs after its speaker was named.

use super::super::with_and_without_conjunction;
use super::{Findings, Reading};
use crate::preflight::document::Field;
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

static GOING_ON: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../../data/rules/going-on.txt")).collect());
static NO_SUBJECT: LazyLock<HashSet<&str>> =
    LazyLock::new(|| word_list(include_str!("../../../../data/rules/after-its-verb.txt")).collect());

/// A paragraph that opens with a verb of speech without its subject, while in
/// the paragraph before nobody speaks.
pub(super) fn unnamed(story: &Reading<'_>, found: &mut Findings) {
    let paragraphs: Vec<&ReadPart<'_>> = story.parts.iter().filter(|part| part.field == Field::Paragraph).collect();
    for (at, part) in paragraphs.iter().enumerate() {
        let Some(verb) = part.word(0).filter(|word| word.is_arabic() && is_going_on(word) && has_no_subject(part, 0)) else {
            continue;
        };
        let Some(before) = at.checked_sub(1).and_then(|before| paragraphs.get(before)) else {
            continue;
        };
        // A chain of «وأضاف» is looked through once.
        let earlier = at.checked_sub(2).and_then(|earlier| paragraphs.get(earlier));
        let speaks = speaks(before) || before.word(0).is_some_and(is_going_on) && earlier.is_none_or(|earlier| self::speaks(earlier));
        if !speaks {
            found.add(Finding::new("A02").at(part.index, verb.range.clone()).with("found", verb.text));
        }
    }
}

fn is_going_on(word: &Word<'_>) -> bool {
    with_and_without_conjunction(&word.exact).any(|word| GOING_ON.contains(word))
}

/// The word after the verb begins what is said, or says how it was said.
fn has_no_subject(part: &ReadPart<'_>, verb: usize) -> bool {
    part.word(verb + 1).is_some_and(|next| match next.sign() {
        Some(sign) => matches!(sign, ':' | '"' | '«' | '“' | '،'),
        None => NO_SUBJECT.contains(next.exact.as_str()),
    })
}

/// Somebody is named as speaking: a verb of speech with a subject after it.
fn speaks(part: &ReadPart<'_>) -> bool {
    let verbs = part.words.iter().enumerate().filter(|(_, word)| is_going_on(word));
    verbs.into_iter().any(|(at, _)| !has_no_subject(part, at) || part.before(at).is_some_and(|before| before.is_arabic() && at > 0))
}
