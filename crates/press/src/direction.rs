//! Language and direction attributes where a text differs from what stands around it.

use crate::printable::safe;
use arabic::lang::Lang;
use minijinja::Value;

/// ` lang="ar" dir="rtl"`.
pub(crate) fn attributes(lang: Lang) -> String {
    format!(" lang=\"{}\" dir=\"{}\"", lang.tag(), lang.dir().as_str())
}

/// [`attributes`] of `inner`, or nothing when `outer` says the same.
pub(crate) fn differing(inner: Lang, outer: Lang) -> Value {
    if inner == outer { safe(String::new()) } else { safe(attributes(inner)) }
}
