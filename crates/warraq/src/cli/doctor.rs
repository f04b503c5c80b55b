//! `warraq doctor`: looks at home, database, permissions, clock and disk, and says what to do.

use super::Context;
use crate::failure::{Exit, Failure};
use crate::paper::Paper;
use crate::report;
use arabic::catalogue::Arg;
use clap::Args;
use jiff::{Timestamp, civil::date};
use serde::Serialize;

#[derive(Args)]
pub struct Doctor {}

/// One thing looked at; `finding` is a key in the message catalogue.
#[derive(Debug, Serialize)]
struct Check {
    name: &'static str,
    well: bool,
    detail: String,
}

/// Below this much free disk a busy evening can end badly.
const LOW_DISK_MIB: u64 = 512;

impl Doctor {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let checks = look(context);
        if context.json {
            report::json(&checks)?;
        }
        for check in checks.iter().filter(|_| !context.json) {
            let sign = if check.well { "✓" } else { "✗" };
            report::line(&format!("{sign} {}\t{}", context.speech.text(&format!("doctor-{}", check.name)), check.detail))?;
            if !check.well {
                let advice = context.speech.format(&format!("doctor-{}-advice", check.name), &[("detail", Arg::Text(&check.detail))]);
                report::say(&format!("  {advice}"));
            }
        }
        Ok(if checks.iter().all(|check| check.well) { Exit::Good } else { Exit::Findings })
    }
}

fn look(context: &Context) -> Vec<Check> {
    let home = &context.home;
    let path = home.path().display().to_string();
    let mut checks = vec![
        Check { name: "home", well: home.path().is_dir(), detail: path },
        Check { name: "private", well: !home.is_open_to_others(), detail: String::new() },
        disk(context),
        Check { name: "clock", well: Timestamp::now() > built(), detail: Timestamp::now().to_string() },
    ];
    match Paper::open(home.clone(), context.database.as_deref()) {
        Ok(paper) => checks.extend(inside(context, &paper)),
        Err(failure) => checks.push(Check { name: "database", well: false, detail: failure.sentence(&context.speech) }),
    }
    checks
}

/// No clock can be right that stands before the program was written.
fn built() -> Timestamp {
    date(2026, 11, 1).to_zoned_datetime(jiff::tz::TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

fn disk(context: &Context) -> Check {
    let free = rustix::fs::statvfs(context.home.path()).map(|stat| stat.f_bavail.saturating_mul(stat.f_frsize) / (1024 * 1024));
    match free {
        Ok(free) => Check { name: "disk", well: free >= LOW_DISK_MIB, detail: format!("{free} MiB") },
        Err(error) => Check { name: "disk", well: false, detail: error.to_string() },
    }
}

fn inside(context: &Context, paper: &Paper) -> Vec<Check> {
    let sentence = |result: Result<String, Failure>| match result {
        Ok(detail) => (true, detail),
        Err(failure) => (false, failure.sentence(&context.speech)),
    };
    let (sound, sound_detail) = sentence(paper.db.check().map(|()| String::new()).map_err(Failure::from));
    let (site, site_detail) = sentence(paper.site().map(|site| site.name.to_string()));
    let (key, key_detail) = sentence(paper.home.form_key().map(|_| String::new()));
    let newest = paper.db.read_blocking(store::published::last_public_change).ok().flatten();
    let ahead = newest.is_some_and(|newest| newest > Timestamp::now());
    let place = web::Finder::place(&paper.home.search());
    let waiting = paper.db.read_blocking(store::change::newest).map(|newest| newest.saturating_sub(place));
    vec![
        Check { name: "database", well: sound, detail: sound_detail },
        Check { name: "site", well: site, detail: site_detail },
        Check { name: "key", well: key, detail: key_detail },
        Check { name: "future", well: !ahead, detail: newest.map(|at| at.to_string()).unwrap_or_default() },
        Check { name: "search", well: waiting.is_ok(), detail: waiting.map(|waiting| waiting.to_string()).unwrap_or_default() },
    ]
}
