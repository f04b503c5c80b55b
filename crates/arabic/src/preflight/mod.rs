//! Preflight, المدقّق: what a careful sub-editor sees before a story goes out.
//!
//! Rules, tables and names, no machine learning. A [`Document`] is what is
//! checked, a [`Profile`] is how this paper writes, a [`Checker`] holds both
//! the built-in rules and those a desk adds, and a [`Finding`] says where,
//! which rule, how bad, and what to write instead.
//!
//! ```
//! use arabic::preflight::{Checker, Document, Profile};
//!
//! let checker = Checker::new(Profile::default());
//! let document = Document::plain("المشاركات لاتمثل رأي الصحيفة.");
//! let findings = checker.check(&document);
//! assert_eq!(findings[0].rule, "H09");
//! assert_eq!(findings[0].fix.as_ref().unwrap().edits[0].text, "لا تمثل");
//! ```

mod checker;
mod dictionary;
mod document;
mod finding;
mod fix;
mod interface;
mod messages;
mod pairing;
mod profile;
mod reading;
mod rule;
mod rules;

pub use checker::Checker;
pub use dictionary::{Dictionary, DictionaryError, Hunspell};
pub use document::{Document, Facts, Field, Link, Part, Picture, Source, SourceKind};
pub use finding::{Edit, Finding, Fix, Place, Severity};
pub use fix::{Fixed, MAX_ROUNDS, apply};
pub use messages::messages;
pub use profile::{Profile, ProfileError, QuoteStyle, Tanwin};
pub use reading::{ReadPart, Reading, Word};
pub use rule::{Findings, Rule, built_in};
