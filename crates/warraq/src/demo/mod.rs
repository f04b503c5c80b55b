//! `warraq demo`: fills a home with «المرفأ», an invented daily of an invented port city.

pub mod draw;
pub mod markup;

mod plant;
mod script;

use crate::cli::Context;
use crate::failure::{Exit, Failure};
use crate::paper::{self, Paper};
use crate::{report, wake};
use arabic::catalogue::Arg;
use clap::Args;
use model::{Line, Site, Text};
use script::PaperScript;

#[derive(Args)]
pub struct Demo {
    /// Leave the pictures out
    #[arg(long)]
    no_pictures: bool,
    /// Address of the demo site
    #[arg(long, default_value = "http://127.0.0.1:8080")]
    url: String,
}

impl Demo {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let script = script::paper()?;
        let (paper, _) = Paper::open_or_found(context.home.clone(), context.database.as_deref(), || site(&script, &self.url))?;
        let planted = plant::all(context, &paper, &script, !self.no_pictures)?;
        wake::nudge(&paper.home);
        let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        if context.json {
            report::json(&serde_json::json!({ "stories": planted.new, "known": planted.known, "home": paper.home.path() }))?;
        }
        report::say(&context.speech.format("demo-done", &[("new", count(planted.new)), ("known", count(planted.known))]));
        Ok(Exit::Good)
    }
}

/// Settings of the demo paper.
fn site(script: &PaperScript, url: &str) -> Result<Site, Failure> {
    let bad = |cause: &dyn std::fmt::Display| Failure::failed("bad-demo", &[("file", &"paper.toml"), ("cause", cause)]);
    let mut site = paper::site(&script.name, url, &script.zone)?;
    site.tagline = Line::optional(&script.tagline).map_err(|error| bad(&error))?;
    site.disclaimer = Text::optional(&script.disclaimer).map_err(|error| bad(&error))?;
    site.facebook = Some(model::body::Href::parse(&script.facebook).map_err(|error| bad(&error))?);
    site.telegram = Some(model::body::Href::parse(&script.telegram).map_err(|error| bad(&error))?);
    Ok(site)
}
