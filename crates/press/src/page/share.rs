//! Links that share a story, without scripts and without asking anybody before they are pressed.

use crate::address::{Address, encode};
use crate::desk::Desk;
use crate::engine::record;
use crate::escape::{bare, to_html};
use crate::printable::{Machine, safe};
use crate::view::StoryView;
use minijinja::Value;

record! {
    /// Where a story is shared; read by `story.html`.
    Share { short_url, short, whatsapp, telegram, facebook, x }
}

/// The links of a story. Text that leaves the page holds no bidi controls.
pub(crate) fn links(desk: &Desk, view: &StoryView) -> Value {
    let site = &desk.site.address;
    let short = Address::Short { number: view.number }.absolute(site);
    let bare_short = short.split_once("://").map_or(short.as_str(), |(_, rest)| rest).to_owned();
    let (url, headline) = (encode(&short), encode(&bare(view.copy.headline.as_str())));
    let link = |address: String| safe(to_html(&address));
    Share {
        short_url: safe(to_html(&short)),
        short: Machine(bare_short).into(),
        whatsapp: link(format!("https://wa.me/?text={headline}%20{url}")),
        telegram: link(format!("https://t.me/share/url?url={url}&text={headline}")),
        facebook: link(format!("https://www.facebook.com/sharer/sharer.php?u={url}")),
        x: link(format!("https://x.com/intent/post?text={headline}&url={url}")),
    }
    .into()
}
