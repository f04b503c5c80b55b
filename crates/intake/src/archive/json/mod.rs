//! JSON of archives: a stream of values out of arrays that may be longer than memory.

mod feed;
mod ninjs;
mod scan;
mod values;

pub(super) use feed::{making, open as open_feed};
pub(super) use ninjs::open as open_ninjs;
pub(super) use values::{Choice, Values};

use serde_json::Value;

/// A text of an object by the first of `names` that has one, trimmed; empty when none has.
pub(super) fn text<'v>(value: &'v Value, names: &[&str]) -> &'v str {
    names.iter().filter_map(|name| value.get(name)?.as_str()).map(str::trim).find(|text| !text.is_empty()).unwrap_or_default()
}

/// The elements of an array; an object's values stand for one.
pub(super) fn elements<'v>(value: &'v Value, names: &[&str]) -> Vec<&'v Value> {
    match names.iter().find_map(|name| value.get(name)) {
        Some(Value::Array(all)) => all.iter().collect(),
        Some(Value::Object(all)) => all.values().collect(),
        _ => Vec::new(),
    }
}

/// A number or a text that names a thing.
pub(super) fn key(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
