//! The desk under SIGKILL: several people write at once, the server dies, what was acknowledged is there.

pub mod autosave;
pub mod publish;
pub mod upload;

mod surfaces;

use std::time::{Duration, Instant, SystemTime};

use crate::desk::{Desk, Person};
use crate::lot::Lot;
use crate::server::{Newsroom, Server};

/// People who write at once.
const PEOPLE: u64 = 4;
/// The server is killed between so many milliseconds after its start …
const SOONEST: u64 = 40;
/// … and so many more.
const WITHIN: u64 = 500;

/// Why a step did not come to its end.
enum Stop {
    /// The line broke: the server may or may not have acted.
    Line,
    /// The server answered what it should not.
    Wrong(String),
}

impl From<String> for Stop {
    fn from(_: String) -> Self {
        Self::Line
    }
}

/// One person's work: it writes until the line breaks and remembers what was acknowledged.
trait Work: Send {
    /// One step.
    fn step(&mut self, desk: &mut Desk) -> Result<(), Stop>;

    /// The server died at this moment.
    fn died(&mut self, _: Instant) {}

    /// After a restart, before anybody writes: what was acknowledged is there, nothing is half there. Says what is not so.
    fn look(&mut self, desk: &mut Desk) -> Result<Vec<String>, String>;
}

/// What many deaths came to.
struct Deaths {
    /// The slowest start.
    slowest: Duration,
    /// What was found wrong after a restart, or answered wrongly before a death.
    wrong: Vec<String>,
}

/// Runs the work of everybody through `kills` deaths of the server, at most `within` milliseconds apart, and looks after each.
fn under_fire<W: Work>(newsroom: &Newsroom, person: &Person, work: &mut [W], kills: u64, within: u64) -> Result<Deaths, String> {
    let seed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(1, |since| since.as_secs());
    let mut lot = Lot::new(seed);
    let mut deaths = Deaths { slowest: Duration::ZERO, wrong: Vec::new() };
    for kill in 0..=kills {
        let started = Instant::now();
        let mut server = newsroom.serve(None)?;
        deaths.slowest = deaths.slowest.max(started.elapsed());
        let mut desk = person.at(&server.address);
        for one in work.iter_mut() {
            deaths.wrong.extend(one.look(&mut desk)?.into_iter().map(|what| format!("after kill {kill} (seed {seed}): {what}")));
        }
        if kill == kills {
            break;
        }
        let moment = Duration::from_millis(SOONEST + lot.below(within));
        let (killed, stopped) = one_life(person, work, &mut server, moment);
        deaths.wrong.extend(stopped);
        work.iter_mut().for_each(|one| one.died(killed));
    }
    Ok(deaths)
}

/// Everybody writes until the server is killed; gives when that was, and what was answered wrongly.
fn one_life<W: Work>(person: &Person, work: &mut [W], server: &mut Server, moment: Duration) -> (Instant, Vec<String>) {
    std::thread::scope(|scope| {
        let people: Vec<_> = work
            .iter_mut()
            .map(|one| {
                let mut desk = person.at(&server.address);
                scope.spawn(move || {
                    loop {
                        match one.step(&mut desk) {
                            Ok(()) => {}
                            Err(Stop::Line) => return None,
                            Err(Stop::Wrong(what)) => return Some(what),
                        }
                    }
                })
            })
            .collect();
        std::thread::sleep(moment);
        let killed = Instant::now();
        server.running.kill();
        (killed, people.into_iter().filter_map(|one| one.join().ok().flatten()).collect())
    })
}

/// Opens the newsroom with one owner.
fn open(newsroom: &Newsroom) -> Result<(Server, Person), String> {
    let server = newsroom.serve(None)?;
    let person = Person::join(newsroom, &server)?;
    Ok((server, person))
}

/// Ends well when nothing is wrong and, on an average, something was acknowledged in every life.
fn verdict(deaths: &Deaths, acknowledged: usize, kills: u64) -> Result<(), String> {
    match deaths.wrong.as_slice() {
        [] if u64::try_from(acknowledged).unwrap_or(u64::MAX) >= kills => Ok(()),
        [] => Err(format!("only {acknowledged} were acknowledged in {kills} lives")),
        wrong => Err(format!("{} wrong:\n{}", wrong.len(), wrong.iter().take(20).map(String::as_str).collect::<Vec<_>>().join("\n"))),
    }
}
