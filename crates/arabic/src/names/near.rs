//! Misspelt words that a name may be meant by (rule N01).

use super::entry::{Entry, Form, Kind, Standing};
use super::neighbours::Neighbours;
use super::proclitic::{self, attach};
use super::registry::Registry;
use super::{context, piece};
use crate::{clitics, fold};

/// The least letters of a word that is compared, without و or ف.
const WORD_LETTERS: usize = 4;

/// The same without ب, ك or ل: such a letter is often the word's own («كبيرة»).
const WORD_LETTERS_AFTER_PREPOSITION: usize = 5;

/// The least letters of a form that is offered, the article not counted.
/// Shorter ones lie one letter from too many common words.
const FORM_LETTERS: usize = 6;

/// The same for countries, the article counted.
const COUNTRY_LETTERS: usize = 5;

/// The same for lines with the flag *near*.
const NEAR_LETTERS: usize = 4;

/// No name is longer; comparing costs the square of the letters.
const MOST_LETTERS: usize = 32;

/// A name that a word nearly spells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss<'a> {
    /// The name.
    pub entry: &'a Entry,
    /// The form that is nearest.
    pub form: &'a Form,
    /// The form with the proclitics of the word: «وإيران» for «وإيرن».
    pub suggestion: String,
    /// Letters inserted, deleted, replaced or swapped with their neighbour
    /// (Damerau–Levenshtein); always 1.
    pub distance: u8,
}

impl Registry {
    /// The name that `word` (as it stands, or a key) misses by one letter of
    /// K2; the first letter, also the one after the article, is taken to be
    /// right.
    ///
    /// `None` when the word is a form, part of a form or an inflection of one
    /// («الإيراني»), with proclitics or without, and for words of fewer than
    /// four letters. Offered are unambiguous forms of one word, of six letters
    /// or more without the article; the preferred forms of countries from five
    /// letters, of lines with the flag *near* from four. Groups are not offered.
    ///
    /// Common words lie near names («الأخبار», «الأنبار»): callers ask only
    /// for words they do not know.
    pub fn near<'a>(&'a self, word: &str) -> Option<NearMiss<'a>> {
        let key = fold::loose(word);
        if key.chars().nth(MOST_LETTERS).is_some()
            || piece::has_tanwin(word)
            || (proclitic::starts(&key).any(|start| self.is_known(&start.word)) && !self.misses_hamza(word, &key))
        {
            return None;
        }
        let neighbours = self.neighbours.get_or_init(|| Neighbours::of(&self.entries, is_offered));
        proclitic::starts(&key).find_map(|start| {
            let least = if start.prefix.ends_with(['ب', 'ك', 'ل']) { WORD_LETTERS_AFTER_PREPOSITION } else { WORD_LETTERS };
            let (entry, form) = neighbours.nearest(&start.word).filter(|_| start.word.chars().count() >= least)?;
            let entry = self.entries.get(entry)?;
            let form = entry.form(form);
            Some(NearMiss { entry, form, suggestion: attach(start.prefix, form.text()), distance: 1 })
        })
    }

    fn is_known(&self, key: &str) -> bool {
        self.index.has_word(key) || context::is_function_word(key)
    }

    /// True for «ألمنيا», which only at K2 is «المنيا».
    fn misses_hamza(&self, word: &str, key: &str) -> bool {
        let claims = self.index.find(&[key.to_owned()]);
        let mut forms = claims.iter().filter_map(|claim| Some(self.entries.get(claim.entry)?.form(claim.form)));
        !claims.is_empty() && piece::mistakes_article(word) && forms.all(|form| form.text.starts_with("ال"))
    }
}

fn is_offered(entry: &Entry, form: &Form) -> bool {
    if matches!(entry.kind, Kind::Group | Kind::Phrase) || entry.exact || form.ambiguous || form.standing == Standing::Deprecated {
        return false;
    }
    let spelling = piece::spelling(&form.text);
    let letters = spelling.chars().count();
    let bare = clitics::without_article(&spelling).map_or(letters, |bare| bare.chars().count());
    let is_preferred = form.standing == Standing::Preferred;
    let is_long = bare >= FORM_LETTERS
        || (is_preferred && entry.kind == Kind::Country && letters >= COUNTRY_LETTERS)
        || (is_preferred && entry.near && letters >= NEAR_LETTERS);
    is_long && piece::keys(&form.text).len() == 1
}
