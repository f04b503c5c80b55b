//! One run: how far it is, what became of what it found, its report, its pictures.

use super::PATH;
use super::list::{file_name, is_dry};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::headers::{Kind, Policy, Styles};
use desk::archive::RetryPictures;
use jiff::Timestamp;
use minijinja::{Value, context};
use model::{ArchiveKind, MediaId, OldPictureState, RunState, Tally};
use press::printable::{foreign, machine, optional_words, safe, words};
use std::sync::Arc;
use store::import::ImportRow;
use store::old_picture;

/// Pictures that failed, on the page.
const SHOWN: i64 = 50;

fn number(ask: &Ask) -> Result<i64, Fault> {
    ask.part("run").parse().map_err(|_| Fault::NotFound)
}

/// `GET /desk/system/imports/{run}`.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (pack, run, now) = (room.pack(ask.lang).await?, number(&ask)?, room.now());
    let row = room.read(move |tx| store::import::by_id(tx, run)).await?.ok_or(Fault::NotFound)?;
    let pictures = room.read(move |tx| {
        let failures = old_picture::of_run(tx, run, OldPictureState::Failed, MediaId(0), SHOWN)?;
        Ok::<_, store::StoreError>((old_picture::count(tx, run)?, failures))
    });
    let (counts, failures) = pictures.await?;
    let count = |state| counts.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count);
    let [expected, here, failed] = [OldPictureState::Expected, OldPictureState::Here, OldPictureState::Failed].map(count);
    let is_open = matches!(row.state, RunState::Waiting | RunState::Running);
    let report = room.imports().join(run.to_string()).join("report.html");
    let it = context! {
        tabs => crate::desk::system::tabs(&pack, "sys-imports"), file => foreign(file_name(&row.file)), dry => is_dry(&row),
        state => words(&pack.text(&format!("import-state-{}", row.state.word()))), problem => row.problem.as_deref().map(foreign),
        began => pack.moment(row.started_at), ended => row.finished_at.map(|at| pack.moment(at)),
        open => is_open, share => share(&row), share_text => share(&row).map(|share| safe(share.to_string())), pace => pace(&pack, &row, now),
        kinds => kinds(&pack, &row), sum => tally(&words(&pack.text("import-sum")), row.counts.sum()),
        pictures => expected + here + failed > 0, expected => machine(&expected.to_string()), here => machine(&here.to_string()),
        failed => machine(&failed.to_string()),
        failures => failures.iter().map(|one| context! { address => machine(&one.address), problem => optional_words(one.problem.as_deref()) }).collect::<Value>(),
        retry => safe(format!("{PATH}/{run}/pictures")), report => report.exists().then(|| safe(format!("{PATH}/{run}/report"))),
    };
    let reply = room.page(&ask, "import.html", "nav-system", &pack.text("sys-imports"), it).await?;
    // Without scripts, too, the page shows how far it is.
    Ok(if is_open { reply.header("refresh", "2") } else { reply })
}

/// Per cent of the archive that was read; `None` when nobody knows how long it is.
fn share(row: &ImportRow) -> Option<i64> {
    (row.size > 0).then(|| row.place.saturating_mul(100).checked_div(row.size).unwrap_or(0).min(100))
}

/// Things a second and time left, while it runs.
fn pace(pack: &Pack, row: &ImportRow, now: Timestamp) -> Value {
    use arabic::catalogue::Arg;
    let seconds = row.changed_at.duration_since(row.started_at).as_secs().max(1);
    let (rate, left) = (row.counts.items.checked_div(seconds).unwrap_or(0), row.size.saturating_sub(row.place));
    let so_far = now.duration_since(row.started_at).as_secs();
    if row.state != RunState::Running || row.place <= 0 {
        return Value::from(());
    }
    let minutes = so_far.saturating_mul(left).checked_div(row.place).unwrap_or(0).div_euclid(60).saturating_add(1);
    words(&pack.words.format("import-pace", &[("rate", Arg::Number(rate)), ("n", Arg::Number(minutes))]))
}

fn kinds(pack: &Pack, row: &ImportRow) -> Value {
    let name = |kind: &ArchiveKind| words(&pack.text(&format!("import-kind-{}", kind.word())));
    row.counts.kinds.iter().map(|(kind, counted)| tally(&name(kind), *counted)).collect()
}

fn tally(name: &Value, tally: Tally) -> Value {
    let number = |count: i64| machine(&count.to_string());
    context! {
        name => name.clone(), found => number(tally.found), landed => number(tally.landed), known => number(tally.known),
        refused => number(tally.refused),
    }
}

/// `GET /desk/system/imports/{run}/report`: the report as it was written, for people.
pub async fn report(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let path = room.imports().join(number(&ask)?.to_string()).join("report.html");
    let html =
        tokio::task::spawn_blocking(move || std::fs::read_to_string(path)).await.map_err(|error| Fault::Broken(error.to_string()))?;
    let html = html.map_err(|_| Fault::NotFound)?;
    // It is a page by itself, that can be sent on: its one style sheet stands in it.
    let css = html.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).map_or("", |(css, _)| css);
    let hash = press::style::hash_of(css);
    let styles = Styles { hashes: hash.strip_prefix("sha256-").map(str::to_owned).into_iter().collect(), own: false };
    let secure = room.site.edition().await?.site().address.is_secure();
    Ok(Reply::preview(html, Arc::new(Policy::new(Kind::Page, &styles, secure))))
}

/// `POST /desk/system/imports/{run}/pictures`: pictures that could not be had are asked for once more.
pub async fn retry_pictures(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (actor, now, run) = (ask.actor()?, room.now(), number(&ask)?);
    room.write(move |tx| RetryPictures { run }.run(tx, &actor, now)).await?;
    Ok(Reply::see(&format!("{PATH}/{run}"), Some("import-retried")))
}
