//! Addresses in a story, made whole.

/// Where a story stood.
#[derive(Debug, Clone, Default)]
pub(crate) struct Base {
    /// Scheme and host: `https://old.example`; empty when unknown.
    pub root: String,
    /// The folder of the story: `https://old.example/2019/`; empty when unknown.
    pub folder: String,
}

impl Base {
    /// The base of what stood at `page`, an absolute address.
    pub fn of(page: &str) -> Self {
        let page = page.trim();
        let Some((scheme, rest)) = page.split_once("://") else { return Self::default() };
        if !matches!(scheme, "http" | "https") {
            return Self::default();
        }
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let host = rest.split('/').next().unwrap_or_default();
        let folder = rest.rsplit_once('/').map_or(host, |(folder, _)| folder);
        Self { root: format!("{scheme}://{host}"), folder: format!("{scheme}://{folder}/") }
    }

    /// The whole address of what a story names `raw`; `None` for a place on the same page, an empty address, and for schemes
    /// that no address of the web has.
    pub fn resolve(&self, raw: &str) -> Option<String> {
        let raw: String = raw.trim().chars().filter(|c| !c.is_control()).collect();
        let raw = raw.replace(' ', "%20");
        let lower = |start: &str| raw.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        if raw.is_empty() || raw.starts_with('#') {
            return None;
        }
        for scheme in ["http://", "https://", "mailto:"] {
            if lower(scheme) {
                let rest = raw.get(scheme.len()..).unwrap_or_default();
                return (!rest.is_empty()).then(|| format!("{scheme}{rest}"));
            }
        }
        if let Some(rest) = raw.strip_prefix("//") {
            let scheme = if self.root.starts_with("http:") { "http" } else { "https" };
            return (!rest.is_empty()).then(|| format!("{scheme}://{rest}"));
        }
        if lower("www.") {
            return Some(format!("http://{raw}"));
        }
        if has_scheme(&raw) || raw.contains('\\') {
            return None;
        }
        Some(match raw.strip_prefix('/') {
            Some(_) => format!("{}{raw}", self.root),
            None if self.folder.is_empty() => raw,
            None => joined(&self.folder, &raw),
        })
    }
}

fn has_scheme(raw: &str) -> bool {
    let head = raw.split(['/', '?', '#']).next().unwrap_or_default();
    head.split_once(':')
        .is_some_and(|(scheme, _)| !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)))
}

/// `../a` and `./a` from a folder.
fn joined(folder: &str, raw: &str) -> String {
    let mut folder = folder.trim_end_matches('/');
    let mut rest = raw;
    loop {
        if let Some(after) = rest.strip_prefix("./") {
            rest = after;
        } else if let Some(after) = rest.strip_prefix("../") {
            rest = after;
            folder = folder.rsplit_once('/').filter(|(above, _)| !above.ends_with('/')).map_or(folder, |(above, _)| above);
        } else {
            return format!("{folder}/{rest}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_made_whole() {
        let base = Base::of("https://old.example/2019/05/خبر/?p=12");
        for (raw, whole) in [
            ("https://other.example/a b", Some("https://other.example/a%20b")),
            ("HTTP://other.example/", Some("http://other.example/")),
            ("//cdn.example/x.jpg", Some("https://cdn.example/x.jpg")),
            ("/wp-content/x.jpg", Some("https://old.example/wp-content/x.jpg")),
            ("x.jpg", Some("https://old.example/2019/05/خبر/x.jpg")),
            ("../x.jpg", Some("https://old.example/2019/05/x.jpg")),
            ("../../../../../x.jpg", Some("https://old.example/x.jpg")),
            ("www.other.example/x", Some("http://www.other.example/x")),
            ("mailto:a@old.example", Some("mailto:a@old.example")),
            ("#top", None),
            ("", None),
            ("javascript:alert(1)", None),
            ("data:image/png;base64,xx", None),
        ] {
            assert_eq!(base.resolve(raw).as_deref(), whole, "{raw}");
        }
        assert_eq!(Base::default().resolve("pictures/x.jpg").as_deref(), Some("pictures/x.jpg"));
    }
}
