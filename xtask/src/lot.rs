//! A small generator of numbers for tests and corpora: the same seed gives the same numbers.

/// Splitmix64 (Steele, Lea, Flood 2014).
#[derive(Debug, Clone)]
pub struct Lot {
    state: u64,
}

impl Lot {
    /// Starts from `seed`.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next().checked_rem(end).unwrap_or(0)
    }

    /// One of `choices`, or the empty text when there are none.
    pub fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let end = u64::try_from(choices.len()).unwrap_or(0);
        let at = usize::try_from(self.below(end)).unwrap_or(0);
        choices.get(at).copied().unwrap_or_default()
    }
}
