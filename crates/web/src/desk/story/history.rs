//! The revisions of a story: who, when, what; two of them word by word; an earlier one back again.

use super::page::name_of;
use super::wording;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::RestoreRevision;
use desk::compare::{Compared, Stretch, compare};
use minijinja::{Value, context};
use model::{Permission, RevisionNo, StoryId};
use press::printable::{Words, foreign, machine, safe, words};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::correction::CorrectionRow;
use store::revision::{Revision, RevisionEntry};
use store::story::StoryRow;
use store::{StoreError, Tx};

struct History {
    row: StoryRow,
    entries: Vec<RevisionEntry>,
    names: BTreeMap<String, String>,
    sound: bool,
    notes: Vec<CorrectionRow>,
}

fn load(tx: &mut Tx, story: StoryId) -> Result<Option<History>, StoreError> {
    let Some(row) = store::story::by_id(tx, story)? else { return Ok(None) };
    let entries = store::revision::list(tx, story)?;
    let mut names = BTreeMap::new();
    for entry in &entries {
        if !names.contains_key(&entry.actor) {
            names.insert(entry.actor.clone(), name_of(tx, &entry.actor)?);
        }
    }
    let (sound, notes) = (store::revision::verify_chain(tx, story)?, store::correction::of_story(tx, story)?);
    Ok(Some(History { row, entries, names, sound, notes }))
}

/// `GET /desk/stories/{story}/history`
pub async fn list(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let story = ask.story()?;
    let it = room.db().read(move |tx| load(tx, story)).await.map_err(Fault::from)?.ok_or(Fault::NotFound)?;
    let (pack, who) = (room.pack(ask.lang).await?, ask.who()?);
    let may_write = who.staff.may(Permission::Write, &it.row.matter());
    let line = |entry: &RevisionEntry| {
        let hash: String = entry.hash.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
        context! {
            number => entry.no.0, no => safe(entry.no.to_string()), before => (entry.no.0 > 1).then(|| safe((entry.no.0 - 1).to_string())),
            kind => words(&kind(&pack, &entry.kind)), at => pack.moment(entry.at),
            by => foreign(it.names.get(&entry.actor).map_or(entry.actor.as_str(), String::as_str)),
            note => note(&pack, entry), hash => machine(&hash),
            is_live => it.row.live == Some(entry.no), is_head => it.row.head == entry.no,
        }
    };
    let told = |row: &CorrectionRow| context! { kind => words(&kind(&pack, row.kind.word())), at => pack.moment(row.at), text => words(&row.text) };
    let page = context! {
        story => safe(story.to_string()), headline => words(&it.row.headline), head => safe(it.row.head.to_string()), sound => it.sound, may_write,
        notes => it.notes.iter().map(told).collect::<Value>(),
        entries => it.entries.iter().map(line).collect::<Value>(),
    };
    room.page(&ask, "story-history.html", "nav-stories", &pack.text("story-history-title"), page).await
}

/// What made a revision, in words.
fn kind(pack: &Pack, kind: &str) -> String {
    let key = format!("story-kind-{kind}");
    if pack.words.has(&key) { pack.text(&key) } else { kind.to_owned() }
}

fn note(pack: &Pack, entry: &RevisionEntry) -> Value {
    match (&entry.note, RevisionNo::parse(entry.note.as_deref().unwrap_or_default())) {
        (Some(_), Some(no)) if matches!(entry.kind.as_str(), "restore" | "revert") => {
            pack.words.html("story-from-revision", &[("n", arabic::catalogue::Arg::Number(no.0))])
        }
        (Some(note), _) => words(note),
        (None, _) => Value::from(()),
    }
}

/// `GET /desk/stories/{story}/history/{a}/{b}`
pub async fn diff(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let story = ask.story()?;
    let number = |name: &str| RevisionNo::parse(ask.part(name)).ok_or(Fault::NotFound);
    let (a, b) = (number("a")?, number("b")?);
    let both = move |tx: &mut Tx<'_>| -> Result<_, StoreError> {
        let mut one = |no| store::revision::get(tx, story, no);
        Ok((one(a)?, one(b)?))
    };
    let (Some(before), Some(after)) = room.read(both).await? else { return Err(Fault::NotFound) };
    let (left, right) = (before.copy.clone(), after.copy.clone());
    let compared = tokio::task::spawn_blocking(move || compare(&left, &right)).await.map_err(|error| Fault::Broken(error.to_string()))?;
    let pack = room.pack(ask.lang).await?;
    let side = |revision: &Revision| context! { number => revision.no.0, at => pack.moment(revision.at), kind => words(&kind(&pack, &revision.kind)) };
    let rows =
        |block: bool| -> Value { compared.iter().filter(|one| (one.place == "block") == block).map(|one| row(&pack, one)).collect() };
    let it = context! {
        story => safe(story.to_string()), before => side(&before), after => side(&after), fields => rows(false), blocks => rows(true),
        same => !compared.iter().any(Compared::is_changed), lang => safe(format!(" lang=\"{0}\" dir=\"{1}\"", after.copy.lang.tag(), after.copy.lang.dir().as_str())),
    };
    room.page(&ask, "story-diff.html", "nav-stories", &pack.text("story-diff-title"), it).await
}

/// A field or block with its words: what went and what came stand in elements of that meaning, and say so to whoever
/// does not see them.
fn row(pack: &Pack, compared: &Compared) -> Value {
    let (gone, new) = (pack.text("story-diff-gone"), pack.text("story-diff-new"));
    let mut html = String::new();
    for stretch in &compared.stretches {
        let (text, element) = match stretch {
            Stretch::Same(text) => (text, None),
            Stretch::Gone(text) => (text, Some(("del", &gone))),
            Stretch::New(text) => (text, Some(("ins", &new))),
        };
        let text = Words(text.clone()).html().replace('\n', "<br>");
        match element {
            None => html.push_str(&text),
            Some((name, said)) => {
                html.push_str(&format!("<{name}><span class=\"hid\">{} </span>{text}</{name}>", Words(said.clone()).html()))
            }
        }
    }
    let key = format!("story-block-{}", compared.kind);
    let name = if compared.kind.is_empty() { wording::name(pack, compared.place) } else { pack.text(&key) };
    context! { name => words(&name), html => safe(html), changed => compared.is_changed(), kind => safe(compared.kind.to_owned()) }
}

/// `POST /desk/stories/{story}/history/{revision}/restore`
pub async fn restore(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let story = ask.story()?;
    let revision = RevisionNo::parse(ask.part("revision")).ok_or(Fault::NotFound)?;
    let head = RevisionNo::parse(ask.form().get("head")).ok_or_else(|| Fault::BadRequest("no head".to_owned()))?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| RestoreRevision { story, revision, head }.run(tx, &actor, now)).await?;
    Ok(Reply::see(&format!("/desk/stories/{story}"), Some("story-restored")))
}
