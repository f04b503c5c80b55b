//! Scenes of buying and selling.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;
use tiny_skia::PathBuilder;

/// The morning's catch on ice, seen from above.
pub fn fish(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    canvas.rect(-40.0, -40.0, WIDE + 80.0, HIGH + 80.0, (inks.near, inks.deep));
    let wood = inks.shade.mix(inks.accent, 0.2);
    for (x, w) in [(-30.0, 440.0), (430.0, 440.0), (890.0, 440.0)] {
        canvas.round(x - 4.0, 26.0, w + 16.0, 690.0, 14.0, inks.deep.darker(0.4).thin(0.5));
        canvas.round(x, 20.0, w, 680.0, 10.0, (wood.lighter(0.2), wood));
        canvas.round(x + 20.0, 40.0, w - 40.0, 640.0, 8.0, (inks.horizon.lighter(0.4), inks.sea_far.lighter(0.4)));
        ice(canvas, inks, dice, (x + 24.0, 44.0), (w - 48.0, 632.0));
    }
    let silver = inks.sea_far.mix(inks.mid, 0.35);
    let kinds =
        [(silver, inks.near), (inks.accent.lighter(0.28), inks.accent.darker(0.1)), (inks.second.lighter(0.25), inks.second.darker(0.35))];
    for (column, (belly, back)) in kinds.into_iter().enumerate() {
        let left = 190.0 + 460.0 * f32::from(u8::try_from(column).unwrap_or_default());
        let count = if column == 1 { 6_u16 } else { 8 };
        for row in 0..count {
            let y = 100.0 + f32::from(row) * 540.0 / f32::from(count - 1);
            let length = dice.between(300.0, 330.0);
            one_fish(canvas, inks, (left + dice.between(-8.0, 8.0), y), (length, 600.0 / f32::from(count) * 0.78), (belly, back));
        }
    }
    for _ in 0..9 {
        let left = 190.0 + 460.0 * f32::from(dice.below(3));
        lemon(canvas, inks, (left + dice.between(-150.0, 150.0), dice.between(80.0, 640.0)), dice.between(20.0, 30.0));
    }
}

fn ice(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (x, y): (f32, f32), (w, h): (f32, f32)) {
    for _ in 0..150 {
        let (px, py, size) = (dice.between(x + 10.0, x + w - 14.0), dice.between(y + 10.0, y + h - 14.0), dice.between(8.0, 20.0));
        let ink = dice.pick(&[Ink::WHITE, inks.sea_far, inks.sky.lighter(0.5)], Ink::WHITE).thin(0.55);
        canvas.poly(
            &[(px - size * 0.6, py), (px, py - size * 0.5), (px + size * 0.6, py - size * 0.1), (px + size * 0.2, py + size * 0.5)],
            ink,
        );
    }
}

fn one_fish(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), (length, thick): (f32, f32), (belly, back): (Ink, Ink)) {
    let unit = length / 100.0;
    let half = thick / 2.0;
    canvas.oval(x, y + half * 0.75, 46.0 * unit, half * 0.6, inks.deep.thin(0.22));
    let tail = x + 34.0 * unit;
    let mut pen = PathBuilder::new();
    pen.move_to(tail, y);
    pen.quad_to(tail + 9.0 * unit, y - half * 0.4, tail + 16.0 * unit, y - half * 0.95);
    pen.quad_to(tail + 12.0 * unit, y, tail + 16.0 * unit, y + half * 0.95);
    pen.quad_to(tail + 9.0 * unit, y + half * 0.4, tail, y);
    canvas.close(pen, back);
    canvas.poly(&[(x - 12.0 * unit, y - half * 0.8), (x + 4.0 * unit, y - half * 1.35), (x + 16.0 * unit, y - half * 0.6)], back);
    canvas.poly(&[(x + 2.0 * unit, y + half * 0.75), (x + 12.0 * unit, y + half * 1.2), (x + 16.0 * unit, y + half * 0.5)], back);
    let mut pen = PathBuilder::new();
    pen.move_to(x - 50.0 * unit, y + half * 0.1);
    pen.cubic_to(x - 30.0 * unit, y - half * 1.35, x + 12.0 * unit, y - half * 1.15, tail + 3.0 * unit, y - half * 0.16);
    pen.line_to(tail + 3.0 * unit, y + half * 0.16);
    pen.cubic_to(x + 12.0 * unit, y + half * 1.15, x - 30.0 * unit, y + half * 1.3, x - 50.0 * unit, y + half * 0.1);
    canvas.close(pen, (back, belly.lighter(0.35)));
    let mut gill = PathBuilder::new();
    gill.move_to(x - 29.0 * unit, y - half * 0.62);
    gill.quad_to(x - 21.0 * unit, y, x - 29.0 * unit, y + half * 0.66);
    if let Some(path) = gill.finish() {
        canvas.trace(&path, 2.4, back.darker(0.25));
    }
    canvas.poly(
        &[(x - 20.0 * unit, y + half * 0.1), (x - 7.0 * unit, y + half * 0.02), (x - 10.0 * unit, y + half * 0.42)],
        back.darker(0.12),
    );
    for scale in 0..5_u16 {
        let left = x - 12.0 * unit + f32::from(scale) * 9.0 * unit;
        canvas.line((left, y - half * 0.18), (left + 5.0 * unit, y - half * 0.16), 2.0, belly.lighter(0.5).thin(0.6));
    }
    canvas.circle(x - 38.0 * unit, y - half * 0.16, 7.0, Ink::WHITE);
    canvas.circle(x - 38.0 * unit, y - half * 0.16, 4.0, inks.deep);
}

