//! Sections: names, order, who publishes in them.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::numbers::{Digits, digits};
use desk::paper::{DropSection, NewSection, SaveSections};
use minijinja::{Value, context};
use model::{Name, SectionId};
use press::printable::{machine, safe, words};
use std::sync::Arc;

const PATH: &str = "/desk/settings/sections";

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let rows = room.read(store::section::all).await?;
    let sections: Value = rows
        .iter()
        .zip(1_i64..)
        .map(|(row, place)| {
            context! {
                id => safe(row.id.to_string()), name => words(&row.name), slug => machine(&row.slug), place => safe(place.to_string()),
                editors_publish => row.editors_publish, two_person => row.two_person,
            }
        })
        .collect();
    let it = context! { tabs => tabs(&pack, "set-sections"), sections };
    room.page(&ask, "sections.html", "nav-settings", &pack.text("set-sections"), it).await
}

pub(super) async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let mut rows = room.read(store::section::all).await?;
    for row in &mut rows {
        let field = |name: &str| format!("{name}.{}", row.id);
        if !form.has(&field("name")) {
            continue;
        }
        row.name = Name::parse(form.get(&field("name"))).map_err(|_| Fault::Refused("set-wrong-name"))?.to_string();
        let place = digits(form.get(&field("place")).trim(), Digits::Latin);
        row.position = place.parse().ok().filter(|place| (1..=999).contains(place)).ok_or(Fault::Refused("refused-no-place"))?;
        row.editors_publish = form.has(&field("editors"));
        row.two_person = form.has(&field("two"));
    }
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| SaveSections { rows }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-saved")))
}

pub(super) async fn make(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let name = Name::parse(form.get("name")).map_err(|_| Fault::Refused("set-wrong-name"))?;
    let typed = form.get("slug").trim();
    let slug = arabic::slug::slug(if typed.is_empty() { name.as_str() } else { typed });
    if slug.is_empty() || slug.chars().count() > 60 {
        return Err(Fault::Refused("set-wrong-slug"));
    }
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| NewSection { slug, name }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-saved")))
}

pub(super) async fn take_away(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let id = SectionId::parse(ask.form().get("id")).ok_or(Fault::NotFound)?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| DropSection { id }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-dropped")))
}
