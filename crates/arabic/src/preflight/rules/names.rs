//! N: names against the registry, and names against the rest of the story.

use super::variants::{is_house_matter, split_names, variants};
use super::{Block, Entry, Findings, Hint, Reading, Warn, rule};
use crate::names::{Entry as Name, Kind, Mention, Spelling};
use crate::preflight::document::Field;
use crate::preflight::finding::{Finding, Severity};
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::word_list;
use crate::{clitics, fold};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

pub(super) const RULES: &[Entry] = &[
    rule("N01", Block, near_misses),
    rule("N02", Block, variants),
    rule("N03", Warn, missing_in_body),
    rule("N04", Warn, deprecated),
    rule("N05", Hint, first_mentions),
    rule("N06", Hint, split_names),
];

/// N01: a word nobody knows, one letter from a name.
///
/// The same word again and again is a name of its own. Where the name stands
/// right elsewhere in the story there is no doubt; elsewhere a name of a few
/// letters has too many neighbours to bar a story from going out.
fn near_misses(story: &Reading<'_>, found: &mut Findings) {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (_, _, word) in story.arabic_words() {
        *times.entry(word.loose.as_str()).or_default() += 1;
    }
    let named: HashSet<&str> = story.names().iter().flatten().map(|name| name.entry.preferred()).collect();
    for (part, at, word) in story.arabic_words() {
        let often = times.get(word.loose.as_str()).copied().unwrap_or_default();
        if often > 1
            || story.is_misspelt(part.index, at)
            || story.is_known(part.index, at, word)
            || story.is_in_name(part.index, &word.range)
        {
            continue;
        }
        let Some(near) = story.registry.near(word.text).filter(|_| !is_other_word(&word.exact)) else {
            continue;
        };
        let is_slip = is_typing_slip(&word.exact, &near.suggestion) && !names_something_else(story, part, at);
        let finding = Finding::new("N01").at(part.index, word.range.clone()).with("found", word.text);
        if is_slip && named.contains(near.entry.preferred()) && !is_inflected(&word.exact) {
            found.add(finding.safely(near.suggestion));
        } else if is_slip && is_long(near.form.text()) && !is_lengthened(&word.exact, &near.suggestion) {
            found.add(finding.at_most(Severity::Warn).perhaps(near.suggestion));
        } else {
            found.add(finding.at_most(Severity::Hint).perhaps(near.suggestion));
        }
    }
}

/// A letter lost, doubled or swapped with its neighbour, or one for another of
/// its sound: «كورونيا» for «كولونيا» is another name.
fn is_typing_slip(word: &str, name: &str) -> bool {
    const SOUNDS: [&str; 7] = ["سصزث", "تط", "دضذظ", "هحخة", "ويا", "بپف", "ءع"];
    let (word, name): (Vec<char>, Vec<char>) = (fold::loose(word).chars().collect(), fold::loose(name).chars().collect());
    if word.len() != name.len() {
        return true;
    }
    let different: Vec<(char, char)> = word.iter().copied().zip(name.iter().copied()).filter(|(a, b)| a != b).collect();
    match different.as_slice() {
        [(a, b)] => SOUNDS.iter().any(|sounds| sounds.contains(*a) && sounds.contains(*b)),
        [(a, b), (c, d)] => a == d && b == c,
        _ => false,
    }
}

/// «نادي بلنسيا», «مستشفى السلمانية», «لا كورونيا»: the word before says that
/// a name of its own follows; vowelled words are quoted.
fn names_something_else(story: &Reading<'_>, part: &ReadPart<'_>, at: usize) -> bool {
    const BEFORE: [&str; 16] =
        ["نادي", "فريق", "مستشفي", "حي", "شارع", "مدرسه", "مسجد", "شركه", "لا", "دي", "اس", "فندق", "مطعم", "مجله", "صحيفه", "منتخب"];
    let vowelled = part.word(at).is_some_and(|word| word.text.contains(['\u{652}', '\u{64E}', '\u{64F}', '\u{650}']));
    vowelled || has_foreign_neighbour(story, part, at) || part.before(at).is_some_and(|before| BEFORE.contains(&before.loose.as_str()))
}

