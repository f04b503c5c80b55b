//! Houses, domes and wind towers of a town on a warm coast.

use super::canvas::Canvas;
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;
use tiny_skia::PathBuilder;

/// Whether anybody is at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Windows {
    /// Dark panes.
    Shut,
    /// Most panes lit.
    Lit,
}

/// A tall house with arched windows, a cornice and a shaded side. `x` is its left edge.
pub fn house(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (x, base): (f32, f32), (w, h): (f32, f32), windows: Windows) {
    let wall =
        dice.pick(&[inks.wall, inks.wall.mix(inks.shade, 0.45), inks.shade.lighter(0.12), inks.wall.mix(inks.accent, 0.16)], inks.wall);
    let top = base - h;
    canvas.rect(x, top, w, h, (wall, wall.mix(inks.shade, 0.4)));
    canvas.rect(x + w * 0.84, top, w * 0.16, h, inks.deep.thin(0.14));
    canvas.rect(x - w * 0.02, top - 7.0, w * 1.04, 9.0, wall.lighter(0.35));
    parapet(canvas, wall.lighter(0.35), (x, top - 7.0), w, dice);
    let columns = if w > 120.0 { 3_u16 } else { 2 };
    let floors = if h > 330.0 {
        4_u16
    } else if h > 210.0 {
        3
    } else {
        2
    };
    let (gap, storey) = (w / f32::from(columns), (h - 16.0) / f32::from(floors));
    let trim = wall.lighter(0.5);
    for floor in 0..floors {
        let sill = top + 16.0 + storey * (f32::from(floor) + 0.74);
        canvas.rect(x, sill + storey * 0.14, w, 3.5, trim.thin(0.6));
        for column in 0..columns {
            let middle = x + gap * (f32::from(column) + 0.5) - w * 0.03;
            window(canvas, inks, dice, (middle, sill), (gap * 0.36, storey * 0.52), (trim, windows));
        }
    }
}

fn parapet(canvas: &mut Canvas, ink: Ink, (x, y): (f32, f32), w: f32, dice: &mut Dice) {
    if dice.one_in(2) {
        let teeth = 5_u16;
        for tooth in 0..teeth {
            let left = x + w * f32::from(tooth) / f32::from(teeth);
            let size = w / f32::from(teeth);
            canvas.poly(&[(left + size * 0.15, y + 1.0), (left + size * 0.5, y - size * 0.55), (left + size * 0.85, y + 1.0)], ink);
        }
    }
}

fn window(
    canvas: &mut Canvas,
    inks: &Palette,
    dice: &mut Dice,
    (x, sill): (f32, f32),
    (w, h): (f32, f32),
    (trim, windows): (Ink, Windows),
) {
    canvas.arch(x, sill + 3.0, w + 8.0, h + 9.0, trim);
    let lit = windows == Windows::Lit && !dice.one_in(3);
    let pane = if lit { (inks.lamp.lighter(0.2), inks.lamp.mix(inks.accent, 0.2)) } else { (inks.deep.mix(inks.near, 0.25), inks.near) };
    canvas.arch(x, sill, w, h, pane);
    if windows == Windows::Shut && dice.one_in(4) {
        canvas.rect(x - w * 0.62, sill - h * 0.62, w * 1.24, h * 0.64, inks.accent.mix(inks.deep, 0.35));
        for bar in 1..4_u16 {
            canvas.rect(x - w * 0.62, sill - h * 0.62 + h * 0.16 * f32::from(bar), w * 1.24, 2.0, inks.deep.thin(0.35));
        }
    } else {
        canvas.rect(x - 1.0, sill - h, 2.0, h, trim.thin(0.5));
    }
    if lit {
        canvas.glow(x, sill - h * 0.4, w * 1.9, inks.lamp.thin(0.3));
    }
}

