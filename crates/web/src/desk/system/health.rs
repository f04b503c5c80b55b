//! How the house is: database, queues, followers, versions; and the freeze.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use desk::freeze::{Freeze, Thaw};
use jiff::Timestamp;
use minijinja::{Value, context};
use model::Line;
use press::printable::{foreign, machine, words};
use std::sync::Arc;
use store::freeze::FreezeRow;
use store::{Engine, StoreError, Tx};

const PATH: &str = "/desk/system";

struct Figures {
    frozen: Option<FreezeRow>,
    live: i64,
    changes: i64,
    alarms: i64,
    jobs: usize,
    failed: usize,
    late: Option<Timestamp>,
}

fn figures(tx: &mut Tx) -> Result<Figures, StoreError> {
    let jobs = store::job::waiting(tx, 1_000)?;
    Ok(Figures {
        frozen: store::freeze::now(tx)?,
        live: store::published::count(tx)?,
        changes: store::change::newest(tx)?,
        alarms: store::alarm::count_open(tx)?,
        failed: jobs.iter().filter(|job| job.error.is_some()).count(),
        jobs: jobs.len(),
        late: store::job::next_due(tx)?,
    })
}

/// Room on the disk that holds pictures and, with SQLite, the database: gibibytes free, and per cent of the whole.
fn disk(room: &Newsroom) -> Option<(u64, u64)> {
    let stat = rustix::fs::statvfs(room.uploads.folder()).ok()?;
    let free = stat.f_bavail.saturating_mul(stat.f_frsize);
    Some((free / (1024 * 1024 * 1024), stat.f_bavail.saturating_mul(100).checked_div(stat.f_blocks)?))
}

fn row(pack: &Pack, key: &str, value: Value) -> Value {
    context! { name => words(&pack.text(key)), value }
}

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let figures = room.read(figures).await?;
    let load = room.db().load();
    let number = |count: i64| machine(&count.to_string());
    let size = |count: usize| machine(&count.to_string());
    let engine = match room.db().engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    let scripts = if crate::desk::assets::has_scripts() { "sys-yes" } else { "sys-no" };
    let mut rows = vec![
        row(&pack, "sys-database", machine(engine)),
        row(&pack, "sys-waiting", size(load.reads_waiting.saturating_add(load.writes_waiting))),
        row(&pack, "sys-live", number(figures.live)),
        row(&pack, "sys-changes", number(figures.changes)),
        row(&pack, "sys-lag", number(figures.changes.saturating_sub(room.finder().cursor()))),
        row(&pack, "sys-alarms-open", number(figures.alarms)),
        row(&pack, "sys-jobs-waiting", size(figures.jobs)),
        row(&pack, "sys-jobs-failed", size(figures.failed)),
        row(&pack, "sys-scripts", words(&pack.text(scripts))),
        row(&pack, "sys-version", machine(env!("CARGO_PKG_VERSION"))),
    ];
    rows.extend(disk(&room).map(|(free, share)| {
        let number = |count: u64| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        row(&pack, "sys-disk", words(&pack.words.format("sys-disk-free", &[("free", number(free)), ("share", number(share))])))
    }));
    rows.extend(figures.late.map(|at| row(&pack, "sys-next", pack.moment(at))));
    let frozen = figures
        .frozen
        .map(|freeze| context! { reason => foreign(&freeze.reason), actor => machine(&freeze.actor), at => pack.moment(freeze.at) });
    let it = context! { tabs => tabs(&pack, "sys-health"), rows, frozen };
    room.page(&ask, "health.html", "nav-system", &pack.text("sys-health"), it).await
}

pub(super) async fn freeze(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let reason = Line::parse(ask.form().get("reason")).map_err(|_| Fault::Refused("sys-wrong-reason"))?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| Freeze { reason }.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("sys-frozen")))
}

/// Lifts the freeze; whoever does so has given password or code a short while ago.
pub(super) async fn thaw(room: Arc<Newsroom>, ask: Ask) -> Answer {
    if !ask.who()?.is_confirmed(room.now()) {
        return Err(Fault::Confirm);
    }
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| Thaw.run(tx, actor, now)).await?;
    Ok(Reply::see(PATH, Some("sys-thawed")))
}
