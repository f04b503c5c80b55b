//! Steps of a story's life from the command line.

use super::{Context, done, zone};
use crate::failure::{Exit, Failure};
use crate::paper::Paper;
use crate::wake;
use clap::Subcommand;
use desk::{Actor, Assurance, DeskError, LiftEmbargo, Retract, Schedule, SetEmbargo, SetExpiry, Unschedule, Withdraw};
use jiff::{Timestamp, civil};
use model::{Line, StoryId};
use store::Tx;

#[derive(Subcommand)]
pub enum Step {
    /// Take a story back; it may return
    Withdraw {
        /// Its number
        number: i64,
        /// Why, for the newsroom
        #[arg(long)]
        reason: Option<String>,
    },
    /// Let a story go out by itself
    Schedule {
        /// Its number
        number: i64,
        /// When, in the paper's zone (2026-11-19T14:58) or with an offset; without it the schedule is taken back
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
    },
    /// Keep a story from the readers until a moment
    Embargo {
        /// Its number
        number: i64,
        /// When it ends; without it the embargo is lifted
        #[arg(long, value_name = "TIME")]
        until: Option<String>,
    },
    /// Take a story back by itself at a moment
    Expire {
        /// Its number
        number: i64,
        /// When; without it the story does not end
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
    },
    /// Take a story back for good; a notice stands at its address
    Retract {
        /// Its number
        number: i64,
        /// Why, for the newsroom
        #[arg(long)]
        reason: String,
        /// What readers are told
        #[arg(long)]
        notice: String,
    },
}

impl Step {
    pub fn run(self, context: &Context, paper: &Paper) -> Result<Exit, Failure> {
        match self {
            Self::Withdraw { number, reason } => {
                let reason = line(&reason.unwrap_or_else(|| context.speech.text("reason-command-line")))?;
                take(context, paper, StoryId(number), "withdrawn", move |tx, story, at| {
                    Withdraw { story, reason }.run(tx, Actor::Operator, at)
                })
            }
            Self::Schedule { number, at } => match moment(paper, at.as_deref())? {
                Some(publish_at) => take(context, paper, StoryId(number), "scheduled", move |tx, story, at| {
                    Schedule { story, publish_at, preflight: None }.run(tx, Actor::Operator, at)
                }),
                None => {
                    take(context, paper, StoryId(number), "unscheduled", |tx, story, at| Unschedule { story }.run(tx, Actor::Operator, at))
                }
            },
            Self::Embargo { number, until } => match moment(paper, until.as_deref())? {
                Some(until) => take(context, paper, StoryId(number), "embargoed", move |tx, story, at| {
                    SetEmbargo { story, until }.run(tx, Actor::Operator, at)
                }),
                None => take(context, paper, StoryId(number), "embargo-lifted", |tx, story, at| {
                    LiftEmbargo { story }.run(tx, Actor::Operator, at)
                }),
            },
            Self::Expire { number, at } => {
                let expires_at = moment(paper, at.as_deref())?;
                let state = if expires_at.is_some() { "expiry-set" } else { "expiry-cleared" };
                take(context, paper, StoryId(number), state, move |tx, story, at| {
                    SetExpiry { story, expires_at }.run(tx, Actor::Operator, at)
                })
            }
            Self::Retract { number, reason, notice } => {
                let (reason, notice) = (line(&reason)?, line(&notice)?);
                take(context, paper, StoryId(number), "retracted", move |tx, story, at| {
                    Retract { story, reason, notice, assurance: Assurance::Confirmed }.run(tx, Actor::Operator, at)
                })
            }
        }
    }
}

/// Runs a verb, tells the running server, and says what was done.
fn take(
    context: &Context,
    paper: &Paper,
    story: StoryId,
    state: &str,
    verb: impl FnOnce(&mut Tx<'_>, StoryId, Timestamp) -> Result<(), DeskError> + Send + 'static,
) -> Result<Exit, Failure> {
    let at = Timestamp::now();
    paper.db.write_blocking(move |tx| verb(tx, story, at))?;
    wake::nudge(&paper.home);
    done(context, story, state)
}

fn line(text: &str) -> Result<Line<600>, Failure> {
    Line::parse(text).map_err(|error| Failure::refused("bad-name", &[("cause", &error)]))
}

/// A moment as typed: with an offset, or on the paper's own clock.
fn moment(paper: &Paper, text: Option<&str>) -> Result<Option<Timestamp>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let wall = || text.parse::<civil::DateTime>().ok();
    let zone = zone(paper)?;
    let found = text.parse::<Timestamp>().ok().or_else(|| zone.to_timestamp(wall()?).ok());
    found.map(Some).ok_or_else(|| Failure::refused("bad-moment", &[("found", &text)]))
}
