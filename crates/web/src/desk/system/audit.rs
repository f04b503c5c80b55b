//! The audit log: who did what to what.

use super::{csv, tabs};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use minijinja::{Value, context};
use press::printable::{foreign, machine, safe, words};
use std::sync::Arc;
use store::audit::{AuditRow, Only, find};

const SHOWN: usize = 50;
/// Most lines of one export.
const EXPORTED: i64 = 50_000;

/// What is asked for: the first field that is filled decides in the database, the others among what it gives.
struct Filter {
    actor: String,
    action: String,
    subject: String,
    before: Option<i64>,
}

impl Filter {
    fn read(query: &Fields) -> Result<Self, Fault> {
        let field = |name: &str| query.get(name).trim().to_owned();
        let before = query.filled("before").map(|text| text.parse().map_err(|_| Fault::NotFound)).transpose()?;
        Ok(Self { actor: field("actor"), action: field("action"), subject: field("subject"), before })
    }

    fn only(&self) -> Only {
        if !self.subject.is_empty() {
            Only::Subject(self.subject.clone())
        } else if !self.actor.is_empty() {
            Only::Actor(self.actor.clone())
        } else if !self.action.is_empty() {
            Only::Action(self.action.clone())
        } else {
            Only::All
        }
    }

    fn keeps(&self, row: &AuditRow) -> bool {
        let fits = |wanted: &str, is: &str| wanted.is_empty() || wanted == is;
        fits(&self.actor, &row.actor) && fits(&self.action, &row.action) && fits(&self.subject, &row.subject)
    }

    /// The question as a query, for links; `&` as HTML writes it.
    fn query(&self, before: Option<i64>) -> String {
        let pairs = [("actor", &self.actor), ("action", &self.action), ("subject", &self.subject)];
        let mut parts: Vec<String> = pairs
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", press::address::encode(value)))
            .collect();
        parts.extend(before.map(|before| format!("before={before}")));
        parts.join("&amp;")
    }

    /// A page of the log: database pages are read until enough rows fit, or the log ends.
    async fn rows(&self, room: &Newsroom, limit: usize) -> Result<Vec<AuditRow>, Fault> {
        let (only, mut before, mut kept) = (self.only(), self.before, Vec::new());
        for _ in 0..20 {
            let (asked, from) = (only.clone(), before);
            let rows = room.read(move |tx| find(tx, &asked, from, 500)).await?;
            let last = rows.last().map(|row| row.id);
            let whole = rows.len() == 500;
            kept.extend(rows.into_iter().filter(|row| self.keeps(row)));
            if kept.len() > limit || !whole {
                break;
            }
            before = last;
        }
        kept.truncate(limit.saturating_add(1));
        Ok(kept)
    }
}

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let filter = Filter::read(&ask.query)?;
    let pack = room.pack(ask.lang).await?;
    let mut found = filter.rows(&room, SHOWN).await?;
    let more = found.get(SHOWN - 1).filter(|_| found.len() > SHOWN).map(|row| row.id);
    found.truncate(SHOWN);
    let rows: Value = found
        .iter()
        .map(|row| {
            let key = format!("did-{}", row.action);
            let did = pack.words.has(&key).then(|| words(&pack.text(&key)));
            let detail = if row.detail.as_object().is_some_and(serde_json::Map::is_empty) { String::new() } else { row.detail.to_string() };
            context! { at => pack.moment(row.at), actor => machine(&row.actor), did, action => machine(&row.action), subject => foreign(&row.subject), detail => machine(&detail) }
        })
        .collect();
    let it = context! {
        tabs => tabs(&pack, "sys-audit"), rows, actor => words(&filter.actor), action => words(&filter.action), subject => words(&filter.subject),
        export => safe(format!("/desk/system/audit.csv?{}", filter.query(None))),
        next => more.map(|before| safe(format!("/desk/system/audit?{}", filter.query(Some(before))))),
    };
    room.page(&ask, "audit.html", "nav-system", &pack.text("sys-audit"), it).await
}

/// The log as a table, newest first, at most so many lines.
pub(super) async fn export(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let filter = Filter::read(&ask.query)?;
    let (only, before) = (filter.only(), filter.before);
    let rows = room.read(move |tx| find(tx, &only, before, EXPORTED)).await?;
    // A byte order mark, or spreadsheets take Arabic for something else.
    let mut text = String::from("\u{FEFF}");
    text.push_str(&csv::line(&["id", "at", "actor", "action", "subject", "detail"]));
    for row in rows.iter().filter(|row| filter.keeps(row)) {
        let (id, at, detail) = (row.id.to_string(), row.at.to_string(), row.detail.to_string());
        text.push_str(&csv::line(&[&id, &at, &row.actor, &row.action, &row.subject, &detail]));
    }
    let reply = Reply::stream("text/csv; charset=utf-8", text.into());
    Ok(reply.header("content-disposition", "attachment; filename=\"audit.csv\""))
}
