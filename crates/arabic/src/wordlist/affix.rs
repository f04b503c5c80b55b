//! What may stand before and behind a word, and words that only look so.

use crate::fold::stem_word;
use crate::lexicon::knows_key;

/// Most letters before a word.
pub(super) const LONGEST: usize = 4;

/// Clitics that end in the article, and the call.
const ARTICLES: [&str; 15] = ["ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "وبال", "فبال", "وكال", "عال", "هال", "يا", "ويا"];
/// Clitics of one letter, alone and in twos.
const CLITICS: [&str; 13] = ["و", "ف", "ب", "ك", "ل", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فس"];
/// Endings and pronouns.
const ENDINGS: [&str; 21] =
    ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي", "ني", "ين", "ون", "ان", "ات", "ا", "يه", "يين", "يون", "كو"];
/// Pronouns behind a word of two letters, which is the beginning of too many others.
const PRONOUNS: [&str; 6] = ["ه", "ها", "هم", "ك", "كم", "هن"];
/// What ة becomes before an ending.
const AFTER_TEH: [&str; 9] = ["تي", "تك", "ته", "تها", "تهم", "تكم", "تنا", "تهن", "ات"];

/// True when `before` and `behind` can be written together with `word`, all in letters of a key K2. `plain` says
/// that the three stand in the text as they are, so that another reading of them counts.
pub(super) fn may_surround(before: &str, word: &str, behind: &str, plain: bool) -> bool {
    let is_short = word.chars().count() < 3;
    let (once_before, once_behind) = (once(before), once(behind));
    let is_in = |list: &[&str], text: &str, once: &str| list.contains(&text) || list.contains(&once);
    let has_article = is_in(&ARTICLES, before, &once_before);
    let fits_before = before.is_empty() || has_article || (!is_short && is_in(&CLITICS, before, &once_before));
    let endings: &[&str] = if is_short { &PRONOUNS } else { &ENDINGS };
    let fits_behind = behind.is_empty() || is_in(endings, behind, &once_behind);
    fits_before && fits_behind && !(plain && is_another(before, has_article, word, behind))
}

/// The same for a word that ends in ة, without it.
pub(super) fn may_surround_teh(before: &str, without_teh: &str, behind: &str, plain: bool) -> bool {
    AFTER_TEH.contains(&behind) && may_surround(before, without_teh, "", plain)
}

/// «وزير» is no «زير» and «وزنا» no «زنا»: with the clitic as a letter of its own it is a word of the lexicon.
fn is_another(before: &str, has_article: bool, word: &str, behind: &str) -> bool {
    if before.is_empty() && behind.is_empty() {
        return false;
    }
    let whole = format!("{before}{word}{behind}");
    if !before.is_empty() && !has_article {
        let readings = ENDINGS.iter().filter_map(|ending| whole.strip_suffix(ending)).chain([whole.as_str()]);
        return readings.filter(|reading| reading.chars().count() >= 3 && *reading != word).any(knows_key);
    }
    let stem = stem_word(&whole);
    before.is_empty() && knows_key(&whole) && stem != word && stem != stem_word(word)
}

/// Each letter that stands three times or more in a row once: «فاسديييين».
fn once(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let runs = letters.chunk_by(|a, b| a == b);
    runs.flat_map(|run| if run.len() > 2 { run.split_at(1).0 } else { run }).collect()
}
