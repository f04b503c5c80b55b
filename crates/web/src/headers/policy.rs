//! The table itself, made once at start and shared by every answer.

use bytes::{BufMut, Bytes, BytesMut};
use hyper::header::{HeaderMap, HeaderName, HeaderValue};

use super::Kind;

const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// Where the styles of a reader's page may come from.
#[derive(Debug, Clone, Default)]
pub struct Styles {
    /// Base64 of the SHA-256 of each `<style>` element, without `sha256-`.
    pub hashes: Vec<String>,
    /// Whether a style sheet of our own address may be linked as well.
    pub own: bool,
}

/// The security headers of one [`Kind`] of answer, as a map and as bytes ready to send.
#[derive(Debug, Clone)]
pub struct Policy {
    headers: HeaderMap,
    block: Bytes,
}

impl Policy {
    /// The row for `kind`.
    ///
    /// `https` says that the site's own address is https: only then do
    /// `Strict-Transport-Security` and `upgrade-insecure-requests` stand in it, so that a
    /// house on a local line without a certificate stays reachable. A hash that is not
    /// base64 is left out, which forbids that style rather than loosening the rule.
    #[must_use]
    pub fn new(kind: Kind, styles: &Styles, https: bool) -> Self {
        let mut headers = HeaderMap::with_capacity(12);
        let mut put = |name: &'static str, value: &'static str| {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        };
        put("x-content-type-options", "nosniff");
        put("x-frame-options", "DENY");
        put("referrer-policy", "strict-origin-when-cross-origin");
        put("cross-origin-opener-policy", "same-origin");
        put("cross-origin-resource-policy", resource_policy(kind));
        put("permissions-policy", PERMISSIONS);
        if https {
            put("strict-transport-security", "max-age=63072000; includeSubDomains; preload");
        }
        if let Ok(value) = HeaderValue::from_str(&content_policy(kind, styles, https)) {
            headers.insert(HeaderName::from_static("content-security-policy"), value);
        }
        Self { block: header_lines(&headers), headers }
    }

    /// The headers, for an answer that is put together by the router.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The same headers as lines, each ended by CRLF, without the empty line.
    #[must_use]
    pub fn block(&self) -> &Bytes {
        &self.block
    }
}

fn resource_policy(kind: Kind) -> &'static str {
    match kind {
        Kind::Page | Kind::Search | Kind::Asset | Kind::Desk => "same-origin",
        Kind::Feed | Kind::Media => "cross-origin",
    }
}

fn content_policy(kind: Kind, styles: &Styles, https: bool) -> String {
    const CLOSED: &str = "base-uri 'none'; frame-ancestors 'none'";
    let mut policy = match kind {
        Kind::Media => return "default-src 'none'; sandbox".to_owned(),
        Kind::Feed | Kind::Asset => format!("default-src 'none'; form-action 'none'; {CLOSED}"),
        Kind::Page => format!("default-src 'none'; {}img-src 'self'; font-src 'self'; form-action 'self'; {CLOSED}", style_source(styles)),
        Kind::Search => format!(
            "default-src 'none'; {}img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; \
             require-trusted-types-for 'script'; trusted-types 'none'; form-action 'self'; {CLOSED}",
            style_source(styles)
        ),
        Kind::Desk => format!(
            "default-src 'none'; {}img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; \
             require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard; form-action 'self'; {CLOSED}",
            style_source(styles)
        ),
    };
    if https {
        policy.push_str("; upgrade-insecure-requests");
    }
    policy
}

fn style_source(styles: &Styles) -> String {
    let own = styles.own.then(|| "'self'".to_owned());
    let hashes = styles.hashes.iter().filter(|hash| is_base64(hash)).map(|hash| format!("'sha256-{hash}'"));
    let sources: Vec<String> = own.into_iter().chain(hashes).collect();
    if sources.is_empty() { String::new() } else { format!("style-src {}; ", sources.join(" ")) }
}

fn is_base64(hash: &str) -> bool {
    !hash.is_empty() && hash.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
}

/// `headers` as they stand on the wire, one line each, without the empty line.
pub(crate) fn header_lines(headers: &HeaderMap) -> Bytes {
    let mut lines = BytesMut::with_capacity(headers.len() * 48);
    for (name, value) in headers {
        lines.put_slice(name.as_str().as_bytes());
        lines.put_slice(b": ");
        lines.put_slice(value.as_bytes());
        lines.put_slice(b"\r\n");
    }
    lines.freeze()
}
