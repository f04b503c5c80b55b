//! The sea and what the light does on it.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;
use tiny_skia::PathBuilder;

/// Water from `horizon` to the bottom, with swell that grows towards us.
pub fn sea(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, horizon: f32) {
    canvas.rect(-40.0, horizon, WIDE + 80.0, HIGH - horizon + 40.0, (inks.sea_far, inks.sea_near));
    let mut y = horizon + 6.0;
    while y < HIGH {
        let depth = (y - horizon) / (HIGH - horizon);
        for _ in 0..7 {
            let length = dice.between(30.0, 90.0) * (0.35 + depth * 1.5);
            let x = dice.between(-60.0, WIDE);
            let ink = if dice.one_in(3) { inks.light.thin(0.3) } else { inks.sea_near.darker(0.25).thin(0.22) };
            ripple(canvas, (x, y + dice.between(-5.0, 5.0)), length, 1.2 + depth * 2.6, ink);
        }
        y += 8.0 + depth * 30.0;
    }
}

/// A lens-shaped streak.
pub fn ripple(canvas: &mut Canvas, (x, y): (f32, f32), length: f32, thick: f32, ink: Ink) {
    let mut pen = PathBuilder::new();
    pen.move_to(x, y);
    pen.quad_to(x + length / 2.0, y - thick, x + length, y);
    pen.quad_to(x + length / 2.0, y + thick, x, y);
    canvas.close(pen, ink);
}

/// The path of light under a sun or moon at `x`.
pub fn glitter(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, x: f32, horizon: f32) {
    let mut y = horizon + 4.0;
    while y < HIGH {
        let depth = (y - horizon) / (HIGH - horizon);
        let half = 26.0 + depth * 90.0;
        let length = dice.between(0.5, 1.5) * half;
        let start = x - length / 2.0 + dice.between(-0.5, 0.5) * half;
        ripple(canvas, (start, y), length, 1.6 + depth * 4.0, inks.light.thin(0.72 - depth * 0.34));
        y += 5.0 + depth * 13.0;
    }
}

/// What floats at `x` darkens the water under it.
pub fn shadow(canvas: &mut Canvas, inks: &Palette, x: f32, y: f32, half: f32) {
    for row in 0..5_u16 {
        let row = f32::from(row);
        let reach = half * (1.0 - row * 0.15);
        ripple(canvas, (x - reach, y + 3.0 + row * 7.0), reach * 2.0, 4.2, inks.sea_near.darker(0.45).thin(0.42 - row * 0.07));
    }
}

/// Foam where the sea meets a rock between `from` and `to`.
pub fn foam(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (from, to): (f32, f32), y: f32) {
    let mut x = from;
    while x < to {
        let length = dice.between(26.0, 60.0);
        ripple(canvas, (x, y + dice.between(-3.0, 6.0)), length, 5.5, inks.light.thin(0.75));
        x += length * 0.6;
    }
}
