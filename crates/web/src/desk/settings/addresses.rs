//! Old addresses and where they lead.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::input::{Inputs, Wrongs};
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::paper::{DropRedirect, SetRedirect, site_path};
use hyper::StatusCode;
use minijinja::{Value, context};
use press::printable::{machine, safe, words};
use std::sync::Arc;

const PATH: &str = "/desk/settings/addresses";
const SHOWN: usize = 100;

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    draw(&room, &ask, &Fields::default(), &Wrongs::default()).await
}

async fn draw(room: &Newsroom, ask: &Ask, given: &Fields, wrongs: &Wrongs) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let after = ask.query.get("after").to_owned();
    let mut found = room.read(move |tx| store::redirect::after(tx, &after, 101)).await?;
    let more = (found.len() > SHOWN).then(|| found.get(SHOWN - 1).map(|row| row.path.clone())).flatten();
    found.truncate(SHOWN);
    let rows: Value = found
        .iter()
        .map(|row| context! { name => machine(&row.path), more => machine(&row.target), id => words(&row.path), url => () })
        .collect();
    let mut inputs = Inputs::new(&pack, "set", given, wrongs);
    inputs.code("path").code("target");
    let next = more.map(|path| safe(format!("{PATH}?after={}", press::address::encode(&path))));
    let it = context! {
        tabs => tabs(&pack, "set-addresses"), rows, inputs => inputs.drawn(), heading => words(&pack.text("set-new-address")),
        action => safe(PATH.to_owned()), drop => safe(format!("{PATH}/drop")), next, id => (),
    };
    room.page(ask, "list-form.html", "nav-settings", &pack.text("set-addresses"), it).await
}

pub(super) async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let pack = room.pack(ask.lang).await?;
    let site = pack.site.address.as_str();
    let mut wrongs = Wrongs::default();
    let path = wrongs.value(&pack, "path", "set-wrong-path", site_path(form.get("path"), site).filter(|path| path != "/"));
    let target = wrongs.value(&pack, "target", "set-wrong-path", site_path(form.get("target"), site));
    let (Some(path), Some(target)) = (path, target) else {
        return Ok(draw(&room, &ask, &form, &wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| SetRedirect { path, target }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-saved")))
}

pub(super) async fn forget(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let path = ask.form().get("id").to_owned();
    if path.is_empty() {
        return Err(Fault::NotFound);
    }
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| DropRedirect { path }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-dropped")))
}
