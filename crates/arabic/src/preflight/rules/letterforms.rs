//! T05 and T06: letters that were stretched, and what a paste leaves behind.

use super::{Findings, Reading};
use crate::letters::TATWEEL;
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::save::{Change, ChangeKind, Shape, cleaned_except};
use crate::words::Kind;
use std::ops::Range;

/// T05: «جداااا», «الـــرياض».
pub(super) fn stretched(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        let repeated = repeated_letters(word.text);
        if !repeated && !has_inner_tatweel(word.text) || carries_something(word.text) || story.profile.accepted.contains(&word.exact) {
            continue;
        }
        let drawn = without_tatweel(word.text);
        let finding = Finding::new("T05").at(part.index, word.range.clone()).with("found", word.text);
        if repeated && !is_quoted(part, at) && !is_sound(word) && !story.is_misspelt(part.index, at) {
            found.add(finding.perhaps(squeezed(story, &drawn)));
        } else if !repeated {
            found.add(finding.safely(drawn));
        }
    }
}

/// Inside marks somebody is imitated: «سعاااادة».
fn is_quoted(part: &ReadPart<'_>, at: usize) -> bool {
    let mark = |word: Option<&Word<'_>>| word.and_then(Word::sign).is_some_and(|c| matches!(c, '"' | '«' | '»' | '“' | '”'));
    mark(part.before(at)) || mark(part.word(at + 1))
}

/// Three letters of one kind in a row: no word of prose has them, but for
/// «للل…» and «تتت…», which prefixes make.
fn repeated_letters(text: &str) -> bool {
    // «وووري جثمانه»: و before «ووري»; «تقوووا»: a verb whose root ends in two.
    let text = if text.starts_with("ووو") { text.trim_start_matches('و') } else { text };
    let text = text.strip_suffix("ووا").unwrap_or(text);
    let letters = || text.chars().filter(|&c| !crate::letters::is_transparent(c));
    let triples = letters().zip(letters().skip(1)).zip(letters().skip(2)).filter(|((a, b), c)| a == b && b == c);
    let (mut all, mut soft) = (0, 0);
    for ((letter, _), _) in triples {
        all += 1;
        soft += usize::from(!matches!(letter, 'ل' | 'ت' | 'م' | 'ن' | 'ب'));
    }
    soft > 0 || all > 1
}

/// «هههه», «ااااه»: a sound somebody makes.
fn is_sound(word: &Word<'_>) -> bool {
    let mut letters: Vec<char> = word.loose.chars().collect();
    letters.dedup();
    letters.len() < 2 || matches!(letters.as_slice(), [.., 'ا', 'ه' | 'خ'] | ['ا', 'ي' | 'و'] | ['ا', 'ي', 'ه'])
}

/// The word with its runs of three and more letters as one letter; as two
/// when only that is a word.
fn squeezed(story: &Reading<'_>, word: &str) -> String {
    let keep = |most: usize| {
        let mut kept = String::with_capacity(word.len());
        let letters: Vec<char> = word.chars().collect();
        for run in letters.chunk_by(|a, b| a == b) {
            kept.extend(run.iter().take(if run.len() > 2 { most } else { run.len() }));
        }
        kept
    };
    let double = keep(2);
    let is_double = story.knows(&crate::fold::exact(&double)) && !story.knows(&crate::fold::exact(&keep(1)));
    if is_double { double } else { keep(1) }
}

/// True when tatweel stands between two letters of the word.
fn has_inner_tatweel(text: &str) -> bool {
    let solid = |c: char| c != TATWEEL && !crate::letters::is_transparent(c);
    text.split_once(TATWEEL).is_some_and(|(before, _)| before.contains(solid))
        && text.rsplit_once(TATWEEL).is_some_and(|(_, after)| after.contains(solid))
}

/// «هـالموافق» is two words, and a small alef or hamza needs its tatweel.
fn carries_something(text: &str) -> bool {
    text.starts_with("هـ") || text.contains(['\u{670}', '\u{654}', '\u{655}'])
}

/// Without tatweel between letters; one that ends the word stays.
fn without_tatweel(text: &str) -> String {
    let end = text.trim_end_matches(TATWEEL).len();
    text.char_indices().filter(|(at, c)| *c != TATWEEL || *at >= end).map(|(_, c)| c).collect()
}

/// T06: presentation forms, letters of Persian keyboards, characters nobody
/// sees.
pub(super) fn foreign_forms(story: &Reading<'_>, found: &mut Findings) {
    for (part, source) in story.parts.iter().zip(&story.document.parts) {
        let changes = cleaned_except(part.text, Shape::Text, &source.exempt).changes;
        let mut changes = changes.into_iter().filter(|change| is_foreign(change) && !story.is_exempt(part.index, &change.range)).peekable();
        while let Some(change) = changes.next() {
            let Some(words) = words_of(part, &change.range) else {
                found.add(unseen(part, &change));
                continue;
            };
            let end = words.last().map_or(0, |word| word.range.end);
            let mut of_word = vec![change];
            while let Some(next) = changes.next_if(|next| next.range.start < end) {
                of_word.push(next);
            }
            if let Some(finding) = in_word(part, words, &of_word) {
                found.add(finding);
            }
        }
    }
}

