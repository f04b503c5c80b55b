//! What floats.

use super::canvas::Canvas;
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;
use super::port;
use super::water;
use tiny_skia::PathBuilder;

/// A loaded container ship. (`x`, `y`) is the waterline under the stern; the bow points right.
pub fn container_ship(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (x, y): (f32, f32), length: f32) {
    let (unit, deck) = (length / 100.0, y - length * 0.085);
    water::shadow(canvas, inks, x + length * 0.5, y, length * 0.5);
    let hull = inks.deep.mix(inks.near, 0.3);
    port::stack(canvas, inks, dice, (x + unit * 22.0, deck + unit), (7, 4), (unit * 9.0, unit * 3.7));
    bridge(canvas, inks, (x + unit * 6.0, deck), unit);
    let mut pen = PathBuilder::new();
    pen.move_to(x + unit * 2.0, y);
    pen.line_to(x, deck);
    pen.line_to(x + length * 0.86, deck);
    pen.quad_to(x + length * 0.93, deck - unit * 0.6, x + length * 1.01, deck - unit * 3.4);
    pen.quad_to(x + length * 0.965, y - unit * 3.0, x + length * 0.95, y);
    canvas.close(pen, (hull.lighter(0.12), hull));
    canvas.poly(
        &[(x + unit * 1.4, y - unit * 2.0), (x + length * 0.958, y - unit * 2.0), (x + length * 0.95, y), (x + unit * 2.0, y)],
        inks.accent,
    );
    canvas.rect(x + unit * 0.6, deck + unit * 1.2, length * 0.88, unit * 0.45, inks.light.thin(0.7));
    canvas.line((x + length * 0.93, deck - unit), (x + length * 0.93, deck - unit * 8.0), unit * 0.5, inks.wall);
    water::ripple(canvas, (x + length * 0.84, y + 1.0), length * 0.2, 4.5, inks.light.thin(0.85));
    water::ripple(canvas, (x - length * 0.02, y + 2.0), length * 0.9, 3.0, inks.light.thin(0.5));
}

fn bridge(canvas: &mut Canvas, inks: &Palette, (x, deck): (f32, f32), unit: f32) {
    let wall = inks.wall.lighter(0.4);
    canvas.rect(x, deck - unit * 17.0, unit * 12.0, unit * 17.0, (wall, wall.mix(inks.shade, 0.35)));
    canvas.rect(x - unit, deck - unit * 19.5, unit * 14.5, unit * 4.0, wall);
    canvas.rect(x, deck - unit * 18.7, unit * 12.6, unit * 1.6, inks.deep);
    for floor in 0..4_u16 {
        for pane in 0..4_u16 {
            let (dx, dy) = (f32::from(pane) * 2.7 + 1.2, f32::from(floor) * 3.1 + 4.4);
            canvas.rect(x + unit * dx, deck - unit * 18.5 + unit * dy, unit * 1.4, unit * 1.2, inks.near);
        }
    }
    canvas.rect(x + unit * 3.0, deck - unit * 24.0, unit * 5.0, unit * 4.6, inks.accent);
    canvas.rect(x + unit * 3.0, deck - unit * 22.8, unit * 5.0, unit * 1.3, inks.light);
    canvas.line((x + unit * 10.5, deck - unit * 19.5), (x + unit * 10.5, deck - unit * 26.0), unit * 0.5, inks.deep);
}

/// How a dhow carries her sail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sail {
    /// Set and full.
    Set,
    /// Furled along the yard.
    Furled,
}

/// A dhow with a lateen sail. (`x`, `y`) is the waterline amidships; the bow points right.
pub fn dhow(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), length: f32, (hull, cloth): (Ink, Ink), sail: Sail) {
    let unit = length / 100.0;
    let at = |dx: f32, dy: f32| (x + dx * unit, y + dy * unit);
    water::shadow(canvas, inks, x, y, length * 0.46);
    canvas.line(at(4.0, -10.0), at(9.0, -72.0), unit * 1.6, hull.darker(0.2));
    canvas.line(at(-40.0, -26.0), at(37.0, -98.0), unit * 1.3, hull.darker(0.2));
    match sail {
        Sail::Set => {
            let mut pen = PathBuilder::new();
            pen.move_to(x + 36.0 * unit, y - 96.0 * unit);
            pen.quad_to(x + 2.0 * unit, y - 56.0 * unit, x - 39.0 * unit, y - 26.0 * unit);
            pen.quad_to(x - 2.0 * unit, y - 12.0 * unit, x + 38.0 * unit, y - 20.0 * unit);
            pen.quad_to(x + 58.0 * unit, y - 58.0 * unit, x + 36.0 * unit, y - 96.0 * unit);
            canvas.close(pen, (cloth, cloth.mix(inks.shade, 0.35)));
            canvas.lines(&[at(36.0, -94.0), at(17.0, -58.0), at(6.0, -16.0)], unit * 0.5, inks.shade.darker(0.1).thin(0.5));
        }
        Sail::Furled => canvas.line(at(-34.0, -31.0), at(30.0, -91.0), unit * 3.6, cloth),
    }
    canvas.line(at(9.0, -72.0), at(52.0, -13.0), unit * 0.5, hull.darker(0.2));
    canvas.line(at(9.0, -72.0), at(-42.0, -16.0), unit * 0.5, hull.darker(0.2));
    let mut pen = PathBuilder::new();
    pen.move_to(x - 48.0 * unit, y - 19.0 * unit);
    pen.quad_to(x - 4.0 * unit, y - 7.0 * unit, x + 60.0 * unit, y - 20.0 * unit);
    pen.quad_to(x + 42.0 * unit, y - 2.0 * unit, x + 33.0 * unit, y + 1.0 * unit);
    pen.line_to(x - 37.0 * unit, y + 1.0 * unit);
    canvas.close(pen, (hull.lighter(0.08), hull.darker(0.25)));
    canvas.lines(&[at(-45.0, -14.0), at(-4.0, -5.0), at(50.0, -14.0)], unit * 1.2, inks.second);
    water::ripple(canvas, (x - 42.0 * unit, y + 1.0), 80.0 * unit, 2.8, inks.light.thin(0.6));
}

/// A small open boat, empty. (`x`, `y`) is the waterline amidships.
pub fn skiff(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), length: f32, hull: Ink) {
    let unit = length / 100.0;
    water::shadow(canvas, inks, x, y, length * 0.46);
    canvas.oval(x, y - 13.0 * unit, 47.0 * unit, 4.5 * unit, hull.darker(0.5));
    let mut pen = PathBuilder::new();
    pen.move_to(x - 50.0 * unit, y - 16.0 * unit);
    pen.quad_to(x, y - 4.0 * unit, x + 54.0 * unit, y - 20.0 * unit);
    pen.quad_to(x + 44.0 * unit, y, x + 30.0 * unit, y + 1.0);
    pen.line_to(x - 34.0 * unit, y + 1.0);
    pen.quad_to(x - 46.0 * unit, y, x - 50.0 * unit, y - 16.0 * unit);
    canvas.close(pen, (hull.lighter(0.1), hull.darker(0.15)));
    let mut rail = PathBuilder::new();
    rail.move_to(x - 50.0 * unit, y - 15.5 * unit);
    rail.quad_to(x, y - 3.5 * unit, x + 54.0 * unit, y - 19.5 * unit);
    if let Some(path) = rail.finish() {
        canvas.trace(&path, 2.6 * unit, inks.light);
    }
}
