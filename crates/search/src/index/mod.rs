//! The index: opening, asking, writing.

mod document;
mod examine;
mod mark;
mod opened;
pub(crate) mod schema;
mod spaced;
mod writer;

pub use opened::{Opened, Reason, place};
pub use writer::Writer;

use crate::error::SearchError;
use schema::Fields;
use tantivy::{IndexReader, ReloadPolicy, Searcher};

/// An index to ask. Cheap to clone; all clones see what the [`Writer`]
/// committed last.
#[derive(Clone)]
pub struct Index {
    reader: IndexReader,
    fields: Fields,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("stories", &self.stories()).finish_non_exhaustive()
    }
}

impl Index {
    /// An empty index that lives in memory, for tests and small papers.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`], when a thread cannot be started.
    pub fn in_memory() -> Result<(Self, Writer), SearchError> {
        let (schema, fields) = schema::schema();
        let engine =
            tantivy::Index::builder().schema(schema).settings(examine::settings()).tokenizers(schema::tokenizers()).create_in_ram()?;
        Self::over(&engine, fields, 0)
    }

    /// Opens the index in `folder`, makes one if there is none.
    ///
    /// An index that is missing, of another version or damaged comes back empty
    /// and [`Opened`] says why: the caller then hands all stories over again,
    /// from the beginning of the change log. The files of the old index are
    /// removed; other files in `folder` are left alone.
    ///
    /// # Errors
    ///
    /// [`SearchError::Busy`] while another process writes it, and
    /// [`SearchError::Folder`] when the folder cannot be made, read or written.
    pub fn open(folder: &std::path::Path) -> Result<(Self, Writer, Opened), SearchError> {
        opened::open(folder)
    }

    fn over(engine: &tantivy::Index, fields: Fields, cursor: u64) -> Result<(Self, Writer), SearchError> {
        let reader = engine.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let index = Self { reader, fields };
        let writer = Writer::new(engine, index.clone(), cursor)?;
        Ok((index, writer))
    }

    /// How many stories can be found.
    pub fn stories(&self) -> u64 {
        self.searcher().num_docs()
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    pub(crate) const fn fields(&self) -> &Fields {
        &self.fields
    }
}
