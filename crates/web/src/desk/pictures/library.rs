//! `/desk/media`: pictures, newest first, by words, whose they are, and whether they are used.

use super::{before, only_of, source};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use minijinja::{Value, context};
use model::MediaState;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use press::printable::{foreign, safe, words};
use serde_json::json;
use std::sync::Arc;
use store::media::{self, Filter, MediaRow};

/// Pictures on one page.
const SHELF: usize = 48;
/// Characters of a question that count.
const QUESTION: usize = 200;

fn filter(ask: &Ask) -> Result<Filter, Fault> {
    let staff = &ask.who()?.staff;
    let question: String = ask.query.get("q").chars().take(QUESTION).collect();
    let mine = ask.query.has("mine").then_some(staff.id);
    Ok(Filter { words: vec![arabic::fold::loose(&question)], owner: only_of(staff).or(mine), unused: ask.query.has("unused") })
}

/// A page of the library, and where the next begins.
async fn shelf(room: &Newsroom, ask: &Ask) -> Result<(Vec<MediaRow>, Option<model::MediaId>), Fault> {
    let (filter, before) = (filter(ask)?, before(ask)?);
    let limit = i64::try_from(SHELF).unwrap_or(i64::MAX).saturating_add(1);
    let mut rows = room.read(move |tx| media::list(tx, &filter, before, limit)).await?;
    let more = rows.len() > SHELF;
    rows.truncate(SHELF);
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok((rows, next))
}

/// `GET /desk/media.json?q=…`: for the dialog that chooses a picture.
pub async fn json(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (rows, next) = shelf(&room, &ask).await?;
    let pictures: Vec<serde_json::Value> = rows.iter().map(told).collect();
    Ok(Reply::json(&json!({ "pictures": pictures, "next": next.map(|id| id.0) })))
}

/// A picture as scripts are told of it.
pub fn told(row: &MediaRow) -> serde_json::Value {
    let (width, height) = shown(row);
    let said = |words: &Option<String>| words.clone().unwrap_or_default();
    json!({
        "media": row.id.0, "src": source(row.id), "width": width, "height": height, "caption": said(&row.caption),
        "credit": said(&row.credit), "licence": said(&row.licence), "alt": said(&row.alt), "decorative": row.decorative,
    })
}

/// Pixels of the size at [`source`], by the proportions of the master.
pub fn shown(row: &MediaRow) -> (i64, i64) {
    let width = row.width.clamp(1, 720);
    (width, (row.height.saturating_mul(width) / row.width.max(1)).max(1))
}

/// `GET /desk/media`.
pub async fn page(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let (rows, next) = shelf(&room, &ask).await?;
    let address = |before: Option<model::MediaId>| safe(address(&ask, before));
    let it = context! {
        q => words(ask.query.get("q")), mine => ask.query.has("mine"), unused => ask.query.has("unused"),
        only => only_of(&ask.who()?.staff).is_some(),
        cut => ask.query.filled("q").is_some() || ask.query.has("mine") || ask.query.has("unused"),
        pictures => rows.iter().map(|row| card(&pack, row)).collect::<Value>(), number => rows.len(),
        older => next.map_or(Value::from(()), |id| address(Some(id))),
        newest => if ask.query.has("before") { address(None) } else { Value::from(()) },
    };
    room.page(&ask, "media-library.html", "nav-media", &pack.text("nav-media"), it).await
}

fn address(ask: &Ask, before: Option<model::MediaId>) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(ask.query.filled("q").map(|q| format!("q={}", utf8_percent_encode(q, NON_ALPHANUMERIC))));
    parts.extend(["mine", "unused"].into_iter().filter(|name| ask.query.has(name)).map(|name| format!("{name}=1")));
    parts.extend(before.map(|id| format!("before={id}")));
    if parts.is_empty() { "/desk/media".to_owned() } else { format!("/desk/media?{}", parts.join("&amp;")) }
}

/// The name under which a picture goes: what it shows, else what the file was called.
pub fn name(pack: &Pack, row: &MediaRow) -> String {
    let said = row.caption.as_deref().or(row.alt.as_deref()).unwrap_or(&row.name);
    if said.is_empty() { pack.words.format("media-number", &[("n", Arg::Number(row.id.0))]) } else { said.to_owned() }
}

/// What is missing or not finished, as chips.
pub fn chips(pack: &Pack, row: &MediaRow) -> Value {
    let stands = [
        (row.state == MediaState::Processing, "media-processing", "info"),
        (row.state == MediaState::Failed, "media-failed", "hot"),
        (row.credit.is_none(), "media-no-credit", "warn"),
        (row.alt.is_none() && !row.decorative, "media-no-alt", "warn"),
    ];
    let shown = stands.iter().filter(|(shown, _, _)| *shown);
    shown.map(|(_, key, tone)| context! { text => words(&pack.text(key)), tone => safe((*tone).to_owned()) }).collect()
}

fn card(pack: &Pack, row: &MediaRow) -> Value {
    context! {
        url => safe(format!("/desk/media/{}", row.id)),
        source => safe(format!("/desk/pictures/{}/360", row.id)),
        place => safe(super::show::place(row)),
        name => foreign(&name(pack, row)),
        credit => row.credit.as_deref().map_or(Value::from(()), foreign),
        chips => chips(pack, row),
    }
}
