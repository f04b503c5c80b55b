//! U05: headline «14 قتيلًا», body «12 قتيلًا».

use super::super::{Findings, Reading, with_and_without_conjunction};
use super::figure::{Counted, counted};
use crate::preflight::document::Field;
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::lines;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// So many of what, and what happened to them.
struct Total {
    part: usize,
    field: Field,
    range: Range<usize>,
    text: String,
    n: u64,
    noun: &'static str,
    /// What happened, by the words of `data/rules/totals.txt`.
    event: &'static str,
    /// Which token of its part the figure is.
    at: usize,
    /// «الحادث», «حادث القطار», when it stands near.
    scene: Option<String>,
    /// «أكثر من 90 قتيلًا», or the sum of several events.
    is_rough: bool,
    /// The scene has its article: it was told of before.
    is_known_scene: bool,
}

/// Words before the figure that may say what happened.
const BEFORE: usize = 6;
/// Tokens of the first paragraph that count as its opening.
const LEAD: usize = 45;
/// The row of several events, whose totals a text gives one by one.
const SEVERAL: &str = "متعدد";

/// A figure of the headline or the deck that the body gives otherwise, and
/// never as the headline has it; and two figures of the body for the dead or
/// hurt of one event.
pub(super) fn contradicting(story: &Reading<'_>, found: &mut Findings) {
    let totals: Vec<Total> = story.parts.iter().flat_map(totals).collect();
    let mut by_event: HashMap<(&str, &str), Vec<&Total>> = HashMap::new();
    let mut order: Vec<(&str, &str)> = Vec::new();
    for total in &totals {
        let key = (total.event, total.noun);
        let all = by_event.entry(key).or_default();
        if all.is_empty() {
            order.push(key);
        }
        all.push(total);
    }
    for all in order.iter().filter_map(|key| by_event.get(key)) {
        if let Some((wrong, other)) = contradiction(story, all) {
            let finding = Finding::new("U05").at(wrong.part, wrong.range.clone()).at(other.part, other.range.clone());
            found.add(finding.with("found", &*wrong.text).with("other", &*other.text));
        }
    }
}

/// The total to look at, and one that says otherwise.
fn contradiction<'t>(story: &Reading<'_>, all: &[&'t Total]) -> Option<(&'t Total, &'t Total)> {
    let mut body = all.iter().filter(|total| total.field.is_body());
    let first = body.next()?;
    if let Some(title) = all.iter().find(|total| matches!(total.field, Field::Headline | Field::Deck)) {
        // More than one figure in the body may be parts of the headline's.
        let one_figure = body.all(|total| total.n == first.n);
        let differs = title.n != first.n && !title.is_rough && !is_in_body(story, title.n);
        return (one_figure && differs && is_in_lead(story, first) && !is_sum(story, title.n, first)).then_some((*title, *first));
    }
    let other = body.next().filter(|_| all.len() == 2)?;
    let same_scene = other.is_known_scene && other.scene.is_some() && other.scene == first.scene;
    (other.n != first.n && same_scene).then_some((*first, *other))
}

fn is_in_body(story: &Reading<'_>, n: u64) -> bool {
    let body = story.parts.iter().filter(|part| part.field.is_body());
    body.flat_map(|part| &part.words).any(|word| word.number() == Some(n))
}

/// In the first sentences, which tell the headline again.
fn is_in_lead(story: &Reading<'_>, total: &Total) -> bool {
    let lead = story.parts.iter().find(|part| part.field.is_body()).map(|part| part.index);
    lead == Some(total.part) && total.at < LEAD
}

/// «أصيب 15 شخصًا بحروق، واثنان باختناق»: the headline adds what stands after
/// the figure.
fn is_sum(story: &Reading<'_>, title: u64, first: &Total) -> bool {
    const WORDS: [(&str, u64); 13] = [
        ("آخر", 1),
        ("أخرى", 1),
        ("اثنان", 2),
        ("اثنين", 2),
        ("آخران", 2),
        ("آخرين", 2),
        ("ثلاثة", 3),
        ("أربعة", 4),
        ("خمسة", 5),
        ("ستة", 6),
        ("سبعة", 7),
        ("ثمانية", 8),
        ("تسعة", 9),
    ];
    let Some(more) = title.checked_sub(first.n) else {
        return false;
    };
    let part = story.parts.iter().find(|part| part.index == first.part);
    let after = part.and_then(|part| part.words.get(first.at + 1..)).unwrap_or_default().iter().take(BEFORE * 4);
    let names = |word: &Word<'_>| with_and_without_conjunction(&word.exact).any(|bare| WORDS.contains(&(bare, more)));
    after.into_iter().any(|word| word.number() == Some(more) || names(word))
}

