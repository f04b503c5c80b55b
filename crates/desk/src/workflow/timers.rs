//! What is set for later: a job for every instant. The verb that a job runs looks at the story's own times again,
//! so that a time that was changed meanwhile fires nothing, and a job that runs twice does nothing twice.

use crate::{DeskError, Refusal};
use jiff::{SignedDuration, Timestamp};
use model::{JobKind, StoryId};
use store::story::StoryRow;
use store::{Tx, alarm, job};

/// What fires later than this is an alarm.
pub(crate) const LATE: SignedDuration = SignedDuration::from_secs(60);

/// Puts a job for every time of the story; times that have their job already keep it.
pub(crate) fn set(tx: &mut Tx, row: &StoryRow) -> Result<(), DeskError> {
    let times = [(JobKind::GoOut, row.goes_out_at()), (JobKind::Expire, row.expires_at), (JobKind::EndBreaking, row.breaking_until)];
    for (kind, time) in times {
        if let Some(time) = time {
            let key = format!("{}-{}-{}", kind.word(), row.id, time.as_microsecond());
            job::enqueue(tx, kind, &serde_json::json!({ "story": row.id.0 }), time, &key)?;
        }
    }
    Ok(())
}

/// A story does not end before it goes out.
pub(crate) fn in_order(row: &StoryRow) -> Result<(), DeskError> {
    match (row.goes_out_at().or(row.embargo_until), row.expires_at) {
        (Some(out), Some(end)) if end <= out => Err(Refusal::Order.into()),
        _ => Ok(()),
    }
}

/// Raises the alarm when something fires late.
pub(crate) fn note_late(tx: &mut Tx, kind: JobKind, story: StoryId, due: Timestamp, at: Timestamp) -> Result<(), DeskError> {
    let late = at.duration_since(due);
    if late > LATE {
        let detail = serde_json::json!({ "job": kind.word(), "story": story.0, "due": due.to_string(), "seconds": late.as_secs() });
        alarm::raise(tx, &format!("late-{}-{story}-{}", kind.word(), due.as_microsecond()), "late", &detail, at)?;
    }
    Ok(())
}
