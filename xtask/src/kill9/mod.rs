//! Acknowledged means on disk: SIGKILL at random moments while something is written, then count.
//!
//! Reliability plan R01: comments of readers, and on the desk publishing, autosaving and uploading. The clients keep
//! the log of what the server acknowledged; what it did not acknowledge they send again after the restart.

mod comments;
mod desk;

use crate::bench::corpus;
use crate::process::{WorkFolder, build_warraq};
use crate::server::Newsroom;

const DEFAULT_KILLS: u64 = 60;

/// What can be written while the server is killed.
const SCENES: [(&str, Scene); 4] =
    [("comments", comments::run), ("publish", desk::publish::run), ("autosave", desk::autosave::run), ("upload", desk::upload::run)];

type Scene = fn(&Newsroom, &std::path::Path, u64) -> Result<(), String>;

/// Reads `[SCENE…] [--kills N]`; without a name all scenes run, each on SQLite in a folder of the build disk.
///
/// # Errors
///
/// What was lost, doubled or half done, or a server that does not come back.
pub fn run(args: &[String]) -> Result<(), String> {
    let kills = args
        .iter()
        .skip_while(|word| *word != "--kills")
        .nth(1)
        .map_or(Ok(DEFAULT_KILLS), |word| word.parse::<u64>().map_err(|_| format!("--kills {word}: expected a whole number")))?;
    let named: Vec<&String> = args.iter().take_while(|word| *word != "--kills").collect();
    if let Some(unknown) = named.iter().find(|word| !SCENES.iter().any(|(name, _)| name == *word)) {
        return Err(format!("{unknown}: expected comments, publish, autosave or upload"));
    }
    let program = build_warraq(false)?;
    for (name, scene) in SCENES.iter().filter(|(name, _)| named.is_empty() || named.iter().any(|word| word == name)) {
        let work = WorkFolder::new(&format!("kill9-{name}"))?;
        let newsroom = Newsroom::new(&program, &work.path().join("home"));
        newsroom.init()?;
        newsroom.settings(corpus::NO_LIMITS)?;
        scene(&newsroom, work.path(), kills)?;
    }
    Ok(())
}
