//! Readers send comments, each with a mark of its own; afterwards each acknowledged one is there once.
//!
//! The clients keep the log of what the server acknowledged (a redirect, 303);
//! what it did not acknowledge they send again, word for word, after the restart, as a browser would.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use crate::bench::corpus;
use crate::comment_form::CommentForm;
use crate::http::Client;
use crate::lot::Lot;
use crate::server::Newsroom;

const CLIENTS: u64 = 8;

/// What the clients know.
#[derive(Debug, Default)]
struct Oracle {
    sent: AtomicU64,
    acknowledged: Mutex<Vec<u64>>,
    unanswered: Mutex<Vec<u64>>,
    retried: AtomicU64,
    refused: Mutex<BTreeMap<String, u64>>,
}

/// Kills a newsroom `kills` times under comments.
///
/// # Errors
///
/// Lost, doubled or refused comments, or a server that does not come back.
pub fn run(newsroom: &Newsroom, work: &Path, kills: u64) -> Result<(), String> {
    corpus::import_one(newsroom, work)?;
    under_fire(newsroom, work, kills)
}

fn under_fire(newsroom: &Newsroom, work: &Path, kills: u64) -> Result<(), String> {
    let seed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(1, |since| since.as_secs());
    let mut lot = Lot::new(seed);
    let oracle = Arc::new(Oracle::default());
    let form = read_form(newsroom)?;
    let mut slowest = Duration::ZERO;
    for _ in 0..kills {
        let started = Instant::now();
        let mut server = newsroom.serve(None)?;
        slowest = slowest.max(started.elapsed());
        let moment = Duration::from_millis(50 + lot.below(550));
        let clients = start_clients(&server.address, &form, &oracle);
        std::thread::sleep(moment);
        server.running.kill();
        clients.stop();
    }
    let server = newsroom.serve(None)?;
    settle(&server.address, &form, &oracle)?;
    drop(server);
    report(newsroom, work, &oracle, kills, seed, slowest)
}

/// Fetches the form once and waits until its token has the minimum age.
fn read_form(newsroom: &Newsroom) -> Result<CommentForm, String> {
    let server = newsroom.serve(None)?;
    let mut client = Client::new(&server.address);
    let story = corpus::first_story(&mut client)?;
    let form = corpus::comment_form(&mut client, &story)?;
    corpus::wait_for_age(&mut client, &form)?;
    Ok(form)
}

struct Clients {
    stop: Arc<AtomicBool>,
    threads: Vec<std::thread::JoinHandle<()>>,
}

impl Clients {
    fn stop(self) {
        self.stop.store(true, Ordering::Relaxed);
        for thread in self.threads {
            let _ = thread.join();
        }
    }
}

fn start_clients(address: &str, form: &CommentForm, oracle: &Arc<Oracle>) -> Clients {
    let stop = Arc::new(AtomicBool::new(false));
    let threads = (0..CLIENTS).map(|_| {
        let (address, form, oracle, stop) = (address.to_owned(), form.clone(), Arc::clone(oracle), Arc::clone(&stop));
        std::thread::spawn(move || {
            let mut client = Client::new(&address);
            while !stop.load(Ordering::Relaxed) {
                let number = oracle.next();
                if !oracle.send(&mut client, &form, number) {
                    break;
                }
            }
        })
    });
    Clients { threads: threads.collect(), stop }
}

impl Oracle {
    /// The next comment to send: one without an answer before a new one.
    fn next(&self) -> u64 {
        let old = self.unanswered.lock().ok().and_then(|mut list| list.pop());
        old.inspect(|_| {
            self.retried.fetch_add(1, Ordering::Relaxed);
        })
        .unwrap_or_else(|| self.sent.fetch_add(1, Ordering::Relaxed))
    }

    /// Sends comment `number`; false when the line broke.
    fn send(&self, client: &mut Client, form: &CommentForm, number: u64) -> bool {
        let body = form.filled("قارئ", "", &text(number));
        match client.post(&form.action, &body) {
            Ok(answer) if answer.status == 303 => keep(&self.acknowledged, number),
            Ok(answer) => {
                if let Ok(mut refused) = self.refused.lock() {
                    *refused.entry(format!("status {}", answer.status)).or_default() += 1;
                }
                keep(&self.unanswered, number);
            }
            Err(_) => {
                keep(&self.unanswered, number);
                return false;
            }
        }
        true
    }
}

fn keep(list: &Mutex<Vec<u64>>, number: u64) {
    if let Ok(mut list) = list.lock() {
        list.push(number);
    }
}

/// A text with a mark that occurs nowhere else; the mark has a fixed width.
fn text(number: u64) -> String {
    let mut lot = Lot::new(number);
    format!("{} {} {} mark{number:08}", lot.pick(&corpus::WORDS), lot.pick(&corpus::WORDS), lot.pick(&corpus::WORDS))
}

/// Sends what is still without an answer until all of it has one.
fn settle(address: &str, form: &CommentForm, oracle: &Oracle) -> Result<(), String> {
    let mut client = Client::new(address);
    for _ in 0..10_000 {
        if oracle.unanswered.lock().map_or(true, |list| list.is_empty()) {
            return Ok(());
        }
        let number = oracle.next();
        oracle.send(&mut client, form, number);
    }
    Err(format!("comments stay without an answer: {:?}", oracle.refused.lock().map(|list| list.clone()).unwrap_or_default()))
}

/// Which acknowledged comments are not in the list that the program printed, and how many are there twice.
fn compared(stored: &str, acknowledged: &[u64]) -> (Vec<u64>, usize) {
    let mut times: BTreeMap<u64, u64> = BTreeMap::new();
    for (at, mark) in stored.match_indices("mark") {
        let digits = stored.get(at + mark.len()..at + mark.len() + 8).and_then(|digits| digits.parse().ok());
        if let Some(number) = digits {
            *times.entry(number).or_default() += 1;
        }
    }
    let lost = acknowledged.iter().copied().filter(|number| !times.contains_key(number)).collect();
    (lost, times.values().filter(|count| **count > 1).count())
}

fn report(newsroom: &Newsroom, work: &Path, oracle: &Oracle, kills: u64, seed: u64, slowest: Duration) -> Result<(), String> {
    let stored = newsroom.tell(&["comment", "list", "--limit", "4000000", "--json"])?;
    let acknowledged = oracle.acknowledged.lock().map(|list| list.clone()).unwrap_or_default();
    let (lost, doubled) = compared(&stored, &acknowledged);
    let refused = oracle.refused.lock().map(|list| list.clone()).unwrap_or_default();
    let retried = oracle.retried.load(Ordering::Relaxed);
    println!(
        "kill -9: {kills} kills, {} acknowledged, {retried} sent again, {} lost, {doubled} doubled; slowest start {} ms (seed {seed})",
        acknowledged.len(),
        lost.len(),
        slowest.as_millis()
    );
    let _ = std::fs::write(work.join("oracle.txt"), format!("{acknowledged:?}"));
    if !refused.is_empty() {
        println!("refused: {refused:?}");
    }
    if lost.is_empty() && doubled == 0 && !acknowledged.is_empty() {
        Ok(())
    } else {
        Err(format!("acknowledged comments lost: {lost:?}, doubled: {doubled}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_and_a_doubled_comment_are_noticed() {
        let stored = format!("[{{\"text\": \"{}\"}}, {{\"text\": \"{}\"}}, {{\"text\": \"{}\"}}]", text(1), text(2), text(2));
        assert_eq!(compared(&stored, &[1, 2, 3]), (vec![3], 1));
        assert_eq!(compared(&stored, &[1]), (vec![], 1));
    }
}
