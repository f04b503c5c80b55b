//! When something was, as archives write it. What is not a time gives none; nothing is made up.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A clock in `zone`: `2019-05-06 12:30:00`. WordPress writes zeros for none.
pub(super) fn clock(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    // A bare day says no clock, and midnight is not made up.
    if text.starts_with("0000") || text.starts_with('-') || !text.contains([' ', 'T', 't']) {
        return None;
    }
    let civil: DateTime = text.parse().ok()?;
    Some(civil.to_zoned_datetime(zone.clone()).ok()?.timestamp())
}

/// A machine date: RFC 3339 and ISO 8601 (a bare day gives none), also the basic form of IPTC (`20190506T123000Z`), or
/// RFC 2822 of feeds; a clock without offset is one of `zone`.
pub(super) fn instant(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    if text.is_empty() || text.contains("-0001") {
        return None;
    }
    let rfc2822 = || jiff::fmt::rfc2822::parse(text).ok().map(|zoned| zoned.timestamp());
    let loose = || jiff::fmt::rfc2822::parse(&corrected(text)?).ok().map(|zoned| zoned.timestamp());
    text.parse::<Timestamp>().ok().or_else(|| clock(text, zone)).or_else(rfc2822).or_else(loose)
}

/// RFC 2822 with a weekday that is not the date's, or one in another language: the weekday says nothing.
fn corrected(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(',')?;
    let rest = rest.trim();
    Some(
        rest.strip_suffix("GMT")
            .or_else(|| rest.strip_suffix("UTC"))
            .or_else(|| rest.strip_suffix('Z'))
            .map_or_else(|| rest.to_owned(), |rest| format!("{rest}+0000")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_and_never_made_up() {
        let aden = TimeZone::get("Asia/Aden").unwrap();
        let noon = "2019-05-06T09:30:00Z".parse::<Timestamp>().ok();
        for text in [
            "2019-05-06T12:30:00+03:00",
            "2019-05-06T09:30:00.000Z",
            "20190506T093000Z",
            "Mon, 06 May 2019 09:30:00 +0000",
            "Mon, 06 May 2019 09:30:00 GMT",
            "Sun, 06 May 2019 09:30:00 +0000",
            "2019-05-06 12:30:00",
        ] {
            assert_eq!(instant(text, &aden), noon, "{text}");
        }
        for text in [
            "",
            "0000-00-00 00:00:00",
            "Mon, 30 Nov -0001 00:00:00 +0000",
            "-0001-11-30 00:00:00",
            "2019-05-06",
            "أمس",
            "2019-13-01 00:00:00",
        ] {
            assert_eq!(instant(text, &aden), None, "{text}");
            assert_eq!(clock(text, &aden), None, "{text}");
        }
    }
}
