//! H02: verbal nouns of forms VII, VIII and X written with a hamza they do not
//! have, recognised by their shape: إنCCاC, إCتCاC, إستC….
//!
//! Only إ is judged: أ begins the first person («أستقبل»), plurals («أنباء»)
//! and names. In form IV one letter stands before the alef («إنتاج»), here two.

/// `word`, a key K1, without the hamza; `None` when its shape is another.
pub(super) fn without(word: &str) -> Option<String> {
    const PREFIXES: [&str; 12] = ["", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "لل", "ول"];
    PREFIXES.iter().find_map(|prefix| {
        let rest = word.strip_prefix(prefix)?.strip_prefix('إ')?;
        is_verbal_noun(rest).then(|| format!("{prefix}ا{rest}"))
    })
}

/// `rest` is the word after its first alef.
fn is_verbal_noun(rest: &str) -> bool {
    const LOANS: [&str; 16] = [
        "سترات",
        "ستون",
        "ستاد",
        "ستانب",
        "سترلين",
        "ستبرق",
        "ستديو",
        "ستوديو",
        "نكلترا",
        "نجلترا",
        "نستغرام",
        "نستجرام",
        "نتربول",
        "نترنت",
        "نسياد",
        "نديان",
    ];
    if LOANS.iter().any(|loan| rest.starts_with(loan)) {
        return false;
    }
    let stem = without_ending(rest);
    let letters: Vec<char> = stem.chars().collect();
    match letters.as_slice() {
        ['س', 'ت', a, b, 'ا', c] => is_root(*a) && is_root(*b) && is_root(*c),
        // استعادة، استقالة
        ['س', 'ت', a, 'ا', b, 'ة' | 'ت'] => is_root(*a) && is_root(*b),
        ['ن', a, b, 'ا', c] => is_root(*a) && is_root(*b) && is_root(*c),
        [a, 'ت', b, 'ا', c] => is_root(*a) && is_root(*b) && is_root(*c) && *a != 'و',
        // ت becomes ط after ص ض ط ظ, and د after ز د ذ.
        ['ص' | 'ض' | 'ط' | 'ظ', 'ط', b, 'ا', c] | ['ز' | 'ذ' | 'د', 'د' | 'ه', b, 'ا', c] => is_root(*b) && is_root(*c),
        _ => false,
    }
}

fn is_root(c: char) -> bool {
    crate::letters::is_arabic_letter(c) && !matches!(c, 'ا' | 'ة' | 'ى' | 'أ' | 'إ' | 'آ')
}

/// The noun without its ending of number, gender or possession.
fn without_ending(rest: &str) -> &str {
    const ENDINGS: [&str; 17] = ["اتها", "اتهم", "اته", "ات", "ية", "يين", "يون", "ها", "هم", "ين", "ان", "نا", "ي", "ه", "ا", "يا", "ً"];
    ENDINGS
        .iter()
        .filter_map(|ending| rest.strip_suffix(ending))
        .find(|stem| {
            let letters = stem.chars().count();
            letters >= 5 && stem.chars().rev().nth(1) == Some('ا')
        })
        .unwrap_or(rest)
}
