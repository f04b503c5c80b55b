//! Which stories show a picture: in their newest revision, and before readers.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use model::{MediaId, Publication, StoryId};

/// Where a story shows a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the newest revision.
    Desk,
    /// Before readers.
    Live,
}

impl Place {
    fn word(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Live => "live",
        }
    }
}

row! {
    /// A story that shows a picture.
    pub struct Used {
        /// Its number.
        story: StoryId,
        /// Its headline.
        headline: String,
        /// What readers see of it.
        publication: Publication,
        /// Whether readers see the picture there.
        live: bool,
    }
}

statements! {
    FORGET = Sql::both("DELETE FROM media_use WHERE story = ?1 AND place = ?2");
    // A picture that is not in the library is used by nobody.
    PUT = Sql::both(
        "INSERT INTO media_use (media, story, place) SELECT id, ?2, ?3 FROM media WHERE id = ?1 ON CONFLICT DO NOTHING");
    USED_BY = Sql::both(
        "SELECT s.id AS story, s.headline AS headline, s.publication AS publication,
                max(CASE u.place WHEN 'live' THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END) AS live
         FROM media_use u JOIN story s ON s.id = u.story WHERE u.media = ?1
         GROUP BY s.id, s.headline, s.publication ORDER BY s.id DESC LIMIT ?2");
    IS_USED = Sql::both("SELECT count(*) FROM media_use WHERE media = ?1");
    IS_LIVE = Sql::both("SELECT count(*) FROM media_use WHERE media = ?1 AND place = 'live'");
}

/// Says anew which pictures a story shows at a place.
pub(crate) fn set(tx: &mut Tx, story: StoryId, place: Place, pictures: &[MediaId]) -> Result<(), StoreError> {
    tx.run(&FORGET, &[&story, &place.word()])?;
    for media in pictures {
        tx.run(&PUT, &[media, &story, &place.word()])?;
    }
    Ok(())
}

/// The stories that show a picture, newest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn used_by(tx: &mut Tx, media: MediaId, limit: i64) -> Result<Vec<Used>, StoreError> {
    tx.all(&USED_BY, &[&media, &limit])
}

/// Whether any story shows a picture.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_used(tx: &mut Tx, media: MediaId) -> Result<bool, StoreError> {
    Ok(tx.count(&IS_USED, &[&media])? > 0)
}

/// Whether readers see a picture anywhere.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_live(tx: &mut Tx, media: MediaId) -> Result<bool, StoreError> {
    Ok(tx.count(&IS_LIVE, &[&media])? > 0)
}
