//! Comments of a post: as they stood, each behind the one it answers.

use super::Site;
use crate::archive::xml::Element;
use crate::archive::{Asked, OldComment, Remark, body, fit, when};
use crate::{Dropped, DroppedKind, Unknown};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::{CommentState, Name};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What comments of one post become, and what is to be said of them.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub comments: Vec<OldComment>,
    pub dropped: Vec<Dropped>,
    pub unknown: Vec<Unknown>,
}

/// Reads all comments of `item`; `posted` stands in for a time that none says.
pub(super) fn read(item: &Element<'_>, site: &Site, asked: &Asked, posted: Option<Timestamp>) -> Read {
    let mut read = Read::default();
    let mut found: Vec<(u64, u64, OldComment)> = Vec::new();
    for element in item.all("wp:comment") {
        found.extend(one(element, site, asked, posted, &mut read));
    }
    read.comments = threaded(found, site, &mut read.dropped);
    read
}

/// Number, number of the one it answers (0: none) and the comment; `None` when it is no reader's word.
fn one(element: &Element<'_>, site: &Site, asked: &Asked, posted: Option<Timestamp>, read: &mut Read) -> Option<(u64, u64, OldComment)> {
    let content = super::text_of(element, "wp:comment_content").0;
    let remark = match element.text_of("wp:comment_type") {
        "" | "comment" => Remark::Comment,
        "pingback" | "trackback" => Remark::Trackback,
        other => {
            read.dropped
                .push(Dropped { what: DroppedKind::OtherThing, text: arabic::excerpt::excerpt(&format!("{other}: {content}"), 200) });
            return None;
        }
    };
    let id = element.text_of("wp:comment_id").parse::<u64>().unwrap_or(0);
    let parent = element.text_of("wp:comment_parent").parse::<u64>().unwrap_or(0);
    let text = fit::fitting_text(&body::plain(&content), &mut read.dropped);
    let Some(text) = text else {
        read.dropped.push(Dropped { what: DroppedKind::AfterComments, text: format!("comment {id}") });
        return None;
    };
    let at = when::clock(element.text_of("wp:comment_date_gmt"), &TimeZone::UTC)
        .or_else(|| when::clock(element.text_of("wp:comment_date"), &asked.zone));
    let at = at.or_else(|| {
        note(&mut read.unknown, Unknown::NoCommentTime);
        posted
    });
    let name = super::text_of(element, "wp:comment_author").0;
    let comment = OldComment {
        origin: format!("wordpress:{}:comment:{id}", site.root),
        story: String::new(),
        parent: None,
        remark,
        name: name_of(&body::plain(&name), read)?,
        subject: None,
        text,
        at: at.unwrap_or(Timestamp::UNIX_EPOCH),
        state: state(element.text_of("wp:comment_approved")),
    };
    Some((id, parent, comment))
}

fn name_of(name: &str, read: &mut Read) -> Option<Name> {
    fit::fitting(name, &mut read.dropped).or_else(|| {
        note(&mut read.unknown, Unknown::NoName);
        Name::parse(super::super::NAMELESS).ok()
    })
}

fn note(unknown: &mut Vec<Unknown>, what: Unknown) {
    if !unknown.contains(&what) {
        unknown.push(what);
    }
}

/// What is not known is not shown.
fn state(word: &str) -> CommentState {
    match word {
        "1" | "approved" | "approve" => CommentState::Approved,
        "spam" => CommentState::Spam,
        "trash" | "post-trashed" => CommentState::Rejected,
        _ => CommentState::Pending,
    }
}

/// In the order of the file, but each behind the one it answers. An answer to a comment that is missing, or to itself in a
/// circle, stands alone.
fn threaded(found: Vec<(u64, u64, OldComment)>, site: &Site, dropped: &mut Vec<Dropped>) -> Vec<OldComment> {
    let mut places: HashMap<u64, usize> = HashMap::new();
    let mut kept: Vec<Waiting> = Vec::with_capacity(found.len());
    for (id, parent, comment) in found {
        match places.entry(id) {
            Entry::Occupied(_) => {
                dropped.push(Dropped { what: DroppedKind::Twice, text: arabic::excerpt::excerpt(comment.text.as_str(), 200) })
            }
            Entry::Vacant(place) => {
                place.insert(kept.len());
                kept.push(Waiting { parent, comment: Some(comment), met: usize::MAX });
            }
        }
    }
    let mut sorted = Vec::with_capacity(kept.len());
    for at in 0..kept.len() {
        // From the comment up to the first that is done, then down again.
        let mut chain = Vec::new();
        let mut next = Some(at);
        let mut circular = false;
        while let Some((here, waiting)) = next.and_then(|here| Some((here, kept.get_mut(here)?))) {
            circular = waiting.met == at;
            if waiting.comment.is_none() || circular {
                break;
            }
            waiting.met = at;
            chain.push(here);
            next = places.get(&waiting.parent).copied().filter(|_| waiting.parent != 0);
        }
        for (step, here) in chain.into_iter().rev().enumerate() {
            let Some(Waiting { parent, comment, .. }) = kept.get_mut(here) else { continue };
            let Some(mut comment) = comment.take() else { continue };
            let answers = *parent != 0 && places.contains_key(parent) && !(circular && step == 0);
            if answers {
                comment.parent = Some(format!("wordpress:{}:comment:{parent}", site.root));
            } else if *parent != 0 {
                dropped.push(Dropped { what: DroppedKind::Parent, text: arabic::excerpt::excerpt(comment.text.as_str(), 200) });
            }
            sorted.push(comment);
        }
    }
    sorted
}

/// A comment that waits for the one it answers.
struct Waiting {
    parent: u64,
    comment: Option<OldComment>,
    /// The walk that met it last.
    met: usize,
}
