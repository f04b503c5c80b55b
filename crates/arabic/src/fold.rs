//! Search keys: folded copies of text in which spelling variants meet.
//!
//! Keys are derived and never shown; the stored text is never folded. They
//! are one line: every run of spaces is one space.

use crate::letters::{TATWEEL, is_arabic_letter, is_arabic_mark, is_joiner};
use crate::save;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Key K1, for phrases, duplicate headlines and aliases: NFKC without marks,
/// tatweel and controls; digits are ASCII, Persian letters are Arabic. Hamza,
/// ة, ى and Latin case are kept.
pub fn exact(text: &str) -> String {
    let prepared = save::prepare(text, ' ');
    // Composed once more: a dropped mark may have stood between two others.
    let letters = prepared.nfkc().filter(|&c| !is_dropped(c)).nfc().map(plain);
    one_line(&letters.collect::<String>())
}

/// Key K2, for search, names and blocklists: [`exact`], and أإآٱ→ا, ى→ي, ة→ه,
/// ؤ→و, ئ→ي, and a final ء is dropped.
pub fn loose(text: &str) -> String {
    let exact = exact(text);
    let mut key = String::with_capacity(exact.len());
    let mut chars = exact.chars().peekable();
    let mut in_word = false;
    let mut hamzas = 0_usize;
    while let Some(c) = chars.next() {
        if c == 'ء' && in_word {
            hamzas += 1;
            let goes_on = chars.peek().is_some_and(|&next| is_arabic_letter(next));
            if goes_on && chars.peek() != Some(&'ء') {
                key.extend(std::iter::repeat_n('ء', hamzas));
                hamzas = 0;
            }
            continue;
        }
        hamzas = 0;
        in_word = is_arabic_letter(c) && (in_word || c != 'ء');
        key.push(merged(c));
    }
    key
}

/// The words of `text`: UAX #29 words that hold a letter or a digit, as they
/// stand in it.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

fn is_dropped(c: char) -> bool {
    c == TATWEEL || is_arabic_mark(c) || is_joiner(c) || (c.is_control() && !c.is_whitespace())
}

fn plain(c: char) -> char {
    match c {
        'ی' => 'ي',
        'ک' => 'ك',
        'ھ' | 'ہ' => 'ه',
        c => crate::numbers::to_ascii(c),
    }
}

const fn merged(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        c => c,
    }
}

fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
