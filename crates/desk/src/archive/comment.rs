//! Old comments land under their stories: with their time, their state and their place in the thread.

use super::losses::Losses;
use super::{Landed, Landing, WRITER};
use crate::{DeskError, receive_comment};
use intake::archive::{OldComment, Remark};
use model::change::Touches;
use model::{ArchiveKind, ArchiveNote, CommentId, CommentState, Fate, NewComment, StoryId, Subject, What};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use store::comment::{Arrival, Received};
use store::{Tx, comment, import_item, published};

/// Why a moderator sees that another site, and no reader, spoke.
const TRACKBACK: &str = "trackback";

impl Landing {
    /// The comments inside a story that is new itself: it is put before readers after them, and counts them then.
    pub(super) fn comments(&mut self, tx: &mut Tx, story: StoryId, comments: &[OldComment]) -> Result<usize, DeskError> {
        let (mut landed, mut numbers) = (0, HashMap::new());
        for old in comments {
            self.counts.of(ArchiveKind::Comment).found += 1;
            if let Some(known) = self.known_comment(tx, &old.origin)? {
                self.counts.of(ArchiveKind::Comment).known += 1;
                numbers.insert(old.origin.clone(), known);
                continue;
            }
            let id = self.comment(tx, story, old, &numbers, Losses::default())?;
            numbers.insert(old.origin.clone(), id);
            landed += 1;
        }
        Ok(landed)
    }

    /// Comments that a later export has of a story that is here.
    pub(super) fn late_comments(&mut self, tx: &mut Tx, story: StoryId, comments: &[OldComment]) -> Result<(), DeskError> {
        if self.comments(tx, story, comments)? > 0 {
            self.count(tx, story)?;
        }
        Ok(())
    }

    /// A comment that stands apart from its story.
    pub(super) fn apart(&mut self, tx: &mut Tx, title: &str, old: &OldComment, mut losses: Losses) -> Result<(), DeskError> {
        self.counts.of(ArchiveKind::Comment).found += 1;
        if self.known_comment(tx, &old.origin)?.is_some() {
            self.counts.of(ArchiveKind::Comment).known += 1;
            return Ok(());
        }
        let story = import_item::known(tx, &self.terms.source, &old.story)?.filter(|known| known.kind == ArchiveKind::Story);
        let Some(story) = story.and_then(|known| known.number).map(StoryId) else {
            if import_item::known(tx, &self.terms.source, &old.origin)?.is_some() {
                self.counts.of(ArchiveKind::Comment).refused += 1;
                return Ok(());
            }
            losses.add(ArchiveNote::NoStory, &old.story);
            return self.note(tx, &old.origin, title, &Landed { kind: ArchiveKind::Comment, fate: Fate::Refused, number: None }, &losses);
        };
        self.comment(tx, story, old, &HashMap::new(), losses)?;
        self.count(tx, story)
    }

    fn known_comment(&self, tx: &mut Tx, origin: &str) -> Result<Option<CommentId>, DeskError> {
        let known = import_item::known(tx, &self.terms.source, origin)?;
        Ok(known.filter(|known| known.kind == ArchiveKind::Comment).and_then(|known| known.number).map(CommentId))
    }

    /// Keeps the number of comments under a live story true, and has its page set anew.
    fn count(&mut self, tx: &mut Tx, story: StoryId) -> Result<(), DeskError> {
        let approved = comment::approved_count(tx, story)?;
        published::set_comments(tx, story, approved)?;
        self.tell(tx, Subject::Comment, story.0, What::Approved, &Touches::default())
    }

    /// `numbers` are those of the comments before it under the same story.
    fn comment(
        &mut self,
        tx: &mut Tx,
        story: StoryId,
        old: &OldComment,
        numbers: &HashMap<String, CommentId>,
        mut losses: Losses,
    ) -> Result<CommentId, DeskError> {
        let parent = match &old.parent {
            None => None,
            Some(origin) => {
                let known = match numbers.get(origin) {
                    Some(id) => Some(*id),
                    None => self.known_comment(tx, origin)?,
                };
                self.of_story(tx, known, story)?.or_else(|| {
                    losses.add(ArchiveNote::NoParent, origin);
                    None
                })
            }
        };
        if old.remark == Remark::Trackback {
            losses.add(ArchiveNote::Trackback, old.name.as_str());
        }
        let new = NewComment { story, parent, name: old.name.clone(), subject: old.subject.clone(), text: old.text.clone() };
        let id = match comment::receive(tx, &self.arrival(&new, old, &key(&self.terms.source, &old.origin)))? {
            Received::New(id) | Received::Again(id) => id,
        };
        let title: String = old.text.as_str().chars().take(80).collect();
        self.note(tx, &old.origin, &title, &Landed { kind: ArchiveKind::Comment, fate: Fate::Kept, number: Some(id.0) }, &losses)?;
        Ok(id)
    }

    fn of_story(&self, tx: &mut Tx, id: Option<CommentId>, story: StoryId) -> Result<Option<CommentId>, DeskError> {
        let Some(id) = id else { return Ok(None) };
        Ok(comment::by_id(tx, id)?.filter(|row| row.story == story).map(|row| row.id))
    }

    fn arrival<'a>(&self, new: &'a NewComment, old: &OldComment, key: &'a [u8; 32]) -> Arrival<'a> {
        static REASONS: std::sync::LazyLock<[String; 1]> = std::sync::LazyLock::new(|| [TRACKBACK.to_owned()]);
        Arrival {
            comment: new,
            key,
            writer: None,
            prefix: None,
            text_key: receive_comment::text_key(new),
            reasons: if old.remark == Remark::Trackback { REASONS.as_slice() } else { &[] },
            state: old.state,
            decided_by: (old.state != CommentState::Pending).then_some(WRITER),
            staff: None,
            at: old.at,
        }
    }
}

/// Names the comment for ever: the same comment of the same archive is one.
fn key(source: &str, origin: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in ["archive", source, origin] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}
