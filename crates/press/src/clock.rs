//! Moments as `<time>` elements in the paper's zone and style.

use crate::desk::Desk;
use crate::escape;
use crate::printable::safe;
use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};
use minijinja::Value;

/// Appends `number` with two digits.
fn two(out: &mut String, number: i8) {
    let digit = |value: i8| char::from(b'0' + u8::try_from(value % 10).unwrap_or_default());
    out.push(digit(number / 10));
    out.push(digit(number));
}

/// `2016-01-21T14:58:00+03:00` (RFC 3339), the form machines get.
pub(crate) fn iso(moment: &ZonedDateTime) -> String {
    let (date, time) = (moment.date(), moment.time());
    let mut out = String::with_capacity(25);
    let year = i8::try_from(date.year() / 100).unwrap_or_default();
    two(&mut out, year);
    two(&mut out, i8::try_from(date.year() % 100).unwrap_or_default());
    for (before, part) in [('-', date.month()), ('-', date.day()), ('T', time.hour()), (':', time.minute()), (':', time.second())] {
        out.push(before);
        two(&mut out, part);
    }
    let minutes = moment.offset().seconds() / 60;
    out.push(if minutes < 0 { '-' } else { '+' });
    two(&mut out, i8::try_from(minutes.abs() / 60).unwrap_or_default());
    out.push(':');
    two(&mut out, i8::try_from(minutes.abs() % 60).unwrap_or_default());
    out
}

fn element(moment: &ZonedDateTime, text: &str) -> Value {
    let mut out = String::with_capacity(48 + text.len());
    out.push_str("<time datetime=\"");
    out.push_str(&iso(moment));
    out.push_str("\">");
    escape::html(&mut out, text);
    out.push_str("</time>");
    safe(out)
}

impl Desk {
    /// The moment in the paper's zone.
    pub(crate) fn local(&self, at: Timestamp) -> ZonedDateTime {
        at.to_zoned_datetime(self.zone.clone())
    }

    /// «الخميس، 21 يناير 2016، 14:58».
    pub(crate) fn full(&self, at: Timestamp) -> Value {
        let moment = self.local(at);
        element(&moment, &self.almanac.full(&moment))
    }

    /// «21 يناير 2016، 14:58»: absolute, for pages that are kept.
    pub(crate) fn stamp(&self, at: Timestamp) -> Value {
        let moment = self.local(at);
        element(&moment, &self.almanac.stamp(&moment))
    }

    /// Date and time as plain text, for messages.
    pub(crate) fn moment(&self, at: Timestamp) -> String {
        self.almanac.stamp(&self.local(at))
    }

    /// The time alone when `at` falls on `day`, else the date with it.
    pub(crate) fn beside(&self, at: Timestamp, day: Date) -> Value {
        let moment = self.local(at);
        if moment.date() == day { element(&moment, self.almanac.time(moment.time())) } else { self.stamp(at) }
    }

    /// The time alone when `at` is today, else the date alone: for the front page and lists.
    pub(crate) fn brief(&self, at: Timestamp) -> Value {
        let moment = self.local(at);
        if moment.date() == self.masthead.today {
            element(&moment, self.almanac.time(moment.time()))
        } else {
            element(&moment, &self.almanac.day_short(moment.date()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_get_the_offset_of_the_zone() {
        let at: Timestamp = "2016-01-21T11:58:09Z".parse().unwrap();
        let cases = [
            ("Asia/Aden", "2016-01-21T14:58:09+03:00"),
            ("America/St_Johns", "2016-01-21T08:28:09-03:30"),
            ("UTC", "2016-01-21T11:58:09+00:00"),
        ];
        for (zone, text) in cases {
            assert_eq!(iso(&at.to_zoned_datetime(jiff::tz::TimeZone::get(zone).unwrap())), text, "{zone}");
        }
    }
}
