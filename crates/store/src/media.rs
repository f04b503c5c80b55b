//! Pictures: what is known about each, which stored objects are its sizes, and which of them readers may fetch.

pub mod library;
pub mod usage;

pub use library::{Filter, list, remember};
pub(crate) use usage::set;
pub use usage::{Place, Used, is_live, is_used, used_by};

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{Focus, Media, MediaId, MediaState, Rendition, Tones, UserId};

row! {
    struct Size {
        media: MediaId, width: i64, height: i64, sha256: String, mime: String, size: i64, focal_x: i64, focal_y: i64,
        tones: Option<String>,
    }
}

row! {
    /// A picture as the library keeps it.
    pub struct MediaRow {
        /// Its number.
        id: MediaId,
        /// Lower-case hex SHA-256 of the bytes that came in.
        sha256: String,
        /// When it came in.
        at: Timestamp,
        /// What the file was called.
        name: String,
        /// Length of the file that came in, in bytes; 0 when nobody counted.
        size: i64,
        /// Pixels across of the master.
        width: i64,
        /// Pixels down of the master.
        height: i64,
        /// What it shows happening.
        caption: Option<String>,
        /// Who took it.
        credit: Option<String>,
        /// Under which licence it may be printed.
        licence: Option<String>,
        /// What it shows, for those who cannot see it.
        alt: Option<String>,
        /// Only decorates: needs no alternative text.
        decorative: bool,
        /// Per mille from the left edge of the point to keep in sight.
        focal_x: i64,
        /// Per mille from the upper edge of that point.
        focal_y: i64,
        /// Who brought it in; `None` for imports.
        owner: Option<UserId>,
        /// The object that its sizes are made from; `None` when none was kept.
        master: Option<String>,
        /// Colours that stand in for it, as [`Tones::word`].
        tones: Option<String>,
        /// Where it stands.
        state: MediaState,
        /// Why its sizes could not be made.
        problem: Option<String>,
    }
}

/// A picture that comes in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewMedia {
    /// Lower-case hex SHA-256 of the bytes that came in.
    pub sha256: String,
    /// What the file was called.
    pub name: String,
    /// Its length, in bytes.
    pub size: i64,
    /// The master, whose bytes are stored; `None` when none is kept.
    pub master: Option<Rendition>,
    /// Colours that stand in for it.
    pub tones: Option<Tones>,
    /// Who brings it in.
    pub owner: Option<UserId>,
    /// Whether its sizes are all there.
    pub state: MediaState,
    /// Now.
    pub at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, sha256, at, name, size, width, height, caption, credit, licence, alt, decorative, focal_x, focal_y, owner, master, tones, \
         state, problem"
    };
}
pub(crate) use columns;

macro_rules! sizes {
    () => {
        "r.media AS media, r.width AS width, r.height AS height, r.sha256 AS sha256, r.mime AS mime, r.size AS size, \
         m.focal_x AS focal_x, m.focal_y AS focal_y, m.tones AS tones FROM rendition r JOIN media m ON m.id = r.media"
    };
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO media (sha256, at, name, size, width, height, owner, master, tones, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (sha256) DO NOTHING RETURNING id");
    BY_SHA256 = Sql::both("SELECT id FROM media WHERE sha256 = ?1");
    ROW = Sql::both(concat!("SELECT ", columns!(), " FROM media WHERE id = ?1"));
    EXISTING = Sql::each(
        "SELECT id FROM media WHERE id IN (SELECT value FROM json_each(?1))",
        "SELECT id FROM media WHERE id = ANY (?1)");
    DESCRIBE = Sql::both(
        "UPDATE media SET caption = ?2, credit = ?3, licence = ?4, alt = ?5, decorative = ?6, focal_x = ?7, focal_y = ?8 WHERE id = ?1");
    SET_STATE = Sql::both("UPDATE media SET state = ?2, problem = ?3 WHERE id = ?1");
    INSERT_SIZE = Sql::both(
        "INSERT INTO rendition (media, sha256, width, height, mime, size) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (media, sha256) DO NOTHING");
    BY_IDS = Sql::each(
        concat!("SELECT ", sizes!(), " WHERE r.media IN (SELECT value FROM json_each(?1)) ORDER BY r.media, r.width, r.size"),
        concat!("SELECT ", sizes!(), " WHERE r.media = ANY (?1) ORDER BY r.media, r.width, r.size"));
    PUBLIC = Sql::both(concat!(
        "SELECT ", sizes!(), " JOIN media_use u ON u.media = r.media AND u.place = 'live' JOIN published p ON p.id = u.story
         WHERE r.sha256 = ?1 LIMIT 1"));
    NEEDED = Sql::both(
        "SELECT (SELECT count(*) FROM rendition WHERE sha256 = ?1) + (SELECT count(*) FROM media WHERE master = ?1)");
}

/// Keeps a picture; the same bytes that came in are the same picture, which stays as it is. Gives its
/// number and whether it is new.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn insert(tx: &mut Tx, new: &NewMedia) -> Result<(MediaId, bool), StoreError> {
    let (width, height) = new.master.as_ref().map_or((0, 0), |master| (i64::from(master.width), i64::from(master.height)));
    let master = new.master.as_ref().map(|master| master.sha256.clone());
    let tones = new.tones.map(|tones| tones.word());
    let kept =
        tx.value(&INSERT, &[&new.sha256, &new.at, &new.name, &new.size, &width, &height, &new.owner, &master, &tones, &new.state])?;
    match kept {
        Some(id) => Ok((id, true)),
        None => tx.insert(&BY_SHA256, &[&new.sha256]).map(|id| (MediaId(id), false)),
    }
}

/// Adds sizes to a picture; one that is there already is not added twice.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn add_sizes(tx: &mut Tx, id: MediaId, renditions: &[Rendition]) -> Result<(), StoreError> {
    for size in renditions {
        let (width, height, bytes) = (i64::from(size.width), i64::from(size.height), i64::from(size.size));
        tx.run(&INSERT_SIZE, &[&id, &size.sha256, &width, &height, &size.mime, &bytes])?;
    }
    Ok(())
}

/// The picture whose bytes came in under this hash.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_sha256(tx: &mut Tx, sha256: &str) -> Result<Option<MediaId>, StoreError> {
    tx.value(&BY_SHA256, &[&sha256])
}

