//! Old addresses lead to new ones, on this site only and never in a circle.

use super::kept;
use crate::{Actor, DeskError, Obstacle};
use jiff::Timestamp;
use model::{Permission, old_address};
use store::{Tx, redirect};

/// Corners round which an address may lead.
const CORNERS: usize = 5;
/// Most characters of a path.
const LONGEST: usize = 1_000;

/// Reads a path of this site as people write it: decoded, or as it stands in the address bar; with the site's own
/// address before it or without. `None` for everything that is not on this site.
pub fn site_path(raw: &str, site: &str) -> Option<String> {
    let text = raw.trim();
    let path = text.strip_prefix(site).unwrap_or(text);
    let path = percent_decode(path)?;
    let sound = |c: char| !c.is_control() && !c.is_whitespace() && !is_mark(c) && c != '\\';
    let path = if path.len() > 1 { path.trim_end_matches('/').to_owned() } else { path };
    let inside = path.starts_with('/') && !path.starts_with("//") && path.chars().all(sound) && path.chars().count() <= LONGEST;
    let desk = path == "/desk" || path.starts_with("/desk/") || path.starts_with("/desk?");
    (inside && !desk && !path.contains("/../") && !path.contains("/./")).then_some(path)
}

/// Marks of direction, which would let an address lie.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// Leads an old address to a new one.
#[derive(Debug, Clone)]
pub struct SetRedirect {
    /// The old path, from [`site_path`].
    pub path: String,
    /// The new one, from [`site_path`].
    pub target: String,
}

impl SetRedirect {
    /// Writes it down. A path at which something stands is never led away: readers are answered from what is there.
    ///
    /// # Errors
    /// [`Obstacle::Circle`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        // Under the key by which requests are looked up; only the front page has none.
        let path = old_address::key(&self.path).unwrap_or(self.path);
        let mut next = Some(self.target.clone());
        for corner in 0..=CORNERS {
            let Some(here) = next else { break };
            if here == path || corner == CORNERS {
                return Err(Obstacle::Circle(path).into());
            }
            next = redirect::target(tx, &here)?;
        }
        redirect::put(tx, &path, &self.target, actor.name(), at)?;
        kept(tx, &actor, "set-redirect", &path, &serde_json::json!({ "target": self.target }), at)
    }
}

/// Forgets an old address.
#[derive(Debug, Clone)]
pub struct DropRedirect {
    /// The old path.
    pub path: String,
}

impl DropRedirect {
    /// Forgets it.
    ///
    /// # Errors
    /// [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        if !redirect::remove(tx, &self.path)? {
            return Err(Obstacle::Missing(self.path).into());
        }
        kept(tx, &actor, "drop-redirect", &self.path, &serde_json::json!({}), at)
    }
}

#[cfg(test)]
mod tests {
    use super::site_path;

    #[test]
    fn only_paths_of_this_site_are_targets() {
        let site = "https://almarfa.example";
        for (raw, path) in [
            ("/about", "/about"),
            (" /7/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/ ", "/7/ميناء"),
            ("https://almarfa.example/section/rai", "/section/rai"),
            ("/?p=12", "/?p=12"),
            ("/", "/"),
        ] {
            assert_eq!(site_path(raw, site).as_deref(), Some(path), "{raw}");
        }
        for bad in [
            "",
            "about",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/",
            "https://almarfa.example.evil.example/",
            "javascript:alert(1)",
            "/%2Fevil.example",
            "/%5Cevil.example",
            "/a%0D%0Aset-cookie:x",
            "/a b",
            "/desk",
            "/desk/front",
            "/%64esk/x",
            "/%ff",
            "/%zz",
            "/a/../desk",
            "/\u{202E}x",
            "https://almarfa.example@evil.example/",
        ] {
            assert_eq!(site_path(bad, site), None, "{bad:?}");
        }
    }
}
