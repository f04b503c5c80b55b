//! A word or phrase of a list, and where it begins and ends.

use super::affix::{LONGEST, may_surround, may_surround_teh};
use super::letter::{shown, stands_for};
use super::unit::{Letter, Letters, Unit};
use crate::fold::loose;
use crate::letters::is_arabic_letter;
use std::ops::Range;

/// A letter of a word, and how often it stands there in a row.
type Run = (char, usize);

#[derive(Debug, Clone)]
struct Word {
    text: String,
    runs: Vec<Run>,
    is_arabic: bool,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    words: Vec<Word>,
    /// A phrase written in one.
    in_one: Option<Word>,
}

/// Where a word ends in a unit, and how it got there.
#[derive(Clone, Copy)]
struct Found {
    end: usize,
    /// Every letter is its own, as often as it should be.
    plain: bool,
    /// One letter stands once more than it should, which other words do too.
    doubled: bool,
}

impl Word {
    fn new(text: String) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for c in text.chars() {
            match runs.last_mut() {
                Some((last, times)) if *last == c => *times += 1,
                _ => runs.push((c, 1)),
            }
        }
        let is_arabic = text.chars().any(is_arabic_letter);
        Self { text, runs, is_arabic }
    }
}

impl Entry {
    pub(super) fn new(word: &str) -> Self {
        let key: String = loose(word).chars().map(|c| if c.is_alphanumeric() { shown(c) } else { ' ' }).collect();
        let words: Vec<Word> = key.split_whitespace().map(|word| Word::new(word.to_owned())).collect();
        if !words.iter().any(|word| word.text.chars().nth(1).is_some()) {
            return Self::default();
        }
        let in_one = (words.len() > 1).then(|| Word::new(words.iter().map(|word| word.text.as_str()).collect()));
        Self { words, in_one }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(super) fn key(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Bytes of the key at which it stands.
    pub(super) fn find(&self, letters: &Letters) -> Vec<Range<usize>> {
        match (self.words.as_slice(), &self.in_one) {
            ([word], _) => word.find(letters),
            (words, in_one) => {
                let mut found = phrase(words, letters);
                found.extend(in_one.iter().flat_map(|word| word.find(letters)));
                found
            }
        }
    }
}

/// Words that follow one another.
fn phrase(words: &[Word], letters: &Letters) -> Vec<Range<usize>> {
    let pieces: Vec<Unit> = letters.pieces().collect();
    let whole = |(word, piece): (&Word, &Unit)| {
        let found = word.find_in(piece).into_iter().find(|found| *found == (0..piece.letters.len()))?;
        piece.bytes(found)
    };
    let stands = |window: &[Unit]| {
        let found: Vec<Range<usize>> = words.iter().zip(window).map_while(whole).collect();
        (found.len() == words.len()).then(|| Some(found.first()?.start..found.last()?.end)).flatten()
    };
    pieces.windows(words.len().max(1)).filter_map(stands).collect()
}

impl Word {
    fn find(&self, letters: &Letters) -> Vec<Range<usize>> {
        let units = letters.pieces().chain(letters.joined());
        units.flat_map(|unit| self.find_in(&unit).into_iter().filter_map(|found| unit.bytes(found)).collect::<Vec<_>>()).collect()
    }

    /// Places in the letters of a unit, with what is written together with the word.
    fn find_in(&self, unit: &Unit) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < unit.letters.len() {
            match self.at(unit, at) {
                Some(place) => {
                    at = place.end.max(at + 1);
                    found.push(place);
                }
                None => at += 1,
            }
        }
        found
    }

    /// The word with its core at `at`.
    fn at(&self, unit: &Unit, at: usize) -> Option<Range<usize>> {
        let (first, _) = self.runs.first()?;
        if !stands_for(unit.letters.get(at)?.c, *first) {
            return None;
        }
        let ends = self.ends(unit.letters, at, &self.runs);
        let whole = ends.into_iter().find_map(|found| self.surrounded(unit, at, found, &self.text, may_surround));
        if whole.is_some() {
            return whole;
        }
        let (teh, runs) = self.runs.split_last()?;
        let without = self.text.strip_suffix('ه').filter(|rest| *teh == ('ه', 1) && rest.chars().nth(2).is_some())?;
        let ends = self.ends(unit.letters, at, runs);
        ends.into_iter().find_map(|found| self.surrounded(unit, at, found, without, may_surround_teh))
    }

    /// Where the letters of `runs` end: with the letters the last run needs, and with all there are.
    fn ends(&self, letters: &[Letter], at: usize, runs: &[Run]) -> Vec<Found> {
        let (mut end, mut own, mut doubled, mut stretched) = (at, 0, false, false);
        let Some((last, inner)) = runs.split_last() else { return Vec::new() };
        let length: usize = runs.iter().map(|(_, times)| times).sum();
        let run = |from: usize, meant: char| {
            let same = letters.iter().skip(from).take_while(|letter| stands_for(letter.c, meant));
            same.fold((0, 0), |(all, own), letter| (all + 1, own + usize::from(letter.c == meant)))
        };
        for (meant, times) in inner {
            let (all, genuine) = run(end, *meant);
            if all < *times {
                return Vec::new();
            }
            doubled |= all == times + 1;
            stretched |= all > *times;
            own += genuine.min(*times);
            end += all;
        }
        let (all, genuine) = run(end, last.0);
        own += genuine.min(last.1);
        // Most letters are its own: «1000» is no word.
        if all < last.1 || own * 2 <= length {
            return Vec::new();
        }
        let plain = own == length;
        let shortest = Found { end: end + last.1, plain: plain && !stretched, doubled };
        let longest = Found { end: end + all, plain: false, doubled: doubled || all == last.1 + 1 };
        if all == last.1 { vec![shortest] } else { vec![shortest, longest] }
    }

    /// Widens a core to borders of words, if what lies between may stand there.
    fn surrounded(
        &self,
        unit: &Unit,
        at: usize,
        found: Found,
        core: &str,
        may: impl Fn(&str, &str, &str, bool) -> bool,
    ) -> Option<Range<usize>> {
        let is_foreign = |place: usize| unit.letters.get(place).is_some_and(|letter| is_arabic_letter(letter.c) != self.is_arabic);
        let begins = |place: usize| unit.is_border(place) || place.checked_sub(1).is_some_and(is_foreign);
        let ends = |place: usize| unit.is_border(place) || is_foreign(place);
        for start in (at.saturating_sub(LONGEST)..=at).rev().filter(|start| begins(*start)) {
            for end in (found.end..=(found.end + LONGEST).min(unit.letters.len())).filter(|end| ends(*end)) {
                let place = start..end;
                if !unit.holds(&place) || (found.doubled && self.is_known(unit, &place)) {
                    continue;
                }
                let (before, behind) = (self.text_of(unit, start..at), self.text_of(unit, found.end..end));
                let affixed = self.is_arabic || (before.is_empty() && matches!(behind.as_str(), "" | "s" | "es"));
                let behind = if self.is_arabic { behind.as_str() } else { "" };
                if affixed && may(&before, core, behind, found.plain && is_as_typed(unit, &place)) {
                    return Some(place);
                }
            }
        }
        None
    }

    /// «سدد» is a word by itself, «فااسد» none; two letters have too many neighbours.
    fn is_known(&self, unit: &Unit, place: &Range<usize>) -> bool {
        if self.text.chars().nth(2).is_none() {
            return true;
        }
        let word: String = unit.letters.get(place.clone()).unwrap_or_default().iter().map(|letter| letter.folded).collect();
        crate::lexicon::knows_key(&word)
    }

    /// Letters as they are read round an Arabic word.
    fn text_of(&self, unit: &Unit, place: Range<usize>) -> String {
        let letters = unit.letters.get(place).unwrap_or_default().iter();
        letters
            .map(|letter| match letter.c {
                'l' | 'i' | '1' | '|' if self.is_arabic => 'ا',
                'o' | '0' | '5' if self.is_arabic => 'ه',
                c => c,
            })
            .collect()
    }
}

/// No piece was joined and no letter replaced.
fn is_as_typed(unit: &Unit, place: &Range<usize>) -> bool {
    let inner = (place.start + 1)..place.end;
    let typed = unit.letters.get(place.clone()).unwrap_or_default();
    !inner.into_iter().any(|at| unit.is_border(at)) && typed.iter().all(|letter| letter.c == letter.folded)
}
