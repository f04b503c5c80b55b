//! Scenes indoors.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;
use super::people;
use tiny_skia::PathBuilder;

/// Book spines from `x` to `until`, standing on `base`, up to `tall`.
fn spines(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (mut x, until): (f32, f32), base: f32, tall: f32) {
    let cloths = [inks.accent, inks.accent.darker(0.3), inks.near, inks.deep.lighter(0.1), inks.second, inks.leaf, inks.shade, inks.wall];
    while x < until - 12.0 {
        let w = dice.between(10.0, 22.0).min(until - x);
        let h = tall * dice.between(0.68, 0.95);
        let cloth = dice.pick(&cloths, inks.near);
        canvas.rect(x, base - h, w - 1.5, h, (cloth.lighter(0.06), cloth.darker(0.16)));
        canvas.rect(x, base - h * 0.84, w - 1.5, 3.0, inks.second.lighter(0.25).thin(0.7));
        canvas.rect(x, base - h * 0.24, w - 1.5, 3.0, inks.second.lighter(0.25).thin(0.7));
        x += w;
    }
}

/// A bookcase of five shelves.
fn bookcase(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (x, top): (f32, f32), (w, h): (f32, f32)) {
    let wood = inks.deep.mix(inks.accent, 0.3);
    canvas.rect(x - 14.0, top - 18.0, w + 28.0, h + 18.0, (wood, wood.darker(0.3)));
    canvas.rect(x - 22.0, top - 30.0, w + 44.0, 16.0, wood.lighter(0.16));
    let shelves = 5_u16;
    let storey = h / f32::from(shelves);
    for shelf in 0..shelves {
        let y = top + storey * f32::from(shelf);
        canvas.rect(x, y, w, storey - 10.0, wood.darker(0.5));
        spines(canvas, inks, dice, (x + 3.0, x + w - 3.0), y + storey - 10.0, storey - 18.0);
        canvas.rect(x, y + storey - 10.0, w, 4.0, wood.lighter(0.3));
    }
}

/// A reading room with tall shelves and morning light.
pub fn library(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let wall = inks.wall.mix(inks.shade, 0.25);
    canvas.rect(-40.0, -40.0, WIDE + 80.0, 620.0, (wall.lighter(0.15), wall.mix(inks.shade, 0.5)));
    canvas.rect(-40.0, 560.0, WIDE + 80.0, 220.0, (inks.shade.darker(0.25), inks.shade.darker(0.5)));
    for x in [470.0, 640.0, 810.0] {
        canvas.arch(x, 470.0, 136.0, 400.0, wall.lighter(0.5));
        canvas.arch(x, 462.0, 116.0, 380.0, (inks.sky.lighter(0.35), inks.horizon.lighter(0.3)));
        canvas.rect(x - 2.5, 90.0, 5.0, 372.0, wall.lighter(0.5));
        for bar in [200.0, 300.0, 400.0] {
            canvas.rect(x - 58.0, bar, 116.0, 5.0, wall.lighter(0.5));
        }
        canvas.rect(x - 80.0, 462.0, 160.0, 12.0, wall.lighter(0.6));
    }
    bookcase(canvas, inks, dice, (-20.0, 70.0), (390.0, 500.0));
    bookcase(canvas, inks, dice, (910.0, 70.0), (400.0, 500.0));
    for x in [470.0, 640.0, 810.0] {
        let beam = inks.lamp.lighter(0.5);
        canvas.poly(
            &[(x - 58.0, 474.0), (x + 58.0, 474.0), (x - 10.0, HIGH + 40.0), (x - 200.0, HIGH + 40.0)],
            (beam.thin(0.34), beam.thin(0.04)),
        );
    }
    table(canvas, inks, dice);
}

