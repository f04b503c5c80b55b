//! المدقّق in the margin: asked by the scripts while one types, by the page when it opens, by whoever publishes.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use arabic::preflight::{Severity, messages};
use desk::DeskError;
use desk::proof::{Found, FoundEdit, FoundFix, Proof};
use model::manuscript::Spot;
use model::{Manuscript, RevisionNo, StoryId};
use serde::Deserialize;
use serde_json::{Value, json};
use std::ops::Range;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Manuscripts that are read at the same time; the others wait, so that a machine with two cores keeps serving.
static READERS: Semaphore = Semaphore::const_new(2);

impl Newsroom {
    /// What the proofreader knows before it reads a story.
    async fn proof(&self, story: StoryId) -> Result<Proof, Fault> {
        let now = self.now();
        let load = move |tx: &mut store::Tx<'_>| {
            let row = store::story::by_id(tx, story)?.ok_or(DeskError::NoStory(story))?;
            Proof::load(tx, &row, now)
        };
        Ok(self.db().read(load).await?)
    }

    /// Reads a manuscript of a story, away from the threads that serve.
    ///
    /// # Errors
    /// The store's.
    pub async fn proofread<T: Send + 'static>(
        &self,
        story: StoryId,
        manuscript: Manuscript,
        act: impl FnOnce(&Proof, &Manuscript) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let proof = self.proof(story).await?;
        let _turn = READERS.acquire().await.map_err(|error| Fault::Broken(error.to_string()))?;
        let read = tokio::task::spawn_blocking(move || act(&proof, &manuscript));
        read.await.map_err(|error| Fault::Broken(error.to_string()))
    }

    /// What keeps the newest revision of a story from going out: its number, and the ids of the rules, each once.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; the store's.
    pub async fn blockers(&self, story: StoryId) -> Result<(RevisionNo, Vec<String>), Fault> {
        let newest = move |tx: &mut store::Tx<'_>| -> Result<_, store::StoreError> {
            let Some(row) = store::story::by_id(tx, story)? else { return Ok(None) };
            store::revision::get(tx, story, row.head)
        };
        let head = self.read(newest).await?.ok_or(Fault::NotFound)?;
        let rules = self.proofread(story, Manuscript::from(&head.copy), Proof::blockers).await?;
        Ok((head.no, rules))
    }
}

#[derive(Deserialize)]
struct Asked {
    manuscript: Manuscript,
}

/// `POST /desk/stories/{story}/check`
pub async fn check(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let asked: Asked = ask.json()?;
    let found = room.proofread(ask.story()?, asked.manuscript, Proof::read).await?;
    let pack = room.pack(ask.lang).await?;
    let count = |severity: Severity| found.iter().filter(|one| one.severity == severity).count();
    let counts = json!({ "block": count(Severity::Block), "warn": count(Severity::Warn), "hint": count(Severity::Hint) });
    Ok(Reply::json(&json!({ "counts": counts, "findings": found.iter().map(|one| finding(one, &pack)).collect::<Vec<_>>() })))
}

fn finding(found: &Found, pack: &Pack) -> Value {
    let mut value = place(&found.spot, &found.units);
    let fixes: Vec<Value> = found.fix.iter().filter(|fix| reachable(fix)).map(|one| fix(one, pack)).collect();
    if let Some(map) = value.as_object_mut() {
        let more = json!({
            "key": found.key, "rule": found.rule, "severity": found.severity.as_str(), "found": found.found,
            "message": message(found, pack), "why": why(found, pack), "fixes": fixes,
        });
        map.extend(more.as_object().cloned().unwrap_or_default());
    }
    value
}

/// The fields that the scripts can mark; others stand on the card.
const MARKED: [&str; 11] = [
    "headline",
    "kicker",
    "deck",
    "short_headline",
    "caption",
    "alt",
    "credit",
    "body",
    "channels.telegram",
    "channels.facebook",
    "channels.push",
];

fn is_marked(spot: &Spot) -> bool {
    MARKED.contains(&spot.field)
}

fn reachable(fix: &FoundFix) -> bool {
    fix.edits.iter().all(|edit| is_marked(&edit.spot))
}

fn place(spot: &Spot, units: &Range<usize>) -> Value {
    if !is_marked(spot) {
        return json!({ "field": "card", "block": null, "item": null, "start": 0, "end": 0 });
    }
    json!({ "field": spot.field, "block": spot.block, "item": spot.block.map(|_| spot.item), "start": units.start, "end": units.end })
}

fn fix(fix: &FoundFix, pack: &Pack) -> Value {
    let edit = |edit: &FoundEdit| {
        let mut value = place(&edit.spot, &edit.units);
        if let Some(map) = value.as_object_mut() {
            map.insert("text".to_owned(), json!(edit.text));
        }
        value
    };
    let text = fix.edits.first().map_or("", |edit| edit.text.as_str());
    json!({ "label": label(fix, pack), "text": text, "safe": fix.safe, "edits": fix.edits.iter().map(edit).collect::<Vec<_>>() })
}

/// What a button says that puts a fix in.
pub fn label(fix: &FoundFix, pack: &Pack) -> String {
    match fix.edits.as_slice() {
        [edit] if edit.text.trim().is_empty() && edit.text.is_empty() => pack.text("story-fix-remove"),
        [edit] if edit.text.chars().any(char::is_alphanumeric) => pack.words.format("story-fix", &[("text", Arg::Text(&edit.text))]),
        _ => pack.text("story-fix-signs"),
    }
}

/// The sentence of a finding.
pub fn message(found: &Found, pack: &Pack) -> String {
    let args: Vec<(&str, Arg)> = found.values.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
    let own = format!("story-rule-{}", found.rule);
    if pack.words.has(&own) { pack.words.format(&own, &args) } else { messages(pack.lang).format(found.rule, &args) }
}

/// Why the rule says so; empty when nothing is written about it.
pub fn why(found: &Found, pack: &Pack) -> String {
    let own = format!("story-rule-{}-why", found.rule);
    if pack.words.has(&own) {
        return pack.text(&own);
    }
    let key = format!("{}.explain", found.rule);
    if messages(pack.lang).has(&key) { messages(pack.lang).text(&key) } else { String::new() }
}
