//! The archive's days.

use jiff::civil::Date;
use press::view::{ArchiveDay, ArchiveMonth, ArchiveView};
use store::{StoreError, Tx};

/// The days of `year`, or of the newest year that has stories.
///
/// # Errors
/// The store's.
pub fn archive(tx: &mut Tx, asked: Option<i16>) -> Result<ArchiveView, StoreError> {
    let mut years = store::published::years(tx)?;
    years.sort_unstable_by(|one, other| other.cmp(one));
    let Some(year) = asked.or(years.first().copied()) else { return Ok(ArchiveView::default()) };
    let mut months: Vec<ArchiveMonth> = Vec::new();
    let mut days = store::published::days(tx, year)?;
    days.sort_unstable_by(|(one, _), (other, _)| other.cmp(one));
    for (day, stories) in days {
        let Ok(date) = day.parse::<Date>() else { continue };
        match months.last_mut().filter(|month| month.month.month() == date.month()) {
            Some(month) => month.days.push(ArchiveDay { date, stories }),
            None => months.push(ArchiveMonth { month: date, days: vec![ArchiveDay { date, stories }] }),
        }
    }
    Ok(ArchiveView { year: Some(year), asked: asked.is_some(), years, months })
}
