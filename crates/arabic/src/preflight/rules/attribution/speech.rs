//! Words that say that somebody speaks.

use crate::preflight::reading::Word;
use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

/// True for a word near which a quotation has a speaker or a place.
pub(super) fn is_cue(word: &Word<'_>) -> bool {
    static CUES: LazyLock<HashSet<String>> =
        LazyLock::new(|| word_list(include_str!("../../../../data/rules/speech-cues.txt")).map(crate::fold::loose).collect());
    const ENDINGS: [&str; 11] = ["", "ه", "ها", "هم", "هما", "نا", "ني", "ا", "ات", "وا", "ون"];
    if !word.is_arabic() {
        return false;
    }
    let key = word.loose.as_str();
    let ways = crate::clitics::splits(key).map(|split| split.rest).chain(key.strip_prefix(['و', 'ف']));
    ways.flat_map(|rest| [rest, rest.strip_prefix("ال").unwrap_or(rest), rest.strip_prefix('س').unwrap_or(rest)])
        .any(|rest| ENDINGS.iter().filter_map(|ending| rest.strip_suffix(ending)).any(|stem| stem.len() >= 4 && CUES.contains(stem)))
}
