//! A story of Warraq as JSON: what `warraq story show N --json` prints, or its `copy` alone.

use crate::failure::Failure;
use arabic::preflight::Document;
use model::Copy;
use serde_json::Value;

/// # Errors
/// [`Failure`] when it is no story.
pub fn read(name: &str, source: &str) -> Result<Document, Failure> {
    let bad = |cause: &dyn std::fmt::Display| Failure::refused("check-bad-story", &[("path", &name), ("cause", cause)]);
    let mut value: Value = serde_json::from_str(source).map_err(|error| bad(&error))?;
    let published = value.get("first_published_at").and_then(Value::as_str).and_then(|at| at.get(..10)).and_then(|day| day.parse().ok());
    let copy = value.get_mut("copy").map(Value::take).unwrap_or(value);
    let copy: Copy = serde_json::from_value(copy).map_err(|error| bad(&error))?;
    Ok(copy.document(published))
}
