//! Pictures as `<picture>` and `<img>`, with sizes known before a byte of them is loaded.

use crate::address::Address;
use crate::caching::picture_ext;
use crate::escape::html;
use crate::view::{PictureView, Shelf};
use model::{Aspect, Focus, Rendition, SiteAddress, Tones, crop};

/// Where a picture stands; decides how wide it is drawn and how urgently it is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spot {
    /// On top of a story or of the front page.
    Lead,
    /// Beside a headline in a list.
    Card,
    /// Between the paragraphs of a story.
    Inline,
    /// Beside others of a gallery.
    Gallery,
}

impl Spot {
    /// The drawn width (HTML `sizes`), following site.css.
    fn sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width:56rem) 45rem,100vw",
            Self::Card => "(min-width:56rem) 18rem,(min-width:30rem) 50vw,7rem",
            Self::Inline => "(min-width:44rem) 40rem,100vw",
            Self::Gallery => "(min-width:44rem) 20rem,50vw",
        }
    }

    /// The widest size that is of use there on a screen of double density, in pixels. Each address costs a
    /// reader on a slow line some forty bytes that cannot be packed.
    fn widest(self) -> u32 {
        match self {
            Self::Lead | Self::Inline => u32::MAX,
            Self::Card | Self::Gallery => 720,
        }
    }

    fn urgency(self) -> &'static str {
        match self {
            Self::Lead => " fetchpriority=\"high\"",
            Self::Card | Self::Inline | Self::Gallery => " loading=\"lazy\" decoding=\"async\"",
        }
    }

    /// Whether it is cut to the proportions of its place there.
    fn is_cut(self) -> bool {
        matches!(self, Self::Card | Self::Gallery)
    }
}

/// Formats from the smallest files to the most widely read.
const ORDER: [&str; 5] = ["image/avif", "image/webp", "image/jpeg", "image/png", "image/gif"];
/// As wide as cards elsewhere and feed readers draw it, in pixels.
const SHARED: u32 = 1280;

/// The path of a rendition.
pub(crate) fn path(rendition: &Rendition) -> String {
    Address::Media { sha256: rendition.sha256.clone(), ext: picture_ext(&rendition.mime).to_owned() }.path()
}

fn path_on(shelf: Shelf, rendition: &Rendition) -> String {
    match shelf {
        Shelf::Public => path(rendition),
        Shelf::Desk(media) => format!("/desk/pictures/{media}/{}", rendition.sha256),
    }
}

/// The sizes that every reader can show; all when there are none such.
pub(crate) fn common(picture: &PictureView) -> Vec<&Rendition> {
    let known: Vec<&Rendition> = picture.renditions.iter().filter(|one| matches!(one.mime.as_str(), "image/jpeg" | "image/png")).collect();
    if known.is_empty() { picture.renditions.iter().collect() } else { known }
}

/// The size for feeds and cards elsewhere: the widest that is not wasteful there.
pub(crate) fn shared(picture: &PictureView) -> Option<&Rendition> {
    let common = common(picture);
    let fits = common.iter().filter(|one| one.width <= SHARED).max_by_key(|one| one.width);
    fits.or_else(|| common.iter().min_by_key(|one| one.width)).copied()
}

/// The picture as HTML; `None` without renditions.
///
/// `alt` is given apart: a picture beside its own headline is decoration and has an empty one.
pub(crate) fn to_html(picture: &PictureView, spot: Spot, alt: &str) -> Option<String> {
    let least = picture.renditions.iter().map(|it| it.width).min()?;
    let limit = spot.widest().max(least);
    let sizes: Vec<&Rendition> = picture.renditions.iter().filter(|it| it.width <= limit).collect();
    let kinds: Vec<&str> = ORDER.into_iter().filter(|mime| sizes.iter().any(|it| it.mime == *mime)).collect();
    let (last, others) = kinds.split_last()?;
    let fallback = sizes.iter().filter(|it| it.mime == *last).max_by_key(|it| it.width)?;
    let mut out = String::with_capacity(1024);
    if !others.is_empty() {
        out.push_str("<picture>");
    }
    for mime in others {
        out.push_str(&format!("<source type=\"{mime}\" srcset=\"{}\" sizes=\"{}\">", srcset(&sizes, mime, picture.shelf), spot.sizes()));
    }
    out.push_str(&format!("<img src=\"{}\"", path_on(picture.shelf, fallback)));
    if sizes.iter().filter(|it| it.mime == *last).count() > 1 {
        out.push_str(&format!(" srcset=\"{}\" sizes=\"{}\"", srcset(&sizes, last, picture.shelf), spot.sizes()));
    }
    out.push_str(&format!(" width=\"{}\" height=\"{}\" alt=\"", fallback.width, fallback.height));
    html(&mut out, alt);
    out.push('"');
    let mut classes: Vec<String> = picture.tones.iter().map(wash).collect();
    classes.extend(spot.is_cut().then(|| place(fallback.width, fallback.height, picture.focus)).filter(|place| !place.is_empty()));
    if !classes.is_empty() {
        out.push_str(&format!(" class=\"{}\"", classes.join(" ")));
    }
    out.push_str(spot.urgency());
    out.push('>');
    if !others.is_empty() {
        out.push_str("</picture>");
    }
    Some(out)
}

