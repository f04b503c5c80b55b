//! School, clinic and railway.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;
use super::{air, land, people, town, water};

/// A long building with an arcade: `x`, `top`, width and `base`.
fn arcade(canvas: &mut Canvas, inks: &Palette, (x, top): (f32, f32), (w, base): (f32, f32), bays: u16) {
    let wall = inks.wall;
    let floor = top + (base - top) * 0.47;
    canvas.rect(x, top, w, base - top, (wall.lighter(0.2), wall.mix(inks.shade, 0.3)));
    canvas.rect(x - 10.0, top - 12.0, w + 20.0, 16.0, inks.accent);
    canvas.rect(x, floor, w, 8.0, inks.light);
    let bay = w / f32::from(bays);
    for place in 0..bays {
        let middle = x + bay * (f32::from(place) + 0.5);
        canvas.round(middle - bay * 0.28, top + 22.0, bay * 0.56, (floor - top) * 0.56, 4.0, inks.light);
        canvas.round(middle - bay * 0.24, top + 26.0, bay * 0.48, (floor - top) * 0.56 - 8.0, 3.0, (inks.near, inks.mid));
        canvas.rect(middle - 1.5, top + 26.0, 3.0, (floor - top) * 0.56 - 8.0, inks.light);
        canvas.arch(middle, base, bay * 0.74, (base - floor) * 0.84, (inks.deep.mix(inks.near, 0.35), inks.near.mix(inks.shade, 0.35)));
    }
    canvas.rect(x + w * 0.92, top, w * 0.08, base - top, inks.deep.thin(0.1));
}

/// A courtyard in the break.
pub fn school(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 380.0);
    air::sun(canvas, inks, dice.between(160.0, 420.0), 120.0, 42.0);
    air::clouds(canvas, inks, dice, 4, (80.0, 210.0));
    land::ridge(canvas, dice, 320.0, 40.0, inks.far);
    town::skyline(canvas, dice, (-40.0, 380.0), (WIDE + 40.0, 110.0), inks.far.mix(inks.mid, 0.35));
    arcade(canvas, inks, (210.0, 238.0), (900.0, 500.0), 9);
    canvas.rect(-40.0, 500.0, WIDE + 80.0, 260.0, (inks.ground.lighter(0.2), inks.ground.darker(0.08)));
    canvas.rect(-40.0, 500.0, WIDE + 80.0, 12.0, inks.deep.thin(0.14));
    court(canvas, inks);
    land::tree(canvas, dice, (70.0, 590.0), 320.0, inks);
    land::tree(canvas, dice, (1190.0, 560.0), 270.0, inks);
    let cloths = [inks.near, inks.accent, inks.second, inks.light, inks.leaf];
    for (x, base, tall) in [
        (400.0, 570.0, 84.0),
        (442.0, 576.0, 80.0),
        (620.0, 548.0, 74.0),
        (820.0, 580.0, 88.0),
        (900.0, 640.0, 104.0),
        (520.0, 660.0, 108.0),
        (570.0, 668.0, 100.0),
        (1040.0, 556.0, 76.0),
    ] {
        people::figure(canvas, (x, base), tall, (dice.pick(&cloths, inks.near), inks.shade.mix(inks.accent, 0.2)));
    }
    canvas.circle(742.0, 654.0, 13.0, (inks.second, inks.accent));
}

fn court(canvas: &mut Canvas, inks: &Palette) {
    let chalk = inks.light.thin(0.75);
    canvas.lines(&[(300.0, 530.0), (980.0, 530.0), (1160.0, 700.0), (120.0, 700.0), (300.0, 530.0)], 4.0, chalk);
    canvas.line((640.0, 530.0), (640.0, 700.0), 4.0, chalk);
    let post = inks.deep;
    canvas.line((286.0, 620.0), (286.0, 420.0), 7.0, post);
    canvas.rect(252.0, 376.0, 84.0, 58.0, inks.shade.darker(0.2));
    canvas.rect(255.0, 379.0, 78.0, 52.0, inks.light);
    canvas.rect(279.0, 398.0, 30.0, 22.0, inks.accent);
    canvas.rect(284.0, 402.0, 20.0, 14.0, inks.light);
    canvas.oval(294.0, 436.0, 18.0, 4.0, inks.accent);
}

