//! Static pages, in the plain notation of bodies.

use super::{link, tabs};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::input::{Inputs, Wrongs, fields};
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use desk::PutPage;
use desk::paper::DropPage;
use hyper::StatusCode;
use minijinja::{Value, context};
use model::Line;
use model::plain::{from_plain, to_plain};
use press::printable::{safe, words};
use std::sync::Arc;

const PATH: &str = "/desk/settings/pages";

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let pages = room.read(store::page::all).await?;
    let rows: Value = pages.iter().map(|row| link(words(&row.title), format!("{PATH}/{}", press::address::encode(&row.slug)))).collect();
    let (given, wrongs) = (Fields::default(), Wrongs::default());
    let mut inputs = Inputs::new(&pack, "set", &given, &wrongs);
    inputs.line("title").code("slug").area("body", 6);
    let it = context! {
        tabs => tabs(&pack, "set-pages"), rows, inputs => inputs.drawn(), heading => words(&pack.text("set-new-page")),
        action => safe(PATH.to_owned()), drop => (), next => (), id => (),
    };
    room.page(&ask, "list-form.html", "nav-settings", &pack.text("set-pages"), it).await
}

pub(super) async fn open(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let slug = ask.part("slug").to_owned();
    let row = room.read(move |tx| store::page::get(tx, &slug)).await?.ok_or(Fault::NotFound)?;
    let given = fields(&[("title", row.title), ("slug", row.slug), ("body", to_plain(&row.body))]);
    draw(&room, &ask, &given, &Wrongs::default()).await
}

async fn draw(room: &Newsroom, ask: &Ask, given: &Fields, wrongs: &Wrongs) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let mut inputs = Inputs::new(&pack, "set", given, wrongs);
    inputs.line("title").area("body", 18);
    let it = context! {
        tabs => tabs(&pack, "set-pages"), inputs => inputs.drawn(), wrongs => wrongs.list(), action => safe(PATH.to_owned()),
        hidden => vec![context! { name => safe("slug".to_owned()), value => words(given.get("slug")) }],
        drop => safe(format!("{PATH}/drop")),
    };
    room.page(ask, "form.html", "nav-settings", &pack.text("set-pages"), it).await
}

pub(super) async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let pack = room.pack(ask.lang).await?;
    let mut wrongs = Wrongs::default();
    let title = wrongs.text(&pack, "title", Line::<120>::parse(form.get("title")));
    let typed = form.get("slug").trim();
    let slug = arabic::slug::slug(if typed.is_empty() { form.get("title") } else { typed });
    let slug = wrongs.value(&pack, "title", "set-wrong-slug", Some(slug).filter(|slug| !slug.is_empty() && slug.chars().count() <= 100));
    let body = match from_plain(form.get("body")) {
        Ok(body) => Some(body),
        Err(problem) => {
            let line = Arg::Number(i64::try_from(problem.line).unwrap_or_default());
            wrongs.add("body", pack.words.format("set-wrong-body", &[("line", line)]));
            None
        }
    };
    let (Some(title), Some(slug), Some(body)) = (title, slug, body) else {
        return Ok(draw(&room, &ask, &form, &wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| PutPage { slug, title, body }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-saved")))
}

pub(super) async fn take_away(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (slug, actor, now) = (ask.form().get("slug").to_owned(), ask.actor()?, room.now());
    room.write(move |tx| DropPage { slug }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-dropped")))
}
