//! What an arriving comment is held against: the word lists, the names of the newsroom.
//!
//! Both change rarely and are costly to prepare, so the last ones are kept with what they were made from.

use crate::DeskError;
use arabic::bidi::skeleton;
use arabic::wordlist::WordList;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use store::banned_word::{self, WordAction};
use store::{Tx, staff};

static KEPT: Mutex<Option<Arc<Watch>>> = Mutex::new(None);

/// Prepared lists.
pub(crate) struct Watch {
    words: Vec<(String, WordAction)>,
    names: Vec<String>,
    list: WordList,
    skeletons: HashSet<String>,
}

impl Watch {
    /// As the database has them now.
    pub(crate) fn read(tx: &mut Tx) -> Result<Arc<Self>, DeskError> {
        let words: Vec<(String, WordAction)> = banned_word::all(tx)?.into_iter().map(|row| (row.word, row.action)).collect();
        let names = staff::names(tx)?;
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(watch) = kept.as_ref().filter(|watch| watch.words == words && watch.names == names) {
            return Ok(Arc::clone(watch));
        }
        let list = WordList::new(words.iter().map(|(word, _)| word));
        let skeletons = names.iter().map(|name| skeleton(name)).filter(|skeleton| !skeleton.is_empty()).collect();
        let watch = Arc::new(Self { list, skeletons, words, names });
        *kept = Some(Arc::clone(&watch));
        Ok(watch)
    }

    /// The strongest thing that the words in these texts do; `None` without such a word.
    pub(crate) fn action<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Option<WordAction> {
        let hits = texts.into_iter().flat_map(|text| self.list.find(text));
        hits.filter_map(|hit| self.words.get(hit.word).map(|(_, action)| *action)).max()
    }

    /// Whether readers may take this name for somebody's of the newsroom (UTS #39).
    pub(crate) fn is_like_ours(&self, name: &str) -> bool {
        self.skeletons.contains(&skeleton(name)) || self.names.iter().any(|ours| arabic::bidi::looks_like(name, ours))
    }
}
