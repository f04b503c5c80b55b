//! The head of a request, read strictly before anything is done with it.
//!
//! What two servers could read differently is refused with 400 and a closed connection:
//! a bare LF, a folded line, `Transfer-Encoding` beside `Content-Length`, a length that is
//! no plain number, two lengths, two hosts or none. So nothing that stands in front of the
//! house can be talked into seeing other requests than the house sees.
//!
//! Source: RFC 9112 sections 2.2, 3.2, 5.2, 6.1-6.3; OWASP ASVS 5.0 section 4.2.

use hyper::StatusCode;

/// The head is answered 431 beyond this many bytes.
pub(crate) const LONGEST_HEAD: usize = 16 * 1024;

const MOST_HEADERS: usize = 100;

/// Where the body of a request ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// There is none.
    None,
    /// After this many bytes.
    Length(u64),
    /// Where its last chunk says.
    Chunked,
}

/// A question that a ready page can answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asked<'b> {
    pub(crate) target: &'b str,
    pub(crate) head_only: bool,
    /// Value of `Accept-Encoding`, empty when absent.
    pub(crate) accept: &'b [u8],
    pub(crate) if_none_match: Option<&'b [u8]>,
}

/// A whole head, understood.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Head<'b> {
    /// Bytes up to and with the empty line.
    pub(crate) length: usize,
    pub(crate) framing: Framing,
    /// A stream of events: it lasts as long as somebody listens.
    pub(crate) listens: bool,
    /// The client wants the connection closed after this answer.
    pub(crate) close: bool,
    /// Present for GET and HEAD without a body and without anything that only the router knows.
    pub(crate) asked: Option<Asked<'b>>,
}

/// What the bytes read so far are.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reading<'b> {
    Whole(Head<'b>),
    Partial,
    /// To be answered with this status, and the connection closed.
    Refused(StatusCode),
}

/// What has been found in the lines so far.
#[derive(Default)]
struct Found<'b> {
    hosts: u8,
    length: Option<u64>,
    chunked: bool,
    close: bool,
    keep_alive: bool,
    router_only: bool,
    accept: Option<&'b [u8]>,
    if_none_match: Option<&'b [u8]>,
}

/// Reads the first request in `bytes`.
pub(crate) fn read(bytes: &[u8]) -> Reading<'_> {
    let mut lines = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut lines);
    let length = match request.parse(bytes) {
        Ok(httparse::Status::Complete(length)) if length <= LONGEST_HEAD => length,
        Ok(httparse::Status::Partial) if bytes.len() < LONGEST_HEAD => return Reading::Partial,
        Ok(_) | Err(httparse::Error::TooManyHeaders) => {
            return Reading::Refused(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
        }
        Err(httparse::Error::Version) => return Reading::Refused(StatusCode::HTTP_VERSION_NOT_SUPPORTED),
        Err(_) => return Reading::Refused(StatusCode::BAD_REQUEST),
    };
    let (Some(method), Some(target), Some(minor)) = (request.method, request.path, request.version) else {
        return Reading::Refused(StatusCode::BAD_REQUEST);
    };
    if has_bare_line_feed(bytes.get(..length).unwrap_or(bytes)) || method == "CONNECT" {
        return Reading::Refused(StatusCode::BAD_REQUEST);
    }
    let mut found = Found::default();
    for line in request.headers.iter() {
        if found.note(line.name, line.value).is_none() {
            return Reading::Refused(StatusCode::BAD_REQUEST);
        }
    }
    match found.head(length, method, target, minor) {
        Some(head) => Reading::Whole(head),
        None => Reading::Refused(StatusCode::BAD_REQUEST),
    }
}

impl<'b> Found<'b> {
    /// Takes in one line; nothing when it may not stand there.
    fn note(&mut self, name: &str, value: &'b [u8]) -> Option<()> {
        // By length first: most lines are none of these.
        match name.len() {
            4 if name.eq_ignore_ascii_case("host") => {
                self.hosts += 1;
                (self.hosts == 1 && is_host(value)).then_some(())
            }
            6 if name.eq_ignore_ascii_case("expect") => {
                self.router_only = true;
                Some(())
            }
            10 if name.eq_ignore_ascii_case("connection") => {
                self.close |= has_token(value, b"close");
                self.keep_alive |= has_token(value, b"keep-alive");
                Some(())
            }
            13 if name.eq_ignore_ascii_case("if-none-match") => {
                self.router_only |= self.if_none_match.replace(value).is_some();
                Some(())
            }
            14 if name.eq_ignore_ascii_case("content-length") => {
                let length = plain_number(value)?;
                self.length.replace(length).is_none().then_some(())
            }
            15 if name.eq_ignore_ascii_case("accept-encoding") => {
                self.router_only |= self.accept.replace(value).is_some();
                Some(())
            }
            17 if name.eq_ignore_ascii_case("transfer-encoding") => {
                let first = !std::mem::replace(&mut self.chunked, true);
                (first && value.trim_ascii().eq_ignore_ascii_case(b"chunked")).then_some(())
            }
            _ => Some(()),
        }
    }

