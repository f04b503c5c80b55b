//! What a page says about its time, put together from its parts.

use crate::Stated;
use arabic::dates::{Reading, Relative, find_weekday_mentions};
use jiff::civil::{DateTime, Weekday};
use jiff::{Timestamp, ZonedDateTime};

impl Stated {
    /// Takes over what is not yet known from a reading of visible text.
    pub(crate) fn take(&mut self, reading: &Reading) {
        if reading.relative.is_none() || reading.date.is_some() {
            self.weekday = self.weekday.or(reading.weekday);
        }
        self.date = self.date.or(reading.date);
        self.time = self.time.or(reading.time);
        self.note(&reading.source);
    }

    /// Takes a machine date: RFC 3339 and ISO 8601 forms; what has no offset gives no instant.
    /// False when it is none.
    pub(crate) fn take_machine(&mut self, text: &str) -> bool {
        let text = text.trim();
        let with_offset = text.parse::<Timestamp>().ok().and_then(|instant| Some((instant, civil(text)?)));
        let civil = with_offset.map(|(_, civil)| civil).or_else(|| civil(text));
        let Some(civil) = civil else { return false };
        if self.instant.is_none() && self.date.is_none_or(|date| date == civil.date()) {
            self.instant = with_offset.map(|(instant, _)| instant);
            self.date = Some(civil.date());
            if text.contains(['T', 't', ':']) {
                self.time = Some(civil.time());
            }
            self.note(text);
        }
        true
    }

    fn note(&mut self, words: &str) {
        let words = arabic::save::clean_line(words);
        match &mut self.source {
            _ if words.is_empty() => {}
            Some(source) if source.len() > 1000 || source.contains(&words) => {}
            Some(source) => {
                source.push_str(" | ");
                source.push_str(&words);
            }
            None => self.source = Some(words),
        }
    }

    /// «اليوم الخميس» in the first paragraphs; «أمس الأربعاء» says the same.
    pub(crate) fn take_mentions(&mut self, paragraph: &str) {
        if self.weekday.is_some() {
            return;
        }
        let mentions = find_weekday_mentions(paragraph);
        let today = mentions.iter().find(|(relative, _)| *relative == Some(Relative::Today));
        self.weekday = today.or_else(|| mentions.iter().find(|(relative, _)| relative.is_some())).and_then(written_on);
        if self.weekday.is_some() {
            self.note(&arabic::excerpt::excerpt(paragraph, 120));
        }
    }
}

fn written_on((relative, day): &(Option<Relative>, Weekday)) -> Option<Weekday> {
    match (*relative)? {
        Relative::Today => Some(*day),
        Relative::Yesterday => Some(day.wrapping_add(1)),
        Relative::Tomorrow => Some(day.wrapping_sub(1)),
    }
}

/// The civil part of a machine date, as written.
fn civil(text: &str) -> Option<DateTime> {
    let bare = text.trim_end_matches(['Z', 'z']);
    let zoned = || text.parse::<ZonedDateTime>().ok().map(|zoned| zoned.datetime());
    bare.parse::<DateTime>().ok().or_else(zoned)
}
