//! A token bucket and an hour's count for every prefix, in bounded memory.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use super::Prefix;

const HOUR_MS: i64 = 3_600_000;

/// How often one prefix may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// Seconds until one more is allowed; 15 by default.
    pub seconds_each: u32,
    /// How many may come at once after silence; 3 by default.
    pub burst: u32,
    /// How many in any 60 minutes; 20 by default.
    pub hourly: u32,
    /// How many prefixes are remembered, the longest silent forgotten first; 10,000 by default.
    pub remembered: usize,
    /// How many comments of everybody may wait to be read; 50,000 by default.
    pub waiting: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self { seconds_each: 15, burst: 3, hourly: 20, remembered: 10_000, waiting: 50_000 }
    }
}

/// Too soon: the writer can come back after `seconds`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many at once, try again in {seconds} s")]
pub struct Refusal {
    /// Whole seconds, at least 1; the value of `Retry-After`.
    pub seconds: u32,
}

/// Counts what each prefix wrote. Reads no clock: the time comes with each question.
#[derive(Debug)]
pub struct Limiter {
    pace: Pace,
    ledger: Mutex<Ledger>,
}

#[derive(Debug, Default)]
struct Ledger {
    writers: HashMap<Prefix, Writer>,
    /// Turn at which each prefix was last seen, oldest first.
    turns: BTreeMap<u64, Prefix>,
    last_turn: u64,
}

#[derive(Debug, Default)]
struct Writer {
    turn: u64,
    /// The instant (unix ms) at which the bucket would be full again.
    full_at: i64,
    /// What was admitted in the last hour, unix ms, oldest first.
    hour: VecDeque<i64>,
}

impl Limiter {
    /// Nobody has written yet.
    #[must_use]
    pub fn new(pace: Pace) -> Self {
        Self { pace, ledger: Mutex::new(Ledger::default()) }
    }

    /// Whether `prefix` may write at `now`; a yes is counted, a no is not.
    ///
    /// # Errors
    ///
    /// [`Refusal`] with the seconds after which the answer would be yes.
    pub fn admit(&self, prefix: Prefix, now: Timestamp) -> Result<(), Refusal> {
        let now = now.as_millisecond();
        let mut ledger = self.ledger.lock().unwrap_or_else(PoisonError::into_inner);
        let verdict = ledger.seen(prefix).admit(&self.pace, now);
        ledger.forget_beyond(self.pace.remembered);
        verdict
    }

    /// How many prefixes are remembered now.
    #[must_use]
    pub fn remembered(&self) -> usize {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner).writers.len()
    }
}

impl Ledger {
    fn seen(&mut self, prefix: Prefix) -> &mut Writer {
        self.last_turn += 1;
        let turn = self.last_turn;
        let writer = self.writers.entry(prefix).or_default();
        self.turns.remove(&writer.turn);
        self.turns.insert(turn, prefix);
        writer.turn = turn;
        writer
    }

    fn forget_beyond(&mut self, remembered: usize) {
        while self.writers.len() > remembered {
            let Some((_, prefix)) = self.turns.pop_first() else { return };
            self.writers.remove(&prefix);
        }
    }
}

impl Writer {
    fn admit(&mut self, pace: &Pace, now: i64) -> Result<(), Refusal> {
        let each = i64::from(pace.seconds_each) * 1000;
        while self.hour.front().is_some_and(|at| *at <= now - HOUR_MS) {
            self.hour.pop_front();
        }
        let full_at = self.full_at.max(now) + each;
        let bucket_wait = full_at - now - each * i64::from(pace.burst.max(1));
        let hour_is_full = u32::try_from(self.hour.len()).is_ok_and(|n| n >= pace.hourly);
        let hour_wait = match self.hour.front() {
            Some(oldest) if hour_is_full => oldest + HOUR_MS - now,
            _ => 0,
        };
        match bucket_wait.max(hour_wait) {
            wait if wait <= 0 => {
                self.full_at = full_at;
                self.hour.push_back(now);
                Ok(())
            }
            wait => Err(Refusal { seconds: whole_seconds(wait) }),
        }
    }
}

/// Milliseconds as whole seconds, rounded up.
fn whole_seconds(wait_ms: i64) -> u32 {
    u32::try_from((wait_ms + 999) / 1000).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + seconds).unwrap()
    }

    fn prefix(n: u32) -> Prefix {
        Prefix::of(std::net::Ipv4Addr::from(n << 8).into())
    }

    #[test]
    fn three_at_once_then_one_each_fifteen_seconds() {
        let limiter = Limiter::new(Pace::default());
        let story = [(0, None), (0, None), (0, None), (0, Some(15)), (14, Some(1)), (15, None), (15, Some(15)), (30, None)];
        for (second, wait) in story {
            let answer = limiter.admit(prefix(1), at(second)).err().map(|refusal| refusal.seconds);
            assert_eq!(answer, wait, "at second {second}");
        }
        assert_eq!(limiter.admit(prefix(2), at(30)), Ok(()), "another household is not touched");
    }

    #[test]
    fn twenty_an_hour_whatever_the_rhythm() {
        let limiter = Limiter::new(Pace::default());
        let admitted = (0..3600).filter(|second| limiter.admit(prefix(1), at(*second)).is_ok()).count();
        assert_eq!(admitted, 20);
        assert_eq!(limiter.admit(prefix(1), at(3600)), Ok(()), "the first one is an hour old");
    }

    #[test]
    fn a_clock_set_back_does_not_lock_anybody_out_for_long() {
        let limiter = Limiter::new(Pace::default());
        for second in [0, 0, 0] {
            limiter.admit(prefix(1), at(second)).unwrap();
        }
        let refusal = limiter.admit(prefix(1), at(-10)).unwrap_err();
        assert_eq!(refusal.seconds, 25);
    }

    #[test]
    fn memory_is_bounded_and_the_longest_silent_is_forgotten() {
        let limiter = Limiter::new(Pace { remembered: 100, ..Pace::default() });
        for n in 0..10_000 {
            let _ = limiter.admit(prefix(n), at(0));
            assert!(limiter.remembered() <= 100);
        }
        for _ in 0..3 {
            let _ = limiter.admit(prefix(9_999), at(0));
        }
        assert!(limiter.admit(prefix(9_999), at(0)).is_err(), "the newest is remembered");
    }
}
