//! Scenes by the sea.

use super::canvas::{Canvas, HIGH, WIDE};
use super::dice::Dice;
use super::palette::Palette;
use super::port::{Crane, quay};
use super::vessels::Sail;
use super::{air, land, people, port, town, vessels, water};

/// A quay with cranes, a ship alongside and the town behind.
pub fn harbour(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let horizon = 372.0;
    air::sky(canvas, inks, horizon);
    air::sun(canvas, inks, dice.between(820.0, 1100.0), dice.between(110.0, 190.0), 42.0);
    air::clouds(canvas, inks, dice, 4, (90.0, 240.0));
    land::ridge(canvas, dice, horizon - 50.0, 34.0, inks.far);
    town::skyline(canvas, dice, (-40.0, horizon + 4.0), (WIDE + 40.0, 84.0), inks.far.mix(inks.mid, 0.5));
    water::sea(canvas, inks, dice, horizon);
    vessels::container_ship(canvas, inks, dice, (430.0, 560.0), 800.0);
    for (x, tall, trolley) in [(40.0, 460.0, 0.42), (330.0, 520.0, 0.5)] {
        let load = Some((dice.between(0.1, 0.5), inks.second));
        Crane { foot: (x, 610.0), tall, ink: inks.accent, trolley: trolley + dice.between(-0.1, 0.2), load }.draw(canvas);
    }
    quay(canvas, inks, 606.0);
    port::stack(canvas, inks, dice, (-30.0, 690.0), (4, 3), (118.0, 44.0));
    port::stack(canvas, inks, dice, (930.0, 704.0), (3, 2), (124.0, 46.0));
    people::figure(canvas, (760.0, 690.0), 76.0, (inks.deep, inks.shade));
    people::figure(canvas, (806.0, 694.0), 70.0, (inks.near, inks.shade));
    air::birds(canvas, dice, 6, (640.0, 200.0), inks.deep.thin(0.6));
}

/// A loaded ship under way.
pub fn ship(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let horizon = 400.0;
    air::sky(canvas, inks, horizon);
    let x = dice.between(180.0, 420.0);
    air::sun(canvas, inks, x, dice.between(150.0, 250.0), 52.0);
    air::clouds(canvas, inks, dice, 5, (80.0, 300.0));
    land::ridge(canvas, dice, horizon - 26.0, 26.0, inks.far);
    air::haze(canvas, inks.horizon, horizon, 60.0);
    water::sea(canvas, inks, dice, horizon);
    water::glitter(canvas, inks, dice, x, horizon);
    vessels::skiff(canvas, inks, (1130.0, 470.0), 70.0, inks.deep);
    vessels::container_ship(canvas, inks, dice, (150.0, 580.0), 980.0);
    air::birds(canvas, dice, 7, (960.0, 190.0), inks.deep.thin(0.6));
}

/// One crane lifting a container, seen from below.
pub fn crane(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let horizon = 470.0;
    air::sky(canvas, inks, horizon);
    air::sun(canvas, inks, 1030.0, dice.between(120.0, 170.0), 48.0);
    air::clouds(canvas, inks, dice, 5, (80.0, 330.0));
    land::ridge(canvas, dice, horizon - 40.0, 34.0, inks.far);
    for (x, tall) in [(860.0, 230.0), (1020.0, 210.0)] {
        Crane { foot: (x, horizon + 20.0), tall, ink: inks.mid, trolley: 0.4, load: None }.draw(canvas);
    }
    water::sea(canvas, inks, dice, horizon);
    vessels::container_ship(canvas, inks, dice, (390.0, 610.0), 900.0);
    let load = Some((dice.between(0.1, 0.36), inks.second));
    Crane { foot: (150.0, 628.0), tall: 590.0, ink: inks.accent, trolley: dice.between(0.74, 0.88), load }.draw(canvas);
    quay(canvas, inks, 622.0);
    port::stack(canvas, inks, dice, (-40.0, 704.0), (2, 4), (132.0, 50.0));
    for (x, tall) in [(520.0, 70.0), (566.0, 74.0), (616.0, 66.0), (690.0, 72.0)] {
        people::figure(canvas, (x, 704.0), tall, (dice.pick(&[inks.deep, inks.near, inks.accent], inks.deep), inks.shade));
    }
}

/// A lighthouse on its cliff.
pub fn lighthouse(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let horizon = 430.0;
    air::sky(canvas, inks, horizon);
    let x = dice.between(170.0, 330.0);
    air::sun(canvas, inks, x, dice.between(240.0, 330.0), 46.0);
    air::clouds(canvas, inks, dice, 5, (80.0, 300.0));
    land::ridge(canvas, dice, horizon - 22.0, 24.0, inks.far);
    air::haze(canvas, inks.horizon, horizon, 40.0);
    water::sea(canvas, inks, dice, horizon);
    water::glitter(canvas, inks, dice, x, horizon);
    vessels::dhow(canvas, inks, (430.0, 505.0), 120.0, (inks.deep, inks.light), Sail::Set);
    cliff(canvas, inks);
    let (x, y) = port::lighthouse(canvas, inks, (960.0, 372.0), 320.0);
    canvas.glow(x, y, 150.0, inks.lamp.thin(0.5));
    canvas.poly(&[(x, y - 4.0), (-40.0, y - 110.0), (-40.0, y + 10.0), (x, y + 4.0)], inks.lamp.thin(0.16));
    town::house(canvas, inks, dice, (1040.0, 380.0), (130.0, 84.0), town::Windows::Shut);
    for _ in 0..26 {
        let x = dice.between(820.0, 1280.0);
        land::tuft(canvas, (x, 384.0 + dice.between(0.0, 22.0)), dice.between(10.0, 20.0), inks.leaf.darker(0.2));
    }
    let shallow = inks.sea_far.mix(inks.sea_near, 0.74);
    canvas.rect(560.0, 676.0, 780.0, 90.0, (shallow, inks.sea_near));
    water::foam(canvas, inks, dice, (560.0, 1300.0), 674.0);
    air::birds(canvas, dice, 7, (620.0, 210.0), inks.deep.thin(0.6));
}

