//! Sky and weather.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;
use tiny_skia::PathBuilder;

/// The whole sheet as sky, lightest at `horizon`.
pub fn sky(canvas: &mut Canvas, inks: &Palette, horizon: f32) {
    canvas.rect(-40.0, -40.0, WIDE + 80.0, horizon + 60.0, (inks.sky, inks.horizon));
    canvas.rect(-40.0, horizon, WIDE + 80.0, HIGH - horizon + 40.0, inks.horizon);
}

/// A disc with its halo.
pub fn sun(canvas: &mut Canvas, inks: &Palette, x: f32, y: f32, r: f32) {
    canvas.glow(x, y, r * 5.5, inks.light.thin(0.42));
    canvas.glow(x, y, r * 2.4, inks.light.thin(0.5));
    canvas.circle(x, y, r, inks.light);
}

/// A crescent with its halo.
pub fn moon(canvas: &mut Canvas, inks: &Palette, x: f32, y: f32, r: f32) {
    canvas.glow(x, y, r * 6.0, inks.light.thin(0.22));
    let mut pen = PathBuilder::new();
    pen.move_to(x, y - r);
    pen.cubic_to(x + r * 1.34, y - r, x + r * 1.34, y + r, x, y + r);
    pen.cubic_to(x + r * 0.72, y + r * 0.55, x + r * 0.72, y - r * 0.55, x, y - r);
    canvas.close(pen, inks.light);
}

/// `count` stars above `lowest`.
pub fn stars(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, count: u16, lowest: f32) {
    for _ in 0..count {
        let (x, y) = (dice.between(0.0, WIDE), dice.between(0.0, lowest));
        let faint = 0.85 - 0.6 * y / lowest;
        canvas.circle(x, y, dice.between(0.8, 2.2), inks.light.thin(faint));
    }
}

/// Flat-bottomed clouds between `top` and `low`.
pub fn clouds(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, count: u16, (top, low): (f32, f32)) {
    for _ in 0..count {
        let (x, y) = (dice.between(-60.0, WIDE - 120.0), dice.between(top, low));
        let length = dice.between(150.0, 330.0);
        cloud(canvas, dice, (x, y, length), inks.light.mix(inks.horizon, 0.35).thin(0.62));
    }
}

fn cloud(canvas: &mut Canvas, dice: &mut Dice, (x, base, length): (f32, f32, f32), ink: Ink) {
    let mut pen = PathBuilder::new();
    pen.move_to(x, base);
    let heaps = 4_u16;
    let step = length / f32::from(heaps);
    for heap in 0..heaps {
        let from = x + step * f32::from(heap);
        let rise = step * dice.between(0.35, 0.6) * if heap == 0 || heap == 3 { 0.7 } else { 1.35 };
        pen.cubic_to(
            from - step * 0.06,
            base - rise,
            from + step * 1.06,
            base - rise,
            from + step,
            base - if heap == 3 { 0.0 } else { 9.0 },
        );
    }
    canvas.close(pen, (ink, ink.thin(0.2)));
}

/// A band of mist, thickest in its middle.
pub fn haze(canvas: &mut Canvas, ink: Ink, y: f32, depth: f32) {
    canvas.rect(-40.0, y - depth, WIDE + 80.0, depth, (ink.thin(0.0), ink.thin(0.55)));
    canvas.rect(-40.0, y, WIDE + 80.0, depth, (ink.thin(0.55), ink.thin(0.0)));
}

/// A few gulls.
pub fn birds(canvas: &mut Canvas, dice: &mut Dice, count: u16, (x, y): (f32, f32), ink: Ink) {
    for _ in 0..count {
        let (x, y, wing) = (x + dice.between(-110.0, 110.0), y + dice.between(-55.0, 55.0), dice.between(9.0, 17.0));
        let mut pen = PathBuilder::new();
        pen.move_to(x - wing, y - wing * 0.35);
        pen.quad_to(x - wing * 0.4, y - wing * 0.55, x, y);
        pen.quad_to(x + wing * 0.4, y - wing * 0.55, x + wing, y - wing * 0.35);
        if let Some(path) = pen.finish() {
            canvas.trace(&path, 2.4, ink);
        }
    }
}

/// Slanting rain over the whole sheet.
pub fn rain(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    for _ in 0..240 {
        let (x, y, length) = (dice.between(-40.0, WIDE + 120.0), dice.between(-40.0, HIGH), dice.between(18.0, 46.0));
        let ink = inks.light.thin(dice.between(0.12, 0.4));
        canvas.line((x, y), (x - length * 0.28, y + length), 1.8, ink);
    }
}
