//! Texts that want to become markup, script, style, an address or a header. `zq7` is what they would run. They stand in
//! a file of their own because the tests in a browser take them too.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One a line of attack; short, because most fields are.
pub static PAYLOADS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let groups: BTreeMap<String, Vec<String>> = serde_json::from_str(include_str!("payloads.json")).unwrap();
    groups.into_values().flatten().collect()
});
