//! Tatweel, which stretches a word, and the joiners, which shape it.

use crate::letters::{TATWEEL, is_arabic_letter, is_joiner, is_transparent};
use crate::traced::Traced;
use unicode_normalization::char::is_combining_mark;

/// Deletes the tatweel that only stretches a word, and the joiners that do
/// not stand between two Arabic letters. `letters` are canonical parts (NFD).
///
/// Kept: هـ (the Hijri era, and list item h), and the tatweel that ties ال,
/// ل, ب, ك to a number, a Latin word or a quotation: "الـ19". A line of
/// tatweel that touches no letter is a dash of old typing, and stays.
pub(super) fn clear(letters: &[Traced]) -> Vec<Traced> {
    let kept = filter(letters, |c, before, after| c != TATWEEL || keeps_tatweel(before, after));
    filter(&kept, |c, before, after| !is_joiner(c) || keeps_joiner(before, after))
}

/// What stands before a place.
#[derive(Clone, Copy, Default)]
struct Before {
    /// The last character that is not transparent.
    solid: Option<char>,
    /// Letters of the unfinished word.
    letters: usize,
    /// One of those letters can be no proclitic and no article.
    has_stem: bool,
}

/// What stands after a place.
#[derive(Clone, Copy, Default)]
struct After {
    /// The first character that is not transparent.
    solid: Option<char>,
    /// The first one that is not a mark, a joiner or a space.
    sign: Option<char>,
    /// Another tatweel, another joiner, before the next solid character.
    tatweel: bool,
    joiner: bool,
}

impl Before {
    fn then(self, c: char) -> Self {
        if is_transparent(c) {
            self
        } else if is_arabic_letter(c) {
            let has_stem = self.has_stem || !matches!(c, 'و' | 'ف' | 'ب' | 'ك' | 'ل' | 'ا');
            Self { solid: Some(c), letters: self.letters.saturating_add(1), has_stem }
        } else {
            Self { solid: Some(c), ..Self::default() }
        }
    }
}

impl After {
    fn preceded_by(self, c: char) -> Self {
        let skipped = is_combining_mark(c) || is_joiner(c) || c.is_whitespace();
        let sign = if skipped { self.sign } else { Some(c) };
        if is_transparent(c) {
            let tatweel = self.tatweel || c == TATWEEL;
            Self { sign, tatweel, joiner: self.joiner || is_joiner(c), ..self }
        } else {
            Self { sign, solid: Some(c), ..Self::default() }
        }
    }
}

/// Keeps the characters for which `keep` is true, in two walks over them.
fn filter(letters: &[Traced], keep: impl Fn(char, Before, After) -> bool) -> Vec<Traced> {
    let mut afters = Vec::with_capacity(letters.len());
    let mut after = After::default();
    for letter in letters.iter().rev() {
        afters.push(after);
        after = after.preceded_by(letter.c);
    }
    let mut before = Before::default();
    let mut kept = Vec::with_capacity(letters.len());
    for (&letter, after) in letters.iter().zip(afters.into_iter().rev()) {
        if letter.kept || keep(letter.c, before, after) {
            kept.push(letter);
        }
        before = before.then(letter.c);
    }
    kept
}

fn keeps_tatweel(before: Before, after: After) -> bool {
    let joins_before = before.solid.is_some_and(is_arabic_letter);
    let joins_after = after.solid.is_some_and(is_arabic_letter);
    match (joins_before, joins_after) {
        (false, false) => true,
        (_, true) => false,
        // Of a run, only the last one can be kept.
        (true, false) => !after.tatweel && (ties_prefix(before, after) || is_lone_heh(before)),
    }
}

/// هـ standing alone, or after a year: 1437هـ.
fn is_lone_heh(before: Before) -> bool {
    before.letters == 1 && before.solid == Some('ه')
}

/// A word of nothing but proclitics and the article, before something that
/// is not Arabic script.
fn ties_prefix(before: Before, after: After) -> bool {
    !before.has_stem && after.sign.is_some_and(|c| c.is_numeric() || is_quote(c) || is_foreign_letter(c))
}

fn is_foreign_letter(c: char) -> bool {
    c.is_alphabetic() && !is_arabic_letter(c) && c != TATWEEL
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '‹' | '“' | '”' | '„' | '‘' | '’')
}

/// A joiner shapes something only between two Arabic letters; of a run, the
/// last one is enough.
fn keeps_joiner(before: Before, after: After) -> bool {
    let between = before.solid.is_some_and(is_arabic_letter) && after.solid.is_some_and(is_arabic_letter);
    between && !after.joiner
}
