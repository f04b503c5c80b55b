//! `--explain`: what a rule asks and how a paper has it its own way.

use super::show::severity_key;
use crate::cli::Context;
use crate::failure::{Exit, Failure};
use crate::report;
use arabic::preflight::{Profile, Rule, built_in, messages};
use serde_json::{Value, json};

/// Keys of a style file that say what a rule asks for, besides those that switch any rule.
const KEYS: [(&str, &str); 11] = [
    ("H07", "final-yeh = dotted | egyptian"),
    ("U02", "digits = latn | arab | any"),
    ("U03", "numbers = digits | words"),
    ("Q01", "quotes = guillemets | curly | straight | any"),
    ("T07", "tanwin = before-alef | on-alef | any"),
    ("H11", "prefer = مسئول"),
    ("N02", "prefer = …"),
    ("N04", "prefer = …"),
    ("N06", "prefer = …"),
    ("N01", "accept = …"),
    ("X01", "accept = …"),
];

/// Explains one rule, or lists all.
///
/// # Errors
/// [`Failure`] when there is no such rule.
pub fn run(context: &Context, asked: Option<&str>, profile: &Profile) -> Result<Exit, Failure> {
    let rules: Vec<&'static dyn Rule> = built_in().filter(|rule| asked.is_none_or(|id| rule.id().eq_ignore_ascii_case(id))).collect();
    if let Some(id) = asked.filter(|_| rules.is_empty()) {
        return Err(Failure::refused("check-no-rule", &[("rule", &id)]));
    }
    if context.json {
        report::json(&rules.iter().map(|rule| value(context, *rule, profile)).collect::<Vec<_>>())?;
        return Ok(Exit::Good);
    }
    for rule in rules {
        let severity = profile.severity(rule.id(), rule.severity()).map_or("check-off", severity_key);
        let name = words(context, rule.id(), "name");
        report::line(&format!("{}\t{}\t{name}", rule.id(), context.speech.text(severity)))?;
        if asked.is_some() {
            report::line(&words(context, rule.id(), "explain"))?;
            report::line(&context.speech.text("check-keys"))?;
            for key in keys(rule.id()) {
                report::line(&format!("    {}", arabic::isolate::isolate_ltr(&key)))?;
            }
        }
    }
    Ok(Exit::Good)
}

fn words(context: &Context, rule: &str, attribute: &str) -> String {
    messages(context.speech.lang()).text(&format!("{rule}.{attribute}"))
}

fn keys(rule: &str) -> Vec<String> {
    let own = KEYS.iter().filter(|(id, _)| *id == rule).map(|(_, key)| (*key).to_owned());
    own.chain(["off", "hint", "warn", "block"].map(|key| format!("{key} = {rule}"))).collect()
}

fn value(context: &Context, rule: &dyn Rule, profile: &Profile) -> Value {
    json!({
        "rule": rule.id(),
        "severity": profile.severity(rule.id(), rule.severity()).map(arabic::preflight::Severity::as_str),
        "name": words(context, rule.id(), "name"),
        "explain": words(context, rule.id(), "explain"),
        "style": keys(rule.id()),
    })
}
