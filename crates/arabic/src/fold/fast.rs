//! The short way from text to key.
//!
//! Most bytes of a text stand in its key as they are, so runs of them are
//! copied whole. What else news holds is told by one table over the Arabic
//! block, whose UTF-8 is two bytes. A word with any other character is folded
//! the long way: no step looks across a space.

use super::{Key, letters, merged, plain};
use crate::traced;
use std::sync::LazyLock;

/// What becomes of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
    /// A letter that stays.
    Letter,
    /// A sign that stays.
    Sign,
    /// Another letter.
    Becomes(char),
    /// An ASCII digit.
    Digit(char),
    /// Nothing.
    Drop,
    /// ء, which goes at the end of a word.
    Hamza,
    /// Only the long way knows.
    Slow,
}

/// For each code point of the Arabic block (U+0600–06FF).
type Table = [Action; 256];

static EXACT: LazyLock<Table> = LazyLock::new(|| table(Key::Exact));
static LOOSE: LazyLock<Table> = LazyLock::new(|| table(Key::Loose));

fn table(key: Key) -> Table {
    let row = (0x600..0x700_u32).map(|code| char::from_u32(code).map_or(Action::Slow, |c| action(c, key)));
    let mut table = [Action::Slow; 256];
    table.iter_mut().zip(row).for_each(|(cell, action)| *cell = action);
    table
}

/// Letters that compose with a following hamza or madda are safe: those marks
/// are not in the table, and so the word goes the long way.
fn action(c: char, key: Key) -> Action {
    match c {
        '\u{64B}'..='\u{652}' | '\u{640}' | '\u{670}' => Action::Drop,
        'ء' if key != Key::Exact => Action::Hamza,
        // ى at the end of some words, ي elsewhere: only K1 tells them apart.
        'ی' if key == Key::Exact => Action::Slow,
        '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' | 'ی' | 'ک' | 'ھ' | 'ہ' | 'ٱ' | 'پ' | 'چ' | 'ڤ' | 'گ' => {
            let folded = if key == Key::Exact { plain(c) } else { merged(plain(c)) };
            if folded == c { Action::Letter } else { Action::Becomes(folded) }
        }
        '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => Action::Digit(plain(c)),
        '،' | '؛' | '؟' | '٪' | '٫' | '٬' | '٭' | '۔' => Action::Sign,
        _ => Action::Slow,
    }
}

/// K1 or K2 of `text`; stems are made of K2 afterwards.
pub(super) fn fold(text: &str, key: Key) -> String {
    let table: &Table = if key == Key::Exact { &EXACT } else { &LOOSE };
    let source = text.as_bytes();
    let out = String::with_capacity(text.len());
    let mut folder = Folder { text, source, key, out, run: 0, word: 0, word_out: 0, in_word: false, after_space: true };
    let mut at = 0;
    while let Some(&byte) = source.get(at) {
        at = match byte {
            // Most of a text: letters that stay, and single spaces.
            0xD8..=0xDB => {
                let past = past_letters(source, at, table);
                if past == at {
                    folder.other(byte, at, table)
                } else {
                    folder.in_word = true;
                    folder.after_space = false;
                    past
                }
            }
            0x80.. => folder.other(byte, at, table),
            _ => folder.ascii(byte, at),
        };
    }
    folder.keep(at);
    if folder.out.ends_with(' ') {
        folder.out.pop();
    }
    folder.out
}

struct Folder<'t> {
    text: &'t str,
    source: &'t [u8],
    key: Key,
    out: String,
    /// From here on the source is kept as it is and not yet copied.
    run: usize,
    /// Where the word began, there and in the key.
    word: usize,
    word_out: usize,
    /// The last character written is a letter of the Arabic block.
    in_word: bool,
    /// The last character written is a space, or there is none.
    after_space: bool,
}

