//! What stands in the headers of everything published: type and cache rules, side by side.

use crate::address::{Address, FeedFormat};

/// Content type and cache rules of an answer 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headers {
    /// `Content-Type`.
    pub content_type: &'static str,
    /// `Cache-Control`, for browsers (RFC 9111, RFC 5861, RFC 8246).
    pub cache_control: &'static str,
    /// `CDN-Cache-Control`, for caches that belong to the paper (RFC 9213); `None`: as browsers.
    pub cdn_cache_control: Option<&'static str>,
}

const HTML: &str = "text/html; charset=utf-8";
const XML: &str = "application/xml; charset=utf-8";

/// A page that changes with the news: browsers ask each time (304 when nothing changed), so that a
/// withdrawal or a new comment is seen at once, and keep it when we are down.
const NEWS: &str = "public, no-cache, stale-if-error=86400";
const NEWS_CDN: &str = "public, max-age=10, stale-while-revalidate=60, stale-if-error=604800";
/// Polled by machines.
const POLLED: &str = "public, max-age=300, stale-while-revalidate=600, stale-if-error=86400";
/// Changes seldom.
const CALM: &str = "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800";
/// Named by its own hash.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Made for one reader.
const NEVER: &str = "private, no-store";

const fn news(content_type: &'static str, cache_control: &'static str) -> Headers {
    Headers { content_type, cache_control, cdn_cache_control: Some(NEWS_CDN) }
}

const fn plain(content_type: &'static str, cache_control: &'static str) -> Headers {
    Headers { content_type, cache_control, cdn_cache_control: None }
}

impl Address {
    /// Content type and cache rules of the thing at this address.
    pub fn headers(&self) -> Headers {
        match self {
            Self::Home { .. } | Self::Section { .. } | Self::Story { .. } | Self::Short { .. } => news(HTML, NEWS),
            Self::Topic { .. } | Self::Day { .. } | Self::ArchiveIndex { .. } => news(HTML, NEWS),
            Self::Page { .. } | Self::Search(_) => news(HTML, NEWS),
            Self::Suggestions { .. } => plain("application/x-suggestions+json; charset=utf-8", POLLED),
            Self::SearchScript => plain("text/javascript; charset=utf-8", CALM),
            Self::SearchDescription => plain("application/opensearchdescription+xml; charset=utf-8", CALM),
            Self::Comments { .. } | Self::Reply { .. } | Self::Held { .. } => plain(HTML, NEVER),
            Self::Feed { format: FeedFormat::Rss, .. } => news("application/rss+xml; charset=utf-8", POLLED),
            Self::Feed { format: FeedFormat::Atom, .. } => news("application/atom+xml; charset=utf-8", POLLED),
            Self::Feed { format: FeedFormat::Json, .. } => news("application/feed+json; charset=utf-8", POLLED),
            Self::NewsSitemap => news(XML, POLLED),
            Self::SitemapIndex | Self::SitemapPart { .. } => news(XML, POLLED),
            Self::Robots => plain("text/plain; charset=utf-8", CALM),
            Self::Media { ext, .. } => plain(picture_type(ext), FOREVER),
            Self::Font { .. } => plain("font/woff2", CALM),
            Self::Icon => plain("image/x-icon", CALM),
        }
    }

    /// `Content-Type` of the thing at this address.
    pub fn content_type(&self) -> &'static str {
        self.headers().content_type
    }

    /// `Cache-Control` of the thing at this address.
    pub fn cache_control(&self) -> &'static str {
        self.headers().cache_control
    }

    /// `CDN-Cache-Control` of the thing at this address, when it differs.
    pub fn cdn_cache_control(&self) -> Option<&'static str> {
        self.headers().cdn_cache_control
    }
}

/// MIME type of a picture by its file name extension.
pub fn picture_type(ext: &str) -> &'static str {
    match ext {
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        _ => "application/octet-stream",
    }
}

/// File name extension of a picture by its MIME type (the inverse of [`picture_type`]).
pub fn picture_ext(mime: &str) -> &'static str {
    match mime {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/webp" => "webp",
        "image/avif" => "avif",
        "image/gif" => "gif",
        _ => "bin",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_for_one_reader_is_never_stored() {
        for address in [Address::Comments { number: 1 }, Address::Reply { number: 1, comment: 2 }, Address::Held { number: 1 }] {
            assert_eq!(address.cache_control(), "private, no-store", "{address:?}");
        }
    }

    #[test]
    fn a_picture_keeps_its_type_through_its_name() {
        for mime in ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"] {
            assert_eq!(picture_type(picture_ext(mime)), mime);
        }
    }
}
