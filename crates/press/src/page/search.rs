//! The search page.

use crate::address::Address;
use crate::desk::{Desk, Place};
use crate::error::PressError;
use crate::escape::to_html;
use crate::meta::Meta;
use crate::page::frame::{fill, frame};
use crate::press::Press;
use crate::printable::{foreign, safe};
use crate::teaser::cards;
use crate::view::SearchView;
use minijinja::context;

pub(crate) fn render(press: &Press, desk: &Desk, view: &SearchView) -> Result<String, PressError> {
    let query = view.query.trim();
    let title = match query {
        "" => desk.messages.text("search"),
        query => format!("{}: {}", desk.messages.text("search"), arabic::isolate::isolate(query)),
    };
    let older = view.older.clone().map(|cursor| Address::Search { query: Some(view.query.clone()), before: Some(cursor) });
    let it = context! {
        action => safe(Address::Search { query: None, before: None }.path()),
        query => foreign(query),
        typed => safe(to_html(query)),
        asked => !query.is_empty(),
        total => view.total,
        stories => cards(desk, &view.stories),
        older => older.map(|address| safe(to_html(&address.path()))),
    };
    fill(press, "search.html", frame(desk, Some(&title), Meta::unlisted(desk).finish(), &Place::Elsewhere), it)
}
