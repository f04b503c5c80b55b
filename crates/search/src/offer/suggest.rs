//! Going on with what is being typed.

use super::near::Near;
use crate::error::SearchError;
use crate::index::Index;
use crate::query::{MOST_CHARS, Query};
use crate::request::{Filter, Request, Sort};
use arabic::fold;
use arabic::terms::carries_meaning;
use tantivy::Searcher;

/// Letters that must be typed of a word; of one with the article, as many more.
const FEWEST: usize = 2;

/// Names that are looked for in one go.
const MOST_NAMES: usize = 20;

impl Index {
    /// Up to `limit` texts that go on from `typed`: names of the registry that
    /// begin so, then `typed` with its last word completed, the commonest
    /// first. Each finds something.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`], when the index cannot be read.
    pub fn suggest<'n>(&self, typed: &str, names: impl IntoIterator<Item = &'n str>, limit: usize) -> Result<Vec<String>, SearchError> {
        let end = typed.char_indices().nth(MOST_CHARS).map_or(typed.len(), |(at, _)| at);
        let typed = typed.get(..end).unwrap_or_default().trim_start();
        let start = typed.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
        let (before, last) = typed.split_at(start);
        let key = fold::loose(last);
        let bare = key.strip_prefix("ال").unwrap_or(&key);
        if bare.chars().nth(FEWEST - 1).is_none() || !key.chars().all(char::is_alphanumeric) {
            return Ok(Vec::new());
        }
        let searcher = self.searcher();
        let mut offers = self.names_beginning(&fold::loose(typed), names, limit)?;
        self.complete(&searcher, before, &key, limit, &mut offers)?;
        Ok(offers)
    }

    fn names_beginning<'n>(&self, typed: &str, names: impl IntoIterator<Item = &'n str>, limit: usize) -> Result<Vec<String>, SearchError> {
        let mut offers: Vec<String> = Vec::new();
        let begins = |name: &&str| fold::loose(name).starts_with(typed);
        for name in names.into_iter().filter(begins).take(MOST_NAMES) {
            if offers.len() < limit && !offers.iter().any(|known| known == name) && self.finds_phrase(name)? {
                offers.push(name.to_owned());
            }
        }
        Ok(offers)
    }

    fn finds_phrase(&self, name: &str) -> Result<bool, SearchError> {
        let query = Query::parse(&format!("\"{}\"", name.replace('"', " ")));
        let request = Request { query: &query, filter: &Filter::default(), sort: Sort::Newest, offset: 0, limit: 1, counted: false };
        Ok(!self.search(&request)?.hits.is_empty())
    }

    fn complete(&self, searcher: &Searcher, before: &str, key: &str, limit: usize, offers: &mut Vec<String>) -> Result<(), SearchError> {
        let Some(near) = Near::beginning(key) else { return Ok(()) };
        for (completed, spelling) in self.spellings(searcher, &near)? {
            if offers.len() >= limit {
                break;
            }
            let offer = format!("{before}{}", spelling.text);
            let is_new = completed != key && !offers.contains(&offer) && carries_meaning(&completed);
            if is_new && self.is_alive(searcher, self.fields().exact, &spelling.text)? {
                offers.push(offer);
            }
        }
        Ok(())
    }
}
