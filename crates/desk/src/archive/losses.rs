//! What of a thing did not survive: in the reading, and in the landing.

use intake::{Dropped, Unknown};
use model::ArchiveNote;
use serde_json::{Value, json};

/// Of a text that was left out, so many characters are kept for the report.
const EXCERPT: usize = 160;
/// Of one thing, so many parts that were left out are told one by one.
const TOLD: usize = 40;

/// What did not survive.
#[derive(Debug, Default)]
pub(super) struct Losses {
    dropped: Vec<Value>,
    more: usize,
    unknown: Vec<Value>,
    notes: Vec<Value>,
    loss: bool,
}

impl Losses {
    /// What the reader says.
    pub(super) fn of(dropped: &[Dropped], unknown: &[Unknown]) -> Self {
        let told = dropped.iter().take(TOLD);
        Self {
            dropped: told.map(|one| json!({ "what": one.what.key(), "text": excerpt(&one.text) })).collect(),
            more: dropped.len().saturating_sub(TOLD),
            unknown: unknown.iter().map(|one| json!(one.key())).collect(),
            notes: Vec::new(),
            loss: !dropped.is_empty(),
        }
    }

    /// Something that is not as it was.
    pub(super) fn add(&mut self, note: ArchiveNote, detail: &str) {
        self.loss |= note != ArchiveNote::NameKnown;
        self.notes.push(json!({ "note": note.word(), "detail": excerpt(detail) }));
    }

    /// Whether anything at all was lost or changed.
    pub(super) fn is_loss(&self) -> bool {
        self.loss
    }

    /// As it is stored: an object without what is empty.
    pub(super) fn json(&self) -> Value {
        let mut all = serde_json::Map::new();
        for (name, list) in [("dropped", &self.dropped), ("unknown", &self.unknown), ("notes", &self.notes)] {
            if !list.is_empty() {
                all.insert(name.to_owned(), Value::Array(list.clone()));
            }
        }
        if self.more > 0 {
            all.insert("more".to_owned(), json!(self.more));
        }
        Value::Object(all)
    }
}

fn excerpt(text: &str) -> String {
    text.chars().take(EXCERPT).collect()
}
