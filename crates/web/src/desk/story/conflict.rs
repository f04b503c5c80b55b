//! Somebody else changed the same: both forms side by side, a choice each. Nothing is overwritten unseen.

use super::save::run;
use super::{page, wording};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::merge::{Choice, Merged, Row, merge};
use desk::{SaveCopy, Saving};
use hyper::StatusCode;
use minijinja::{Value, context};
use model::{Manuscript, RevisionNo};
use press::printable::{foreign, safe, words};
use serde_json::json;
use std::sync::Arc;
use store::revision::Revision;

/// The conflict as the scripts take it.
pub fn json(head: &Revision, merged: &Merged, by: &str) -> serde_json::Value {
    let row = |row: &Row| {
        json!({
            "place": row.place, "base": row.base, "mine": row.mine, "theirs": row.theirs,
            "mine_index": row.mine_index, "theirs_index": row.theirs_index, "merged_index": row.merged_index,
        })
    };
    json!({
        "head": head.no, "by": by, "at": head.at.to_string(), "rows": merged.rows.iter().map(row).collect::<Vec<_>>(),
        "theirs": Manuscript::from(&head.copy), "merged": Manuscript::from(&merged.copy),
    })
}

/// The page of a conflict, for a form without scripts.
///
/// # Errors
/// As [`Newsroom::page`].
pub async fn show(room: &Arc<Newsroom>, ask: &Ask, base: RevisionNo, mine: &Manuscript, head: &Revision, merged: &Merged) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let actor = head.actor.clone();
    let by = room.read(move |tx| page::name_of(tx, &actor)).await?;
    let text = |text: &Option<String>| text.as_ref().map_or(Value::from(()), |text| words(text));
    let row = |(at, row): (usize, &Row)| {
        let name = words(&wording::name(&pack, row.place));
        context! { name => safe(format!("choice-{at}")), what => name, base => text(&row.base), mine => text(&row.mine), theirs => text(&row.theirs) }
    };
    let it = context! {
        story => safe(ask.story()?.to_string()), base => safe(base.to_string()), head => safe(head.no.to_string()),
        manuscript => words(&serde_json::to_string(mine).unwrap_or_default()),
        key => safe(crate::desk::who::new_token()?), by => foreign(&by), at => pack.moment(head.at),
        rows => merged.rows.iter().enumerate().map(row).collect::<Value>(),
    };
    Ok(room.page(ask, "story-conflict.html", "nav-stories", &pack.text("story-conflict-title"), it).await?.status(StatusCode::CONFLICT))
}

/// `POST /desk/stories/{story}/settle`: the choices of the page; saved on top of the revision that it showed.
pub async fn settle(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let story = ask.story()?;
    let form = ask.form();
    let number = |name: &str| RevisionNo::parse(form.get(name)).ok_or_else(|| Fault::BadRequest(format!("no {name}")));
    let (base, head) = (number("base")?, number("head")?);
    let manuscript: Manuscript = serde_json::from_str(form.get("manuscript")).map_err(|error| Fault::BadRequest(error.to_string()))?;
    let pack = room.pack(ask.lang).await?;
    let mine = manuscript.parse(pack.site.name.as_str()).map_err(|_| Fault::BadRequest("not what the page sent".to_owned()))?;
    let both = move |tx: &mut store::Tx<'_>| -> Result<_, store::StoreError> {
        Ok((store::revision::get(tx, story, base)?, store::revision::get(tx, story, head)?))
    };
    let (Some(before), Some(theirs)) = room.read(both).await? else { return Err(Fault::NotFound) };
    let merged = merge(&before.copy, &mine, &theirs.copy);
    let choices: Vec<Choice> = (0..merged.rows.len()).map(|at| choice(form.get(&format!("choice-{at}")))).collect();
    let manuscript = Manuscript::from(&merged.chosen(&choices));
    let sent = SaveCopy { story, base: head, manuscript: manuscript.clone(), key: form.get("key").to_owned(), journal: None, note: None };
    match run(&room, &ask, sent).await? {
        Saving::Saved { .. } => Ok(Reply::see(&format!("/desk/stories/{story}"), Some("story-merged"))),
        Saving::Clash { head: newer, merged } => show(&room, &ask, head, &manuscript, &newer, &merged).await,
        Saving::Late => Err(Fault::Refused("refused-save-late")),
        Saving::Wrong(_) => Err(Fault::BadRequest("a merged copy that cannot be".to_owned())),
    }
}

fn choice(word: &str) -> Choice {
    match word {
        "theirs" => Choice::Theirs,
        "both" => Choice::Both,
        _ => Choice::Mine,
    }
}