fn table(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let wood = inks.accent.mix(inks.deep, 0.45);
    for (x, ink) in [(430.0, inks.near), (850.0, inks.accent.darker(0.2))] {
        people::reader(canvas, inks, (x, 490.0), 25.0, ink);
    }
    canvas.poly(&[(180.0, 590.0), (1100.0, 590.0), (1200.0, 664.0), (80.0, 664.0)], (wood.lighter(0.24), wood));
    canvas.rect(80.0, 664.0, 1120.0, 22.0, wood.darker(0.35));
    for x in [130.0, 1110.0] {
        canvas.rect(x, 686.0, 40.0, 80.0, wood.darker(0.5));
    }
    for x in [430.0, 850.0] {
        open_book(canvas, inks, (x, 640.0), 96.0);
    }
    let mut y = 622.0;
    for cloth in [inks.accent, inks.near, inks.second] {
        let shift = dice.between(-12.0, 12.0);
        closed(canvas, inks, (570.0 + shift, y), (150.0, 20.0), cloth);
        y -= 20.0;
    }
    canvas.line((690.0, 628.0), (690.0, 520.0), 6.0, inks.deep);
    canvas.oval(690.0, 630.0, 34.0, 7.0, inks.deep);
    canvas.poly(&[(640.0, 534.0), (740.0, 534.0), (716.0, 486.0), (664.0, 486.0)], (inks.leaf.lighter(0.1), inks.leaf.darker(0.2)));
    canvas.glow(690.0, 560.0, 150.0, inks.lamp.thin(0.5));
}

/// A closed book lying flat; (`x`, `base`) is the left end of its underside.
fn closed(canvas: &mut Canvas, inks: &Palette, (x, base): (f32, f32), (w, h): (f32, f32), cloth: Ink) {
    canvas.round(x, base - h, w, h, h * 0.16, (cloth.lighter(0.12), cloth.darker(0.15)));
    canvas.rect(x + w * 0.05, base - h * 0.82, w * 0.96, h * 0.64, (inks.light, inks.wall.mix(inks.shade, 0.3)));
    for leaf in 1..4_u16 {
        canvas.rect(x + w * 0.06, base - h * (0.2 + 0.15 * f32::from(leaf)), w * 0.94, 1.2, inks.shade.thin(0.6));
    }
    canvas.round(x, base - h, w * 0.1, h, h * 0.16, cloth);
}

/// A book lying open; (`x`, `y`) is the foot of its fold, `half` the width of a page.
fn open_book(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), half: f32) {
    let tall = half * 0.5;
    for side in [-1.0, 1.0] {
        let reach = side * half;
        let mut cover = PathBuilder::new();
        cover.move_to(x, y + half * 0.07);
        cover.line_to(x + reach * 1.06, y + half * 0.03);
        cover.line_to(x + reach * 0.9, y - tall * 1.02);
        cover.line_to(x, y - tall * 0.9);
        canvas.close(cover, inks.accent.darker(0.2));
        let mut page = PathBuilder::new();
        page.move_to(x, y);
        page.quad_to(x + reach * 0.5, y - half * 0.18, x + reach, y - half * 0.02);
        page.line_to(x + reach * 0.86, y - tall * 1.06);
        page.quad_to(x + reach * 0.45, y - tall * 1.26, x, y - tall * 0.94);
        canvas.close(page, (inks.light, inks.wall));
        for line in 1..6_u16 {
            let down = f32::from(line) / 6.0;
            let (from, to) = (x + reach * 0.1, x + reach * (0.78 + 0.1 * down));
            let level = y - tall * (1.06 - down) - half * 0.06;
            canvas.line((from, level), (to, level + half * 0.03), half * 0.016, inks.shade.darker(0.2).thin(0.75));
        }
    }
    canvas.line((x, y), (x, y - tall * 0.94), half * 0.012, inks.shade.darker(0.2));
}

