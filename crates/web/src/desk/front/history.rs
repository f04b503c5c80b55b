//! Older arrangements of a page, and the way back to one.

use super::{page_of, path_of};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::RestoreFront;
use minijinja::{Value, context};
use model::FrontPage;
use press::printable::{foreign, machine, safe, words};
use std::sync::Arc;
use store::front::FrontRow;
use store::published::{self, Listed};
use store::{StoreError, Tx};

/// Versions on one page of the list.
const SHOWN: i64 = 20;

type Versions = (i64, Vec<(FrontRow, Vec<Listed>)>);

fn versions(tx: &mut Tx, page: &FrontPage, before: Option<i64>) -> Result<Versions, StoreError> {
    let newest = store::front::newest(tx, page)?.map_or(0, |row| row.version);
    let mut found = Vec::new();
    for row in store::front::history(tx, page, before, SHOWN + 1)? {
        let stories = published::by_ids(tx, &row.slots.stories())?;
        found.push((row, stories));
    }
    Ok((newest, found))
}

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let page = page_of(ask.query.get("page"));
    let before = ask.query.filled("before").map(|text| text.parse().map_err(|_| Fault::NotFound)).transpose()?;
    let pack = room.pack(ask.lang).await?;
    let asked = page.clone();
    let (newest, mut found) = room.read(move |tx| versions(tx, &asked, before)).await?;
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let older = found.get(shown.saturating_sub(1)).filter(|_| found.len() > shown).map(|(row, _)| row.version);
    found.truncate(shown);
    let slug = match &page {
        FrontPage::Home => "",
        FrontPage::Section(slug) => slug,
    };
    let versions: Value = found
        .iter()
        .map(|(row, stories)| {
            context! {
                version => safe(row.version.to_string()),
                number => row.version,
                current => row.version == newest,
                time => pack.moment(row.at),
                actor => machine(&row.actor),
                stories => stories.iter().map(|story| foreign(&story.headline)).collect::<Value>(),
                placed => i64::try_from(row.slots.iter().count()).unwrap_or_default(),
            }
        })
        .collect();
    let more = older.map(|version| safe(format!("/desk/front/history?page={}&amp;before={version}", press::address::encode(slug))));
    let it = context! { versions, page => words(slug), base => safe(newest.to_string()), back => safe(path_of(&page)), more };
    room.page(&ask, "front-history.html", "nav-front", &pack.text("front-history"), it).await
}

pub(super) async fn restore(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let page = page_of(form.get("page"));
    let number = |name: &str| form.get(name).parse::<i64>().map_err(|_| Fault::BadRequest(name.to_owned()));
    let (base, version) = (number("base")?, number("version")?);
    let (actor, now, path) = (ask.actor()?, room.now(), path_of(&page));
    room.write(move |tx| RestoreFront { page, base, version }.run(tx, actor, now)).await?;
    Ok(Reply::see(&path, Some("front-restored")))
}
