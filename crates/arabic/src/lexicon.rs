//! Words of news prose as they are spelled.
//!
//! A list of about twenty-seven thousand forms, each line the spellings that are
//! right for one key: أثر and إثر, but only أعلن. It serves the rules on
//! spelling, and says which words are known. Proclitics and the article are
//! taken off before a word is looked up.
//!
//! # Source
//!
//! Forms counted in a Tunisian corpus of radio news (ANT, Apache-2.0), with
//! spellings chosen by how often each is written where both occur.

use crate::tables::{lines, word_list};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What the lexicon says of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Spelled as the lexicon has it.
    Right,
    /// Not in the lexicon, in any spelling.
    Unknown,
    /// In the lexicon, and never spelled so.
    Wrong(Misspelling),
}

/// What is wrong with a spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misspelling {
    /// What kind of letter is wrong.
    pub kind: Slip,
    /// The word with its clitics, as it should be; never empty, likeliest
    /// first. More than one when each is a word: «ان» is أن or إن.
    pub right: Vec<String>,
    /// True when the spelling is known to be wrong in just this way; false
    /// when it follows from a word without this ending.
    pub is_sure: bool,
    /// The first of them without its clitics.
    pub base: String,
}

/// The slips of Arabic typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slip {
    /// ا for أ, إ or آ: «اعلن».
    HamzaMissing,
    /// أ or إ for ا: «إستقبال», «الأسم».
    HamzaAdded,
    /// One hamza for another: «أيران».
    HamzaMoved,
    /// ه for ة or ة for ه: «الحكومه», «هذة».
    Teh,
    /// ى for ي or ي for ى: «الذى», «حتي».
    Yeh,
}

/// The right spellings for one key.
#[derive(Default)]
struct Forms {
    /// Those a slip may be meant for, the commonest first.
    common: Vec<&'static str>,
    /// Those that are right but rare.
    rare: Vec<&'static str>,
}

impl Forms {
    fn add_common(&mut self, form: &'static str) {
        self.rare.retain(|known| *known != form);
        if !self.common.contains(&form) {
            self.common.push(form);
        }
    }

    fn add_rare(&mut self, form: &'static str) {
        if !self.all().any(|known| known == form) {
            self.rare.push(form);
        }
    }

    /// True when `rest` is one of them and may stand behind `prefix`: after
    /// the article «مكتبه» is no "his office".
    fn admits(&self, prefix: &str, rest: &str) -> bool {
        let owned = (is_article(prefix) || rest.starts_with("ال")) && rest.ends_with('ه');
        let bare = rest.strip_suffix('ه').unwrap_or(rest);
        let owned = owned
            && !LEXICON.true_heh.contains(rest.strip_prefix("ال").unwrap_or(rest))
            && self.all().any(|form| form.strip_suffix('ة') == Some(bare));
        self.all().any(|form| form == rest) && !owned && !LEXICON.always_wrong.contains(rest)
    }

    fn all(&self) -> impl Iterator<Item = &'static str> {
        self.common.iter().chain(&self.rare).copied()
    }
}

struct Lexicon {
    /// The right spellings by key.
    forms: HashMap<String, Forms>,
    /// Spellings that are wrong although the letters alone would not say so.
    always_wrong: HashSet<&'static str>,
    /// Nouns that truly end in ه, without article.
    true_heh: HashSet<&'static str>,
    /// Spellings no rule may report.
    never_wrong: HashSet<&'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut forms: HashMap<String, Forms> = HashMap::with_capacity(32_000);
    for (_, line) in lines(include_str!("../data/spelling.txt")).chain(lines(include_str!("../data/spelling-more.txt"))) {
        let (common, rare) = line.split_once('|').unwrap_or((line, ""));
        for form in common.split_whitespace() {
            forms.entry(key(form)).or_default().add_common(form);
        }
        for form in rare.split_whitespace() {
            forms.entry(key(form)).or_default().add_rare(form);
        }
    }
    Lexicon {
        forms,
        always_wrong: word_list(include_str!("../data/spelling-wrong.txt")).collect(),
        true_heh: word_list(include_str!("../data/rules/true-heh.txt")).collect(),
        never_wrong: word_list(include_str!("../data/spelling-spared.txt")).collect(),
    }
});

