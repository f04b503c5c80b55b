//! Colours and how they fill a shape.

use tiny_skia::Color;

/// A colour with straight alpha; every part is 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    red: f32,
    green: f32,
    blue: f32,
    alpha: f32,
}

impl Ink {
    /// Paper white.
    pub const WHITE: Self = Self { red: 1.0, green: 1.0, blue: 1.0, alpha: 1.0 };
    /// The darkest ink in use, a blue black.
    pub const BLACK: Self = Self { red: 0.06, green: 0.08, blue: 0.12, alpha: 1.0 };

    /// From `0xRRGGBB`.
    pub fn hex(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes().map(|part| f32::from(part) / 255.0);
        Self { red, green, blue, alpha: 1.0 }
    }

    /// This ink with `share` (0 to 1) of `other` stirred in.
    pub fn mix(self, other: Self, share: f32) -> Self {
        let stir = |own: f32, their: f32| own + (their - own) * share;
        Self {
            red: stir(self.red, other.red),
            green: stir(self.green, other.green),
            blue: stir(self.blue, other.blue),
            alpha: stir(self.alpha, other.alpha),
        }
    }

    /// Towards white.
    pub fn lighter(self, share: f32) -> Self {
        self.mix(Self { alpha: self.alpha, ..Self::WHITE }, share)
    }

    /// Towards blue black.
    pub fn darker(self, share: f32) -> Self {
        self.mix(Self { alpha: self.alpha, ..Self::BLACK }, share)
    }

    /// The same colour, `alpha` (0 to 1) opaque.
    pub fn thin(self, alpha: f32) -> Self {
        Self { alpha, ..self }
    }

    /// As the rasteriser takes it.
    pub fn color(self) -> Color {
        let [red, green, blue, alpha] = [self.red, self.green, self.blue, self.alpha].map(|part| part.clamp(0.0, 1.0));
        Color::from_rgba(red, green, blue, alpha).unwrap_or(Color::BLACK)
    }
}

/// How a shape is filled; gradients span the shape's own box.
#[derive(Debug, Clone, Copy)]
pub enum Fill {
    /// One ink.
    Flat(Ink),
    /// From the top to the bottom.
    Down(Ink, Ink),
    /// From the left to the right.
    Across(Ink, Ink),
}

impl From<Ink> for Fill {
    fn from(ink: Ink) -> Self {
        Self::Flat(ink)
    }
}

impl From<(Ink, Ink)> for Fill {
    fn from((top, low): (Ink, Ink)) -> Self {
        Self::Down(top, low)
    }
}
