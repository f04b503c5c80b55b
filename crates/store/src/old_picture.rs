//! Pictures that an archive names: expected, here, or not to be had.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx, media};
use jiff::{SignedDuration, Timestamp};
use model::{MediaId, MediaState, OldPictureState, Rendition, Tones};

row! {
    /// A picture that an archive names.
    pub struct OldPictureRow {
        /// Its place in the library.
        media: MediaId,
        /// Where it stands, as the archive says.
        address: String,
        /// The run that first named it.
        run: i64,
        /// Whether it is here.
        state: OldPictureState,
        /// Why it could not be had.
        problem: Option<String>,
        /// How often it was asked for.
        attempts: i64,
    }
}

/// What came of asking.
#[derive(Debug, Clone)]
pub struct Arrived {
    /// Lower-case hex SHA-256 of the bytes that came.
    pub sha256: String,
    /// Their number.
    pub size: i64,
    /// The copy that sizes are made from; stored.
    pub master: Rendition,
    /// Its sizes; stored.
    pub renditions: Vec<Rendition>,
    /// Colours that stand in for it.
    pub tones: Option<Tones>,
}

statements! {
    KNOWN = Sql::both("SELECT media FROM old_picture WHERE key = ?1");
    EXPECT = Sql::both(
        "INSERT INTO old_picture (key, address, media, run, state, attempts, due_at) VALUES (?1, ?2, ?3, ?4, 'expected', 0, ?5)");
    DUE = Sql::both(
        "SELECT media, address, run, state, problem, attempts FROM old_picture
         WHERE state = 'expected' AND due_at <= ?1 ORDER BY due_at, media LIMIT ?2");
    OF_RUN = Sql::both(
        "SELECT media, address, run, state, problem, attempts FROM old_picture
         WHERE run = ?1 AND state = ?2 AND media > ?3 ORDER BY media LIMIT ?4");
    BY_MEDIA = Sql::both("SELECT media, address, run, state, problem, attempts FROM old_picture WHERE media = ?1");
    COUNT = Sql::both("SELECT state, count(*) FROM old_picture WHERE run = ?1 GROUP BY state");
    COMPLETE = Sql::both(
        "UPDATE media SET size = ?2, width = ?3, height = ?4, master = ?5, tones = ?6, state = 'ready', problem = NULL WHERE id = ?1");
    NAME = Sql::both(
        "UPDATE media SET sha256 = ?2 WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM media other WHERE other.sha256 = ?2)");
    HERE = Sql::both("UPDATE old_picture SET state = 'here', problem = NULL, attempts = attempts + 1 WHERE media = ?1");
    MISSED = Sql::both("UPDATE old_picture SET state = ?2, problem = ?3, attempts = attempts + 1, due_at = ?4 WHERE media = ?1");
    PROBLEM = Sql::both("UPDATE media SET state = ?2, problem = ?3 WHERE id = ?1");
    AGAIN = Sql::both(
        "UPDATE old_picture SET state = 'expected', due_at = ?2, attempts = 0
         WHERE run = ?1 AND state IN ('failed', 'expected') AND attempts > 0");
    NEXT_DUE = Sql::both("SELECT due_at FROM old_picture WHERE state = 'expected' ORDER BY due_at, media LIMIT 1");
}

/// The number of the picture at an address, which is expected from now on if nobody named it before; true when it is new.
/// `key` is the address in its one spelling.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn expect(tx: &mut Tx, key: &str, address: &str, run: i64, at: Timestamp) -> Result<(MediaId, bool), StoreError> {
    if let Some(media) = tx.value(&KNOWN, &[&key])? {
        return Ok((media, false));
    }
    let name = address.split(['?', '#']).next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    let new = media::NewMedia {
        // Nobody knows the bytes yet; the address stands for them.
        sha256: crate::objects::name_of(format!("expected {key}").as_bytes()),
        name: name.chars().take(200).collect(),
        size: 0,
        master: None,
        tones: None,
        owner: None,
        state: MediaState::Processing,
        at,
    };
    let (media, _) = media::insert(tx, &new)?;
    tx.run(&EXPECT, &[&key, &address, &media, &run, &at])?;
    Ok((media, true))
}

/// Pictures to ask for now, those that wait longest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn due(tx: &mut Tx, now: Timestamp, limit: i64) -> Result<Vec<OldPictureRow>, StoreError> {
    tx.all(&DUE, &[&now, &limit])
}

/// When the next picture is to be asked for.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn next_due(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    tx.value(&NEXT_DUE, &[])
}

/// The pictures of a run that stand somewhere, by number, those after `after`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_run(tx: &mut Tx, run: i64, state: OldPictureState, after: MediaId, limit: i64) -> Result<Vec<OldPictureRow>, StoreError> {
    tx.all(&OF_RUN, &[&run, &state, &after, &limit])
}

/// What is known of a picture that an archive named.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_media(tx: &mut Tx, media: MediaId) -> Result<Option<OldPictureRow>, StoreError> {
    tx.one(&BY_MEDIA, &[&media])
}

/// How many pictures of a run stand where; every state is named.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count(tx: &mut Tx, run: i64) -> Result<Vec<(OldPictureState, i64)>, StoreError> {
    let found: Vec<(OldPictureState, i64)> = tx.all(&COUNT, &[&run])?;
    let number = |state| found.iter().find(|(known, _)| *known == state).map_or(0, |(_, number)| *number);
    Ok(OldPictureState::ALL.iter().map(|state| (*state, number(*state))).collect())
}

/// A picture is here. Where the same bytes are in the library already, both rows name the same objects, and the older
/// one keeps the name of the bytes.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn complete(tx: &mut Tx, id: MediaId, arrived: &Arrived) -> Result<(), StoreError> {
    let (width, height) = (i64::from(arrived.master.width), i64::from(arrived.master.height));
    let tones = arrived.tones.map(|tones| tones.word());
    tx.run(&COMPLETE, &[&id, &arrived.size, &width, &height, &arrived.master.sha256, &tones])?;
    tx.run(&NAME, &[&id, &arrived.sha256])?;
    media::add_sizes(tx, id, &arrived.renditions)?;
    tx.run(&HERE, &[&id]).map(drop)
}

/// A picture could not be had; it is asked for again after `pause`, or not by itself when there is none.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn missed(tx: &mut Tx, id: MediaId, problem: &str, pause: Option<SignedDuration>, at: Timestamp) -> Result<(), StoreError> {
    let state = if pause.is_some() { OldPictureState::Expected } else { OldPictureState::Failed };
    let due = pause.and_then(|pause| at.checked_add(pause).ok()).unwrap_or(at);
    let shown = if pause.is_some() { MediaState::Processing } else { MediaState::Failed };
    tx.run(&MISSED, &[&id, &state, &problem, &due])?;
    tx.run(&PROBLEM, &[&id, &shown, &problem]).map(drop)
}

/// Asks once more, and now, for the pictures of a run that could not be had so far; gives how many.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn again(tx: &mut Tx, run: i64, at: Timestamp) -> Result<u64, StoreError> {
    tx.run(&AGAIN, &[&run, &at])
}
