//! What each element of HTML means for the texts in it.

use arabic::lang::Lang;
use arabic::preflight::Field;
use html5ever::tokenizer::Tag;

/// What becomes of the texts in an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Runs along in the text around it.
    Inline,
    /// Begins and ends a text of this field.
    Block(Field),
    /// Begins and ends a text and says nothing about its field.
    Frame,
    /// Nobody reads it.
    Unread,
}

pub(super) fn role(name: &str) -> Role {
    match name {
        "title" | "h1" => Role::Block(Field::Headline),
        "h2" | "h3" | "h4" | "h5" | "h6" => Role::Block(Field::Heading),
        "blockquote" => Role::Block(Field::Quotation),
        "li" | "dt" | "dd" | "td" => Role::Block(Field::Item),
        "figcaption" | "caption" => Role::Block(Field::Caption),
        "button" | "label" | "legend" | "option" | "optgroup" | "summary" | "th" => Role::Block(Field::Label),
        "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "nav" | "aside" | "ul" | "ol" | "dl" | "table" | "thead"
        | "tbody" | "tfoot" | "tr" | "form" | "fieldset" | "figure" | "details" | "address" | "hr" | "body" | "html" | "select"
        | "datalist" | "center" | "dialog" | "menu" | "search" | "hgroup" => Role::Frame,
        "script" | "style" | "pre" | "template" | "svg" | "math" | "iframe" | "noscript" | "noframes" | "noembed" | "object" | "canvas"
        | "audio" | "video" | "textarea" | "xmp" | "plaintext" | "listing" => Role::Unread,
        _ => Role::Inline,
    }
}

/// Elements without an end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "param" | "source" | "track" | "wbr"
    )
}

/// Elements that end when `name` begins, as far as one of [`BORDERS`] (HTML 13.1.2.4, optional tags).
pub(super) fn ended_by(name: &str) -> &'static [&'static str] {
    match name {
        "li" => &["li", "p"],
        "dt" | "dd" => &["dt", "dd", "p"],
        "td" | "th" => &["td", "th", "p"],
        "tr" | "tbody" | "tfoot" => &["td", "th", "tr", "p"],
        "option" | "optgroup" => &["option"],
        "body" => &["head", "title"],
        _ if matches!(role(name), Role::Frame | Role::Block(_)) && !matches!(name, "button" | "label" | "legend" | "summary" | "title") => {
            &["p"]
        }
        _ => &[],
    }
}

pub(super) const BORDERS: [&str; 10] = ["ul", "ol", "dl", "table", "select", "blockquote", "section", "article", "div", "button"];

/// The value of an attribute.
pub(super) fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

/// Attributes that people read, with their field.
pub(super) fn read_attributes(tag: &Tag) -> impl Iterator<Item = (&str, Field)> {
    let kind = attribute(tag, "type").unwrap_or_default().to_ascii_lowercase();
    let is_button = &*tag.name == "input" && matches!(kind.as_str(), "submit" | "button" | "reset");
    tag.attrs.iter().filter_map(move |attribute| {
        let field = match &*attribute.name.local {
            "alt" => Field::Alt,
            "title" | "placeholder" | "aria-label" => Field::Label,
            "value" if is_button => Field::Label,
            _ => return None,
        };
        Some((&*attribute.value, field))
    })
}

/// Whether an element makes its texts exempt (`true`), judged again (`false`), or says nothing.
pub(super) fn exempts(tag: &Tag) -> Option<bool> {
    if matches!(&*tag.name, "html" | "body") {
        return None;
    }
    let classes = attribute(tag, "class").unwrap_or_default();
    let is_kept = classes.split_ascii_whitespace().any(|class| matches!(class, "verse" | "poem" | "scripture" | "quran"));
    if is_kept || matches!(&*tag.name, "code" | "kbd" | "samp" | "var") {
        return Some(true);
    }
    attribute(tag, "lang").filter(|tag| !tag.trim().is_empty()).map(|tag| Lang::parse(tag) != Some(Lang::Ar))
}
