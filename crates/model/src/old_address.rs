//! Addresses of an older site, under one key however they were written or passed on.

/// Longest key, in bytes; PostgreSQL indexes no more than 2,704.
const LONGEST: usize = 2_000;
/// WordPress cuts the encoded last part of an address at so many bytes, also inside a letter.
const CUT: usize = 200;
/// Parameters that name a thing of WordPress by its number, under one number each.
const NUMBERED: [&str; 3] = ["p", "page_id", "attachment_id"];
/// Parameters that name no thing: they say where a reader came from, or how the page is to look.
const NOISE: [&str; 12] =
    ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "amp", "m", "replytocom", "share", "preview"];
/// Parts that stand behind the address of a thing and ask for another form of it.
const FORMS: [&str; 8] = ["feed", "rss", "rss2", "atom", "rdf", "amp", "trackback", "embed"];

/// One key under which an old address may be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The key.
    pub key: String,
    /// The address asked for a feed of what stands there.
    pub feed: bool,
}

/// The key of an address: its path from the root, decoded, without `index.php`, empty parts and a slash at its end; then
/// the parameters that name something, in order of name. Letters cut in the middle by an older system are left out.
/// `None` for the front page, which is never an old address.
///
/// ```
/// use model::old_address::key;
/// let whole = key("https://old.example/2014/05/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/");
/// assert_eq!(whole.as_deref(), Some("/2014/05/ميناء"));
/// assert_eq!(key("/2014/05/%d9%85%d9%8a%d9%86%d8%a7%d8%a1"), whole);
/// assert_eq!(key("/index.php?page_id=12&utm_source=x").as_deref(), Some("/?p=12"));
/// ```
///
/// # Source
/// RFC 3986 sections 2.1 and 6.2.2; what is left out beside is ours.
pub fn key(address: &str) -> Option<String> {
    let address = from_root(address.trim());
    let (path, query) = address.split_once('?').map_or((address, ""), |(path, query)| (path, query));
    let parts = parts(path);
    let query = named(query, parts.is_empty());
    if parts.is_empty() && query.is_empty() {
        return None;
    }
    let question = if query.is_empty() { String::new() } else { format!("?{query}") };
    Some(bounded(format!("/{}{question}", parts.join("/"))))
}

/// The keys under which a request may be known, the surest first: as it stands, without its parameters, without what
/// asks for a feed or a further page, and cut as WordPress cuts.
pub fn candidates(path: &str, query: Option<&str>) -> Vec<Candidate> {
    // Two slashes at the beginning of a request's path are no host.
    let path = &format!("/{}", path.trim_start_matches('/'));
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |key: Option<String>, feed: bool| {
        if let Some(key) = key.filter(|key| found.iter().all(|known| known.key != *key)) {
            found.push(Candidate { key, feed });
        }
    };
    if let Some(query) = query {
        add(key(&format!("{path}?{query}")), query.split('&').any(|pair| pair.starts_with("feed=")));
    }
    add(key(path), false);
    let (mut rest, mut feed) = (parts(path), false);
    while let Some(shorter) = without_form(&rest, &mut feed) {
        rest = shorter;
        add(key(&format!("/{}", rest.iter().map(|part| encode(part)).collect::<Vec<_>>().join("/"))), feed);
    }
    if let Some((last, before)) = rest.split_last()
        && encode(last).len() > CUT
    {
        let cut: String = encode(last).chars().take(CUT).collect();
        let before: String = before.iter().map(|part| format!("/{}", encode(part))).collect();
        add(key(&format!("{before}/{cut}")), feed);
    }
    found
}

/// Whether a question on the front page names a thing of an older site.
pub fn names_something(query: &str) -> bool {
    const NAMES: [&str; 8] = ["p", "page_id", "attachment_id", "cat", "tag", "author", "author_name", "category_name"];
    query.split('&').any(|pair| NAMES.contains(&pair.split('=').next().unwrap_or_default()))
}