/// A clinic by the road, its ambulance at the door.
pub fn clinic(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 420.0);
    air::clouds(canvas, inks, dice, 5, (70.0, 230.0));
    land::ridge(canvas, dice, 350.0, 50.0, inks.far);
    land::ridge(canvas, dice, 420.0, 34.0, inks.mid.mix(inks.far, 0.4));
    canvas.rect(-40.0, 560.0, WIDE + 80.0, 200.0, (inks.ground, inks.ground.darker(0.2)));
    let white = inks.wall.lighter(0.55);
    canvas.rect(280.0, 280.0, 720.0, 284.0, (white, white.mix(inks.shade, 0.28)));
    canvas.rect(264.0, 266.0, 752.0, 18.0, inks.near);
    canvas.rect(470.0, 210.0, 340.0, 354.0, (white.lighter(0.5), white));
    canvas.rect(456.0, 198.0, 368.0, 16.0, inks.near);
    sign(canvas, inks, (640.0, 280.0));
    for (x, y) in
        [(320.0, 320.0), (396.0, 320.0), (846.0, 320.0), (922.0, 320.0), (320.0, 440.0), (396.0, 440.0), (846.0, 440.0), (922.0, 440.0)]
    {
        canvas.round(x - 6.0, y - 6.0, 62.0, 82.0, 5.0, inks.light);
        canvas.round(x, y, 50.0, 70.0, 3.0, (inks.near, inks.sea_far));
        canvas.rect(x + 23.0, y, 4.0, 70.0, inks.light);
    }
    entrance(canvas, inks);
    land::tree(canvas, dice, (180.0, 590.0), 300.0, inks);
    land::palm(canvas, dice, (1090.0, 580.0), 330.0, (inks.deep.mix(inks.accent, 0.3), inks.leaf.darker(0.15)));
    ambulance(canvas, inks, (846.0, 652.0), 280.0);
    for (x, base, tall) in [(520.0, 612.0, 108.0), (566.0, 616.0, 100.0), (370.0, 650.0, 120.0)] {
        people::figure(
            canvas,
            (x, base),
            tall,
            (dice.pick(&[inks.near, inks.light, inks.accent, inks.deep], inks.near), inks.shade.mix(inks.accent, 0.2)),
        );
    }
}

fn sign(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32)) {
    canvas.circle(x, y, 46.0, inks.leaf);
    canvas.circle(x, y, 38.0, inks.light);
    let beat = [(-30.0, 2.0), (-14.0, 2.0), (-7.0, -16.0), (4.0, 18.0), (11.0, 2.0), (30.0, 2.0)];
    let beat: Vec<_> = beat.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
    canvas.lines(&beat, 6.0, inks.leaf);
}

fn entrance(canvas: &mut Canvas, inks: &Palette) {
    canvas.rect(550.0, 400.0, 180.0, 164.0, (inks.near, inks.mid));
    for x in [550.0, 608.0, 668.0, 726.0] {
        canvas.rect(x, 400.0, 5.0, 164.0, inks.light);
    }
    canvas.poly(&[(500.0, 396.0), (780.0, 396.0), (806.0, 372.0), (474.0, 372.0)], inks.leaf);
    canvas.rect(512.0, 396.0, 9.0, 170.0, inks.light);
    canvas.rect(759.0, 396.0, 9.0, 170.0, inks.light);
    canvas.poly(&[(500.0, 562.0), (780.0, 562.0), (830.0, 592.0), (450.0, 592.0)], inks.ground.lighter(0.4));
}

fn ambulance(canvas: &mut Canvas, inks: &Palette, (x, base): (f32, f32), length: f32) {
    let unit = length / 100.0;
    let at = |dx: f32, dy: f32| (x + dx * unit, base + dy * unit);
    canvas.oval(x + 50.0 * unit, base + unit, 54.0 * unit, 4.0 * unit, inks.deep.thin(0.3));
    canvas.round(x, base - 46.0 * unit, 68.0 * unit, 40.0 * unit, 4.0 * unit, (Ink::WHITE, inks.light));
    canvas.poly(
        &[at(66.0, -38.0), at(82.0, -38.0), at(94.0, -22.0), at(100.0, -18.0), at(100.0, -6.0), at(66.0, -6.0)],
        (Ink::WHITE, inks.light),
    );
    canvas.poly(&[at(71.0, -34.0), at(81.0, -34.0), at(90.0, -21.0), at(71.0, -21.0)], inks.near);
    canvas.rect(x, base - 20.0 * unit, 100.0 * unit, 5.0 * unit, inks.leaf);
    canvas.rect(x + 8.0 * unit, base - 38.0 * unit, 20.0 * unit, 12.0 * unit, inks.near);
    canvas.round(x + 56.0 * unit, base - 51.0 * unit, 11.0 * unit, 5.0 * unit, unit * 2.0, inks.accent);
    for wheel in [20.0, 80.0] {
        canvas.circle(x + wheel * unit, base - 5.0 * unit, 8.5 * unit, inks.deep);
        canvas.circle(x + wheel * unit, base - 5.0 * unit, 3.8 * unit, inks.shade);
    }
}

