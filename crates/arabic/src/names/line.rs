//! A line of the file becomes an entry.

use super::context;
use super::entry::{Entry, Form, Kind, Standing};
use super::fault::{Fault, NamesError};
use super::piece;
use crate::{save, tables};

/// A line that was read.
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: usize,
    pub(super) entry: Entry,
    /// For each form its K2 words.
    pub(super) keys: Vec<Vec<String>>,
}

/// The lines of a file that hold a name.
pub(super) fn read(text: &str) -> Result<Vec<Line>, NamesError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let read = |(number, words)| {
        let entry = entry(words).map_err(|fault| NamesError { line: number, fault })?;
        let keys = keys(&entry);
        check(&entry, &keys).map_err(|fault| NamesError { line: number, fault })?;
        Ok(Line { number, entry, keys })
    };
    tables::lines(text).map(read).collect()
}

/// For each form of `entry` its K2 words.
pub(super) fn keys(entry: &Entry) -> Vec<Vec<String>> {
    entry.forms().map(|form| piece::keys(&form.text)).collect()
}

fn entry(line: &str) -> Result<Entry, Fault> {
    let fields: Vec<String> = line.split('|').map(|field| save::clean_line(field.trim())).collect();
    if fields.len() > 7 {
        return Err(Fault::Fields(fields.len()));
    }
    let field = |at: usize| fields.get(at).map_or("", String::as_str);
    let kind = Kind::from_word(field(0)).ok_or_else(|| Fault::Kind(field(0).to_owned()))?;
    if kind == Kind::Phrase && fields.iter().skip(2).any(|field| !field.is_empty()) {
        return Err(Fault::Phrase);
    }
    if field(1).is_empty() {
        return Err(Fault::NoName);
    }
    let flags = Flags::parse(field(6))?;
    let preferred = Form { text: field(1).to_owned(), standing: Standing::Preferred, ambiguous: flags.ambiguous };
    let accepted = items(field(3)).map(|text| form(text, Standing::Accepted));
    let deprecated = items(field(4)).map(|text| form(text, Standing::Deprecated));
    Ok(Entry {
        kind,
        preferred,
        others: accepted.chain(deprecated).collect(),
        latin: field(2).to_owned(),
        first_mention: field(5).to_owned(),
        exact: flags.exact,
        near: flags.near,
    })
}

/// The parts of a field, between Arabic or Latin semicolons.
fn items(field: &str) -> impl Iterator<Item = &str> {
    field.split(['؛', ';']).map(str::trim).filter(|item| !item.is_empty())
}

fn form(text: &str, standing: Standing) -> Form {
    let plain = text.trim_end_matches(['؟', '?']).trim_end();
    Form { text: plain.to_owned(), standing, ambiguous: plain.len() < text.len() }
}

#[derive(Default)]
struct Flags {
    ambiguous: bool,
    exact: bool,
    near: bool,
}

impl Flags {
    fn parse(field: &str) -> Result<Self, Fault> {
        let mut flags = Self::default();
        for word in items(field) {
            match word {
                "ملتبس" | "ambiguous" => flags.ambiguous = true,
                "بحروفه" | "exact" => flags.exact = true,
                "قريب" | "near" => flags.near = true,
                other => return Err(Fault::Flag(other.to_owned())),
            }
        }
        Ok(flags)
    }
}

fn check(entry: &Entry, keys: &[Vec<String>]) -> Result<(), Fault> {
    for (at, (form, words)) in entry.forms().zip(keys).enumerate() {
        match words.as_slice() {
            [] => return Err(Fault::NoLetter(form.text.clone())),
            [word] if entry.kind != Kind::Phrase && context::is_function_word(word) => {
                return Err(Fault::FunctionWord(form.text.clone()));
            }
            _ => {}
        }
        let mut earlier = entry.forms().zip(keys).take(at).filter(|(_, other)| *other == words);
        if earlier.any(|(other, _)| piece::spelling(&other.text) == piece::spelling(&form.text)) {
            return Err(Fault::Repeated(form.text.clone()));
        }
    }
    let holds_name = |first: &[String]| keys.iter().any(|words| contains(first, words));
    match entry.first_mention() {
        Some(first) if !holds_name(&piece::keys(first)) => Err(Fault::FirstMention(first.to_owned())),
        _ => Ok(()),
    }
}

fn contains(words: &[String], sought: &[String]) -> bool {
    words.windows(sought.len().max(1)).any(|window| window == sought)
}
