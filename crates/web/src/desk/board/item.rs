//! A story as the lists of the desk show it.

use super::Sections;
use crate::desk::pack::Pack;
use jiff::Timestamp;
use minijinja::{Value, context};
use model::{CopyState, Publication};
use press::printable::{foreign, safe, words};
use store::desk_list::Filed;

/// The rows of a list.
pub fn items(pack: &Pack, sections: &Sections, rows: &[Filed], now: Timestamp) -> Value {
    rows.iter().map(|row| item(pack, sections, row, now)).collect()
}

fn item(pack: &Pack, sections: &Sections, row: &Filed, now: Timestamp) -> Value {
    let person = |name: &Option<model::Name>| name.as_ref().map_or(Value::from(()), |name| foreign(name.as_str()));
    let told = matches!(row.copy_state, CopyState::Returned | CopyState::Spiked);
    let reason = row.note.as_deref().filter(|note| told && !note.is_empty()).map_or(Value::from(()), foreign);
    context! {
        key => safe(format!("s{}", row.id)),
        url => safe(format!("/desk/stories/{}", row.id)),
        headline => foreign(&row.headline),
        section => foreign(sections.get(&row.section).unwrap_or(&row.section)),
        chips => chips(pack, row, now),
        owner => person(&row.owner_name),
        assignee => if row.assignee == row.owner { Value::from(()) } else { person(&row.assignee_name) },
        changed => pack.ago(row.changed_at, now),
        times => times(pack, row, now),
        reason,
    }
}

/// How a copy state looks.
pub fn tone(state: CopyState) -> &'static str {
    match state {
        CopyState::Draft | CopyState::Spiked => "copy",
        CopyState::Submitted => "copy info",
        CopyState::Editing => "copy plum",
        CopyState::Ready => "copy good",
        CopyState::Returned => "copy hot",
    }
}

/// The states that say something: readers' copy that is finished needs no word about its being ready.
fn chips(pack: &Pack, row: &Filed, now: Timestamp) -> Value {
    let ahead = |at: Option<Timestamp>| at.is_some_and(|at| at > now);
    let newer = row.publication != Publication::None && row.live != Some(row.head);
    let mut chips: Vec<(String, &str)> = Vec::new();
    if row.publication == Publication::None || newer {
        chips.push((format!("copy-{}", row.copy_state.word()), tone(row.copy_state)));
    }
    match row.publication {
        Publication::None => {}
        Publication::Live => chips.push(("publication-live".into(), "good")),
        Publication::Withdrawn => chips.push(("publication-withdrawn".into(), "warn")),
        Publication::Retracted => chips.push(("publication-retracted".into(), "hot")),
    }
    let more = [
        (newer && row.publication == Publication::Live, "list-newer", "warn"),
        (row.publish_at.is_some(), "time-scheduled", "info"),
        (ahead(row.embargo_until), "time-embargoed", "hot"),
        (row.legal, "list-legal", "hot"),
        (ahead(row.breaking_until), "list-breaking", "hot"),
    ];
    chips.extend(more.into_iter().filter(|(shown, _, _)| *shown).map(|(_, key, tone)| (key.to_owned(), tone)));
    chips.iter().map(|(key, tone)| context! { text => words(&pack.text(key)), tone => safe((*tone).to_owned()) }).collect()
}

/// When it went out, and what happens by itself.
fn times(pack: &Pack, row: &Filed, now: Timestamp) -> Value {
    let stands = [
        ("list-publish-at", row.publish_at),
        ("list-embargo-until", row.embargo_until.filter(|at| *at > now)),
        ("list-expires-at", row.expires_at.filter(|at| *at > now)),
        ("list-first-published", row.first_published_at.filter(|_| row.publication != Publication::None)),
    ];
    let given = stands.iter().filter_map(|(key, at)| at.map(|at| (key, at)));
    given.map(|(key, at)| context! { label => words(&pack.text(key)), at => pack.moment(at) }).collect()
}