/// A dome on a drum; `x` is its middle.
pub fn dome(canvas: &mut Canvas, (x, base): (f32, f32), half: f32, (ink, rim): (Ink, Ink)) {
    canvas.rect(x - half * 1.06, base - half * 0.42, half * 2.12, half * 0.42, rim);
    let spring = base - half * 0.4;
    let mut pen = PathBuilder::new();
    pen.move_to(x - half, spring);
    pen.cubic_to(x - half * 1.06, spring - half * 0.75, x - half * 0.42, spring - half * 1.02, x, spring - half * 1.3);
    pen.cubic_to(x + half * 0.42, spring - half * 1.02, x + half * 1.06, spring - half * 0.75, x + half, spring);
    canvas.close(pen, (ink.lighter(0.16), ink));
    canvas.circle(x, spring - half * 1.34, half * 0.05 + 1.5, rim);
}

/// A wind tower: a shaft whose slots catch the sea breeze. `x` is its middle.
pub fn wind_tower(canvas: &mut Canvas, (x, base): (f32, f32), (w, h): (f32, f32), (wall, slot): (Ink, Ink)) {
    canvas.rect(x - w / 2.0, base - h, w, h, (wall.lighter(0.1), wall));
    canvas.rect(x - w * 0.58, base - h - 5.0, w * 1.16, 8.0, wall.lighter(0.25));
    for place in 0..3_u16 {
        let left = x - w * 0.36 + w * 0.27 * f32::from(place);
        canvas.arch(left + w * 0.09, base - h * 0.52, w * 0.14, h * 0.36, slot);
    }
    canvas.rect(x + w * 0.3, base - h, w * 0.2, h, slot.thin(0.2));
}

/// A far skyline of flat roofs, domes and wind towers in one ink.
pub fn skyline(canvas: &mut Canvas, dice: &mut Dice, (mut x, base): (f32, f32), (until, tall): (f32, f32), ink: Ink) {
    while x < until {
        let (w, h) = (dice.between(46.0, 104.0), tall * dice.between(0.42, 0.92));
        canvas.rect(x, base - h, w + 1.0, h + 2.0, ink);
        match dice.below(5) {
            0 => dome(canvas, (x + w / 2.0, base - h + 2.0), w * 0.36, (ink, ink)),
            1 => wind_tower(canvas, (x + w / 2.0, base - h + 2.0), (w * 0.34, tall * 0.34), (ink, ink.darker(0.18))),
            2 => canvas.rect(x + w * 0.2, base - h - 12.0, w * 0.3, 14.0, ink),
            _ => {}
        }
        x += w;
    }
}

/// Warm points of light on a skyline between `x` and `until`.
pub fn lights(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (x, until): (f32, f32), (top, low): (f32, f32), count: u16) {
    for _ in 0..count {
        let (x, y) = (dice.between(x, until), dice.between(top, low));
        canvas.rect(x, y, 4.5, 7.0, inks.lamp.thin(dice.between(0.5, 0.95)));
    }
}

/// A street lamp; `x` is the foot of its post.
pub fn street_lamp(canvas: &mut Canvas, inks: &Palette, (x, base): (f32, f32), tall: f32, lit: bool) {
    let top = base - tall;
    canvas.line((x, base), (x, top), tall * 0.022, inks.deep);
    canvas.rect(x - tall * 0.035, base - tall * 0.05, tall * 0.07, tall * 0.05, inks.deep);
    if lit {
        canvas.glow(x, top - tall * 0.05, tall * 0.5, inks.lamp.thin(0.5));
    }
    let pane = if lit { inks.lamp.lighter(0.3) } else { inks.light };
    canvas.poly(
        &[(x - tall * 0.03, top), (x + tall * 0.03, top), (x + tall * 0.05, top - tall * 0.09), (x - tall * 0.05, top - tall * 0.09)],
        pane,
    );
    canvas.poly(&[(x - tall * 0.06, top - tall * 0.09), (x + tall * 0.06, top - tall * 0.09), (x, top - tall * 0.14)], inks.deep);
}
