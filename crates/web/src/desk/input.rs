//! Fields of a form: label, what was typed, what is wrong with it; drawn by `input.html`.

use super::fields::Fields;
use super::pack::Pack;
use arabic::catalogue::Arg;
use minijinja::{Value, context};
use model::line::LineError;
use press::printable::{optional_words, safe, words};

/// What is wrong, by the name of the field.
#[derive(Debug, Default)]
pub struct Wrongs(Vec<(String, String)>);

impl Wrongs {
    /// Adds a sentence to a field.
    pub fn add(&mut self, name: &str, sentence: String) {
        self.0.push((name.to_owned(), sentence));
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sentence of a field.
    fn of(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, sentence)| sentence.as_str())
    }

    /// A text, or the sentence that says what is wrong with it.
    pub fn text<T>(&mut self, pack: &Pack, name: &str, read: Result<T, LineError>) -> Option<T> {
        match read {
            Ok(text) => Some(text),
            Err(LineError::Empty) => {
                self.add(name, pack.text("wrong-empty"));
                None
            }
            Err(LineError::TooLong { found, limit }) => {
                let number = |n: usize| Arg::Number(i64::try_from(n).unwrap_or(i64::MAX));
                self.add(name, pack.words.format("wrong-long", &[("found", number(found)), ("limit", number(limit))]));
                None
            }
        }
    }

    /// A value that was read, or the message that says why not.
    pub fn value<T>(&mut self, pack: &Pack, name: &str, key: &str, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.add(name, pack.text(key));
        }
        read
    }

    /// Sentences for the top of the page.
    pub fn list(&self) -> Value {
        self.0.iter().map(|(name, sentence)| context! { name => words(name), sentence => words(sentence) }).collect()
    }
}

/// The fields of one form, in order. Labels are the messages `AREA-NAME`, what helps to fill them `AREA-NAME-help`.
pub struct Inputs<'i> {
    pack: &'i Pack,
    area: &'static str,
    given: &'i Fields,
    wrongs: &'i Wrongs,
    drawn: Vec<Value>,
}

impl<'i> Inputs<'i> {
    /// An empty form over what was typed or stored.
    pub fn new(pack: &'i Pack, area: &'static str, given: &'i Fields, wrongs: &'i Wrongs) -> Self {
        Self { pack, area, given, wrongs, drawn: Vec::new() }
    }

    fn put(&mut self, name: &str, more: Value) {
        let label = format!("{}-{name}", self.area);
        let help = format!("{label}-help");
        let help = self.pack.words.has(&help).then(|| self.pack.text(&help));
        self.drawn.push(context! {
            name => safe(name.to_owned()),
            label => words(&self.pack.text(&label)),
            help => optional_words(help.as_deref()),
            wrong => optional_words(self.wrongs.of(name)),
            value => words(self.given.get(name)),
            ..more
        });
    }

    /// One line of text of any direction.
    pub fn line(&mut self, name: &str) -> &mut Self {
        self.put(name, context! { kind => "line", dir => safe("auto".to_owned()) });
        self
    }

    /// One line that runs from left to right: an address, a code, a number.
    pub fn code(&mut self, name: &str) -> &mut Self {
        self.put(name, context! { kind => "line", dir => safe("ltr".to_owned()) });
        self
    }

    /// Several lines.
    pub fn area(&mut self, name: &str, rows: u8) -> &mut Self {
        self.put(name, context! { kind => "area", rows => safe(rows.to_string()) });
        self
    }

    /// One of several values, with their labels.
    pub fn choice(&mut self, name: &str, choices: &[(String, Value)]) -> &mut Self {
        let current = self.given.get(name);
        let choices: Value = choices
            .iter()
            .map(|(value, label)| context! { value => words(value), label => label.clone(), chosen => value == current })
            .collect();
        self.put(name, context! { kind => "choice", choices });
        self
    }

    /// One of several words, each with a message `AREA-NAME-WORD`.
    pub fn words(&mut self, name: &str, choices: &[&str]) -> &mut Self {
        let label = |word: &&str| words(&self.pack.text(&format!("{}-{name}-{word}", self.area)));
        let choices: Vec<(String, Value)> = choices.iter().map(|word| ((*word).to_owned(), label(word))).collect();
        self.choice(name, &choices)
    }

    /// A box to tick.
    pub fn tick(&mut self, name: &str) -> &mut Self {
        let on = self.given.has(name);
        self.put(name, context! { kind => "tick", on });
        self
    }

    /// All of them, for the template.
    pub fn drawn(&mut self) -> Value {
        std::mem::take(&mut self.drawn).into_iter().collect()
    }
}

/// Links to the parts of an area, the one of key `here` marked.
pub fn tabs(pack: &Pack, here: &str, parts: &[(&str, &str)]) -> Value {
    parts
        .iter()
        .map(|(key, url)| context! { name => words(&pack.text(key)), url => safe((*url).to_owned()), current => *key == here })
        .collect()
}

/// Pairs as fields.
pub fn fields(pairs: &[(&str, String)]) -> Fields {
    Fields::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}
