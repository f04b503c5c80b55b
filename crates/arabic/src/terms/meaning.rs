//! Words that ask and bind, and are not what is asked for.

use crate::fold;
use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

static QUERY_WORDS: LazyLock<HashSet<String>> =
    LazyLock::new(|| word_list(include_str!("../../data/query-words.txt")).map(fold::loose).collect());

/// False for particles, pronouns and words of asking, by the key K2 of the
/// word: a search may leave them out while something else remains.
///
/// ```
/// use arabic::terms::carries_meaning;
///
/// assert!(carries_meaning("وزير"));
/// assert!(!carries_meaning("متي"));
/// ```
pub fn carries_meaning(loose: &str) -> bool {
    !QUERY_WORDS.contains(loose)
}
