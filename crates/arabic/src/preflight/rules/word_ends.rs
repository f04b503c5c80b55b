//! H07 and H08 by shape: words with the article that end in ى or ه.
//!
//! Nouns that truly end so are few and listed; where the shape alone cannot
//! tell («الثقافى», «القدامى»), nothing is said.

use crate::lexicon::ends_in_heh;

const ARTICLES: [&str; 7] = ["ال", "وال", "بال", "فال", "كال", "لل", "ولل"];

/// «الغربه» → «الغربة», for a word no list knows.
pub(super) fn undotted_teh(word: &str) -> Option<String> {
    let noun = after_article(word)?;
    let letters = noun.chars().count();
    // ال may be the beginning of a verb or of its noun: التقطته, الغاؤه, القائه.
    let is_verb = ["ته", "ائه", "ؤه", "أنه"].iter().any(|ending| noun.ends_with(ending)) || noun.starts_with(['ت', 'و']);
    // Loans and names: بورتريه, الأشباه, القرنقعوه, جار الله.
    let is_loan = ["وه", "اه", "لله"].iter().any(|ending| noun.ends_with(ending)) || (noun.ends_with("يه") && letters < 7);
    if letters < 4 || is_verb || is_loan || ends_in_heh(noun) {
        return None;
    }
    word.strip_suffix('ه').map(|stem| format!("{stem}ة"))
}

/// «الحكومى» → «الحكومي», for a word no list knows.
pub(super) fn dotless_yeh(word: &str) -> Option<String> {
    let noun = after_article(word)?;
    let letters: Vec<char> = noun.chars().collect();
    // Two words that lost the space between them: «الدخولإلى».
    if letters.len() > 8 || ["حتى", "على", "إلى"].iter().any(|particle| noun.ends_with(particle)) {
        return None;
    }
    let is_adjective = match letters.as_slice() {
        // Passive participles (المصطفى) and elatives (الأقصى).
        ['م' | 'أ' | 'ا' | 'آ', ..] => false,
        [_, _, 'و' | 'ي', _, 'ى'] => true,
        [a, _, _, _, _, .., 'ى'] => *a != 'ل',
        _ => false,
    };
    is_adjective.then(|| word.strip_suffix('ى').map(|stem| format!("{stem}ي"))).flatten()
}

fn after_article(word: &str) -> Option<&str> {
    ARTICLES.iter().find_map(|article| word.strip_prefix(article))
}
