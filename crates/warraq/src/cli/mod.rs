//! The command line: what can be said, in which words, and with which exit code it ends.

mod check;
mod comment;
mod doctor;
mod export;
pub mod import;
mod init;
mod localise;
mod site;
pub mod staff;
pub mod story;

use crate::failure::{Exit, Failure};
use crate::home::Home;
use crate::report;
use crate::speech::Speech;
use arabic::lang::Lang;
use clap::{Args, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Arabic-first newsroom
#[derive(Parser)]
#[command(name = "warraq", version)]
pub struct Cli {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Command,
}

/// Said after any command.
#[derive(Args, Clone)]
pub struct Shared {
    /// The newsroom's folder
    #[arg(long, global = true, env = "WARRAQ_HOME", value_name = "DIR")]
    home: Option<PathBuf>,
    /// postgres://… instead of SQLite in the home
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    /// ar or en
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    /// Print data as JSON
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Make a newsroom
    Init(init::Init),
    /// Run the site
    Serve(crate::serve::Serve),
    /// Bring in stories
    Import(import::Import),
    /// Write the whole paper as open files
    Export(export::Export),
    /// List, show, publish, withdraw stories
    Story(story::Story),
    /// Judge readers' comments
    Comment(comment::Comment),
    /// Invite, block and list people
    Staff(staff::Staff),
    /// Show or change the paper's settings
    Site(site::SiteWords),
    /// Fill the home with the demo paper
    Demo(crate::demo::Demo),
    /// Check the language of texts
    Check(check::Check),
    /// Check the newsroom and say what to do
    Doctor(doctor::Doctor),
}

/// What every command gets besides its own words.
pub struct Context {
    /// The newsroom's folder.
    pub home: Home,
    /// The database asked for.
    pub database: Option<String>,
    /// The language spoken.
    pub speech: Speech,
    /// JSON instead of prose on stdout.
    pub json: bool,
}

/// Runs the command line and answers its exit code.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().collect();
    let speech = Speech::choose(localise::asked(&words));
    let cli = match localise::command(&speech).try_get_matches_from(&words).and_then(|found| Cli::from_arg_matches(&found)) {
        Ok(cli) => cli,
        Err(error) => return localise::usage(&speech, &error),
    };
    let language = cli.shared.lang.as_deref();
    if let Some(tag) = language
        && Lang::parse(tag).is_none()
    {
        return end(&speech, Err(Failure::refused("bad-lang", &[("found", &tag)])));
    }
    let context = Context { home: Home::at(cli.shared.home), database: cli.shared.database, speech, json: cli.shared.json };
    let ended = match cli.command {
        Command::Init(words) => words.run(&context),
        Command::Serve(words) => words.run(&context),
        Command::Import(words) => words.run(&context),
        Command::Export(words) => words.run(&context),
        Command::Story(words) => words.run(&context),
        Command::Comment(words) => words.run(&context),
        Command::Staff(words) => words.run(&context),
        Command::Site(words) => words.run(&context),
        Command::Demo(words) => words.run(&context),
        Command::Check(words) => words.run(&context),
        Command::Doctor(words) => words.run(&context),
    };
    end(&context.speech, ended)
}

fn end(speech: &Speech, ended: Result<Exit, Failure>) -> ExitCode {
    let exit = ended.unwrap_or_else(|failure| {
        report::say(&failure.sentence(speech));
        failure.exit
    });
    ExitCode::from(exit.code())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
