//! Key K3: words without clitics and endings.

use super::counts::seen;
use crate::letters::is_arabic_letter;
use crate::lexicon;
use crate::traced::{Traced, text_of};

/// What may stand before a word and end in the article, the longest first.
const ARTICLES: [&str; 11] = ["وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "ال", "لل"];

/// Of these the letters may also be those of a word: «المانيا», «والد».
const DOUBTFUL: [&str; 6] = ["ال", "وال", "بال", "كال", "فال", "لل"];

/// One-letter clitics.
const CLITICS: [char; 5] = ['و', 'ف', 'ب', 'ل', 'ك'];

/// Endings, tried once each in this order.
const ENDINGS: [&str; 8] = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/// Key K3, for recall: [`super::loose`], and each Arabic word as [`stem_word`]
/// has it.
///
/// ```
/// assert_eq!(arabic::fold::stem("وبالعراق لمصر وزير"), "عراق مصر وزير");
/// ```
pub fn stem(text: &str) -> String {
    let key = super::loose(text);
    let mut stems = String::with_capacity(key.len());
    let mut rest = key.as_str();
    while !rest.is_empty() {
        let word_end = rest.find(|c| !is_arabic_letter(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_end);
        stems.push_str(stem_word(word));
        let other_end = after.find(is_arabic_letter).unwrap_or(after.len());
        let (other, after) = after.split_at(other_end);
        stems.push_str(other);
        rest = after;
    }
    stems
}

/// The stem of one word of a key K2: [`bare_word`] without endings.
///
/// # Source
///
/// The lists are those of light10 (Larkey, Ballesteros and Connell 2002).
pub fn stem_word(word: &str) -> &str {
    let bare = bare_word(word);
    if bare == "الله" { bare } else { without_endings(bare) }
}

/// One word of a key K2 without conjunction, preposition and article, where
/// they are none of its letters: «وزير» stays, «ومصر» is «مصر».
///
/// Which it is, counts of a corpus say: the rest must be a word, and the whole
/// none that takes the article itself.
pub fn bare_word(word: &str) -> &str {
    if let Some(name) = ["و", "ف", "ب", "ت"].iter().find_map(|clitic| word.strip_prefix(clitic)).filter(|rest| *rest == "الله") {
        return name;
    }
    let mut word = word;
    // A conjunction, and what stands behind it.
    for _ in 0..2 {
        if word == "الله" {
            break;
        }
        if let Some(rest) = without_article(word) {
            return rest;
        }
        let Some(rest) = without_clitic(word) else { break };
        word = rest;
    }
    word
}

/// «الماني» (ألماني) and «والد» begin like words with the article.
fn without_article(word: &str) -> Option<&str> {
    let (article, rest) =
        ARTICLES.iter().find_map(|article| Some((*article, word.strip_prefix(article).filter(|rest| letters(rest) >= 2)?)))?;
    if !DOUBTFUL.contains(&article) {
        return Some(rest);
    }
    // What begins with the article itself, behind a letter or not.
    let definite = word.get(word.len() - rest.len() - "ال".len()..).filter(|tail| tail.starts_with("ال"));
    if definite.is_some_and(lexicon::begins_with_hamza) {
        return None;
    }
    let (whole, part) = (seen(word), seen(rest));
    let part_count = if article == "ال" { part.bare + part.ll } else { part.as_noun() };
    let is_short_and_rare = letters(rest) < 3 && part.bare * 20 < whole.bare;
    (whole.al <= part_count && !is_short_and_rare).then_some(rest)
}

fn without_clitic(word: &str) -> Option<&str> {
    let rest = word.strip_prefix(CLITICS).filter(|rest| letters(rest) >= 3)?;
    let (whole, part) = (seen(word), seen(rest).as_noun());
    if whole.bare == 0 && part == 0 {
        // Nothing is known: «و» before a long word is likelier a clitic.
        return (word.starts_with('و') && letters(rest) >= 4).then_some(rest);
    }
    // ف and ك stand before a noun more seldom than they begin one: «كمال».
    let is_common = if word.starts_with(['ف', 'ك']) { part > whole.bare * 5 } else { part * 5 > whole.bare };
    (part >= 3 && is_common && whole.with_article() * 2 <= part).then_some(rest)
}

fn without_endings(word: &str) -> &str {
    ENDINGS.iter().fold(word, |word, ending| word.strip_suffix(ending).filter(|rest| letters(rest) >= 2).unwrap_or(word))
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

/// As [`stem`], for letters that remember their places: what is left of a word
/// covers the whole word.
pub(super) fn stemmed(key: Vec<Traced>) -> Vec<Traced> {
    let mut stems = Vec::with_capacity(key.len());
    for run in key.chunk_by(|a, b| is_arabic_letter(a.c) == is_arabic_letter(b.c)) {
        match run {
            [first, ..] if is_arabic_letter(first.c) => stems.extend(stemmed_word(run)),
            other => stems.extend_from_slice(other),
        }
    }
    stems
}

fn stemmed_word(word: &[Traced]) -> Vec<Traced> {
    let text = text_of(word);
    let stem = stem_word(&text);
    let start = text.find(stem).map_or(0, |at| text.get(..at).map_or(0, letters));
    let mut kept: Vec<Traced> = word.iter().skip(start).take(letters(stem)).copied().collect();
    if let (Some(kept), Some(whole)) = (kept.first_mut(), word.first()) {
        kept.start = whole.start;
    }
    if let (Some(kept), Some(whole)) = (kept.last_mut(), word.last()) {
        kept.end = whole.end;
    }
    kept
}
