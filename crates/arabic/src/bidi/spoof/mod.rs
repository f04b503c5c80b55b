//! Where the order or the letters a reader sees are not those that stand there.

mod hidden;
mod order;
mod scripts;

use std::ops::Range;

/// One place where a text lies about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoof {
    /// In **bytes** of the text asked about, on borders of characters.
    pub range: Range<usize>,
    /// In which way.
    pub kind: SpoofKind,
}

/// The ways in which a text lies about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpoofKind {
    /// An override (U+202D, 202E): letters are shown in an order they do not
    /// have. From the control to where it ends.
    Override,
    /// An embedding (U+202A, 202B), which orders what stands round it too.
    /// From the control to where it ends.
    Embedding,
    /// An isolate whose stated direction (U+2066, 2067) is not that of its
    /// first strong character. From the initiator to its PDI.
    ForcedIsolate,
    /// An isolate that is not closed in its paragraph (to the end of which it
    /// reaches), or an end (U+202C, 2069) that closes nothing.
    Unbalanced,
    /// Characters nobody sees inside a word or number, or tags anywhere.
    Hidden,
    /// A word of letters of scripts that look alike, or with foreign letters
    /// between Arabic ones.
    MixedScripts,
}

/// The places where `text` lies about itself, in their order. Isolates that
/// are closed and joiners between Arabic letters are honest; so is an Arabic
/// proclitic before a Latin name (الـCNN).
///
/// Takes time linear in the length of `text`.
///
/// ```
/// use arabic::bidi::{SpoofKind, spoofs};
/// let found = spoofs("فاتورة\u{202E}fdp.exe");
/// assert_eq!((found[0].kind, found[0].range.clone()), (SpoofKind::Override, 12..22));
/// ```
///
/// # Source
///
/// UAX #9, UTS #39, UTR #36 section 2.
pub fn spoofs(text: &str) -> Vec<Spoof> {
    let mut found = order::spoofs(text);
    found.extend(hidden::spoofs(text));
    found.extend(scripts::spoofs(text));
    found.sort_by_key(|spoof| (spoof.range.start, spoof.range.end, spoof.kind));
    found
}