    fn head(self, length: usize, method: &str, target: &'b str, minor: u8) -> Option<Head<'b>> {
        let is_current = minor == 1;
        if (is_current && self.hosts != 1) || (self.chunked && (self.length.is_some() || !is_current)) {
            return None;
        }
        let framing = match (self.chunked, self.length) {
            (true, _) => Framing::Chunked,
            (false, Some(length)) if length > 0 => Framing::Length(length),
            _ => Framing::None,
        };
        let is_simple = framing == Framing::None && !self.router_only && target.starts_with('/');
        let asked = (is_simple && matches!(method, "GET" | "HEAD")).then(|| Asked {
            target,
            head_only: method == "HEAD",
            accept: self.accept.unwrap_or_default(),
            if_none_match: self.if_none_match,
        });
        let path = target.split('?').next().unwrap_or_default();
        let listens = framing == Framing::None && method == "GET" && path.ends_with("/events");
        Some(Head { length, framing, listens, close: self.close || (!is_current && !self.keep_alive), asked })
    }
}

fn has_bare_line_feed(head: &[u8]) -> bool {
    let mut before = 0;
    head.iter().any(|byte| {
        *byte == b'\n' && std::mem::replace(&mut before, *byte) != b'\r' || {
            before = *byte;
            false
        }
    })
}

fn plain_number(value: &[u8]) -> Option<u64> {
    if value.is_empty() || !value.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(value).ok()?.parse().ok()
}

/// Letters, digits and what an address may hold; whose name it is does not matter here.
fn is_host(value: &[u8]) -> bool {
    !value.is_empty() && value.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b':' | b'[' | b']'))
}

fn has_token(value: &[u8], token: &[u8]) -> bool {
    value.split(|byte| *byte == b',').any(|item| item.trim_ascii().eq_ignore_ascii_case(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Reading<'_> {
        read(text.as_bytes())
    }

    #[test]
    fn a_readers_request_is_understood() {
        let text = "GET /42/x?page=2 HTTP/1.1\r\nHost: paper.example:8080\r\nAccept-Encoding: gzip\r\n\
                    If-None-Match: W/\"a\"\r\nCookie: x=y\r\n\r\nGET /next";
        let Reading::Whole(head) = read_text(text) else { panic!("not read") };
        assert_eq!(head.length, text.len() - "GET /next".len());
        assert_eq!((head.framing, head.close), (Framing::None, false));
        let asked = head.asked.unwrap();
        assert_eq!((asked.target, asked.head_only), ("/42/x?page=2", false));
        assert_eq!((asked.accept, asked.if_none_match), (&b"gzip"[..], Some(&b"W/\"a\""[..])));
    }

    #[test]
    fn what_only_the_router_knows_goes_to_the_router() {
        let cases = [
            ("a comment", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n", Framing::Length(5)),
            ("chunks", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n", Framing::Chunked),
            ("a body under GET", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n", Framing::Length(5)),
            ("whole address", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", Framing::None),
            ("two lists", "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\naccept-encoding: gzip\r\n\r\n", Framing::None),
            ("an expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n", Framing::None),
        ];
        for (why, text, framing) in cases {
            let Reading::Whole(head) = read_text(text) else { panic!("{why}: not read") };
            assert_eq!((head.framing, head.asked), (framing, None), "{why}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        let cases = [
            ("both lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"),
            ("both, other order", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n"),
            ("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"),
            ("the same twice", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n"),
            ("a list of lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\n"),
            ("plus sign", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\n"),
            ("hex", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x5\r\n\r\n"),
            ("empty length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n"),
            ("length beyond counting", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n"),
            ("unknown coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n"),
            ("chunked twice", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"),
            ("a list of codings", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"),
            ("chunked under 1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"),
            ("vertical tab", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u{b}chunked\r\n\r\n"),
            ("space before colon", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n"),
            ("folded line", "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n"),
            ("bare line feed", "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n"),
            ("bare line feeds at the end", "GET / HTTP/1.1\r\nHost: a\n\n"),
            ("bare carriage return", "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n"),
            ("NUL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n"),
            ("no host", "GET / HTTP/1.1\r\n\r\n"),
            ("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
            ("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
            ("two hosts in one", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"),
            ("a host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
            ("a tunnel", "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n"),
            ("a name with brackets", "GET / HTTP/1.1\r\nHost: a\r\n(x): y\r\n\r\n"),
        ];
        for (why, text) in cases {
            assert_eq!(read_text(text), Reading::Refused(StatusCode::BAD_REQUEST), "{why}");
        }
    }

    #[test]
    fn too_much_is_refused_and_too_little_is_waited_for() {
        let many = format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", "X: y\r\n".repeat(100));
        let long = format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "y".repeat(LONGEST_HEAD));
        let endless = format!("GET /{}", "y".repeat(LONGEST_HEAD));
        for text in [&many, &long, &endless] {
            assert_eq!(read_text(text), Reading::Refused(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
        }
        assert_eq!(read_text("GET / HTTP/2.0\r\n\r\n"), Reading::Refused(StatusCode::HTTP_VERSION_NOT_SUPPORTED));
        assert_eq!(read_text("GET / HTTP/1.1\r\nHost: a\r\n"), Reading::Partial);
        assert_eq!(read_text(""), Reading::Partial);
    }

    #[test]
    fn connections_end_as_the_client_says() {
        let cases = [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, Close\r\n\r\n", true),
            ("GET / HTTP/1.0\r\n\r\n", true),
            ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", false),
        ];
        for (text, close) in cases {
            let Reading::Whole(head) = read_text(text) else { panic!("not read: {text}") };
            assert_eq!(head.close, close, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_comes_is_read_or_refused(bytes: Vec<u8>, cut in 0_usize..80) {
            let _ = read(&bytes);
            let good = b"GET /42?x=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
            let mixed: Vec<u8> = good.iter().take(cut).chain(&bytes).copied().collect();
            if let Reading::Whole(head) = read(&mixed) {
                proptest::prop_assert!(head.length <= mixed.len());
                proptest::prop_assert!(mixed[..head.length].ends_with(b"\r\n\r\n"));
            }
        }
    }
}
