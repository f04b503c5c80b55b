//! Names without the freedom of namespaces: one prefix for each vocabulary, whatever a file calls it.

use std::borrow::Cow;

/// Beginnings of the addresses of vocabularies, without scheme, and our prefix for each.
const VOCABULARIES: &[(&str, &str)] = &[
    ("wordpress.org/export/", "wp"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/rss/1.0/modules/slash", "slash"),
    ("purl.org/dc/elements/", "dc"),
    ("purl.org/dc/terms", "dcterms"),
    ("wellformedweb.org/CommentAPI", "wfw"),
    ("www.w3.org/2005/Atom", "atom"),
    ("schemas.google.com/blogger", "blogger"),
    ("purl.org/syndication/thread", "thr"),
    ("search.yahoo.com/mrss", "media"),
    ("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
];

/// The prefixes of one file.
#[derive(Debug, Default)]
pub(super) struct Prefixes {
    /// As written, and ours; only those that differ.
    renamed: Vec<(String, &'static str)>,
    /// The prefix of the root element, which is left out.
    root: Option<String>,
}

impl Prefixes {
    /// From the attributes of the root element.
    pub fn of_root(name: &str, attributes: &[(Cow<'_, str>, Cow<'_, str>)]) -> Self {
        let root = name.split_once(':').map(|(prefix, _)| prefix.to_owned()).filter(|prefix| prefix != "rdf");
        let mut renamed = Vec::new();
        for (key, address) in attributes {
            let Some(prefix) = key.strip_prefix("xmlns:") else { continue };
            if let Some(ours) = vocabulary(address).filter(|ours| *ours != prefix) {
                renamed.push((prefix.to_owned(), ours));
            }
        }
        Self { renamed, root }
    }

    /// The name as we know it.
    pub fn known<'n>(&self, name: &'n str) -> Cow<'n, str> {
        if self.renamed.is_empty() && self.root.is_none() {
            return Cow::Borrowed(name);
        }
        let Some((prefix, local)) = name.split_once(':') else { return Cow::Borrowed(name) };
        if self.root.as_deref() == Some(prefix) {
            return Cow::Borrowed(local);
        }
        match self.renamed.iter().find(|(written, _)| written == prefix) {
            Some((_, ours)) => Cow::Owned(format!("{ours}:{local}")),
            None => Cow::Borrowed(name),
        }
    }
}

fn vocabulary(address: &str) -> Option<&'static str> {
    let (_, bare) = address.trim().split_once("://")?;
    let bare = bare.strip_prefix("www.").filter(|rest| rest.starts_with("wordpress.org")).unwrap_or(bare);
    let ours = VOCABULARIES.iter().find(|(start, _)| bare.starts_with(start))?.1;
    Some(if ours == "wp" && bare.trim_end_matches('/').ends_with("/excerpt") { "excerpt" } else { ours })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_read_by_their_vocabulary() {
        let attributes = [
            ("xmlns:w", "https://wordpress.org/export/1.1/"),
            ("xmlns:ex", "http://wordpress.org/export/1.2/excerpt/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ]
        .map(|(key, value)| (Cow::Borrowed(key), Cow::Borrowed(value)));
        let prefixes = Prefixes::of_root("rss", &attributes);
        for (written, ours) in
            [("w:post_id", "wp:post_id"), ("ex:encoded", "excerpt:encoded"), ("dc:creator", "dc:creator"), ("title", "title")]
        {
            assert_eq!(prefixes.known(written), ours);
        }
        assert_eq!(Prefixes::of_root("a:feed", &[]).known("a:entry"), "entry");
    }
}
