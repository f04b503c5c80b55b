//! Chance that always falls the same way.

/// A small linear congruential generator: same seed, same picture, on every machine.
///
/// # Source
///
/// Knuth, The Art of Computer Programming, volume 2, section 3.3.4 (the MMIX constants).
pub struct Dice(u64);

impl Dice {
    /// Dice for `seed`; neighbouring seeds give unlike pictures.
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66_D1CE_4E5B);
        dice.turn();
        dice.turn();
        dice
    }

    fn turn(&mut self) -> u16 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u16::try_from(self.0 >> 48).unwrap_or_default()
    }

    /// A number from `low` up to, not including, `high`.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * f32::from(self.turn()) / 65_536.0
    }

    /// A whole number below `sides`; zero when there are no sides.
    pub fn below(&mut self, sides: u16) -> u16 {
        self.turn().checked_rem(sides).unwrap_or_default()
    }

    /// True once in `sides` throws.
    pub fn one_in(&mut self, sides: u16) -> bool {
        self.below(sides) == 0
    }

    /// One of `things`, or `otherwise` when there are none.
    pub fn pick<T: Copy>(&mut self, things: &[T], otherwise: T) -> T {
        let sides = u16::try_from(things.len()).unwrap_or(u16::MAX);
        things.get(usize::from(self.below(sides))).copied().unwrap_or(otherwise)
    }
}