/// A train crossing an arched bridge.
pub fn train(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 420.0);
    air::sun(canvas, inks, dice.between(240.0, 520.0), dice.between(120.0, 180.0), 48.0);
    air::clouds(canvas, inks, dice, 4, (80.0, 240.0));
    land::ridge(canvas, dice, 330.0, 80.0, (inks.far, inks.horizon));
    land::ridge(canvas, dice, 430.0, 50.0, (inks.mid, inks.far));
    water::sea(canvas, inks, dice, 560.0);
    viaduct(canvas, inks);
    carriages(canvas, inks, dice.between(60.0, 220.0));
    land::ridge(canvas, dice, 690.0, 26.0, (inks.leaf, inks.leaf.darker(0.4)));
    for x in [90.0, 210.0, 1080.0, 1220.0] {
        let size = dice.between(110.0, 170.0);
        land::tree(canvas, dice, (x, 704.0), size, inks);
    }
    air::birds(canvas, dice, 6, (900.0, 170.0), inks.deep.thin(0.5));
}

fn viaduct(canvas: &mut Canvas, inks: &Palette) {
    let (deck, stone) = (426.0, inks.wall.mix(inks.shade, 0.4));
    let mut pen = tiny_skia::PathBuilder::new();
    pen.move_to(-40.0, deck);
    pen.line_to(WIDE + 40.0, deck);
    pen.line_to(WIDE + 40.0, HIGH);
    let mut right = WIDE + 40.0;
    while right > -40.0 {
        let (pier, left) = (right - 34.0, right - 194.0);
        pen.line_to(pier, HIGH);
        pen.line_to(pier, deck + 104.0);
        pen.cubic_to(pier, deck + 4.0, left, deck + 4.0, left, deck + 104.0);
        pen.line_to(left, HIGH);
        right = left;
    }
    pen.line_to(-40.0, HIGH);
    canvas.close(pen, (stone.lighter(0.2), stone.darker(0.12)));
    canvas.rect(-40.0, deck - 8.0, WIDE + 80.0, 12.0, stone.lighter(0.4));
    canvas.rect(-40.0, deck + 4.0, WIDE + 80.0, 5.0, inks.deep.thin(0.25));
}

fn carriages(canvas: &mut Canvas, inks: &Palette, start: f32) {
    for mast in 0..6_u16 {
        let x = 40.0 + f32::from(mast) * 240.0;
        canvas.line((x, 418.0), (x, 300.0), 5.0, inks.deep.thin(0.8));
        canvas.line((x, 304.0), (x + 46.0, 316.0), 3.0, inks.deep.thin(0.8));
    }
    canvas.line((-40.0, 318.0), (WIDE + 40.0, 318.0), 2.0, inks.deep.thin(0.7));
    for car in 0..4_u16 {
        let (x, w) = (start + f32::from(car) * 222.0, 216.0);
        let (left, right) = (if car == 0 { x + 44.0 } else { x }, if car == 3 { x + w - 44.0 } else { x + w });
        canvas.poly(
            &[(left, 340.0), (right, 340.0), (x + w, 372.0), (x + w, 408.0), (x, 408.0), (x, 372.0)],
            (inks.accent.lighter(0.14), inks.accent),
        );
        canvas.rect(x, 388.0, w, 8.0, inks.light);
        canvas.rect(x + 6.0, 406.0, w - 12.0, 8.0, inks.deep);
        for pane in 0..5_u16 {
            let pane_x = x + 20.0 + f32::from(pane) * 37.0;
            let hidden = (car == 0 && pane == 0) || (car == 3 && pane == 4);
            if !hidden {
                canvas.round(pane_x, 350.0, 29.0, 28.0, 4.0, (inks.lamp.lighter(0.3), inks.near.lighter(0.3)));
            }
        }
    }
    canvas.lines(&[(start + 320.0, 340.0), (start + 344.0, 328.0), (start + 326.0, 318.0)], 3.0, inks.deep);
}