fn totals(part: &ReadPart<'_>) -> Vec<Total> {
    counted(part)
        .filter_map(|thing| {
            let event = event(part, &thing)?;
            let (scene, is_known_scene) = scene(part, &thing).unzip();
            let range = thing.figure.range.start..thing.written.range.end;
            let text = part.text.get(range.clone())?.to_owned();
            let noun = if thing.noun.singular() == "قتيل" { "شخص" } else { thing.noun.singular() };
            Some(Total {
                part: part.index,
                field: part.field,
                range,
                text,
                n: thing.n,
                noun,
                event,
                at: thing.at,
                is_rough: is_rough(part, &thing),
                scene,
                is_known_scene: is_known_scene.unwrap_or_default(),
            })
        })
        .collect()
}

/// What happened to those counted: the nearest word before the figure that
/// says it, or the noun itself.
fn event(part: &ReadPart<'_>, thing: &Counted<'_, '_>) -> Option<&'static str> {
    let before = part.words.get(thing.at.saturating_sub(BEFORE)..thing.at).unwrap_or_default();
    let by_verb = || {
        before
            .iter()
            .rev()
            .take_while(|word| !ends_clause(word))
            .find_map(|word| with_and_without_conjunction(&word.exact).find_map(of_word))
    };
    of_word(thing.noun.singular()).or_else(by_verb).filter(|event| *event != SEVERAL)
}

/// The event near the figure, and whether it has its article.
fn scene(part: &ReadPart<'_>, thing: &Counted<'_, '_>) -> Option<(String, bool)> {
    let before = part.words.get(thing.at.saturating_sub(BEFORE)..thing.at).unwrap_or_default();
    let after = part.words.get(thing.at + 2..thing.at + 6).unwrap_or_default();
    before.iter().chain(after).find_map(the_event)
}

/// «نحو 90», «أكثر من 90», and in a title what happened in several places.
fn is_rough(part: &ReadPart<'_>, thing: &Counted<'_, '_>) -> bool {
    const ABOUT: [&str; 9] = ["نحو", "حوالي", "حوالى", "قرابة", "زهاء", "أكثر", "أقل", "يزيد", "يقارب"];
    let before = part.words.get(thing.at.saturating_sub(2)..thing.at).unwrap_or_default();
    let about = before.iter().any(|word| ABOUT.iter().any(|about| word.exact.ends_with(about)));
    about || !part.field.is_body() && part.words.iter().any(|word| of_word(word.exact.trim_start_matches(['ب', 'ل'])) == Some(SEVERAL))
}

fn ends_clause(word: &Word<'_>) -> bool {
    matches!(word.sign(), Some('.' | '؛' | '،' | ':' | '!' | '؟')) || word.kind == crate::words::Kind::Number
}

fn of_word(word: &str) -> Option<&'static str> {
    static EVENTS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let rows = lines(include_str!("../../../../data/rules/totals.txt")).filter_map(|(_, line)| line.split_once('='));
        rows.flat_map(|(event, words)| words.split_whitespace().map(move |word| (word, event.trim()))).collect()
    });
    EVENTS.get(word).copied()
}

/// «حادث القطار», «بالانفجار».
fn the_event(word: &Word<'_>) -> Option<(String, bool)> {
    const EVENTS: [&str; 14] =
        ["حادث", "حادثة", "انفجار", "تفجير", "هجوم", "قصف", "حريق", "زلزال", "غارة", "كارثة", "انهيار", "عاصفة", "فيضانات", "إعصار"];
    let is_clitics = |clitics: &str| clitics.chars().all(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك'));
    let definite = word.exact.split_once("ال").filter(|(clitics, _)| is_clitics(clitics)).map(|(_, rest)| rest);
    let bare = definite.unwrap_or(&word.exact);
    EVENTS.contains(&bare).then(|| (bare.to_owned(), definite.is_some()))
}
