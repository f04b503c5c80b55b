//! So many in a span of time for every key, in bounded memory.

use super::Refusal;
use jiff::Timestamp;
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

/// Keys that are remembered; the longest silent is forgotten first.
const REMEMBERED: usize = 10_000;

/// Counts what each key did in the last `seconds`. Reads no clock: the time comes with each question.
#[derive(Debug)]
pub struct Window<K> {
    most: usize,
    span_ms: i64,
    seen: Mutex<HashMap<K, VecDeque<i64>>>,
}

impl<K: Hash + Eq + Clone> Window<K> {
    /// At most `most` in any `seconds`.
    #[must_use]
    pub fn new(most: usize, seconds: u32) -> Self {
        Self { most, span_ms: i64::from(seconds) * 1000, seen: Mutex::new(HashMap::new()) }
    }

    /// Whether `key` may once more at `now`; a yes is counted, a no is not.
    ///
    /// # Errors
    /// [`Refusal`] with the seconds after which the answer would be yes.
    pub fn admit(&self, key: K, now: Timestamp) -> Result<(), Refusal> {
        let now = now.as_millisecond();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= REMEMBERED && !seen.contains_key(&key) {
            let silent = seen.iter().min_by_key(|(_, times)| times.back().copied()).map(|(key, _)| key.clone());
            silent.and_then(|key| seen.remove(&key));
        }
        let times = seen.entry(key).or_default();
        // A clock that was set back forgets what lies in the future.
        times.retain(|at| *at > now - self.span_ms && *at <= now);
        match times.front() {
            Some(oldest) if times.len() >= self.most => {
                let wait = oldest + self.span_ms - now;
                Err(Refusal { seconds: u32::try_from((wait + 999) / 1000).unwrap_or(1).max(1) })
            }
            _ => {
                times.push_back(now);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_a_minute_for_each_key_and_memory_is_bounded() {
        let window = Window::new(5, 60);
        let at = |second: i64| Timestamp::from_second(1_700_000_000 + second).unwrap();
        let admitted = (0..60).filter(|second| window.admit("salma".to_owned(), at(*second)).is_ok()).count();
        assert_eq!(admitted, 5);
        assert_eq!(window.admit("salma".to_owned(), at(59)), Err(Refusal { seconds: 1 }));
        assert_eq!(window.admit("salma".to_owned(), at(60)), Ok(()));
        assert_eq!(window.admit("nabil".to_owned(), at(59)), Ok(()));
        for number in 0..20_000 {
            let _ = window.admit(number.to_string(), at(61));
        }
        assert!(window.seen.lock().unwrap().len() <= REMEMBERED);
    }
}
