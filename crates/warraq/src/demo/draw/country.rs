//! Scenes outside town.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::palette::Palette;
use super::town::Windows;
use super::{air, land, town};
use tiny_skia::PathBuilder;

/// Ranges behind ranges, a village and its terraces in front.
pub fn mountain(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 420.0);
    air::sun(canvas, inks, dice.between(240.0, 460.0), dice.between(110.0, 170.0), 50.0);
    air::clouds(canvas, inks, dice, 4, (90.0, 220.0));
    for (x, top, half) in [(180.0, 280.0, 420.0), (1130.0, 250.0, 460.0), (700.0, 190.0, 520.0)] {
        let ink = inks.far.mix(inks.horizon, 0.25);
        let x = x + dice.between(-50.0, 50.0);
        land::peak(canvas, dice, (x, top), half, (ink.lighter(0.28), ink.mix(inks.mid, 0.3), inks.horizon));
    }
    air::haze(canvas, inks.horizon, 470.0, 110.0);
    for (x, top, half) in [(360.0, 330.0, 430.0), (980.0, 350.0, 420.0)] {
        let x = x + dice.between(-60.0, 60.0);
        land::peak(canvas, dice, (x, top), half, (inks.mid.mix(inks.horizon, 0.3), inks.mid.mix(inks.near, 0.25), inks.far));
    }
    air::haze(canvas, inks.horizon, 560.0, 90.0);
    for terrace in 0..5_u16 {
        let step = f32::from(terrace);
        let ink = inks.leaf.mix(inks.near, 0.35).mix(inks.horizon, 0.32 - step * 0.07);
        land::ridge(canvas, dice, 520.0 + step * 42.0, 26.0, (ink, ink.darker(0.1)));
    }
    for (x, base, w, h) in [(860.0, 590.0, 56.0, 84.0), (910.0, 600.0, 64.0, 112.0), (976.0, 604.0, 52.0, 76.0)] {
        town::house(canvas, inks, dice, (x, base), (w, h), Windows::Shut);
    }
    road(canvas, inks);
    for x in [90.0, 190.0, 1120.0, 1230.0] {
        let size = dice.between(110.0, 160.0);
        land::tree(canvas, dice, (x, 700.0), size, inks);
    }
    air::birds(canvas, dice, 5, (560.0, 230.0), inks.deep.thin(0.5));
}

fn road(canvas: &mut Canvas, inks: &Palette) {
    let mut pen = PathBuilder::new();
    pen.move_to(380.0, HIGH + 40.0);
    pen.cubic_to(520.0, 660.0, 860.0, 690.0, 800.0, 640.0);
    pen.cubic_to(750.0, 612.0, 860.0, 604.0, 900.0, 598.0);
    pen.line_to(908.0, 602.0);
    pen.cubic_to(870.0, 612.0, 800.0, 618.0, 838.0, 642.0);
    pen.cubic_to(900.0, 690.0, 660.0, 700.0, 560.0, HIGH + 40.0);
    canvas.close(pen, (inks.ground.lighter(0.3), inks.ground));
}

/// Rows of olive trees running to the hills.
pub fn olive(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let horizon = 350.0;
    air::sky(canvas, inks, horizon);
    air::sun(canvas, inks, dice.between(820.0, 1080.0), 130.0, 50.0);
    air::clouds(canvas, inks, dice, 4, (70.0, 210.0));
    land::ridge(canvas, dice, 270.0, 60.0, (inks.far, inks.horizon));
    land::ridge(canvas, dice, 330.0, 30.0, (inks.mid.mix(inks.leaf, 0.5), inks.far));
    town::house(canvas, inks, dice, (190.0, 352.0), (84.0, 66.0), Windows::Shut);
    let soil = inks.ground.mix(inks.accent, 0.16);
    canvas.rect(-40.0, horizon, WIDE + 80.0, HIGH - horizon + 40.0, (soil.lighter(0.3), soil.darker(0.14)));
    furrows(canvas, inks, horizon);
    for row in 0..5_u16 {
        let depth = f32::from(row) / 4.0;
        let base = horizon + 22.0 + depth * depth * 300.0;
        let (size, gap) = (56.0 + depth * depth * 250.0, 110.0 + depth * depth * 310.0);
        let mut x = 640.0 - gap * 6.5;
        while x < WIDE + gap {
            if x > -gap {
                let shift = dice.between(-8.0, 8.0);
                land::olive(canvas, dice, (x + shift, base), size, inks);
            }
            x += gap;
        }
    }
    for _ in 0..50 {
        let (x, y, size) = (dice.between(0.0, WIDE), dice.between(600.0, HIGH + 10.0), dice.between(8.0, 20.0));
        land::tuft(canvas, (x, y), size, inks.leaf.mix(inks.second, 0.25));
    }
}

fn furrows(canvas: &mut Canvas, inks: &Palette, horizon: f32) {
    for furrow in 0..22_u16 {
        let share = f32::from(furrow) - 10.5;
        let (top, low) = (640.0 + share * 62.0, 640.0 + share * 250.0);
        canvas.poly(
            &[(top - 3.0, horizon), (top + 3.0, horizon), (low + 26.0, HIGH + 40.0), (low - 26.0, HIGH + 40.0)],
            inks.leaf.mix(inks.ground, 0.4).thin(0.5),
        );
    }
}
