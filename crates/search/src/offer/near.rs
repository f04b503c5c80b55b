//! Words of a dictionary near a pattern, or beginning with it.

use tantivy_fst::Automaton;

/// Longest pattern, in letters.
pub(super) const LONGEST: usize = 23;

/// Accepts spellings whose key K2 is at most so many slips from a pattern, or
/// begins with it.
#[derive(Debug, Clone)]
pub(crate) struct Near {
    pattern: Vec<char>,
    slips: u8,
    is_prefix: bool,
}

/// The distances from what was read to each beginning of the pattern, and the
/// bytes of a letter not yet read whole.
#[derive(Debug, Clone, Copy)]
pub(crate) struct State {
    row: [u8; LONGEST + 1],
    bytes: [u8; 4],
    read: u8,
    is_past: bool,
}

impl Near {
    /// Spellings with at most `slips` letters wrong, missing or too many;
    /// `None` when `pattern`, a key K2, is too long.
    pub fn with_slips(pattern: &str, slips: u8) -> Option<Self> {
        Self::new(pattern, slips, false)
    }

    /// Spellings that begin with `pattern`, a key K2.
    pub fn beginning(pattern: &str) -> Option<Self> {
        Self::new(pattern, 0, true)
    }

    fn new(pattern: &str, slips: u8, is_prefix: bool) -> Option<Self> {
        let pattern: Vec<char> = pattern.chars().collect();
        (1..=LONGEST).contains(&pattern.len()).then_some(Self { pattern, slips, is_prefix })
    }

    /// How many slips lie between `word` and the pattern, when few enough.
    pub fn slips_to(&self, word: &str) -> Option<u8> {
        let state = word.bytes().fold(self.start(), |state, byte| self.accept(&state, byte));
        self.is_match(&state).then_some(self.distance(&state))
    }

    fn distance(&self, state: &State) -> u8 {
        state.row.get(self.pattern.len()).copied().unwrap_or(u8::MAX)
    }

    fn read(&self, state: &State, c: char) -> State {
        let c = folded(c);
        let mut next = *state;
        next.read = 0;
        // The key drops a final hamza, so one more is no slip.
        let extra = u8::from(c != 'ء');
        let mut before = state.row.first().copied().unwrap_or_default();
        let mut left = before.saturating_add(extra);
        if let Some(first) = next.row.first_mut() {
            *first = left;
        }
        for (cell, expected) in next.row.iter_mut().skip(1).zip(&self.pattern) {
            let above = *cell;
            *cell = above.saturating_add(extra).min(left.saturating_add(1)).min(before.saturating_add(u8::from(c != *expected)));
            before = above;
            left = *cell;
        }
        next.is_past |= self.is_prefix && self.distance(&next) <= self.slips;
        next
    }
}

/// A letter of K1 as it stands in K2.
const fn folded(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        c => c,
    }
}

impl Automaton for Near {
    type State = State;

    fn start(&self) -> State {
        let mut row = [0; LONGEST + 1];
        row.iter_mut().zip(0..).for_each(|(cell, at)| *cell = at);
        State { row, bytes: [0; 4], read: 0, is_past: false }
    }

    fn is_match(&self, state: &State) -> bool {
        state.read == 0 && (state.is_past || (!self.is_prefix && self.distance(state) <= self.slips))
    }

    fn can_match(&self, state: &State) -> bool {
        state.is_past || state.row.iter().take(self.pattern.len() + 1).any(|distance| *distance <= self.slips)
    }

    fn will_always_match(&self, state: &State) -> bool {
        state.is_past && state.read == 0
    }

    fn accept(&self, state: &State, byte: u8) -> State {
        let mut next = *state;
        let read = usize::from(state.read);
        if let Some(cell) = next.bytes.get_mut(read) {
            *cell = byte;
        }
        next.read = state.read.saturating_add(1).min(4);
        if state.is_past {
            next.read = 0;
            return next;
        }
        let bytes = next.bytes.get(..usize::from(next.read)).unwrap_or_default();
        match std::str::from_utf8(bytes).ok().and_then(|letter| letter.chars().next()) {
            Some(c) => self.read(&next, c),
            None => next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_and_spelling_variants_are_none() {
        let near = Near::with_slips("الحكومه", 1).unwrap();
        let cases = [
            ("the same word", "الحكومة", Some(0)),
            ("a letter missing", "الحكوة", Some(1)),
            ("a letter too many", "الححكومة", Some(1)),
            ("a wrong letter", "الحكونة", Some(1)),
            ("two slips", "الحقونة", None),
            ("another word", "الجريدة", None),
        ];
        for (why, word, slips) in cases {
            assert_eq!(near.slips_to(word), slips, "{why}");
        }
        assert_eq!(Near::with_slips("وزرا", 1).unwrap().slips_to("وزراء"), Some(0), "the key drops a final hamza");
    }

    #[test]
    fn a_beginning_accepts_what_goes_on() {
        let near = Near::beginning("ايرا").unwrap();
        for word in ["إيران", "ايراني", "إيراد", "أيرا"] {
            assert!(near.slips_to(word).is_some(), "{word}");
        }
        for word in ["ايطاليا", "اير", "بايران"] {
            assert!(near.slips_to(word).is_none(), "{word}");
        }
        assert!(Near::beginning(&"ا".repeat(24)).is_none());
    }
}
