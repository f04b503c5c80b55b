//! Times as people write them.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

/// The instant of a wall clock: `at("2026-11-19 14:58", "Asia/Aden")`.
///
/// # Panics
/// When the text is not a date with a time or the zone is unknown.
pub fn at(wall: &str, zone: &str) -> Timestamp {
    let wall: DateTime = wall.parse().expect("a time like 2026-11-19 14:58");
    let zone = TimeZone::get(zone).expect("a zone like Asia/Aden");
    zone.to_timestamp(wall).expect("a time that the zone has")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_wall_clock_in_aden_is_three_hours_ahead() {
        assert_eq!(super::at("2026-11-19 14:58", "Asia/Aden").to_string(), "2026-11-19T11:58:00Z");
    }
}
