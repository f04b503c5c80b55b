//! Custom fields of a post.

use crate::archive::xml::Element;

/// The value of the first field of that key.
pub(super) fn value<'e>(item: &'e Element<'_>, key: &str) -> Option<&'e str> {
    fields(item).find(|(found, _)| *found == key).map(|(_, value)| value).filter(|value| !value.is_empty())
}

/// All fields: key and value.
pub(super) fn fields<'e>(item: &'e Element<'_>) -> impl Iterator<Item = (&'e str, &'e str)> {
    item.all("wp:postmeta").map(|meta| (meta.text_of("wp:meta_key"), meta.text_of("wp:meta_value")))
}

/// A text of PHP's serialised metadata of a picture: `s:6:"credit";s:9:"…";`.
pub(super) fn serialised<'v>(value: &'v str, key: &str) -> Option<&'v str> {
    let (_, after) = value.split_once(&format!("\"{key}\";s:"))?;
    let (_, after) = after.split_once(":\"")?;
    after.split_once("\";").map(|(text, _)| text.trim()).filter(|text| !text.is_empty())
}
