//! Scenes in town.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;
use super::town::Windows;
use super::{air, land, people, town, water};
use tiny_skia::PathBuilder;

/// A row of houses from `x` to `until`, standing on `base`.
fn row(
    canvas: &mut Canvas,
    inks: &Palette,
    dice: &mut Dice,
    (mut x, until): (f32, f32),
    base: f32,
    (low, high): (f32, f32),
    windows: Windows,
) {
    while x < until {
        let (w, h) = (dice.between(108.0, 176.0), dice.between(low, high));
        if dice.one_in(4) {
            town::wind_tower(canvas, (x + w * 0.5, base - h + 4.0), (w * 0.34, 76.0), (inks.shade, inks.deep));
        } else if dice.one_in(4) {
            town::dome(canvas, (x + w * 0.5, base - h), w * 0.32, (inks.mid, inks.wall));
        }
        town::house(canvas, inks, dice, (x, base), (w, h), windows);
        x += w;
    }
}

/// A street that narrows from the bottom edge to `top` wide at `y`.
fn street(canvas: &mut Canvas, inks: &Palette, y: f32) {
    canvas.rect(-40.0, y, WIDE + 80.0, HIGH - y + 40.0, (inks.ground, inks.ground.darker(0.18)));
    canvas.rect(-40.0, y, WIDE + 80.0, 10.0, inks.deep.thin(0.16));
    for joint in 1..5_u16 {
        let depth = f32::from(joint);
        canvas.rect(-40.0, y + depth * depth * 7.0, WIDE + 80.0, 2.0, inks.deep.thin(0.08));
    }
}

/// Tall houses of an old town, layer behind layer.
pub fn oldtown(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 460.0);
    air::sun(canvas, inks, dice.between(260.0, 960.0), dice.between(110.0, 170.0), 46.0);
    air::clouds(canvas, inks, dice, 4, (70.0, 210.0));
    land::ridge(canvas, dice, 330.0, 60.0, (inks.far, inks.horizon));
    town::skyline(canvas, dice, (-40.0, 470.0), (WIDE + 40.0, 170.0), inks.far.mix(inks.mid, 0.4));
    air::haze(canvas, inks.horizon, 440.0, 90.0);
    town::skyline(canvas, dice, (-70.0, 560.0), (WIDE + 40.0, 190.0), inks.shade.mix(inks.horizon, 0.35));
    air::haze(canvas, inks.horizon, 520.0, 70.0);
    row(canvas, inks, dice, (-50.0, WIDE + 40.0), 640.0, (200.0, 400.0), Windows::Shut);
    street(canvas, inks, 640.0);
    land::palm(canvas, dice, (200.0, 668.0), 210.0, (inks.deep.mix(inks.accent, 0.2), inks.leaf.darker(0.2)));
    land::palm(canvas, dice, (1060.0, 672.0), 250.0, (inks.deep.mix(inks.accent, 0.2), inks.leaf.darker(0.15)));
    for (x, tall) in [(420.0, 84.0), (468.0, 88.0), (790.0, 80.0)] {
        people::figure(canvas, (x, 700.0), tall, (dice.pick(&[inks.deep, inks.near, inks.accent, inks.light], inks.deep), inks.shade));
    }
    air::birds(canvas, dice, 8, (660.0, 150.0), inks.deep.thin(0.5));
}

/// Stalls under striped awnings.
pub fn market(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 300.0);
    town::skyline(canvas, dice, (-40.0, 300.0), (WIDE + 40.0, 170.0), inks.far);
    row(canvas, inks, dice, (-60.0, WIDE + 40.0), 520.0, (300.0, 420.0), Windows::Shut);
    canvas.rect(-40.0, 330.0, WIDE + 80.0, 200.0, (inks.deep.thin(0.0), inks.deep.thin(0.55)));
    street(canvas, inks, 520.0);
    for (x, cloth) in [(20.0, inks.accent), (440.0, inks.near), (860.0, inks.second)] {
        stall(canvas, inks, dice, (x, 640.0), 390.0, cloth);
    }
    for (x, base, tall) in [(426.0, 706.0, 150.0), (852.0, 710.0, 160.0), (1252.0, 700.0, 140.0)] {
        people::figure(
            canvas,
            (x, base),
            tall,
            (dice.pick(&[inks.deep, inks.near.darker(0.2), inks.accent.darker(0.3)], inks.deep), inks.shade),
        );
    }
}

fn stall(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (x, base): (f32, f32), w: f32, cloth: Ink) {
    for post in [x + 16.0, x + w - 22.0] {
        canvas.rect(post, 330.0, 8.0, base - 330.0, inks.deep.mix(inks.accent, 0.2));
    }
    people::figure(canvas, (x + w * 0.56, base - 20.0), 196.0, (cloth.darker(0.45), inks.shade.mix(inks.accent, 0.25)));
    canvas.rect(x + 8.0, base - 96.0, w - 16.0, 96.0, (inks.shade.darker(0.25), inks.shade.darker(0.5)));
    let fruit = [inks.accent, inks.second, inks.leaf, inks.accent.mix(inks.second, 0.5), inks.leaf.lighter(0.3)];
    for crate_no in 0..4_u16 {
        let left = x + 16.0 + f32::from(crate_no) * (w - 32.0) / 4.0;
        heap(
            canvas,
            dice,
            (left, base - 84.0),
            (w - 60.0) / 4.0,
            fruit.iter().cycle().nth(usize::from(crate_no) * 3).copied().unwrap_or(cloth),
        );
        canvas.rect(left, base - 86.0, (w - 48.0) / 4.0, 46.0, (inks.wall, inks.shade));
        canvas.rect(left, base - 66.0, (w - 48.0) / 4.0, 3.0, inks.shade.darker(0.3));
    }
    awning(canvas, inks, (x - 14.0, 290.0), (w + 28.0, 92.0), cloth);
    for share in [0.26, 0.8] {
        canvas.line((x + w * share, 380.0), (x + w * share, 418.0), 2.0, inks.deep);
        canvas.glow(x + w * share, 430.0, 100.0, inks.lamp.thin(0.5));
        canvas.circle(x + w * share, 428.0, 11.0, inks.lamp.lighter(0.3));
    }
}