/// The address from its first slash on, without what stands behind `#`.
fn from_root(address: &str) -> &str {
    let address = address.split('#').next().unwrap_or_default();
    let host = address.strip_prefix("//").or_else(|| address.split_once("://").map(|(_, rest)| rest));
    match host {
        Some(rest) => rest.find(['/', '?']).and_then(|at| rest.get(at..)).unwrap_or_default(),
        None => address,
    }
}

/// The parts of a path, decoded; empty ones and a leading `index.php` are left out.
fn parts(path: &str) -> Vec<String> {
    let parts = path.split('/').map(decoded).filter(|part| !part.is_empty() && part != ".");
    let mut parts: Vec<String> = parts.collect();
    if parts.first().is_some_and(|first| first == "index.php") {
        parts.remove(0);
    }
    parts
}

/// The parameters that name something, sorted.
fn named(query: &str, at_root: bool) -> String {
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').map_or((pair, ""), |(name, value)| (name, value));
        (decoded(name), decoded(&value.replace('+', " ")))
    });
    let mut pairs: Vec<(String, String)> =
        pairs.filter(|(name, _)| !NOISE.contains(&name.as_str()) && !name.starts_with("utm_") && !name.starts_with("preview_")).collect();
    if at_root && let Some((_, number)) = pairs.iter().find(|(name, _)| NUMBERED.contains(&name.as_str())) {
        return format!("p={number}");
    }
    pairs.sort();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// Without the last part, when it asks for another form or a further page of what stands before it.
fn without_form(parts: &[String], feed: &mut bool) -> Option<Vec<String>> {
    let (last, before) = parts.split_last()?;
    let numeric = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if FORMS.contains(&last.as_str()) {
        *feed |= !matches!(last.as_str(), "amp" | "trackback" | "embed");
        return Some(before.to_vec());
    }
    if last.strip_prefix("comment-page-").is_some_and(numeric) {
        return Some(before.to_vec());
    }
    let (page, further) = before.split_last()?;
    (page == "page" && numeric(last)).then(|| further.to_vec())
}

/// One part, decoded as far as it is UTF-8. A letter that breaks off at its end is left out, and so is an escape.
fn decoded(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        match after.first_chunk::<2>().map(|pair| (pair, hex(pair))) {
            Some((_, Some(byte))) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None if after.iter().all(u8::is_ascii_hexdigit) => rest = &[],
            _ => bytes.push(b'%'),
        }
    }
    let text = lenient(&bytes);
    let text = arabic::slug::decode(text.trim_end_matches('\u{FFFD}')).replace('/', "%2F");
    text.chars().filter(|c| !c.is_control()).collect()
}

fn hex(pair: &[u8; 2]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let [high, low] = *pair;
    Some(digit(high)? * 16 + digit(low)?)
}

/// Bytes of another encoding stay escapes, in one spelling; an unfinished letter at the end is left out.
fn lenient(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        text.push_str(chunk.valid());
        let unfinished = chunks.peek().is_none() && std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
        if !unfinished {
            chunk.invalid().iter().for_each(|byte| text.push_str(&format!("%{byte:02X}")));
        }
    }
    text
}

/// The part in the encoding of addresses, hex in lower case, as WordPress stores it.
fn encode(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    for byte in part.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'%' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02x}")),
        }
    }
    out
}

