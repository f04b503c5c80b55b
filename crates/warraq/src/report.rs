//! Data on stdout, prose on stderr.

use crate::failure::Failure;
use serde::Serialize;
use std::io::Write;

/// Prints one value as JSON with a line end.
///
/// # Errors
/// [`Failure`] when stdout is closed.
pub fn json(value: &impl Serialize) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, value).map_err(std::io::Error::from).and_then(|()| out.write_all(b"\n")).or_else(unread)
}

/// Prints a piece of JSON: what stands before a value, and the value.
///
/// # Errors
/// [`Failure`] when stdout is closed.
pub fn piece(before: &str, value: &impl Serialize) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(before.as_bytes()).and_then(|()| serde_json::to_writer(&mut out, value).map_err(std::io::Error::from)).or_else(unread)
}

/// Prints one line of data.
///
/// # Errors
/// [`Failure`] when stdout is closed.
pub fn line(text: &str) -> Result<(), Failure> {
    writeln!(std::io::stdout().lock(), "{text}").or_else(unread)
}

/// Prints data that has its own line ends.
///
/// # Errors
/// [`Failure`] when stdout is closed.
pub fn data(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).or_else(unread)
}

/// A reader that went away (`warraq … | head`) has what it wanted.
fn unread(error: std::io::Error) -> Result<(), Failure> {
    if error.kind() == std::io::ErrorKind::BrokenPipe { Ok(()) } else { Err(Failure::failed("cannot-print", &[("cause", &error)])) }
}

/// Says a sentence on stderr; a closed stderr is no failure.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}