fn cliff(canvas: &mut Canvas, inks: &Palette) {
    let rock = inks.near.mix(inks.shade, 0.35);
    let rim = [(700.0, 470.0), (742.0, 420.0), (800.0, 384.0), (900.0, 366.0), (1050.0, 370.0), (1180.0, 376.0), (1330.0, 366.0)];
    let mut face = vec![(1330.0, 780.0), (580.0, 780.0), (600.0, 668.0), (640.0, 610.0), (662.0, 540.0)];
    face.extend(rim);
    canvas.poly(&face, (rock, inks.deep));
    canvas.poly(
        &[(662.0, 540.0), (700.0, 470.0), (742.0, 420.0), (780.0, 470.0), (748.0, 560.0), (770.0, 680.0), (600.0, 680.0), (640.0, 610.0)],
        rock.lighter(0.22).thin(0.8),
    );
    canvas.poly(
        &[(860.0, 400.0), (930.0, 430.0), (900.0, 540.0), (950.0, 690.0), (840.0, 690.0), (826.0, 520.0)],
        rock.lighter(0.12).thin(0.55),
    );
    canvas.poly(
        &[(1080.0, 420.0), (1160.0, 440.0), (1120.0, 560.0), (1190.0, 700.0), (1060.0, 700.0), (1040.0, 540.0)],
        rock.lighter(0.1).thin(0.4),
    );
    let mut grass = rim.to_vec();
    grass.extend([(1330.0, 416.0), (1180.0, 402.0), (1050.0, 412.0), (900.0, 396.0), (806.0, 412.0), (744.0, 444.0)]);
    canvas.poly(&grass, (inks.leaf.lighter(0.1), inks.leaf.darker(0.15)));
}

/// Dhows and skiffs riding at anchor in the evening.
pub fn boats(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let horizon = 360.0;
    air::sky(canvas, inks, horizon);
    let x = dice.between(420.0, 860.0);
    air::clouds(canvas, inks, dice, 4, (70.0, 240.0));
    air::sun(canvas, inks, x, horizon - 46.0, 58.0);
    land::ridge(canvas, dice, horizon - 18.0, 22.0, inks.far);
    town::skyline(canvas, dice, (820.0, horizon + 4.0), (WIDE + 40.0, 64.0), inks.mid);
    water::sea(canvas, inks, dice, horizon);
    water::glitter(canvas, inks, dice, x, horizon);
    vessels::dhow(canvas, inks, (980.0, 432.0), 130.0, (inks.near, inks.light), Sail::Set);
    vessels::dhow(canvas, inks, (210.0, 452.0), 170.0, (inks.near, inks.light), Sail::Furled);
    vessels::dhow(canvas, inks, (400.0, 570.0), 340.0, (inks.deep.mix(inks.accent, 0.3), inks.light), Sail::Set);
    vessels::skiff(canvas, inks, (760.0, 540.0), 150.0, inks.near.mix(inks.second, 0.2));
    vessels::skiff(canvas, inks, (930.0, 650.0), 270.0, inks.accent);
    people::figure(canvas, (905.0, 634.0), 92.0, (inks.deep, inks.shade.darker(0.3)));
    air::birds(canvas, dice, 8, (700.0, 180.0), inks.deep.thin(0.6));
}

/// The sun going down between headlands and palms.
pub fn sunset(canvas: &mut Canvas, inks: &Palette, dice: &mut Dice) {
    let horizon = 430.0;
    air::sky(canvas, inks, horizon);
    air::clouds(canvas, inks, dice, 6, (80.0, 330.0));
    let x = dice.between(560.0, 760.0);
    air::sun(canvas, inks, x, horizon - 66.0, 92.0);
    let cape = |from: f32, tall: f32| {
        [
            (from, horizon + 3.0),
            (from + 90.0, horizon - tall * 0.7),
            (from + 240.0, horizon - tall),
            (from + 420.0, horizon - tall * 0.8),
            (from + 900.0, horizon + 3.0),
        ]
    };
    canvas.poly(&cape(840.0, 96.0), inks.far.mix(inks.mid, 0.4));
    canvas.poly(&cape(-560.0, 70.0), inks.far);
    water::sea(canvas, inks, dice, horizon);
    water::glitter(canvas, inks, dice, x, horizon);
    vessels::dhow(canvas, inks, (dice.between(380.0, 480.0), 486.0), 110.0, (inks.deep, inks.deep.lighter(0.15)), Sail::Set);
    let mut beach = vec![(-40.0, HIGH + 40.0), (-40.0, 610.0)];
    beach.extend([(200.0, 616.0), (520.0, 664.0), (860.0, 690.0), (1330.0, 676.0), (1330.0, HIGH + 40.0)]);
    canvas.poly(&beach, (inks.near, inks.deep));
    for (x, base, tall) in [(80.0, 640.0, 400.0), (190.0, 650.0, 310.0), (1190.0, 700.0, 330.0)] {
        land::palm(canvas, dice, (x, base), tall, (inks.deep, inks.deep));
    }
    for (x, tall) in [(560.0, 74.0), (600.0, 70.0), (626.0, 46.0)] {
        people::figure(canvas, (x, 690.0), tall, (inks.deep, inks.deep));
    }
    air::birds(canvas, dice, 6, (900.0, 210.0), inks.deep.thin(0.7));
}
