//! A page on the shelf: its tags, its state, and its forms, each made when first asked for.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, Weak};

use bytes::Bytes;
use hyper::StatusCode;
use hyper::header::{ETAG, HeaderMap, HeaderValue, VARY};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::{Inner, Page, Ready, Tag, Ticket};
use crate::encoding::{Coding, Effort};
use crate::headers::Policy;

const FRESH: u8 = 0;
const STALE: u8 = 1;
const GONE: u8 = 2;

/// What an entry costs besides its bytes: maps, headers, counters. An estimate, in bytes.
const OVERHEAD: usize = 1536;

/// One page, ready in one or more codings.
pub struct Entry {
    status: StatusCode,
    headers: HeaderMap,
    policy: Arc<Policy>,
    body: Bytes,
    tags: Box<[Tag]>,
    /// Unix milliseconds; `i64::MAX` when only a mark ends its freshness.
    fresh_until: i64,
    pub(super) ticket: Ticket,
    /// Its number in the ledger; 0 while it is not kept.
    pub(super) place: AtomicU64,
    state: AtomicU8,
    visited: AtomicBool,
    /// After a failed rendering, unix milliseconds before which nobody tries again.
    patience: AtomicI64,
    forms: [OnceLock<Arc<Ready>>; 4],
    owner: Weak<Inner>,
}

impl Entry {
    pub(super) fn new(page: Page, ticket: Ticket, owner: Weak<Inner>) -> Self {
        let Page { status, mut headers, policy, body, mut tags, fresh_until } = page;
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(ETAG, etag(&body, &policy));
        tags.sort_unstable();
        tags.dedup();
        Self {
            status,
            headers,
            policy,
            body,
            tags: tags.into_boxed_slice(),
            fresh_until: fresh_until.map_or(i64::MAX, Timestamp::as_millisecond),
            ticket,
            place: AtomicU64::new(0),
            state: AtomicU8::new(FRESH),
            visited: AtomicBool::new(false),
            patience: AtomicI64::new(0),
            forms: Default::default(),
            owner,
        }
    }

    /// A page that is answered once and not kept.
    #[must_use]
    pub fn unshelved(page: Page) -> Arc<Self> {
        Arc::new(Self::new(page, Ticket(0), Weak::new()))
    }

    /// The answer's status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The page's own headers, `Vary` and `ETag` among them, without the security headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The security headers.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The bytes as rendered.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The weak validator, `W/"…"`.
    #[must_use]
    pub fn etag(&self) -> &[u8] {
        self.headers.get(ETAG).map_or(b"", HeaderValue::as_bytes)
    }

    /// What it shows, sorted.
    #[must_use]
    pub fn tags(&self) -> &[Tag] {
        &self.tags
    }

    /// The page in `coding`, made now if nobody asked for it before.
    pub(crate) fn form(self: &Arc<Self>, coding: Coding) -> &Arc<Ready> {
        let [identity, gzip, brotli, zstd] = &self.forms;
        let slot = match coding {
            Coding::Identity => identity,
            Coding::Gzip => gzip,
            Coding::Brotli => brotli,
            Coding::Zstd => zstd,
        };
        if let Some(ready) = slot.get() {
            if ready.deserves_better()
                && let Some(owner) = self.owner.upgrade()
            {
                owner.wants_polish(self, coding);
            }
            return ready;
        }
        let ready = slot.get_or_init(|| Arc::new(self.make(coding, Effort::Fast)));
        if let Some(owner) = self.owner.upgrade() {
            owner.reweigh(self);
        }
        ready
    }

    pub(super) fn make(&self, coding: Coding, effort: Effort) -> Ready {
        Ready::make(coding, effort, self.status, &self.headers, &self.body)
    }

    /// The same page with `better` in the place of its form in `coding`.
    pub(super) fn with_form(&self, coding: Coding, better: Ready) -> Self {
        let forms: [OnceLock<Arc<Ready>>; 4] = Default::default();
        for (index, (new, old)) in forms.iter().zip(&self.forms).enumerate() {
            if index != coding.index()
                && let Some(ready) = old.get()
            {
                let _ = new.set(Arc::clone(ready));
            }
        }
        if let Some(slot) = forms.get(coding.index()) {
            let _ = slot.set(Arc::new(better));
        }
        Self {
            status: self.status,
            headers: self.headers.clone(),
            policy: Arc::clone(&self.policy),
            body: self.body.clone(),
            tags: self.tags.clone(),
            fresh_until: self.fresh_until,
            ticket: self.ticket,
            place: AtomicU64::new(self.place.load(Ordering::Relaxed)),
            state: AtomicU8::new(self.state.load(Ordering::Acquire)),
            visited: AtomicBool::new(true),
            patience: AtomicI64::new(self.patience.load(Ordering::Relaxed)),
            forms,
            owner: Weak::clone(&self.owner),
        }
    }

    /// Takes over the forms of `older` when both would send the same bytes.
    pub(super) fn adopt(&self, older: &Self) {
        if self.etag() != older.etag() || self.headers != older.headers || self.status != older.status {
            return;
        }
        for (new, old) in self.forms.iter().zip(&older.forms) {
            if let Some(ready) = old.get() {
                let _ = new.set(Arc::clone(ready));
            }
        }
    }

    pub(super) fn weight(&self) -> usize {
        let forms: usize = self.forms.iter().filter_map(OnceLock::get).map(|ready| ready.weight()).sum();
        OVERHEAD + self.body.len() + forms + self.tags.len() * 96
    }

    pub(super) fn is_current(&self, everything_stale: u64) -> bool {
        self.state.load(Ordering::Acquire) == FRESH && self.ticket.0 >= everything_stale
    }

    pub(super) fn may_be_shown(&self, everything_gone: u64) -> bool {
        self.state.load(Ordering::Acquire) != GONE && self.ticket.0 >= everything_gone
    }

    pub(super) fn lasts_beyond(&self, now: impl FnOnce() -> Timestamp) -> bool {
        self.fresh_until == i64::MAX || now().as_millisecond() < self.fresh_until
    }

    pub(super) fn make_stale(&self) {
        self.state.fetch_max(STALE, Ordering::AcqRel);
    }

    pub(super) fn make_gone(&self) {
        self.state.store(GONE, Ordering::Release);
    }

    /// Somebody asked for it; written only when it changes something.
    pub(super) fn visit(&self) {
        if !self.visited.load(Ordering::Relaxed) {
            self.visited.store(true, Ordering::Relaxed);
        }
    }

    /// Whether anybody asked since the last time this was asked.
    pub(super) fn was_visited(&self) -> bool {
        self.visited.swap(false, Ordering::Relaxed)
    }

    pub(super) fn wait_until(&self, unix_ms: i64) {
        self.patience.store(unix_ms, Ordering::Relaxed);
    }

    pub(super) fn is_waiting(&self, now: Timestamp) -> bool {
        now.as_millisecond() < self.patience.load(Ordering::Relaxed)
    }
}

/// Weak, as the codings of one page differ in bytes. The security headers take part, so that
/// a browser that holds the page also learns of a changed policy.
fn etag(body: &Bytes, policy: &Policy) -> HeaderValue {
    let digest = Sha256::new().chain_update(body).chain_update(policy.block()).finalize();
    let hex: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&format!("W/\"{hex}\"")).unwrap_or_else(|_| HeaderValue::from_static("W/\"\""))
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Entry").field("status", &self.status).field("tags", &self.tags).finish_non_exhaustive()
    }
}
