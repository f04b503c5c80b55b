//! The only values a template can print.
//!
//! A bare string or number cannot be printed: the engine refuses it with an error that names the
//! template and the line. Whoever puts a value into a template says which of these it is:
//!
//! | type | what | in text | in an attribute (`\|attr`) |
//! |---|---|---|---|
//! | [`Words`] | text in the language of the page or story | escaped | escaped |
//! | [`Foreign`] | a name, a search term: its direction is unknown | `<bdi>…</bdi>` | FSI … PDI |
//! | [`Machine`] | an address, a phone number, a code | `<bdi dir="ltr">…</bdi>` | LRI … PDI |
//! | safe HTML | made by this crate: links, `<time>`, messages | as it is | as it is |
//!
//! Source: HTML Living Standard, `bdi`; UAX #9 section 2.7 for the controls.

use crate::escape;
use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};
use std::sync::Arc;

/// Text in the language of the page or of the story around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(pub String);

/// Text of unknown direction: names, agencies, topics, search terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign(pub String);

/// Text that runs from left to right whatever stands around it: addresses, numbers of telephones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine(pub String);

macro_rules! printable {
    ($($name:ident: $open:literal $close:literal, $first:literal $last:literal;)*) => { $(
        impl Object for $name {
            fn repr(self: &Arc<Self>) -> ObjectRepr {
                ObjectRepr::Plain
            }

            fn is_true(self: &Arc<Self>) -> bool {
                !self.0.is_empty()
            }
        }

        impl From<$name> for Value {
            fn from(text: $name) -> Value {
                Value::from_object(text)
            }
        }

        impl $name {
            /// The value as HTML content.
            pub fn html(&self) -> String {
                let mut out = String::with_capacity(self.0.len() + 24);
                out.push_str($open);
                escape::html(&mut out, &self.0);
                out.push_str($close);
                out
            }

            /// The value for a double-quoted attribute.
            pub fn attribute(&self) -> String {
                let mut out = String::with_capacity(self.0.len() + 8);
                out.push_str($first);
                escape::html(&mut out, &self.0);
                out.push_str($last);
                out
            }
        }
    )* };
}

printable! {
    Words: "" "", "" "";
    Foreign: "<bdi>" "</bdi>", "\u{2068}" "\u{2069}";
    Machine: "<bdi dir=\"ltr\">" "</bdi>", "\u{2066}" "\u{2069}";
}

/// HTML made by the house, never by somebody who typed it.
pub fn safe(html: String) -> Value {
    Value::from_safe_string(html)
}

/// Text in the page's language.
pub fn words(text: &str) -> Value {
    Words(text.to_owned()).into()
}

/// Text in the page's language; nothing (false) when there is none.
pub fn optional_words(text: Option<&str>) -> Value {
    text.map_or(Value::from(()), words)
}

/// Text of unknown direction.
pub fn foreign(text: &str) -> Value {
    Foreign(text.to_owned()).into()
}

/// Text that runs from left to right: codes, addresses.
pub fn machine(text: &str) -> Value {
    Machine(text.to_owned()).into()
}

/// A list of texts of unknown direction.
pub fn all_foreign<'a>(texts: impl IntoIterator<Item = &'a str>) -> Value {
    texts.into_iter().map(foreign).collect()
}

/// The HTML of a printable value; `None` for everything else.
pub(crate) fn html_of(value: &Value) -> Option<String> {
    if let Some(text) = value.downcast_object_ref::<Words>() {
        Some(text.html())
    } else if let Some(text) = value.downcast_object_ref::<Foreign>() {
        Some(text.html())
    } else {
        value.downcast_object_ref::<Machine>().map(Machine::html)
    }
}

/// The attribute text of a printable value; `None` for everything else.
pub(crate) fn attribute_of(value: &Value) -> Option<String> {
    if let Some(text) = value.downcast_object_ref::<Words>() {
        Some(text.attribute())
    } else if let Some(text) = value.downcast_object_ref::<Foreign>() {
        Some(text.attribute())
    } else if let Some(text) = value.downcast_object_ref::<Machine>() {
        Some(text.attribute())
    } else if value.is_safe() {
        value.as_str().map(str::to_owned)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_isolated_by_its_type() {
        let raw = "Omar \"K\" <b>\u{202E}";
        let printed = [
            Words(raw.into()).html(),
            Foreign(raw.into()).html(),
            Machine(raw.into()).html(),
            Words(raw.into()).attribute(),
            Foreign(raw.into()).attribute(),
            Machine(raw.into()).attribute(),
        ];
        insta::assert_snapshot!(printed.join("\n").escape_unicode_controls(), @r#"
        Omar &quot;K&quot; &lt;b&gt;
        <bdi>Omar &quot;K&quot; &lt;b&gt;</bdi>
        <bdi dir="ltr">Omar &quot;K&quot; &lt;b&gt;</bdi>
        Omar &quot;K&quot; &lt;b&gt;
        \u{2068}Omar &quot;K&quot; &lt;b&gt;\u{2069}
        \u{2066}Omar &quot;K&quot; &lt;b&gt;\u{2069}
        "#);
    }

    trait Show {
        fn escape_unicode_controls(&self) -> String;
    }

    impl Show for String {
        fn escape_unicode_controls(&self) -> String {
            self.chars().map(|c| if escape::bidi_control(c) { c.escape_unicode().to_string() } else { c.to_string() }).collect()
        }
    }
}
