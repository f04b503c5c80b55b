//! How the paper writes: what its proofreader asks where papers differ.

use crate::line::Line;
use arabic::preflight::{Profile, built_in};
use serde::{Deserialize, Serialize};

/// Most lines of a style.
const MOST: usize = 2_000;

/// The paper's style, as lines of the proofreader's style file ([`Profile::parse`]): what was typed is shown again as it
/// was typed. An empty style asks only that each story keeps to its own way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<(String, String)>", into = "Vec<(String, String)>")]
pub struct House {
    lines: Vec<(String, String)>,
    profile: Profile,
}

/// A line that says nothing we know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key:?} cannot be {value:?}")]
pub struct HouseError {
    /// What was set.
    pub key: String,
    /// To what.
    pub value: String,
}

impl House {
    /// A style of lines `key`, `value`; the same line twice counts once.
    ///
    /// # Errors
    /// [`HouseError`]: a key or value that the proofreader does not know, a rule that it does not have, a word of more
    /// than 60 characters or none, more than 2,000 lines.
    pub fn of(lines: impl IntoIterator<Item = (String, String)>) -> Result<Self, HouseError> {
        let mut house = Self::default();
        for (key, value) in lines {
            if house.lines.iter().any(|(known, same)| *known == key && *same == value) {
                continue;
            }
            let known = match key.as_str() {
                "off" | "hint" | "warn" | "block" => built_in().any(|rule| rule.id() == value),
                _ => Line::<60>::parse(&value).is_ok_and(|line| line.as_str() == value),
            };
            if !known || house.lines.len() == MOST || house.profile.set(&key, &value).is_err() {
                return Err(HouseError { key, value });
            }
            house.lines.push((key, value));
        }
        Ok(house)
    }

    /// What the proofreader is told.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The values of a key, as they were typed.
    pub fn values<'h>(&'h self, key: &'h str) -> impl Iterator<Item = &'h str> {
        self.lines.iter().filter(move |(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// Whether it asks for nothing of its own.
    pub fn is_plain(&self) -> bool {
        self.lines.is_empty()
    }
}

impl TryFrom<Vec<(String, String)>> for House {
    type Error = HouseError;

    fn try_from(lines: Vec<(String, String)>) -> Result<Self, HouseError> {
        Self::of(lines)
    }
}

impl From<House> for Vec<(String, String)> {
    fn from(house: House) -> Self {
        house.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use arabic::preflight::{QuoteStyle, Severity};

    #[test]
    fn a_style_is_kept_as_it_was_typed() {
        let json = r##"[["quotes","curly"],["accept","التليجرامي #1"],["accept","إيديوس"],["block","T01"],["off","U02"]]"##;
        let house: House = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&house).unwrap(), json);
        assert_eq!(house.values("accept").collect::<Vec<_>>(), ["التليجرامي #1", "إيديوس"]);
        assert_eq!(house.profile().quotes, Some(QuoteStyle::Curly));
        assert_eq!(house.profile().severity("T01", Severity::Hint), Some(Severity::Block));
        assert_eq!(house.profile().severity("U02", Severity::Warn), None);
        assert!(House::default().is_plain() && !house.is_plain());
    }

    #[test]
    fn what_the_proofreader_does_not_know_is_no_style() {
        let long = "ط".repeat(61);
        for (key, value) in
            [("quotes", "commas"), ("off", "Z99"), ("colour", "red"), ("accept", ""), ("accept", " كلمة"), ("prefer", &long)]
        {
            let found = House::of([(key.to_owned(), value.to_owned())]);
            assert_eq!(found, Err(HouseError { key: key.into(), value: value.into() }));
        }
    }
}