/// Books stacked beside an open one, on a table by a window.
pub fn book(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    canvas.rect(-40.0, -40.0, WIDE + 80.0, HIGH + 80.0, (inks.mid.mix(inks.horizon, 0.35), inks.far));
    canvas.arch(930.0, 520.0, 420.0, 500.0, inks.wall.lighter(0.4));
    canvas.arch(930.0, 520.0, 380.0, 476.0, (inks.sky.lighter(0.2), inks.horizon));
    canvas.glow(990.0, 220.0, 190.0, inks.light.thin(0.8));
    canvas.circle(990.0, 220.0, 40.0, inks.light);
    canvas.poly(
        &[(740.0, 520.0), (740.0, 420.0), (850.0, 370.0), (960.0, 430.0), (1040.0, 396.0), (1120.0, 430.0), (1120.0, 520.0)],
        inks.far.mix(inks.mid, 0.5),
    );
    canvas.rect(927.0, 60.0, 6.0, 460.0, inks.wall.lighter(0.4));
    canvas.rect(740.0, 290.0, 380.0, 6.0, inks.wall.lighter(0.4));
    let wood = inks.accent.mix(inks.deep, 0.5);
    canvas.rect(-40.0, 520.0, WIDE + 80.0, 260.0, (wood.lighter(0.22), wood.darker(0.2)));
    canvas.rect(-40.0, 520.0, WIDE + 80.0, 6.0, wood.lighter(0.45));
    canvas.oval(330.0, 606.0, 270.0, 22.0, inks.deep.thin(0.35));
    let mut base = 604.0;
    let cloths = [inks.near, inks.accent, inks.second, inks.leaf, inks.deep.lighter(0.12), inks.shade];
    for (place, cloth) in cloths.iter().enumerate() {
        let (w, h) = (dice.between(360.0, 450.0), dice.between(46.0, 66.0));
        let x = 330.0 - w / 2.0 + dice.between(-22.0, 22.0);
        if place < 5 {
            closed(canvas, inks, (x, base), (w, h), *cloth);
            base -= h;
        }
    }
    cup(canvas, inks, (330.0, base));
    canvas.oval(850.0, 668.0, 330.0, 26.0, inks.deep.thin(0.35));
    open_book(canvas, inks, (850.0, 660.0), 300.0);
    canvas.poly(&[(846.0, 650.0), (866.0, 650.0), (872.0, 716.0), (860.0, 704.0), (848.0, 716.0)], inks.accent);
}

fn cup(canvas: &mut Canvas, inks: &Palette, (x, base): (f32, f32)) {
    canvas.oval(x, base - 4.0, 66.0, 8.0, inks.wall);
    canvas.oval(x + 40.0, base - 36.0, 22.0, 18.0, inks.light);
    canvas.oval(x + 40.0, base - 36.0, 12.0, 9.0, inks.far);
    let mut pen = PathBuilder::new();
    pen.move_to(x - 42.0, base - 64.0);
    pen.cubic_to(x - 40.0, base - 18.0, x - 24.0, base - 6.0, x, base - 6.0);
    pen.cubic_to(x + 24.0, base - 6.0, x + 40.0, base - 18.0, x + 42.0, base - 64.0);
    canvas.close(pen, (inks.light, inks.wall.mix(inks.shade, 0.3)));
    canvas.oval(x, base - 64.0, 42.0, 8.0, inks.deep.mix(inks.accent, 0.35));
    for (shift, tall) in [(-12.0, 60.0), (10.0, 80.0)] {
        let mut steam = PathBuilder::new();
        steam.move_to(x + shift, base - 78.0);
        steam.cubic_to(x + shift + 18.0, base - 98.0, x + shift - 18.0, base - 74.0 - tall * 0.7, x + shift + 4.0, base - 78.0 - tall);
        if let Some(path) = steam.finish() {
            canvas.trace(&path, 6.0, inks.light.thin(0.4));
        }
    }
}

