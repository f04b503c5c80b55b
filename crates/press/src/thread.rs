//! Comments in the order of their threads.

use crate::address::Address;
use crate::desk::Desk;
use crate::engine::record;
use crate::escape::html;
use crate::printable::{foreign, safe};
use crate::view::CommentView;
use minijinja::Value;
use std::collections::HashMap;

/// Answers are indented to this depth; deeper ones stand below each other and name whom they answer.
const DEEPEST: usize = 3;

record! {
    /// One comment; read by `comments.html`.
    Comment { id, depth, name, staff, subject, text, time, answers, answers_url, reply_url }
}

/// (comment, depth) in reading order: an answer stands below what it answers, in the order of arrival.
///
/// A comment whose parent is not on the page, or comes later, starts a thread of its own.
pub(crate) fn order(comments: &[CommentView]) -> Vec<(&CommentView, usize)> {
    let mut known: HashMap<i64, ()> = HashMap::new();
    let mut answers: HashMap<Option<i64>, Vec<&CommentView>> = HashMap::new();
    for comment in comments {
        let parent = comment.parent.filter(|parent| known.contains_key(parent));
        answers.entry(parent).or_default().push(comment);
        known.insert(comment.id, ());
    }
    let mut ordered = Vec::with_capacity(comments.len());
    let mut waiting: Vec<(&CommentView, usize)> = Vec::new();
    let below = |parent: Option<i64>, depth: usize, waiting: &mut Vec<_>, answers: &mut HashMap<_, Vec<_>>| {
        let found = answers.remove(&parent).unwrap_or_default();
        waiting.extend(found.into_iter().rev().map(|comment| (comment, depth)));
    };
    below(None, 0, &mut waiting, &mut answers);
    while let Some((comment, depth)) = waiting.pop() {
        ordered.push((comment, depth));
        below(Some(comment.id), depth + 1, &mut waiting, &mut answers);
    }
    ordered
}

/// The text as paragraphs, each with the direction of its own first letter.
pub(crate) fn paragraphs(text: &str) -> Value {
    let mut out = String::with_capacity(text.len() + 64);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        out.push_str("<p dir=\"auto\">");
        html(&mut out, line);
        out.push_str("</p>");
    }
    safe(out)
}

/// One comment as templates see it.
pub(crate) fn comment(desk: &Desk, story: i64, comment: &CommentView, depth: usize, answers: Option<&CommentView>, open: bool) -> Value {
    let nothing = || Value::from(());
    let reply = Address::Reply { number: story, comment: comment.id }.path();
    Comment {
        id: safe(format!("c{}", comment.id)),
        depth: safe(depth.min(DEEPEST).to_string()),
        name: foreign(&comment.name),
        staff: comment.staff.into(),
        subject: comment.subject.as_deref().map_or_else(nothing, foreign),
        text: paragraphs(&comment.text),
        time: desk.stamp(comment.at),
        answers: answers.map_or_else(nothing, |parent| foreign(&parent.name)),
        answers_url: answers.map_or_else(nothing, |parent| safe(format!("#c{}", parent.id))),
        reply_url: if open { safe(reply) } else { nothing() },
    }
    .into()
}

/// All comments of a story as templates see them.
pub(crate) fn comments(desk: &Desk, story: i64, comments: &[CommentView], open: bool) -> Value {
    let by_id: HashMap<i64, &CommentView> = comments.iter().map(|comment| (comment.id, comment)).collect();
    let set = |(it, depth): (&CommentView, usize)| {
        let answers = it.parent.filter(|_| depth > 0).and_then(|parent| by_id.get(&parent).copied());
        comment(desk, story, it, depth, answers, open)
    };
    order(comments).into_iter().map(set).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment(id: i64, parent: Option<i64>) -> CommentView {
        CommentView { id, parent, name: "أ".into(), subject: None, text: "ن".into(), at: jiff::Timestamp::UNIX_EPOCH, staff: false }
    }

    fn outline(comments: &[CommentView]) -> Vec<(i64, usize)> {
        order(comments).into_iter().map(|(comment, depth)| (comment.id, depth)).collect()
    }

    #[test]
    fn an_answer_stands_below_what_it_answers() {
        let sent = [comment(1, None), comment(2, None), comment(3, Some(1)), comment(4, Some(3)), comment(5, Some(1))];
        assert_eq!(outline(&sent), [(1, 0), (3, 1), (4, 2), (5, 1), (2, 0)]);
    }

    #[test]
    fn no_comment_is_lost_to_a_missing_parent_or_a_circle() {
        let sent = [comment(1, Some(9)), comment(2, Some(3)), comment(3, Some(2)), comment(4, Some(4))];
        assert_eq!(outline(&sent), [(1, 0), (2, 0), (3, 1), (4, 0)]);
    }
}
