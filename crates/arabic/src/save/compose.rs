//! Letters: presentation forms, canonical composition, Persian keyboards.

use crate::letters::{first_solid, is_arabic_letter, is_transparent, last_solid};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Appends the canonical parts of `c`; a legacy presentation form gives the
/// letters it stands for.
///
/// The wide ligatures (ﷲ ﷺ ﷽ …, U+FDF0–FDFD) and the ornate parentheses
/// (U+FD3E, FD3F) are signs in their own right and stay. A form that shows a
/// mark alone gives the mark, without the space or tatweel that carries it.
pub(super) fn take_apart(c: char, into: &mut Vec<char>) {
    match c {
        '\u{FD3E}' | '\u{FD3F}' | '\u{FDF0}'..='\u{FDFD}' => into.push(c),
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
            into.extend(std::iter::once(c).nfkd().filter(|&part| part != ' ' && part != '\u{640}'));
        }
        c => into.extend(std::iter::once(c).nfd()),
    }
}

/// Composes to NFC, with ى and ی before a hamza above becoming ئ (which NFC
/// leaves apart), and letters of Persian keyboards becoming Arabic ones.
pub(super) fn put_together(letters: &[char]) -> String {
    let ordered: Vec<char> = letters.iter().copied().nfd().collect();
    let mut arabic = Vec::with_capacity(ordered.len());
    let mut rest = ordered.as_slice();
    while let Some((&c, after)) = rest.split_first() {
        arabic.push(match c {
            '\u{649}' | '\u{6CC}' if carries_hamza(after) => 'ي',
            '\u{6CC}' => persian_yeh(&arabic, after),
            '\u{6A9}' => 'ك',
            '\u{6F0}'..='\u{6F9}' => crate::numbers::to_ascii(c),
            c => c,
        });
        rest = after;
    }
    arabic.into_iter().nfc().collect()
}

/// True when a hamza above (U+0654) is among the marks that follow.
fn carries_hamza(after: &[char]) -> bool {
    after.iter().take_while(|&&c| is_combining_mark(c)).any(|&c| c == '\u{654}')
}

/// ی is ي, but ى at the end of a word that is known to be written with it.
fn persian_yeh(before: &[char], after: &[char]) -> char {
    if first_solid(after).is_some_and(is_arabic_letter) || !last_solid(before).is_some_and(is_arabic_letter) {
        return 'ي';
    }
    let mut stem: Vec<char> =
        before.iter().rev().copied().take_while(|&c| is_arabic_letter(c) || is_transparent(c)).filter(|&c| !is_transparent(c)).collect();
    stem.reverse();
    let word: String = stem.into_iter().collect();
    if is_written_with_alif_maqsura(&word) { 'ى' } else { 'ي' }
}

/// Words of news prose ending in ى, without that letter and without hamza.
/// Where ى and ي make two words (على, علي) the commoner one in news stands.
const ALIF_MAQSURA: &[&str] = &[
    "عل",
    "ال",
    "حت",
    "مت",
    "لد",
    "سو",
    "مد",
    "احد",
    "اخر",
    "كبر",
    "صغر",
    "عظم",
    "قصو",
    "اعل",
    "ادن",
    "اقص",
    "مستشف",
    "مبن",
    "معن",
    "منتد",
    "ملتق",
    "مستو",
    "محتو",
    "فتو",
    "دعو",
    "شكو",
    "جدو",
    "عدو",
    "قتل",
    "جرح",
    "اسر",
    "مصطف",
    "موس",
    "عيس",
    "يحي",
    "ليل",
    "انته",
    "التق",
    "اكتف",
    "تلق",
    "تول",
    "ادع",
    "اجر",
    "اعط",
];

/// Looks the word up as it stands, then without و ف ب ك ل and the article.
fn is_written_with_alif_maqsura(stem: &str) -> bool {
    let known = |word: &str| ALIF_MAQSURA.contains(&word);
    let conjoined = stem.strip_prefix(['و', 'ف']).unwrap_or(stem);
    let attached = conjoined.strip_prefix(['ب', 'ك', 'ل']).unwrap_or(conjoined);
    let bare = |word: &str| word.strip_prefix("ال").is_some_and(known);
    [stem, conjoined, attached].into_iter().any(|word| known(word) || bare(word)) || conjoined.strip_prefix("لل").is_some_and(known)
}
