//! The page that says a comment is held.

use crate::address::Address;
use crate::desk::{Desk, Place};
use crate::direction::differing;
use crate::error::PressError;
use crate::meta::Meta;
use crate::page::frame::{fill, frame};
use crate::press::Press;
use crate::printable::{safe, words};
use crate::view::HeldView;
use minijinja::context;

pub(crate) fn render(press: &Press, desk: &Desk, view: &HeldView) -> Result<String, PressError> {
    let it = context! {
        attrs => differing(view.lang, desk.site.lang()),
        headline => words(&view.headline),
        url => safe(Address::Story { number: view.number, slug: view.slug.clone() }.path()),
        home_url => safe(Address::HOME.path()),
    };
    let title = desk.messages.text("held-title");
    fill(press, "held.html", frame(desk, Some(&title), Meta::unlisted(desk).finish(), &Place::Elsewhere), it)
}
