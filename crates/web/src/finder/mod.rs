//! What finds stories: an index of what readers may see, and one of what the newsroom has written.
//!
//! They are two, so that nothing the public is offered (a hit, a count, a suggestion, the weight of a word) can come from
//! copy that is not live. Both follow the change log, each as far as it says of itself; what is missing, of another
//! version or damaged is built again beside the running site.

mod entry;
mod follow;

pub use follow::FollowError;

use search::{Index, Opened, Reason, SearchError, Writer};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

/// The folders of the two.
const READERS: &str = "readers";
const NEWSROOM: &str = "newsroom";

/// Both indexes of a paper.
#[derive(Debug)]
pub struct Finder {
    live: Shelf,
    newsroom: Shelf,
    /// The place in the log at which something was last taken from readers.
    taken: AtomicI64,
}

/// Whose index it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// What stands in `published`.
    Readers,
    /// The newest revision of every story.
    Newsroom,
}

/// An index, and who writes it.
#[derive(Debug)]
struct Shelf {
    whose: Whose,
    index: Index,
    writer: Mutex<Writer>,
    /// How far the change log was followed.
    cursor: AtomicI64,
    /// True until it holds everything once.
    building: AtomicBool,
}

impl Finder {
    /// Opens both indexes below `folder`; whatever state they are in, they can be asked afterwards.
    ///
    /// # Errors
    /// [`SearchError`] when the folder cannot be written, or another process writes there.
    pub fn open(folder: &Path) -> Result<Self, SearchError> {
        let shelf = |whose, name: &str| {
            let (index, writer, opened) = Index::open(&folder.join(name))?;
            if let Opened::Empty(reason) = opened.clone()
                && reason != Reason::Missing
            {
                tracing::warn!(index = name, %reason, "the search index is built anew");
            }
            Ok::<_, SearchError>(Shelf::new(whose, index, writer, matches!(opened, Opened::Empty(_))))
        };
        Ok(Self { live: shelf(Whose::Readers, READERS)?, newsroom: shelf(Whose::Newsroom, NEWSROOM)?, taken: AtomicI64::new(0) })
    }

    /// How far the indexes below `folder` followed the change log. They are only looked at, also while a site writes them.
    pub fn place(folder: &Path) -> i64 {
        let place = |name: &str| i64::try_from(search::place(&folder.join(name))).unwrap_or(0);
        place(READERS).min(place(NEWSROOM))
    }

    /// Both indexes in memory, for tests.
    ///
    /// # Errors
    /// [`SearchError`] when a thread cannot be started.
    pub fn in_memory() -> Result<Self, SearchError> {
        let shelf = |whose| Index::in_memory().map(|(index, writer)| Shelf::new(whose, index, writer, true));
        Ok(Self { live: shelf(Whose::Readers)?, newsroom: shelf(Whose::Newsroom)?, taken: AtomicI64::new(0) })
    }

    /// What readers may find, and nothing else.
    pub fn readers(&self) -> &Index {
        &self.live.index
    }

    /// Everything; who may see what of it is for the caller to ask.
    pub fn newsroom(&self) -> &Index {
        &self.newsroom.index
    }

    /// True while the index of readers does not hold all stories yet.
    pub fn is_building(&self) -> bool {
        self.live.building.load(Ordering::Acquire)
    }

    /// The same of the newsroom's.
    pub fn is_building_newsroom(&self) -> bool {
        self.newsroom.building.load(Ordering::Acquire)
    }

    /// Something was taken from readers at this place in the log.
    pub fn taken_at(&self, place: i64) {
        self.taken.fetch_max(place, Ordering::AcqRel);
    }

    /// Whether the index of readers has forgotten what was taken from them. Until then rows that it finds are still compared with
    /// `published`, but its counts and words may tell of more than there is.
    pub fn has_forgotten(&self) -> bool {
        !self.is_building() && self.live.cursor.load(Ordering::Acquire) >= self.taken.load(Ordering::Acquire)
    }

    /// The place in the change log that both indexes have reached.
    pub fn cursor(&self) -> i64 {
        let place = |shelf: &Shelf| if shelf.building.load(Ordering::Acquire) { 0 } else { shelf.cursor.load(Ordering::Acquire) };
        place(&self.live).min(place(&self.newsroom))
    }
}

impl Shelf {
    fn new(whose: Whose, index: Index, writer: Writer, is_empty: bool) -> Self {
        let cursor = AtomicI64::new(i64::try_from(writer.cursor()).unwrap_or(0));
        Self { whose, index, writer: Mutex::new(writer), cursor, building: AtomicBool::new(is_empty) }
    }

    /// Runs a step of the writer; nobody else writes meanwhile.
    fn write<E>(&self, step: impl FnOnce(&mut Writer) -> Result<(), E>) -> Result<(), E> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        step(&mut writer)?;
        self.cursor.store(i64::try_from(writer.cursor()).unwrap_or(0), Ordering::Release);
        Ok(())
    }
}
