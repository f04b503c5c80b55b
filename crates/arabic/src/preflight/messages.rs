//! The words of the rules.

use crate::catalogue::Catalogue;
use crate::lang::Lang;
use std::sync::LazyLock;

macro_rules! sources {
    ($lang:literal) => {
        &[
            include_str!(concat!("../../messages/", $lang, "/spelling.ftl")),
            include_str!(concat!("../../messages/", $lang, "/facts.ftl")),
            include_str!(concat!("../../messages/", $lang, "/typography.ftl")),
            include_str!(concat!("../../messages/", $lang, "/quotes.ftl")),
            include_str!(concat!("../../messages/", $lang, "/links.ftl")),
            include_str!(concat!("../../messages/", $lang, "/headline.ftl")),
            include_str!(concat!("../../messages/", $lang, "/fields.ftl")),
            include_str!(concat!("../../messages/", $lang, "/grammar.ftl")),
            include_str!(concat!("../../messages/", $lang, "/counting.ftl")),
            include_str!(concat!("../../messages/", $lang, "/attribution.ftl")),
            include_str!(concat!("../../messages/", $lang, "/house.ftl")),
        ]
    };
}

/// The catalogue of the rules in one language: for each id its message, and
/// the attributes `name` (a few words) and `explain` (why, with examples).
///
/// A test opens both catalogues; one that could not be opened would show its
/// keys.
pub fn messages(lang: Lang) -> &'static Catalogue {
    static ARABIC: LazyLock<Catalogue> = LazyLock::new(|| open(Lang::Ar, sources!("ar")));
    static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| open(Lang::En, sources!("en")));
    match lang {
        Lang::Ar => &ARABIC,
        Lang::En => &ENGLISH,
    }
}

fn open(lang: Lang, sources: &[&str]) -> Catalogue {
    Catalogue::new(lang, sources).unwrap_or_else(|_| Catalogue::empty(lang))
}
