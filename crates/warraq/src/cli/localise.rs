//! Help and usage errors in the reader's language.

use super::Cli;
use crate::failure::Exit;
use crate::report;
use crate::speech::Speech;
use arabic::catalogue::Arg;
use arabic::lang::Lang;
use clap::error::{ContextKind, ErrorKind};
use clap::{Command, CommandFactory};
use std::ffi::OsString;
use std::process::ExitCode;

/// The language asked for with `--lang`, found before the words are parsed.
pub fn asked(words: &[OsString]) -> Option<Lang> {
    let mut words = words.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        if word == "--lang" {
            return words.next().and_then(Lang::parse);
        }
        if let Some(tag) = word.strip_prefix("--lang=") {
            return Lang::parse(tag);
        }
    }
    None
}

/// The command line with its help in the language spoken.
pub fn command(speech: &Speech) -> Command {
    let mut command = translate(Cli::command(), "help", speech);
    command.build();
    command
}

fn translate(command: Command, path: &str, speech: &Speech) -> Command {
    let mut command = command;
    if speech.has(path) {
        command = command.about(speech.text(path));
    }
    let arguments: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for id in arguments {
        let key = format!("arg-{}", id.replace('_', "-"));
        if speech.has(&key) {
            let text = speech.text(&key);
            command = command.mut_arg(id, |arg| arg.help(text));
        }
    }
    let below: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in below {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |sub| translate(sub, &path, speech));
    }
    command
}

/// Prints help on stdout, or a usage error on stderr.
pub fn usage(speech: &Speech, error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let found = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand].map(found).concat();
    let value = found(ContextKind::InvalidValue);
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown",
        ErrorKind::InvalidSubcommand => "usage-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "usage-which",
        _ => "usage-other",
    };
    let cause = error.kind().to_string();
    let args = [("argument", Arg::Text(&argument)), ("value", Arg::Text(&value)), ("cause", Arg::Text(&cause))];
    report::say(&speech.format(key, &args));
    report::say(&speech.text("usage-help"));
    ExitCode::from(Exit::Refused.code())
}
