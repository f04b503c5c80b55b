//! The fields of the form, as the template reads them: each with its value and what is wrong with it.

use super::form;
use super::wording::Wrong;
use crate::desk::pack::Pack;
use minijinja::{Value, context};
use model::Manuscript;
use press::printable::{safe, words};

/// All fields but the body.
pub fn of(manuscript: &Manuscript, pack: &Pack, wrongs: &[Wrong]) -> Value {
    let lead = manuscript.lead.clone().unwrap_or_default();
    let list = |items: &[String]| items.join("\n");
    let one = |name: &str, value: &str| field(name, value, wrongs);
    let media = lead.media.map(|media| media.to_string()).unwrap_or_default();
    context! {
        kicker => one("kicker", &manuscript.kicker), headline => one("headline", &manuscript.headline),
        short_headline => one("short_headline", &manuscript.short_headline), deck => one("deck", &manuscript.deck),
        slugline => one("slugline", &manuscript.slugline), section => one("section", &manuscript.section),
        topics => one("topics", &list(&manuscript.topics)), sources => one("sources", &list(&manuscript.sources)),
        bylines => one("bylines", &form::bylines(&manuscript.bylines, pack)), dateline => one("dateline", &manuscript.dateline),
        ednote => one("ednote", &manuscript.ednote), urgency => one("urgency", ""), comments => manuscript.comments,
        telegram => one("channels.telegram", &manuscript.channels.telegram),
        facebook => one("channels.facebook", &manuscript.channels.facebook), push => one("channels.push", &manuscript.channels.push),
        media => one("lead.media", &media), caption => one("lead.caption", &lead.caption), credit => one("lead.credit", &lead.credit),
        licence => one("lead.licence", &lead.licence), alt => one("lead.alt", &lead.alt), decorative => lead.decorative,
    }
}

/// Fields with a line of help below them.
const HELPED: [&str; 8] = ["bylines", "sources", "topics", "ednote", "channels.telegram", "channels.facebook", "body", "lead.media"];

/// One field: its value, its attributes, and what is wrong with it.
pub fn field(name: &str, value: &str, wrongs: &[Wrong]) -> Value {
    let id = name.replace(['.', '_'], "-");
    let wrong = wrongs.iter().find(|wrong| wrong.field == name);
    let help = HELPED.contains(&name).then(|| format!("help-{id}"));
    let below: Vec<String> = wrong.map(|_| format!("wrong-{id}")).into_iter().chain(help).collect();
    let described = if below.is_empty() { String::new() } else { format!(" aria-describedby=\"{}\"", below.join(" ")) };
    let invalid = if wrong.is_some() { " aria-invalid=\"true\"" } else { "" };
    context! {
        value => words(value), wrong => wrong.map_or(Value::from(()), |wrong| words(&wrong.text)),
        attrs => safe(format!(" id=\"{id}\" name=\"{name}\"{invalid}{described}")), id => safe(id),
    }
}
