//! The front page.

use crate::address::Address;
use crate::desk::{Desk, Place};
use crate::engine::record;
use crate::error::PressError;
use crate::meta::Meta;
use crate::page::frame::{fill, frame};
use crate::picture::Spot;
use crate::press::Press;
use crate::printable::{safe, words};
use crate::teaser::{card, cards, section_cards};
use crate::view::{HomeView, Row};
use minijinja::{Value, context};

record! {
    /// A section's row.
    SectionRow { name, url, stories }
}

fn row(desk: &Desk, row: &Row) -> Value {
    let address = Address::Section { slug: row.section.slug.clone(), before: None };
    SectionRow { name: words(&row.section.name), url: safe(address.path()), stories: section_cards(desk, &row.stories) }.into()
}

pub(crate) fn render(press: &Press, desk: &Desk, view: &HomeView) -> Result<String, PressError> {
    let mut meta = Meta::at(desk, &Address::HOME);
    let tagline = desk.site.tagline.as_ref().map(|line| line.as_str());
    meta.about("website", desk.site.name.as_str(), tagline);
    meta.picture(view.lead.as_ref().and_then(|lead| lead.picture.as_ref()));
    let older = view.older.as_ref().map(|cursor| safe(Address::Home { before: Some(cursor.clone()) }.path()));
    let it = context! {
        breaking => cards(desk, &view.breaking),
        lead => view.lead.as_ref().map(|lead| card(desk, lead, Spot::Lead, true)),
        second => cards(desk, &view.second),
        clock => cards(desk, &view.clock),
        rows => view.rows.iter().map(|it| row(desk, it)).collect::<Value>(),
        older,
    };
    fill(press, "home.html", frame(desk, None, meta.finish(), &Place::Home), it)
}
