//! Pictures for the demonstration newspaper, drawn by this program.
//!
//! A newspaper without pictures shows nothing of its pages, and other people's pictures cannot be
//! given away with it. So these are illustrations: flat layers, few inks, soft light. A scene and a
//! seed always give the same bytes; the seed chooses the hour, the inks and where things stand.

mod air;
mod canvas;
mod civic;
mod country;
mod dice;
mod ink;
mod land;
mod palette;
mod people;
mod port;
mod rooms;
mod shore;
mod sport;
mod streets;
mod town;
mod trade;
mod vessels;
mod water;

#[cfg(test)]
mod tests;

use canvas::Canvas;
use dice::Dice;
use palette::{Hour, Palette};
use tiny_skia::Pixmap;

type Scene = fn(&mut Canvas, &Palette, &mut Dice);

const SCENES: [(&str, Hour, Scene); 22] = [
    ("harbour", Hour::Day, shore::harbour),
    ("ship", Hour::Day, shore::ship),
    ("crane", Hour::Day, shore::crane),
    ("lighthouse", Hour::Day, shore::lighthouse),
    ("boats", Hour::Dusk, shore::boats),
    ("sunset", Hour::Dusk, shore::sunset),
    ("market", Hour::Day, streets::market),
    ("oldtown", Hour::Day, streets::oldtown),
    ("rain", Hour::Rain, streets::rain),
    ("night", Hour::Night, streets::night),
    ("school", Hour::Noon, civic::school),
    ("clinic", Hour::Noon, civic::clinic),
    ("train", Hour::Day, civic::train),
    ("library", Hour::Day, rooms::library),
    ("book", Hour::Day, rooms::book),
    ("stage", Hour::Night, rooms::stage),
    ("stadium", Hour::Noon, sport::stadium),
    ("ball", Hour::Noon, sport::ball),
    ("mountain", Hour::Day, country::mountain),
    ("olive", Hour::Noon, country::olive),
    ("fish", Hour::Noon, trade::fish),
    ("coins", Hour::Day, trade::coins),
];

/// Draws `scene`, `width` by `height` **pixels**, opaque.
///
/// Meant for 16:9; other shapes show the middle. `None` when nobody has drawn such a scene, or when
/// a side is zero or above 65,535.
pub fn draw(scene: &str, seed: u64, width: u32, height: u32) -> Option<Pixmap> {
    let (_, hour, paint) = SCENES.iter().find(|(name, _, _)| *name == scene)?;
    let mut dice = Dice::new(seed);
    let inks = palette::choose(*hour, &mut dice);
    let mut canvas = Canvas::new(width, height, dice.one_in(2))?;
    paint(&mut canvas, &inks, &mut dice);
    Some(canvas.finish())
}
