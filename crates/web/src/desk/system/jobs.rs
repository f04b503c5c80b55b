//! Jobs that wait or failed.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::paper::{DropJob, RetryJob};
use minijinja::{Value, context};
use press::printable::{machine, safe, words};
use std::sync::Arc;

const PATH: &str = "/desk/system/jobs";
const SHOWN: i64 = 200;

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let jobs: Value = room
        .read(|tx| store::job::waiting(tx, SHOWN))
        .await?
        .iter()
        .map(|job| {
            let key = format!("job-{}", job.kind.word());
            let name = if pack.words.has(&key) { words(&pack.text(&key)) } else { machine(job.kind.word()) };
            context! {
                id => safe(job.id.to_string()), name, key => machine(&job.key), at => pack.moment(job.run_at), attempts => job.attempts,
                error => job.error.as_deref().map(machine),
            }
        })
        .collect();
    let it = context! { tabs => tabs(&pack, "sys-jobs"), jobs };
    room.page(&ask, "jobs.html", "nav-system", &pack.text("sys-jobs"), it).await
}

pub(super) async fn retry(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let id = ask.form().get("id").parse().map_err(|_| Fault::NotFound)?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| RetryJob(id).run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("sys-retried")))
}

pub(super) async fn give_up(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let id = ask.form().get("id").parse().map_err(|_| Fault::NotFound)?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| DropJob(id).run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("set-dropped")))
}
