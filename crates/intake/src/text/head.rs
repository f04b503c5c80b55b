//! From the top of the page to the first paragraph.

use super::PageLine;
use crate::draft::{Draft, Shown};
use crate::own::Own;
use crate::phrases::{Group, Key, is_sentence};
use crate::{DroppedKind, credit, furniture, sift};

/// Reads the head into `draft`; gives the number of the first body line.
pub(super) fn read(draft: &mut Draft, lines: &[PageLine<'_>], own: &Own) -> usize {
    let top = masthead(draft, lines, own);
    let mut at = top;
    if let (Some(line), Some(_)) = (lines.get(at), lines.get(at + 1))
        && Key::of(line.text).is(Group::Kicker)
    {
        draft.kicker = Some(line.text.trim_end_matches(':').to_owned());
        at += 1;
    }
    let Some(headline) = lines.get(at) else { return at };
    draft.headline = Some(headline.text.to_owned());
    below(draft, lines, at + 1, own)
}

/// Name of the paper, dates of the day of saving, menus.
fn masthead(draft: &mut Draft, lines: &[PageLine<'_>], own: &Own) -> usize {
    for (at, line) in lines.iter().enumerate() {
        let kind = if credit::is_masthead(line.text) || is_name(line.text, own, lines.get(at + 1)) {
            draft.ignore_date(line.text);
            Some(DroppedKind::Masthead)
        } else {
            furniture::kind(line.text)
        };
        let Some(kind) = kind else { return at };
        if let Some(trail) = furniture::trail(line.text) {
            draft.section = trail.last().map(|step| (*step).to_owned());
        }
        draft.drop(kind, line.text);
    }
    lines.len()
}

/// The paper's name alone on a line, with more to come.
fn is_name(text: &str, own: &Own, next: Option<&PageLine<'_>>) -> bool {
    next.is_some() && text.split_whitespace().count() <= 4 && own.is(text)
}

/// Deck, caption, credit and date lines below the headline.
fn below(draft: &mut Draft, lines: &[PageLine<'_>], start: usize, own: &Own) -> usize {
    let mut plain: Vec<usize> = Vec::new();
    let mut credited = false;
    let mut at = start;
    while let Some(line) = lines.get(at) {
        if let Some(rest) = updated(draft, line.text) {
            credited |= take(draft, rest, own);
        } else if take(draft, line.text, own) {
            credited = true;
        } else if let Some(kind) = furniture::kind(line.text) {
            draft.drop(kind, line.text);
        } else if is_text(line.text) || plain.len() == 3 {
            break;
        } else if !credited {
            plain.push(at);
        } else if !sift::labels(draft, line.text) {
            at += usize::from(late_caption(draft, lines, at));
            break;
        }
        at += 1;
    }
    let kept = if credited { plain.len() } else { headline_block(lines, &plain) };
    let body = if credited { at } else { plain.get(kept).copied().unwrap_or(at) };
    let texts: Vec<&str> = plain.iter().take(kept).filter_map(|&at| lines.get(at)).map(|line| line.text).collect();
    place(draft, &texts);
    body
}

fn take(draft: &mut Draft, text: &str, own: &Own) -> bool {
    let credit = credit::read(text, own);
    let found = credit.is_some();
    if let Some(credit) = credit {
        draft.take(credit);
    }
    found
}

/// «آخر تحديث: …» below the headline is no date of publication; what stands before it may be.
fn updated<'a>(draft: &mut Draft, text: &'a str) -> Option<&'a str> {
    if !Key::of(text).holds(Group::Updated) || !credit::is_masthead(text) {
        return None;
    }
    let cut = ["آخر تحديث", "اخر تحديث", "أخر تحديث", "تحديث"].iter().find_map(|mark| text.split_once(mark));
    let (before, after) = cut?;
    let after = after.trim_matches([':', ' ']);
    draft.ignore_date(after);
    draft.drop(DroppedKind::Masthead, after);
    Some(before.trim())
}

/// A line that only a paragraph can be.
fn is_text(text: &str) -> bool {
    let words = text.split_whitespace().count();
    words > 20 || (words > 8 && is_sentence(text))
}

/// Without a credit line only what stands right below the headline belongs to it, and only when
/// the page sets paragraphs apart at all.
fn headline_block(lines: &[PageLine<'_>], plain: &[usize]) -> usize {
    let sets_apart = lines.iter().skip(1).any(|line| line.apart);
    let near = plain.iter().take_while(|&&at| lines.get(at).is_some_and(|line| !line.apart)).count();
    let all = plain.last().is_some_and(|&last| last + 1 == lines.len());
    if !sets_apart || (all && near == plain.len()) { 0 } else { near }
}

/// A caption between the credit line and an empty line.
fn late_caption(draft: &mut Draft, lines: &[PageLine<'_>], at: usize) -> bool {
    let apart_after = lines.get(at + 1).is_some_and(|line| line.apart);
    let Some(line) = lines.get(at) else { return false };
    let fits = !line.apart && apart_after && draft.picture.is_none() && !is_sentence(line.text);
    if fits {
        place(draft, &[line.text]);
    }
    fits
}

fn place(draft: &mut Draft, texts: &[&str]) {
    let (deck, caption, rest): (Option<&str>, Option<&str>, &[&str]) = match texts {
        [] => return,
        [one] if is_text(one) => (Some(one), None, &[]),
        [one] => (None, Some(one), &[]),
        [first, second, rest @ ..] => (Some(first), Some(second), rest),
    };
    draft.deck = draft.deck.take().or(deck.map(str::to_owned));
    if let Some(caption) = caption {
        draft.picture = Some(Shown { caption: Some(caption.to_owned()), ..Shown::default() });
    }
    for text in rest {
        draft.drop(DroppedKind::Unplaced, text);
    }
}
