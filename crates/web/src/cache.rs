//! Pages kept ready to send, dropped exactly when what they show has changed.
//!
//! A page is rendered once however many ask ([`PageCache::get_or_render`]), kept in the
//! codings readers asked for, and found by its address alone: no host, no cookie and no
//! unknown query parameter is ever part of a [`key`].
//!
//! What a page shows is written on it as [`Tag`]s. [`PageCache::mark`] makes every page with
//! a tag stale (rendered again at the next request, and kept for the case that rendering
//! fails because the database is away) or gone (never served again). A [`Ticket`] taken
//! before the database is read keeps an old reading from being taken for a fresh one.
//!
//! Two locks: `shelves` (sharded, read at each hit) and `ledger` (weights, order, tags,
//! marks; taken when something is put in, marked or evicted), always `ledger` first.

mod entry;
mod flight;
mod forms;
mod key;
mod ledger;
mod marks;
mod page;
mod polish;
mod render;
mod shelf;
mod tag;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

pub use entry::Entry;
pub(crate) use forms::Ready;
pub use key::{LONGEST_KEY, key};
pub use marks::Ticket;
pub use page::Page;
pub use render::Transient;
pub use tag::{Effect, Tag};

use flight::Flights;
use ledger::Ledger;
use marks::Standing;
use polish::Polish;
use shelf::Shelves;

use crate::server::figures::CacheFigures;

/// Where the cache reads the time, so that a test can set it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The pages that are ready. Cloning shares them.
#[derive(Clone)]
pub struct PageCache {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    shelves: Shelves,
    ledger: Mutex<Ledger>,
    /// Number of the newest mark.
    newest_mark: AtomicU64,
    /// Number of the newest [`Tag::Everything`] mark of each effect.
    everything_stale: AtomicU64,
    everything_gone: AtomicU64,
    flights: Flights,
    polish: Polish,
    clock: Clock,
    figures: CacheFigures,
}

impl PageCache {
    /// A cache that holds at most `max_bytes` of pages in all their forms together.
    #[must_use]
    pub fn new(max_bytes: usize) -> Self {
        Self::with_clock(max_bytes, Arc::new(Timestamp::now))
    }

    /// The same with a clock of the caller's.
    #[must_use]
    pub fn with_clock(max_bytes: usize, clock: Clock) -> Self {
        let inner = Inner {
            shelves: Shelves::default(),
            ledger: Mutex::new(Ledger::new(max_bytes)),
            newest_mark: AtomicU64::new(0),
            everything_stale: AtomicU64::new(0),
            everything_gone: AtomicU64::new(0),
            flights: Flights::default(),
            polish: Polish::default(),
            clock,
            figures: CacheFigures::register(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// The fresh page at `key`, if there is one.
    #[must_use]
    pub fn hit(&self, key: &str) -> Option<Arc<Entry>> {
        let entry = self.inner.shelves.get(key)?;
        let everything = self.inner.everything_stale.load(Ordering::Acquire);
        if !entry.is_current(everything) || !entry.lasts_beyond(|| (self.inner.clock)()) {
            return None;
        }
        entry.visit();
        Some(entry)
    }

    /// A page that may be shown when rendering fails: stale perhaps, never gone.
    pub(crate) fn leftover(&self, key: &str) -> Option<Arc<Entry>> {
        let everything = self.inner.everything_gone.load(Ordering::Acquire);
        self.inner.shelves.get(key).filter(|entry| entry.may_be_shown(everything))
    }

    /// The state of the newsroom as of now. Take it **before** reading the database.
    #[must_use]
    pub fn ticket(&self) -> Ticket {
        Ticket(self.inner.newest_mark.load(Ordering::Acquire))
    }

    /// Puts `page`, rendered from what was read after `ticket`, at `key`.
    ///
    /// It is kept as fresh only if nothing that it shows was marked since the ticket.
    pub fn insert(&self, ticket: Ticket, key: &str, page: Page) -> Arc<Entry> {
        self.shelve(ticket, key, page).0
    }

    fn shelve(&self, ticket: Ticket, key: &str, page: Page) -> (Arc<Entry>, Standing) {
        let entry = Arc::new(Entry::new(page, ticket, Arc::downgrade(&self.inner)));
        let mut ledger = self.inner.ledger();
        let standing = ledger.marks.since(ticket, entry.tags());
        ledger.admit(&self.inner.shelves, key, &entry, standing);
        self.inner.figures.weigh(ledger.bytes());
        (entry, standing)
    }

    /// Says that what `tags` stand for has changed, in the way of `effect`.
    ///
    /// When this returns no request that begins later is answered from a page with one of
    /// these tags. [`Tag::Everything`] costs the same whatever the number of pages.
    pub fn mark(&self, tags: &[Tag], effect: Effect) {
        let mut ledger = self.inner.ledger();
        for tag in tags {
            let number = ledger.marks.record(tag.clone(), effect);
            match (tag, effect) {
                (Tag::Everything, Effect::Stale) => self.inner.everything_stale.store(number, Ordering::Release),
                (Tag::Everything, Effect::Gone) => {
                    self.inner.everything_stale.store(number, Ordering::Release);
                    self.inner.everything_gone.store(number, Ordering::Release);
                }
                (tag, Effect::Stale) => ledger.make_stale(tag),
                (tag, Effect::Gone) => ledger.drop_all(&self.inner.shelves, tag),
            }
            self.inner.newest_mark.store(number, Ordering::Release);
        }
        self.inner.figures.weigh(ledger.bytes());
    }

    /// Bytes of all pages in all forms together, with what each costs besides.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.inner.ledger().bytes()
    }

    /// How many pages are kept, stale ones among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.inner.ledger().len()
    }

    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Inner {
    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An entry has made another form of itself.
    pub(crate) fn reweigh(&self, entry: &Entry) {
        let mut ledger = self.ledger();
        ledger.reweigh(&self.shelves, entry);
        self.figures.weigh(ledger.bytes());
    }
}

impl std::fmt::Debug for PageCache {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PageCache").field("pages", &self.len()).field("bytes", &self.bytes()).finish()
    }
}
