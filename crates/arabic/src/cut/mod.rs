//! The beginning of a text that must not be longer than a limit.
//!
//! | function | cuts |
//! |---|---|
//! | [`truncate`] | between words, and says so with "…" |
//! | [`at_sentence`] | where a sentence ends, or else as `truncate` |
//! | [`excerpt::excerpt`] | one line for cards, feeds and descriptions |
//!
//! No cut goes through a grapheme or a number, whatever the limit counts.

mod borders;
pub mod excerpt;
mod limit;
mod sentence;

pub use limit::Limit;
pub use sentence::at_sentence;

use borders::Borders;

/// What says that a text goes on.
const ELLIPSIS: &str = "…";

/// The beginning of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The whole text, or its beginning.
    pub text: String,
    /// True when something is missing.
    pub cut: bool,
}

impl Cut {
    fn whole(text: &str) -> Self {
        Self { text: text.to_owned(), cut: false }
    }

    fn beginning(text: String) -> Self {
        Self { text, cut: true }
    }
}

/// The beginning of `text` that fits into `limit`, the "…" included that says
/// it was cut. A text that fits is left as it is.
///
/// It is cut at a space, outside isolates that are closed; a comma, dash or
/// opening bracket before the cut goes too. Words joined by NBSP stay
/// together, numbers, addresses and handles stay whole. Only a first word that
/// does not fit alone is cut inside: between the words UAX #29 sees in it, or
/// else between graphemes. A number is never cut: "…" stands in its place.
/// Where not even "…" fits, nothing is left.
///
/// An isolate longer than the limit is cut inside and stays open, so isolate a
/// value after cutting it, not before.
///
/// ```
/// use arabic::cut::{Limit, truncate};
/// let cut = truncate("بلغ العدد 1,234.5 طن، أمس", Limit::Chars(18));
/// assert_eq!((cut.text.as_str(), cut.cut), ("بلغ العدد 1,234.5…", true));
/// ```
pub fn truncate(text: &str, limit: Limit) -> Cut {
    if limit.fits(text) {
        return Cut::whole(text);
    }
    let Some(room) = limit.less(ELLIPSIS) else {
        return Cut::beginning(String::new());
    };
    let borders = Borders::within(text, room);
    let kept = borders.at_space().or_else(|| borders.in_word()).unwrap_or_default();
    Cut::beginning(format!("{kept}{ELLIPSIS}"))
}
