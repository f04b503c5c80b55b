//! A document taken apart once, for all rules.

use super::dictionary::Dictionary;
use super::document::{Document, Field};
use super::pairing::{self, Pairing};
use super::profile::Profile;
use super::rules::letter_names;
use crate::lexicon::{self, Verdict};
use crate::names::{self, Group, Mention, Registry};
use crate::words::{Kind, tokens};
use crate::{dates, fold};
use std::ops::Range;
use std::sync::OnceLock;

/// One token of a part.
#[derive(Debug, Clone)]
pub struct Word<'a> {
    /// **Bytes** of the part's text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// As it stands.
    pub text: &'a str,
    /// Its key K1, [`fold::exact`].
    pub exact: String,
    /// Its key K2, [`fold::loose`].
    pub loose: String,
    /// True when a space or the beginning of the part stands before it.
    pub spaced: bool,
    /// True when no rule may judge it.
    pub exempt: bool,
}

impl Word<'_> {
    /// True for an Arabic word a rule may judge.
    pub fn is_arabic(&self) -> bool {
        self.kind == Kind::Arabic && !self.exempt
    }

    /// The sign it is, if it is one.
    pub const fn sign(&self) -> Option<char> {
        match self.kind {
            Kind::Sign(c) => Some(c),
            _ => None,
        }
    }

    /// The whole number it is, in either set of digits.
    pub fn number(&self) -> Option<u64> {
        if self.kind != Kind::Number {
            return None;
        }
        let digits: String = self.exact.chars().filter(|c| !matches!(c, ',' | '٬')).collect();
        digits.parse().ok()
    }
}

/// One part taken apart.
#[derive(Debug)]
pub struct ReadPart<'a> {
    /// Which of the document's parts.
    pub index: usize,
    /// Where it stands.
    pub field: Field,
    /// Its text.
    pub text: &'a str,
    /// Its tokens in order.
    pub words: Vec<Word<'a>>,
}

impl<'a> ReadPart<'a> {
    /// The token at `at`, counted from the first; `None` past either end.
    pub fn word(&self, at: usize) -> Option<&Word<'a>> {
        self.words.get(at)
    }

    /// The token before the one at `at`.
    pub fn before(&self, at: usize) -> Option<&Word<'a>> {
        self.words.get(at.checked_sub(1)?)
    }

    /// The **bytes** between the token at `at` and the one before it.
    pub fn gap_before(&self, at: usize) -> Range<usize> {
        let start = self.before(at).map_or(0, |word| word.range.end);
        start..self.word(at).map_or(self.text.len(), |word| word.range.start)
    }

    /// The text of a range; nothing where there is none.
    pub fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    /// True when the token at `at` opens the part or a sentence: signs of
    /// quotation and brackets between are stepped over.
    pub fn opens_sentence(&self, at: usize) -> bool {
        let before = self.words.get(..at).unwrap_or_default().iter().rev();
        match before
            .map_while(|word| word.sign().map_or(Some(None), |c| Some(Some(c))))
            .find(|sign| !matches!(sign, Some(c) if is_opening(*c)))
        {
            None => true,
            Some(Some(c)) => matches!(c, '.' | '!' | '؟' | '?' | ':' | '…' | '؛'),
            Some(None) => false,
        }
    }
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '«' | '(' | '[' | '‘' | '-' | '–' | '•')
}

/// A document, its style and what is known of words.
pub struct Reading<'a> {
    /// The document itself.
    pub document: &'a Document,
    /// The paper's style.
    pub profile: &'a Profile,
    /// The names that are known.
    pub registry: &'a Registry,
    /// The dictionary, when there is one.
    pub dictionary: Option<&'a dyn Dictionary>,
    /// The document's parts, in order.
    pub parts: Vec<ReadPart<'a>>,
    spelling: OnceLock<Spelling>,
    dates: OnceLock<Vec<Vec<dates::Mention>>>,
    names: OnceLock<Vec<Vec<Mention<'a>>>>,
    variants: OnceLock<Vec<Group>>,
    pairings: OnceLock<Vec<Pairing>>,
}

/// What the lexicon says of the words of a document.
#[derive(Default)]
struct Spelling {
    /// In order.
    misspelt: Vec<Misspelt>,
    /// Part and token of the words spelled right, in order.
    known: Vec<(usize, usize)>,
}

/// A word the lexicon spells differently.
#[derive(Debug)]
pub(super) struct Misspelt {
    pub(super) part: usize,
    /// Which token of the part.
    pub(super) word: usize,
    pub(super) verdict: lexicon::Misspelling,
}

impl<'a> Reading<'a> {
    /// Takes `document` apart.
    pub fn new(document: &'a Document, profile: &'a Profile, registry: &'a Registry, dictionary: Option<&'a dyn Dictionary>) -> Self {
        let parts = document.parts.iter().enumerate();
        let parts =
            parts.map(|(index, part)| ReadPart { index, field: part.field, text: &part.text, words: words(&part.text, &part.exempt) });
        Self {
            document,
            profile,
            registry,
            dictionary,
            parts: parts.collect(),
            spelling: OnceLock::new(),
            dates: OnceLock::new(),
            names: OnceLock::new(),
            variants: OnceLock::new(),
            pairings: OnceLock::new(),
        }
    }

    /// Every Arabic word that may be judged, with its part and its place there.
    pub fn arabic_words(&self) -> impl Iterator<Item = (&ReadPart<'a>, usize, &Word<'a>)> {
        let parts = self.parts.iter();
        parts.flat_map(|part| part.words.iter().enumerate().filter(|(_, word)| word.is_arabic()).map(move |(at, word)| (part, at, word)))
    }

