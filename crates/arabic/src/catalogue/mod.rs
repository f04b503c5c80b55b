//! The words of the house: what a person reads that no writer wrote.

mod plurals;

use crate::isolate::isolate;
use crate::lang::{Lang, strong};
use crate::numbers::{self, Digits};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use fluent_syntax::{parser, serializer};
use plurals::Plurals;
use unic_langid::LanguageIdentifier;

/// Why a catalogue cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A source is not well-formed Fluent.
    #[error("catalogue source {source_number}, line {line}: {reason}")]
    Syntax {
        /// Which of the sources, counted from 1.
        source_number: usize,
        /// The line, counted from 1.
        line: usize,
        /// What the parser says.
        reason: String,
    },
    /// Two sources, or two lines of one, define the same key.
    #[error("the key {key} is defined twice")]
    Duplicate {
        /// The key.
        key: String,
    },
}

/// A value put into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A name, a headline, an address; printed as it is.
    Text(&'a str),
    /// A count: chooses the plural form, and is printed in the digits of the
    /// catalogue. Years and numbers of things are texts.
    Number(i64),
}

/// All texts of one language, read from Fluent sources.
///
/// A text value is put between FSI and PDI when it holds letters of the other
/// direction, so that "CNN" cannot reorder an Arabic sentence and a page of
/// pure Arabic has no controls in it.
///
/// # Source
///
/// Project Fluent syntax 1.0; plural forms of CLDR, chosen by ICU.
pub struct Catalogue {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    keys: Vec<String>,
}

impl Catalogue {
    /// Opens a catalogue over whole Fluent sources; digits are Latin.
    ///
    /// # Errors
    ///
    /// [`CatalogueError::Syntax`] with the line that does not parse,
    /// [`CatalogueError::Duplicate`] with the key that is defined twice.
    pub fn new(lang: Lang, sources: &[&str]) -> Result<Self, CatalogueError> {
        let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().map_err(|error| duplicate(&error))?;
        let plurals = Plurals::new(lang);
        bundle.add_function(plurals::PLURAL, move |values, named| plurals.choose(values, named)).map_err(|error| duplicate(&error))?;
        let mut keys = Vec::new();
        for (source, source_number) in sources.iter().zip(1..) {
            let mut tree = parser::parse(*source).map_err(|(_, errors)| syntax(source_number, source, &errors))?;
            keys.extend(tree.body.iter().filter_map(message_key));
            plurals::ask_icu(&mut tree);
            let resource =
                FluentResource::try_new(serializer::serialize(&tree)).map_err(|(_, errors)| syntax(source_number, source, &errors))?;
            bundle.add_resource(resource).map_err(|errors| errors.first().map_or_else(unnamed, duplicate))?;
        }
        keys.sort_unstable();
        Ok(Self { lang, bundle, keys }.with_digits(Digits::Latin))
    }

    /// A catalogue without texts: every key shows itself.
    pub fn empty(lang: Lang) -> Self {
        let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        Self { lang, bundle: FluentBundle::new_concurrent(vec![locale]), keys: Vec::new() }
    }

    /// The same catalogue printing its numbers in `digits` (English always
    /// prints Latin ones).
    #[must_use]
    pub fn with_digits(mut self, digits: Digits) -> Self {
        self.bundle.set_formatter(Some(match digits.in_language(self.lang) {
            Digits::Latin => |value, _| print_number(value, Digits::Latin),
            Digits::Arab => |value, _| print_number(value, Digits::Arab),
        }));
        self
    }

    /// The language of the texts.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of `key` (`message` or `message.attribute`). A key that is
    /// missing gives itself between ⟦ and ⟧, for somebody to see.
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The text of `key` with values put in. A value the text asks for and
    /// `args` does not have stays as its name, `{$name}`.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.pattern(key) else {
            return format!("⟦{key}⟧");
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, self.value(*arg));
        }
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// True when the catalogue has a text for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The keys of all messages, in order of their names; attributes are not
    /// listed.
    pub fn keys(&self) -> Vec<String> {
        self.keys.clone()
    }

    fn pattern(&self, key: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match key.split_once('.') {
            None => self.bundle.get_message(key)?.value(),
            Some((message, attribute)) => self.bundle.get_message(message)?.get_attribute(attribute).map(|found| found.value()),
        }
    }

    fn value<'a>(&self, arg: Arg<'a>) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) if self.may_reorder(text) => FluentValue::from(isolate(text)),
            Arg::Text(text) => FluentValue::from(text),
            Arg::Number(n) => FluentValue::from(n),
        }
    }

    /// True when `text` holds a letter of the other direction.
    fn may_reorder(&self, text: &str) -> bool {
        text.chars().filter_map(strong).any(|dir| dir != self.lang.dir())
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").field("lang", &self.lang).field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

fn message_key(entry: &Entry<&str>) -> Option<String> {
    match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

/// A number in `digits`, with the separators of CLDR unless the text says
/// `NUMBER($n, useGrouping: "false")`.
fn print_number(value: &FluentValue, digits: Digits) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let plain = number.as_string();
    match plain.parse() {
        Ok(whole) if number.options.use_grouping => Some(numbers::integer(whole, digits)),
        _ => Some(numbers::digits(&plain, digits)),
    }
}

fn syntax(source_number: usize, source: &str, errors: &[parser::ParserError]) -> CatalogueError {
    let (at, reason) = errors.first().map_or((0, String::new()), |error| (error.pos.start, error.kind.to_string()));
    let line = 1 + source.bytes().take(at).filter(|&byte| byte == b'\n').count();
    CatalogueError::Syntax { source_number, line, reason }
}

fn duplicate(error: &FluentError) -> CatalogueError {
    match error {
        FluentError::Overriding { id, .. } => CatalogueError::Duplicate { key: id.clone() },
        other => CatalogueError::Duplicate { key: other.to_string() },
    }
}

fn unnamed() -> CatalogueError {
    CatalogueError::Duplicate { key: String::new() }
}
