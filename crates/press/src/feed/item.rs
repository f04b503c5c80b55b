//! What the three formats say alike about a feed and its stories.

use super::FeedItem;
use crate::address::{Address, FeedFormat, FeedScope};
use crate::body::Pictures;
use crate::desk::Desk;
use crate::direction::attributes;
use crate::escape::{bare, to_html};
use crate::picture::{path, shared};
use arabic::excerpt::excerpt;
use arabic::lang::{Dir, Lang, direction};
use jiff::Timestamp;
use model::Rendition;

/// The name of the paper, and of the section when the feed is a section's.
pub(crate) fn feed_title(desk: &Desk, scope: &FeedScope) -> String {
    let name = desk.site.name.as_str();
    match scope {
        FeedScope::Site => name.to_owned(),
        FeedScope::Section(slug) => {
            let section = desk.masthead.sections.iter().find(|section| section.slug == *slug);
            format!("{name} - {}", section.map_or(slug.as_str(), |section| &section.name))
        }
    }
}

/// The page that the feed follows.
pub(crate) fn feed_home(desk: &Desk, scope: &FeedScope) -> String {
    let address = match scope {
        FeedScope::Site => Address::HOME,
        FeedScope::Section(slug) => Address::Section { slug: slug.clone(), before: None },
    };
    address.absolute(&desk.site.address)
}

/// The feed's own address.
pub(crate) fn feed_self(desk: &Desk, scope: &FeedScope, format: FeedFormat) -> String {
    Address::Feed { scope: scope.clone(), format }.absolute(&desk.site.address)
}

/// When something in the feed last changed: the newest of its stories, else the paper's last change.
pub(crate) fn feed_changed(desk: &Desk, items: &[FeedItem]) -> Timestamp {
    let newest = items.iter().map(|item| item.updated_at.unwrap_or(item.first_published_at)).max();
    newest.or(desk.masthead.last_change).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A headline for readers that guess the direction from the first strong letter: in a right-to-left
/// language, a headline that starts with a Latin letter gets a leading RLM (U+200F).
pub(crate) fn title(headline: &str, lang: Lang) -> String {
    let clean = bare(headline);
    let misled = lang.dir() == Dir::Rtl && direction(&clean) == Some(Dir::Ltr);
    if misled { format!("\u{200F}{clean}") } else { clean }
}

impl FeedItem {
    /// The page of the story.
    pub(crate) fn url(&self, desk: &Desk) -> String {
        Address::Story { number: self.number, slug: self.slug.clone() }.absolute(&desk.site.address)
    }

    /// The short link: an identifier that outlives a change of the slug.
    pub(crate) fn id(&self, desk: &Desk) -> String {
        Address::Short { number: self.number }.absolute(&desk.site.address)
    }

    /// The deck, or the opening of the text.
    pub(crate) fn summary(&self) -> Option<String> {
        let opening = || self.body.content.first().map(|block| excerpt(&block.text(), 280));
        self.deck.clone().or_else(opening)
    }

    /// The text as HTML that stands alone, and after it what readers are told of its later versions.
    pub(crate) fn html(&self, desk: &Desk) -> String {
        let pictures = Pictures { media: &self.media, by: &desk.messages.text("photographs-by"), gated: false };
        let mut out = crate::body::for_feed(&self.body, self.lang, &desk.site.address, pictures);
        for note in &self.corrections {
            let kind = format!("{} · {}", desk.kind(note.kind), desk.moment(note.at));
            out.push_str(&format!("<p{}><strong>{}</strong> {}</p>", attributes(self.lang), to_html(&kind), to_html(&note.text)));
        }
        out
    }

    /// People, or the houses it came from, or the paper; never empty.
    pub(crate) fn authors<'a>(&'a self, desk: &'a Desk) -> Vec<&'a str> {
        let named = if self.bylines.is_empty() { &self.sources } else { &self.bylines };
        if named.is_empty() { vec![desk.site.name.as_str()] } else { named.iter().map(String::as_str).collect() }
    }

    /// The section and the topics.
    pub(crate) fn categories(&self) -> impl Iterator<Item = String> {
        std::iter::once(&self.section.name).chain(&self.topics).map(|name| bare(name))
    }

    /// The picture with its whole address.
    pub(crate) fn image(&self, desk: &Desk) -> Option<(String, &Rendition)> {
        let rendition = self.picture.as_ref().and_then(shared)?;
        Some((format!("{}{}", desk.site.address.as_str(), path(rendition)), rendition))
    }
}
