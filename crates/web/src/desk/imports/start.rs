//! An import begins.

use super::list::{FORMATS, draw};
use super::{PATH, inbox};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::input::Wrongs;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::archive::StartImport;
use hyper::StatusCode;
use intake::archive::{Format, SNIFFED, sniff};
use model::{ImportOptions, RunBy};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// `POST /desk/system/imports`: writes the run down; the worker takes it from there.
pub async fn start(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (form, pack) = (ask.form(), room.pack(ask.lang).await?);
    let mut wrongs = Wrongs::default();
    let file = wrongs.value(&pack, "file", "import-wrong-file", inbox::path(&room.inbox, form.get("file")));
    let format = match file.clone() {
        Some(file) => {
            let asked = form.get("format").to_owned();
            tokio::task::spawn_blocking(move || format(&file, &asked)).await.map_err(|error| Fault::Broken(error.to_string()))?
        }
        None => None,
    };
    let format = if file.is_some() { wrongs.value(&pack, "format", "import-wrong-format", format) } else { None };
    let base = form.filled("base_url").map(str::trim).filter(|base| !base.is_empty());
    let base_is_good = base.is_none_or(|base| base.starts_with("https://") || base.starts_with("http://"));
    wrongs.value(&pack, "base_url", "import-wrong-base", base_is_good.then_some(()));
    let (Some(file), Some(format), true) = (file, format, wrongs.is_empty()) else {
        return Ok(draw(&room, &ask, &form, &wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let verb = StartImport {
        source: format.clone(),
        format,
        file: file.display().to_string(),
        options: options(&form, base).json(),
        carrier: RunBy::Worker,
    };
    let (actor, now) = (ask.actor()?, room.now());
    let run = room.write(move |tx| verb.run(tx, &actor, now)).await?;
    Ok(Reply::see(&format!("{PATH}/{run}"), Some("import-begun")))
}

/// The kind of archive: as asked for, or as its beginning looks.
fn format(file: &Path, asked: &str) -> Option<String> {
    if file.is_dir() {
        return Some("html".to_owned());
    }
    if asked != "auto" {
        return FORMATS.contains(&asked).then(|| asked.to_owned());
    }
    let mut head = Vec::new();
    let limit = u64::try_from(SNIFFED).ok()?;
    std::fs::File::open(file).ok()?.take(limit).read_to_end(&mut head).ok()?;
    sniff(&head).map(Format::key).map(str::to_owned)
}

/// What was asked for besides.
fn options(form: &Fields, base: Option<&str>) -> ImportOptions {
    ImportOptions {
        section: form.filled("section").map(|section| section.trim().to_owned()).filter(|section| !section.is_empty()),
        base_url: base.map(str::to_owned),
        story_types: ImportOptions::types_in(form.get("types")),
        pictures: form.has("pictures"),
        dry: form.has("dry"),
        ..ImportOptions::default()
    }
}
