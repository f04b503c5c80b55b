//! Scenes on the pitch.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::palette::Palette;
use super::{air, land, people};
use tiny_skia::PathBuilder;

/// A full stadium seen from the upper tier.
pub fn stadium(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 250.0);
    air::clouds(canvas, inks, dice, 5, (60.0, 160.0));
    land::ridge(canvas, dice, 190.0, 30.0, inks.far);
    for x in [150.0, 1130.0] {
        floodlight(canvas, inks, (x, 300.0));
    }
    stand(canvas, inks, dice);
    let grass = inks.leaf;
    let edge = |share: f32, y: f32| 640.0 + (share - 0.5) * (1000.0 + (y - 380.0) * 3.4);
    canvas.rect(-40.0, 360.0, WIDE + 80.0, 420.0, (grass.darker(0.22), grass.darker(0.1)));
    let stripes = 10_u16;
    for stripe in (0..stripes).step_by(2) {
        let (from, to) = (f32::from(stripe) / f32::from(stripes), f32::from(stripe + 1) / f32::from(stripes));
        canvas.poly(
            &[(edge(from, 386.0), 386.0), (edge(to, 386.0), 386.0), (edge(to, 760.0), 760.0), (edge(from, 760.0), 760.0)],
            grass.lighter(0.1),
        );
    }
    lines(canvas, inks);
    let teams = [inks.accent, inks.light];
    for (place, (x, y)) in [
        (300.0, 470.0),
        (420.0, 560.0),
        (540.0, 440.0),
        (610.0, 600.0),
        (700.0, 500.0),
        (800.0, 430.0),
        (860.0, 580.0),
        (980.0, 480.0),
        (1060.0, 620.0),
        (250.0, 640.0),
    ]
    .into_iter()
    .enumerate()
    {
        let cloth = teams.get(place % 2).copied().unwrap_or(inks.accent);
        let tall = 26.0 + (y - 380.0) * 0.16;
        people::figure(canvas, (x + dice.between(-40.0, 40.0), y), tall, (cloth, inks.shade));
    }
    canvas.circle(655.0, 520.0, 6.0, inks.light);
}

fn stand(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let arc = |y: f32, bow: f32| {
        let mut pen = PathBuilder::new();
        pen.move_to(-40.0, y);
        pen.quad_to(640.0, y - bow, WIDE + 40.0, y);
        pen.line_to(WIDE + 40.0, 420.0);
        pen.line_to(-40.0, 420.0);
        pen
    };
    canvas.close(arc(190.0, 60.0), (inks.wall.lighter(0.3), inks.shade));
    canvas.close(arc(214.0, 56.0), inks.deep.mix(inks.near, 0.55));
    let crowd = [inks.accent, inks.accent, inks.light, inks.second, inks.near.lighter(0.2), inks.shade];
    for row in 0..11_u16 {
        let row = f32::from(row);
        let (y, bow) = (226.0 + row * 13.0, 56.0 - row * 2.6);
        let mut x = -10.0 + dice.between(0.0, 12.0);
        while x < WIDE + 10.0 {
            let share = x / WIDE;
            let lift = bow * 2.0 * share * (1.0 - share);
            canvas.circle(x, y - lift, 4.6, dice.pick(&crowd, inks.shade).thin(0.92));
            x += dice.between(11.0, 17.0);
        }
    }
    let board = [inks.accent, inks.light, inks.near, inks.second];
    for (place, ink) in board.iter().cycle().take(16).enumerate() {
        let x = -40.0 + 86.0 * f32::from(u8::try_from(place).unwrap_or_default());
        canvas.rect(x, 364.0, 86.0, 20.0, *ink);
    }
}

fn lines(canvas: &mut Canvas, inks: &Palette) {
    let chalk = inks.light.thin(0.85);
    canvas.lines(&[(140.0, 398.0), (1140.0, 398.0), (1300.0, 690.0), (-20.0, 690.0), (140.0, 398.0)], 4.0, chalk);
    canvas.line((640.0, 398.0), (640.0, 690.0), 4.0, chalk);
    let ring = tiny_skia::Rect::from_xywh(520.0, 468.0, 240.0, 112.0).and_then(PathBuilder::from_oval);
    if let Some(path) = ring {
        canvas.trace(&path, 4.0, chalk);
    }
    canvas.lines(&[(106.0, 460.0), (250.0, 460.0), (218.0, 590.0), (34.0, 590.0)], 4.0, chalk);
    canvas.lines(&[(1174.0, 460.0), (1030.0, 460.0), (1062.0, 590.0), (1246.0, 590.0)], 4.0, chalk);
    for (x, lean) in [(94.0, -26.0), (1186.0, 26.0)] {
        canvas.lines(&[(x, 490.0), (x, 440.0), (x + lean, 500.0), (x + lean, 552.0)], 5.0, inks.light);
    }
}