/// What the lexicon says of `word`, a key K1 of one Arabic word.
///
/// ```
/// use arabic::lexicon::{Slip, Verdict, verdict};
///
/// assert_eq!(verdict("وأعلنت"), Verdict::Right);
/// let Verdict::Wrong(slip) = verdict("واعلنت") else { panic!() };
/// assert_eq!((slip.kind, slip.right[0].as_str()), (Slip::HamzaMissing, "وأعلنت"));
/// ```
pub fn verdict(word: &str) -> Verdict {
    let lexicon = &*LEXICON;
    if lexicon.never_wrong.contains(word) {
        return Verdict::Right;
    }
    // A key is as long as its word, so one key serves every way to part it.
    let key = key(word);
    let met = |rest: &str| lexicon.forms.get(key.get(word.len() - rest.len()..)?);
    if !lexicon.always_wrong.contains(word) && parts(word).any(|(prefix, rest)| met(rest).is_some_and(|forms| forms.admits(prefix, rest))) {
        return Verdict::Right;
    }
    let slip = parts(word).find_map(|(prefix, rest)| misspelling(prefix, rest, met(rest)?));
    slip.or_else(|| behind_ending(word)).map_or(Verdict::Unknown, Verdict::Wrong)
}

/// A missing hamza of a word with an ending the lexicon does not have:
/// «اعمالهن» by أعمال. Verbs of forms VII, VIII and X have none to miss.
fn behind_ending(word: &str) -> Option<Misspelling> {
    const ENDINGS: [&str; 14] = ["هما", "كما", "ها", "هم", "هن", "كم", "نا", "ون", "ين", "ان", "ات", "ه", "ي", "ك"];
    ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.chars().nth(3).is_some())?;
        let slip = parts(stem).filter(|(_, rest)| may_lack_hamza(rest)).find_map(|(prefix, rest)| {
            let forms = LEXICON.forms.get(&key(rest)).filter(|forms| !forms.admits(prefix, rest))?;
            misspelling(prefix, rest, forms).filter(|slip| slip.kind == Slip::HamzaMissing && slip.base.starts_with(['أ', 'إ', 'آ']))
        })?;
        let right = slip.right.iter().map(|right| format!("{right}{ending}")).collect();
        Some(Misspelling { right, is_sure: false, ..slip })
    })
}

fn may_lack_hamza(rest: &str) -> bool {
    rest.starts_with('ا') && !rest.starts_with("ال") && rest.chars().nth(3).is_some() && !has_wasla(rest)
}

/// True for a noun that truly ends in ه; without article.
pub(crate) fn ends_in_heh(noun: &str) -> bool {
    LEXICON.true_heh.contains(noun)
}

/// True when `key`, a key K2 without clitics, is that of some form.
pub fn knows_key(key: &str) -> bool {
    static KEYS: LazyLock<HashSet<String>> =
        LazyLock::new(|| LEXICON.forms.values().flat_map(Forms::all).map(crate::fold::loose).collect());
    KEYS.contains(key)
}

/// True when the word of a key K2 is spelled with a hamza on its first alef.
pub(crate) fn begins_with_hamza(key: &str) -> bool {
    LEXICON.forms.get(key).is_some_and(|forms| forms.all().any(|form| form.starts_with(['أ', 'إ', 'آ'])))
}

/// True when `form`, without clitics, is one of the right spellings.
pub fn is_right(form: &str) -> bool {
    LEXICON.forms.get(&key(form)).is_some_and(|forms| forms.all().any(|right| right == form))
}

/// The right spellings that meet `form` when hamza, ة/ه and ى/ي are not told
/// apart, the commonest first.
pub fn spellings(form: &str) -> impl Iterator<Item = &'static str> {
    LEXICON.forms.get(&key(form)).into_iter().flat_map(Forms::all)
}

/// The key under which spellings meet; unlike K2 it keeps ؤ, ئ and a final ء,
/// which make other words.
fn key(form: &str) -> String {
    form.chars()
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            c => c,
        })
        .collect()
}

/// Proclitics with and without the article, the shorter ones first.
const PREFIXES: [&str; 25] = [
    "", "و", "ف", "ب", "ل", "ك", "ال", "س", "وال", "بال", "فال", "كال", "لل", "وب", "ول", "وك", "فب", "فل", "وس", "فس", "وبال", "ولل",
    "فلل", "وكال", "فبال",
];

/// The ways to part a word into proclitics and the rest. One letter is taken
/// off only when three remain.
fn parts(word: &str) -> impl Iterator<Item = (&'static str, &str)> {
    PREFIXES.iter().filter_map(move |prefix| {
        let rest = word.strip_prefix(prefix)?;
        (prefix.is_empty() || rest.chars().nth(2).is_some()).then_some((*prefix, rest))
    })
}

fn misspelling(prefix: &str, rest: &str, forms: &Forms) -> Option<Misspelling> {
    let is_definite = is_article(prefix) || rest.starts_with("ال");
    let slips = forms.all().filter_map(|form| Some((slip(rest, form, is_definite)?, form)));
    let slips: Vec<(Slip, &str)> =
        slips.filter(|(slip, form)| *form != rest && (*slip == Slip::HamzaAdded || may_carry(prefix, rest, form))).collect();
    let &(kind, base) = slips.first()?;
    let likely = slips.iter().filter(|(other, form)| *other == kind && (*form == base || forms.common.contains(form)));
    Some(Misspelling { kind, right: likely.map(|(_, form)| format!("{prefix}{form}")).collect(), base: base.to_owned(), is_sure: true })
}

