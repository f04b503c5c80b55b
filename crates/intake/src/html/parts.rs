//! Bylines, dates, tags and pictures from the page to the draft.

use super::classes::Part;
use super::jsonld::Article;
use super::walk::{Found, Stage, Walk};
use crate::draft::{Draft, Shown};
use crate::own::Own;
use crate::{DroppedKind, credit};
use arabic::dates;
use model::BylineRole;

/// Places the parts. Dates count between the headline and the end of the body only: before stands
/// the masthead, behind stand other stories.
pub(super) fn place(draft: &mut Draft, walk: &Walk, own: &Own) {
    for found in &walk.parts {
        let near = found.at <= walk.body.end && (found.stage == Stage::Story || (found.stage == Stage::Below && found.part == Part::Tags));
        if near { take(draft, found, own) } else { leave(draft, found) }
    }
}

fn take(draft: &mut Draft, found: &Found, own: &Own) {
    match found.part {
        Part::Date => date(draft, found, own),
        Part::Author => author(draft, &found.text, own),
        Part::Credit => match credit::read(&found.text, own) {
            Some(credit) => draft.take(credit),
            None => draft.credits.push(found.text.clone()),
        },
        Part::Place => draft.place = draft.place.take().or_else(|| Some(found.text.clone())),
        Part::Deck if draft.deck.is_none() => draft.deck = Some(found.text.clone()),
        Part::Section if draft.section.is_none() => draft.section = Some(found.text.clone()),
        Part::Tags => {
            let (_, tags) = found.text.split_once(':').unwrap_or(("", &found.text));
            draft.topics.extend(tags.split(['،', ',', '|', '#']).map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()));
        }
        _ => leave(draft, found),
    }
}

fn leave(draft: &mut Draft, found: &Found) {
    let kind = match found.part {
        Part::Date => {
            draft.ignore_date(&found.text);
            DroppedKind::Masthead
        }
        Part::Section | Part::Tags => DroppedKind::Navigation,
        _ => DroppedKind::Unplaced,
    };
    draft.drop(kind, &found.text);
}

fn date(draft: &mut Draft, found: &Found, own: &Own) {
    if let Some(machine) = &found.machine {
        draft.stated.take_machine(machine);
    }
    let reading = dates::read(&found.text);
    match (draft.stated.date, reading.date) {
        (Some(known), Some(other)) if known != other => draft.ignore_date(&found.text),
        _ => match credit::read(&found.text, own) {
            Some(credit) => draft.take(credit),
            None => draft.stated.take(&reading),
        },
    }
}

fn author(draft: &mut Draft, text: &str, own: &Own) {
    match credit::read(text, own) {
        Some(credit) => draft.take(credit),
        None if text.split_whitespace().count() <= 6 => draft.author(text, BylineRole::Author),
        None => draft.drop(DroppedKind::Unplaced, text),
    }
}

/// The picture on top is the first between headline and the end of the body: a saved page has it beside
/// it; else that of the machine data. The others are reported.
pub(super) fn picture(draft: &mut Draft, walk: &mut Walk, article: &Article) {
    let mut lead: Option<Shown> = None;
    for (at, stage, shown) in std::mem::take(&mut walk.pictures) {
        if lead.is_none() && stage == Stage::Story && at < walk.body.end {
            lead = Some(shown);
        } else {
            let words = [shown.src, shown.caption.or(shown.alt)].into_iter().flatten().collect::<Vec<_>>();
            draft.drop(DroppedKind::Picture, &words.join(" "));
        }
    }
    let mut lead = lead.or_else(|| article.image.clone().map(|src| Shown { src: Some(src), ..Shown::default() }));
    if let Some(lead) = &mut lead {
        lead.caption = lead.caption.take().or_else(|| article.caption.clone());
        // A photographer who was met before the picture.
        let photographer = draft.authors.iter().position(|(_, role)| *role == BylineRole::Photographer);
        if let Some(at) = photographer {
            lead.credit.get_or_insert(draft.authors.remove(at).0);
        }
    }
    draft.picture = lead;
}
