//! Whether a request that changes something was sent by a page of ours.
//!
//! Fetch Metadata decides where the browser sends it, `Origin` where it does not; a request with neither is
//! refused. Source: W3C Fetch Metadata, OWASP CSRF prevention (Fetch Metadata with Origin as fallback).

use hyper::HeaderMap;
use hyper::header::{HOST, ORIGIN};
use model::SiteAddress;

/// True when the request comes from a page of this very host.
pub fn is_ours(headers: &HeaderMap) -> bool {
    let text = |value: &hyper::header::HeaderValue| value.to_str().ok().map(str::to_owned);
    let origin = headers.get(ORIGIN).map(text);
    let host = headers.get(HOST).and_then(text);
    let same = match (&origin, &host) {
        (None, _) => None,
        (Some(Some(origin)), Some(host)) => {
            let named = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
            Some(named.is_some_and(|named| named.eq_ignore_ascii_case(host)))
        }
        (Some(_), _) => Some(false),
    };
    match headers.get("sec-fetch-site").map(|site| site.as_bytes()) {
        Some(b"same-origin") => same != Some(false),
        Some(_) => false,
        None => same == Some(true),
    }
}

/// A host without its port.
pub fn name_of(host: &str) -> &str {
    host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit())).map_or(host, |(name, _)| name)
}

/// Whether a host without a name: an address of the network.
pub fn is_number(name: &str) -> bool {
    name.starts_with('[') || name.parse::<std::net::IpAddr>().is_ok()
}

/// Whether a host's name is the paper's own, one below it, or this machine's.
pub fn is_of_the_house(name: &str, site: &SiteAddress) -> bool {
    let own = name_of(site.as_str().split_once("://").map_or("", |(_, own)| own));
    let own = own.strip_prefix("www.").unwrap_or(own);
    name == "localhost" || name == own || name.strip_suffix(own).is_some_and(|below| below.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_of_ours_may_send() {
        let cases = [
            ("a browser of today", &[("sec-fetch-site", "same-origin"), ("origin", "https://paper.example")][..], true),
            ("the same without Origin", &[("sec-fetch-site", "same-origin")], true),
            ("an older browser", &[("origin", "https://paper.example")], true),
            ("nothing said", &[], false),
            ("a sibling host", &[("sec-fetch-site", "same-site"), ("origin", "https://ads.paper.example")], false),
            ("another site", &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")], false),
            ("typed by hand", &[("sec-fetch-site", "none")], false),
            ("a sandbox", &[("origin", "null")], false),
            ("another site, older browser", &[("origin", "https://evil.example")], false),
            ("a prefix of our name", &[("origin", "https://paper.example.evil.example")], false),
            ("a lie in one of both", &[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], false),
        ];
        for (why, lines, ours) in cases {
            let mut headers = HeaderMap::new();
            headers.insert("host", "paper.example".parse().unwrap());
            for (name, value) in lines {
                headers.insert(*name, value.parse().unwrap());
            }
            assert_eq!(is_ours(&headers), ours, "{why}");
        }
    }
}
