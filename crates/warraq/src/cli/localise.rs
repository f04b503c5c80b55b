//! Help and usage errors in the reader's language.

use super::Cli;
use crate::failure::Exit;
use crate::report;
use crate::speech::Speech;
use arabic::catalogue::Arg as Value;
use arabic::lang::Lang;
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};
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

/// clap's own order, with a heading that can be translated.
const LAYOUT: &str = "{before-help}{about-with-newline}\n@: {usage}\n\n{all-args}{after-help}";

/// The command line with its help in the language spoken.
pub fn command(speech: &Speech) -> Command {
    let command = Cli::command().disable_version_flag(true).arg(Arg::new("version").short('V').long("version").action(ArgAction::Version));
    let mut command = translate(command, "help", speech);
    command.build();
    name_help(command, speech)
}

fn translate(command: Command, path: &str, speech: &Speech) -> Command {
    let mut command = command
        .help_template(LAYOUT.replace('@', &speech.text("heading-usage")))
        .subcommand_help_heading(speech.text("heading-commands"))
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    if speech.has(path) {
        command = command.about(speech.text(path));
    }
    let arguments: Vec<(String, bool)> = command.get_arguments().map(|arg| (arg.get_id().to_string(), arg.is_positional())).collect();
    for (id, is_positional) in arguments {
        let heading = speech.text(if is_positional { "heading-arguments" } else { "heading-options" });
        let key = format!("arg-{}", id.replace('_', "-"));
        let text = speech.has(&key).then(|| speech.text(&key));
        command = command.mut_arg(id, |arg| {
            let arg = arg.help_heading(heading);
            if let Some(text) = text { arg.help(text) } else { arg }
        });
    }
    let below: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in below {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |sub| translate(sub, &path, speech));
    }
    command
}

/// The command `help` is clap's own and there only after the build.
fn name_help(command: Command, speech: &Speech) -> Command {
    let mut command = command;
    let below: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in below {
        let is_help = name == "help";
        command = command.mut_subcommand(name, |sub| if is_help { sub.about(speech.text("help-help")) } else { name_help(sub, speech) });
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
    let args = [("argument", Value::Text(&argument)), ("value", Value::Text(&value)), ("cause", Value::Text(&cause))];
    report::say(&speech.format(key, &args));
    report::say(&speech.text("usage-help"));
    ExitCode::from(Exit::Refused.code())
}
