//! The site's own address.

use serde::{Deserialize, Serialize};

/// Scheme and host (and port) of the site, without a trailing slash: `https://example.org`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SiteAddress(String);

/// The address is not one a site can have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a site address looks like https://example.org, found {0:?}")]
pub struct SiteAddressError(pub String);

impl SiteAddress {
    /// Checks an address: `http` or `https`, a host, no path, no query.
    ///
    /// # Errors
    /// [`SiteAddressError`] with what was found.
    pub fn parse(raw: &str) -> Result<Self, SiteAddressError> {
        let refuse = || SiteAddressError(raw.to_owned());
        let address = raw.trim().trim_end_matches('/');
        let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).ok_or_else(refuse)?;
        let sound = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if host.is_empty() || !host.chars().all(sound) {
            return Err(refuse());
        }
        Ok(Self(address.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when readers come over TLS.
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl TryFrom<String> for SiteAddress {
    type Error = SiteAddressError;
    fn try_from(raw: String) -> Result<Self, SiteAddressError> {
        Self::parse(&raw)
    }
}

impl From<SiteAddress> for String {
    fn from(address: SiteAddress) -> String {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_a_host_and_nothing_else() {
        assert_eq!(SiteAddress::parse("https://example.org/").map(String::from), Ok("https://example.org".into()));
        for bad in ["example.org", "https://", "https://a/b", "ftp://a", "https://a?b"] {
            assert!(SiteAddress::parse(bad).is_err(), "{bad}");
        }
    }
}
