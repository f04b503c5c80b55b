//! How one paper writes.

use super::finding::Severity;
use crate::numbers::Digits;
use crate::tables::lines;
use std::collections::{BTreeMap, BTreeSet};

/// The marks a paper quotes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuoteStyle {
    /// «…»
    Guillemets,
    /// “…”
    Curly,
    /// "…"
    Straight,
}

impl QuoteStyle {
    /// The opening and the closing mark.
    pub const fn marks(self) -> (char, char) {
        match self {
            Self::Guillemets => ('«', '»'),
            Self::Curly => ('“', '”'),
            Self::Straight => ('"', '"'),
        }
    }
}

/// Where tanwin stands in «مبينًا».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tanwin {
    /// On the letter before the alef: ًا.
    BeforeAlef,
    /// On the alef: اً.
    OnAlef,
}

/// A paper's style: what the rules ask where papers differ.
///
/// `None` means that either way will do, so long as one story keeps to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// Digits in copy.
    pub digits: Option<Digits>,
    /// Quotation marks.
    pub quotes: Option<QuoteStyle>,
    /// Place of tanwin.
    pub tanwin: Option<Tanwin>,
    /// Egyptian spelling: final ي is written ى, and H07 keeps silent.
    pub egyptian_yeh: bool,
    /// Numbers from one to ten are written as words (U03).
    pub numbers_in_words: bool,
    /// Spellings preferred where several are right: سوريا or سورية.
    pub preferred: BTreeSet<String>,
    /// Words of this paper that no rule reports.
    pub accepted: BTreeSet<String>,
    /// Rules that are switched off (`None`) or weigh differently here.
    pub switches: BTreeMap<String, Option<Severity>>,
}

/// A line of a style file that says nothing we know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("style, line {line}: {problem}")]
pub struct ProfileError {
    /// The line, counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub problem: String,
}

impl Profile {
    /// Reads a style file: one `key = value` a line, `#` begins a remark.
    ///
    /// | key | values |
    /// |---|---|
    /// | `digits` | `latn`, `arab`, `any` |
    /// | `quotes` | `guillemets`, `curly`, `straight`, `any` |
    /// | `tanwin` | `before-alef`, `on-alef`, `any` |
    /// | `final-yeh` | `dotted`, `egyptian` |
    /// | `numbers` | `digits`, `words` |
    /// | `prefer` | a spelling, once for each |
    /// | `accept` | a word no rule reports, once for each |
    /// | `off` | a rule's id, once for each |
    /// | `hint`, `warn`, `block` | a rule's id that weighs so here |
    ///
    /// # Errors
    ///
    /// [`ProfileError`] with the first line that is not of this form.
    pub fn parse(text: &str) -> Result<Self, ProfileError> {
        let mut profile = Self::default();
        for (line, entry) in lines(text) {
            let bad = |problem: String| ProfileError { line, problem };
            let (key, value) = entry.split_once('=').ok_or_else(|| bad(format!("expected key = value, found {entry:?}")))?;
            profile.set(key.trim(), value.trim()).map_err(bad)?;
        }
        Ok(profile)
    }

    /// Sets one key, as a line of a style file does.
    ///
    /// # Errors
    ///
    /// What was expected and what was found.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), String> {
        match key {
            "digits" => self.digits = choice(value, &[("latn", Some(Digits::Latin)), ("arab", Some(Digits::Arab)), ("any", None)])?,
            "quotes" => {
                let styles = [
                    ("guillemets", Some(QuoteStyle::Guillemets)),
                    ("curly", Some(QuoteStyle::Curly)),
                    ("straight", Some(QuoteStyle::Straight)),
                    ("any", None),
                ];
                self.quotes = choice(value, &styles)?;
            }
            "tanwin" => {
                let places = [("before-alef", Some(Tanwin::BeforeAlef)), ("on-alef", Some(Tanwin::OnAlef)), ("any", None)];
                self.tanwin = choice(value, &places)?;
            }
            "final-yeh" => self.egyptian_yeh = choice(value, &[("dotted", false), ("egyptian", true)])?,
            "numbers" => self.numbers_in_words = choice(value, &[("digits", false), ("words", true)])?,
            "prefer" => drop(self.preferred.insert(value.to_owned())),
            "accept" => drop(self.accepted.insert(crate::fold::exact(value))),
            "off" => drop(self.switches.insert(value.to_owned(), None)),
            "hint" | "warn" | "block" => drop(self.switches.insert(value.to_owned(), Severity::parse(key))),
            _ => return Err(format!("{key:?} is no key of a style")),
        }
        Ok(())
    }

    /// How bad `rule` is here; `None` when it is switched off.
    pub fn severity(&self, rule: &str, own: Severity) -> Option<Severity> {
        self.switches.get(rule).copied().unwrap_or(Some(own))
    }
}

fn choice<T: Copy>(value: &str, choices: &[(&str, T)]) -> Result<T, String> {
    let found = choices.iter().find(|(name, _)| *name == value).map(|(_, choice)| *choice);
    found.ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        format!("expected one of {}, found {value:?}", names.join(", "))
    })
}
