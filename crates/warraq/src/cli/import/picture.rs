//! The picture beside a saved page: copied, re-encoded, stored. Nothing is fetched from elsewhere.

use jiff::Timestamp;
use model::{MediaId, Rendition};
use std::path::{Component, Path, PathBuf};
use store::objects::Objects;
use store::{Db, StoreError};

/// Why a picture did not come along; the word is a key in the message catalogue.
pub type Left = &'static str;

/// Stores the picture that `page` shows as `src`.
///
/// # Errors
/// [`Left`] when it is elsewhere, missing, or not a picture.
pub fn bring(db: &Db, objects: &Objects, page: &Path, src: &str, at: Timestamp) -> Result<MediaId, Left> {
    let path = beside(page, src).ok_or("picture-elsewhere")?;
    let limits = media::Limits::default();
    let size = std::fs::metadata(&path).map_err(|_| "picture-missing")?.len();
    if usize::try_from(size).map_or(true, |size| size > limits.bytes) {
        return Err("picture-refused");
    }
    let bytes = std::fs::read(&path).map_err(|_| "picture-missing")?;
    let decoded = media::decode(&bytes, limits).map_err(|_| "picture-refused")?;
    let made = media::renditions(&decoded, &media::WIDTHS).map_err(|_| "picture-refused")?;
    keep(db, objects, &bytes, made, at).map_err(|_| "picture-unstored")
}

/// Stores renditions on disk, then the row that names them.
///
/// # Errors
/// The store's.
pub fn keep(db: &Db, objects: &Objects, original: &[u8], made: Vec<(Rendition, Vec<u8>)>, at: Timestamp) -> Result<MediaId, StoreError> {
    for (_, bytes) in &made {
        objects.put(bytes)?;
    }
    let sha256 = store::objects::name_of(original);
    let renditions: Vec<Rendition> = made.into_iter().map(|(rendition, _)| rendition).collect();
    db.write_blocking(move |tx| store::media::insert(tx, &sha256, &renditions, at))
}

/// The file that a relative `src` names, inside the folder of the page also when links are followed.
/// A path to nothing is answered as it is: reading it fails.
fn beside(page: &Path, src: &str) -> Option<PathBuf> {
    let src = src.split(['?', '#']).next()?;
    if src.contains(':') || src.starts_with('/') || src.contains('\\') {
        return None;
    }
    let relative = Path::new(src);
    let inside = relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let folder = page.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let path = inside.then(|| folder.join(relative))?;
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(real), Ok(folder)) => (real.starts_with(folder) && real.is_file()).then_some(real),
        _ => Some(path),
    }
}
