//! Units of work and the queue in which they wait for a lane.

use super::Tx;
use crate::StoreError;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A unit of work: run once in a transaction, answered once its fate is known.
pub(crate) trait Job: Send {
    /// Does the work; true when it may be committed.
    fn run(&mut self, tx: &mut Tx) -> bool;
    /// Answers whoever waits: with the result, or with what kept it from being committed.
    fn finish(self: Box<Self>, fate: Result<(), StoreError>);
}

/// A closure and the way back to whoever waits for it.
pub(crate) struct Unit<F, T, E, A> {
    work: Option<F>,
    result: Option<Result<T, E>>,
    answer: A,
}

impl<F, T, E, A> Unit<F, T, E, A>
where
    F: FnOnce(&mut Tx) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
    A: FnOnce(Result<T, E>) + Send,
{
    pub(crate) fn new(work: F, answer: A) -> Self {
        Self { work: Some(work), result: None, answer }
    }
}

impl<F, T, E, A> Job for Unit<F, T, E, A>
where
    F: FnOnce(&mut Tx) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
    A: FnOnce(Result<T, E>) + Send,
{
    fn run(&mut self, tx: &mut Tx) -> bool {
        let Some(work) = self.work.take() else { return false };
        let result = match catch_unwind(AssertUnwindSafe(|| work(tx))) {
            Err(panic) => Err(E::from(StoreError::Panicked { message: message(panic.as_ref()) })),
            // A swallowed failure would be committed by halves: it rolls back all the same.
            Ok(Ok(value)) => tx.fault().map_or(Ok(value), |fault| Err(E::from(fault))),
            Ok(failed) => failed,
        };
        let good = result.is_ok();
        self.result = Some(result);
        good
    }

    fn finish(self: Box<Self>, fate: Result<(), StoreError>) {
        let result = match fate {
            Ok(()) => self.result.unwrap_or_else(|| Err(E::from(StoreError::Closed))),
            Err(error) => Err(E::from(error)),
        };
        (self.answer)(result);
    }
}

fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "a panic without words".into())
}

/// Where units of work wait; several lanes may take from one queue.
pub(crate) struct Queue {
    state: Mutex<State>,
    ready: Condvar,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Box<dyn Job>>,
    closed: bool,
}

impl Queue {
    /// More than so many waiting units mean that the database does not keep up.
    pub(crate) const LIMIT: usize = 4096;

    pub(crate) fn new() -> Self {
        Self { state: Mutex::default(), ready: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn push(&self, job: Box<dyn Job>) -> Result<(), StoreError> {
        let mut state = self.state();
        if state.closed {
            return Err(StoreError::Closed);
        }
        if state.waiting.len() >= Self::LIMIT {
            return Err(StoreError::Busy);
        }
        state.waiting.push_back(job);
        drop(state);
        self.ready.notify_one();
        Ok(())
    }

    /// The next unit; waits for one. `None` when the queue is closed and empty.
    pub(crate) fn take(&self) -> Option<Box<dyn Job>> {
        let mut state = self.state();
        loop {
            if let Some(job) = state.waiting.pop_front() {
                return Some(job);
            }
            if state.closed {
                return None;
            }
            state = self.ready.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// The next unit if one waits already.
    pub(crate) fn try_take(&self) -> Option<Box<dyn Job>> {
        self.state().waiting.pop_front()
    }

    /// Everything that waits now.
    pub(crate) fn drain(&self) -> Vec<Box<dyn Job>> {
        self.state().waiting.drain(..).collect()
    }

    pub(crate) fn len(&self) -> usize {
        self.state().waiting.len()
    }

    /// No more units; the lanes finish what waits, then stop.
    pub(crate) fn close(&self) {
        self.state().closed = true;
        self.ready.notify_all();
    }
}
