//! `warraq comment`: moderation from the command line.

use super::Context;
use crate::failure::{Exit, Failure};
use crate::paper::Paper;
use crate::{report, wake};
use arabic::catalogue::Arg;
use clap::{Args, Subcommand};
use desk::{Actor, JudgeComment, Judged};
use jiff::Timestamp;
use model::{CommentId, CommentState};
use serde_json::json;

#[derive(Args)]
pub struct Comment {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// List comments, newest first
    List {
        /// pending, approved, rejected or spam
        #[arg(long, value_parser = state)]
        state: Option<CommentState>,
        /// At most this many
        #[arg(long, default_value_t = 1000)]
        limit: u32,
    },
    /// Show comments to readers
    Approve(Numbers),
    /// Refuse comments
    Reject(Numbers),
    /// Refuse comments as unwanted advertising
    Spam(Numbers),
}

#[derive(Args)]
struct Numbers {
    /// Numbers of the comments
    #[arg(required = true)]
    numbers: Vec<i64>,
}

fn state(word: &str) -> Result<CommentState, String> {
    CommentState::parse(word).ok_or_else(|| word.to_owned())
}

impl Comment {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let paper = Paper::open(context.home.clone(), context.database.as_deref())?;
        match self.verb {
            Verb::List { state, limit } => list(context, &paper, state, limit),
            Verb::Approve(words) => judge(context, &paper, &words.numbers, CommentState::Approved),
            Verb::Reject(words) => judge(context, &paper, &words.numbers, CommentState::Rejected),
            Verb::Spam(words) => judge(context, &paper, &words.numbers, CommentState::Spam),
        }
    }
}

fn list(context: &Context, paper: &Paper, state: Option<CommentState>, limit: u32) -> Result<Exit, Failure> {
    let rows = paper.db.read_blocking(move |tx| store::comment::queue(tx, state, None, i64::from(limit)))?;
    if context.json {
        let rows: Vec<_> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.id.0, "story": row.story.0, "parent": row.parent.map(|id| id.0), "name": row.name, "subject": row.subject,
                    "text": row.text, "state": row.state.word(), "reasons": row.reasons, "received_at": row.received_at.to_string(),
                })
            })
            .collect();
        report::json(&rows)?;
        return Ok(Exit::Good);
    }
    for row in &rows {
        let state = context.speech.text(&format!("comment-{}", row.state.word()));
        let name = arabic::isolate::isolate(&row.name);
        let text = arabic::excerpt::excerpt(&row.text.replace('\n', " "), 120);
        report::line(&format!("{}\t{}\t{}\t{}\t{}", row.id, row.story, state, name, text))?;
    }
    if rows.is_empty() {
        report::say(&context.speech.text("no-comments"));
    }
    Ok(Exit::Good)
}

fn judge(context: &Context, paper: &Paper, numbers: &[i64], to: CommentState) -> Result<Exit, Failure> {
    let at = Timestamp::now();
    let ids: Vec<CommentId> = numbers.iter().copied().map(CommentId).collect();
    // All or none: a wrong number refuses the whole command.
    let judged = paper.db.write_blocking(move |tx| -> Result<Vec<(i64, bool)>, Failure> {
        ids.into_iter()
            .map(|comment| Ok((comment.0, JudgeComment { comment, to }.run(tx, Actor::Operator, at)? == Judged::Changed)))
            .collect()
    })?;
    wake::nudge(&paper.home);
    let changed = judged.iter().filter(|(_, changed)| *changed).count();
    if context.json {
        let rows: Vec<_> = judged.iter().map(|(id, changed)| json!({ "id": id, "state": to.word(), "changed": changed })).collect();
        report::json(&rows)?;
    }
    let count = i64::try_from(changed).unwrap_or(i64::MAX);
    report::say(&context.speech.format(&format!("judged-{}", to.word()), &[("count", Arg::Number(count))]));
    Ok(Exit::Good)
}
