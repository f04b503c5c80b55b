//! Which letter a character shows, and which it stands for.

use crate::letters::{is_bidi_control, is_joiner};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letter that a character of a key K2 shows: small, without marks, Latin for its look-alikes of other
/// scripts (UTS #39), the Arabic letter for its relatives of other languages.
pub(super) fn shown(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    match c {
        'ڪ' | 'گ' | 'ګ' | 'ڬ' | 'ڭ' | 'ڮ' | 'ݢ' => 'ك',
        'ڤ' | 'ڡ' | 'ڢ' | 'ڣ' | 'ڥ' => 'ف',
        'ٯ' | 'ڧ' | 'ڨ' => 'ق',
        'پ' | 'ٮ' | 'ٻ' => 'ب',
        'ٹ' | 'ٺ' | 'ټ' | 'ٿ' => 'ت',
        'چ' | 'ڃ' | 'ڄ' | 'ڇ' => 'ج',
        'ڈ' | 'ډ' | 'ڊ' | 'ڋ' | 'ڌ' => 'د',
        'ڑ' | 'ړ' | 'ڒ' | 'ڔ' | 'ڕ' => 'ر',
        'ژ' | 'ڗ' | 'ڙ' => 'ز',
        'ښ' | 'ڛ' | 'ڜ' => 'س',
        'ڝ' => 'ص',
        'ڠ' => 'غ',
        'ڵ' | 'ڶ' | 'ڷ' | 'ڸ' => 'ل',
        'ں' | 'ڻ' | 'ڼ' | 'ڽ' | 'ڹ' => 'ن',
        'ۀ' | 'ۃ' | 'ە' | 'ۂ' | 'ۿ' => 'ه',
        'ۄ' | 'ۅ' | 'ۆ' | 'ۇ' | 'ۈ' | 'ۉ' | 'ۋ' | 'ۏ' | 'ٶ' | 'ٷ' => 'و',
        'ې' | 'ے' | 'ۓ' | 'ۍ' | 'ێ' | 'ۑ' | 'ٸ' | 'ؠ' => 'ي',
        'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        c if crate::letters::is_arabic_letter(c) => c,
        c => latin(c),
    }
}

fn latin(c: char) -> char {
    let small = c.to_lowercase().next().unwrap_or(c);
    let base = std::iter::once(small).nfd().next().unwrap_or(small);
    let mut buffer = [0; 4];
    let mut prototype = unicode_security::skeleton(base.encode_utf8(&mut buffer));
    match (prototype.next(), prototype.next()) {
        (Some(one), None) if one.is_ascii_alphanumeric() => one.to_ascii_lowercase(),
        _ => base,
    }
}

/// True when a shown letter can be read as the letter `meant` of a word.
pub(super) fn stands_for(shown: char, meant: char) -> bool {
    shown == meant
        || match meant {
            'ا' => matches!(shown, 'l' | 'i' | '1' | '|' | '2'),
            'ه' => matches!(shown, 'o' | '0' | '5'),
            'ء' => shown == '2',
            'ع' => shown == '3',
            'خ' => shown == '5',
            'ط' => shown == '6',
            'ح' => shown == '7',
            'ق' => matches!(shown, '8' | '9'),
            'ص' | 'و' => shown == '9',
            'س' => shown == '$',
            'a' => matches!(shown, '4' | '@'),
            'b' => shown == '8',
            'e' => shown == '3',
            'g' => shown == '9',
            'i' => matches!(shown, '1' | '|' | 'l'),
            'l' => matches!(shown, '1' | '|' | 'i' | 'ا'),
            'o' => matches!(shown, '0' | 'ه'),
            's' => matches!(shown, '5' | '$'),
            't' => shown == '7',
            'z' => shown == '2',
            _ => false,
        }
}

/// Signs that people write for letters, between letters only.
pub(super) const fn is_sign_for_letter(c: char) -> bool {
    matches!(c, '@' | '$' | '|')
}

/// Characters inside a word that nobody sees, or that are no letters of it.
pub(super) fn is_transparent(c: char) -> bool {
    !c.is_ascii()
        && (is_combining_mark(c)
            || is_joiner(c)
            || is_bidi_control(c)
            || crate::bidi::is_invisible(c)
            || matches!(c, '\u{180B}'..='\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}'))
}
