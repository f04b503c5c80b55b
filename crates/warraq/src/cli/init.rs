//! `warraq init`: makes a newsroom.

use super::Context;
use crate::failure::{Exit, Failure};
use crate::paper::{self, Paper};
use crate::report;
use arabic::catalogue::Arg;
use arabic::lang::Lang;
use clap::Args;

#[derive(Args)]
pub struct Init {
    /// Name of the paper
    #[arg(long)]
    name: String,
    /// Its address on the web
    #[arg(long)]
    url: String,
    /// Its time zone
    #[arg(long, default_value = "Asia/Aden")]
    zone: String,
    /// Language of the pages: ar or en
    #[arg(long, value_name = "LANG")]
    language: Option<String>,
}

impl Init {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let mut site = paper::site(&self.name, &self.url, &self.zone)?;
        if let Some(tag) = &self.language {
            site.style.lang = Lang::parse(tag).ok_or_else(|| Failure::refused("bad-lang", &[("found", tag)]))?;
        }
        let paper = Paper::found(context.home.clone(), context.database.as_deref(), site)?;
        let path = paper.home.path().display().to_string();
        if context.json {
            report::json(&serde_json::json!({ "home": path, "name": self.name, "url": self.url, "zone": self.zone }))?;
        }
        report::say(&context.speech.format("made-home", &[("path", Arg::Text(&path))]));
        Ok(Exit::Good)
    }
}
