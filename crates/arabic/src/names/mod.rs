//! Names of the news: which stand in a text, how they are spelled, what they
//! are taken for.
//!
//! A [`Registry`] holds names of countries, places, persons, organisations,
//! groups and brands. [`Registry::mentions`] finds them in a text whatever
//! their hamzas, marks and proclitics; [`Registry::near`] says which name a
//! misspelt word may be meant for; [`variants`] finds two spellings of one
//! word in a story and needs no registry.
//!
//! ```
//! use arabic::names::{Registry, Spelling};
//!
//! let text = "قصف على مواقع للحوثيين غربي الحديده";
//! let found: Vec<_> = Registry::builtin().mentions(text).iter().map(|name| (name.entry.preferred(), name.spelling)).collect();
//! assert_eq!(found, [("الحوثيون", Spelling::Accepted), ("الحديدة", Spelling::Loose)]);
//! ```
//!
//! # The file
//!
//! The names built in stand in `data/names.txt`; a paper adds its own in the
//! same format ([`Registry::extended`]). One name a line, fields between `|`,
//! the ones left empty at the end may be left out, `#` begins a remark:
//!
//! ```text
//! kind | preferred | Latin | accepted | deprecated | first mention | flags
//! علامة | فيسبوك | Facebook | Facebook | الفيس بوك؛ الفيسبوك
//! دولة | سوريا | Syria | سورية؟؛ الجمهورية العربية السورية
//! جماعة | داعش | Islamic State | تنظيم الدولة | | تنظيم الدولة الإسلامية (داعش)
//! مكان | حجة | Hajjah | محافظة حجة | | | ملتبس
//! عبارة | صلاة المغرب
//! ```
//!
//! - **kind**: دولة country, مكان place, شخص person, جهة organisation, جماعة
//!   group, علامة brand; عبارة phrase: words that hold a name and are none.
//! - **preferred**: how the paper writes it.
//! - **Latin**: for feeds and links; not looked for in texts. A Latin word
//!   that Arabic copy uses stands among the accepted forms.
//! - **accepted**, between `؛`: other right spellings, and names of the same
//!   thing. A form followed by `؟` is *ambiguous*.
//! - **deprecated**: forms to be replaced by the preferred one.
//! - **first mention**: what is written when the name stands first in a story;
//!   holds one of the forms.
//! - **flags**, between `؛`: ملتبس *ambiguous*, the preferred form is a common
//!   word too; بحروفه *exact*, only the spelling given is the name (مأرب, not
//!   مآرب); قريب *near*, misspellings are looked for although it is short.
//!
//! An **ambiguous** form is a name only after a word that announces one of its
//! kind («في», «محافظة», «الرئيس»: `data/name-cues.txt`), or when the story
//! also has the name in a form that is not ambiguous; and only spelled as it
//! is given.
//!
//! Forms meet at key K2 ([`crate::fold::loose`]), so spellings that differ in
//! hamza, ة/ه, ى/ي or marks are not listed, and «عبد» may stand apart or not.
//! Two lines may share a form when at most one of them has it unambiguous.
//! A form of one word that reads like a function word (علي, at K2 على) is
//! refused: names of persons need two words.

mod context;
mod entry;
mod fault;
mod index;
mod line;
mod matcher;
mod near;
mod neighbours;
mod overlay;
mod piece;
mod proclitic;
mod registry;
mod resolve;
mod variants;

pub use entry::{Entry, Form, Kind, Standing};
pub use fault::{Fault, NamesError};
pub use matcher::{Mention, Spelling};
pub use near::NearMiss;
pub use proclitic::attach;
pub use registry::Registry;
pub use variants::{Group, Span, Spelt, variants};
