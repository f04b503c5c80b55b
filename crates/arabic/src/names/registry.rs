//! All names a paper knows.

use super::entry::Entry;
use super::fault::{Fault, NamesError};
use super::index::{Claim, Index};
use super::neighbours::Neighbours;
use super::{line, overlay, piece};
use std::sync::{LazyLock, OnceLock};

/// Names with their forms, ready to be looked for; see the [module](super)
/// for the format of the file.
#[derive(Debug)]
pub struct Registry {
    pub(super) entries: Vec<Entry>,
    pub(super) index: Index,
    /// Built when the first unknown word asks for it.
    pub(super) neighbours: OnceLock<Neighbours>,
}

static BUILTIN: LazyLock<Registry> =
    LazyLock::new(|| Registry::parse(include_str!("../../data/names.txt")).unwrap_or_else(|_| Registry::of(Vec::new())));

impl Registry {
    /// Reads a file of names.
    ///
    /// # Errors
    ///
    /// [`NamesError`] with the first line that cannot be used, and why.
    pub fn parse(text: &str) -> Result<Self, NamesError> {
        let lines = line::read(text)?;
        let numbers: Vec<usize> = lines.iter().map(|line| line.number).collect();
        let (registry, clash) = Self::build(lines.into_iter().map(|line| (line.entry, line.keys)));
        match clash {
            Some((entry, fault)) => Err(NamesError { line: numbers.get(entry).copied().unwrap_or_default(), fault }),
            None => Ok(registry),
        }
    }

    /// The names of the news that come with the program: countries and their
    /// capitals, places of Yemen and its neighbours, bodies, groups, brands.
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// These names with the paper's own on top.
    ///
    /// A line of `text` takes over the forms it has in common with older
    /// lines. If the preferred form of an older line is among them, the new
    /// line replaces it, and keeps of it whatever it does not say itself:
    /// `دولة | سورية | | سوريا` is enough to prefer the other spelling.
    ///
    /// # Errors
    ///
    /// As [`Self::parse`]; lines are those of `text`.
    pub fn extended(&self, text: &str) -> Result<Self, NamesError> {
        let own = Self::parse(text)?;
        Ok(Self::of(overlay::overlay(&self.entries, own)))
    }

    /// All names, in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The name that `name`, and nothing else, is a form of; of several, the
    /// one for which it is unambiguous, then the first.
    pub fn find(&self, name: &str) -> Option<&Entry> {
        let claims = self.index.find(&piece::keys(name));
        let plain = claims.iter().find(|claim| !self.is_ambiguous(**claim));
        self.entries.get(plain.or(claims.first())?.entry)
    }

    fn of(entries: Vec<Entry>) -> Self {
        let with_keys = entries.into_iter().map(|entry| {
            let keys = line::keys(&entry);
            (entry, keys)
        });
        Self::build(with_keys).0
    }

    /// Entries, each with the K2 words of its forms; and the first entry with
    /// a form that an earlier one has, both without the mark of ambiguity.
    fn build(lines: impl ExactSizeIterator<Item = (Entry, Vec<Vec<String>>)>) -> (Self, Option<(usize, Fault)>) {
        let index = Index::with_capacity(lines.len());
        let mut registry = Self { entries: Vec::with_capacity(lines.len()), index, neighbours: OnceLock::new() };
        let mut clash = None;
        for (at, (entry, keys)) in lines.enumerate() {
            for (place, (form, words)) in entry.forms().zip(&keys).enumerate() {
                let claim = Claim { entry: at, form: place };
                let before = registry.index.insert(words, claim).to_vec();
                if let Some(other) = before.iter().find(|other| other.entry < at && !form.ambiguous && !registry.is_ambiguous(**other)) {
                    let other = registry.entries.get(other.entry).map_or_else(String::new, |other| other.preferred().to_owned());
                    clash = clash.or(Some((at, Fault::Taken { form: form.text.clone(), other })));
                }
                if words.iter().any(|word| word.starts_with("عبد")) {
                    registry.index.insert(&piece::together(words), claim);
                    registry.index.insert(&piece::apart(words), claim);
                }
            }
            registry.entries.push(entry);
        }
        (registry, clash)
    }

    pub(super) fn is_ambiguous(&self, claim: Claim) -> bool {
        self.entries.get(claim.entry).is_some_and(|entry| entry.form(claim.form).ambiguous)
    }
}
