//! Words one letter apart.
//!
//! The index holds every form whole and with each one of its letters left
//! out, as hashes; a word at distance 1 shares one such remainder with the
//! form (deletion neighbourhoods, as in SymSpell).

use super::entry::{Entry, Form};
use crate::fold;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Forms by what remains of them without one letter.
#[derive(Debug)]
pub(super) struct Neighbours {
    /// Hashes of remainders, sorted, each with the place in `forms`.
    remainders: Vec<(u64, usize)>,
    forms: Vec<Neighbour>,
}

#[derive(Debug)]
struct Neighbour {
    key: Vec<char>,
    entry: usize,
    form: usize,
}

impl Neighbours {
    /// The forms of one word that `is_offered` lets pass.
    pub(super) fn of(entries: &[Entry], is_offered: fn(&Entry, &Form) -> bool) -> Self {
        let mut forms = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            for (place, form) in entry.forms().enumerate().filter(|(_, form)| is_offered(entry, form)) {
                forms.push(Neighbour { key: fold::loose(&form.text).chars().collect(), entry: at, form: place });
            }
        }
        let mut remainders: Vec<(u64, usize)> = Vec::with_capacity(forms.len().saturating_mul(8));
        for (at, neighbour) in forms.iter().enumerate() {
            remainders.extend(hashes(&neighbour.key).map(|hash| (hash, at)));
        }
        remainders.sort_unstable();
        remainders.dedup();
        Self { remainders, forms }
    }

    /// The entry with a form one letter away from `word` (K2), and which of
    /// its forms; of several the first in the file.
    pub(super) fn nearest(&self, word: &str) -> Option<(usize, usize)> {
        let word: Vec<char> = word.chars().collect();
        let meets = |form: &Neighbour| begin_alike(&word, &form.key) && is_one_apart(&word, &form.key) && !is_inflected(&word, &form.key);
        let candidates = hashes(&word).flat_map(|hash| {
            let from = self.remainders.partition_point(|(other, _)| *other < hash);
            self.remainders.iter().skip(from).take_while(move |(other, _)| *other == hash).map(|(_, at)| *at)
        });
        let found = candidates.filter(|at| self.forms.get(*at).is_some_and(meets)).min()?;
        self.forms.get(found).map(|form| (form.entry, form.form))
    }
}

/// True when both have the article or neither, and the same letter follows.
fn begin_alike(one: &[char], other: &[char]) -> bool {
    let bare = |word: &[char]| match word {
        ['ا', 'ل', first, ..] => (true, Some(*first)),
        word => (false, word.first().copied()),
    };
    bare(one) == bare(other)
}

/// The hash of a word, and of it without each one of its letters.
fn hashes(word: &[char]) -> impl Iterator<Item = u64> {
    std::iter::once(None).chain((0..word.len()).map(Some)).map(move |left_out| {
        let mut hasher = DefaultHasher::new();
        for (_, c) in word.iter().enumerate().filter(|(at, _)| Some(*at) != left_out) {
            c.hash(&mut hasher);
        }
        hasher.finish()
    })
}

/// True when one letter inserted, deleted or replaced, or two neighbours
/// swapped, turn one word into the other.
fn is_one_apart(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (Some([a, short @ ..]), Some([b, long @ ..])) = (short.get(same..), long.get(same..)) else {
        return short.len() + 1 == long.len();
    };
    let replaced = short == long;
    let inserted = [a].into_iter().chain(short).eq(long);
    let swapped = matches!((short, long), ([c, short @ ..], [d, long @ ..]) if a == d && b == c && short == long);
    replaced || inserted || swapped
}

/// True for an adjective made of the name: «روسي» and «روسية» of «روسيا»,
/// «غزي» of «غزة».
fn is_inflected(word: &[char], name: &[char]) -> bool {
    let ends_so = matches!(word, [.., 'ي'] | [.., 'ي', 'ه']);
    ends_so && stem(word) == stem(name)
}

/// A word without the endings of names and their adjectives.
fn stem(word: &[char]) -> &[char] {
    let ending = word.iter().rev().take_while(|c| matches!(c, 'ا' | 'ه' | 'ي')).count();
    word.get(..word.len().saturating_sub(ending)).unwrap_or_default()
}
