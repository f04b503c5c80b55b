//! The program `warraq`: one file per command, settings, workers, wiring.

mod cli;
mod demo;
mod exports;
mod failure;
mod home;
mod imports;
mod paper;
mod report;
mod serve;
mod settings;
mod speech;
mod wake;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os())
}
