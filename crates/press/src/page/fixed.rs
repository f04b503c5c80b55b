//! Static pages.

use crate::address::Address;
use crate::desk::{Desk, Place};
use crate::direction::differing;
use crate::error::PressError;
use crate::meta::Meta;
use crate::page::frame::{fill, frame, line};
use crate::press::Press;
use crate::printable::{safe, words};
use crate::view::PageView;
use arabic::excerpt::excerpt;
use minijinja::context;

pub(crate) fn render(press: &Press, desk: &Desk, view: &PageView) -> Result<String, PressError> {
    let mut meta = Meta::at(desk, &Address::Page { slug: view.slug.clone() });
    let opening = view.body.content.first().map(|block| excerpt(&block.text(), 160));
    meta.about("website", &view.title, opening.as_deref());
    let it = context! {
        attrs => differing(view.lang, desk.site.lang()),
        title => words(&view.title),
        body => safe(crate::body::to_html(&view.body, view.lang, None)),
    };
    fill(press, "page.html", frame(desk, Some(&line(desk, &view.title)), meta.finish(), &Place::Elsewhere), it)
}
