//! Folded words: what the indexes of readers and desk keep, and how they are asked.
//!
//! The program cuts the words for both engines, so that neither engine's own grammar or parser ever
//! sees what somebody typed.

use crate::Engine;
use std::collections::BTreeSet;

/// A word counts up to so many characters.
const WORD_CHARS: usize = 60;
/// A story counts with up to so many different words.
const STORY_WORDS: usize = 20_000;
/// A question counts with up to so many words.
const QUERY_WORDS: usize = 16;

/// Letters and digits only, in lower case; everything else parts words.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(WORD_CHARS).flat_map(char::to_lowercase).collect())
}

/// The different words of a text that `arabic::fold::loose` has folded, sorted.
pub(crate) fn distinct(folded: &str) -> Vec<String> {
    let mut distinct = BTreeSet::new();
    for word in words(folded) {
        if distinct.len() == STORY_WORDS {
            break;
        }
        distinct.insert(word);
    }
    distinct.into_iter().collect()
}

/// The question for every word, whole or as a beginning, in the engine's own form; `None` without any word.
pub(crate) fn question(engine: Engine, folded: &[String]) -> Option<String> {
    let wanted: Vec<String> = folded.iter().flat_map(|text| words(text)).take(QUERY_WORDS).collect();
    if wanted.is_empty() {
        return None;
    }
    Some(match engine {
        Engine::Sqlite => wanted.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" AND "),
        Engine::Postgres => wanted.iter().map(|word| format!("'{word}':*")).collect::<Vec<_>>().join(" & "),
    })
}
