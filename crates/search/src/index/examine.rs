//! Whether the files of an index can be trusted.

use super::mark::{self, Mark};
use super::opened::Reason;
use super::schema::{Fields, ID, schema, tokenizers};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use tantivy::directory::MmapDirectory;
use tantivy::{IndexSettings, ReloadPolicy, SegmentReader};

/// Hardly anything is stored, so a thread for compressing it is none the less
/// one thread more.
pub(super) fn settings() -> IndexSettings {
    IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() }
}

/// The index in `folder` and how far it is, or why it cannot be used.
pub(super) fn examine(folder: &Path) -> Result<(tantivy::Index, Fields, u64), Reason> {
    if !folder.join("meta.json").exists() {
        return Err(Reason::Missing);
    }
    // Bytes that no sum covers could still lead the engine astray.
    catch_unwind(AssertUnwindSafe(|| trusted(folder))).unwrap_or_else(|_| Err(Reason::Damaged("the engine cannot read it".to_owned())))
}

fn trusted(folder: &Path) -> Result<(tantivy::Index, Fields, u64), Reason> {
    let (schema, fields) = schema();
    let directory = MmapDirectory::open(folder).map_err(damaged)?;
    let mut engine = tantivy::Index::open(directory).map_err(damaged)?;
    let metas = engine.load_metas().map_err(damaged)?;
    if metas.payload.is_none() && metas.segments.is_empty() {
        // Whoever made it was gone before the first commit.
        return Err(Reason::Missing);
    }
    let cursor = match mark::read(metas.payload.as_deref()) {
        Mark::Current(cursor) => cursor,
        Mark::Other => return Err(Reason::OtherVersion),
        Mark::Damaged => return Err(Reason::Damaged("its commit carries no mark".to_owned())),
    };
    if engine.schema() != schema || *engine.settings() != settings() {
        return Err(Reason::Damaged("its fields are not those it was made with".to_owned()));
    }
    engine.set_tokenizers(tokenizers());
    let wrong = engine.validate_checksum().map_err(damaged)?;
    if let Some(file) = wrong.iter().next() {
        return Err(Reason::Damaged(format!("the sum of {} is wrong", file.display())));
    }
    let reader = engine.reader_builder().reload_policy(ReloadPolicy::Manual).try_into().map_err(damaged)?;
    for segment in reader.searcher().segment_readers() {
        if !agrees(segment, &fields).map_err(damaged)? {
            return Err(Reason::Damaged("its parts do not agree".to_owned()));
        }
    }
    Ok((engine, fields, cursor))
}

/// True when a segment holds as many stories as it says.
fn agrees(segment: &SegmentReader, fields: &Fields) -> tantivy::Result<bool> {
    let stories = segment.max_doc();
    let alive = segment.doc_ids_alive().count();
    let norms = [fields.stem, fields.word, fields.title, fields.lead];
    for field in norms {
        if segment.get_fieldnorms_reader(field)?.num_docs() != stories {
            return Ok(false);
        }
    }
    let numbers = segment.fast_fields().i64(ID)?;
    Ok(numbers.num_docs() == stories && u32::try_from(alive).is_ok_and(|alive| alive == segment.num_docs()))
}

fn damaged(error: impl std::fmt::Display) -> Reason {
    Reason::Damaged(error.to_string())
}