fn floodlight(canvas: &mut Canvas, inks: &Palette, (x, base): (f32, f32)) {
    canvas.line((x, base), (x, 90.0), 9.0, inks.deep);
    canvas.round(x - 54.0, 40.0, 108.0, 58.0, 6.0, inks.deep);
    for lamp in 0..8_u16 {
        let (column, row) = (f32::from(lamp % 4), f32::from(lamp / 4));
        canvas.circle(x - 39.0 + column * 26.0, 56.0 + row * 26.0, 9.5, inks.lamp.lighter(0.5));
    }
    canvas.glow(x, 70.0, 170.0, inks.lamp.thin(0.5));
}

/// The ball on the line, the goal behind it.
pub fn ball(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    air::sky(canvas, inks, 330.0);
    air::sun(canvas, inks, dice.between(220.0, 420.0), 130.0, 50.0);
    air::clouds(canvas, inks, dice, 4, (70.0, 200.0));
    land::ridge(canvas, dice, 300.0, 40.0, inks.far);
    for x in [40.0, 170.0, 960.0, 1090.0, 1220.0] {
        let size = dice.between(130.0, 190.0);
        land::tree(canvas, dice, (x, 396.0), size, inks);
    }
    canvas.rect(-40.0, 380.0, WIDE + 80.0, 400.0, (inks.leaf.lighter(0.06), inks.leaf.darker(0.28)));
    for stripe in 0..4_u16 {
        let y = 400.0 + f32::from(stripe * stripe) * 34.0;
        canvas.rect(-40.0, y, WIDE + 80.0, 20.0 + f32::from(stripe) * 26.0, inks.leaf.lighter(0.2).thin(0.3));
    }
    goal(canvas, inks);
    canvas.poly(&[(-40.0, 604.0), (WIDE + 40.0, 604.0), (WIDE + 40.0, 632.0), (-40.0, 632.0)], inks.light.thin(0.85));
    let x = dice.between(480.0, 800.0);
    canvas.oval(x + 30.0, 676.0, 170.0, 22.0, inks.deep.thin(0.4));
    football(canvas, inks, (x, 540.0), 142.0);
    for _ in 0..90 {
        let tuft = dice.between(10.0, 26.0);
        land::tuft(canvas, (dice.between(0.0, WIDE), dice.between(680.0, HIGH + 20.0)), tuft, inks.leaf.darker(dice.between(0.1, 0.4)));
    }
}

fn goal(canvas: &mut Canvas, inks: &Palette) {
    let thread = inks.light.thin(0.5);
    for knot in 0..25_u16 {
        let x = 370.0 + f32::from(knot) * 22.5;
        canvas.line((x, 214.0), (340.0 + f32::from(knot) * 25.0, 430.0), 1.6, thread);
    }
    for knot in 0..11_u16 {
        let y = 222.0 + f32::from(knot) * 20.0;
        canvas.line((362.0, y), (920.0, y), 1.6, thread);
    }
    canvas.lines(&[(330.0, 440.0), (330.0, 200.0), (950.0, 200.0), (950.0, 440.0)], 13.0, inks.light);
    canvas.lines(&[(334.0, 440.0), (334.0, 206.0), (946.0, 206.0)], 3.0, inks.shade.thin(0.7));
}

fn football(canvas: &mut Canvas, inks: &Palette, (x, y): (f32, f32), r: f32) {
    canvas.circle(x, y, r, (super::ink::Ink::WHITE, inks.wall.mix(inks.shade, 0.5)));
    let patch = inks.deep;
    let at = |angle: f32, reach: f32| (x + r * reach * angle.cos(), y + r * reach * angle.sin());
    let step = std::f32::consts::TAU / 5.0;
    let corner = |place: u16| step * f32::from(place) - 1.9;
    let middle: Vec<_> = (0..5).map(|place| at(corner(place), 0.36)).collect();
    canvas.poly(&middle, patch);
    for place in 0..5_u16 {
        let angle = corner(place);
        canvas.line(at(angle, 0.36), at(angle, 0.68), r * 0.026, patch);
        let side = 0.34;
        canvas.poly(
            &[
                at(angle, 0.68),
                at(angle - side, 0.8),
                at(angle - side * 0.72, 0.985),
                at(angle, 1.0),
                at(angle + side * 0.72, 0.985),
                at(angle + side, 0.8),
            ],
            patch,
        );
        canvas.line(at(angle + side, 0.8), at(angle + step - side, 0.8), r * 0.026, patch);
    }
    canvas.glow(x - r * 0.4, y - r * 0.45, r * 0.6, super::ink::Ink::WHITE.thin(0.5));
}
