//! Which name of a credit line is the paper's own.

use crate::phrases::{Group, Key};
use model::Source;

/// The paper's own name: given by whoever reads the page, or seen in the page's promos and
/// disclaimer.
#[derive(Debug, Default)]
pub(crate) struct Own {
    name: Option<Key>,
    furniture: Vec<Key>,
}

impl Own {
    pub(crate) fn new<'a>(name: &str, furniture: impl Iterator<Item = &'a str>) -> Self {
        let name = Some(Key::of(name)).filter(|key| !key.as_str().is_empty());
        Self { name, furniture: furniture.map(Key::of).collect() }
    }

    /// True for the given name, and for a name that is no agency and stands in promo or disclaimer.
    pub(crate) fn is(&self, part: &str) -> bool {
        let key = Key::of(part);
        if key.as_str().chars().count() < 3 || is_agency(&key) {
            return false;
        }
        self.name.as_ref() == Some(&key) || self.furniture.iter().any(|line| line.holds_key(&key))
    }

    /// Reads the parts of credit lines in order; each source once, at most one own desk.
    pub(crate) fn sources(&self, parts: &[String]) -> Vec<Source> {
        let mut sources: Vec<Source> = Vec::new();
        for part in parts {
            let has_own = sources.iter().any(|source| matches!(source, Source::Own { .. }));
            let own = if !has_own && self.is(part) { part.as_str() } else { "" };
            let read = if Key::of(part).is(Group::Unnamed) { Some(Source::UnnamedAgencies) } else { Source::read(part, own) };
            if let Some(source) = read
                && !sources.iter().any(|known| Key::of(known.label()) == Key::of(source.label()))
            {
                sources.push(source);
            }
        }
        sources
    }
}

/// An agency by name, or the word for agencies.
pub(crate) fn is_agency(key: &Key) -> bool {
    key.is(Group::Unnamed) || key.is(Group::Agency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_desk_is_the_name_that_also_stands_in_the_promos() {
        let own = Own::new("", ["لمتابعة أخبار المرفأ برس عبر التليجرام إضغط هنا"].into_iter());
        let parts = ["وكالات", "المرفأ برس", "صدى الساحل"].map(String::from);
        let kinds: Vec<String> = own.sources(&parts).iter().map(|source| format!("{source:?}")).collect();
        assert!(
            matches!(own.sources(&parts).as_slice(), [Source::UnnamedAgencies, Source::Own { .. }, Source::Agency { .. }]),
            "{kinds:?}"
        );
    }
}