/// «إيجنسيا برازيليرا»: two words nobody knows are a name.
fn has_foreign_neighbour(story: &Reading<'_>, part: &ReadPart<'_>, at: usize) -> bool {
    let neighbours = [at.checked_sub(1), at.checked_add(1)];
    neighbours.into_iter().flatten().filter_map(|place| Some((place, part.word(place)?))).any(|(place, word)| {
        word.is_arabic()
            && !story.is_known(part.index, place, word)
            && !story.is_misspelt(part.index, place)
            && !story.is_in_name(part.index, &word.range)
    })
}

/// Names of six letters have few neighbours that mean something.
fn is_long(form: &str) -> bool {
    clitics::without_article(form).unwrap_or(form).chars().count() >= 6
}

/// «هولند», «أستراليان»: the end of a name comes and goes in other languages.
fn is_lengthened(word: &str, name: &str) -> bool {
    let (word, name) = (fold::loose(word), fold::loose(name));
    word.starts_with(&name) || name.starts_with(&word)
}

/// Common words that lie one letter from a name: «العرق», «السعيد».
fn is_other_word(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../data/rules/near-words.txt")).collect());
    clitics::splits(word).any(|split| WORDS.contains(split.rest))
}

/// Endings that make another word of a word: «تركيان» is no slip for «تركيا».
fn is_inflected(word: &str) -> bool {
    ["ان", "ين", "ون", "ات", "ها", "هم", "نا", "وا", "ية", "يا", "ه"].iter().any(|ending| word.ends_with(ending))
}

/// N03: a name the headline or a caption promises and the body does not have.
fn missing_in_body(story: &Reading<'_>, found: &mut Findings) {
    let body: Vec<&ReadPart<'_>> = story.parts.iter().filter(|part| part.field.is_body()).collect();
    let words: HashSet<&str> = body.iter().flat_map(|part| part.words.iter().map(|word| word.loose.as_str())).collect();
    // Of a brief nothing can be asked.
    if words.len() < 25 {
        return;
    }
    let stems: Vec<&str> = words.iter().copied().collect();
    let named: HashSet<&str> =
        body.iter().filter_map(|part| story.names().get(part.index)).flatten().map(|name| name.entry.preferred()).collect();
    for part in story.parts.iter().filter(|part| matches!(part.field, Field::Headline | Field::Caption)) {
        for name in story.names().get(part.index).into_iter().flatten() {
            if !named.contains(name.entry.preferred()) && !is_spoken_of(name.entry, &stems) && asks_for_body(name) {
                let text = part.text.get(name.range.clone()).unwrap_or_default();
                let finding = Finding::new("N03").at(part.index, name.range.clone()).with("found", text);
                // A capital stands for its state, a town for its district.
                found.add(if name.entry.kind() == Kind::Person { finding } else { finding.at_most(Hint) });
            }
        }
    }
}

/// Of bodies a story speaks in other words.
fn asks_for_body(name: &Mention<'_>) -> bool {
    matches!(name.entry.kind(), Kind::Person | Kind::Country | Kind::Place)
}

/// True when a word of the body begins or ends like a word of the name, as
/// its adjective («الإيرانية») or its other form does.
fn is_spoken_of(name: &Name, body: &[&str]) -> bool {
    let heads = name.forms().flat_map(|form| {
        let key = fold::loose(form.text());
        let words: Vec<String> = key.split(' ').map(|word| root(word).to_owned()).collect();
        words
    });
    heads.filter(|head| head.chars().count() >= 3).any(|head| body.iter().any(|word| word.contains(head.as_str())))
}

/// A key without article and the endings that its adjective drops.
fn root(key: &str) -> &str {
    let bare = key.strip_prefix("ال").unwrap_or(key);
    bare.strip_suffix("يه").or_else(|| bare.strip_suffix(['ه', 'ا', 'ي'])).unwrap_or(bare)
}

