//! Arabic words in Latin letters, for addresses that must be ASCII.

use super::{is_word_char, joined};
use crate::fold;
use unicode_normalization::UnicodeNormalization;

/// What stands in the address when nothing can be read in Latin letters.
const NAMELESS: &str = "news";

/// The slug of a headline in Latin letters, for papers that want ASCII
/// addresses: readable, not reversible, never empty.
///
/// The article is kept as al-, also after a proclitic (wal-, bal-, lil-);
/// short vowels do not stand in the text and are not invented. Latin words
/// lose their accents. At most [`MAX_CHARS`](super::MAX_CHARS), cut between words; only a first
/// word longer than that is cut inside. A headline without any word gives
/// "news".
///
/// ```
/// use arabic::slug::latin;
/// assert_eq!(latin("وزير الأشغال يفتتح طريق الساحل"), "wzir-al-ashghal-yftth-triq-al-sahl");
/// ```
pub fn latin(headline: &str) -> String {
    let key = fold::exact(headline).to_lowercase();
    let words = key.split(|c| !is_word_char(c)).map(word).filter(|word| !word.is_empty());
    joined(words).unwrap_or_else(|| NAMELESS.to_owned())
}

/// One word in ASCII letters and digits, with "-" after the article.
fn word(word: &str) -> String {
    if let Some(known) = whole(word) {
        return known.to_owned();
    }
    match article(word) {
        Some((start, noun)) => format!("{start}-{}", letters(noun)),
        None => letters(word),
    }
}

/// Words whose letters mislead.
fn whole(word: &str) -> Option<&'static str> {
    Some(match word {
        "الله" => "allah",
        "لله" => "lillah",
        "والله" => "wallah",
        "بالله" => "billah",
        "الذي" => "alladhi",
        "التي" => "allati",
        "الذين" => "alladhin",
        "عبدالله" => "abdullah",
        _ => return None,
    })
}

/// The article and its proclitic, and the noun behind them, which has three
/// letters at least: in التي or بال there is none.
fn article(word: &str) -> Option<(&'static str, &str)> {
    const STARTS: [(&str, &str); 7] =
        [("ال", "al"), ("وال", "wal"), ("بال", "bal"), ("فال", "fal"), ("كال", "kal"), ("لل", "lil"), ("ولل", "wlil")];
    STARTS.iter().find_map(|(arabic, latin)| {
        let noun = word.strip_prefix(arabic).filter(|noun| noun.chars().count() >= 2)?;
        Some((*latin, noun))
    })
}

fn letters(word: &str) -> String {
    let arabic: Vec<char> = word.chars().collect();
    let mut latin = String::with_capacity(word.len());
    for (at, &c) in arabic.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| arabic.get(at)).copied();
        let after = arabic.get(at + 1).copied();
        match c {
            'و' | 'ي' | 'ی' => latin.push_str(glide(c, before, after)),
            _ => match letter(c) {
                Some(sound) => latin.push_str(sound),
                None => latin.extend(c.nfkd().filter(char::is_ascii_alphanumeric)),
            },
        }
    }
    latin
}

/// Waw and yeh are consonants at the start of a word, before a vowel and after
/// an alif, or else long vowels.
const fn glide(c: char, before: Option<char>, after: Option<char>) -> &'static str {
    let consonant = match (before, after) {
        (None, _) | (Some('ا' | 'آ'), _) => true,
        // The yeh of إيـ lengthens the vowel that the hamza has.
        (Some('إ'), _) => return "",
        (_, after) => matches!(after, Some('ا' | 'أ' | 'آ' | 'ى' | 'ة' | 'و' | 'ي')),
    };
    match (c, consonant) {
        ('و', true) => "w",
        ('و', false) => "u",
        (_, true) => "y",
        (_, false) => "i",
    }
}

const fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'ا' | 'أ' | 'آ' | 'ٱ' | 'ى' | 'ة' | 'ع' => "a",
        'إ' | 'ئ' => "i",
        'ؤ' => "u",
        'ء' => "",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'ژ' => "zh",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        _ => return None,
    })
}