/// At most [`LONGEST`] bytes, cut between letters.
fn bounded(key: String) -> String {
    if key.len() <= LONGEST {
        return key;
    }
    let end = (0..=LONGEST).rev().find(|at| key.is_char_boundary(*at)).unwrap_or_default();
    key.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_address_has_one_key_however_it_is_written() {
        let cases = [
            ("decoded", "/2014/05/ميناء-المرفأ"),
            ("absolute", "https://old.example/2014/05/ميناء-المرفأ"),
            ("without a scheme", "//old.example:8080/2014/05/ميناء-المرفأ"),
            ("encoded, upper hex", "/2014/05/%D9%85%D9%8A%D9%86%D8%A7%D8%A1-%D8%A7%D9%84%D9%85%D8%B1%D9%81%D8%A3/"),
            ("encoded, lower hex", "/2014/05/%d9%85%d9%8a%d9%86%d8%a7%d8%a1-%d8%a7%d9%84%d9%85%d8%b1%d9%81%d8%a3"),
            ("encoded twice", "/2014/05/%25d9%2585%25d9%258a%25d9%2586%25d8%25a7%25d8%25a1-المرفأ"),
            ("slashes", "//old.example//2014///05/ميناء-المرفأ//"),
            ("through index.php", "/index.php/2014/05/ميناء-المرفأ"),
            ("with where the reader came from", "/2014/05/ميناء-المرفأ/?utm_source=tg&fbclid=1"),
            ("with a place in it", "/2014/05/ميناء-المرفأ/#comment-7"),
            ("apart letter and mark", "/2014/05/ميناء-المرفا\u{654}"),
            ("copied with a comma", "/2014/05/ميناء-المرفأ،"),
        ];
        for (why, address) in cases {
            assert_eq!(key(address).as_deref(), Some("/2014/05/ميناء-المرفأ"), "{why}: {address}");
        }
    }

    #[test]
    fn what_was_cut_in_a_letter_loses_the_letter() {
        let cut = "/2014/05/%d9%85%d9%8a%d9%86%d8%a7%d8%a1-%d8";
        for address in
            [cut, "/2014/05/%d9%85%d9%8a%d9%86%d8%a7%d8%a1-%", "/2014/05/%D9%85%D9%8A%D9%86%D8%A7%D8%A1-%d8%a", "/2014/05/ميناء-\u{FFFD}"]
        {
            let found = key(address).unwrap();
            assert!(found == "/2014/05/ميناء-", "{address}: {found}");
        }
    }

    #[test]
    fn other_encodings_stay_apart_and_in_one_spelling() {
        assert_eq!(key("/%e3%ed%e4%c7%c1x").as_deref(), Some("/%E3%ED%E4%C7%C1x"));
        assert_eq!(key("/%E3%ED%E4%C7%C1x"), key("/%e3%ed%e4%c7%c1x"));
    }

    #[test]
    fn numbers_of_wordpress_are_one_kind() {
        for address in ["/?p=12", "/?page_id=12", "/index.php?p=12", "?p=12&preview=true", "https://old.example?p=12"] {
            assert_eq!(key(address).as_deref(), Some("/?p=12"), "{address}");
        }
        assert_eq!(key("/news.php?lang=ar&id=5").as_deref(), Some("/news.php?id=5&lang=ar"));
        for front in ["/", "", "https://old.example/", "/index.php", "/?utm_source=x", "/#top"] {
            assert_eq!(key(front), None, "{front:?}");
        }
        assert!(names_something("p=12") && names_something("x=1&cat=3") && !names_something("before=abc&up=1"));
    }

    #[test]
    fn a_request_is_tried_as_it_stands_then_in_plainer_forms() {
        let keys = |path, query| candidates(path, query).into_iter().map(|known| (known.key, known.feed)).collect::<Vec<_>>();
        assert_eq!(keys("/news.php", Some("id=5")), [("/news.php?id=5".into(), false), ("/news.php".into(), false)]);
        assert_eq!(keys("/a/feed/rss2", None), [("/a/feed/rss2".into(), false), ("/a/feed".into(), true), ("/a".into(), true)]);
        assert_eq!(keys("/category/x/page/3/", None), [("/category/x/page/3".into(), false), ("/category/x".into(), false)]);
        assert_eq!(keys("/", None), []);
        let long = "م".repeat(60);
        assert_eq!(keys(&format!("/2014/{long}"), None)[1].0, format!("/2014/{}", "م".repeat(33)));
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(address in any::<String>(), path in "[/%a-fA-F0-9?&=;م\u{654}.]{0,60}") {
            for address in [address, path] {
                if let Some(found) = key(&address) {
                    prop_assert!(found.len() <= LONGEST && found.starts_with('/'));
                }
                candidates(&address, Some(&address));
            }
        }
    }
}
