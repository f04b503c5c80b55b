//! B02: words that are right in two spellings, of which a paper keeps one.

use super::{Entry, Findings, Reading, Warn, rule, with_and_without_conjunction};
use crate::clitics::splits;
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::lines;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

pub(super) const RULES: &[Entry] = &[rule("B02", Warn, two_spellings)];

/// A spelling of a pair: which pair, which of its two.
#[derive(Clone, Copy)]
struct Side {
    pair: usize,
    second: bool,
}

struct Pairs {
    stems: Vec<[&'static str; 2]>,
    by_stem: HashMap<&'static str, Side>,
    /// The first three letters of every stem, so that most words are passed by
    /// at once.
    beginnings: HashSet<&'static str>,
}

static PAIRS: LazyLock<Pairs> = LazyLock::new(|| {
    let rows = lines(include_str!("../../../data/rules/house-pairs.txt")).filter_map(|(_, line)| line.split_once('='));
    let stems: Vec<[&str; 2]> = rows.map(|(first, second)| [first.trim(), second.trim()]).collect();
    let sides = stems
        .iter()
        .enumerate()
        .flat_map(|(pair, [first, second])| [(*first, Side { pair, second: false }), (*second, Side { pair, second: true })]);
    let by_stem = sides.collect();
    let beginnings = stems.iter().flatten().filter_map(|stem| beginning(stem)).collect();
    Pairs { stems, by_stem, beginnings }
});

fn beginning(word: &str) -> Option<&str> {
    let (end, _) = word.char_indices().nth(3).unwrap_or((word.len(), ' '));
    word.get(..end)
}

/// A word of a pair in a story.
struct Spelt<'r, 'a> {
    part: &'r ReadPart<'a>,
    word: &'r Word<'a>,
    side: Side,
    right: String,
}

/// The other spelling of the one the paper prefers; of a pair about which the
/// paper says nothing, the one the story has less often, or later.
fn two_spellings(story: &Reading<'_>, found: &mut Findings) {
    let spelt: Vec<Spelt<'_, '_>> = story.arabic_words().filter_map(|(part, at, word)| spelt(part, at, word)).collect();
    if spelt.is_empty() {
        return;
    }
    let preferred = preferred(story);
    let mut counts: HashMap<usize, [usize; 2]> = HashMap::new();
    let mut first: HashMap<usize, bool> = HashMap::new();
    for found in &spelt {
        let [one, two] = counts.entry(found.side.pair).or_default();
        *(if found.side.second { two } else { one }) += 1;
        first.entry(found.side.pair).or_insert(found.side.second);
    }
    for Spelt { part, word, side, right } in spelt {
        let house = preferred.get(&side.pair);
        let [one, two] = counts.get(&side.pair).copied().unwrap_or_default();
        let majority = || if one == two { first.get(&side.pair).copied().unwrap_or_default() } else { two > one };
        let second_is_right = house.copied().unwrap_or_else(majority);
        let both = one > 0 && two > 0;
        if side.second == second_is_right || house.is_none() && !both || story.profile.accepted.contains(&word.exact) {
            continue;
        }
        let finding = Finding::new("B02").at(part.index, word.range.clone()).with("found", word.text);
        found.add(if house.is_some() { finding.safely(right) } else { finding.perhaps(right) });
    }
}

/// For each pair the paper has a wish about: whether it is the second.
fn preferred(story: &Reading<'_>) -> HashMap<usize, bool> {
    let wishes = story.profile.preferred.iter().filter_map(|word| side(&crate::fold::exact(word)));
    let mut preferred: HashMap<usize, bool> = wishes.map(|(side, _)| (side.pair, side.second)).collect();
    // Where a story mixes them, the newer spelling is the one to keep.
    let old = |spelling: &str| ["سئول", "شئون", "أورب"].iter().any(|old| spelling.starts_with(old) || spelling.contains("سئول"));
    let mixed = PAIRS.stems.iter().enumerate().filter(|(_, [_, second])| old(second)).map(|(pair, _)| pair);
    for pair in mixed.filter(|pair| story_has_both(story, *pair)) {
        preferred.entry(pair).or_insert(false);
    }
    preferred
}

/// True when the story writes the pair in both ways.
fn story_has_both(story: &Reading<'_>, pair: usize) -> bool {
    let sides = || story.arabic_words().filter_map(|(_, _, word)| side(&word.exact)).filter(|(side, _)| side.pair == pair);
    sides().any(|(side, _)| side.second) && sides().any(|(side, _)| !side.second)
}

fn spelt<'r, 'a>(part: &'r ReadPart<'a>, at: usize, word: &'r Word<'a>) -> Option<Spelt<'r, 'a>> {
    let (side, right) = side(&word.exact)?;
    let is_noun = !is_syria(&side) || is_country(part, at, word);
    let right = with_its_marks(word.text, side).unwrap_or(right);
    is_noun.then_some(Spelt { part, word, side, right })
}

/// The word in the other spelling with the vowel signs it has, unless they
/// stand inside the stem.
fn with_its_marks(text: &str, side: Side) -> Option<String> {
    let [first, second] = PAIRS.stems.get(side.pair)?;
    let (stem, other) = if side.second { (second, first) } else { (first, second) };
    text.contains(stem).then(|| text.replacen(stem, other, 1))
}

/// The pair a word belongs to, and the word in the other spelling.
fn side(word: &str) -> Option<(Side, String)> {
    splits(word).find_map(|split| {
        let bare = split.rest.strip_prefix("ال").unwrap_or(split.rest);
        beginning(bare).filter(|first| PAIRS.beginnings.contains(first))?;
        let (stem, side) = stem(bare)?;
        let [first, second] = PAIRS.stems.get(side.pair)?;
        let other = if side.second { first } else { second };
        let before = word.get(..word.len() - bare.len())?;
        Some((side, format!("{before}{other}{}", bare.strip_prefix(stem)?)))
    })
}

/// The stem of `word`, with no more after it than an ending.
fn stem(word: &str) -> Option<(&'static str, Side)> {
    const ENDINGS: [&str; 17] = ["", "ا", "ي", "ية", "يا", "يين", "يون", "يات", "ة", "ين", "ون", "ات", "ه", "ها", "هم", "نا", "يتين"];
    let stems = ENDINGS.iter().filter_map(|ending| Some((word.strip_suffix(ending)?, *ending)));
    // «موسيقى» changes its last letter before a pronoun.
    let mut whole = stems.filter(|(stem, ending)| ending.is_empty() || !stem.ends_with(['ى', 'ا']));
    whole.find_map(|(stem, _)| PAIRS.by_stem.get_key_value(stem).map(|(stem, side)| (*stem, *side)))
}

fn is_syria(side: &Side) -> bool {
    PAIRS.stems.get(side.pair).is_some_and(|[first, _]| *first == "سوريا")
}

/// «سورية» is the country after a preposition, and else an adjective as a rule:
/// «قوات سورية»; «سوريا» is an adjective in «لاجئًا سوريًا».
fn is_country(part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> bool {
    const BEFORE: [&str; 22] = [
        "في",
        "إلى",
        "من",
        "عن",
        "داخل",
        "خارج",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "عبر",
        "نحو",
        "حول",
        "مع",
        "ضد",
        "تجاه",
        "على",
        "وسط",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
    ];
    let before = part.before(at).filter(|before| before.is_arabic()).map_or("", |before| &before.exact);
    match word.exact.as_str() {
        "بسورية" | "لسورية" | "وبسورية" | "ولسورية" => true,
        "سورية" => with_and_without_conjunction(before).any(|word| BEFORE.contains(&word)),
        "سوريا" => {
            !part.before(at).is_some_and(|before| before.kind == crate::words::Kind::Number)
                && !word.text.contains('\u{64B}')
                && (!before.ends_with('ا') || before.ends_with("يا"))
        }
        other => other.ends_with("سوريا") && !other.starts_with("ال") && !word.text.contains('\u{64B}'),
    }
}
