//! A miss: rendered once, shared by all who wait, with the old page as a last resort.

use std::any::Any;
use std::sync::Arc;
use std::time::Instant;

use super::flight::Landing;
use super::marks::{Standing, Ticket};
use super::{Entry, Page, PageCache};

/// For how many **milliseconds** after a failure the stale page is shown without trying again.
const PATIENCE_MS: i64 = 1000;

/// What the cache must know about a failed rendering.
pub trait Transient: Send + Sync + Sized + 'static {
    /// True when the fault will pass (the database is away or busy), so that a stale page
    /// is better than none; false when the page itself has no answer.
    fn is_transient(&self) -> bool;

    /// The same failure for the others who waited for this rendering.
    #[must_use]
    fn retold(&self) -> Self;
}

/// What one request saw of its own rendering, if it was the one to render.
struct Own<E> {
    rendered: bool,
    failure: Option<E>,
}

impl PageCache {
    /// The page at `key`: the fresh one, or what `render` gives.
    ///
    /// However many ask at once, `render` runs once; if the one whose request runs it goes
    /// away, the next takes over. A page that was marked while it was rendered is given only
    /// to those who asked before the mark and is not kept as fresh; one that shows something
    /// withdrawn meanwhile is rendered again.
    ///
    /// # Errors
    ///
    /// What `render` says, unless it [is transient](Transient::is_transient) and a stale
    /// page can be shown instead.
    pub async fn get_or_render<E, F, Fut>(&self, key: &str, render: F) -> Result<Arc<Entry>, E>
    where
        E: Transient,
        F: Fn() -> Fut,
        Fut: Future<Output = Result<Page, E>>,
    {
        let asked = self.ticket();
        loop {
            if let Some(entry) = self.hit(key) {
                self.inner.figures.hit.increment(1);
                return Ok(entry);
            }
            if let Some(entry) = self.leftover(key).filter(|entry| entry.is_waiting((self.inner.clock)())) {
                self.inner.figures.stale.increment(1);
                return Ok(entry);
            }
            let boarded = self.inner.flights.board(key);
            let mut own = Own { rendered: false, failure: None };
            let mine = &mut own;
            match boarded.flight.get_or_init(|| self.fly(key, &render, mine)).await {
                Landing::Page(entry, ticket) if self.is_good_for(asked, *ticket, entry) => {
                    self.count_miss(own.rendered);
                    return Ok(Arc::clone(entry));
                }
                Landing::Page(..) => {}
                Landing::Failed(told) => {
                    if let Some(failure) = own.failure.or_else(|| told.downcast_ref::<E>().map(E::retold)) {
                        return self.leftover_after(key, failure);
                    }
                }
            }
        }
    }

    /// Renders and shelves; the failure goes to `own` as it is, and retold to the rest.
    async fn fly<E, F, Fut>(&self, key: &str, render: &F, own: &mut Own<E>) -> Landing
    where
        E: Transient,
        F: Fn() -> Fut,
        Fut: Future<Output = Result<Page, E>>,
    {
        own.rendered = true;
        let (ticket, started) = (self.ticket(), Instant::now());
        let outcome = render().await;
        self.inner.figures.render.record(started.elapsed());
        match outcome {
            Ok(page) => Landing::Page(self.shelve(ticket, key, page).0, ticket),
            Err(failure) => {
                let told: Box<dyn Any + Send + Sync> = Box::new(failure.retold());
                own.failure = Some(failure);
                Landing::Failed(told)
            }
        }
    }

    /// Whether somebody who asked at `asked` may see what was read after `ticket`: nothing in it
    /// was withdrawn, and what changed did so after they asked.
    fn is_good_for(&self, asked: Ticket, ticket: Ticket, entry: &Entry) -> bool {
        match self.inner.ledger().marks.since(ticket, entry.tags()) {
            Standing::Current => true,
            Standing::Stale(first) => first > asked.0,
            Standing::Gone => false,
        }
    }

    fn count_miss(&self, rendered: bool) {
        let figures = &self.inner.figures;
        if rendered { figures.miss.increment(1) } else { figures.coalesced.increment(1) }
    }

    fn leftover_after<E: Transient>(&self, key: &str, failure: E) -> Result<Arc<Entry>, E> {
        let Some(entry) = self.leftover(key).filter(|_| failure.is_transient()) else { return Err(failure) };
        entry.wait_until((self.inner.clock)().as_millisecond().saturating_add(PATIENCE_MS));
        self.inner.figures.stale.increment(1);
        Ok(entry)
    }
}
