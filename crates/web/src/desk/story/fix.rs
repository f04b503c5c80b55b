//! Every safe correction at once, without scripts.

use super::save::run;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::new_token;
use desk::proof::Proof;
use desk::{SaveCopy, Saving};
use model::Manuscript;
use std::sync::Arc;

/// `POST /desk/stories/{story}/fix`: corrects the newest revision and saves.
pub async fn fix(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let story = ask.story()?;
    let newest = move |tx: &mut store::Tx<'_>| -> Result<_, store::StoreError> {
        let Some(row) = store::story::by_id(tx, story)? else { return Ok(None) };
        store::revision::get(tx, story, row.head)
    };
    let head = room.read(newest).await?.ok_or(Fault::NotFound)?;
    let (manuscript, fixed) = room.proofread(story, Manuscript::from(&head.copy), Proof::fix).await?;
    let path = format!("/desk/stories/{story}");
    if fixed == 0 {
        return Ok(Reply::see(&path, Some("story-nothing-to-fix")));
    }
    let note = Some(room.pack(ask.lang).await?.text("story-fixed-note"));
    let verb = SaveCopy { story, base: head.no, manuscript, key: new_token()?, journal: None, note };
    match run(&room, &ask, verb).await? {
        Saving::Saved { .. } => Ok(Reply::see(&path, Some("story-fixed"))),
        Saving::Clash { .. } | Saving::Late => Err(Fault::Conflict),
        Saving::Wrong(problems) => Err(Fault::Broken(format!("a corrected copy that cannot be: {problems:?}"))),
    }
}
