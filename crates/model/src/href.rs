//! Link targets that a story may carry.

use serde::{Deserialize, Serialize};

/// The target of a link: `https:`, `http:`, `mailto:` or a path of this site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawHref", into = "RawHref")]
pub struct Href(String);

#[derive(Serialize, Deserialize)]
struct RawHref {
    href: String,
}

/// The link's scheme is not one that a story may carry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a link may start with https:, http:, mailto: or /, found {0:?}")]
pub struct HrefError(String);

impl Href {
    /// Checks a link target.
    ///
    /// # Errors
    /// [`HrefError`] for any other scheme, for `//host`, and for targets with spaces or controls.
    pub fn parse(raw: &str) -> Result<Self, HrefError> {
        let href = raw.trim();
        let known = ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
        let local = href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\");
        let clean = !href.chars().any(|c| c.is_control() || c.is_whitespace());
        if (known || local) && clean { Ok(Self(href.to_owned())) } else { Err(HrefError(href.to_owned())) }
    }

    /// The target as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<RawHref> for Href {
    type Error = HrefError;
    fn try_from(raw: RawHref) -> Result<Self, HrefError> {
        Self::parse(&raw.href)
    }
}

impl From<Href> for RawHref {
    fn from(href: Href) -> Self {
        Self { href: href.0 }
    }
}

/// A target as a bare string, where nothing but its name stands around it.
pub(crate) mod plain {
    use super::Href;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(href: &Href, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(href.as_str())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Href, D::Error> {
        Href::parse(&String::deserialize(from)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_web_or_to_this_site() {
        for good in ["https://example.org/خبر", "mailto:a@example.org", "/12"] {
            assert!(Href::parse(good).is_ok(), "{good}");
        }
        for bad in ["javascript:alert(1)", "//example.org", "/\\example.org", "data:text/html,x", "https://a b", ""] {
            assert!(Href::parse(bad).is_err(), "{bad}");
        }
    }
}
