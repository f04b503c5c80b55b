//! Old addresses lead on, where nothing of the paper stands at them.

use super::{PageError, Site};
use model::old_address::{self, Candidate};
use press::view::Status;
use press::{Address, FeedFormat, FeedScope};

impl Site {
    /// What a path answers at which nothing stands: where it leads now, or that there is nothing. A database that
    /// is away makes it nothing, as before.
    pub(super) async fn old_address(&self, path: &str, query: Option<&str>) -> PageError {
        match self.leads_on(path, query).await {
            Some(target) => PageError::Moved(target),
            None => PageError::Status(Status::NotFound),
        }
    }

    /// Where an old address leads, ready for a header.
    pub(super) async fn leads_on(&self, path: &str, query: Option<&str>) -> Option<String> {
        let wanted = old_address::candidates(path, query);
        if wanted.is_empty() {
            return None;
        }
        let found = self.db.read_quick(move |tx| -> Result<_, store::StoreError> {
            for Candidate { key, feed } in wanted {
                if let Some(target) = store::redirect::leads(tx, &key)? {
                    return Ok(Some((target, feed)));
                }
            }
            Ok(None)
        });
        let Some((target, feed)) = found.await.ok()? else { return main_feed(path) };
        Some(if feed { feed_of(&target).unwrap_or_else(|| location(&target)) } else { location(&target) })
    }
}

/// Where other systems have the feed of the whole site.
fn main_feed(path: &str) -> Option<String> {
    const FEEDS: [&str; 8] =
        ["/feed", "/feed/rss2", "/feed/atom", "/comments/feed", "/rss", "/rss.xml", "/atom.xml", "/feeds/posts/default"];
    let feed = || Address::Feed { scope: FeedScope::Site, format: FeedFormat::Rss }.path();
    FEEDS.contains(&path.trim_end_matches('/')).then(feed)
}

/// The feed of what stands at a target, where it has one.
fn feed_of(target: &str) -> Option<String> {
    let slug = target.strip_prefix("/section/").filter(|slug| !slug.contains(['/', '?']))?;
    Some(Address::Feed { scope: FeedScope::Section(slug.to_owned()), format: FeedFormat::Rss }.path())
}

/// A stored target as a header may hold it: path segments encoded, a question kept apart.
fn location(target: &str) -> String {
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    let path = path.split('/').map(press::address::encode).collect::<Vec<_>>().join("/");
    match query {
        None => path,
        Some(query) => {
            let pairs: Vec<String> = query
                .split('&')
                .map(|pair| match pair.split_once('=') {
                    Some((name, value)) => format!("{}={}", press::address::encode(name), press::address::encode(value)),
                    None => press::address::encode(pair),
                })
                .collect();
            format!("{path}?{}", pairs.join("&"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{feed_of, location, main_feed};

    #[test]
    fn a_target_is_written_as_a_header_may_hold_it() {
        assert_eq!(location("/7/ميناء"), "/7/%D9%85%D9%8A%D9%86%D8%A7%D8%A1");
        assert_eq!(location("/search?q=ميناء"), "/search?q=%D9%85%D9%8A%D9%86%D8%A7%D8%A1");
        assert_eq!(location("/"), "/");
    }

    #[test]
    fn only_sections_have_feeds_of_their_own() {
        assert_eq!(feed_of("/section/rai").as_deref(), Some("/section/rai/feed.xml"));
        assert_eq!(feed_of("/topic/rai"), None);
        assert_eq!(feed_of("/7/ميناء"), None);
        assert_eq!(main_feed("/feed/").as_deref(), Some("/feed.xml"));
        assert_eq!(main_feed("/feeding"), None);
    }
}