/// What is known about a picture.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn row(tx: &mut Tx, id: MediaId) -> Result<Option<MediaRow>, StoreError> {
    tx.one(&ROW, &[&id])
}

/// Those of some numbers that the library has, also pictures whose bytes are still to come.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn existing(tx: &mut Tx, ids: &[MediaId]) -> Result<Vec<MediaId>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(tx.all::<(MediaId,)>(&EXISTING, &[&ids])?.into_iter().map(|(id,)| id).collect())
}

/// Saves what people say about a picture: caption, credit, licence, alternative text, focus.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn describe(tx: &mut Tx, row: &MediaRow) -> Result<(), StoreError> {
    let words = [&row.caption, &row.credit, &row.licence, &row.alt];
    let [caption, credit, licence, alt] = words;
    tx.run(&DESCRIBE, &[&row.id, caption, credit, licence, alt, &row.decorative, &row.focal_x, &row.focal_y])?;
    remember(tx, row)
}

/// Moves a picture to another state, with the reason when it failed.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn set_state(tx: &mut Tx, id: MediaId, state: MediaState, problem: Option<&str>) -> Result<(), StoreError> {
    tx.run(&SET_STATE, &[&id, &state, &problem.map(str::to_owned)]).map(drop)
}

/// The picture of a number with its sizes.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: MediaId) -> Result<Option<Media>, StoreError> {
    Ok(by_ids(tx, &[id])?.pop())
}

/// The pictures of some numbers, smallest number first; those that are unknown or have no size are left out.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_ids(tx: &mut Tx, ids: &[MediaId]) -> Result<Vec<Media>, StoreError> {
    let mut found: Vec<Media> = Vec::new();
    if ids.is_empty() {
        return Ok(found);
    }
    for size in tx.all::<Size>(&BY_IDS, &[&ids])? {
        let focus = Focus::new(size.focal_x, size.focal_y).unwrap_or_default();
        let (id, tones) = (size.media, size.tones.as_deref().and_then(Tones::parse));
        let rendition = rendition(size)?;
        match found.last_mut() {
            Some(media) if media.id == id => media.renditions.push(rendition),
            _ => found.push(Media { id, renditions: vec![rendition], focus, tones }),
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

/// The rendition behind a media address, if it belongs to a picture that a live story shows.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn public(tx: &mut Tx, sha256: &str) -> Result<Option<Rendition>, StoreError> {
    tx.one::<Size>(&PUBLIC, &[&sha256])?.map(rendition).transpose()
}

/// True when readers may fetch the rendition: it belongs to a picture that a live story shows.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_public(tx: &mut Tx, sha256: &str) -> Result<bool, StoreError> {
    Ok(public(tx, sha256)?.is_some())
}

/// Whether an object is a size or the master of some picture; others are left over from a crash.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn needs(tx: &mut Tx, sha256: &str) -> Result<bool, StoreError> {
    Ok(tx.count(&NEEDED, &[&sha256])? > 0)
}
