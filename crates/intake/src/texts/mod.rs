//! The texts of an HTML file that people read, in their order, for whoever
//! checks their language.
//!
//! Other than [`crate::page`] this leaves nothing out that is visible and
//! looks for no story: a template, a form or a fragment will do. Every text
//! knows where in the source it stands.

mod elements;
mod origin;
mod tokens;
mod walk;

pub use origin::Origin;

use crate::IntakeError;
use arabic::preflight::Part;

/// One text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The text: spaces as a browser shows them, runs in other languages,
    /// verse, scripture and code exempt, links named.
    pub part: Part,
    /// Where it stands in the source.
    pub origin: Origin,
}

/// Reads all texts of `html`, a page or a piece of one.
///
/// | element | field |
/// |---|---|
/// | `title`, `h1` | headline |
/// | `h2` … `h6` | heading |
/// | `blockquote` | quotation |
/// | `li`, `dt`, `dd`, `td` | item |
/// | `figcaption`, `caption` | caption |
/// | `button`, `label`, `legend`, `option`, `summary`, `th` | label |
/// | other blocks | paragraph |
/// | `alt` | alternative text |
/// | `title`, `placeholder`, `aria-label`, `value` of buttons | label |
///
/// `script`, `style`, `pre`, `template`, `svg` and their like are left out. An
/// element with a `lang` other than Arabic, `code`, and one of the classes
/// `verse`, `poem`, `scripture` and `quran` are exempt; the `lang` of `html`
/// and `body` is not believed, too many sites copy it from a template.
///
/// # Errors
///
/// [`IntakeError::TooComplex`] when elements are nested or a tag is filled
/// beyond what pages have.
///
/// ```
/// let passages = intake::texts::read("<h1>افتتاح الميناء</h1><p>وصلت <a href=/3>السفن</a></p>").unwrap();
/// assert_eq!(passages[1].part.text, "وصلت السفن");
/// assert_eq!(passages[1].part.links[0].target, "/3");
/// ```
pub fn read(html: &str) -> Result<Vec<Passage>, IntakeError> {
    crate::html::refuse_wide_tags(html)?;
    let mut passages = tokens::walk(html)?;
    passages.sort_by_key(|passage| passage.origin.start);
    Ok(passages)
}
