//! One word in two spellings within a story (rule N02).

use super::proclitic::{self, Start};
use crate::words::{self, Kind};
use crate::{fold, tables};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

/// K2 of words that two spellings rightly share.
static SHARED: LazyLock<HashSet<String>> =
    LazyLock::new(|| tables::word_list(include_str!("../../data/shared-keys.txt")).map(fold::loose).collect());

/// The least letters of a word that is compared.
const LETTERS: usize = 3;

/// Where a spelling stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Which of the parts, counted from 0.
    pub part: usize,
    /// **Bytes** of the part: the whole word, with its proclitics.
    pub range: Range<usize>,
}

/// One of the spellings of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelt {
    /// The word at K1, without its proclitics.
    pub text: String,
    /// Where it stands, in order.
    pub spans: Vec<Span>,
}

/// A word that a story spells in more than one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the spellings have in common, K2.
    pub key: String,
    /// Two or more, in the order in which they first stand.
    pub spellings: Vec<Spelt>,
}

/// The words that the parts of a story (headline, captions, paragraphs) spell
/// in more than one way: «اشتون» and «آشتون», «الرقة» and «الرقه».
///
/// Compared are words of three letters or more, at K2; they differ at K1. A
/// proclitic is taken off when the rest stands in the story by itself. Words
/// that two right spellings share (أن/إن, على/علي, آثار/أثار:
/// `data/shared-keys.txt`) are left out. In the order of first standing.
///
/// ```
/// use arabic::names::variants;
///
/// let found = variants(&["اشتون يزور", "قال آشتون إن الزيارة قصيرة"]);
/// let spellings: Vec<&str> = found[0].spellings.iter().map(|spelt| spelt.text.as_str()).collect();
/// assert_eq!(spellings, ["اشتون", "آشتون"]);
/// ```
pub fn variants(parts: &[&str]) -> Vec<Group> {
    let words: Vec<Word> = parts.iter().enumerate().flat_map(|(part, text)| words_of(part, text)).collect();
    let whole: HashSet<&str> = words.iter().map(|word| word.key.as_str()).collect();
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    let mut first_places: HashMap<String, usize> = HashMap::new();
    for (place, word) in words.iter().enumerate() {
        let (key, text) = word.bare(&whole);
        if key.chars().count() < LETTERS || SHARED.contains(&key) {
            continue;
        }
        let first = *first_places.entry(key.clone()).or_insert(place);
        let group = groups.entry(first).or_insert_with(|| Group { key, spellings: Vec::new() });
        match group.spellings.iter_mut().find(|spelt| spelt.text == text) {
            Some(spelt) => spelt.spans.push(word.span.clone()),
            None => group.spellings.push(Spelt { text, spans: vec![word.span.clone()] }),
        }
    }
    groups.into_values().filter(|group| group.spellings.len() > 1).collect()
}

struct Word {
    key: String,
    exact: String,
    span: Span,
}

impl Word {
    /// Key and spelling without the proclitics, if what remains is a word of
    /// the story.
    fn bare(&self, whole: &HashSet<&str>) -> (String, String) {
        let parted = proclitic::starts(&self.key).filter(|start| !start.prefix.is_empty() && whole.contains(start.word.as_ref()));
        let mut spelled = parted.map(|start| (self.spelling(&start), start.word.into_owned()));
        match spelled.find(|(text, _)| !may_begin_otherwise(text)) {
            Some((text, key)) => (key, text),
            None => (self.key.clone(), self.exact.clone()),
        }
    }

    /// The word of `start` at K1. What لل swallowed is written again as in the
    /// key: the article has one spelling.
    fn spelling(&self, start: &Start) -> String {
        let clitics = start.prefix.chars().count();
        let written = self.key.chars().count().saturating_sub(clitics);
        let swallowed = start.word.chars().count().saturating_sub(written);
        start.word.chars().take(swallowed).chain(self.exact.chars().skip(clitics)).collect()
    }
}

/// True for what is left of «واحد» or «كامل», where the letter taken off is
/// none of the clitics: a bare alef, no article, and few letters.
fn may_begin_otherwise(rest: &str) -> bool {
    rest.starts_with('ا') && !rest.starts_with("ال") && rest.chars().count() < 5
}

fn words_of(part: usize, text: &str) -> impl Iterator<Item = Word> {
    let arabic = words::tokens(text).filter(|token| token.kind == Kind::Arabic);
    arabic.map(move |token| {
        let surface = text.get(token.range.clone()).unwrap_or_default();
        Word { key: fold::loose(surface), exact: fold::exact(surface), span: Span { part, range: token.range } }
    })
}
