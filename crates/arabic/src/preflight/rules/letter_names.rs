//! Words that spell Latin letters and the endings of addresses.

use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

/// True for «بي» and «كوم»; `loose` is a key K2.
pub(in crate::preflight) fn is_letter_name(loose: &str) -> bool {
    static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../data/rules/letter-names.txt")).collect());
    NAMES.contains(loose)
}
