//! Pictures: which stored objects are sizes of which picture, and which of them readers may fetch.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{Media, MediaId, Rendition};

row! {
    struct Size { media: MediaId, width: i64, height: i64, sha256: String, mime: String, size: i64 }
}

statements! {
    INSERT = Sql::both("INSERT INTO media (sha256, at) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING RETURNING id");
    BY_SHA256 = Sql::both("SELECT id FROM media WHERE sha256 = ?1");
    INSERT_SIZE = Sql::both(
        "INSERT INTO rendition (media, sha256, width, height, mime, size) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (media, sha256) DO NOTHING");
    BY_IDS = Sql::each(
        "SELECT media, width, height, sha256, mime, size FROM rendition
         WHERE media IN (SELECT value FROM json_each(?1)) ORDER BY media, width, size",
        "SELECT media, width, height, sha256, mime, size FROM rendition
         WHERE media = ANY (?1) ORDER BY media, width, size");
    PUBLIC = Sql::both(
        "SELECT r.media AS media, r.width AS width, r.height AS height, r.sha256 AS sha256, r.mime AS mime, r.size AS size
         FROM rendition r JOIN published p ON p.lead_media = r.media
         WHERE r.sha256 = ?1 LIMIT 1");
}

/// Keeps a picture by the lower-case hex SHA-256 of its original bytes; the same original is the
/// same picture.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn insert(tx: &mut Tx, sha256: &str, renditions: &[Rendition], at: Timestamp) -> Result<MediaId, StoreError> {
    let id = match tx.value(&INSERT, &[&sha256, &at])? {
        Some(id) => id,
        None => tx.insert(&BY_SHA256, &[&sha256]).map(MediaId)?,
    };
    for size in renditions {
        let (width, height, bytes) = (i64::from(size.width), i64::from(size.height), i64::from(size.size));
        tx.run(&INSERT_SIZE, &[&id, &size.sha256, &width, &height, &size.mime, &bytes])?;
    }
    Ok(id)
}

/// The picture of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: MediaId) -> Result<Option<Media>, StoreError> {
    Ok(by_ids(tx, &[id])?.pop())
}

/// The pictures of some numbers, smallest number first; unknown numbers are left out.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_ids(tx: &mut Tx, ids: &[MediaId]) -> Result<Vec<Media>, StoreError> {
    let mut found: Vec<Media> = Vec::new();
    if ids.is_empty() {
        return Ok(found);
    }
    for size in tx.all::<Size>(&BY_IDS, &[&ids])? {
        let (id, rendition) = (size.media, rendition(size)?);
        match found.last_mut() {
            Some(media) if media.id == id => media.renditions.push(rendition),
            _ => found.push(Media { id, renditions: vec![rendition] }),
        }
    }
    Ok(found)
}

fn rendition(size: Size) -> Result<Rendition, StoreError> {
    let number =
        |number: i64| u32::try_from(number).map_err(|_| StoreError::corrupt(format!("measure {number} of rendition {}", size.sha256)));
    Ok(Rendition {
        width: number(size.width)?,
        height: number(size.height)?,
        size: number(size.size)?,
        mime: size.mime.clone(),
        sha256: size.sha256.clone(),
    })
}

/// The rendition behind a media address, if it belongs to a picture of a live story.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn public(tx: &mut Tx, sha256: &str) -> Result<Option<Rendition>, StoreError> {
    tx.one::<Size>(&PUBLIC, &[&sha256])?.map(rendition).transpose()
}

/// True when readers may fetch the rendition: it belongs to a picture of a live story.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_public(tx: &mut Tx, sha256: &str) -> Result<bool, StoreError> {
    Ok(public(tx, sha256)?.is_some())
}
