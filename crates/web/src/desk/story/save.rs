//! Keeping what is typed, and saving it.

use super::conflict;
use super::form::{self, Typed};
use super::page::{self, Draft, Loaded, load};
use super::wording::{self, Wrong};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::{KeepJournal, SaveCopy, Saving, Tab};
use hyper::StatusCode;
use model::{Manuscript, RevisionNo};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

/// Times that a save is tried when others save at the same moment.
const TRIES: usize = 5;

#[derive(Deserialize)]
struct Kept {
    tab: String,
    base: RevisionNo,
    seq: i64,
    manuscript: Manuscript,
}

/// `POST /desk/stories/{story}/journal`: autosave; on disk when it is answered.
pub async fn keep(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let sent: Kept = ask.json()?;
    let (story, actor, now) = (ask.story()?, ask.actor()?, room.now());
    let seq = sent.seq;
    let verb = KeepJournal { story, tab: Tab::read(&sent.tab), base: sent.base, seq, manuscript: sent.manuscript };
    // No page and no list shows it: nobody needs to be told.
    room.db().write(move |tx| verb.run(tx, &actor, now)).await.map_err(Fault::from)?;
    Ok(Reply::json(&json!({ "seq": seq, "at": now.to_string() })))
}

#[derive(Deserialize)]
struct Sent {
    tab: String,
    base: RevisionNo,
    key: String,
    manuscript: Manuscript,
    /// The last change that the manuscript holds; without it everything of the tab.
    #[serde(default = "everything")]
    seq: i64,
}

fn everything() -> i64 {
    i64::MAX
}

/// `POST /desk/stories/{story}/save`: JSON of the scripts, or the form.
pub async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    if !ask.wants_json() {
        return save_form(room, ask).await;
    }
    let sent: Sent = ask.json()?;
    let story = ask.story()?;
    let journal = Some((Tab::read(&sent.tab), sent.seq));
    let verb = SaveCopy { story, base: sent.base, manuscript: sent.manuscript, key: sent.key, journal, note: None };
    let saving = run(&room, &ask, verb).await?;
    let pack = room.pack(ask.lang).await?;
    Ok(match saving {
        Saving::Saved { revision, copy, merged } => {
            Reply::json(&json!({ "revision": revision, "manuscript": Manuscript::from(copy.as_ref()), "merged": merged }))
        }
        Saving::Late => return Err(Fault::Refused("refused-save-late")),
        Saving::Wrong(problems) => {
            let problems: Vec<Wrong> = problems.iter().map(|problem| wording::field(&pack, problem)).collect();
            Reply::json(&json!({ "problems": problems })).status(StatusCode::UNPROCESSABLE_ENTITY)
        }
        Saving::Clash { head, merged } => {
            let actor = head.actor.clone();
            let by = room.read(move |tx| page::name_of(tx, &actor)).await?;
            Reply::json(&json!({ "conflict": conflict::json(&head, &merged, &by) })).status(StatusCode::CONFLICT)
        }
    })
}

/// Runs the save; when somebody else saves at the same moment, again on top of theirs.
pub async fn run(room: &Arc<Newsroom>, ask: &Ask, verb: SaveCopy) -> Result<Saving, Fault> {
    let mut tries = 1;
    loop {
        let (verb, actor, now) = (verb.clone(), ask.actor()?, room.now());
        match room.write(move |tx| verb.run(tx, &actor, now)).await {
            Err(Fault::Conflict) if tries < TRIES => tries += 1,
            done => return done,
        }
    }
}

/// The form, sent without scripts.
async fn save_form(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (story, staff) = (ask.story()?, ask.who()?.staff.id);
    let form = ask.form();
    let pack = room.pack(ask.lang).await?;
    let base = RevisionNo::parse(form.get("base")).ok_or_else(|| Fault::BadRequest("no base".to_owned()))?;
    let before = room.read(move |tx| store::revision::get(tx, story, base)).await?.ok_or(Fault::NotFound)?;
    let typed = form::read(&form, &pack, &Manuscript::from(&before.copy));
    let mut wrongs = told(&pack, &typed);
    if typed.problem.is_none() && typed.number.is_none() {
        let journal = form.filled("tab").map(|tab| (Tab::read(tab), i64::MAX));
        let manuscript = typed.manuscript.clone();
        let verb =
            SaveCopy { story, base, manuscript, key: form.get("key").to_owned(), journal, note: form.filled("note").map(str::to_owned) };
        match run(&room, &ask, verb).await? {
            Saving::Saved { merged, .. } => {
                return Ok(Reply::see(&format!("/desk/stories/{story}"), Some(if merged { "story-merged" } else { "story-saved" })));
            }
            Saving::Clash { head, merged } => return conflict::show(&room, &ask, base, &typed.manuscript, &head, &merged).await,
            Saving::Late => return Err(Fault::Refused("refused-save-late")),
            Saving::Wrong(problems) => wrongs.extend(problems.iter().map(|problem| wording::field(&pack, problem))),
        }
    } else if let Err(problems) = typed.manuscript.parse(pack.site.name.as_str()) {
        // Everything that is wrong is said at once.
        wrongs.extend(problems.iter().filter(|problem| problem.field != "body").map(|problem| wording::field(&pack, problem)));
    }
    let extra = page::pictures(&typed.manuscript);
    let loaded: Loaded = room.read(move |tx| load(tx, story, staff, &extra)).await?.ok_or(Fault::NotFound)?;
    let scripted = typed.problem.is_none();
    let draft = Draft { manuscript: typed.manuscript, body: typed.body, base, wrongs, scripted };
    Ok(page::render(&room, &ask, &loaded, &draft).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
}

fn told(pack: &crate::desk::pack::Pack, typed: &Typed) -> Vec<Wrong> {
    let number = typed.number.as_ref().map(|number| Wrong {
        field: "lead.media".to_owned(),
        text: pack.words.format("story-wrong-picture", &[("what", arabic::catalogue::Arg::Text(number))]),
    });
    typed.problem.iter().map(|problem| wording::line(pack, problem)).chain(number).collect()
}