/// A concert: musicians in the light, the hall in the dark.
pub fn stage(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    canvas.rect(-40.0, -40.0, WIDE + 80.0, HIGH + 80.0, (inks.deep, inks.near));
    canvas.rect(180.0, 60.0, 920.0, 460.0, (inks.mid, inks.accent.mix(inks.mid, 0.45)));
    canvas.glow(640.0, 420.0, 480.0, inks.second.thin(0.45));
    canvas.poly(
        &[(120.0, 500.0), (1160.0, 500.0), (1260.0, 590.0), (20.0, 590.0)],
        (inks.accent.mix(inks.shade, 0.4), inks.deep.mix(inks.accent, 0.35)),
    );
    canvas.rect(-40.0, 590.0, WIDE + 80.0, 26.0, inks.deep);
    for (x, foot, ink) in [(300.0, 420.0, inks.lamp), (520.0, 600.0, inks.light), (760.0, 680.0, inks.light), (980.0, 860.0, inks.lamp)] {
        canvas.poly(&[(x - 10.0, 70.0), (x + 10.0, 70.0), (foot + 110.0, 546.0), (foot - 110.0, 546.0)], (ink.thin(0.42), ink.thin(0.04)));
        canvas.oval(foot, 546.0, 112.0, 20.0, ink.thin(0.2));
        canvas.round(x - 17.0, 48.0, 34.0, 30.0, 6.0, Ink::BLACK);
    }
    for (x, tall, ink) in [(430.0, 132.0, inks.near), (640.0, 142.0, inks.accent.darker(0.2)), (850.0, 132.0, inks.leaf)] {
        musician(canvas, inks, (x, 548.0), tall, ink);
    }
    canvas.rect(-40.0, 616.0, WIDE + 80.0, 150.0, (inks.near, inks.deep));
    curtain(canvas, inks, (-40.0, 250.0));
    curtain(canvas, inks, (1030.0, 290.0));
    canvas.rect(-40.0, -40.0, WIDE + 80.0, 96.0, (inks.accent.darker(0.55), inks.accent.darker(0.3)));
    for fold in 0..11_u16 {
        canvas.oval(f32::from(fold) * 128.0, 56.0, 64.0, 24.0, inks.accent.darker(0.34));
    }
    for (row, size, dark) in [(606.0, 15.0, 0.1), (640.0, 19.0, 0.45), (684.0, 25.0, 0.85)] {
        let mut x = -20.0 + dice.between(0.0, 40.0);
        while x < WIDE + 40.0 {
            people::onlooker(canvas, (x, row + dice.between(-5.0, 5.0)), size, inks.near.darker(dark));
            x += size * 4.3 + dice.between(-6.0, 10.0);
        }
    }
}

fn curtain(canvas: &mut Canvas, inks: &Palette, (x, w): (f32, f32)) {
    let folds = 6_u16;
    let fold = w / f32::from(folds);
    for place in 0..folds {
        let ink = inks.accent.darker(if place % 2 == 0 { 0.34 } else { 0.52 });
        canvas.round(x + fold * f32::from(place), -20.0, fold + 1.0, 620.0, 12.0, super::ink::Fill::Across(ink, ink.darker(0.25)));
    }
}

/// Somebody who sits and plays the oud.
fn musician(canvas: &mut Canvas, inks: &Palette, (x, base): (f32, f32), tall: f32, cloth: Ink) {
    let unit = tall / 100.0;
    let at = |dx: f32, dy: f32| (x + dx * unit, base + dy * unit);
    canvas.rect(x - 18.0 * unit, base - 34.0 * unit, 36.0 * unit, 34.0 * unit, inks.deep);
    canvas.poly(
        &[at(-26.0, 0.0), at(-24.0, -34.0), at(-17.0, -78.0), at(17.0, -78.0), at(24.0, -34.0), at(30.0, 0.0)],
        (cloth.lighter(0.16), cloth.darker(0.3)),
    );
    canvas.circle(x, base - 90.0 * unit, 12.0 * unit, inks.second.mix(inks.accent, 0.45).mix(inks.light, 0.25));
    canvas.oval(x, base - 97.0 * unit, 12.5 * unit, 7.5 * unit, inks.deep);
    canvas.line(at(8.0, -52.0), at(54.0, -76.0), 5.0 * unit, inks.deep.mix(inks.second, 0.25));
    canvas.line(at(54.0, -76.0), at(52.0, -64.0), 4.0 * unit, inks.deep.mix(inks.second, 0.25));
    canvas.oval(x - 2.0 * unit, base - 44.0 * unit, 25.0 * unit, 19.0 * unit, (inks.second, inks.second.darker(0.3)));
    canvas.circle(x + 3.0 * unit, base - 46.0 * unit, 6.0 * unit, inks.deep);
    canvas.line(at(-16.0, -70.0), at(-8.0, -46.0), 7.0 * unit, cloth.lighter(0.1));
    canvas.line(at(16.0, -70.0), at(38.0, -66.0), 6.5 * unit, cloth.lighter(0.1));
}
