//! What stands elsewhere on the web, by its address.

use percent_encoding::percent_decode_str;

/// Something that stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Card {
    /// The page that people open.
    pub href: String,
    /// Whose it is.
    pub source: &'static str,
}

/// Hosts whose pages are shown as cards; the name readers know them by.
const HOSTS: &[(&str, &str)] = &[
    ("youtube.com", "YouTube"),
    ("youtube-nocookie.com", "YouTube"),
    ("youtu.be", "YouTube"),
    ("facebook.com", "Facebook"),
    ("fb.watch", "Facebook"),
    ("twitter.com", "X"),
    ("x.com", "X"),
    ("t.me", "Telegram"),
    ("telegram.me", "Telegram"),
    ("instagram.com", "Instagram"),
    ("tiktok.com", "TikTok"),
    ("vimeo.com", "Vimeo"),
    ("dailymotion.com", "Dailymotion"),
    ("dai.ly", "Dailymotion"),
    ("soundcloud.com", "SoundCloud"),
    ("spotify.com", "Spotify"),
];

/// The card of an address at one of the known hosts.
pub(super) fn known(address: &str) -> Option<Card> {
    let address = address.trim();
    if address.contains(char::is_whitespace) {
        return None;
    }
    let (_, rest) = address.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"))?;
    let (host, path) = rest.split_once('/')?;
    let host = host.to_ascii_lowercase();
    let of = |known: &str| host == known || host.strip_suffix(known).is_some_and(|front| front.ends_with('.'));
    let (known, source) = HOSTS.iter().find(|(known, _)| of(known))?;
    let href = page(known, path).unwrap_or_else(|| address.to_owned());
    (!path.trim_matches('/').is_empty()).then_some(Card { href, source })
}

/// The page behind a player's address.
fn page(host: &str, path: &str) -> Option<String> {
    let bare = path.split(['?', '#']).next().unwrap_or_default();
    let after = |start: &str| bare.strip_prefix(start).map(|rest| rest.trim_matches('/')).filter(|rest| !rest.is_empty());
    match host {
        "youtube.com" | "youtube-nocookie.com" => match after("embed/").or_else(|| after("v/")) {
            Some("videoseries") => query(path, "list").map(|list| format!("https://www.youtube.com/playlist?list={list}")),
            Some(id) => Some(format!("https://www.youtube.com/watch?v={}", id.split('&').next().unwrap_or(id))),
            None => None,
        },
        "vimeo.com" => after("video/").map(|id| format!("https://vimeo.com/{id}")),
        "facebook.com" => bare.starts_with("plugins/").then(|| query(path, "href")).flatten(),
        "twitter.com" | "x.com" => {
            bare.starts_with("embed/").then(|| query(path, "id")).flatten().map(|id| format!("https://x.com/i/status/{id}"))
        }
        "t.me" | "telegram.me" => path.contains("embed=").then(|| format!("https://t.me/{bare}")),
        "instagram.com" => bare
            .trim_end_matches('/')
            .trim_end_matches("/captioned")
            .strip_suffix("/embed")
            .map(|page| format!("https://www.instagram.com/{page}/")),
        "dailymotion.com" => after("embed/video/").map(|id| format!("https://www.dailymotion.com/video/{id}")),
        "soundcloud.com" => bare.starts_with("player").then(|| query(path, "url")).flatten(),
        "spotify.com" => after("embed/").map(|rest| format!("https://open.spotify.com/{rest}")),
        _ => None,
    }
}

/// A value of the query, decoded; an address of the web when it is one.
fn query(path: &str, name: &str) -> Option<String> {
    let (_, query) = path.split_once('?')?;
    let value =
        query.split('&').find_map(|pair| pair.strip_prefix("amp;").unwrap_or(pair).split_once('=').filter(|(key, _)| *key == name))?.1;
    let value = percent_decode_str(value).decode_utf8().ok()?.into_owned();
    (!value.is_empty() && !value.contains(char::is_whitespace)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn players_become_the_pages_behind_them() {
        for (address, href, source) in [
            ("https://www.youtube.com/embed/abc123?rel=0", "https://www.youtube.com/watch?v=abc123", "YouTube"),
            ("https://youtu.be/abc123", "https://youtu.be/abc123", "YouTube"),
            (
                "https://www.facebook.com/plugins/video.php?height=3&href=https%3A%2F%2Fwww.facebook.com%2Fmarfa%2Fvideos%2F7%2F",
                "https://www.facebook.com/marfa/videos/7/",
                "Facebook",
            ),
            ("https://t.me/marfa/12?embed=1", "https://t.me/marfa/12", "Telegram"),
            ("https://platform.twitter.com/embed/Tweet.html?id=77", "https://x.com/i/status/77", "X"),
            ("https://twitter.com/marfa/status/77", "https://twitter.com/marfa/status/77", "X"),
            ("https://player.vimeo.com/video/5", "https://vimeo.com/5", "Vimeo"),
            ("https://www.instagram.com/p/Cx/embed/captioned/", "https://www.instagram.com/p/Cx/", "Instagram"),
        ] {
            assert_eq!(known(address), Some(Card { href: href.to_owned(), source }), "{address}");
        }
        for other in ["https://example.org/a", "https://notx.com/a", "https://x.com/", "شاهد https://youtu.be/abc", "ftp://youtu.be/a"]
        {
            assert_eq!(known(other), None, "{other}");
        }
    }
}
