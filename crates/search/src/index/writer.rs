//! Writing: in steps that follow the change log, or the whole again.

use super::document::document;
use super::{Index, mark};
use crate::entry::Entry;
use crate::error::SearchError;
use arabic::terms::Analyser;
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy, NoMergePolicy};
use tantivy::{IndexWriter, TantivyDocument, Term};

/// What new stories may take up before they are written out, in **bytes**.
const MEMORY: usize = 50_000_000;

/// Threads of the engine while all is written again, beside the one that takes words apart, and what stories may take up in each,
/// in **bytes**.
const REBUILDERS: usize = 2;
const MEMORY_OF_EACH: usize = 30_000_000;

/// Writes one index. There is one for a folder at a time.
///
/// What it writes is found once the call returns, and has survived a crash by
/// then. A step may be taken twice: an entry replaces that of the same number.
pub struct Writer {
    /// Away while it changes its ways; then it is opened anew when it is needed.
    engine: Option<IndexWriter<TantivyDocument>>,
    home: tantivy::Index,
    index: Index,
    analyser: Analyser,
    cursor: u64,
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").field("cursor", &self.cursor).finish_non_exhaustive()
    }
}

impl Writer {
    pub(super) fn new(home: &tantivy::Index, index: Index, cursor: u64) -> Result<Self, SearchError> {
        let mut writer = Self { engine: None, home: home.clone(), index, analyser: Analyser::default(), cursor };
        writer.engine()?;
        Ok(writer)
    }

    /// Ends writing and waits until what is being tidied up is tidy; dropping a
    /// writer does not wait.
    ///
    /// # Errors
    ///
    /// [`SearchError`] when tidying up failed; what was committed stands.
    pub fn close(self) -> Result<(), SearchError> {
        Ok(self.engine.map_or(Ok(()), IndexWriter::wait_merging_threads)?)
    }

    /// How far the change log was followed by what is committed.
    pub const fn cursor(&self) -> u64 {
        self.cursor
    }

    /// One step: takes `puts` in, takes the stories with the numbers `removes`
    /// out, and notes that the change log was followed up to `cursor`; all of
    /// it or nothing.
    ///
    /// # Errors
    ///
    /// [`SearchError`] when the disk refuses; the index then is as before.
    pub fn apply(&mut self, puts: impl IntoIterator<Item = Entry>, removes: &[i64], cursor: u64) -> Result<(), SearchError> {
        let done = self.stage(puts, removes).and_then(|()| self.commit(cursor));
        self.or_as_before(done)
    }

    /// Begins anew: afterwards the index holds `entries` and nothing else, up
    /// to `cursor`. Until then, what was there is found.
    ///
    /// # Errors
    ///
    /// [`SearchError`] when the disk refuses, or the first error of `entries`;
    /// the index then is as before.
    pub fn rebuild<E: From<SearchError>>(&mut self, entries: impl IntoIterator<Item = Result<Entry, E>>, cursor: u64) -> Result<(), E> {
        // A folder has one writer at a time.
        drop(self.engine.take());
        let engine = opened(&self.home, REBUILDERS, MEMORY_OF_EACH)?;
        // Joining segments would take the processor from those who make them: they are joined beside whatever comes next.
        engine.set_merge_policy(Box::new(NoMergePolicy));
        self.engine = Some(engine);
        let done = self.replace_all(entries).and_then(|()| Ok(self.commit(cursor)?));
        // What was not committed goes with its writer.
        drop(self.engine.take());
        done.and_then(|()| Ok(self.commit(cursor)?))
    }

    /// The engine for steps.
    fn engine(&mut self) -> Result<&mut IndexWriter<TantivyDocument>, SearchError> {
        let engine = match self.engine.take() {
            Some(engine) => engine,
            None => {
                let engine = opened(&self.home, 1, MEMORY)?;
                engine.set_merge_policy(Box::new(merging()));
                engine
            }
        };
        Ok(self.engine.insert(engine))
    }

    fn replace_all<E: From<SearchError>>(&mut self, entries: impl IntoIterator<Item = Result<Entry, E>>) -> Result<(), E> {
        self.engine()?.delete_all_documents().map_err(SearchError::from)?;
        for entry in entries {
            self.add(&entry?)?;
        }
        Ok(())
    }

    fn stage(&mut self, puts: impl IntoIterator<Item = Entry>, removes: &[i64]) -> Result<(), SearchError> {
        for id in removes {
            self.remove(*id)?;
        }
        for entry in puts {
            self.remove(entry.id)?;
            self.add(&entry)?;
        }
        Ok(())
    }

    fn add(&mut self, entry: &Entry) -> Result<(), SearchError> {
        let document = document(entry, self.index.fields(), &mut self.analyser);
        self.engine()?.add_document(document)?;
        Ok(())
    }

    fn remove(&mut self, id: i64) -> Result<(), SearchError> {
        let term = Term::from_field_i64(self.index.fields().id, id);
        self.engine()?.delete_term(term);
        Ok(())
    }

    fn commit(&mut self, cursor: u64) -> Result<(), SearchError> {
        let mut commit = self.engine()?.prepare_commit()?;
        commit.set_payload(&mark::write(cursor));
        commit.commit()?;
        self.cursor = cursor;
        self.index.reader.reload()?;
        Ok(())
    }

    fn or_as_before(&mut self, done: Result<(), SearchError>) -> Result<(), SearchError> {
        if done.is_err()
            && let Some(engine) = &mut self.engine
        {
            // The first error is the one to tell; should this fail too, the next step does.
            let _ = engine.rollback();
        }
        done
    }
}

fn opened(home: &tantivy::Index, workers: usize, memory: usize) -> Result<IndexWriter<TantivyDocument>, SearchError> {
    let options = IndexWriterOptions::builder().num_worker_threads(workers).num_merge_threads(1).memory_budget_per_thread(memory).build();
    Ok(home.writer_with_options(options)?)
}

/// Small steps make small segments; a question asks each, so they are joined
/// soon, and a segment is written again when a fifth of it is gone.
fn merging() -> LogMergePolicy {
    let mut policy = LogMergePolicy::default();
    policy.set_min_num_segments(5);
    policy.set_del_docs_ratio_before_merge(0.2);
    policy
}
