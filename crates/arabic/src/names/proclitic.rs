//! Taking و ف ب ك ل off a name, and putting them back.

use crate::clitics;
use crate::letters::is_transparent;
use std::borrow::Cow;

/// A way to read the first word of a name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Start<'w> {
    /// Clitic letters at the beginning of the word, with the second lam of لل.
    pub(super) prefix: &'w str,
    /// The word of the name, with the article that لل swallowed.
    pub(super) word: Cow<'w, str>,
}

/// The ways to read `key`, likeliest first. After لل the word has its article
/// back: «للاسد» is ل and «الاسد», «للاذقيه» is ل and «اللاذقيه».
pub(super) fn starts(key: &str) -> impl Iterator<Item = Start<'_>> {
    clitics::splits(key).flat_map(|split| {
        let prefix = split.prefix;
        let (plain, swallowed) = if split.assimilated {
            (Cow::Owned(format!("ال{}", split.rest)), Some(format!("الل{}", split.rest)))
        } else {
            (Cow::Borrowed(split.rest), None)
        };
        let swallowed = swallowed.map(|word| Start { prefix, word: Cow::Owned(word) });
        std::iter::once(Start { prefix, word: plain }).chain(swallowed)
    })
}

/// Writes `name` after the clitics `prefix` (و ف ب ك ل and their pairs; لل is
/// taken as ل).
///
/// ```
/// use arabic::names::attach;
///
/// assert_eq!(attach("و", "إيران"), "وإيران");
/// assert_eq!(attach("ل", "العراق"), "للعراق");
/// assert_eq!(attach("ول", "اللاذقية"), "وللاذقية");
/// assert_eq!(attach("ل", "ليبيا"), "لليبيا");
/// ```
pub fn attach(prefix: &str, name: &str) -> String {
    let prefix = if prefix.ends_with("لل") { prefix.strip_suffix('ل').unwrap_or(prefix) } else { prefix };
    match name.strip_prefix("ال") {
        Some(rest) if prefix.ends_with('ل') => format!("{prefix}ل{}", rest.strip_prefix('ل').unwrap_or(rest)),
        _ => format!("{prefix}{name}"),
    }
}

/// The part of `surface` that holds its first `letters` letters, with the
/// marks on them.
pub(super) fn head(surface: &str, letters: usize) -> &str {
    let mut left = letters;
    let end = surface.find(|c| {
        if is_transparent(c) {
            return false;
        }
        let done = left == 0;
        left = left.saturating_sub(1);
        done
    });
    end.and_then(|end| surface.get(..end)).unwrap_or(surface)
}
