//! People, far enough away to be nobody.

use super::canvas::Canvas;
use super::ink::Ink;
use super::palette::Palette;
use tiny_skia::PathBuilder;

/// Somebody who stands, in a long garment. (`x`, `base`) is between the feet.
pub fn figure(canvas: &mut Canvas, (x, base): (f32, f32), tall: f32, (cloth, skin): (Ink, Ink)) {
    let unit = tall / 100.0;
    canvas.oval(x, base, 18.0 * unit, 3.2 * unit, Ink::BLACK.thin(0.2));
    let mut pen = PathBuilder::new();
    pen.move_to(x - 15.0 * unit, base);
    pen.quad_to(x - 12.0 * unit, base - 50.0 * unit, x - 15.0 * unit, base - 70.0 * unit);
    pen.quad_to(x - 12.0 * unit, base - 82.0 * unit, x, base - 82.0 * unit);
    pen.quad_to(x + 12.0 * unit, base - 82.0 * unit, x + 15.0 * unit, base - 70.0 * unit);
    pen.quad_to(x + 12.0 * unit, base - 50.0 * unit, x + 15.0 * unit, base);
    canvas.close(pen, (cloth, cloth.darker(0.22)));
    canvas.circle(x, base - 90.0 * unit, 9.0 * unit, skin);
    let mut hair = PathBuilder::new();
    hair.move_to(x - 9.6 * unit, base - 89.0 * unit);
    hair.cubic_to(x - 10.0 * unit, base - 103.0 * unit, x + 10.0 * unit, base - 103.0 * unit, x + 9.6 * unit, base - 89.0 * unit);
    hair.quad_to(x, base - 96.0 * unit, x - 9.6 * unit, base - 89.0 * unit);
    canvas.close(hair, cloth.darker(0.5));
}

/// Somebody under an umbrella.
pub fn under_umbrella(canvas: &mut Canvas, inks: &Palette, (x, base): (f32, f32), tall: f32, (cloth, shade): (Ink, Ink)) {
    let unit = tall / 100.0;
    figure(canvas, (x, base), tall, (cloth, inks.shade.mix(inks.accent, 0.3)));
    let (half, rim, top) = (38.0 * unit, base - 98.0 * unit, base - 134.0 * unit);
    canvas.line((x + 8.0 * unit, base - 52.0 * unit), (x + 8.0 * unit, top), 2.2 * unit, inks.deep);
    let middle = x + 8.0 * unit;
    let mut pen = PathBuilder::new();
    pen.move_to(middle - half, rim);
    pen.cubic_to(middle - half * 0.9, top + 6.0 * unit, middle - half * 0.4, top, middle, top);
    pen.cubic_to(middle + half * 0.4, top, middle + half * 0.9, top + 6.0 * unit, middle + half, rim);
    for rib in [1.0_f32, 0.33, -0.33] {
        let (from, to) = (middle + half * rib, middle + half * (rib - 0.667));
        pen.quad_to((from + to) / 2.0, rim - 9.0 * unit, to, rim);
    }
    canvas.close(pen, (shade.lighter(0.18), shade.darker(0.12)));
    canvas.line((middle, top), (middle, top - 5.0 * unit), 2.2 * unit, inks.deep);
}

/// Head and shoulders seen from behind; (`x`, `y`) is the middle of the head.
pub fn onlooker(canvas: &mut Canvas, (x, y): (f32, f32), size: f32, ink: Ink) {
    let mut pen = PathBuilder::new();
    pen.move_to(x - size * 2.1, y + size * 5.0);
    pen.cubic_to(x - size * 2.1, y + size * 1.4, x - size * 0.9, y + size * 1.2, x, y + size * 1.2);
    pen.cubic_to(x + size * 0.9, y + size * 1.2, x + size * 2.1, y + size * 1.4, x + size * 2.1, y + size * 5.0);
    canvas.close(pen, ink);
    canvas.oval(x, y, size * 0.86, size * 1.06, ink);
    canvas.rect(x - size * 0.4, y + size * 0.6, size * 0.8, size, ink);
}

/// Somebody who sits and reads, head bowed; (`x`, `y`) is the middle of the head.
pub fn reader(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), size: f32, cloth: Ink) {
    let skin = inks.shade.mix(inks.accent, 0.25).lighter(0.15);
    onlooker(canvas, (x, y), size, cloth);
    canvas.rect(x - size * 0.38, y + size * 0.5, size * 0.76, size * 0.9, skin.darker(0.15));
    canvas.oval(x, y, size * 0.86, size * 1.06, skin);
    let mut hair = PathBuilder::new();
    hair.move_to(x - size * 0.95, y + size * 0.3);
    hair.cubic_to(x - size * 1.15, y - size * 1.7, x + size * 1.15, y - size * 1.7, x + size * 0.95, y + size * 0.3);
    hair.quad_to(x + size * 0.7, y - size * 0.35, x, y - size * 0.3);
    hair.quad_to(x - size * 0.7, y - size * 0.35, x - size * 0.95, y + size * 0.3);
    canvas.close(hair, inks.deep);
}
