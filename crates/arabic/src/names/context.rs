//! Words round a name: those that announce one, and those that are never one.

use super::entry::Kind;
use super::proclitic;
use crate::{fold, tables};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// K2 of words of the grammar; no name of one word may read like them.
static FUNCTION_WORDS: LazyLock<HashSet<String>> =
    LazyLock::new(|| tables::word_list(include_str!("../../data/function-words.txt")).map(fold::loose).collect());

/// K2 words that announce a name, with the kinds they announce.
static CUES: LazyLock<HashMap<String, Vec<Kind>>> = LazyLock::new(|| {
    let mut cues: HashMap<String, Vec<Kind>> = HashMap::new();
    for (_, line) in tables::lines(include_str!("../../data/name-cues.txt")) {
        let Some((kinds, words)) = line.split_once('|') else { continue };
        let kinds: Vec<Kind> = kinds.split_whitespace().filter_map(Kind::from_word).collect();
        for word in words.split_whitespace() {
            cues.entry(fold::loose(word)).or_default().extend(&kinds);
        }
    }
    cues
});

/// True when `key` (K2) is a word of the grammar.
pub(super) fn is_function_word(key: &str) -> bool {
    FUNCTION_WORDS.contains(key)
}

/// True when the word `key` (K2), with or without proclitics, announces a name
/// of `kind`.
pub(super) fn announces(key: &str, kind: Kind) -> bool {
    proclitic::starts(key).any(|start| CUES.get(start.word.as_ref()).is_some_and(|kinds| kinds.contains(&kind)))
}
