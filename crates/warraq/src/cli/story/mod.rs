//! `warraq story`: look at stories, publish them, take them back.

mod steps;

use crate::cli::Context;
use crate::failure::{Exit, Failure};
use crate::paper::Paper;
use crate::{report, wake};
use arabic::catalogue::Arg;
use arabic::lang::Lang;
use clap::{Args, Subcommand};
use desk::{Actor, DeskError, OpenComments, Publish, SettleDate, When};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, civil};
use model::{CopyState, Finding, Publication, StoryId};
use serde_json::json;
use store::story::StoryRow;

#[derive(Args)]
pub struct Story {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// List stories, newest first
    List {
        /// none, live, withdrawn or retracted
        #[arg(long, value_parser = publication)]
        state: Option<Publication>,
        /// draft, submitted, editing, ready, returned or spiked
        #[arg(long, value_parser = copy_state)]
        copy: Option<CopyState>,
        /// At most this many
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// Only numbers below this one
        #[arg(long)]
        before: Option<i64>,
    },
    /// Show one story
    Show {
        /// Its number
        number: i64,
    },
    /// Put a story before the readers
    Publish {
        /// Its number
        number: i64,
        /// First published on this day (archive)
        #[arg(long)]
        date: Option<civil::Date>,
        /// At this time of day
        #[arg(long)]
        time: Option<civil::Time>,
        /// Breaking news for this many minutes
        #[arg(long, value_name = "MINUTES")]
        breaking: Option<u32>,
    },
    /// Open or close the comments of a live story
    Comments {
        /// Its number
        number: i64,
        /// on or off
        #[arg(value_parser = switch, action = clap::ArgAction::Set)]
        open: bool,
    },
    #[command(flatten)]
    Step(steps::Step),
}

fn publication(word: &str) -> Result<Publication, String> {
    Publication::parse(word).ok_or_else(|| word.to_owned())
}

fn copy_state(word: &str) -> Result<CopyState, String> {
    CopyState::parse(word).ok_or_else(|| word.to_owned())
}

impl Story {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let paper = Paper::open(context.home.clone(), context.database.as_deref())?;
        match self.verb {
            Verb::List { state, copy, limit, before } => list(context, &paper, state, copy, before, limit),
            Verb::Show { number } => show(context, &paper, StoryId(number)),
            Verb::Publish { number, date, time, breaking } => publish(context, &paper, StoryId(number), (date, time), breaking),
            Verb::Comments { number, open } => comments(context, &paper, StoryId(number), open),
            Verb::Step(step) => step.run(context, &paper),
        }
    }
}

fn list(
    context: &Context,
    paper: &Paper,
    state: Option<Publication>,
    copy: Option<CopyState>,
    before: Option<i64>,
    limit: u32,
) -> Result<Exit, Failure> {
    let (before, zone) = (before.map(StoryId), zone(paper)?);
    let rows = paper.db.read_blocking(move |tx| store::story::list(tx, state, copy, before, i64::from(limit)))?;
    if context.json {
        report::json(&rows.iter().map(|row| summary(row, &zone)).collect::<Vec<_>>())?;
        return Ok(Exit::Good);
    }
    for row in &rows {
        let state = context.speech.text(&format!("publication-{}", row.publication.word()));
        let date = row
            .first_published_at
            .map_or_else(|| "—".to_owned(), |at| at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string());
        report::line(&format!("{}\t{}\t{}\t{}", row.id, state, date, row.headline))?;
    }
    Ok(Exit::Good)
}

fn show(context: &Context, paper: &Paper, id: StoryId) -> Result<Exit, Failure> {
    let (row, revision) = paper.db.read_blocking(move |tx| -> Result<_, Failure> {
        let row = store::story::by_id(tx, id)?.ok_or_else(|| Failure::refused("no-story", &[("number", &id)]))?;
        let revision = store::revision::get(tx, id, row.head)?;
        Ok((row, revision))
    })?;
    let copy = revision.map(|revision| revision.copy);
    if context.json {
        let mut value = summary(&row, &zone(paper)?);
        if let (Some(map), Some(copy)) = (value.as_object_mut(), &copy) {
            map.insert("copy".to_owned(), json!(copy));
        }
        report::json(&value)?;
        return Ok(Exit::Good);
    }
    report::line(&format!("{}\t{}", row.id, context.speech.text(&format!("publication-{}", row.publication.word()))))?;
    report::line(&row.headline)?;
    if let Some(copy) = copy {
        report::line(&copy.body.text())?;
    }
    for finding in &row.findings {
        report::say(&describe(context, finding));
    }
    Ok(Exit::Good)
}

