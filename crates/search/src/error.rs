//! What can go wrong.

/// Why an index could not be opened, written or asked.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// Another process writes this index; try again when it has ended.
    #[error("the search index in {0} is being written by another process")]
    Busy(String),
    /// The folder cannot be made, read or written.
    #[error("search index: {0}")]
    Folder(#[from] std::io::Error),
    /// The engine failed; the index may have to be rebuilt.
    #[error("search index: {0}")]
    Engine(#[from] tantivy::TantivyError),
}

impl SearchError {
    /// True when waiting can help; false when the folder or disk needs a look,
    /// or the index a rebuild.
    pub const fn is_transient(&self) -> bool {
        matches!(self, Self::Busy(_))
    }
}
