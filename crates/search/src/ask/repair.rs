//! Words that no story holds, and what they may have been meant to be.
//!
//! «الولبنان» and «لماذايستخدم» are nowhere; without clitics or taken apart
//! they may be. Other slips are offered by [`Index::correction`], not assumed.

use crate::error::SearchError;
use crate::index::Index;
use crate::query::Word;
use arabic::terms::{Analyser, Term as Forms};
use tantivy::{Searcher, Term};

/// Unknown words that are looked after in one query.
const MOST_UNKNOWN: usize = 8;

/// What may stand before a word, once more.
const CLITICS: [&str; 8] = ["ال", "لل", "و", "ف", "ب", "ل", "ك", "س"];

/// Stories that must hold a word for it to be what was meant.
const KNOWN: u64 = 2;

/// Stories that must hold each half of a word that was two.
const KNOWN_WELL: u64 = 5;

impl Index {
    pub(super) fn repaired(&self, searcher: &Searcher, words: &[Word]) -> Result<Vec<Word>, SearchError> {
        let mut repaired = Vec::with_capacity(words.len());
        let mut unknown = 0;
        let mut analyser = Analyser::default();
        for word in words {
            let is_known = self.stories_with(searcher, &word.term)? > 0;
            unknown += usize::from(!is_known);
            if is_known || unknown > MOST_UNKNOWN {
                repaired.push(word.clone());
                continue;
            }
            let terms = match self.without_clitics(searcher, &mut analyser, &word.term)? {
                Some(term) => vec![term],
                None => self.in_two(searcher, &mut analyser, &word.term)?.unwrap_or_else(|| vec![word.term.clone()]),
            };
            let positions = word.position..;
            repaired.extend(terms.into_iter().zip(positions).map(|(term, position)| Word { term, position, place: word.place.clone() }));
        }
        Ok(repaired)
    }

    pub(crate) fn stories_with(&self, searcher: &Searcher, term: &Forms) -> Result<u64, SearchError> {
        Ok(searcher.doc_freq(&Term::from_field_text(self.fields().stem, &term.stem))?)
    }

    fn without_clitics(&self, searcher: &Searcher, analyser: &mut Analyser, term: &Forms) -> Result<Option<Forms>, SearchError> {
        let mut rest: &str = &term.loose;
        let shorter =
            |word: &str| CLITICS.iter().find_map(|clitic| word.strip_prefix(clitic)).filter(|rest| letters(rest) >= 3).map(str::len);
        while let Some(length) = shorter(rest) {
            rest = rest.get(rest.len() - length..).unwrap_or_default();
            if let Some(term) = one(analyser, rest)
                && self.stories_with(searcher, &term)? >= KNOWN
            {
                return Ok(Some(term));
            }
        }
        Ok(None)
    }

    /// The two words of `term` of which the rarer one is the most common.
    fn in_two(&self, searcher: &Searcher, analyser: &mut Analyser, term: &Forms) -> Result<Option<Vec<Forms>>, SearchError> {
        let word = &*term.loose;
        let mut best = (KNOWN_WELL - 1, None);
        if letters(word) < 6 {
            return Ok(None);
        }
        for (at, _) in word.char_indices().skip(2) {
            let (first, second) = word.split_at(at);
            if letters(second) < 2 {
                break;
            }
            let (Some(first), Some(second)) = (one(analyser, first), one(analyser, second)) else { continue };
            let stories = self.stories_with(searcher, &first)?.min(self.stories_with(searcher, &second)?);
            if stories > best.0 {
                best = (stories, Some(vec![first, second]));
            }
        }
        Ok(best.1)
    }
}

fn one(analyser: &mut Analyser, word: &str) -> Option<Forms> {
    let mut terms = analyser.terms(word);
    let (_, term) = terms.pop()?;
    terms.is_empty().then_some(term)
}

fn letters(word: &str) -> usize {
    word.chars().count()
}
