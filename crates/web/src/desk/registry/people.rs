//! Authors and sources.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::input::{Inputs, Wrongs, fields};
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::paper::{DropAuthor, DropSource, SaveAuthor, SaveSource};
use hyper::StatusCode;
use minijinja::{Value, context};
use model::{Line, Name, Text};
use press::printable::{foreign, safe, words};
use std::sync::Arc;
use store::author::AuthorRow;
use store::source::SourceRow;

const AUTHORS: &str = "/desk/registry/authors";
const SOURCES: &str = "/desk/registry/sources";
const KINDS: [&str; 3] = ["own", "agency", "partner"];
const SHOWN: i64 = 500;

/// Where a row is changed.
fn change(path: &str, id: i64) -> Value {
    safe(format!("{path}?change={id}"))
}

/// The row that the address asks to change.
fn asked(ask: &Ask) -> Result<i64, Fault> {
    ask.query.filled("change").map_or(Ok(0), |id| id.parse().map_err(|_| Fault::NotFound))
}

/// The row that is being changed: 0 for a new one.
fn changed(given: &Fields) -> i64 {
    given.get("id").parse().unwrap_or_default()
}

/// A registry with its form.
async fn draw(room: &Newsroom, ask: &Ask, path: &str, given: &Fields, rows: Value, inputs: Value) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let id = changed(given);
    let (here, heading) = match (path == AUTHORS, id == 0) {
        (true, true) => ("reg-authors", "reg-new-author"),
        (true, false) => ("reg-authors", "reg-change-author"),
        (false, true) => ("reg-sources", "reg-new-source"),
        (false, false) => ("reg-sources", "reg-change-source"),
    };
    let it = context! {
        tabs => tabs(&pack, here), rows, inputs, heading => words(&pack.text(heading)), action => safe(path.to_owned()),
        drop => safe(format!("{path}/drop")), next => (), id => (id != 0).then(|| safe(id.to_string())),
    };
    room.page(ask, "list-form.html", "nav-registry", &pack.text(here), it).await
}

async fn draw_authors(room: &Newsroom, ask: &Ask, given: &Fields, wrongs: &Wrongs) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let rows: Value = room
        .read(|tx| store::author::list(tx, "", SHOWN))
        .await?
        .iter()
        .map(|row| context! { name => foreign(&row.name), more => words(&row.role), url => change(AUTHORS, row.id), id => safe(row.id.to_string()) })
        .collect();
    let inputs = Inputs::new(&pack, "reg", given, wrongs).line("name").line("role").area("bio", 3).drawn();
    draw(room, ask, AUTHORS, given, rows, inputs).await
}

async fn draw_sources(room: &Newsroom, ask: &Ask, given: &Fields, wrongs: &Wrongs) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let rows: Value = room
        .read(|tx| store::source::list(tx, "", SHOWN))
        .await?
        .iter()
        .map(|row| {
            let kind = words(&pack.text(&format!("reg-kind-{}", row.kind)));
            context! { name => foreign(&row.name), more => kind, url => change(SOURCES, row.id), id => safe(row.id.to_string()) }
        })
        .collect();
    let inputs = Inputs::new(&pack, "reg", given, wrongs).line("name").words("kind", &KINDS).area("note", 2).drawn();
    draw(room, ask, SOURCES, given, rows, inputs).await
}

pub(super) async fn authors(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let given = match asked(&ask)? {
        0 => Fields::default(),
        id => {
            let row = room.read(move |tx| store::author::by_id(tx, id)).await?.ok_or(Fault::NotFound)?;
            fields(&[("id", row.id.to_string()), ("name", row.name), ("role", row.role), ("bio", row.bio)])
        }
    };
    draw_authors(&room, &ask, &given, &Wrongs::default()).await
}

pub(super) async fn sources(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let given = match asked(&ask)? {
        0 => Fields::default(),
        id => {
            let row = room.read(move |tx| store::source::by_id(tx, id)).await?.ok_or(Fault::NotFound)?;
            fields(&[("id", row.id.to_string()), ("name", row.name), ("kind", row.kind), ("note", row.note)])
        }
    };
    draw_sources(&room, &ask, &given, &Wrongs::default()).await
}

pub(super) async fn save_author(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let pack = room.pack(ask.lang).await?;
    let mut wrongs = Wrongs::default();
    let name = wrongs.text(&pack, "name", Name::parse(form.get("name")));
    let role = wrongs.text(&pack, "role", Line::<80>::optional(form.get("role")));
    let bio = wrongs.text(&pack, "bio", Text::<1000>::optional(form.get("bio")));
    let (Some(name), Some(role), Some(bio)) = (name, role, bio) else {
        return Ok(draw_authors(&room, &ask, &form, &wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let text = |line: Option<String>| line.unwrap_or_default();
    let row = AuthorRow { id: changed(&form), name: name.into(), role: text(role.map(String::from)), bio: text(bio.map(String::from)) };
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| SaveAuthor(row).run(tx, actor, now)).await?;
    Ok(Reply::see(AUTHORS, Some("set-saved")))
}

pub(super) async fn save_source(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let pack = room.pack(ask.lang).await?;
    let mut wrongs = Wrongs::default();
    let name = wrongs.text(&pack, "name", Name::parse(form.get("name")));
    let note = wrongs.text(&pack, "note", Text::<600>::optional(form.get("note")));
    let kind = Some(form.get("kind").to_owned()).filter(|kind| KINDS.contains(&kind.as_str()));
    let kind = wrongs.value(&pack, "kind", "set-wrong-choice", kind);
    let (Some(name), Some(note), Some(kind)) = (name, note, kind) else {
        return Ok(draw_sources(&room, &ask, &form, &wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let row = SourceRow { id: changed(&form), name: name.into(), kind, note: note.map(String::from).unwrap_or_default() };
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| SaveSource(row).run(tx, actor, now)).await?;
    Ok(Reply::see(SOURCES, Some("set-saved")))
}

pub(super) async fn drop_author(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let id = ask.form().get("id").parse().map_err(|_| Fault::NotFound)?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| DropAuthor(id).run(tx, actor, now)).await?;
    Ok(Reply::see(AUTHORS, Some("set-dropped")))
}

pub(super) async fn drop_source(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let id = ask.form().get("id").parse().map_err(|_| Fault::NotFound)?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| DropSource(id).run(tx, actor, now)).await?;
    Ok(Reply::see(SOURCES, Some("set-dropped")))
}