/// The picture as HTML for a reader elsewhere: one size with its whole address, in a format that every one of
/// them shows.
pub(crate) fn for_feed(picture: &PictureView, site: &SiteAddress, alt: &str) -> Option<String> {
    let one = shared(picture)?;
    let mut out = format!("<img src=\"{}{}\" width=\"{}\" height=\"{}\" alt=\"", site.as_str(), path(one), one.width, one.height);
    html(&mut out, alt);
    out.push_str("\">");
    Some(out)
}

fn srcset(sizes: &[&Rendition], mime: &str, shelf: Shelf) -> String {
    let of_kind = sizes.iter().filter(|it| it.mime == mime);
    of_kind.map(|it| format!("{} {}w", path_on(shelf, it), it.width)).collect::<Vec<_>>().join(", ")
}

/// Classes that keep `focus` in sight where a picture of `width × height` pixels is cut by its place (`object-fit:
/// cover`): `x` and `y` in quarters, the middle has none. Styles of one picture alone are forbidden by our own
/// content policy, so places stand in the style sheet. Across counts the cut to a square, down the cut to a card.
pub fn place(width: u32, height: u32, focus: Focus) -> String {
    let (square, wide) = (crop(width, height, focus, Aspect::SQUARE), crop(width, height, focus, Aspect::WIDE));
    let across = quarter(square.x, width.saturating_sub(square.width)).map(|quarter| format!("x{quarter}"));
    let down = quarter(wide.y, height.saturating_sub(wide.height)).map(|quarter| format!("y{quarter}"));
    across.into_iter().chain(down).collect::<Vec<_>>().join(" ")
}

/// Quarters of the room that is left, 0 to 4; `None` for the middle.
fn quarter(start: u32, room: u32) -> Option<u64> {
    let quarter = (u64::from(start) * 4 + u64::from(room) / 2).checked_div(u64::from(room))?;
    (quarter != 2).then_some(quarter)
}

/// Classes of the wash that stands there until the picture has come: its hue in twelfths, how light it is above
/// and below in sixths. Pages may load nothing and style nothing for a single picture, so the style sheet has
/// all washes.
fn wash(tones: &Tones) -> String {
    let [top, middle, bottom] = tones.0;
    let shade = |colour: [u8; 3]| light(colour) / 43;
    match hue(middle) {
        Some(hue) => format!("t h{hue} l{} m{}", shade(top), shade(bottom)),
        None => format!("t g l{} m{}", shade(top), shade(bottom)),
    }
}

/// Half of the darkest and the lightest channel, 0 to 255.
fn light([red, green, blue]: [u8; 3]) -> u16 {
    let (low, high) = (red.min(green).min(blue), red.max(green).max(blue));
    u16::midpoint(low.into(), high.into())
}

/// The hue in twelfths of the circle; `None` for what is nearly grey.
fn hue([red, green, blue]: [u8; 3]) -> Option<i32> {
    let [r, g, b] = [red, green, blue].map(i32::from);
    let (low, high) = (r.min(g).min(b), r.max(g).max(b));
    let span = high - low;
    if span < 24 {
        return None;
    }
    // Degrees, from red over green to blue.
    let turn = match high {
        _ if high == r => (g - b) * 60 / span,
        _ if high == g => 120 + (b - r) * 60 / span,
        _ => 240 + (r - g) * 60 / span,
    };
    Some(((turn + 375) / 30).rem_euclid(12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focus_stays_in_sight_by_quarters() {
        let cases = [
            // (why, picture, focus, classes)
            ("the middle", (1600, 900), (500, 500), ""),
            ("a face at the left of a wide one", (1600, 900), (100, 300), "x0"),
            ("a face at the right of a wide one", (1600, 900), (680, 300), "x4"),
            ("a face at the top of an upright one", (900, 1600), (500, 150), "y0"),
            ("a little below", (900, 1600), (500, 350), "y1"),
            ("a corner of a usual photograph", (1500, 1000), (0, 1000), "x0 y4"),
            ("nothing to cut", (1, 1), (0, 0), ""),
        ];
        for (why, (width, height), (x, y), classes) in cases {
            assert_eq!(place(width, height, Focus::new(x, y).unwrap()), classes, "{why}");
        }
    }

    #[test]
    fn a_wash_has_the_hue_of_the_middle_and_is_as_light_as_the_ends() {
        let wash = |top, middle, bottom| super::wash(&Tones([top, middle, bottom]));
        assert_eq!(wash([255, 255, 255], [120, 120, 125], [0, 0, 0]), "t g l5 m0");
        assert_eq!(wash([100, 150, 200], [30, 60, 200], [90, 80, 60]), "t h8 l3 m1");
        assert_eq!(wash([200, 30, 40], [200, 30, 40], [200, 30, 40]), "t h0 l2 m2");
    }
}
