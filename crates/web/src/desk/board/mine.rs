//! `/desk`: one's own work. What came back stands first, with its reason.

use super::item::items;
use super::{Sections, can_begin, keys, sections, sight};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::pack::Pack;
use crate::desk::row::Answer;
use jiff::Timestamp;
use minijinja::{Value, context};
use model::{CopyState, Publication, Staff};
use press::printable::{foreign, safe, words};
use std::sync::Arc;
use store::desk_list::{Filed, Sight, Wanted, open, page};
use store::story::StoryRow;
use store::task::TaskRow;
use store::{StoreError, Tx};

/// Rows of one group.
const ROWS: i64 = 30;
/// What went out last.
const OUT: i64 = 5;

/// What somebody has to do with.
struct Work {
    sections: Sections,
    groups: Vec<(&'static str, Vec<Filed>)>,
    /// What waits for one's decision; what one asked for oneself waits for others.
    tasks: Vec<(TaskRow, StoryRow)>,
}

fn work(tx: &mut Tx, sight: &Sight, staff: &Staff, now: Timestamp) -> Result<Work, StoreError> {
    let me = staff.id;
    let mut tasks = crate::desk::workflow::waiting(tx, staff)?;
    tasks.retain(|(task, _)| task.opened_by != staff.handle.as_str());
    let mut of = |state| open(tx, sight, state, Some(me), ROWS);
    let returned = of(CopyState::Returned)?;
    let rest = [of(CopyState::Draft)?, of(CopyState::Submitted)?, of(CopyState::Editing)?, of(CopyState::Ready)?];
    let (own, given): (Vec<Vec<Filed>>, Vec<Vec<Filed>>) = rest
        .into_iter()
        .map(|rows| rows.into_iter().partition::<Vec<_>, _>(|row| row.owner == Some(me) && row.assignee.is_none_or(|who| who == me)))
        .unzip();
    let (given, elsewhere): (Vec<Filed>, Vec<Filed>) = given.into_iter().flatten().partition(|row| row.assignee == Some(me));
    let live = Wanted { person: Some(me), publication: Some(Publication::Live), ..Wanted::default() };
    let out = page(tx, sight, &live, None, now, OUT)?;
    let mut groups = vec![("mine-returned", returned), ("mine-given", given)];
    groups.extend(["mine-draft", "mine-submitted", "mine-editing", "mine-ready"].into_iter().zip(own));
    groups.extend([("mine-elsewhere", elsewhere), ("mine-out", out)]);
    groups.retain(|(_, rows)| !rows.is_empty());
    Ok(Work { sections: sections(tx)?, groups, tasks })
}

fn group(pack: &Pack, work: &Work, key: &str, rows: &[Filed], now: Timestamp) -> Value {
    context! { key => safe(key.to_owned()), title => words(&pack.text(key)), items => items(pack, &work.sections, rows, now), number => rows.len(), many => i64::try_from(rows.len()).is_ok_and(|shown| shown >= ROWS) }
}

fn task(pack: &Pack, task: &TaskRow, story: &StoryRow, now: Timestamp) -> Value {
    context! {
        url => safe(format!("/desk/tasks#task-{}", task.id)), kind => words(&pack.text(&format!("task-{}", task.kind.word()))),
        headline => foreign(&story.headline), by => foreign(&task.opened_by), at => pack.ago(task.opened_at, now),
    }
}

/// `GET /desk`.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (pack, now, staff) = (room.pack(ask.lang).await?, room.now(), Arc::clone(&ask.who()?.staff));
    let found = match sight(&ask) {
        Ok(sight) => Some(room.db().read(move |tx| work(tx, &sight, &staff, now)).await?),
        Err(_) => None,
    };
    let groups: Value = found.iter().flat_map(|work| work.groups.iter().map(|(key, rows)| group(&pack, work, key, rows, now))).collect();
    let tasks: Value = found.iter().flat_map(|work| &work.tasks).map(|(row, story)| task(&pack, row, story, now)).collect();
    let it = context! { groups, tasks, reads => found.is_some(), begin => can_begin(&ask), keys => words(&keys(&pack.words)) };
    room.page(&ask, "board-mine.html", "nav-home", &pack.text("mine-title"), it).await
}
