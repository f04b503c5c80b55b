//! What is wrong with a name that a reader signs with.

use super::controls::strip_controls;
use crate::letters::{TATWEEL, is_transparent};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::MixedScript;

/// Most marks one letter may carry: shadda, a vowel and one more.
const MARKS: usize = 3;
/// Most equal letters in a row.
const EQUAL: usize = 3;
/// Most tatweels in a name.
const TATWEELS: usize = 2;
/// Most ligatures as wide as a line.
const LIGATURES: usize = 1;

/// One reason not to print a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameProblem {
    /// Holds no letter and no digit.
    Empty,
    /// Holds characters nobody sees; [`strip_controls`] takes them out.
    Controls,
    /// Letters of more than one script: "محمدali", "аdmin" with a Cyrillic а.
    MixedScripts,
    /// A letter with more than three marks, which reach into other lines.
    TooManyMarks,
    /// More than three equal letters in a row.
    RepeatedLetter,
    /// More than two tatweels.
    TooMuchTatweel,
    /// More than one ligature of the class of ﷽.
    TooManyLigatures,
}

/// What is wrong with `name`, in the order of [`NameProblem`]; nothing when it
/// can be printed.
///
/// A name is written in one script (digits, spaces, punctuation and emoji
/// belong to all), Arabic or another. How long it may be, and whether
/// somebody else is called so ([`looks_like`](super::looks_like)), is asked
/// elsewhere.
///
/// # Source
///
/// UTS #39 section 5.1 (single script); the limits are ours.
pub fn name_problems(name: &str) -> Vec<NameProblem> {
    let visible = strip_controls(name);
    let found = [
        (!visible.chars().any(char::is_alphanumeric), NameProblem::Empty),
        (visible != name, NameProblem::Controls),
        (!visible.is_single_script(), NameProblem::MixedScripts),
        (longest_run(visible.nfd().map(is_combining_mark)) > MARKS, NameProblem::TooManyMarks),
        (has_repeated_letter(&visible), NameProblem::RepeatedLetter),
        (visible.chars().filter(|&c| c == TATWEEL).count() > TATWEELS, NameProblem::TooMuchTatweel),
        (visible.chars().filter(|&c| is_wide_ligature(c)).count() > LIGATURES, NameProblem::TooManyLigatures),
    ];
    found.into_iter().filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
}

/// How many `true` stand together at most.
fn longest_run(marks: impl Iterator<Item = bool>) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for mark in marks {
        run = if mark { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Marks and tatweels between equal letters do not hide them.
fn has_repeated_letter(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut run = 0_usize;
    let mut before = None;
    for c in lower.chars().filter(|&c| !is_transparent(c)) {
        run = if before == Some(c) { run + 1 } else { 1 };
        if run > EQUAL && c.is_alphabetic() {
            return true;
        }
        before = Some(c);
    }
    false
}

/// Phrases in one character; the rial sign U+FDFC is not one.
const fn is_wide_ligature(c: char) -> bool {
    matches!(c, '\u{FD40}'..='\u{FD4F}' | '\u{FDF0}'..='\u{FDFB}' | '\u{FDFD}'..='\u{FDFF}')
}
