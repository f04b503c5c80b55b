//! Search keys: folded copies of text in which spelling variants meet.
//!
//! | key | forgets | serves |
//! |---|---|---|
//! | K1 [`exact`] | marks, tatweel, controls, kinds of digits | phrases, duplicate headlines, aliases |
//! | K2 [`loose`] | also hamza seats, ة/ه, ى/ي | search, names, blocklists, variants |
//! | K3 [`stem`] | also clitics and endings | recall |
//!
//! Keys are derived and never shown; the stored text is never folded. They
//! are one line: every run of spaces is one space. [`Folded`] keeps the way
//! back from a key to the bytes of the original, for highlighting.

mod counts;
mod fast;
mod folded;
mod stem;

pub use folded::Folded;
pub use stem::{bare_word, stem, stem_word};

use crate::letters::{TATWEEL, ascii_digit, is_arabic_letter, is_arabic_mark, is_joiner};
use crate::save;
use crate::traced::{self, Traced};

/// Which of the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// K1, [`exact`].
    Exact,
    /// K2, [`loose`].
    Loose,
    /// K3, [`stem`()].
    Stem,
}

/// Key K1, for phrases, duplicate headlines and aliases: NFKC without marks,
/// tatweel and controls; digits are ASCII, Persian letters are Arabic. Hamza,
/// ة, ى and Latin case are kept.
pub fn exact(text: &str) -> String {
    fast::fold(text, Key::Exact)
}

/// Key K2, for search, names and blocklists: [`exact`], and أإآٱ→ا, ى→ي, ة→ه,
/// ؤ→و, ئ→ي, and a final ء is dropped.
pub fn loose(text: &str) -> String {
    fast::fold(text, Key::Loose)
}

/// The words of `text` that hold a letter or a digit, as they stand in it.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    crate::words::tokens(text).filter(|token| token.is_word()).filter_map(move |token| text.get(token.range))
}

/// The long way from text to key; [`fast`] takes it where its tables end.
fn letters(text: &str, key: Key) -> Vec<Traced> {
    let prepared = save::prepared(text);
    let mut together = traced::put_together(&traced::take_apart_compatible(&prepared));
    together.retain(|letter| !is_dropped(letter.c));
    // Composed once more: a dropped mark may have stood between two others.
    let mut letters = traced::put_together(&traced::take_apart(&together));
    for letter in &mut letters {
        letter.c = plain(letter.c);
    }
    let line = one_line(letters);
    match key {
        Key::Exact => line,
        Key::Loose => loosened(&line),
        Key::Stem => stem::stemmed(loosened(&line)),
    }
}

fn loosened(exact: &[Traced]) -> Vec<Traced> {
    let mut key: Vec<Traced> = Vec::with_capacity(exact.len());
    let mut in_word = false;
    let mut rest = exact;
    while let Some((&letter, after)) = rest.split_first() {
        rest = after;
        if letter.c == 'ء' && in_word {
            let last = rest.iter().take_while(|next| next.c == 'ء').count();
            let (hamzas, after) = rest.split_at(last);
            if after.first().is_some_and(|next| is_arabic_letter(next.c)) {
                key.push(letter);
                key.extend(hamzas);
            }
            rest = after;
            continue;
        }
        in_word = is_arabic_letter(letter.c) && (in_word || letter.c != 'ء');
        key.push(letter.with(merged(letter.c)));
    }
    key
}

fn is_dropped(c: char) -> bool {
    c == TATWEEL || is_arabic_mark(c) || is_joiner(c) || (c.is_control() && !c.is_whitespace())
}

const fn plain(c: char) -> char {
    match c {
        'ی' => 'ي',
        'ک' => 'ك',
        'ھ' | 'ہ' => 'ه',
        c => ascii_digit(c),
    }
}

pub(crate) const fn merged(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        c => c,
    }
}

fn one_line(letters: Vec<Traced>) -> Vec<Traced> {
    let mut line: Vec<Traced> = Vec::with_capacity(letters.len());
    for letter in letters {
        if !letter.c.is_whitespace() {
            line.push(letter);
        } else if let Some(last) = line.last_mut() {
            if last.c == ' ' {
                last.end = letter.end;
            } else {
                line.push(letter.with(' '));
            }
        }
    }
    line.pop_if(|last| last.c == ' ');
    line
}
