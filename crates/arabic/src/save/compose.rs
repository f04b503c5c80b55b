//! Letters: presentation forms, canonical composition, Persian keyboards.

use crate::letters::{ascii_digit, first_solid, is_arabic_letter, is_transparent, last_solid};
use crate::tables::word_list;
use crate::traced::{self, Traced};
use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Appends the letters a legacy presentation form stands for; any other
/// character is appended as it is.
///
/// The wide ligatures (ﷲ ﷺ ﷽ …, U+FDF0–FDFD) and the ornate parentheses
/// (U+FD3E, FD3F) are signs in their own right and stay. A form that shows a
/// mark alone gives the mark, without the space or tatweel that carries it.
pub(super) fn unpack(letter: Traced, into: &mut Vec<Traced>) {
    match letter.c {
        '\u{FD3E}' | '\u{FD3F}' | '\u{FDF0}'..='\u{FDFD}' => into.push(letter),
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
            let parts = std::iter::once(letter.c).nfkd().filter(|&part| part != ' ' && part != '\u{640}');
            into.extend(parts.map(|part| letter.with(part)));
        }
        _ => into.push(letter),
    }
}

/// Composes canonical parts to NFC, with ى and ی before a hamza above becoming
/// ئ (which NFC leaves apart), and letters of Persian keyboards becoming
/// Arabic ones.
pub(super) fn put_together(letters: &[Traced]) -> Vec<Traced> {
    let ordered = traced::take_apart(letters);
    let mut arabic: Vec<Traced> = Vec::with_capacity(ordered.len());
    let mut rest = ordered.as_slice();
    while let Some((&letter, after)) = rest.split_first() {
        let c = match letter.c {
            c if letter.kept => c,
            '\u{649}' | '\u{6CC}' if carries_hamza(after) => 'ي',
            '\u{6CC}' => persian_yeh(&arabic, after),
            '\u{6A9}' => 'ك',
            '\u{6F0}'..='\u{6F9}' => ascii_digit(letter.c),
            c => c,
        };
        arabic.push(letter.with(c));
        rest = after;
    }
    // Again: a hamza may now follow a letter that it joins.
    traced::put_together(&arabic)
}

/// True when a hamza above (U+0654) is among the marks that follow.
fn carries_hamza(after: &[Traced]) -> bool {
    after.iter().take_while(|mark| !mark.kept && is_combining_mark(mark.c)).any(|mark| mark.c == '\u{654}')
}

/// ی is ي, but ى at the end of a word that is known to be written with it.
fn persian_yeh(before: &[Traced], after: &[Traced]) -> char {
    if first_solid(after).is_some_and(is_arabic_letter) || !last_solid(before).is_some_and(is_arabic_letter) {
        return 'ي';
    }
    let in_word = |letter: &&Traced| is_arabic_letter(letter.c) || is_transparent(letter.c);
    let mut stem: Vec<char> = before.iter().rev().take_while(in_word).map(|letter| letter.c).filter(|&c| !is_transparent(c)).collect();
    stem.reverse();
    let word: String = stem.into_iter().collect();
    if is_written_with_alif_maqsura(&word) { 'ى' } else { 'ي' }
}

/// Words of news prose ending in ى, without that letter and without hamza.
/// Where ى and ي make two words (على, علي) the commoner one in news stands.
static ALIF_MAQSURA: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../data/alif-maqsura.txt")).collect());

/// Looks the word up as it stands, then without و ف ب ك ل and the article.
fn is_written_with_alif_maqsura(stem: &str) -> bool {
    let known = |word: &str| ALIF_MAQSURA.contains(word);
    let conjoined = stem.strip_prefix(['و', 'ف']).unwrap_or(stem);
    let attached = conjoined.strip_prefix(['ب', 'ك', 'ل']).unwrap_or(conjoined);
    let bare = |word: &str| word.strip_prefix("ال").is_some_and(known);
    [stem, conjoined, attached].into_iter().any(|word| known(word) || bare(word)) || conjoined.strip_prefix("لل").is_some_and(known)
}
