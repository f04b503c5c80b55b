//! The best forms, made in the background for pages that are asked for more than once.
//!
//! One at a time and with a bounded queue: on a small machine the readers come first.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use super::{Entry, Inner};
use crate::encoding::{Coding, Effort};

/// How many forms may wait; more are forgotten until they are asked for again.
const QUEUE: usize = 64;

#[derive(Default)]
pub(super) struct Polish {
    bench: Mutex<Bench>,
}

#[derive(Default)]
struct Bench {
    waiting: VecDeque<(Weak<Entry>, Coding)>,
    at_work: bool,
}

impl Inner {
    /// Queues `entry` for its best form in `coding` and starts the work if it rests.
    pub(super) fn wants_polish(self: Arc<Self>, entry: &Arc<Entry>, coding: Coding) {
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        let mut bench = self.bench();
        if bench.waiting.len() >= QUEUE {
            return;
        }
        bench.waiting.push_back((Arc::downgrade(entry), coding));
        if !std::mem::replace(&mut bench.at_work, true) {
            drop(bench);
            runtime.spawn_blocking(move || self.polish_all());
        }
    }

    fn bench(&self) -> MutexGuard<'_, Bench> {
        self.polish.bench.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn polish_all(&self) {
        while let Some((entry, coding)) = self.next_to_polish() {
            if let Some(entry) = entry.upgrade() {
                self.polish_one(&entry, coding);
            }
        }
    }

    fn next_to_polish(&self) -> Option<(Weak<Entry>, Coding)> {
        let mut bench = self.bench();
        let next = bench.waiting.pop_front();
        bench.at_work = next.is_some();
        next
    }

    fn polish_one(&self, entry: &Arc<Entry>, coding: Coding) {
        let everything = self.everything_stale.load(std::sync::atomic::Ordering::Acquire);
        if !entry.is_current(everything) || !self.ledger().holds(entry) {
            return;
        }
        let better = entry.make(coding, Effort::Best);
        if better.body.len() >= entry.form(coding).body.len() {
            return;
        }
        let mut ledger = self.ledger();
        if ledger.holds(entry) {
            ledger.exchange(&self.shelves, Arc::new(entry.with_form(coding, better)));
            self.figures.weigh(ledger.bytes());
        }
    }
}
