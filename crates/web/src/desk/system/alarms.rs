//! What went wrong without anybody looking, until somebody says that it was dealt with.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use desk::ClearAlarm;
use jiff::Timestamp;
use minijinja::{Value, context};
use press::printable::{foreign, machine, safe, words};
use std::sync::Arc;
use store::alarm::AlarmRow;

const PATH: &str = "/desk/system/alarms";
const SHOWN: i64 = 100;

/// `GET /desk/system/alarms`: those that are open first, then those that were dealt with last.
pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let (open, past) =
        room.read(|tx| Ok::<_, store::StoreError>((store::alarm::open(tx, None, SHOWN)?, store::alarm::newest(tx, None, SHOWN)?))).await?;
    let it = context! {
        tabs => tabs(&pack, "sys-alarms"), alarms => open.iter().map(|row| alarm(&pack, row)).collect::<Value>(),
        past => past.iter().filter(|row| row.cleared_at.is_some()).map(|row| alarm(&pack, row)).collect::<Value>(),
    };
    room.page(&ask, "alarms.html", "nav-system", &pack.text("sys-alarms"), it).await
}

fn alarm(pack: &Pack, row: &AlarmRow) -> Value {
    let key = format!("alarm-{}", row.kind);
    let text = |name: &str| row.detail.get(name).and_then(serde_json::Value::as_str).map(str::to_owned);
    let job = text("job").map(|word| {
        let key = format!("job-{word}");
        if pack.words.has(&key) { pack.text(&key) } else { word }
    });
    let minutes = row.detail.get("seconds").and_then(serde_json::Value::as_i64).map_or(0, |seconds| (seconds + 30) / 60);
    let said = if pack.words.has(&key) {
        words(&pack.words.format(&key, &[("job", Arg::Text(job.as_deref().unwrap_or_default())), ("minutes", Arg::Number(minutes))]))
    } else {
        machine(&row.kind)
    };
    let due = text("due").and_then(|due| due.parse::<Timestamp>().ok());
    let why = text("problem").or_else(|| text("error"));
    context! {
        id => safe(row.id.to_string()), said, at => pack.moment(row.at), due => due.map(|due| pack.moment(due)),
        story => row.detail.get("story").and_then(serde_json::Value::as_i64).map(|id| safe(id.to_string())), why => why.map(|why| machine(&why)),
        by => row.cleared_by.as_deref().map(foreign), cleared => row.cleared_at.map(|at| pack.moment(at)),
    }
}

/// `POST /desk/system/alarms/clear`
pub(super) async fn clear(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let alarm = ask.form().get("id").parse().map_err(|_| Fault::NotFound)?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| ClearAlarm { alarm }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("alarm-cleared")))
}