impl Folder<'_> {
    /// Copies what is kept up to `end`.
    fn keep(&mut self, end: usize) {
        self.out.push_str(self.text.get(self.run..end).unwrap_or_default());
        self.run = end;
    }

    /// Leaves out the source from `at` to `next`.
    #[inline]
    fn skip(&mut self, at: usize, next: usize) -> usize {
        self.keep(at);
        self.run = next;
        next
    }

    /// Writes `c` instead of the source from `at` to `next`.
    #[inline]
    fn put(&mut self, at: usize, next: usize, c: char) -> usize {
        self.keep(at);
        self.out.push(c);
        self.run = next;
        next
    }

    /// Controls are spaces to a key, and a run of spaces is one.
    #[inline]
    fn ascii(&mut self, byte: u8, at: usize) -> usize {
        let next = at + 1;
        self.in_word = false;
        if byte > b' ' && byte != 0x7F {
            self.after_space = false;
            return next;
        }
        if self.after_space {
            self.skip(at, next);
        } else if byte != b' ' {
            self.put(at, next, ' ');
        }
        self.after_space = true;
        self.word = next;
        self.word_out = self.out.len() + (next - self.run);
        next
    }

    #[inline]
    fn other(&mut self, byte: u8, at: usize, table: &Table) -> usize {
        let (action, length) = action_at(self.source, byte, at, table);
        let next = at + length;
        self.after_space &= matches!(action, Action::Drop);
        match action {
            Action::Letter => {
                self.in_word = true;
                next
            }
            Action::Becomes(letter) => {
                self.in_word = true;
                self.put(at, next, letter)
            }
            Action::Sign => {
                self.in_word = false;
                next
            }
            Action::Drop => self.skip(at, next),
            Action::Digit(digit) => {
                self.in_word = false;
                self.put(at, next, digit)
            }
            Action::Hamza if self.in_word => self.hamzas(at, table),
            Action::Hamza => next,
            Action::Slow => self.long_word(at),
        }
    }

    /// A run of hamzas inside a word: all stay before another letter, none at
    /// the end of the word.
    fn hamzas(&mut self, at: usize, table: &Table) -> usize {
        let (mut next, mut count) = (at, 0);
        while let Some(&byte) = self.source.get(next).filter(|byte| **byte >= 0x80) {
            let (action, length) = action_at(self.source, byte, next, table);
            match action {
                Action::Hamza => count += 1,
                Action::Drop => {}
                Action::Slow => return self.long_word(at),
                Action::Letter | Action::Becomes(_) => {
                    self.skip(at, next);
                    self.out.extend(std::iter::repeat_n('ء', count));
                    return next;
                }
                Action::Sign | Action::Digit(_) => break,
            }
            next += length;
        }
        self.skip(at, next)
    }

    /// Folds the word that holds `at` the long way.
    fn long_word(&mut self, at: usize) -> usize {
        if self.run <= self.word {
            self.keep(self.word);
        } else {
            self.out.truncate(self.word_out);
        }
        let rest = self.source.get(at..).unwrap_or_default();
        let end = at + rest.iter().position(|&byte| byte <= b' ' || byte == 0x7F).unwrap_or(rest.len());
        let folded = traced::text_of(&letters(self.text.get(self.word..end).unwrap_or_default(), self.key));
        self.out.push_str(&folded);
        self.run = end;
        self.after_space = self.out.is_empty() || self.out.ends_with(' ');
        end
    }
}

/// Where the letters that stay end: most of a word.
#[inline]
fn past_letters(source: &[u8], mut at: usize, table: &Table) -> usize {
    let pairs = source.get(at..).unwrap_or_default().as_chunks::<2>().0;
    for &[first, second] in pairs {
        let low = usize::from(first & 3) << 6 | usize::from(second & 0x3F);
        let stays = table.get(low).is_some_and(|action| matches!(action, Action::Letter));
        if !stays || !matches!(first, 0xD8..=0xDB) {
            break;
        }
        at += 2;
    }
    at
}

/// The action for the character at `at`, which begins with `byte`, and its
/// length in bytes.
#[inline]
fn action_at(source: &[u8], byte: u8, at: usize, table: &Table) -> (Action, usize) {
    let next = source.get(at + 1).copied().unwrap_or_default();
    match byte {
        0xD8..=0xDB => {
            let low = (byte & 3) << 6 | (next & 0x3F);
            (table.get(usize::from(low)).copied().unwrap_or(Action::Slow), 2)
        }
        // « and ».
        0xC2 if matches!(next, 0xAB | 0xBB) => (Action::Sign, 2),
        0xE2 if next == 0x80 => match source.get(at + 2) {
            // – — ‘ ’ “ ”
            Some(0x93 | 0x94 | 0x98 | 0x99 | 0x9C | 0x9D) => (Action::Sign, 3),
            // Zero-width space, left-to-right mark, controls of direction.
            Some(0x8B | 0x8E | 0xAA..=0xAE) => (Action::Drop, 3),
            _ => (Action::Slow, 3),
        },
        _ => (Action::Slow, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]
        #[test]
        fn the_short_way_and_the_long_way_agree(
            text in prop_oneof![
                any::<String>(),
                "[ا-يءءأإآؤئةىـًٌٍَُِّْٰٓٔ٠-٩۰-۹یکھہپ،؛؟٪٫« »“”‘’–—…\u{200B}-\u{200F}\u{202A}-\u{202E}\u{A0}\u{85}\nA-c0-9.'-]{0,24}",
                "[اءأـٔ\u{A0} \n]{0,12}",
                "((و|ف|ب|ك|ل|ال|لل)?(أل|إل|عل|حت|مستشف|[ا-غف-ي]{1,3})[یىي][ ،ـً\u{200C}]?){0,4}",
            ]
        ) {
            for key in [Key::Exact, Key::Loose] {
                prop_assert_eq!(fold(&text, key), traced::text_of(&letters(&text, key)), "{:?}", key);
            }
        }
    }
}
