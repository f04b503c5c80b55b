//! N02 and N06: one name in two spellings.

use super::{Findings, Reading, added_hamza};
use crate::lexicon;
use crate::names::{self, Spelt};
use crate::preflight::finding::{Edit, Finding, Place, Severity};
use crate::preflight::reading::Word;

/// N02: «اشتون» in the caption, «آشتون» in the body.
pub(super) fn variants(story: &Reading<'_>, found: &mut Findings) {
    for group in story.variants() {
        let is_open = |spelt: &&Spelt| spelt.spans.iter().any(|span| !is_settled(story, span.part, &span.range));
        let spellings: Vec<&Spelt> = group.spellings.iter().filter(is_open).collect();
        if spellings.len() < 2 || is_house_matter(&group.key) || !is_one_name(story, &spellings) {
            continue;
        }
        let Some(wanted) = wanted(story, &spellings) else {
            continue;
        };
        for other in spellings.iter().filter(|spelt| spelt.text != wanted.text) {
            report(story, found, other, wanted);
        }
    }
}

/// Spellings of which each paper keeps one are for B02.
pub(super) fn is_house_matter(name: &str) -> bool {
    ["فريقي", "وروب", "مريك", "ميرك", "سبان", "ثيوب", "نجليز", "نكليز"].iter().any(|stem| name.contains(stem))
}

/// True when another rule has something to say to the word, or none may.
fn is_settled(story: &Reading<'_>, part: usize, range: &std::ops::Range<usize>) -> bool {
    let Some(part) = story.parts.get(part) else {
        return true;
    };
    let at = part.words.partition_point(|word| word.range.end <= range.start);
    let is_settled =
        |word: &Word<'_>| word.exempt || story.profile.accepted.contains(&word.exact) || added_hamza::without(&word.exact).is_some();
    part.word(at).is_none_or(is_settled) || story.is_misspelt(part.index, at)
}

/// One name and not two words: as long, told apart only by the hamza of an
/// alef or the end of the word, and none of them known («سيرة» and «سيره»,
/// «أفعل» and «افعل» are two words).
fn is_one_name(story: &Reading<'_>, spellings: &[&Spelt]) -> bool {
    let Some((first, rest)) = spellings.split_first() else {
        return false;
    };
    rest.iter().all(|other| differ_by_slips(&first.text, &other.text))
        && spellings.iter().all(|spelt| !story.knows(&spelt.text) || is_registered(story, spelt))
        && !spellings.iter().any(|spelt| is_imperfect(&spelt.text))
        && !is_first_person(spellings)
}

/// Without the article a last ه may be a pronoun and a last ي too.
fn differ_by_slips(one: &str, other: &str) -> bool {
    let is_definite = one.starts_with("ال") && other.starts_with("ال");
    let is_slip = |(a, b): (char, char)| match (a, b) {
        ('ا' | 'أ' | 'إ' | 'آ', 'ا' | 'أ' | 'إ' | 'آ') => true,
        ('ه' | 'ة', 'ه' | 'ة') | ('ى' | 'ي', 'ى' | 'ي') => a == b || is_definite,
        (a, b) => a == b,
    };
    let letters = one.chars().count();
    letters >= 4 && letters == other.chars().count() && one.chars().zip(other.chars()).all(is_slip)
}

/// «ابتسم» and «أبتسم»: he and I.
fn is_first_person(spellings: &[&Spelt]) -> bool {
    spellings.iter().any(|spelt| lexicon::has_wasla(&spelt.text)) && spellings.iter().any(|spelt| spelt.text.starts_with('أ'))
}

/// A verb may be meant in the active and the passive: «ستمضي», «ستمضى».
fn is_imperfect(word: &str) -> bool {
    word.starts_with(['ي', 'ت', 'ن', 'س']) && word.ends_with(['ي', 'ى'])
}

/// The spelling to keep: the registry's, the lexicon's, the commoner, the
/// body's, the first.
fn wanted<'g>(story: &Reading<'_>, spellings: &[&'g Spelt]) -> Option<&'g Spelt> {
    let in_body =
        |spelt: &Spelt| spelt.spans.iter().filter(|span| story.parts.get(span.part).is_some_and(|part| part.field.is_prose())).count();
    spellings.iter().copied().max_by_key(|spelt| {
        let first = spelt.spans.first().map(|span| (span.part, span.range.start));
        (has_its_hamza(&spelt.text), is_registered(story, spelt), spelt.spans.len(), in_body(spelt), first)
    })
}

/// A hamza is forgotten more often than it is made up.
fn has_its_hamza(word: &str) -> bool {
    let bare = word.strip_prefix("ال").unwrap_or(word);
    !bare.starts_with('ا') && !bare.ends_with('ه')
}

fn is_registered(story: &Reading<'_>, spelt: &Spelt) -> bool {
    story.registry.find(&spelt.text).is_some_and(|name| name.forms().any(|form| form.text() == spelt.text))
        || spelt.spans.iter().any(|span| is_full_name(story, span))
}

/// True when the word stands in a name as the registry spells it.
fn is_full_name(story: &Reading<'_>, span: &names::Span) -> bool {
    let names = story.names().get(span.part).map_or(&[][..], Vec::as_slice);
    let next = names.partition_point(|name| name.range.end <= span.range.start);
    names.get(next).is_some_and(|name| name.range.start <= span.range.start && name.correction().is_none())
}

fn report(story: &Reading<'_>, found: &mut Findings, other: &Spelt, wanted: &Spelt) {
    let mut finding = Finding::new("N02").with("found", other.text.clone()).with("wanted", wanted.text.clone());
    let mut edits = Vec::new();
    for span in &other.spans {
        let text = story.parts.get(span.part).and_then(|part| part.text.get(span.range.clone())).unwrap_or_default();
        if let Some(right) = respelt(text, &other.text, &wanted.text) {
            edits.push(Edit { place: Place { part: span.part, range: span.range.clone() }, text: right });
        }
        finding = finding.at(span.part, span.range.clone());
    }
    if let Some(span) = wanted.spans.first() {
        finding = finding.at(span.part, span.range.clone());
    }
    // Once in a label against the body is a slip; often on both sides is not
    // for a program to decide.
    let is_clear = other.spans.len() <= wanted.spans.len() && edits.len() == other.spans.len();
    let finding = if edits.is_empty() { finding } else { finding.edited(edits, is_clear) };
    let is_name = is_registered(story, wanted);
    found.add(if is_clear && is_name { finding } else { finding.at_most(Severity::Warn) });
}

/// `text` with the spelling `from`, its clitics kept, as `to`.
fn respelt(text: &str, from: &str, to: &str) -> Option<String> {
    text.strip_suffix(from).map(|clitics| format!("{clitics}{to}")).filter(|_| crate::fold::exact(text) == text)
}

/// N06: «عبدالله» in a story that also parts such names.
pub(super) fn split_names(story: &Reading<'_>, found: &mut Findings) {
    let glued = |word: &Word<'_>| word.exact.strip_prefix("عبدال").is_some_and(|rest| rest.chars().count() >= 2);
    let is_parted = story
        .parts
        .iter()
        .any(|part| part.words.windows(2).any(|pair| matches!(pair, [abd, name] if abd.exact == "عبد" && name.exact.starts_with("ال"))));
    if !is_parted {
        return;
    }
    for (part, _, word) in story.arabic_words().filter(|(_, _, word)| glued(word)) {
        let right = word.exact.replacen("عبد", "عبد ", 1);
        found.add(Finding::new("N06").at(part.index, word.range.clone()).with("found", word.text).perhaps(right));
    }
}
