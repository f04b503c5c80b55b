//! Lists: section, topic, day, older stories.

use crate::address::{Address, FeedFormat, FeedScope};
use crate::desk::{Desk, Place};
use crate::error::PressError;
use crate::meta::Meta;
use crate::page::frame::{fill, frame, line};
use crate::picture::Spot;
use crate::press::Press;
use crate::printable::{foreign, safe, words};
use crate::teaser::{card, cards, section_cards};
use crate::view::{ListKind, ListView};
use minijinja::{Value, context};

fn address(kind: &ListKind, before: Option<String>) -> Address {
    match kind {
        ListKind::Latest => Address::Home { before },
        ListKind::Section(section) => Address::Section { slug: section.slug.clone(), before },
        ListKind::Topic(topic) => Address::Topic { slug: topic.slug.clone(), before },
        ListKind::Day(date) => Address::Day { date: *date, before },
    }
}

/// The heading as plain text and as a template value.
fn heading(desk: &Desk, kind: &ListKind) -> (String, Value) {
    match kind {
        ListKind::Latest => (desk.messages.text("latest"), words(&desk.messages.text("latest"))),
        ListKind::Section(section) => (section.name.clone(), words(&section.name)),
        ListKind::Topic(topic) => (topic.name.clone(), foreign(&topic.name)),
        ListKind::Day(date) => {
            let day = desk.almanac.day(*date).to_string();
            let time = format!("<time datetime=\"{date}\">{}</time>", crate::escape::to_html(&day));
            (day, safe(time))
        }
    }
}

fn place(kind: &ListKind) -> Place {
    match kind {
        ListKind::Section(section) => Place::Section(section.slug.clone()),
        _ => Place::Elsewhere,
    }
}

pub(crate) fn render(press: &Press, desk: &Desk, view: &ListView) -> Result<String, PressError> {
    let (title, heading) = heading(desk, &view.kind);
    let mut meta = Meta::at(desk, &address(&view.kind, view.before.clone()));
    meta.about("website", &title, None);
    meta.picture(view.lead.as_ref().and_then(|lead| lead.picture.as_ref()));
    let older = view.older.clone().map(|cursor| address(&view.kind, Some(cursor)));
    if let Some(older) = &older {
        meta.link("next", older);
    }
    let feed = match &view.kind {
        ListKind::Section(section) => Some(Address::Feed { scope: FeedScope::Section(section.slug.clone()), format: FeedFormat::Rss }),
        _ => None,
    };
    let it = context! {
        heading,
        day => matches!(view.kind, ListKind::Day(_)),
        topic => matches!(view.kind, ListKind::Topic(_)),
        lead => view.lead.as_ref().map(|lead| card(desk, lead, Spot::Lead, false)),
        stories => match view.kind {
            ListKind::Section(_) => section_cards(desk, &view.stories),
            _ => cards(desk, &view.stories),
        },
        feed => feed.map(|address| safe(address.path())),
        archive_url => safe(Address::ArchiveIndex { year: None }.path()),
        newest => view.before.as_ref().map(|_| safe(address(&view.kind, None).path())),
        older => older.map(|address| safe(crate::escape::to_html(&address.path()))),
    };
    fill(press, "list.html", frame(desk, Some(&line(desk, &title)), meta.finish(), &place(&view.kind)), it)
}