fn heap(canvas: &mut Canvas, dice: &mut Dice, (x, y): (f32, f32), w: f32, ink: Ink) {
    for layer in 0..3_u16 {
        let count = 6 - layer;
        for place in 0..count {
            let left = x + w * (f32::from(place) + 0.55 + f32::from(layer) * 0.5) / 6.0;
            let top = y - f32::from(layer) * w * 0.12;
            canvas.circle(left, top, w * 0.094, (ink.lighter(dice.between(0.12, 0.26)), ink.darker(0.16)));
        }
    }
}

fn awning(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), (w, h): (f32, f32), cloth: Ink) {
    let stripes = 8_u16;
    for stripe in 0..stripes {
        let (from, to) = (f32::from(stripe) / f32::from(stripes), f32::from(stripe + 1) / f32::from(stripes));
        let ink = if stripe % 2 == 0 { cloth } else { inks.wall.lighter(0.4) };
        let inset = |share: f32| x + w * (0.06 + 0.88 * share);
        let mut pen = PathBuilder::new();
        pen.move_to(inset(from), y);
        pen.line_to(inset(to), y);
        pen.line_to(x + w * to, y + h);
        pen.quad_to(x + w * (from + to) / 2.0, y + h + w * 0.075, x + w * from, y + h);
        canvas.close(pen, (ink.lighter(0.1), ink.darker(0.08)));
    }
    canvas.rect(x, y + h - 2.0, w, 3.0, inks.deep.thin(0.18));
    canvas.rect(x + w * 0.06, y - 4.0, w * 0.88, 6.0, inks.deep.thin(0.6));
}

/// A wet street, lamps and umbrellas.
pub fn rain(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 430.0);
    town::skyline(canvas, dice, (-40.0, 545.0), (WIDE + 40.0, 330.0), inks.far.mix(inks.horizon, 0.3));
    air::haze(canvas, inks.horizon, 420.0, 130.0);
    town::skyline(canvas, dice, (-40.0, 545.0), (WIDE + 40.0, 170.0), inks.far);
    row(canvas, inks, dice, (-60.0, 400.0), 540.0, (280.0, 430.0), Windows::Lit);
    row(canvas, inks, dice, (880.0, WIDE + 40.0), 540.0, (280.0, 430.0), Windows::Lit);
    air::haze(canvas, inks.horizon, 520.0, 80.0);
    canvas.rect(-40.0, 540.0, WIDE + 80.0, 240.0, (inks.sea_far, inks.sea_near));
    for (x, base, tall) in [(480.0, 560.0, 250.0), (800.0, 560.0, 250.0), (140.0, 640.0, 400.0), (1130.0, 640.0, 400.0)] {
        reflection(canvas, inks, dice, x, base);
        town::street_lamp(canvas, inks, (x, base), tall, true);
    }
    let cloths = [inks.deep, inks.near, inks.deep.mix(inks.accent, 0.3)];
    let shades = [inks.accent, inks.second, inks.near, inks.leaf];
    for (x, base, tall) in [(560.0, 590.0, 92.0), (700.0, 600.0, 98.0), (330.0, 640.0, 140.0), (905.0, 650.0, 150.0), (620.0, 700.0, 210.0)]
    {
        let (cloth, shade) = (dice.pick(&cloths, inks.deep), dice.pick(&shades, inks.accent));
        water::ripple(canvas, (x - tall * 0.3, base + 8.0), tall * 0.6, 9.0, shade.thin(0.35));
        people::under_umbrella(canvas, inks, (x, base), tall, (cloth, shade));
    }
    air::rain(canvas, inks, dice);
}

fn reflection(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, x: f32, base: f32) {
    let mut y = base + 10.0;
    while y < HIGH {
        let half = dice.between(14.0, 40.0);
        water::ripple(canvas, (x - half, y), half * 2.0, 4.0, inks.lamp.thin(0.45));
        y += 16.0;
    }
}

/// The town across the water after dark.
pub fn night(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let shore = 540.0;
    air::sky(canvas, inks, shore);
    air::stars(canvas, inks, dice, 110, 330.0);
    let x = dice.between(220.0, 1060.0);
    air::moon(canvas, inks, x, dice.between(110.0, 170.0), 44.0);
    land::ridge(canvas, dice, 400.0, 50.0, inks.far);
    town::skyline(canvas, dice, (-40.0, shore), (WIDE + 40.0, 210.0), inks.mid);
    town::lights(canvas, inks, dice, (0.0, WIDE), (440.0, 520.0), 70);
    row(canvas, inks, dice, (-50.0, WIDE + 40.0), shore, (110.0, 230.0), Windows::Lit);
    canvas.rect(-40.0, shore, WIDE + 80.0, 16.0, inks.ground);
    water::sea(canvas, inks, dice, shore + 16.0);
    for lamp in 0..7_u16 {
        let x = 90.0 + f32::from(lamp) * 184.0;
        reflection(canvas, inks, dice, x, shore + 14.0);
        town::street_lamp(canvas, inks, (x, shore + 4.0), 84.0, true);
    }
    water::glitter(canvas, inks, dice, x, shore + 20.0);
}
