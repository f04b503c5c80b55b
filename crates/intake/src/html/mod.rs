//! Pages saved as HTML.

mod blocks;
mod classes;
mod dom;
mod figures;
mod jsonld;
mod locate;
mod meta;
mod parts;
mod runs;
mod walk;

pub(crate) use dom::refuse_wide_tags;
pub(crate) use figures::{credited, labelled_name};

use crate::draft::Draft;
use crate::own::Own;
use crate::phrases::Key;
use crate::{DroppedKind, IntakeError, credit, furniture, sift};
use walk::Walk;

pub(crate) fn read(draft: &mut Draft, text: &str, own_name: &str) -> Result<Own, IntakeError> {
    let page = dom::parse(text)?;
    let article = meta::read(draft, &page);
    let headline = Key::of(draft.headline.as_deref().unwrap_or_default());
    let (mut walk, written) = locate::body(draft, &page, text, &headline, article.body.as_deref());
    let own = own(&walk, own_name, article.publisher.as_deref());
    draft.dropped.append(&mut walk.dropped);
    for (_, target) in walk.links.iter().filter(|(at, _)| walk.body.contains(at)) {
        draft.drop(DroppedKind::Link, target);
    }
    parts::place(draft, &walk, &own);
    parts::picture(draft, &mut walk, &article);
    let (before, body) = around(draft, walk, &own);
    sift::sift(draft, written.unwrap_or(body), &own);
    deck(draft, article.deck, &before);
    if draft.credits.is_empty() && draft.authors.iter().all(|(name, _)| !own.is(name)) {
        draft.credits.extend(article.publisher);
    }
    Ok(own)
}

/// The paper's name stands in promos, disclaimers, the copyright line and the machine data.
fn own(walk: &Walk, own_name: &str, publisher: Option<&str>) -> Own {
    let texts: Vec<String> = walk.blocks.iter().map(model::Block::text).collect();
    let named = |text: &&str| matches!(furniture::kind(text), Some(DroppedKind::Promo | DroppedKind::Disclaimer | DroppedKind::Copyright));
    let lines = texts.iter().map(String::as_str).filter(named);
    Own::new(own_name, lines.chain(publisher))
}

/// Reports the blocks outside the body; a credit line between headline and body is read.
fn around(draft: &mut Draft, walk: Walk, own: &Own) -> (Vec<String>, Vec<model::Block>) {
    let (mut head, mut body) = (Vec::new(), Vec::new());
    let headline_at = walk.headline_at.unwrap_or(usize::MAX);
    for (at, block) in walk.blocks.into_iter().enumerate() {
        let text = block.text();
        if walk.body.contains(&at) {
            body.push(block);
        } else if at >= headline_at && at < walk.body.start {
            match credit::read(&text, own) {
                Some(credit) => draft.take(credit),
                None => head.push(text),
            }
        } else {
            outside(draft, &text);
        }
    }
    (head, body)
}

fn outside(draft: &mut Draft, text: &str) {
    let kind = if credit::is_masthead(text) {
        draft.ignore_date(text);
        DroppedKind::Masthead
    } else {
        furniture::kind(text).unwrap_or(DroppedKind::Outside)
    };
    if let Some(trail) = furniture::trail(text)
        && draft.section.is_none()
    {
        draft.section = trail.last().map(|step| (*step).to_owned());
    }
    draft.drop(kind, text);
}

/// A deck that is more than the beginning of the body.
fn deck(draft: &mut Draft, machine: Option<String>, head: &[String]) {
    let body: Vec<String> = draft.blocks.iter().map(model::Block::text).collect();
    let body = Key::of(&body.join(" "));
    let mut lines: Vec<String> = head.to_vec();
    if draft.deck.is_none() && lines.first().is_some_and(|line| line.split_whitespace().count() > 4) {
        draft.deck = Some(lines.remove(0));
    }
    for line in &lines {
        draft.drop(DroppedKind::Unplaced, line);
    }
    let Some(machine) = machine.filter(|_| draft.deck.is_none()) else { return };
    let key = Key::of(machine.trim_end_matches(['.', '…', ' ', '[', ']']));
    let known = body.as_str().contains(key.as_str()) || draft.headline.as_deref().is_some_and(|headline| Key::of(headline) == key);
    if known || machine.chars().count() > 400 {
        draft.drop(DroppedKind::Repeated, &machine);
    } else {
        draft.deck = Some(machine);
    }
}
