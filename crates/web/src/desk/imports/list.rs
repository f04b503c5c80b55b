//! Runs, what lies ready to be read, and the form that begins one.

use super::{PATH, inbox};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fields::Fields;
use crate::desk::input::{Inputs, Wrongs, fields};
use crate::desk::pack::Pack;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use minijinja::{Value, context};
use model::{ImportOptions, RunState};
use press::printable::{foreign, machine, safe, words};
use std::sync::Arc;
use store::import::ImportRow;

/// Runs on the page.
const SHOWN: i64 = 50;
/// Kinds of archives; the first is found out from the file.
pub const FORMATS: [&str; 9] = ["auto", "wordpress", "ghost", "blogger", "ninjs", "newsml", "nitf", "feed", "html"];

/// `GET /desk/system/imports`.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let fresh = fields(&[("format", "auto".to_owned()), ("pictures", "on".to_owned()), ("dry", "on".to_owned())]);
    draw(&room, &ask, &fresh, &Wrongs::default()).await
}

/// The page, with the form as it was filled in.
pub async fn draw(room: &Newsroom, ask: &Ask, given: &Fields, wrongs: &Wrongs) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let runs = room.read(|tx| store::import::list(tx, None, SHOWN)).await?;
    let files = inbox::files(&room.inbox);
    let choices: Vec<(String, Value)> = files.iter().map(|file| (file.name.clone(), words(&choice(&pack, file)))).collect();
    let inputs = Inputs::new(&pack, "import", given, wrongs)
        .choice("file", &choices)
        .words("format", &FORMATS)
        .code("base_url")
        .line("section")
        .code("types")
        .tick("pictures")
        .tick("dry")
        .drawn();
    let it = context! {
        tabs => crate::desk::system::tabs(&pack, "sys-imports"), runs => runs.iter().map(|run| line(&pack, run)).collect::<Value>(),
        inputs, ready => !files.is_empty(), action => safe(PATH.to_owned()), folder => machine(&room.inbox.display().to_string()),
    };
    room.page(ask, "imports.html", "nav-system", &pack.text("sys-imports"), it).await
}

fn choice(pack: &Pack, file: &inbox::Brought) -> String {
    let name = arabic::isolate::isolate(&file.name);
    let kib = i64::try_from(file.size.div_ceil(1024)).unwrap_or(i64::MAX);
    pack.words.format("import-file-size", &[("name", Arg::Text(&name)), ("n", Arg::Number(kib))])
}

/// A run in the list.
fn line(pack: &Pack, run: &ImportRow) -> Value {
    let sum = run.counts.sum();
    context! {
        url => safe(format!("{PATH}/{}", run.id)), file => foreign(file_name(&run.file)), at => pack.moment(run.started_at),
        format => words(&pack.text(&format!("import-format-{}", run.format))), dry => is_dry(run),
        state => words(&pack.text(&format!("import-state-{}", run.state.word()))), failed => run.state == RunState::Failed,
        found => sum.found, refused => sum.refused,
    }
}

/// The last part of a path.
pub fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether the run only tries.
pub fn is_dry(run: &ImportRow) -> bool {
    ImportOptions::read(&run.options).dry
}
