//! «هل تقصد»: a query with its unknown words put right.

use super::near::Near;
use crate::error::SearchError;
use crate::index::Index;
use crate::query::{Query, Word};
use arabic::fold;
use arabic::terms::Analyser;
use tantivy::Searcher;

/// Letters a word must have to be corrected.
const SHORTEST: usize = 4;

/// Letters from which on two slips are forgiven.
const LONG: usize = 8;

/// A word of so few stories may be a slip that was printed.
const RARE: u64 = 2;

/// So many times as common must the word be that was meant instead.
const FAR_COMMONER: u64 = 50;

/// Words that are looked after in one query.
const MOST_WORDS: usize = 6;

impl Index {
    /// What was probably meant, as a text to put into the field of the search;
    /// `None` when nothing better would be found.
    ///
    /// Only words that no story holds are changed, or hardly any story while
    /// one a slip away stands in many. `names` is the paper's registry of
    /// names, which counts before other words; a name no story holds is not
    /// offered.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`], when the index cannot be read.
    pub fn correction<'n>(&self, query: &Query, names: impl IntoIterator<Item = &'n str>) -> Result<Option<String>, SearchError> {
        let searcher = self.searcher();
        let mut doubtful = Vec::new();
        for word in query.words.iter().filter(|word| word.term.loose.chars().nth(SHORTEST - 1).is_some()).take(MOST_WORDS) {
            let stories = self.alive(&searcher, self.fields().stem, &word.term.stem, RARE + 1)?;
            if stories <= RARE {
                doubtful.push((word, stories));
            }
        }
        if doubtful.is_empty() {
            return Ok(None);
        }
        let names = name_words(names);
        let mut text = query.text.clone();
        let mut is_changed = false;
        // From the end on, so that the places before stay true.
        for (word, stories) in doubtful.into_iter().rev() {
            if let Some(right) = self.meant(&searcher, word, stories, &names)? {
                text.replace_range(word.place.clone(), &right);
                is_changed = true;
            }
        }
        Ok(is_changed.then_some(text))
    }

    fn meant(&self, searcher: &Searcher, word: &Word, stories: u64, names: &[(String, String)]) -> Result<Option<String>, SearchError> {
        let loose = &*word.term.loose;
        let slips = if loose.chars().nth(LONG - 1).is_some() { 2 } else { 1 };
        let Some(near) = Near::with_slips(loose, slips) else { return Ok(None) };
        if stories == 0 {
            let near_names = names.iter().filter_map(|(key, name)| Some((near.slips_to(key).filter(|slips| *slips > 0)?, name)));
            let mut near_names: Vec<(u8, &String)> = near_names.collect();
            near_names.sort();
            for (_, name) in near_names {
                if self.holds(searcher, name)? {
                    return Ok(Some(name.clone()));
                }
            }
            if let Some(parted) = self.parted(searcher, loose)? {
                return Ok(Some(parted));
            }
        }
        let spellings = self.spellings(searcher, &near)?;
        let mut candidates: Vec<(u8, u64, String)> = spellings
            .into_iter()
            .filter_map(|(key, spelling)| Some((near.slips_to(&key).filter(|slips| *slips > 0)?, spelling.stories, spelling.text)))
            .collect();
        candidates.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        for (_, common, text) in candidates {
            if common >= (stories * FAR_COMMONER).max(RARE) && self.is_alive(searcher, self.fields().exact, &text)? {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }

    /// «لماذايستخدم» as two words that stories hold.
    fn parted(&self, searcher: &Searcher, loose: &str) -> Result<Option<String>, SearchError> {
        for (at, _) in loose.char_indices().skip(3) {
            let (first, second) = loose.split_at(at);
            if second.chars().nth(2).is_some() && self.holds(searcher, first)? && self.holds(searcher, second)? {
                return Ok(Some(format!("{first} {second}")));
            }
        }
        Ok(None)
    }

    /// True when each word of `text` stands in some story, without clitics.
    fn holds(&self, searcher: &Searcher, text: &str) -> Result<bool, SearchError> {
        for (_, term) in Analyser::default().terms(text) {
            if !self.is_alive(searcher, self.fields().word, &term.word)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// The words of the names, with their keys K2.
fn name_words<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<(String, String)> {
    let words = names.into_iter().flat_map(str::split_whitespace);
    words.map(|word| (fold::loose(word), word.to_owned())).collect()
}
