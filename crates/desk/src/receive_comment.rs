//! A reader's comment comes in and waits.

use crate::front;
use crate::watch::Watch;
use crate::{Actor, DeskError};
use jiff::{SignedDuration, Timestamp};
use model::change::Touches;
use model::{CommentId, CommentState, HoldReason, NewComment, Permission, Subject, What};
use sha2::{Digest, Sha256};
use store::banned_word::WordAction;
use store::comment::Arrival;
use store::{Tx, ban, change, comment, published};

/// A comment from the form.
#[derive(Debug, Clone)]
pub struct ReceiveComment {
    /// The comment.
    pub comment: NewComment,
    /// The form's token: the same form sent twice is one comment.
    pub form: String,
    /// The writer's address prefix under the day's key; never the address.
    pub writer: [u8; 16],
    /// The same under the key of bans, which lasts.
    pub prefix: [u8; 16],
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// Stored, waiting.
    New(CommentId),
    /// It had come before.
    Again(CommentId),
}

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// The same words this often in a day are a campaign.
const REPEATED: i64 = 3;
/// More than this in a day is more than a conversation.
const FLOOD: i64 = 15;

/// A reason for holding: the name looks like that of somebody of the newsroom.
pub const LIKE_STAFF: &str = "staff";
/// A reason for holding: name, subject or text holds a word of the lists.
pub const LISTED: &str = "word";

impl ReceiveComment {
    /// Stores the comment: it waits for a moderator, unless the lists refuse it, which its writer is not told.
    ///
    /// # Errors
    /// [`DeskError::Banned`] while its writer may not comment;
    /// [`DeskError::NoStory`] unless the story is live; [`DeskError::CommentsClosed`];
    /// [`DeskError::NoParent`] when the answered comment is not shown under this story.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<Received, DeskError> {
        actor.require(Permission::Comment)?;
        if let Some(until) = ban::until(tx, &self.prefix, at)? {
            return Err(DeskError::Banned(until));
        }
        let story = self.comment.story;
        let open = published::comments_open(tx, story)?.ok_or(DeskError::NoStory(story))?;
        let paper = front::paper(tx)?.0;
        if !open || !paper.comments {
            return Err(DeskError::CommentsClosed);
        }
        if let Some(parent) = self.comment.parent {
            let shown = comment::by_id(tx, parent)?.is_some_and(|row| row.story == story && row.state == CommentState::Approved);
            if !shown {
                return Err(DeskError::NoParent(parent));
            }
        }
        let text_key = text_key(&self.comment);
        let (reasons, refused) = self.reasons(tx, text_key, paper.name.as_str(), at)?;
        let arrival = Arrival {
            comment: &self.comment,
            key: &key(&self.form, &self.comment),
            writer: Some(&self.writer),
            prefix: Some(&self.prefix),
            text_key,
            reasons: &reasons,
            state: if refused { CommentState::Rejected } else { CommentState::Pending },
            decided_by: refused.then_some(Actor::Clock.name()),
            staff: None,
            at,
        };
        match comment::receive(tx, &arrival)? {
            comment::Received::Again(id) => Ok(Received::Again(id)),
            comment::Received::New(id) => {
                change::record(tx, Subject::Comment, story.0, What::Received, &Touches::default(), at)?;
                Ok(Received::New(id))
            }
        }
    }

    /// Whether this very form was stored before: asking again costs nothing.
    ///
    /// # Errors
    /// The store's.
    pub fn is_known(&self, tx: &mut Tx) -> Result<bool, DeskError> {
        Ok(comment::is_known(tx, &key(&self.form, &self.comment))?)
    }

    /// Why somebody should look twice, and whether the lists refuse it.
    fn reasons(&self, tx: &mut Tx, text_key: i64, paper: &str, at: Timestamp) -> Result<(Vec<String>, bool), DeskError> {
        let since = at.checked_sub(DAY).unwrap_or(Timestamp::MIN);
        let mut reasons = Vec::new();
        if holds_link(self.comment.text.as_str()) || holds_link(self.comment.name.as_str()) {
            reasons.push(HoldReason::Link);
        }
        if comment::similar(tx, text_key, since)? >= REPEATED {
            reasons.push(HoldReason::Repeat);
        }
        if comment::by_writer(tx, &self.writer, since)? >= FLOOD {
            reasons.push(HoldReason::Flood);
        }
        if is_suspect_name(self.comment.name.as_str(), paper) {
            reasons.push(HoldReason::Name);
        }
        let mut reasons: Vec<String> = reasons.into_iter().map(|reason| reason.word().to_owned()).collect();
        let watch = Watch::read(tx)?;
        if watch.is_like_ours(self.comment.name.as_str()) {
            reasons.push(LIKE_STAFF.to_owned());
        }
        let subject = self.comment.subject.as_ref().map_or("", |line| line.as_str());
        let action = watch.action([self.comment.name.as_str(), subject, self.comment.text.as_str()]);
        if action.is_some() {
            reasons.push(LISTED.to_owned());
        }
        Ok((reasons, action == Some(WordAction::Reject)))
    }
}

/// SHA-256 over the form and every field, each preceded by its length.
pub(crate) fn key(form: &str, comment: &NewComment) -> [u8; 32] {
    let (story, parent) = (comment.story.to_string(), comment.parent.map(|id| id.to_string()).unwrap_or_default());
    let subject = comment.subject.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut hash = Sha256::new();
    for part in [form, &story, &parent, comment.name.as_str(), &subject, comment.text.as_str()] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

/// The same words, however they are spelt or spaced, give the same number.
pub(crate) fn text_key(comment: &NewComment) -> i64 {
    let folded = arabic::fold::loose(comment.text.as_str()).to_lowercase();
    let words: Vec<&str> = arabic::fold::words(&folded).collect();
    let digest = Sha256::digest(words.join(" "));
    let mut first = [0; 8];
    first.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    i64::from_be_bytes(first)
}

/// A name that could pass for another, or breaks the line it stands on (UTS #39).
fn is_suspect_name(name: &str, paper: &str) -> bool {
    !arabic::bidi::name_problems(name).is_empty() || arabic::bidi::looks_like(name, paper)
}

fn holds_link(text: &str) -> bool {
    let text = text.to_lowercase();
    ["http://", "https://", "www.", "t.me/", "wa.me/"].iter().any(|mark| text.contains(mark))
}