fn lemon(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), r: f32) {
    canvas.circle(x + 2.0, y + 4.0, r, inks.deep.thin(0.25));
    canvas.circle(x, y, r, inks.second);
    canvas.circle(x, y, r * 0.86, inks.lamp.lighter(0.45));
    for slice in 0..8_u16 {
        let angle = f32::from(slice) * std::f32::consts::TAU / 8.0;
        let at = |angle: f32, reach: f32| (x + r * reach * angle.cos(), y + r * reach * angle.sin());
        canvas.poly(&[at(angle, 0.1), at(angle - 0.3, 0.74), at(angle + 0.3, 0.74)], inks.second.lighter(0.3));
    }
}

/// Stacks of coins under a line that rises or falls.
pub fn coins(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    canvas.rect(-40.0, -40.0, WIDE + 80.0, HIGH + 80.0, (inks.mid.mix(inks.near, 0.3), inks.far));
    canvas.glow(640.0, 300.0, 620.0, inks.light.thin(0.35));
    for row in 0..6_u16 {
        canvas.rect(90.0, 120.0 + f32::from(row) * 80.0, 1100.0, 2.0, inks.light.thin(0.3));
    }
    let table = 600.0;
    canvas.rect(-40.0, table, WIDE + 80.0, 180.0, (inks.deep.lighter(0.06), inks.deep.darker(0.2)));
    canvas.rect(-40.0, table, WIDE + 80.0, 5.0, inks.near.lighter(0.2));
    let gold = Ink::hex(0xdfae50);
    let rising = dice.one_in(2);
    let mut tops = Vec::new();
    for place in 0..6_u16 {
        let x = 200.0 + f32::from(place) * 176.0;
        let rank = if rising != canvas.is_mirrored() { place } else { 5 - place };
        let count = 3 + rank * 2 + dice.below(2);
        let metal = if place % 2 == 0 { gold } else { gold.mix(inks.shade, 0.45) };
        let top = pile(canvas, inks, dice, (x, table + 46.0), (66.0, count), metal);
        tops.push((x, top - 74.0 - dice.between(0.0, 36.0)));
    }
    trend(canvas, inks, &tops, rising);
    for (x, y) in [(120.0, 680.0), (1170.0, 672.0), (1090.0, 694.0)] {
        coin(canvas, inks, (x, y), 60.0, gold);
    }
}

fn pile(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (x, base): (f32, f32), (r, count): (f32, u16), metal: Ink) -> f32 {
    canvas.oval(x + 12.0, base + 6.0, r * 1.2, r * 0.32, inks.deep.darker(0.6).thin(0.6));
    let mut y = base;
    for _ in 0..count {
        coin(canvas, inks, (x + dice.between(-5.0, 5.0), y), r, metal);
        y -= 20.0;
    }
    y
}

/// One coin lying flat; (`x`, `y`) is the middle of its underside.
fn coin(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), r: f32, metal: Ink) {
    let (flat, edge) = (r * 0.27, 18.0);
    let side = super::ink::Fill::Across(metal.lighter(0.12), metal.darker(0.38));
    canvas.oval(x, y, r, flat, side);
    canvas.rect(x - r, y - edge, r * 2.0, edge, side);
    for notch in 1..12_u16 {
        let share = f32::from(notch) / 6.0 - 1.0;
        let drop = flat * (1.0 - share * share).max(0.0).sqrt();
        canvas.line((x + r * share, y - edge + drop + 3.0), (x + r * share, y + drop - 2.0), 1.6, metal.darker(0.5).thin(0.4));
    }
    canvas.oval(x, y - edge, r, flat, (metal.lighter(0.42), metal.lighter(0.14)));
    canvas.oval(x, y - edge, r * 0.78, flat * 0.76, metal.darker(0.1));
    canvas.oval(x, y - edge + 1.5, r * 0.74, flat * 0.7, (metal.lighter(0.1), metal.lighter(0.34)));
    canvas.oval(x, y - edge + 1.0, r * 0.3, flat * 0.28, inks.light.mix(metal, 0.45));
}

fn trend(canvas: &mut Canvas, inks: &Palette, tops: &[(f32, f32)], rising: bool) {
    let ink = if rising { inks.leaf.lighter(0.1) } else { inks.accent };
    canvas.lines(tops, 15.0, inks.light.thin(0.9));
    canvas.lines(tops, 8.0, ink);
    for (x, y) in tops {
        canvas.circle(*x, *y, 14.0, inks.light);
        canvas.circle(*x, *y, 8.5, ink);
    }
}
