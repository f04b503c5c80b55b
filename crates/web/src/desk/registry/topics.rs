//! Topics: found, given another name, merged.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::input::{Inputs, Wrongs, fields};
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use desk::paper::{MergeTopics, RenameTopic};
use hyper::StatusCode;
use minijinja::{Value, context};
use model::{Name, TopicId};
use press::printable::{foreign, safe, words};
use std::sync::Arc;

const PATH: &str = "/desk/registry/topics";
const SHOWN: i64 = 300;

/// `GET /desk/registry/topics?q=…`
pub(super) async fn list(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let asked: String = ask.query.get("q").chars().take(100).collect();
    let sought = asked.clone();
    let found = room.read(move |tx| store::topic::list(tx, &sought, SHOWN)).await?;
    let rows: Value = found
        .iter()
        .map(|topic| {
            let more = pack.words.format("reg-stories", &[("n", Arg::Number(topic.stories))]);
            context! { name => foreign(&topic.name), more => words(&more), url => safe(format!("{PATH}/{}", topic.id)) }
        })
        .collect();
    let it = context! { tabs => tabs(&pack, "reg-topics"), rows, q => words(&asked), action => safe(PATH.to_owned()) };
    room.page(&ask, "topics.html", "nav-registry", &pack.text("reg-topics"), it).await
}

fn id(ask: &Ask) -> Result<TopicId, Fault> {
    TopicId::parse(ask.part("topic")).ok_or(Fault::NotFound)
}

/// `GET /desk/registry/topics/{topic}`
pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    draw(&room, &ask, None, &Wrongs::default()).await
}

/// A topic with both forms; `typed` is what stands in the field that is wrong.
async fn draw(room: &Newsroom, ask: &Ask, typed: Option<(&str, &str)>, wrongs: &Wrongs) -> Answer {
    let (pack, id) = (room.pack(ask.lang).await?, id(ask)?);
    let topic = room.read(move |tx| store::topic::by_id(tx, id)).await?.ok_or(Fault::NotFound)?;
    let mut given = vec![("topic-name", topic.name.clone()), ("topic-into", String::new())];
    for (name, value) in &mut given {
        if let Some((_, text)) = typed.filter(|(field, _)| field == name) {
            *value = text.to_owned();
        }
    }
    let given = fields(&given);
    let one = |name: &'static str| Inputs::new(&pack, "reg", &given, wrongs).line(name).drawn();
    let it = context! {
        tabs => tabs(&pack, "reg-topics"), action => safe(format!("{PATH}/{}", topic.id)), rename => one("topic-name"), merge => one("topic-into"),
        public => safe(press::Address::Topic { slug: topic.slug.clone(), before: None }.path()),
    };
    room.page(ask, "topic.html", "nav-registry", &topic.name, it).await
}

/// `POST /desk/registry/topics/{topic}/rename`
pub(super) async fn rename(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (topic, form, pack) = (id(&ask)?, ask.form(), room.pack(ask.lang).await?);
    let mut wrongs = Wrongs::default();
    let typed = form.get("topic-name");
    let Some(name) = wrongs.text(&pack, "topic-name", Name::parse(typed)) else {
        return wrong(&room, &ask, ("topic-name", typed), &wrongs).await;
    };
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| RenameTopic { topic, name }.run(tx, actor, now)).await?;
    Ok(Reply::see(&format!("{PATH}/{topic}"), Some("topic-renamed")))
}

/// `POST /desk/registry/topics/{topic}/merge`
pub(super) async fn merge(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (from, form, pack) = (id(&ask)?, ask.form(), room.pack(ask.lang).await?);
    let typed = form.get("topic-into").to_owned();
    let name = typed.clone();
    let found = room.read(move |tx| store::topic::by_name(tx, &name)).await?;
    let mut wrongs = Wrongs::default();
    let Some(into) = wrongs.value(&pack, "topic-into", "reg-no-topic", found) else {
        return wrong(&room, &ask, ("topic-into", &typed), &wrongs).await;
    };
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| MergeTopics { from, into }.run(tx, actor, now)).await?;
    Ok(Reply::see(&format!("{PATH}/{into}"), Some("topics-merged")))
}

async fn wrong(room: &Newsroom, ask: &Ask, typed: (&str, &str), wrongs: &Wrongs) -> Answer {
    Ok(draw(room, ask, Some(typed), wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
}
