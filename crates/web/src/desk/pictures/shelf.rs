//! From bytes that were drawn to an object of the store and the row that names it.

use media::Drawn;
use model::Rendition;
use store::StoreError;
use store::objects::Objects;

/// Keeps what was drawn; on disk when this returns. The same bytes are kept once, under one name.
///
/// # Errors
/// The store's when the disk refuses; then nothing is kept.
pub fn shelve(objects: &Objects, drawn: &Drawn) -> Result<Rendition, StoreError> {
    let sha256 = objects.put(&drawn.bytes)?;
    Ok(Rendition {
        width: drawn.width,
        height: drawn.height,
        sha256,
        mime: drawn.encoding.mime().to_owned(),
        size: u32::try_from(drawn.bytes.len()).unwrap_or(u32::MAX),
    })
}

/// Keeps each of them, in their order.
///
/// # Errors
/// As [`shelve`].
pub fn shelve_all(objects: &Objects, drawn: &[Drawn]) -> Result<Vec<Rendition>, StoreError> {
    drawn.iter().map(|one| shelve(objects, one)).collect()
}
