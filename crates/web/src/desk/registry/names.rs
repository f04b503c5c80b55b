//! Names of the news.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::input::{Inputs, Wrongs};
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::paper::{DropName, KeepNames};
use desk::{DeskError, Obstacle};
use hyper::StatusCode;
use minijinja::{Value, context};
use press::printable::{foreign, safe, words};
use std::sync::Arc;

const PATH: &str = "/desk/registry";

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    draw(&room, &ask, &Fields::default(), &Wrongs::default()).await
}

async fn draw(room: &Newsroom, ask: &Ask, given: &Fields, wrongs: &Wrongs) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let names = room.read(store::known_name::all).await?;
    let rows: Value =
        names.iter().map(|row| context! { name => foreign(&row.line), more => (), url => (), id => safe(row.id.to_string()) }).collect();
    let mut inputs = Inputs::new(&pack, "reg", given, wrongs);
    inputs.area("text", 6);
    let it = context! {
        tabs => tabs(&pack, "reg-names"), rows, inputs => inputs.drawn(), heading => words(&pack.text("reg-new-names")),
        action => safe(PATH.to_owned()), drop => safe(format!("{PATH}/drop")), next => (), id => (),
    };
    room.page(ask, "list-form.html", "nav-registry", &pack.text("reg-names"), it).await
}

pub(super) async fn keep(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let (text, actor, now) = (form.get("text").to_owned(), ask.actor()?, room.now());
    match room.write(move |tx| KeepNames { text }.run(tx, actor, now)).await {
        Ok(_) => Ok(Reply::see(PATH, Some("set-saved"))),
        Err(Fault::Desk(DeskError::Obstacle(Obstacle::Names(why)))) => {
            let pack = room.pack(ask.lang).await?;
            let mut wrongs = Wrongs::default();
            wrongs.add("text", Fault::Desk(DeskError::Obstacle(Obstacle::Names(why))).sentence(&pack.words));
            Ok(draw(&room, &ask, &form, &wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

pub(super) async fn forget(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let id = ask.form().get("id").parse().map_err(|_| Fault::NotFound)?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| DropName(id).run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-dropped")))
}
