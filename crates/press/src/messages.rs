//! What readers are told, in the paper's language.

use crate::escape;
use crate::printable::{Foreign, Machine, Words, safe};
use arabic::catalogue::{Arg, Catalogue, CatalogueError};
use arabic::isolate::isolate_ltr;
use arabic::lang::Lang;
use arabic::numbers::Digits;
use minijinja::value::{Kwargs, Value};
use minijinja::{Error, ErrorKind};
use model::Site;
use std::collections::HashMap;

/// The Arabic catalogue, the default.
pub const ARABIC: &str = include_str!("../messages/ar.ftl");
/// The English catalogue.
pub const ENGLISH: &str = include_str!("../messages/en.ftl");

/// The messages of one language, with the paper's digits.
#[derive(Debug)]
pub struct Messages {
    catalogue: Catalogue,
    /// Messages without arguments as ready HTML.
    ready: HashMap<String, Value>,
}

impl Messages {
    /// The messages in the language and digits of `site`.
    ///
    /// # Errors
    /// [`CatalogueError`] when a catalogue does not parse.
    pub fn new(site: &Site) -> Result<Self, CatalogueError> {
        let source = match site.lang() {
            Lang::Ar => ARABIC,
            Lang::En => ENGLISH,
        };
        Self::of(site.lang(), site.style.digits, &[source])
    }

    /// The messages of some catalogues in one language.
    ///
    /// # Errors
    /// [`CatalogueError`] when one does not parse.
    pub fn of(lang: Lang, digits: Digits, sources: &[&str]) -> Result<Self, CatalogueError> {
        let catalogue = Catalogue::new(lang, sources)?.with_digits(digits);
        let ready = catalogue.keys().into_iter().map(|key| {
            let html = html(&catalogue.text(&key));
            (key, html)
        });
        Ok(Self { ready: ready.collect(), catalogue })
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue.has(key)
    }

    /// The keys of all messages, in order of their names.
    pub fn keys(&self) -> Vec<String> {
        self.catalogue.keys()
    }

    /// A message as plain text; a value that it asks for stays as its name, `{$name}`.
    pub fn text(&self, key: &str) -> String {
        self.catalogue.text(key)
    }

    /// A message with arguments as plain text; foreign parts stand between FSI and PDI.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.catalogue.format(key, args)
    }

    /// A message with arguments as HTML.
    pub fn html(&self, key: &str, args: &[(&str, Arg)]) -> Value {
        html(&self.format(key, args))
    }

    /// `t("key", name=value)` of a template: text in content and in attributes alike.
    pub(crate) fn for_template(&self, key: &str, args: &Kwargs) -> Result<Value, Error> {
        let mut given = Vec::new();
        for name in args.args() {
            given.push((name, Given::read(&args.get::<Value>(name)?, name)?));
        }
        if given.is_empty() {
            let ready = self.ready.get(key).cloned();
            return ready.ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("there is no message {key:?}")));
        }
        if !self.catalogue.has(key) {
            return Err(Error::new(ErrorKind::UndefinedError, format!("there is no message {key:?}")));
        }
        let args: Vec<(&str, Arg)> = given.iter().map(|(name, value)| (*name, value.arg())).collect();
        Ok(self.html(key, &args))
    }
}

fn html(text: &str) -> Value {
    let mut out = String::with_capacity(text.len() + 8);
    escape::message(&mut out, text);
    safe(out)
}

fn clean(text: &str) -> String {
    text.chars().filter(|&c| !escape::bidi_control(c)).collect()
}

/// An argument that a template gave.
enum Given {
    Number(i64),
    Text(String),
}

impl Given {
    fn read(value: &Value, name: &str) -> Result<Self, Error> {
        if let Some(number) = value.as_i64() {
            return Ok(Self::Number(number));
        }
        // The catalogue isolates a text that holds a letter of the other direction.
        let text = if let Some(Words(text)) = value.downcast_object_ref() {
            clean(text)
        } else if let Some(Foreign(text)) = value.downcast_object_ref() {
            clean(text)
        } else if let Some(Machine(text)) = value.downcast_object_ref() {
            isolate_ltr(text)
        } else {
            let what = format!("{name} is neither a number nor a text of known kind");
            return Err(Error::new(ErrorKind::InvalidOperation, what));
        };
        Ok(Self::Text(text))
    }

    fn arg(&self) -> Arg<'_> {
        match self {
            Self::Number(number) => Arg::Number(*number),
            Self::Text(text) => Arg::Text(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arabic_messages_pass_the_proofreader() {
        let checker = arabic::preflight::Checker::new(arabic::preflight::Profile::default());
        let findings = checker.check(&arabic::preflight::Document::catalogue(ARABIC));
        assert!(findings.is_empty(), "{findings:#?}");
    }
}
