//! The readers' site: from a path to a page, and comments coming in.

mod comments;
mod edition;
mod error;
mod follow;
mod form;
mod load;
mod media;
mod old_address;
mod pages;
mod preview;
mod render;
mod route;
mod router;
mod search;

pub use error::PageError;
pub use pages::error_page;
pub(crate) use preview::Standing;
pub use router::{desk_router, router, with_desk};

use crate::cache::PageCache;
use crate::finder::Finder;
use crate::headers::{Kind, Policy};
use crate::limits::{Limiter, Pace, Queue, WriterKeys};
use edition::Edition;
use jiff::Timestamp;
use press::Theme;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use store::Db;
use store::objects::Objects;
use tokio::sync::Semaphore;

/// Questions to the search index that are answered at once; more wait.
const ASKING: usize = 4;

/// What a site is opened with.
pub struct SiteOptions {
    /// The paper's database, migrated.
    pub db: Db,
    /// What finds stories.
    pub finder: Arc<Finder>,
    /// Stored pictures.
    pub objects: Objects,
    /// Theme files that replace built-in ones: name and source.
    pub overrides: Vec<(String, String)>,
    /// Web fonts of the theme: file name and bytes.
    pub fonts: Vec<(String, Vec<u8>)>,
    /// Secret that signs comment forms.
    pub form_key: [u8; 32],
    /// Bound of the page cache, in bytes.
    pub cache_bytes: usize,
    /// How often one prefix may comment; `None` switches the limit off.
    pub comments: Option<Pace>,
    /// The clock.
    pub clock: fn() -> Timestamp,
}

/// The readers' site of one paper.
pub struct Site {
    db: Db,
    finder: Arc<Finder>,
    /// How many questions are answered at once.
    asking: Arc<Semaphore>,
    objects: Arc<Objects>,
    theme: Theme,
    fonts: BTreeMap<String, Vec<u8>>,
    form_key: [u8; 32],
    ban_key: [u8; 32],
    cache: PageCache,
    limiter: Option<Limiter>,
    queue: Option<Queue>,
    writers: WriterKeys,
    clock: fn() -> Timestamp,
    edition: Mutex<Option<Arc<Edition>>>,
    /// Grows with every change that is on all pages.
    generation: AtomicU64,
    cursor: tokio::sync::Mutex<i64>,
}

impl Site {
    /// Opens the site at the end of the change log.
    ///
    /// # Errors
    /// [`PageError::Press`] for a theme that cannot be used (file, line and reason);
    /// [`PageError::NoSite`]; [`PageError::Store`].
    pub async fn open(options: SiteOptions) -> Result<Self, PageError> {
        let theme = Theme::with_overrides(options.overrides).map_err(press::PressError::from)?;
        let cursor = options.db.read(store::change::newest).await?;
        let clock = options.clock;
        let site = Self {
            cache: PageCache::with_clock(options.cache_bytes, Arc::new(clock)),
            db: options.db,
            finder: options.finder,
            asking: Arc::new(Semaphore::new(ASKING)),
            objects: Arc::new(options.objects),
            theme,
            fonts: options.fonts.into_iter().collect(),
            ban_key: crate::limits::derived(&options.form_key, "bans"),
            form_key: options.form_key,
            queue: options.comments.as_ref().map(|pace| Queue::new(pace.waiting)),
            limiter: options.comments.map(Limiter::new),
            writers: WriterKeys::default(),
            clock,
            edition: Mutex::new(None),
            generation: AtomicU64::new(0),
            cursor: tokio::sync::Mutex::new(cursor),
        };
        site.edition().await?;
        Ok(site)
    }

    /// The pages that are ready.
    pub fn cache(&self) -> &PageCache {
        &self.cache
    }

    /// The paper's database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// What finds stories.
    pub fn finder(&self) -> &Arc<Finder> {
        &self.finder
    }

    fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The paper as it stands now; set anew when something on every page changed or the day did.
    pub(crate) async fn edition(&self) -> Result<Arc<Edition>, PageError> {
        let (now, generation) = (self.now(), self.generation.load(Ordering::Acquire));
        let before = self.kept_edition();
        if let Some(edition) = before.as_ref().filter(|edition| edition.generation == generation && now < edition.midnight) {
            return Ok(Arc::clone(edition));
        }
        let loaded = self.db.read_quick(edition::load).await?.ok_or(PageError::NoSite)?;
        let edition = Arc::new(Edition::set(&self.theme, loaded, before.as_deref(), generation, now)?);
        *self.edition.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&edition));
        Ok(edition)
    }

    /// The last edition that was set, even if it is an old one.
    pub(crate) fn kept_edition(&self) -> Option<Arc<Edition>> {
        self.edition.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Site {
    /// Security headers of answers that no page gives.
    ///
    /// # Errors
    /// As [`Site::open`].
    pub async fn policy(&self) -> Result<Arc<Policy>, PageError> {
        Ok(self.edition().await?.policy(Kind::Page))
    }
}
