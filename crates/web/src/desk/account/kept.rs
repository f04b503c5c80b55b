//! What is kept in memory between two steps of one person: a secret that is being set up, a ceremony.

use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

/// How long.
const LASTS: SignedDuration = SignedDuration::from_mins(10);
/// How many at once; beyond that the oldest go first.
const MOST: usize = 1_000;

/// A few things, each for ten minutes. A restart forgets them: the step before is taken again.
#[derive(Debug)]
pub struct Kept<K, V>(Mutex<HashMap<K, (Timestamp, V)>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Mutex::new(HashMap::new()))
    }
}

impl<K: Eq + Hash + Clone, V> Kept<K, V> {
    /// Keeps a thing, in place of one of the same key.
    pub fn keep(&self, key: K, value: V, now: Timestamp) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (at, _)| now.duration_since(*at) <= LASTS);
        if kept.len() >= MOST {
            let oldest = kept.iter().min_by_key(|(_, (at, _))| *at).map(|(key, _)| key.clone());
            oldest.and_then(|key| kept.remove(&key));
        }
        kept.insert(key, (now, value));
    }

    /// Takes a thing out: it is there once.
    pub fn take(&self, key: &K, now: Timestamp) -> Option<V> {
        let (at, value) = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(key)?;
        (now.duration_since(at) <= LASTS).then_some(value)
    }

    /// Looks at a thing and leaves it.
    pub fn look(&self, key: &K, now: Timestamp) -> Option<V>
    where
        V: Clone,
    {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(key).filter(|(at, _)| now.duration_since(*at) <= LASTS).map(|(_, value)| value.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_kept_ten_minutes_and_memory_is_bounded() {
        let kept = Kept::default();
        let at = |minute: i64| Timestamp::from_second(1_700_000_000 + minute * 60).unwrap();
        kept.keep(1, 'a', at(0));
        assert_eq!((kept.look(&1, at(10)), kept.look(&1, at(11))), (Some('a'), None));
        assert_eq!((kept.take(&1, at(10)), kept.take(&1, at(10))), (Some('a'), None));
        for number in 0..3_000 {
            kept.keep(number, 'b', at(0));
        }
        assert_eq!(kept.0.lock().unwrap().len(), MOST);
    }
}
