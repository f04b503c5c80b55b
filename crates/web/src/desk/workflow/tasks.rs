//! What waits for a second person.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::CloseTask;
use minijinja::{Value, context};
use model::{Outcome, Staff, TaskId};
use press::printable::{foreign, safe, words};
use std::sync::Arc;
use store::story::StoryRow;
use store::task::TaskRow;
use store::{StoreError, Tx};

/// Tasks a page shows.
const SHOWN: i64 = 200;

/// Open tasks about stories of which this person may decide, oldest first.
///
/// # Errors
/// The store's.
pub fn waiting(tx: &mut Tx, staff: &Staff) -> Result<Vec<(TaskRow, StoryRow)>, StoreError> {
    let mut mine = Vec::new();
    for task in store::task::waiting(tx, None, SHOWN)? {
        let Some(story) = store::story::by_id(tx, task.story)? else { continue };
        if staff.may(CloseTask::permission(task.kind), &story.matter()) {
            mine.push((task, story));
        }
    }
    Ok(mine)
}

/// `GET /desk/tasks`
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (pack, staff) = (room.pack(ask.lang).await?, Arc::clone(&ask.who()?.staff));
    let handle = staff.handle.clone();
    let tasks = room.read(move |tx| waiting(tx, &staff)).await?;
    let list: Value = tasks
        .iter()
        .map(|(task, story)| {
            context! {
                id => safe(task.id.to_string()), kind => words(&pack.text(&format!("task-{}", task.kind.word()))),
                retract => task.kind == model::TaskKind::Retract, own => task.opened_by == handle.as_str(),
                story => safe(story.id.to_string()), headline => foreign(&story.headline), note => words(&task.note),
                text => task.text.as_deref().map(words), by => foreign(&task.opened_by), at => pack.ago(task.opened_at, room.now()),
            }
        })
        .collect();
    room.page(&ask, "workflow-tasks.html", "nav-tasks", &pack.text("nav-tasks"), context! { tasks => list }).await
}

/// `POST /desk/tasks/{task}`
pub async fn close(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let task = TaskId::parse(ask.part("task")).ok_or(Fault::NotFound)?;
    let outcome = Outcome::parse(ask.form().get("outcome")).ok_or_else(|| Fault::BadRequest("outcome".to_owned()))?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| CloseTask { task, outcome }.run(tx, actor, now)).await?;
    Ok(Reply::see("/desk/tasks", Some("task-closed")))
}
