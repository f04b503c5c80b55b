//! Hills, trees and fields.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::ink::{Fill, Ink};
use super::palette::Palette;
use tiny_skia::PathBuilder;

/// A rolling ridge: at `y` on average, `swing` units up and down, filled to the bottom.
pub fn ridge(canvas: &mut Canvas, dice: &mut Dice, y: f32, swing: f32, fill: impl Into<Fill>) {
    let waves = [0.0018, 0.0043, 0.0101].map(|pace| (pace * dice.between(0.8, 1.25), dice.between(0.0, 6.3)));
    let weights = [0.6, 0.3, 0.12];
    let mut pen = PathBuilder::new();
    pen.move_to(-40.0, HIGH + 40.0);
    let mut x = -40.0;
    while x <= WIDE + 40.0 {
        let lift: f32 = waves.iter().zip(weights).map(|((pace, phase), weight)| weight * (x * pace * 2.2 + phase).sin()).sum();
        pen.line_to(x, y - lift * swing);
        x += 8.0;
    }
    pen.line_to(WIDE + 40.0, HIGH + 40.0);
    canvas.close(pen, fill);
}

/// One mountain with its lit side and its shaded side; both fade to `foot`.
pub fn peak(canvas: &mut Canvas, dice: &mut Dice, (x, top): (f32, f32), half: f32, (lit, dark, foot): (Ink, Ink, Ink)) {
    let base = HIGH + 10.0;
    let tall = base - top;
    let whole: Vec<_> =
        [slope(dice, (x, top), (-half, tall)), vec![(x, top)], slope(dice, (x, top), (half, tall)).into_iter().rev().collect()].concat();
    canvas.poly(&whole, (dark, foot));
    let mut sunny = slope(dice, (x, top), (-half, tall));
    sunny.push((x, top));
    for (lean, down) in [(0.05, 0.1), (-0.04, 0.19), (0.09, 0.3), (-0.02, 0.42), (0.12, 0.6), (0.05, 1.0)] {
        sunny.push((x + half * (lean + dice.between(-0.03, 0.03)), top + tall * down));
    }
    canvas.poly(&sunny, (lit, foot));
}

/// The broken line from a foot `reach` units aside up to just below the summit.
fn slope(dice: &mut Dice, (x, top): (f32, f32), (reach, tall): (f32, f32)) -> Vec<(f32, f32)> {
    let steps = [(1.0, 1.0), (0.74, 0.66), (0.6, 0.6), (0.46, 0.4), (0.34, 0.36), (0.2, 0.17), (0.12, 0.14)];
    let place = |(out, down): (f32, f32)| {
        let (out, down) = (out * dice.between(0.9, 1.1), down * dice.between(0.92, 1.08));
        (x + reach * out, top + tall * down)
    };
    steps.into_iter().map(place).collect()
}

/// A date palm, `tall` units, standing on (`x`, `base`).
pub fn palm(canvas: &mut Canvas, dice: &mut Dice, (x, base): (f32, f32), tall: f32, (trunk, leaf): (Ink, Ink)) {
    let lean = dice.between(-0.16, 0.16) * tall;
    let (top_x, top_y) = (x + lean, base - tall);
    let mut pen = PathBuilder::new();
    pen.move_to(x - tall * 0.03, base);
    pen.quad_to(x + lean * 0.15, base - tall * 0.5, top_x - tall * 0.016, top_y);
    pen.line_to(top_x + tall * 0.016, top_y);
    pen.quad_to(x + lean * 0.15 + tall * 0.04, base - tall * 0.5, x + tall * 0.03, base);
    canvas.close(pen, trunk);
    for (reach, drop) in
        [(-0.42, 0.2), (-0.36, -0.06), (-0.18, -0.2), (0.05, -0.24), (0.24, -0.16), (0.4, -0.01), (0.4, 0.22), (-0.22, 0.3), (0.2, 0.32)]
    {
        frond(canvas, (top_x, top_y), (reach * tall, drop * tall), leaf);
    }
    canvas.circle(top_x, top_y, tall * 0.03, trunk);
}

fn frond(canvas: &mut Canvas, (x, y): (f32, f32), (reach, drop): (f32, f32), ink: Ink) {
    let mut pen = PathBuilder::new();
    pen.move_to(x, y);
    pen.quad_to(x + reach * 0.55, y + drop - reach.abs() * 0.42, x + reach, y + drop);
    pen.quad_to(x + reach * 0.5, y + drop - reach.abs() * 0.1, x, y);
    canvas.close(pen, ink);
}

/// A round tree with a lit side.
pub fn tree(canvas: &mut Canvas, dice: &mut Dice, (x, base): (f32, f32), size: f32, inks: &Palette) {
    let leaf = inks.leaf;
    canvas.oval(x, base, size * 0.5, size * 0.07, inks.deep.thin(0.22));
    canvas.poly(
        &[(x - size * 0.055, base), (x - size * 0.03, base - size * 0.55), (x + size * 0.03, base - size * 0.55), (x + size * 0.055, base)],
        inks.deep.mix(inks.accent, 0.25),
    );
    let crown = base - size * 0.72;
    for (dx, dy, r) in [(-0.24, 0.06, 0.27), (0.25, 0.05, 0.26), (0.0, -0.12, 0.34)] {
        let wobble = dice.between(-0.03, 0.03);
        canvas.circle(x + (dx + wobble) * size, crown + dy * size, r * size, (leaf, leaf.darker(0.3)));
    }
    canvas.circle(x - size * 0.1, crown - size * 0.18, size * 0.19, leaf.lighter(0.16).thin(0.7));
}

/// An olive tree: a forked trunk under silvery heads.
pub fn olive(canvas: &mut Canvas, dice: &mut Dice, (x, base): (f32, f32), size: f32, inks: &Palette) {
    let bark = inks.deep.mix(inks.shade, 0.3);
    let silver = inks.leaf.mix(inks.horizon, 0.22);
    canvas.oval(x + size * 0.14, base, size * 0.56, size * 0.075, inks.deep.thin(0.25));
    let trunk =
        [(-0.1, 0.0), (-0.05, -0.2), (-0.2, -0.45), (-0.13, -0.47), (0.0, -0.27), (0.13, -0.5), (0.2, -0.47), (0.06, -0.2), (0.11, 0.0)];
    let trunk: Vec<_> = trunk.iter().map(|(dx, dy)| (x + dx * size, base + dy * size)).collect();
    canvas.poly(&trunk, bark);
    for (dx, dy, r) in [(-0.33, -0.52, 0.2), (0.34, -0.54, 0.2), (-0.14, -0.66, 0.25), (0.17, -0.68, 0.24), (0.0, -0.55, 0.2)] {
        let (dx, dy) = (dx + dice.between(-0.04, 0.04), dy + dice.between(-0.03, 0.03));
        canvas.oval(x + dx * size, base + dy * size, r * size, r * size * 0.82, (silver, inks.leaf.darker(0.32)));
    }
    for _ in 0..9 {
        let (dx, dy) = (dice.between(-0.38, 0.36), dice.between(-0.82, -0.5));
        canvas.oval(x + dx * size, base + dy * size, size * 0.06, size * 0.028, silver.lighter(0.3).thin(0.55));
    }
}

/// A tuft of grass.
pub fn tuft(canvas: &mut Canvas, (x, base): (f32, f32), size: f32, ink: Ink) {
    for lean in [-0.5, -0.15, 0.2, 0.55] {
        canvas.poly(&[(x - size * 0.1, base), (x + lean * size, base - size), (x + size * 0.1, base)], ink);
    }
}