/// N04: a form the paper does not write.
fn deprecated(story: &Reading<'_>, found: &mut Findings) {
    for (part, names) in story.parts.iter().zip(story.names()) {
        let exempt = story.document.parts.get(part.index).map_or(&[][..], |part| part.exempt.as_slice());
        for name in names.iter().filter(|name| matches!(name.spelling, Spelling::Deprecated | Spelling::Loose)) {
            let is_exempt = exempt.iter().any(|run| run.start < name.range.end && name.range.start < run.end);
            let is_house_pair = name.spelling == Spelling::Loose && is_house_matter(name.form.text());
            if is_exempt || is_house_pair || (name.spelling == Spelling::Loose && is_reported(story, part, name)) {
                continue;
            }
            let Some(right) = name.correction().filter(|_| !is_preposition(part, name)) else {
                continue;
            };
            let text = part.text.get(name.range.clone()).unwrap_or_default();
            if fold::exact(text) != fold::exact(&right) && !story.profile.accepted.contains(&fold::exact(text)) {
                found.add(Finding::new("N04").at(part.index, name.range.clone()).with("found", text).safely(right));
            }
        }
    }
}

/// «هجوم على خامنئي»: على before a surname is no given name.
fn is_preposition(part: &ReadPart<'_>, name: &Mention<'_>) -> bool {
    let at = part.words.partition_point(|word| word.range.end <= name.range.start);
    let governs = |word: &Word<'_>| {
        word.exact == "على"
            && part.before(at).is_some_and(|before| {
                !before.exact.starts_with("ال") && !matches!(before.exact.as_str(), "الإيرانية" | "السيد" | "آية" | "الله")
            })
    };
    part.word(at).is_some_and(governs)
}

/// True when a loose spelling is for another rule, or no name at all: a word
/// of its own («بريده»), or one name in two spellings (N02).
fn is_reported(story: &Reading<'_>, part: &ReadPart<'_>, name: &Mention<'_>) -> bool {
    let first = part.words.partition_point(|word| word.range.end <= name.range.start);
    let words: Vec<(usize, &Word<'_>)> =
        part.words.iter().enumerate().skip(first).take_while(|(_, word)| word.range.start < name.range.end).collect();
    let alone = words.len() == 1;
    let is_name_elsewhere = |word: &Word<'_>| {
        let groups = story.variants().iter().flat_map(|group| &group.spellings).flat_map(|spelt| &spelt.spans);
        groups.into_iter().any(|span| span.part == part.index && span.range == word.range)
    };
    words.iter().any(|(at, word)| {
        story.is_misspelt(part.index, *at) || is_name_elsewhere(word) || (alone && (story.knows(&word.exact) || !is_hamza_slip(name, word)))
    })
}

/// «الاحساء» for «الأحساء»: of a single word only a missing hamza is sure.
fn is_hamza_slip(name: &Mention<'_>, word: &Word<'_>) -> bool {
    let form = name.form.text();
    let letters = form.chars().count();
    let written = word.exact.strip_prefix(name.proclitic).unwrap_or(&word.exact);
    let slips = written.chars().zip(form.chars()).filter(|(a, b)| a != b);
    let enough = if name.proclitic.is_empty() || name.proclitic == "و" { 5 } else { 6 };
    letters >= enough && written.chars().count() == letters && slips.into_iter().all(|(a, b)| a == 'ا' && matches!(b, 'أ' | 'إ' | 'آ'))
}

/// N05: a group or an acronym, before the reader has been told what it is.
fn first_mentions(story: &Reading<'_>, found: &mut Findings) {
    let mut told: HashSet<&str> = HashSet::new();
    for (part, names) in story.parts.iter().zip(story.names()).filter(|(part, _)| part.field.is_body()) {
        for name in names.iter().filter(|name| name.spelling != Spelling::Loose) {
            if told.insert(name.entry.preferred()) && !name.entry.is_introduced_in(part.text) {
                let text = part.text.get(name.range.clone()).unwrap_or_default();
                let wanted = name.entry.first_mention().unwrap_or_default();
                found.add(Finding::new("N05").at(part.index, name.range.clone()).with("found", text).with("wanted", wanted));
            }
        }
    }
}
