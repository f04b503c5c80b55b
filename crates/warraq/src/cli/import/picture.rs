//! The picture beside a saved page: copied, re-encoded, stored. Nothing is fetched from elsewhere.

use desk::{Actor, DeskError, KeepPicture};
use jiff::Timestamp;
use media::Taken;
use model::{MediaId, Tones};
use std::path::{Component, Path, PathBuf};
use store::Db;
use store::objects::Objects;
use web::desk::pictures::shelf::{shelve, shelve_all};

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
    let taken = media::take(&decoded, &media::WIDTHS, &media::Encoding::QUICK).map_err(|_| "picture-refused")?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    keep(db, objects, &bytes, name, taken, at).map_err(|_| "picture-unstored")
}

/// Stores master and renditions on disk, then the rows that name them.
///
/// # Errors
/// The store's, or the verb's.
pub fn keep(db: &Db, objects: &Objects, original: &[u8], name: String, taken: Taken, at: Timestamp) -> Result<MediaId, DeskError> {
    let verb = KeepPicture {
        sha256: store::objects::name_of(original),
        name,
        size: u64::try_from(original.len()).unwrap_or(u64::MAX),
        master: Some(shelve(objects, &taken.master)?),
        renditions: shelve_all(objects, &taken.renditions)?,
        complete: true,
        tones: taken.tones.map(Tones),
        caption: None,
        credit: None,
        licence: None,
    };
    Ok(db.write_blocking(move |tx| verb.run(tx, Actor::Operator, at))?.picture())
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
