//! How a page is found: its address, and of the query only what is on a list.

/// Bytes; a longer address is rendered but never kept.
pub const LONGEST_KEY: usize = 2048;

/// `path` with those parameters of `query` whose names are in `allowed`, in that order.
///
/// Each name counts once, the first time it stands there; a fragment of a parameter without
/// `=` has an empty value. Nothing is decoded, so two spellings of a value are two keys;
/// the router redirects all spellings but one.
#[must_use]
pub fn key(path: &str, query: Option<&str>, allowed: &[&str]) -> String {
    let mut key = path.to_owned();
    let query = query.unwrap_or("");
    let mut mark = '?';
    for name in allowed {
        let value = query.split('&').find_map(|pair| {
            let (given, value) = pair.split_once('=').unwrap_or((pair, ""));
            (given == *name && !pair.is_empty()).then_some(value)
        });
        if let Some(value) = value {
            key.push(mark);
            key.push_str(name);
            key.push('=');
            key.push_str(value);
            mark = '&';
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_on_the_list_does_not_reach_the_key() {
        let cases = [
            ("no query", None, "/search"),
            ("tracking", Some("utm_source=x&fbclid=1"), "/search"),
            ("in our order", Some("page=2&q=%D9%85&x=1"), "/search?q=%D9%85&page=2"),
            ("the first counts", Some("q=a&q=b"), "/search?q=a"),
            ("without value", Some("q"), "/search?q="),
            ("broken pairs", Some("&&=&=x"), "/search"),
        ];
        for (why, query, expected) in cases {
            assert_eq!(key("/search", query, &["q", "page"]), expected, "{why}");
        }
    }
}
