//! G01 and G02: إن after قال, أن after the verbs that report a fact.

use super::super::with_and_without_conjunction;
use super::particle::{Particle, REACH, is_asserting, is_saying, particle};
use super::{Findings, Reading};
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Tokens back in which another verb of the sentence is looked for.
const SENTENCE: usize = 25;

/// Imperfect verbs that begin like nouns.
static IMPERFECT: LazyLock<HashSet<&str>> =
    LazyLock::new(|| word_list(include_str!("../../../../data/rules/imperfect-verbs.txt")).collect());
static AFTER_TO: LazyLock<HashSet<&str>> =
    LazyLock::new(|| word_list(include_str!("../../../../data/rules/imperfect-after-an.txt")).collect());

/// «قال أن الطريق» → «قال إن الطريق».
pub(super) fn after_saying(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        // «كما يقول المختصون أن»: said by the way.
        let is_aside = part.before(at).is_some_and(|before| matches!(before.exact.as_str(), "كما" | "حسبما" | "مثلما" | "وكما"));
        if !is_saying(word) || is_aside {
            continue;
        }
        let Some(particle) = particle(part, at, Particle::An).filter(|&particle| is_clause_of(part, at, particle)) else {
            continue;
        };
        if part.word(particle + 1).is_none_or(|next| opens_with_imperfect(part, particle, next)) {
            continue;
        }
        report(found, "G01", part, particle, 'إ', particle == at + 1);
    }
}

/// «أكدت المصادر إن» → «أكدت المصادر أن».
pub(super) fn after_asserting(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        if is_after_preposition(part, at, word) {
            report(found, "G02", part, at, 'أ', false);
            continue;
        }
        if !is_asserting(word) {
            continue;
        }
        let Some(particle) = particle(part, at, Particle::In)
            .filter(|&particle| particle == at + 1 && !is_negated(part, at) || is_main_verb(part, at, particle))
        else {
            continue;
        };
        if part.word(particle + 1).is_some_and(|next| is_condition(part, particle, next)) {
            continue;
        }
        report(found, "G02", part, particle, 'أ', false);
    }
}

fn report(found: &mut Findings, rule: &'static str, part: &ReadPart<'_>, at: usize, hamza: char, safe: bool) {
    let Some(word) = part.word(at) else {
        return;
    };
    let wanted: String = std::iter::once(hamza).chain(word.text.chars().skip(1)).collect();
    let finding = Finding::new(rule).at(part.index, word.range.clone()).with("found", word.text);
    found.add(if safe { finding.safely(wanted) } else { finding.perhaps(wanted) });
}

/// «أشار إلى إن», «شدد على إنه»: a preposition is followed by أن.
fn is_after_preposition(part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> bool {
    let before = part.before(at).filter(|before| before.is_arabic() && matches!(before.exact.as_str(), "إلى" | "على"));
    let next_is_condition = || part.word(at + 1).is_none_or(|next| !next.is_arabic() || is_condition(part, at, next));
    before.is_some() && word.spaced && Particle::In.is(&word.exact) && !next_is_condition()
}

/// A verb that reports at some distance from its particle: no participle («غير
/// مؤكدة»), no verbal noun («عدم كشف هويته»), not in a relative clause, and
/// with no قال before it that is still waiting for its إن.
fn is_main_verb(part: &ReadPart<'_>, verb: usize, particle: usize) -> bool {
    const NOT_BEFORE: [&str; 16] =
        ["الذي", "التي", "الذين", "عدم", "دون", "غير", "تم", "بعد", "قبل", "في", "من", "على", "إلى", "عن", "مع", "أو"];
    let Some(word) = part.word(verb) else {
        return false;
    };
    let is_participle =
        word.loose.starts_with('م') && (word.loose.ends_with('ا') || word.loose.ends_with('ه') || word.loose.ends_with("ين"));
    let is_mental = with_and_without_conjunction(&word.loose).any(|form| {
        form.starts_with("يع") || form.starts_with("تع") || form.starts_with("نع") || form.ends_with("ري") || form.ends_with("رون")
    });
    let reach = if is_participle || is_mental { 2 } else { REACH };
    let before = part.words.get(..verb).unwrap_or_default();
    let governed = before.last().is_some_and(|word| NOT_BEFORE.contains(&word.exact.as_str()));
    let mut sentence =
        before.iter().rev().take(SENTENCE).take_while(|word| !matches!(word.sign(), Some('.' | '؟' | '!' | ':' | '"' | '»' | '”')));
    let awaited = sentence.find(|word| is_saying(word) || Particle::An.is(&word.exact) || Particle::In.is(&word.exact));
    let is_waiting = awaited.is_some_and(|word| is_saying(word));
    particle - verb <= reach && !governed && !is_waiting
}

/// «رحلة غير مؤكدة».
fn is_negated(part: &ReadPart<'_>, verb: usize) -> bool {
    part.before(verb).is_some_and(|word| word.exact == "غير")
}

/// True unless the word before the particle takes أن itself: «قال بعد أن».
fn is_clause_of(part: &ReadPart<'_>, verb: usize, particle: usize) -> bool {
    static GOVERNS: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../../data/rules/governs-an.txt")).collect());
    let between = part.words.get(verb + 1..particle).unwrap_or_default();
    if between.len() > 2 && part.before(verb).is_some_and(|word| matches!(word.exact.as_str(), "كما" | "حسبما" | "مثلما" | "وكما"))
    {
        return false;
    }
    let before = between.iter().rev().find(|word| word.is_arabic());
    before.is_none_or(|word| {
        let bare = word.exact.strip_prefix(['و', 'ف', 'ب', 'ل']).unwrap_or(&word.exact);
        !GOVERNS.contains(word.exact.as_str()) && !GOVERNS.contains(bare)
    })
}

/// «قال أن نفعل»: before an imperfect verb أن is another particle, and right.
fn opens_with_imperfect(part: &ReadPart<'_>, particle: usize, next: &Word<'_>) -> bool {
    const NOUNS: [&str; 10] = ["يوم", "يد", "يدا", "يوما", "يومي", "يومين", "يهود", "ياسر", "يوسف", "يحيى"];
    if part.word(particle).is_none_or(|word| word.loose != "ان") {
        return false;
    }
    let verb = if next.exact == "لا" { part.word(particle + 2) } else { Some(next) };
    verb.is_some_and(|verb| {
        let word = verb.exact.as_str();
        let is_third_person = word.starts_with('ي') && !NOUNS.contains(&word) && !word.ends_with('ة');
        is_third_person || IMPERFECT.contains(word) || AFTER_TO.contains(word)
    })
}

/// «لا يعلن إن كان»: a condition, not what is reported.
fn is_condition(part: &ReadPart<'_>, particle: usize, next: &Word<'_>) -> bool {
    static PAST: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../../data/rules/past-after-in.txt")).collect());
    let is_feminine_past =
        next.exact.ends_with('ت') && !next.exact.ends_with("ات") && !next.exact.starts_with("ال") && next.exact.chars().count() >= 4;
    part.word(particle).is_some_and(|word| word.exact == "إن")
        && (is_feminine_past || next.exact.ends_with("وا") || PAST.contains(next.exact.as_str()))
}
