//! What stands on a quay.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::ink::Ink;
use super::palette::Palette;

/// Inks of shipping containers.
fn boxes(inks: &Palette) -> [Ink; 6] {
    [inks.accent, inks.second, inks.near, inks.mid, inks.leaf.mix(inks.mid, 0.3), inks.wall.mix(inks.shade, 0.5)]
}

/// One container, ribbed. `y` is its top.
pub fn container(canvas: &mut Canvas, (x, y): (f32, f32), (w, h): (f32, f32), ink: Ink) {
    canvas.rect(x, y, w, h, (ink.lighter(0.08), ink.darker(0.1)));
    let ribs = 7_u16;
    for rib in 1..ribs {
        canvas.rect(x + w * f32::from(rib) / f32::from(ribs), y + h * 0.12, 1.6, h * 0.76, ink.darker(0.24).thin(0.55));
    }
    canvas.rect(x, y + h - 2.0, w, 2.0, ink.darker(0.4));
    canvas.rect(x + w - 2.0, y, 2.0, h, ink.darker(0.4));
}

/// Rows of containers standing on `base`, `columns` across and up to `rows` high.
pub fn stack(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice, (x, base): (f32, f32), (columns, rows): (u16, u16), (w, h): (f32, f32)) {
    let kinds = boxes(inks);
    for column in 0..columns {
        let high = rows - dice.below(2.min(rows));
        for row in 0..high {
            let (left, top) = (x + w * f32::from(column), base - h * f32::from(row + 1));
            container(canvas, (left, top), (w - 2.0, h - 1.5), dice.pick(&kinds, inks.accent));
        }
    }
}

/// A quay from `y` down, with a lit edge and bollards.
pub fn quay(canvas: &mut Canvas, inks: &Palette, y: f32) {
    canvas.rect(-40.0, y, WIDE + 80.0, HIGH - y + 40.0, (inks.ground, inks.ground.darker(0.22)));
    canvas.rect(-40.0, y, WIDE + 80.0, 7.0, inks.ground.lighter(0.45));
    canvas.rect(-40.0, y + 7.0, WIDE + 80.0, 5.0, inks.deep.thin(0.25));
    for place in 0..9_u16 {
        let x = 60.0 + f32::from(place) * 150.0;
        canvas.round(x, y - 12.0, 20.0, 16.0, 5.0, inks.deep);
        canvas.round(x - 4.0, y - 16.0, 28.0, 8.0, 4.0, inks.deep);
    }
    for joint in 0..6_u16 {
        let x = 40.0 + f32::from(joint) * 240.0;
        canvas.line((x, y + 14.0), (x - 40.0, HIGH + 40.0), 2.0, inks.deep.thin(0.1));
    }
}

/// A ship-to-shore crane. (`x`, `base`) is the foot of its landward leg; the boom reaches right.
pub struct Crane {
    /// The foot of the landward leg.
    pub foot: (f32, f32),
    /// From the foot to the top of the mast.
    pub tall: f32,
    /// The ink of the steel.
    pub ink: Ink,
    /// How far out the trolley stands, 0 to 1.
    pub trolley: f32,
    /// How far down the load hangs, 0 to 1; `None` for an empty hook.
    pub load: Option<(f32, Ink)>,
}

impl Crane {
    /// Draws it.
    pub fn draw(&self, canvas: &mut Canvas) {
        let ((x, base), tall, ink) = (self.foot, self.tall, self.ink);
        let (span, thick) = (tall * 0.3, tall * 0.026);
        let boom = base - tall * 0.64;
        let (back, tip) = (x - tall * 0.22, x + span + tall * 0.72);
        let mast = (x + span * 0.86, base - tall);
        let dark = ink.darker(0.3);
        canvas.line((x + span * 0.22, base - 6.0), (x + span * 0.3, boom), thick * 0.7, dark);
        canvas.line((x + span * 1.16, base - 6.0), (x + span * 1.08, boom), thick * 0.7, dark);
        canvas.line((x, base), (x + span * 0.1, boom), thick, ink);
        canvas.line((x + span, base), (x + span * 0.9, boom), thick, ink);
        canvas.line((x + 4.0, base - tall * 0.26), (x + span - 4.0, base - tall * 0.26), thick * 0.8, ink);
        canvas.line((x + span * 0.06, base - tall * 0.26), (x + span * 0.9, boom), thick * 0.5, dark);
        canvas.line((x + span * 0.9, boom), mast, thick * 0.9, ink);
        canvas.line((x + span * 0.12, boom), mast, thick * 0.6, dark);
        for stay in [back, x + span + tall * 0.3, tip - tall * 0.06] {
            canvas.line(mast, (stay, boom - thick * 0.4), thick * 0.24, dark);
        }
        canvas.round(back, boom - thick, tip - back, thick * 1.9, thick * 0.5, (ink.lighter(0.12), ink.darker(0.12)));
        canvas.round(back - thick, boom - thick * 3.4, tall * 0.13, thick * 3.2, thick * 0.5, ink.darker(0.16));
        for wheel in [x, x + span] {
            canvas.round(wheel - thick * 1.5, base - thick * 0.9, thick * 3.0, thick * 1.1, 3.0, dark);
        }
        self.hook(canvas, (x + span + (tip - x - span) * self.trolley, boom + thick));
    }

