//! JSON Feed 1.1 (jsonfeed.org).

use super::FeedItem;
use super::item::{feed_home, feed_self, feed_title, title};
use crate::address::{FeedFormat, FeedScope};
use crate::clock::iso;
use crate::desk::Desk;
use crate::error::PressError;
use serde::Serialize;

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    language: &'static str,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    url: String,
    title: String,
    content_html: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    authors: Vec<Author>,
    tags: Vec<String>,
    language: &'static str,
}

#[derive(Serialize)]
struct Author {
    name: String,
}

fn item(desk: &Desk, item: &FeedItem) -> Item {
    Item {
        id: item.id(desk),
        url: item.url(desk),
        title: title(&item.headline, item.lang),
        content_html: item.html(desk),
        summary: item.summary().map(|summary| title(&summary, item.lang)),
        image: item.image(desk).map(|(url, _)| url),
        date_published: iso(&desk.local(item.first_published_at)),
        date_modified: item.updated_at.map(|at| iso(&desk.local(at))),
        authors: item.authors(desk).into_iter().map(|name| Author { name: crate::escape::bare(name) }).collect(),
        tags: item.categories().collect(),
        language: item.lang.tag(),
    }
}

/// The feed as JSON Feed.
///
/// # Errors
/// [`PressError::Json`].
pub fn json(desk: &Desk, scope: &FeedScope, items: &[FeedItem]) -> Result<String, PressError> {
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: feed_title(desk, scope),
        home_page_url: feed_home(desk, scope),
        feed_url: feed_self(desk, scope, FeedFormat::Json),
        description: desk.site.tagline.as_ref().map(|line| line.as_str()),
        language: desk.site.lang().tag(),
        items: items.iter().map(|it| item(desk, it)).collect(),
    };
    Ok(serde_json::to_string_pretty(&feed)?)
}
