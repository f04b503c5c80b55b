//! A story in a list, as templates see it.

use crate::address::Address;
use crate::desk::Desk;
use crate::direction::differing;
use crate::engine::record;
use crate::picture::{Spot, to_html};
use crate::printable::{all_foreign, optional_words, safe, words};
use crate::view::Teaser;
use minijinja::Value;

record! {
    /// One teaser; read by `teaser.html` and the lists.
    Card { url, attrs, kicker, headline, deck, section, section_url, bylines, sources, picture, time, breaking }
}

/// The address of a teaser's story, ready for `href`.
pub(crate) fn url(teaser: &Teaser) -> Value {
    safe(Address::Story { number: teaser.number, slug: teaser.slug.clone() }.path())
}

/// Everything a teaser may show, on a page that is set anew every day.
pub(crate) fn card(desk: &Desk, teaser: &Teaser, spot: Spot, names_section: bool) -> Value {
    let section = Address::Section { slug: teaser.section.slug.clone(), before: None };
    let picture = teaser.picture.as_ref().and_then(|picture| to_html(picture, spot, ""));
    Card {
        url: url(teaser),
        attrs: differing(teaser.lang, desk.site.lang()),
        kicker: optional_words(teaser.kicker.as_deref()),
        headline: words(&teaser.headline),
        deck: optional_words(teaser.deck.as_deref()),
        section: optional_words(names_section.then_some(teaser.section.name.as_str())),
        section_url: safe(section.path()),
        bylines: all_foreign(teaser.bylines.iter().map(String::as_str)),
        sources: all_foreign(teaser.sources.iter().map(String::as_str)),
        picture: picture.map_or(Value::from(()), safe),
        time: desk.brief(teaser.at),
        breaking: Value::from(teaser.breaking),
    }
    .into()
}

/// The cards of a list.
pub(crate) fn cards(desk: &Desk, teasers: &[Teaser]) -> Value {
    teasers.iter().map(|teaser| card(desk, teaser, Spot::Card, true)).collect()
}

/// The cards of a list of one section, which need not name it.
pub(crate) fn section_cards(desk: &Desk, teasers: &[Teaser]) -> Value {
    teasers.iter().map(|teaser| card(desk, teaser, Spot::Card, false)).collect()
}

record! {
    /// A line of a side list: headline and moment.
    Line { url, attrs, headline, time }
}

/// The lines of a side list on a page that is kept.
pub(crate) fn lines(desk: &Desk, teasers: &[Teaser]) -> Value {
    let line = |teaser: &Teaser| -> Value {
        let attrs = differing(teaser.lang, desk.site.lang());
        Line { url: url(teaser), attrs, headline: words(&teaser.headline), time: desk.stamp(teaser.at) }.into()
    };
    teasers.iter().map(line).collect()
}
