//! How long a server asks to be left alone.

use jiff::Timestamp;
use std::time::Duration;

/// The header is neither a number of seconds nor a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither seconds nor a date")]
pub struct RetryAfterError;

/// How long to leave a server alone, from its `Retry-After` header.
///
/// `value` is either whole **seconds** or an HTTP date; a date in the past gives zero. The result is capped at 24 hours, so
/// that a broken clock over there cannot silence it for good.
///
/// # Errors
/// [`RetryAfterError`] when it is neither form.
///
/// # Source
/// RFC 9110 section 10.2.3. The cap is ours.
pub fn retry_after(value: &str, now: Timestamp) -> Result<Duration, RetryAfterError> {
    const CAP: Duration = Duration::from_secs(24 * 60 * 60);
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(value.parse().map_or(CAP, Duration::from_secs).min(CAP));
    }
    let until = jiff::fmt::rfc2822::parse(value).map_err(|_| RetryAfterError)?.timestamp();
    Ok(Duration::try_from(until.duration_since(now)).unwrap_or_default().min(CAP))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_and_neither_silences_for_good() {
        let now: Timestamp = "2026-11-27T10:00:00Z".parse().unwrap();
        let seconds = |number| Ok(Duration::from_secs(number));
        let cases = [
            ("seconds", "120", seconds(120)),
            ("spaces around", " 5 ", seconds(5)),
            ("a date", "Fri, 27 Nov 2026 10:02:00 GMT", seconds(120)),
            ("a date that has passed", "Fri, 27 Nov 2020 10:02:00 GMT", seconds(0)),
            ("a year", "31536000", seconds(86_400)),
            ("more than a number holds", "99999999999999999999999", seconds(86_400)),
            ("neither", "soon", Err(RetryAfterError)),
            ("nothing", "", Err(RetryAfterError)),
            ("negative", "-5", Err(RetryAfterError)),
        ];
        for (why, value, wanted) in cases {
            assert_eq!(retry_after(value, now), wanted, "{why}: {value:?}");
        }
    }
}
