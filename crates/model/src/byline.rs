//! Who made a story and where it came from.

use crate::line::Name;
use serde::{Deserialize, Serialize};

/// A person named under the headline; need not have an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    /// The name as printed.
    pub name: Name,
    /// What the person did.
    #[serde(default)]
    pub role: BylineRole,
}

/// What a named person did (schema.org `author`, `editor`, `translator`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BylineRole {
    /// Wrote it.
    #[default]
    Author,
    /// Took the pictures.
    Photographer,
    /// Translated it.
    Translator,
    /// Edited it.
    Editor,
}

/// Where a story came from (ninjs `infoSources`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Source {
    /// The paper's own desk.
    Own {
        /// The name it signs with.
        name: Name,
    },
    /// A named agency or partner.
    Agency {
        /// Its name.
        name: Name,
    },
    /// «وكالات»: agencies that the copy does not name.
    UnnamedAgencies,
}

impl Source {
    /// The word Arabic papers print for agencies that are not named.
    pub const UNNAMED: &'static str = "وكالات";

    /// Reads one part of a credit line; `own` is the paper's name.
    pub fn read(part: &str, own: &str) -> Option<Self> {
        let name = Name::parse(part).ok()?;
        let key = arabic::fold::loose(name.as_str());
        Some(if key == arabic::fold::loose(Self::UNNAMED) {
            Self::UnnamedAgencies
        } else if key == arabic::fold::loose(own) {
            Self::Own { name }
        } else {
            Self::Agency { name }
        })
    }

    /// The name as printed in the credit line.
    pub fn label(&self) -> &str {
        match self {
            Self::Own { name } | Self::Agency { name } => name.as_str(),
            Self::UnnamedAgencies => Self::UNNAMED,
        }
    }
}
