//! Pages that say what happened to a request.

use crate::address::Address;
use crate::desk::{Desk, Place};
use crate::error::PressError;
use crate::meta::Meta;
use crate::page::frame::{fill, frame, text};
use crate::press::Press;
use crate::printable::{optional_words, safe};
use crate::teaser::lines;
use crate::view::MessageView;
use minijinja::context;

pub(crate) fn render(press: &Press, desk: &Desk, view: &MessageView) -> Result<String, PressError> {
    let key = view.status.key();
    let title = desk.messages.text(&format!("{key}-title"));
    let it = context! {
        title => text(&title),
        advice => text(&desk.messages.text(&format!("{key}-advice"))),
        note => optional_words(view.note.as_ref().map(|note| note.text.as_str())),
        since => view.note.as_ref().map(|note| desk.full(note.at)),
        home_url => safe(Address::HOME.path()),
        search_url => safe(Address::search(None).path()),
        latest => lines(desk, &view.latest),
    };
    fill(press, "error.html", frame(desk, Some(&title), Meta::unlisted(desk).finish(), &Place::Elsewhere), it)
}
