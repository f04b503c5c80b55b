//! Pictures as `<picture>` and `<img>`, with sizes known before a byte of them is loaded.

use crate::address::Address;
use crate::caching::picture_ext;
use crate::escape::html;
use crate::view::PictureView;
use model::Rendition;

/// Where a picture stands; decides how wide it is drawn and how urgently it is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spot {
    /// On top of a story or of the front page.
    Lead,
    /// Beside a headline in a list.
    Card,
}

impl Spot {
    /// The drawn width (HTML `sizes`), following site.css.
    fn sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width:56rem) 45rem,100vw",
            Self::Card => "(min-width:56rem) 18rem,(min-width:30rem) 50vw,7rem",
        }
    }

    fn urgency(self) -> &'static str {
        match self {
            Self::Lead => " fetchpriority=\"high\"",
            Self::Card => " loading=\"lazy\" decoding=\"async\"",
        }
    }
}

/// Formats from the smallest files to the most widely read.
const ORDER: [&str; 5] = ["image/avif", "image/webp", "image/jpeg", "image/png", "image/gif"];

/// The path of a rendition.
pub(crate) fn path(rendition: &Rendition) -> String {
    Address::Media { sha256: rendition.sha256.clone(), ext: picture_ext(&rendition.mime).to_owned() }.path()
}

/// The widest rendition that every reader can show, for feeds and cards elsewhere.
pub(crate) fn widest(picture: &PictureView) -> Option<&Rendition> {
    let common = |rendition: &&Rendition| matches!(rendition.mime.as_str(), "image/jpeg" | "image/png");
    let renditions = &picture.renditions;
    renditions.iter().filter(common).max_by_key(|it| it.width).or_else(|| renditions.iter().max_by_key(|it| it.width))
}

/// The picture as HTML; `None` without renditions.
///
/// `alt` is given apart: a picture beside its own headline is decoration and has an empty one.
pub(crate) fn to_html(picture: &PictureView, spot: Spot, alt: &str) -> Option<String> {
    let kinds: Vec<&str> = ORDER.into_iter().filter(|mime| picture.renditions.iter().any(|it| it.mime == *mime)).collect();
    let (last, others) = kinds.split_last()?;
    let fallback = picture.renditions.iter().filter(|it| it.mime == *last).max_by_key(|it| it.width)?;
    let mut out = String::with_capacity(1024);
    if !others.is_empty() {
        out.push_str("<picture>");
    }
    for mime in others {
        out.push_str(&format!("<source type=\"{mime}\" srcset=\"{}\" sizes=\"{}\">", srcset(picture, mime), spot.sizes()));
    }
    out.push_str(&format!("<img src=\"{}\"", path(fallback)));
    if picture.renditions.iter().filter(|it| it.mime == *last).count() > 1 {
        out.push_str(&format!(" srcset=\"{}\" sizes=\"{}\"", srcset(picture, last), spot.sizes()));
    }
    out.push_str(&format!(" width=\"{}\" height=\"{}\" alt=\"", fallback.width, fallback.height));
    html(&mut out, alt);
    out.push('"');
    out.push_str(spot.urgency());
    out.push('>');
    if !others.is_empty() {
        out.push_str("</picture>");
    }
    Some(out)
}

fn srcset(picture: &PictureView, mime: &str) -> String {
    let of_kind = picture.renditions.iter().filter(|it| it.mime == mime);
    of_kind.map(|it| format!("{} {}w", path(it), it.width)).collect::<Vec<_>>().join(", ")
}
