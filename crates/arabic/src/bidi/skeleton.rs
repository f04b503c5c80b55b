//! Names that look alike.

use super::controls::strip_controls;
use crate::fold;

/// What remains of a name when everything is taken away that the eye misses:
/// two names with the same skeleton look alike.
///
/// It is the UTS #39 skeleton of the loose key (K2) without case, spaces and
/// punctuation, so that علي meets على, كريم meets کریم, and a Cyrillic "аdmin"
/// meets "Admin". Never shown; only compared.
///
/// # Source
///
/// UTS #39 section 4; the folding of Arabic before it is ours.
pub fn skeleton(name: &str) -> String {
    prototype(&letters(name).to_lowercase())
}

/// True when readers may take one name for the other.
///
/// Compared without case, and also as it is typed: a capital I in the place
/// of a small l is seen only then. Names without letters or digits look like
/// nothing.
///
/// ```
/// use arabic::bidi::looks_like;
/// assert!(looks_like("كريم", "کریم"));
/// assert!(looks_like("Salim_Nader", "SaIim Nader"));
/// assert!(!looks_like("سالم", "سليم"));
/// ```
pub fn looks_like(a: &str, b: &str) -> bool {
    let (a, b) = (letters(a), letters(b));
    let alike = |a: &str, b: &str| !a.is_empty() && prototype(a) == prototype(b);
    alike(&a.to_lowercase(), &b.to_lowercase()) || alike(&a, &b)
}

/// The letters and digits of the loose key.
fn letters(name: &str) -> String {
    fold::loose(&strip_controls(name)).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn prototype(letters: &str) -> String {
    unicode_security::skeleton(letters).collect()
}
