//! What is being worked on: one's own stories, the desk by state, and the list of all stories with its filters.

mod filter;
mod item;
mod list;
mod mine;
mod sought;
mod states;

use super::ask::Ask;
use super::fault::Fault;
use super::row::{Row, routes};
use press::messages::Messages;
use std::collections::HashMap;
use store::desk_list::Sight;
use store::{StoreError, Tx, section};

/// Where they are.
pub const ROUTES: &[Row] = routes! {
    GET "/desk" Staff => mine::show;
    GET "/desk/board" May(See) => states::show;
    GET "/desk/stories" May(See) => list::show;
};

/// What whoever asks may see.
fn sight(ask: &Ask) -> Result<Sight, Fault> {
    Sight::of(&ask.who()?.staff).ok_or(Fault::Forbidden)
}

/// Names of sections by their slugs.
type Sections = HashMap<String, String>;

fn sections(tx: &mut Tx) -> Result<Sections, StoreError> {
    Ok(section::all(tx)?.into_iter().map(|row| (row.slug, row.name)).collect())
}

/// Whether somebody may begin a story here, and whether the desk has the page for it.
fn can_begin(ask: &Ask) -> bool {
    use super::routes::{Match, find};
    let may = ask.who.as_ref().is_some_and(|who| who.staff.may_ever(model::Permission::Write));
    may && matches!(find("/desk/stories/new", super::row::Verb::Get), Match::Row(row, _) if row.path == "/desk/stories/new")
}

/// The keys of every list, as the script that listens to them reads them.
fn keys(words: &Messages) -> String {
    ["J:keys-next", "K:keys-before", "Enter:keys-open", "/:keys-search"]
        .iter()
        .filter_map(|pair| pair.split_once(':'))
        .map(|(key, message)| format!("{key}|{}", words.text(message)))
        .collect::<Vec<_>>()
        .join(";")
}