fn publish(
    context: &Context,
    paper: &Paper,
    story: StoryId,
    given: (Option<civil::Date>, Option<civil::Time>),
    breaking: Option<u32>,
) -> Result<Exit, Failure> {
    let zone = zone(paper)?;
    let (at, lang) = (Timestamp::now(), context.speech.lang());
    let breaking = breaking.map(|minutes| SignedDuration::from_mins(i64::from(minutes)));
    paper.db.write_blocking(move |tx| -> Result<(), Failure> {
        if let (Some(date), time) = given {
            let row = store::story::by_id(tx, story)?.ok_or_else(|| Failure::refused("no-story", &[("number", &story)]))?;
            if row.publication != Publication::None {
                return Err(DeskError::WrongState { story, state: row.publication }.into());
            }
            let first = archive_instant(&row, (date, time), &zone, lang)?;
            SettleDate { story, first_published_at: first }.run(tx, Actor::Operator, at)?;
        }
        Ok(Publish { story, when: When::Now, breaking }.run(tx, Actor::Operator, at)?)
    })?;
    wake::nudge(&paper.home);
    done(context, story, "published")
}

/// The paper's zone: a newsroom reads its own clock.
fn zone(paper: &Paper) -> Result<TimeZone, Failure> {
    let site = paper.site()?;
    site.check().map_err(|_| Failure::refused("bad-zone", &[("found", &site.zone)]))
}

/// The instant of an archive story: the given day at the given time, else at the page's own.
fn archive_instant(row: &StoryRow, given: (civil::Date, Option<civil::Time>), zone: &TimeZone, lang: Lang) -> Result<Timestamp, Failure> {
    let (date, time) = given;
    let page = row.findings.iter().find_map(|finding| match finding {
        Finding::Undated { time, .. } => *time,
        _ => None,
    });
    if let Some(weekday) = row.findings.iter().find_map(Finding::weekday)
        && weekday != date.weekday()
    {
        return Err(Failure::refused(
            "wrong-weekday",
            &[("date", &date), ("given", &Day(date.weekday(), lang)), ("page", &Day(weekday, lang))],
        ));
    }
    let time = time.or(page).ok_or_else(|| Failure::refused("no-time", &[("date", &date)]))?;
    let moment =
        date.to_datetime(time).to_zoned_datetime(zone.clone()).map_err(|error| Failure::refused("bad-date", &[("cause", &error)]))?;
    Ok(moment.timestamp())
}

/// A weekday's name inside a message.
pub struct Day(pub civil::Weekday, pub Lang);

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let style = arabic::calendar::Style { lang: self.1, ..arabic::calendar::Style::default() };
        match arabic::calendar::Calendar::new(&style) {
            Ok(calendar) => f.write_str(&calendar.weekday(self.0)),
            Err(_) => write!(f, "{:?}", self.0),
        }
    }
}

fn switch(word: &str) -> Result<bool, String> {
    crate::cli::site::switch(word).ok_or_else(|| word.to_owned())
}

fn comments(context: &Context, paper: &Paper, story: StoryId, open: bool) -> Result<Exit, Failure> {
    let at = Timestamp::now();
    paper.db.write_blocking(move |tx| OpenComments { story, open }.run(tx, Actor::Operator, at))?;
    wake::nudge(&paper.home);
    done(context, story, if open { "comments-opened" } else { "comments-closed" })
}

fn done(context: &Context, story: StoryId, state: &str) -> Result<Exit, Failure> {
    if context.json {
        report::json(&json!({ "number": story.0, "state": state }))?;
    }
    report::say(&context.speech.format(&format!("story-{state}"), &[("number", Arg::Text(&story.to_string()))]));
    Ok(Exit::Good)
}

fn summary(row: &StoryRow, zone: &TimeZone) -> serde_json::Value {
    let told = |at: Timestamp| at.display_with_offset(zone.to_offset(at)).to_string();
    json!({
        "number": row.id.0, "headline": row.headline, "section": row.section,
        "copy_state": row.copy_state.word(), "publication": row.publication.word(),
        "first_published_at": row.first_published_at.map(told),
        "updated_at": row.updated_at.map(told),
        "findings": row.findings,
    })
}

/// A finding as a sentence.
pub fn describe(context: &Context, finding: &Finding) -> String {
    let speech = &context.speech;
    match finding {
        Finding::Undated { time, .. } => {
            let weekday = finding.weekday().map_or_else(|| "—".to_owned(), |day| Day(day, speech.lang()).to_string());
            let time = time.map_or_else(|| "—".to_owned(), |time| time.strftime("%H:%M").to_string());
            speech.format("finding-undated", &[("weekday", Arg::Text(&weekday)), ("time", Arg::Text(&time))])
        }
        Finding::Untimed { date } => speech.format("finding-untimed", &[("date", Arg::Text(&date.to_string()))]),
        Finding::Look { about } => speech.text(&format!("finding-{about}")),
    }
}
