//! T: commas, spaces, repeated signs, stretched and foreign letters, tanwin.

use super::letterforms::{foreign_forms, stretched};
use super::spacing::{loose_gaps, misplaced_spaces};
use super::{Entry, Findings, Hint, Reading, Warn, rule};
use crate::preflight::finding::Finding;
use crate::preflight::profile::Tanwin;
use crate::preflight::reading::{ReadPart, Word};
use crate::words::Kind;

pub(super) const RULES: &[Entry] = &[
    rule("T01", Warn, latin_marks),
    rule("T02", Warn, loose_gaps),
    rule("T03", Warn, misplaced_spaces),
    rule("T04", Hint, repeated),
    rule("T05", Warn, stretched),
    rule("T06", Warn, foreign_forms),
    rule("T07", Hint, tanwin),
];

/// T01: «قال, إن» → «قال، إن».
fn latin_marks(story: &Reading<'_>, found: &mut Findings) {
    for part in &story.parts {
        for (at, word) in part.words.iter().enumerate() {
            let Some(arabic) = latin_mark(part, at) else {
                continue;
            };
            let gap = part.gap_before(at);
            let start = if part.slice(gap.clone()).contains('\n') { word.range.start } else { gap.start };
            let next = part.word(at + 1).filter(|next| !next.spaced && next.sign().is_none());
            let right = format!("{arabic}{}", if next.is_some() { " " } else { "" });
            let before = part.before(at).map_or("", |before| before.text);
            let finding = Finding::new("T01")
                .at(part.index, start..word.range.end)
                .with("found", format!("{before}{}", part.slice(start..word.range.end)))
                .with("wanted", format!("{before}{arabic}"));
            found.add(finding.safely(right));
        }
    }
}

/// The Arabic sign for the Latin one at `at`, when it stands in Arabic copy.
pub(super) fn latin_mark(part: &ReadPart<'_>, at: usize) -> Option<char> {
    let word = part.word(at).filter(|word| !word.exempt)?;
    let arabic = match word.sign()? {
        ',' => '،',
        ';' => '؛',
        '?' => '؟',
        _ => return None,
    };
    let left = beyond_marks(part.words.get(..at)?.iter().rev());
    let right = beyond_marks(part.words.get(at + 1..)?.iter());
    let is_arabic = |word: Option<&Word<'_>>| word.is_some_and(Word::is_arabic);
    let is_doubled = part.before(at).is_some_and(|before| before.sign() == Some(arabic));
    let next = part.word(at + 1).filter(|next| !next.spaced);
    let no_stop = match arabic {
        // «&quot;», «;)»
        '؛' => is_entity(part, at) || next.is_some_and(|next| matches!(next.sign(), Some('(' | ')' | '-'))),
        // A letter that was lost on the way: «الم?لس».
        '؟' => !word.spaced && next.is_some_and(Word::is_arabic),
        _ => false,
    };
    ((is_arabic(left) || is_arabic(right)) && !no_stop && !is_doubled).then_some(arabic)
}

/// The nearest token that is no quotation mark or bracket.
fn beyond_marks<'p, 'a: 'p>(mut words: impl Iterator<Item = &'p Word<'a>>) -> Option<&'p Word<'a>> {
    let is_mark = |word: &Word<'_>| matches!(word.sign(), Some('"' | '“' | '”' | '«' | '»' | '(' | ')' | '[' | ']'));
    let first = words.next()?;
    if is_mark(first) { words.next().filter(|second| !is_mark(second)) } else { Some(first) }
}

fn is_entity(part: &ReadPart<'_>, at: usize) -> bool {
    let ampersand = at.checked_sub(2).and_then(|at| part.word(at)).and_then(Word::sign);
    ampersand == Some('&') && part.before(at).is_some_and(|word| matches!(word.kind, Kind::Foreign | Kind::Topic))
}

/// T04: «2007..», «!!!», «؟؟».
fn repeated(story: &Reading<'_>, found: &mut Findings) {
    for part in &story.parts {
        let mut at = 0;
        while let Some(word) = part.word(at) {
            let length = run(part, at);
            if let Some(last) = part.word(at + length - 1).filter(|_| length > 1 && !word.exempt) {
                let range = word.range.start..last.range.end;
                let signs = part.slice(range.clone());
                if let Some((mut right, safe)) = instead_of(part, at, signs) {
                    // «شيء!!ولا»: what is left needs its space.
                    if part.word(at + length).is_some_and(|next| !next.spaced && next.sign().is_none()) {
                        right.push(' ');
                    }
                    let finding = Finding::new("T04").at(part.index, range).with("found", signs);
                    found.add(if safe { finding.safely(right) } else { finding.with("wanted", ". أو …").perhaps(right) });
                }
            }
            at += length;
        }
    }
}

/// How many tokens from `at` on are stops written without a space between.
fn run(part: &ReadPart<'_>, at: usize) -> usize {
    let is_stop = |word: &&Word<'_>| matches!(word.sign(), Some('.' | '!' | '؟' | '،' | '؛'));
    if !part.word(at).is_some_and(|word| is_stop(&word)) {
        return 1;
    }
    let more = part.words.get(at + 1..).unwrap_or_default().iter();
    1 + more.take_while(|word| !word.spaced && is_stop(word)).count()
}

/// What stands for a run of signs, and whether nothing else can be meant.
fn instead_of(part: &ReadPart<'_>, at: usize, signs: &str) -> Option<(String, bool)> {
    const FILL_IN: usize = 6;
    let length = signs.chars().count();
    let first = signs.chars().next()?;
    if signs.chars().all(|c| c == '.') {
        let next = part.word(at + length).filter(|next| !next.spaced);
        let is_path = next.is_some_and(|next| matches!(next.sign(), Some('/' | '\\')) || next.kind == Kind::Number);
        let right = if length == 2 { "." } else { "…" };
        return (length != 3 && length < FILL_IN && !is_path).then(|| (right.to_owned(), false));
    }
    if signs.chars().all(|c| c == first) {
        return Some((first.to_string(), true));
    }
    let is_question = signs.chars().all(|c| matches!(c, '؟' | '!'));
    (is_question && length > 2).then(|| ("؟!".to_owned(), true))
}

/// T07: «مبيناً» beside «تقديرًا», or against the style.
fn tanwin(story: &Reading<'_>, found: &mut Findings) {
    let words: Vec<_> = story.arabic_words().filter_map(|(part, _, word)| Some((part.index, word, placed(word.text)?))).collect();
    let before = words.iter().filter(|(_, _, place)| *place == Tanwin::BeforeAlef).count();
    // Of as many on either side, those before the alef stay: so grammars teach.
    let usual = if before * 2 >= words.len() { Tanwin::BeforeAlef } else { Tanwin::OnAlef };
    for (part, word, place) in &words {
        if *place != story.profile.tanwin.unwrap_or(usual) {
            let right = match place {
                Tanwin::OnAlef => word.text.replace("ا\u{64B}", "\u{64B}ا"),
                Tanwin::BeforeAlef => word.text.replace("\u{64B}ا", "ا\u{64B}"),
            };
            let finding = Finding::new("T07").at(*part, word.range.clone()).with("found", word.text);
            found.add(if story.profile.tanwin.is_some() { finding.safely(right) } else { finding.perhaps(right) });
        }
    }
}

fn placed(word: &str) -> Option<Tanwin> {
    if word.ends_with("ا\u{64B}") { Some(Tanwin::OnAlef) } else { word.ends_with("\u{64B}ا").then_some(Tanwin::BeforeAlef) }
}