fn is_foreign(change: &Change) -> bool {
    match change.kind {
        ChangeKind::PresentationForm | ChangeKind::PersianLetter | ChangeKind::Invisible | ChangeKind::BidiControl => true,
        ChangeKind::Joiner => !change.before.contains('\u{200D}'),
        ChangeKind::Composed => change.before.contains(['\u{653}', '\u{654}', '\u{655}']),
        ChangeKind::Control => change.before.contains(|c: char| c.is_control() && !c.is_whitespace()),
        ChangeKind::Tatweel | ChangeKind::Space => false,
    }
}

/// The word in which a change begins: presentation forms are tokens of their
/// own, so that «وﻛﺎﻧﺖ» is two without a space between.
fn words_of<'p, 'a>(part: &'p ReadPart<'a>, range: &Range<usize>) -> Option<&'p [Word<'a>]> {
    let at = part.words.partition_point(|word| word.range.end <= range.start);
    part.word(at).filter(|word| word.range.start <= range.start && is_letters(word))?;
    let before = part.words.get(..at)?.iter().rev();
    let after = part.words.get(at + 1..)?.iter();
    // A word is joined to the one before it as long as no space stands between.
    let joined = part.words.get(1..=at)?.iter().rev().zip(before);
    let first = at - joined.take_while(|(word, before)| !word.spaced && is_letters(before)).count();
    let last = at + after.take_while(|word| !word.spaced && is_letters(word)).count();
    part.words.get(first..=last)
}

fn is_letters(word: &Word<'_>) -> bool {
    matches!(word.kind, Kind::Arabic | Kind::Foreign | Kind::Number) && (word.kind != Kind::Foreign || !word.text.is_ascii())
}

/// A finding on a whole word; `None` for words of Persian and Urdu, and for
/// numbers, which are U02's.
fn in_word(part: &ReadPart<'_>, words: &[Word<'_>], changes: &[Change]) -> Option<Finding> {
    let range = words.first()?.range.start..words.last()?.range.end;
    let text = part.slice(range.clone());
    let is_other_language = is_other_language(text);
    let kind = changes.iter().map(|change| change.kind).find(|kind| *kind != ChangeKind::Invisible).unwrap_or(ChangeKind::Invisible);
    let is_number = words.iter().all(|word| word.kind == Kind::Number) && kind == ChangeKind::PersianLetter;
    if words.iter().any(|word| word.exempt) || is_number || (is_other_language && kind == ChangeKind::PersianLetter) {
        return None;
    }
    let end = changes.iter().map(|change| change.range.end).max().unwrap_or_default().max(range.end);
    let mut wanted = String::with_capacity(text.len());
    let mut at = range.start;
    for change in changes {
        wanted.push_str(part.slice(at..change.range.start));
        wanted.push_str(&change.after);
        at = change.range.end;
    }
    wanted.push_str(part.slice(at..end));
    let kind = match kind {
        ChangeKind::PresentationForm | ChangeKind::Composed => "form",
        ChangeKind::PersianLetter => "persian",
        _ => "unseen",
    };
    let shown = wanted.trim_end().to_owned();
    let finding =
        Finding::new("T06").at(part.index, range.start..end).with("found", if kind == "unseen" { shown.clone() } else { text.to_owned() });
    let finding = finding.with("kind", kind).with("wanted", shown);
    // A figure that a mark of direction turned round: a person looks at it.
    let is_figure = changes.iter().any(|change| change.kind == ChangeKind::BidiControl && change.before.contains(char::is_numeric));
    Some(if is_figure { finding.perhaps(wanted) } else { finding.safely(wanted) })
}

/// A letter Arabic does not have, or the joiner that Persian puts into words.
fn is_other_language(text: &str) -> bool {
    const LETTERS: [char; 17] = ['پ', 'چ', 'ژ', 'گ', 'ہ', 'ھ', 'ے', 'ں', 'ٹ', 'ڈ', 'ڑ', 'ۆ', 'ێ', 'ە', 'ڕ', 'ڵ', 'ٺ'];
    let within = text.trim_matches('\u{200C}');
    within.contains(LETTERS) || within.contains('\u{200C}')
}

/// A character nobody sees, between words: told by its code.
fn unseen(part: &ReadPart<'_>, change: &Change) -> Finding {
    let codes: Vec<String> = change.before.chars().filter(|c| !c.is_whitespace()).map(|c| format!("U+{:04X}", u32::from(c))).collect();
    let kind = if change.kind == ChangeKind::PresentationForm { "form" } else { "unseen" };
    let finding = Finding::new("T06").at(part.index, change.range.clone()).with("found", codes.join(" "));
    finding.with("kind", kind).with("wanted", change.after.clone()).safely(change.after.clone())
}
