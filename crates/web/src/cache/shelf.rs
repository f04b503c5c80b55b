//! Address → entry, in sixteen shelves so that readers on several cores do not queue.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::Entry;

type Shelf = RwLock<HashMap<Arc<str>, Arc<Entry>>>;

#[derive(Default)]
pub(super) struct Shelves {
    shelves: [Shelf; 16],
}

impl Shelves {
    pub(super) fn get(&self, key: &str) -> Option<Arc<Entry>> {
        self.shelf(key).read().unwrap_or_else(PoisonError::into_inner).get(key).map(Arc::clone)
    }

    pub(super) fn put(&self, key: Arc<str>, entry: Arc<Entry>) {
        self.shelf(&key).write().unwrap_or_else(PoisonError::into_inner).insert(key, entry);
    }

    pub(super) fn remove(&self, key: &str) {
        self.shelf(key).write().unwrap_or_else(PoisonError::into_inner).remove(key);
    }

    /// Chosen by a few bytes only: an uneven spread costs waiting, never correctness.
    fn shelf(&self, key: &str) -> &Shelf {
        let sum = key.bytes().take(12).fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
        let [first, ..] = &self.shelves;
        self.shelves.get(sum % 16).unwrap_or(first)
    }
}
