//! A story is begun.

use super::fields;
use super::wording::{self, Wrong};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::new_token;
use desk::Land;
use hyper::StatusCode;
use minijinja::{Value, context};
use model::{Manuscript, Matter, Permission};
use press::printable::{safe, words};
use std::sync::Arc;

/// `GET /desk/stories/new`
pub async fn ask_for(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let key = new_token()?;
    show(&room, &ask, &Manuscript { section: ask.query.get("section").to_owned(), ..Manuscript::default() }, &key, &[]).await
}

async fn show(room: &Newsroom, ask: &Ask, typed: &Manuscript, key: &str, wrongs: &[Wrong]) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let (who, rows) = (ask.who()?, room.read(store::section::all).await?);
    let open = |slug: &str| who.staff.may(Permission::Write, &Matter { owner: Some(who.staff.id), assignee: None, section: Some(slug) });
    let own = who.staff.sections.first().map_or("", String::as_str);
    let chosen = if typed.section.is_empty() { own } else { typed.section.as_str() };
    let sections = rows.iter().filter(|row| open(&row.slug));
    let it = context! {
        headline => fields::field("headline", &typed.headline, wrongs), key => safe(key.to_owned()),
        sections => sections.map(|row| context! { slug => words(&row.slug), name => words(row.name.as_str()), chosen => row.slug == chosen }).collect::<Value>(),
        section => fields::field("section", chosen, wrongs),
    };
    room.page(ask, "story-new.html", "nav-stories", &pack.text("story-new"), it).await
}

/// `POST /desk/stories/new`: a draft. The same form sent twice begins one story.
pub async fn begin(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let pack = room.pack(ask.lang).await?;
    let headline = form.filled("headline").map_or_else(|| pack.text("story-untitled"), str::to_owned);
    let typed = Manuscript { lang: pack.site.lang(), headline, section: form.get("section").to_owned(), ..Manuscript::default() };
    let key = form.filled("key").unwrap_or_default().to_owned();
    let copy = match typed.parse(pack.site.name.as_str()) {
        Ok(copy) => copy,
        Err(problems) => {
            let wrongs: Vec<Wrong> = problems.iter().map(|problem| wording::field(&pack, problem)).collect();
            return refused(&room, &ask, &typed, &key, &wrongs).await;
        }
    };
    let (actor, now) = (ask.actor()?, room.now());
    let origin = Some(format!("desk:{}:{}", ask.who()?.staff.id, if key.is_empty() { new_token()? } else { key.clone() }));
    match room.write(move |tx| Land { origin, copy, findings: Vec::new() }.run(tx, actor, now)).await {
        Ok(landed) => Ok(Reply::see(&format!("/desk/stories/{}", landed.story()), None)),
        Err(Fault::Desk(desk::DeskError::NoSection(slug))) => refused(&room, &ask, &typed, &key, &[no_section(&pack, slug)]).await,
        Err(fault) => Err(fault),
    }
}

fn no_section(pack: &Pack, slug: String) -> Wrong {
    wording::field(pack, &model::manuscript::FieldProblem { field: "section", problem: model::manuscript::Problem::Unknown(slug) })
}

async fn refused(room: &Newsroom, ask: &Ask, typed: &Manuscript, key: &str, wrongs: &[Wrong]) -> Answer {
    Ok(show(room, ask, typed, key, wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
}
