//! A03: a source without a name.

use super::super::with_and_without_conjunction;
use super::{Findings, Reading};
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::lines;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// «مصدر مطلع», «مسؤول رفض الكشف عن اسمه»: let pass when a private note tells
/// the editor who it is.
pub(super) fn unnamed_source(story: &Reading<'_>, found: &mut Findings) {
    if story.document.facts.as_ref().is_some_and(|facts| facts.source_note) {
        return;
    }
    for (part, at, word) in story.arabic_words() {
        let Some((start, end)) = described(part, at, word).or_else(|| refused(part, at, word)) else {
            continue;
        };
        let range = start..end;
        let text = part.text.get(range.clone()).unwrap_or_default();
        found.add(Finding::new("A03").at(part.index, range).with("found", text));
    }
}

/// «مصادر مطلعة», «مصدر موثوق به»: bytes of source and adjective.
fn described(part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> Option<(usize, usize)> {
    if !is_source(&word.exact) {
        return None;
    }
    // One adjective may stand between: «مصدر أمني مطلع».
    let near = part.words.get(at + 1..).unwrap_or_default().iter().take(2).take_while(|next| next.is_arabic() && next.exact != "غير");
    let vague = near.into_iter().find(|next| is("vague", &next.exact))?;
    // «مصادر خاصة للطاقة» are no people.
    let of_things = part.words.get(at + 1..).unwrap_or_default().iter().take(3).any(|next| is("thing", without_clitics(&next.exact)));
    if of_things {
        return None;
    }
    Some((word.range.start, vague.range.end))
}

/// True when `word` stands in that row of the table.
fn is(row: &str, word: &str) -> bool {
    static ROWS: LazyLock<HashMap<&str, HashSet<&str>>> = LazyLock::new(|| {
        let rows = lines(include_str!("../../../../data/rules/unnamed-sources.txt")).filter_map(|(_, line)| line.split_once('='));
        rows.map(|(row, words)| (row.trim(), words.split_whitespace().collect())).collect()
    });
    ROWS.get(row).is_some_and(|words| words.contains(word))
}

fn without_clitics(word: &str) -> &str {
    crate::clitics::splits(word).last().map_or(word, |split| crate::clitics::without_article(split.rest).unwrap_or(split.rest))
}

fn is_source(word: &str) -> bool {
    crate::clitics::splits(word).any(|split| matches!(split.rest, "مصدر" | "مصادر"))
}

/// «رفض الكشف عن هويته», «طلب عدم ذكر اسمه», «شريطة عدم الكشف عن هويتها».
fn refused(part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> Option<(usize, usize)> {
    if !with_and_without_conjunction(&word.exact).any(|word| is("condition", word)) {
        return None;
    }
    let rest: Vec<&Word<'_>> = part.words.get(at + 1..).unwrap_or_default().iter().take(6).take_while(|next| next.is_arabic()).collect();
    let name = rest.iter().position(|next| is("name", &next.exact))?;
    let hides = rest.iter().take(name).any(|next| is("hiding", &next.exact));
    let end = rest.get(name)?.range.end;
    (hides && has_speaker_before(part, at)).then(|| (subject(part, at), end))
}

/// Somebody who says something, not a suspect who keeps silent.
fn has_speaker_before(part: &ReadPart<'_>, at: usize) -> bool {
    let before = part.words.get(at.saturating_sub(14)..at).unwrap_or_default();
    before.iter().any(|word| crate::clitics::splits(&word.exact).any(|split| is("speaker", split.rest)))
}

/// Where the finding begins: the word before the condition, as a rule who sets
/// it.
fn subject(part: &ReadPart<'_>, at: usize) -> usize {
    let before = part.before(at).filter(|before| before.is_arabic());
    before.or_else(|| part.word(at)).map_or(0, |word| word.range.start)
}
