//! Key K3: words without clitics and endings.

use crate::letters::is_arabic_letter;
use crate::lexicon;
use crate::traced::{Traced, text_of};

/// Compound prefixes that end in the article, the longest first.
const ARTICLES: [&str; 11] = ["وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "ال", "لل"];

/// One-letter clitics.
const CLITICS: [char; 6] = ['و', 'ف', 'ب', 'ك', 'ل', 'س'];

/// Endings, tried once each in this order.
const ENDINGS: [&str; 8] = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/// Key K3, for recall: [`super::loose`], and each Arabic word without article,
/// clitics and endings. A one-letter clitic goes only where the built-in
/// lexicon knows the rest and not the whole («وزير» stays).
///
/// ```
/// assert_eq!(arabic::fold::stem("وبالعراق لمصر وزير"), "عراق مصر وزير");
/// ```
///
/// # Source
///
/// The lists are those of light10 (Larkey, Ballesteros and Connell 2002), and
/// the one-letter clitics are ours.
pub fn stem(text: &str) -> String {
    let key = super::loose(text);
    let mut stems = String::with_capacity(key.len());
    let mut rest = key.as_str();
    while !rest.is_empty() {
        let word_end = rest.find(|c| !is_arabic_letter(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_end);
        stems.push_str(stem_word(word, lexicon::knows_key));
        let other_end = after.find(is_arabic_letter).unwrap_or(after.len());
        let (other, after) = after.split_at(other_end);
        stems.push_str(other);
        rest = after;
    }
    stems
}

/// The stem of one word of a key K2; `knows` says which keys are words, for
/// example those of a search index.
pub fn stem_word(word: &str, knows: impl Fn(&str) -> bool) -> &str {
    if matches!(word, "الله" | "لله" | "والله" | "بالله" | "تالله" | "فالله") {
        return word;
    }
    without_endings(without_proclitics(word, &knows))
}

fn without_proclitics<'w>(word: &'w str, knows: &impl Fn(&str) -> bool) -> &'w str {
    let mut word = word;
    for _ in 0..2 {
        if let Some(rest) = without_article(word, knows) {
            return rest;
        }
        let Some(rest) = word.strip_prefix(CLITICS).filter(|rest| letters(rest) >= 3 && knows(rest) && !knows(word)) else {
            break;
        };
        word = rest;
    }
    word
}

/// «الماني» (ألماني) and «التزام» begin like words with the article.
fn without_article<'w>(word: &'w str, knows: &impl Fn(&str) -> bool) -> Option<&'w str> {
    let (prefix, rest) = ARTICLES.iter().find_map(|article| Some((*article, word.strip_prefix(article)?)))?;
    let is_radical = lexicon::begins_with_hamza(word) || (word.starts_with("الت") && knows(word) && !knows(rest));
    let least = if prefix == "ال" { 2 } else { 3 };
    (letters(rest) >= least && !is_radical).then_some(rest)
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
    let stem = stem_word(&text, lexicon::knows_key);
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