    /// True when the paper, the lexicon, the names or the dictionary know the
    /// word as it is spelled, with or without clitics.
    pub fn knows(&self, exact: &str) -> bool {
        self.profile.accepted.contains(exact)
            || lexicon::verdict(exact) == Verdict::Right
            || self.dictionary.is_some_and(|dictionary| dictionary.knows(exact))
    }

    /// The names of the registry that stand in each part.
    pub fn names(&self) -> &[Vec<Mention<'a>>] {
        self.names.get_or_init(|| {
            let texts: Vec<&'a str> = self.parts.iter().map(|part| part.text).collect();
            self.registry.mentions_across(&texts)
        })
    }

    /// Words the story spells in more than one way.
    pub fn variants(&self) -> &[Group] {
        self.variants.get_or_init(|| names::variants(&self.parts.iter().map(|part| part.text).collect::<Vec<_>>()))
    }

    /// True when one of the registry's names stands over `range` of `part`.
    pub fn is_in_name(&self, part: usize, range: &Range<usize>) -> bool {
        let names = self.names().get(part).map_or(&[][..], Vec::as_slice);
        let next = names.partition_point(|name| name.range.end <= range.start);
        names.get(next).is_some_and(|name| name.range.start < range.end)
    }

    /// The quotation marks and brackets of each part.
    pub(super) fn pairings(&self) -> &[Pairing] {
        self.pairings.get_or_init(|| self.parts.iter().map(pairing::of).collect())
    }

    /// True when no rule may judge some of `range` of `part`.
    pub(super) fn is_exempt(&self, part: usize, range: &Range<usize>) -> bool {
        let exempt = self.document.parts.get(part).map_or(&[][..], |part| part.exempt.as_slice());
        exempt.iter().any(|run| run.start < range.end && range.start < run.end)
    }

    /// The dates in each part, those that no rule may judge left out.
    pub fn dates(&self) -> &[Vec<dates::Mention>] {
        self.dates.get_or_init(|| {
            let judged = self.document.parts.iter().map(|part| {
                let free = |mention: &dates::Mention| {
                    !part.exempt.iter().any(|run| run.start < mention.range.end && mention.range.start < run.end)
                };
                dates::mentions(&part.text).into_iter().filter(free).collect()
            });
            judged.collect()
        })
    }

    /// Words the lexicon spells differently, for the rules on spelling.
    pub(super) fn misspelt(&self) -> &[Misspelt] {
        &self.spelling().misspelt
    }

    /// True when a rule on spelling reports the token at `at` of `part`.
    pub(super) fn is_misspelt(&self, part: usize, at: usize) -> bool {
        self.misspelt().binary_search_by_key(&(part, at), |found| (found.part, found.word)).is_ok()
    }

    /// As [`Self::knows`], for the token at `at` of `part`.
    pub(super) fn is_known(&self, part: usize, at: usize, word: &Word<'_>) -> bool {
        self.spelling().known.binary_search(&(part, at)).is_ok()
            || self.profile.accepted.contains(&word.exact)
            || self.dictionary.is_some_and(|dictionary| dictionary.knows(&word.exact))
    }

    fn spelling(&self) -> &Spelling {
        self.spelling.get_or_init(|| {
            let mut spelling = Spelling::default();
            for (part, at, word) in self.arabic_words() {
                match lexicon::verdict(&word.exact) {
                    Verdict::Right => spelling.known.push((part.index, at)),
                    Verdict::Wrong(verdict) if self.may_report(part, at, word) => {
                        spelling.misspelt.push(Misspelt { part: part.index, word: at, verdict });
                    }
                    Verdict::Wrong(_) | Verdict::Unknown => {}
                }
            }
            spelling
        })
    }

    fn may_report(&self, part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> bool {
        !self.profile.accepted.contains(&word.exact) && !is_vocalised(word.text) && !spells_letters(part, at)
    }
}

/// Words with all their vowel signs are quoted, from scripture or a poem.
pub(super) fn is_vocalised(text: &str) -> bool {
    text.chars().filter(|c| matches!(c, '\u{64B}'..='\u{652}')).nth(2).is_some() || text.contains('\u{652}')
}

/// «بي بي سي», «إف 16»: names of Latin letters, spelled as they sound.
fn spells_letters(part: &ReadPart<'_>, at: usize) -> bool {
    let is_letter = |word: Option<&Word<'_>>| word.is_some_and(|word| letter_names::is_letter_name(&word.loose) && word.loose != "في");
    let short = part.word(at).is_some_and(|word| word.exact.chars().count() <= 3);
    let next_number = part.word(at + 1).is_some_and(|word| word.kind == Kind::Number);
    short
        && is_letter(part.word(at))
        && (is_letter(part.before(at))
            || is_letter(part.word(at + 1))
            || (next_number && part.word(at).is_some_and(|word| word.loose == "اف")))
}

fn words<'a>(text: &'a str, exempt: &[Range<usize>]) -> Vec<Word<'a>> {
    let mut words: Vec<Word<'a>> = Vec::with_capacity(text.len() / 8);
    for token in tokens(text) {
        let Some(piece) = text.get(token.range.clone()) else {
            continue;
        };
        let is_exempt = exempt.iter().any(|run| run.start < token.range.end && token.range.start < run.end);
        let end_before = words.last().map(|word| word.range.end);
        words.push(Word {
            spaced: end_before != Some(token.range.start),
            exact: fold::exact(piece),
            loose: fold::loose(piece),
            kind: token.kind,
            text: piece,
            exempt: is_exempt,
            range: token.range,
        });
    }
    words
}
