//! H09: لا written together with the verb it negates.
//!
//! Behind لا only an imperfect verb makes the word wrong: لاتفاق, لايجاد (for
//! لإيجاد) and ولايات begin like one.

use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

/// `word`, a key K1, with لا apart; `None` when it is no such word.
pub(super) fn parted(word: &str) -> Option<String> {
    let (and, rest) = match word.strip_prefix(['و', 'ف']) {
        Some(rest) if rest.starts_with("لا") => (word.get(..word.len() - rest.len())?, rest),
        _ => ("", word),
    };
    let verb = rest.strip_prefix("لا")?;
    (is_listed(verb) || is_imperfect(verb, !and.is_empty())).then(|| format!("{and}لا {verb}"))
}

fn is_listed(verb: &str) -> bool {
    static VERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../data/rules/imperfect-verbs.txt")).collect());
    verb.starts_with(['ي', 'ت', 'ن']) && (VERBS.contains(verb) || VERBS.contains(without_object(verb)))
}

/// By its shape: enough letters, and none of the nouns that look alike.
fn is_imperfect(verb: &str, conjoined: bool) -> bool {
    static NOUNS: LazyLock<Vec<&str>> = LazyLock::new(|| word_list(include_str!("../../../data/rules/like-negated-verbs.txt")).collect());
    let letters: Vec<char> = verb.chars().collect();
    if letters.len() < 4 || NOUNS.iter().any(|noun| verb.starts_with(noun)) || verb.ends_with("تم") {
        return false;
    }
    match letters.as_slice() {
        // No word begins with لاأ.
        ['أ', ..] => true,
        // ولايته, ولاياتهم: his province.
        ['ي', 'ت' | 'ا', rest @ ..] if conjoined => rest.len() >= 3 && !matches!(rest, ['ه', ..] | ['ت', ..]),
        ['ي', 'ا', ..] => false,
        ['ي', ..] => true,
        // لاتفاق, لاتخاذه: form VIII with an alef after one letter.
        ['ت', _, 'ا', ..] => false,
        ['ت', 'ه', 'م', ..] if conjoined => false,
        ['ت', ..] => true,
        _ => false,
    }
}

/// The verb without an ending of person or object, as far as a list needs it.
fn without_object(verb: &str) -> &str {
    ["هما", "كما", "ها", "هم", "كم", "نا", "ني", "ون", "وا", "ان", "ه", "ك"]
        .iter()
        .find_map(|ending| verb.strip_suffix(ending).filter(|stem| stem.chars().count() >= 3))
        .unwrap_or(verb)
}
