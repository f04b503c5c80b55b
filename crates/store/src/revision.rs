//! Revisions: frozen copies in a chain of hashes.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx, media};
use jiff::Timestamp;
use model::{Copy, RevisionNo, StoryId};
use sha2::{Digest, Sha256};

row! {
    /// A frozen copy.
    pub struct Revision {
        /// Its place in the story, from 1.
        no: RevisionNo,
        /// What made it: the desk's own word.
        kind: String,
        /// The words.
        copy: Copy,
        /// When.
        at: Timestamp,
        /// Who.
        actor: String,
        /// What they said about it.
        note: Option<String>,
        /// SHA-256 over the one before and all of the above.
        hash: [u8; 32],
    }
}

row! {
    /// A revision without its words, for lists.
    pub struct RevisionEntry {
        /// Its place in the story, from 1.
        no: RevisionNo,
        /// What made it.
        kind: String,
        /// When.
        at: Timestamp,
        /// Who.
        actor: String,
        /// What they said about it.
        note: Option<String>,
        /// SHA-256 of the chain up to here.
        hash: [u8; 32],
    }
}

row! {
    /// A revision as the chain sees it: the copy as text, byte for byte.
    struct Link { no: i64, kind: String, copy: String, at: i64, actor: String, note: Option<String>, prev_hash: [u8; 32], hash: [u8; 32] }
}

statements! {
    LAST = Sql::both("SELECT no, hash FROM revision WHERE story = ?1 ORDER BY no DESC LIMIT 1");
    ADD = Sql::both(
        "INSERT INTO revision (story, no, kind, copy, at, actor, note, prev_hash, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    GET = Sql::both("SELECT no, kind, copy, at, actor, note, hash FROM revision WHERE story = ?1 AND no = ?2");
    LIST = Sql::both("SELECT no, kind, at, actor, note, hash FROM revision WHERE story = ?1 ORDER BY no DESC");
    CHAIN = Sql::both(
        "SELECT no, kind, copy, at, actor, note, prev_hash, hash FROM revision WHERE story = ?1 ORDER BY no");
}

impl Link {
    /// SHA-256 over the hash before, story, number, time, and each text with its length before it.
    fn digest(&self, story: StoryId) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(self.prev_hash);
        for number in [story.0, self.no, self.at] {
            hasher.update(number.to_be_bytes());
        }
        for text in [Some(&self.kind), Some(&self.copy), Some(&self.actor), self.note.as_ref()] {
            let length = text.map_or(u64::MAX, |text| u64::try_from(text.len()).unwrap_or(u64::MAX));
            hasher.update(length.to_be_bytes());
            hasher.update(text.map_or("", String::as_str));
        }
        hasher.finalize().into()
    }
}

/// The text as the store keeps it (see `Value::text`), so that the hash is over what is read back.
fn storable(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

/// Freezes a copy as the story's next revision; gives its number. `kind` is the desk's own word.
///
/// # Errors
/// [`StoreError::Conflict`] when another revision of the story is added at the same moment.
pub fn add(
    tx: &mut Tx,
    story: StoryId,
    kind: &str,
    copy: &Copy,
    at: Timestamp,
    actor: &str,
    note: Option<&str>,
) -> Result<RevisionNo, StoreError> {
    let (last, prev_hash) = tx.one::<(i64, [u8; 32])>(&LAST, &[&story])?.unwrap_or((0, [0; 32]));
    let mut link = Link {
        no: last + 1,
        kind: storable(kind),
        copy: serde_json::to_string(copy).map_err(StoreError::driver)?,
        at: at.as_microsecond(),
        actor: storable(actor),
        note: note.map(storable),
        prev_hash,
        hash: [0; 32],
    };
    link.hash = link.digest(story);
    tx.run(&ADD, &[&story, &link.no, &link.kind, &link.copy, &link.at, &link.actor, &link.note, &link.prev_hash, &link.hash])?;
    media::set(tx, story, media::Place::Desk, &copy.pictures())?;
    Ok(RevisionNo(link.no))
}

/// One revision with its words.
///
/// # Errors
/// [`StoreError::Corrupt`] when the stored copy cannot be read.
pub fn get(tx: &mut Tx, story: StoryId, no: RevisionNo) -> Result<Option<Revision>, StoreError> {
    tx.one(&GET, &[&story, &no])
}

/// All revisions of a story without their words, newest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn list(tx: &mut Tx, story: StoryId) -> Result<Vec<RevisionEntry>, StoreError> {
    tx.all(&LIST, &[&story])
}

/// True when no revision of the story was altered, removed or put in between.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn verify_chain(tx: &mut Tx, story: StoryId) -> Result<bool, StoreError> {
    let chain: Vec<Link> = tx.all(&CHAIN, &[&story])?;
    let mut before = (0, [0; 32]);
    for link in chain {
        if link.no != before.0 + 1 || link.prev_hash != before.1 || link.digest(story) != link.hash {
            return Ok(false);
        }
        before = (link.no, link.hash);
    }
    Ok(true)
}
