//! How many connections one household may hold open, and all together.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::limits::Prefix;

/// The connections that are open now.
#[derive(Debug)]
pub(crate) struct Crowd {
    each: usize,
    total: usize,
    seated: Mutex<Seated>,
}

#[derive(Debug, Default)]
struct Seated {
    total: usize,
    by_prefix: HashMap<Prefix, usize>,
}

/// One open connection; dropping it frees the place.
#[derive(Debug)]
pub(crate) struct Seat {
    crowd: Arc<Crowd>,
    prefix: Option<Prefix>,
}

impl Crowd {
    pub(crate) fn new(each: usize, total: usize) -> Arc<Self> {
        Arc::new(Self { each, total, seated: Mutex::default() })
    }

    /// A place for `peer`, counted against its prefix unless it is `exempt`.
    pub(crate) fn seat(self: &Arc<Self>, peer: IpAddr, exempt: bool) -> Option<Seat> {
        let prefix = (!exempt && !peer.to_canonical().is_loopback()).then(|| Prefix::of(peer));
        let mut seated = self.lock();
        if seated.total >= self.total {
            return None;
        }
        if let Some(prefix) = prefix {
            let count = seated.by_prefix.entry(prefix).or_default();
            if *count >= self.each {
                return None;
            }
            *count += 1;
        }
        seated.total += 1;
        Some(Seat { crowd: Arc::clone(self), prefix })
    }

    /// How many are open.
    pub(crate) fn len(&self) -> usize {
        self.lock().total
    }

    fn lock(&self) -> MutexGuard<'_, Seated> {
        self.seated.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seated = self.crowd.lock();
        seated.total = seated.total.saturating_sub(1);
        if let Some(prefix) = self.prefix
            && let Some(count) = seated.by_prefix.get_mut(&prefix)
        {
            *count -= 1;
            if *count == 0 {
                seated.by_prefix.remove(&prefix);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_household_cannot_take_all_places() {
        let crowd = Crowd::new(2, 4);
        let seat = |address: &str, exempt| crowd.seat(address.parse().unwrap(), exempt);
        let first = seat("192.0.2.1", false).unwrap();
        let _second = seat("192.0.2.2", false).unwrap();
        assert!(seat("192.0.2.3", false).is_none(), "the third of one street");
        let _other = seat("198.51.100.1", false).unwrap();
        let _proxy = seat("192.0.2.9", true).unwrap();
        assert!(seat("203.0.113.1", false).is_none(), "the house is full");
        drop(first);
        assert!(seat("192.0.2.3", false).is_some());
        assert_eq!(crowd.len(), 3);
    }

    #[test]
    fn nothing_is_remembered_of_those_who_left() {
        let crowd = Crowd::new(2, 10);
        for n in 0..100_u8 {
            drop(crowd.seat([192, 0, n, 1].into(), false));
        }
        assert_eq!(crowd.len(), 0);
        assert!(crowd.lock().by_prefix.is_empty());
    }
}
