//! From a verb of speech to the particle of its clause.
//!
//! The search goes over the subject and gives up at whatever may begin another
//! clause: another verb of speech, a second relative, a full stop, an opening
//! quotation.

use super::super::with_and_without_conjunction;
use crate::preflight::reading::{ReadPart, Word};
use crate::preflight::rules::letter_names::is_letter_name;
use crate::tables::word_list;
use crate::words::Kind;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Tokens between the verb and its particle; a subject with title, name and an
/// apposition between commas.
pub(super) const REACH: usize = 12;

static SAYING: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../../data/rules/saying.txt")).collect());
/// Without their hamzas: «واكدت» is looked for too.
static ASSERTING: LazyLock<HashSet<String>> =
    LazyLock::new(|| word_list(include_str!("../../../../data/rules/asserting.txt")).map(crate::fold::loose).collect());
/// Words that take a clause with أن of their own, and those that open one.
static OTHER_CLAUSE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| word_list(include_str!("../../../../data/rules/clause-openers.txt")).collect());
/// A form of قال, alone or with و, ف or س before it.
pub(super) fn is_saying(word: &Word<'_>) -> bool {
    with_will(&word.exact).any(|form| SAYING.contains(form))
}

/// A form of أكد and its like, spelled with its hamza or without.
pub(super) fn is_asserting(word: &Word<'_>) -> bool {
    with_will(&word.loose).any(|form| ASSERTING.contains(form))
}

fn with_will(word: &str) -> impl Iterator<Item = &str> {
    with_and_without_conjunction(word).flat_map(|form| [form, form.strip_prefix('س').unwrap_or(form)])
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Particle {
    /// أن and ان, alone or with a pronoun.
    An,
    /// إن, alone or with a pronoun.
    In,
}

impl Particle {
    /// True for a word of this kind.
    pub(super) fn is(self, word: &str) -> bool {
        const PRONOUNS: [&str; 14] = ["", "ه", "ها", "هم", "هما", "هن", "ني", "نا", "نني", "ننا", "ي", "ك", "كم", "كما"];
        let mut letters = word.chars();
        let first = letters.next();
        let hamza = match self {
            Self::An => matches!(first, Some('أ' | 'ا')),
            Self::In => first == Some('إ'),
        };
        hamza && letters.as_str().strip_prefix('ن').is_some_and(|rest| PRONOUNS.contains(&rest))
    }
}

/// Prepositions, conjunctions and the like.
pub(super) fn is_of_grammar(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../../data/rules/after-a-noun.txt")).collect());
    with_and_without_conjunction(word).any(|word| WORDS.contains(word))
}

/// The token after the verb at `at` that is the particle of its own clause.
pub(super) fn particle(part: &ReadPart<'_>, at: usize, wanted: Particle) -> Option<usize> {
    let (mut quoted, mut relative) = (false, false);
    for (place, word) in part.words.iter().enumerate().skip(at + 1).take(REACH) {
        if word.is_arabic() {
            if wanted.is(&word.exact) && !word.text.contains('\u{652}') {
                let is_own =
                    !relative || part.before(place).is_some_and(|before| before.exact.starts_with("ال") || before.sign() == Some('،'));
                return Some(place).filter(|&place| is_own && !spells_letters(part, place));
            }
            // «قولهم نتمنى أن»: the wish has its own clause.
            if matches!(
                word.exact.as_str(),
                "نتمنى" | "أتمنى" | "نأمل" | "آمل" | "نريد" | "أريد" | "يجب" | "نرجو" | "أرجو" | "ينبغي" | "يمكن"
            ) {
                return None;
            }
            relative |= wanted == Particle::An && is_relative(&word.exact);
            if quoted || !is_relative(&word.exact) && is_another_clause(word) || !relative && is_relative(&word.exact) {
                return None;
            }
            continue;
        }
        match word.sign() {
            // «قال: إن», «قال: "أن»: only what comes at once.
            Some(':' | '"' | '“' | '”' | '«') if wanted == Particle::An => quoted = true,
            // «قلت كذا، والصواب أنه»: another clause, unless it closes again.
            Some('،' | ',') if part.word(place + 1).is_some_and(|next| next.exact.starts_with('و')) && !closes(part, place + 2) => {
                return None;
            }
            Some('،' | ',' | '(' | ')') if !quoted => {}
            None if word.kind == Kind::Number => {}
            _ => return None,
        }
    }
    None
}

/// «قالت إحداهن، واسمها سعدية، أن»: said by the way, between two commas.
fn closes(part: &ReadPart<'_>, from: usize) -> bool {
    part.words.iter().skip(from).take(REACH).any(|word| matches!(word.sign(), Some('،' | ',')))
}

fn is_relative(word: &str) -> bool {
    matches!(word, "الذي" | "التي" | "الذين")
}

fn is_another_clause(word: &Word<'_>) -> bool {
    let opens = |form: &str| Particle::An.is(form) || Particle::In.is(form) || OTHER_CLAUSE.contains(form);
    is_saying(word) || is_asserting(word) || with_and_without_conjunction(&word.exact).any(opens)
}

/// «شبكة إن.بي.سي», «إي إن آي»: names of Latin letters.
fn spells_letters(part: &ReadPart<'_>, at: usize) -> bool {
    let is_word_too = |key: &str| matches!(key, "في" | "او" | "ام" | "ال" | "زي");
    let is_letter = |word: Option<&Word<'_>>| word.is_some_and(|word| is_letter_name(&word.loose) && !is_word_too(&word.loose));
    let joins = |word: &Word<'_>| word.kind == Kind::Number || matches!(word.sign(), Some('.' | '-'));
    let is_joined = part.word(at + 1).is_some_and(|next| !next.spaced && joins(next))
        || part.word(at).is_some_and(|word| !word.spaced) && part.before(at).is_some_and(|before| before.kind == Kind::Number);
    is_joined || is_letter(part.before(at)) || is_letter(part.word(at + 1))
}