    fn hook(&self, canvas: &mut Canvas, (x, y): (f32, f32)) {
        let (w, h) = (self.tall * 0.17, self.tall * 0.066);
        let dark = self.ink.darker(0.45);
        canvas.round(x - w * 0.3, y - 3.0, w * 0.6, h * 0.4, 3.0, dark);
        canvas.round(x + w * 0.32, y, w * 0.22, h * 0.6, 3.0, dark.lighter(0.2));
        let (drop, load) = match self.load {
            Some((drop, ink)) => (y + self.tall * (0.06 + 0.34 * drop), Some(ink)),
            None => (y + self.tall * 0.1, None),
        };
        for side in [-0.24, 0.24] {
            canvas.line((x + w * side, y), (x + w * side, drop), 2.0, dark);
        }
        canvas.round(x - w * 0.44, drop - 5.0, w * 0.88, 8.0, 3.0, dark);
        if let Some(ink) = load {
            container(canvas, (x - w / 2.0, drop + 3.0), (w, h), ink);
        }
    }
}

/// A lighthouse, `tall` units; `x` is the middle of its foot. Returns the middle of its lantern.
pub fn lighthouse(canvas: &mut Canvas, inks: &Palette, (x, base): (f32, f32), tall: f32) -> (f32, f32) {
    let (foot, neck, top) = (tall * 0.15, tall * 0.095, base - tall * 0.78);
    let half = |y: f32| neck + (foot - neck) * (y - top) / (base - top);
    canvas.poly(&[(x - foot, base), (x - neck, top), (x + neck, top), (x + foot, base)], inks.wall.lighter(0.35));
    for band in [0.1, 0.44, 0.78] {
        let (from, to) = (top + (base - top) * band, top + (base - top) * (band + 0.16));
        canvas.poly(&[(x - half(from), from), (x + half(from), from), (x + half(to), to), (x - half(to), to)], inks.accent);
    }
    canvas.poly(&[(x + foot * 0.35, base), (x + neck * 0.35, top), (x + neck, top), (x + foot, base)], inks.deep.thin(0.16));
    for pane in [0.32, 0.66] {
        canvas.arch(x - neck * 0.1, top + (base - top) * pane + 12.0, tall * 0.036, tall * 0.055, inks.deep);
    }
    canvas.arch(x - foot * 0.1, base, tall * 0.075, tall * 0.1, inks.deep);
    canvas.round(x - neck * 1.5, top - 5.0, neck * 3.0, tall * 0.032, 3.0, inks.deep);
    let lantern = top - tall * 0.07;
    canvas.rect(x - neck * 0.78, top - tall * 0.12, neck * 1.56, tall * 0.12, inks.lamp.lighter(0.25));
    for bar in [-0.78, -0.28, 0.22, 0.7] {
        canvas.rect(x + neck * bar, top - tall * 0.12, 3.0, tall * 0.12, inks.deep);
    }
    canvas.poly(
        &[(x - neck * 1.05, top - tall * 0.12), (x + neck * 1.05, top - tall * 0.12), (x, top - tall * 0.22)],
        inks.accent.darker(0.2),
    );
    canvas.line((x, top - tall * 0.21), (x, top - tall * 0.25), 3.0, inks.deep);
    (x, lantern)
}
