//! The archive: every day that has stories.

use crate::address::Address;
use crate::desk::{Desk, Place};
use crate::engine::record;
use crate::error::PressError;
use crate::meta::Meta;
use crate::page::frame::{fill, frame, text};
use crate::press::Press;
use crate::printable::safe;
use crate::view::{ArchiveDay, ArchiveMonth, ArchiveView};
use minijinja::{Value, context};

record! {
    /// A year, as a link.
    Year { url, name, current }
}
record! {
    /// A month with its days.
    Month { name, days }
}
record! {
    /// A day with the number of its stories.
    Day { url, name, stories }
}

fn year_name(desk: &Desk, year: i16) -> String {
    desk.figures(&year.to_string())
}

fn day(desk: &Desk, day: &ArchiveDay) -> Value {
    let name = format!("<time datetime=\"{}\">{}</time>", day.date, crate::escape::to_html(&desk.almanac.day(day.date)));
    Day { url: safe(Address::Day { date: day.date, before: None }.path()), name: safe(name), stories: Value::from(day.stories) }.into()
}

fn month(desk: &Desk, month: &ArchiveMonth) -> Value {
    Month { name: text(&desk.almanac.calendar().month(month.month)), days: month.days.iter().map(|it| day(desk, it)).collect() }.into()
}

pub(crate) fn render(press: &Press, desk: &Desk, view: &ArchiveView) -> Result<String, PressError> {
    let shown = view.year.filter(|_| view.asked);
    let archive = desk.messages.text("archive");
    let title = shown.map_or(archive.clone(), |year| format!("{archive} {}", year_name(desk, year)));
    let mut meta = Meta::at(desk, &Address::ArchiveIndex { year: shown });
    meta.about("website", &title, None);
    let year = |year: &i16| -> Value {
        let url = safe(Address::ArchiveIndex { year: Some(*year) }.path());
        Year { url, name: text(&year_name(desk, *year)), current: Value::from(view.year == Some(*year)) }.into()
    };
    let it = context! {
        years => view.years.iter().map(year).collect::<Value>(),
        months => view.months.iter().map(|it| month(desk, it)).collect::<Value>(),
    };
    fill(press, "archive.html", frame(desk, Some(&title), meta.finish(), &Place::Elsewhere), it)
}
