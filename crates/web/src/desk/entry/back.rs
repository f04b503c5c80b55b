//! Where one wanted to go: only ever a page of the desk.

use crate::desk::routes::{Match, find};
use crate::desk::row::Verb;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The desk's front page.
pub const HOME: &str = "/desk";

/// The place that was asked for when it is a page of the desk, else its front page. What the table of routes does
/// not know cannot be led to, however it is written.
pub fn local(to: &str) -> &str {
    let path = to.split(['?', '#']).next().unwrap_or_default();
    let plain = to.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'"' | b'<' | b'>'));
    let stays = path == HOME || path.starts_with("/desk/");
    let dots = path.contains("//") || path.split('/').any(|part| matches!(part, "." | ".."));
    let door = path.starts_with("/desk/sign-in") || path.starts_with("/desk/setup") || path.starts_with("/desk/invitation");
    if plain && stays && !dots && !door && matches!(find(path, Verb::Get), Match::Row(..)) { to } else { HOME }
}

/// `page` with the way back to `path`: the page from which a form was sent, when `path` is not one itself.
pub fn leading(page: &str, path: &str) -> String {
    let mut at = path;
    while !matches!(find(at, Verb::Get), Match::Row(..)) {
        match at.rsplit_once('/') {
            Some((shorter, _)) if shorter.starts_with(HOME) => at = shorter,
            _ => at = HOME,
        }
    }
    format!("{page}?to={}", utf8_percent_encode(at, NON_ALPHANUMERIC))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ways in which others were led away: doubled and turned slashes, credentials, encoded and invisible signs.
    fn hostile() -> Vec<String> {
        let hosts = ["evil.example", "evil.example/desk", "مثال.example", "xn--mgbh0fb.example", "127.0.0.1@evil.example", "[::1]"];
        let ways = [
            "//",
            "///",
            "////",
            "/\\",
            "\\\\",
            "\\/",
            "http://",
            "https://",
            "http:",
            "https:/",
            "HTTPS:\\\\",
            "javascript://",
            "data:",
            "/%2f",
            "/%5c",
            "%2f%2f",
            "/\t/",
            "/\n/",
            "\u{0}//",
            "/desk@",
            "/desk.",
            "/desk//",
            "/desk/\\",
            "/desk/..//",
            "/desk/../../",
            "/desk/%2e%2e//",
            "/desk:80@",
            "//desk@",
            "https://127.0.0.1/desk@",
            "/desk\u{202E}//",
            "/desk/\r\nLocation: //",
            ".//",
            "..//",
            "/.//",
            ";//",
            "?//",
            "#//",
            "/;@",
            "/desk\u{2044}\u{2044}",
            " //",
            "\u{a0}//",
            "\u{3000}//",
            "/\u{ff0f}",
            "/desk/;//",
            "//;@",
            "ftp://",
            "ws://",
            "blob:",
            "vbscript:",
            "mailto:",
            "//%E3%80%82",
            "/desk/%0d%0a//",
        ];
        hosts.iter().flat_map(|host| ways.iter().map(move |way| format!("{way}{host}"))).collect()
    }

    #[test]
    fn nobody_is_led_away_from_the_desk() {
        let hostile = hostile();
        assert!(hostile.len() >= 300, "{}", hostile.len());
        for to in hostile {
            let led = local(&to);
            assert!(led == HOME || led.starts_with("/desk?") || led.starts_with("/desk#"), "{to:?} leads to {led:?}");
        }
        for to in ["/desk", "/desk?state=ready", "/desk/events"] {
            assert_eq!(local(to), to);
        }
        for to in ["", "/", "/desk/nowhere", "/deskx", "/desk/", "/desk/sign-in", "/desk/sign-out", "desk"] {
            assert_eq!(local(to), HOME, "{to:?}");
        }
    }

    #[test]
    fn the_way_back_is_a_page() {
        assert_eq!(leading("/desk/confirm", "/desk/events"), "/desk/confirm?to=%2Fdesk%2Fevents");
        assert_eq!(leading("/desk/confirm", "/desk/sign-out"), "/desk/confirm?to=%2Fdesk");
        assert_eq!(leading("/desk/confirm", "/elsewhere"), "/desk/confirm?to=%2Fdesk");
    }
}