fn is_article(prefix: &str) -> bool {
    prefix.ends_with("ال") || prefix.ends_with("لل")
}

/// True when a slip behind this prefix is a slip and not another word: «كامنة»
/// is no كأمنة, and «ساعده» no سأعده.
fn may_carry(prefix: &str, written: &str, form: &str) -> bool {
    let letters = written.chars().count();
    match prefix {
        "" | "ال" | "وال" | "بال" | "فال" | "كال" | "لل" | "ولل" | "فلل" | "وبال" => true,
        "و" => letters >= 4 || SHORT.contains(&form),
        "ب" | "ل" => letters >= 5 || SHORT.contains(&form),
        "ف" | "وب" | "ول" | "فب" | "فل" => letters >= 6 || SHORT.contains(&form),
        "س" | "وس" | "فس" => written.starts_with(['ي', 'ت', 'ن']),
        _ => false,
    }
}

/// How `written` misses `form`; `None` when it may be another word.
fn slip(written: &str, form: &str, is_definite: bool) -> Option<Slip> {
    let mut slip = None;
    let letters = written.chars().count();
    let always = LEXICON.always_wrong.contains(written);
    for (a, b) in written.chars().zip(form.chars()).filter(|(a, b)| a != b) {
        let one = match (a, b) {
            ('ا', 'أ' | 'إ' | 'آ') => Slip::HamzaMissing,
            ('إ', 'ا') if always || has_wasla(form) => Slip::HamzaAdded,
            // Without the article «أستقبل» is "I receive".
            ('أ', 'ا') if always || (is_definite && has_wasla(form)) => Slip::HamzaAdded,
            ('أ' | 'إ' | 'آ', 'أ' | 'إ' | 'آ') if always => Slip::HamzaMoved,
            // Without the article «جامعه» is "his mosque" and "gathered it".
            ('ه', 'ة') if is_definite || always || (letters >= 5 && is_no_possessive(written)) => Slip::Teh,
            ('ة', 'ه') if always => Slip::Teh,
            ('ى', 'ي') if always || is_definite || (letters >= 4 && !is_imperfect(written)) => Slip::Yeh,
            ('ي', 'ى') if always => Slip::Yeh,
            _ => return None,
        };
        slip = slip.or(Some(one));
    }
    slip
}

/// Particles that are looked up under any clitic, although they are short.
const SHORT: [&str; 12] = ["أن", "إن", "أنه", "إنه", "أي", "أو", "إذا", "أين", "أكد", "أحد", "أول", "أمر"];

/// True for the shapes whose first alef carries no hamza: forms VII, VIII and
/// X, and the few nouns like اسم.
pub(crate) fn has_wasla(form: &str) -> bool {
    let letters: Vec<char> = form.strip_prefix("ال").unwrap_or(form).chars().collect();
    match letters.as_slice() {
        ['ا', 'س', 'ت', 'ر', 'ا', 'ت', 'ي', ..] => false,
        ['ا', 'س', 'م', ..] | ['ا', 'ب', 'ن', ..] | ['ا', 'م', 'ر', 'أ' | 'ؤ' | 'ئ', ..] | ['ا', 'ث', 'ن', 'ا' | 'ت' | 'ي', ..] => {
            true
        }
        ['ا', 'ت' | 'د' | 'ط', _, _, ..] | ['ا', _, 'ت' | 'ط', _, ..] | ['ا', 'ز' | 'ذ', 'د' | 'ك', _, ..] => true,
        ['ا', 'ن', _, 'ا', _] => letters.len() == 5 && matches!(letters.get(2), Some('ه' | 'ح' | 'ق' | 'س')),
        ['ا', 'ن', _, _, _, ..] => true,
        _ => false,
    }
}

/// True when what stands before ه is no word that could own or be owned.
fn is_no_possessive(written: &str) -> bool {
    written.strip_suffix('ه').is_some_and(|stem| !has_wasla(stem) && !is_participle(stem) && verdict(stem) == Verdict::Unknown)
}

/// «مناصر», «قائل»: somebody who may belong to somebody.
fn is_participle(stem: &str) -> bool {
    let letters: Vec<char> = stem.chars().collect();
    matches!(letters.as_slice(), ['م', _, 'ا', _, _] | [_, 'ا', _, _])
}

/// «يجرى» may be the passive of «يجري».
fn is_imperfect(written: &str) -> bool {
    written.starts_with(['ي', 'ت', 'ن', 'أ', 'س'])
}
