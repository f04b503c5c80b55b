//! One-line and many-line texts that are safe to print in any outlet.

use serde::{Deserialize, Serialize};

/// Why a text was refused. Lengths are in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Nothing is left after cleaning.
    #[error("the text is empty")]
    Empty,
    /// Longer than the field allows.
    #[error("the text has {found} characters, {limit} are allowed")]
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        limit: usize,
    },
}

fn bounded(text: String, limit: usize) -> Result<String, LineError> {
    match text.chars().count() {
        0 => Err(LineError::Empty),
        found if found > limit => Err(LineError::TooLong { found, limit }),
        _ => Ok(text),
    }
}

/// Controls, and marks of direction (Unicode `Bidi_Control`).
fn is_suspect(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $clean:path) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name<const MAX: usize>(String);

        impl<const MAX: usize> $name<MAX> {
            /// Cleans and checks `raw`.
            ///
            /// # Errors
            /// [`LineError`] when nothing is left or more than `MAX` characters are.
            pub fn parse(raw: &str) -> Result<Self, LineError> {
                bounded($clean(raw), MAX).map(Self)
            }

            /// `None` for an empty text instead of an error.
            ///
            /// # Errors
            /// [`LineError::TooLong`].
            pub fn optional(raw: &str) -> Result<Option<Self>, LineError> {
                match Self::parse(raw) {
                    Ok(line) => Ok(Some(line)),
                    Err(LineError::Empty) => Ok(None),
                    Err(long) => Err(long),
                }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// Stored text was cleaned when it came in; it is measured again, and cleaned again only
        /// when it holds what no cleaned text holds.
        impl<const MAX: usize> TryFrom<String> for $name<MAX> {
            type Error = LineError;
            fn try_from(stored: String) -> Result<Self, LineError> {
                if stored.chars().any(is_suspect) { Self::parse(&stored) } else { bounded(stored, MAX).map(Self) }
            }
        }

        impl<const MAX: usize> From<$name<MAX>> for String {
            fn from(line: $name<MAX>) -> String {
                line.0
            }
        }

        impl<const MAX: usize> std::fmt::Display for $name<MAX> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_type! {
    /// One line of 1..=`MAX` characters: save-normalised, trimmed, free of controls and bidi controls.
    Line, arabic::save::clean_line
}
text_type! {
    /// Several lines, 1..=`MAX` characters: save-normalised, at most one empty line between paragraphs.
    Text, arabic::save::clean_text
}

/// A headline, 1..=200 characters (schema.org `headline`).
pub type Headline = Line<200>;
/// A person's, agency's or topic's name, 1..=60 characters.
pub type Name = Line<60>;
/// The subject of a comment, 1..=120 characters.
pub type Subject = Line<120>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_cleaned_then_measured() {
        assert_eq!(Headline::parse("  ميناء \u{202E} المرفأ\n").map(String::from), Ok("ميناء المرفأ".into()));
        assert_eq!(Headline::parse(" \u{200F} "), Err(LineError::Empty));
        let long = "خ".repeat(201);
        assert_eq!(Headline::parse(&long), Err(LineError::TooLong { found: 201, limit: 200 }));
    }

    #[test]
    fn stored_json_is_checked_when_it_is_read() {
        assert!(serde_json::from_str::<Name>("\"مي\"").is_ok());
        assert!(serde_json::from_str::<Name>("\"\"").is_err());
        let tampered: Name = serde_json::from_str("\"مي\u{202E}\"").unwrap();
        assert_eq!(tampered.as_str(), "مي");
    }
}
