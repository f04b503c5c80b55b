//! Values that cannot reorder what stands round them, by their type.

use super::isolate::{balanced, isolate, isolate_ltr};
use std::fmt::Display;

/// A value of unknown direction: a name, an agency, a search term, a topic.
///
/// It has no `Display` on purpose: whoever prints it says where to.
///
/// ```
/// use arabic::bidi::Isolated;
/// let agency = Isolated("AFP & Co");
/// assert_eq!(agency.html(), "<bdi>AFP &amp; Co</bdi>");
/// assert_eq!(agency.plain(), "\u{2068}AFP & Co\u{2069}");
/// ```
///
/// ```compile_fail
/// format!("{}", arabic::bidi::Isolated("AFP"));
/// ```
///
/// # Source
///
/// UAX #9 section 2.7; HTML Living Standard, the element `bdi`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Isolated<T>(pub T);

/// Text for machines, which runs from left to right whatever stands round it:
/// telephone numbers, ISO dates, addresses of pages and mail, handles, codes.
///
/// ```
/// use arabic::bidi::MachineText;
/// let phone = MachineText::new("+967 1 234567");
/// assert_eq!(phone.html(), "<bdi dir=\"ltr\">+967 1 234567</bdi>");
/// assert_eq!(phone.plain(), "\u{2066}+967 1 234567\u{2069}");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MachineText(String);

impl<T: Display> Isolated<T> {
    /// As HTML content: escaped, in `<bdi>`. Nothing stays nothing.
    pub fn html(&self) -> String {
        element("<bdi>", &self.0.to_string())
    }

    /// As plain text, also for attributes and titles: between FSI and PDI.
    pub fn plain(&self) -> String {
        isolate(&self.0.to_string())
    }
}

impl MachineText {
    /// Takes `text` as it is.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// As HTML content: escaped, in `<bdi dir="ltr">`. Nothing stays nothing.
    pub fn html(&self) -> String {
        element("<bdi dir=\"ltr\">", &self.0)
    }

    /// As plain text, also for attributes and titles: between LRI and PDI.
    pub fn plain(&self) -> String {
        isolate_ltr(&self.0)
    }
}

/// Controls are balanced here too: a stray PDI would end the isolate that the
/// style sheet makes of `bdi`.
fn element(open: &str, value: &str) -> String {
    let inner = balanced(value);
    if inner.is_empty() {
        return inner;
    }
    let mut html = String::with_capacity(open.len() + inner.len() + 8);
    html.push_str(open);
    for c in inner.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html.push_str("</bdi>");
    html
}
