//! A form that was refused is given back: what somebody typed is on the page that says why, and can be sent again.
//!
//! A session ends in the middle of a sentence, the disk is full, the database is away: without scripts the page
//! of the form is gone by then, and with it the text.

use super::ask::{Ask, wants_json};
use super::fault::Fault;
use super::fields::Fields;
use super::routes::{Match, find};
use super::row::{Access, Row, Verb};
use hyper::HeaderMap;
use hyper::header::CONTENT_TYPE;
use minijinja::{Value, context};
use press::printable::words;

/// Fields that are never printed. A form that holds one cannot be sent again from the page that refused it.
const SECRET: [&str; 5] = ["password", "again", "old", "code", "recovery"];

/// Whether the form of this row is kept for the answer.
pub fn is_kept(row: &Row, headers: &HeaderMap) -> bool {
    let form = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    row.verb == Verb::Post && row.access != Access::Anyone && form && !wants_json(headers)
}

/// What was sent, for `fault.html`: `texts[]` that a person typed, `fields[] {name, value}` and `action` when
/// sending the same once more can help. Nothing when no form was sent.
pub fn given_back(ask: &Ask, fault: &Fault) -> Value {
    let Match::Row(row, _) = find(&ask.path, Verb::Post) else { return Value::from(()) };
    if ask.body.is_empty() || !is_kept(row, &ask.headers) || matches!(fault, Fault::Elsewhere) {
        return Value::from(());
    }
    let sent = ask.form();
    let secret = sent.iter().any(|(name, _)| SECRET.contains(&name));
    let texts: Value = typed(&sent).map(words).collect();
    let fields: Value = sent.iter().map(|(name, value)| context! { name => words(name), value => words(value) }).collect();
    context! { texts, fields, action => words(&ask.path), again => helps(fault) && !secret }
}

/// Texts: what has several words, or would not be typed twice gladly.
fn typed(sent: &Fields) -> impl Iterator<Item = &str> {
    sent.iter()
        .filter(|(name, value)| !SECRET.contains(name) && (value.trim().contains(char::is_whitespace) || value.chars().count() > 24))
        .map(|(_, value)| value)
}

/// Whether the same form can succeed a little later.
fn helps(fault: &Fault) -> bool {
    matches!(fault, Fault::SignIn | Fault::Confirm | Fault::TooOften(_) | Fault::Store(_) | Fault::Broken(_))
}
