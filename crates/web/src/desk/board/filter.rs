//! The filters of the list, as they stand in its address.

use crate::desk::fields::Fields;
use crate::desk::pack::Pack;
use jiff::Timestamp;
use jiff::civil::Date;
use model::{CopyState, Publication, Scope, UserId};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use store::Cursor;
use store::desk_list::{Timed, Wanted};

/// The fields that are kept from page to page.
pub const KEPT: [&str; 8] = ["q", "section", "copy", "publication", "time", "person", "from", "to"];
/// The words for times that stand on a story.
pub const TIMES: [(&str, Timed); 3] = [("scheduled", Timed::Scheduled), ("embargoed", Timed::Embargoed), ("expiring", Timed::Expiring)];
/// What is wanted; what cannot be read cuts nothing. `me` in the field of people is whoever asks.
pub fn wanted(query: &Fields, pack: &Pack, me: UserId) -> Wanted {
    Wanted {
        section: query.filled("section").map(str::to_owned),
        copy: CopyState::parse(query.get("copy")),
        publication: Publication::parse(query.get("publication")),
        timed: TIMES.iter().find(|(word, _)| *word == query.get("time")).map(|(_, timed)| *timed),
        person: if query.get("person") == "me" { Some(me) } else { query.filled("person").and_then(|id| id.parse().ok()).map(UserId) },
        from: day(query.get("from")).and_then(|day| start(day, pack)),
        to: day(query.get("to")).and_then(|day| start(day.tomorrow().ok()?, pack)),
        among: None,
    }
}

/// A date field; Arabic digits are read too.
fn day(text: &str) -> Option<Date> {
    arabic::numbers::digits(text.trim(), arabic::numbers::Digits::Latin).parse().ok()
}

/// The first instant of a day in the paper's zone.
fn start(day: Date, pack: &Pack) -> Option<Timestamp> {
    pack.zone.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

/// Where the list continues.
pub fn before(query: &Fields) -> Option<Cursor> {
    Cursor::parse(query.get("before"))
}

/// Whether anything is cut at all.
pub fn is_cut(query: &Fields) -> bool {
    KEPT.iter().any(|name| query.filled(name).is_some())
}

/// The number of the hit at which a list of found stories goes on.
pub fn at(query: &Fields) -> usize {
    query.get("at").parse().unwrap_or(0)
}

/// The address of the same list from another place on, which stands there as `name=value`.
pub fn address(query: &Fields, place: Option<&str>) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let kept = KEPT.iter().filter_map(|name| query.filled(name).map(|value| format!("{name}={}", encode(value))));
    let all: Vec<String> = kept.chain(place.map(str::to_owned)).collect();
    if all.is_empty() { "/desk/stories".to_owned() } else { format!("/desk/stories?{}", all.join("&")) }
}

/// Whether the list is cut to oneself anyway, so that a choice of people offers nothing.
pub fn alone(scope: Option<Scope>) -> bool {
    scope == Some(Scope::Own)
}
