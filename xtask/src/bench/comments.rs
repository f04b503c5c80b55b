//! Comments that are on disk when they are acknowledged, beside a bare SQLite loop; and pages while both are written.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::corpus::{WORDS, comment_form, first_story, wait_for_age};
use super::table::Row;
use super::wrk::{Plan, median};
use super::{Session, float};
use crate::comment_form::{CommentForm, encoded};
use crate::http::Client;
use crate::lot::Lot;
use crate::process::output;
use crate::server::{Newsroom, Server};

/// Inserts of the bare loop in one run.
const BARE: u64 = 2_000;

fn ready_form(server: &Server) -> Result<CommentForm, String> {
    let mut client = Client::new(&server.address);
    let story = first_story(&mut client)?;
    let form = comment_form(&mut client, &story)?;
    wait_for_age(&mut client, &form)?;
    Ok(form)
}

/// Sixteen connections posting comments, median of pairs against one commit a comment in the `sqlite3` program.
///
/// # Errors
///
/// What did not start or answer.
pub fn durable(session: &Session, newsroom: &Newsroom) -> Result<Vec<Row>, String> {
    let server = newsroom.serve(Some(0))?;
    let form = ready_form(&server)?;
    let mut runs = Vec::new();
    for run in 0..session.pairs {
        let bare = bare_loop(session.work())?;
        let script = posts(&form, run);
        let plan = Plan { seconds: session.seconds, connections: 16, headers: Vec::new(), script: &script };
        let load = plan.run(session.work(), &server.address, &form.action)?;
        runs.push((load.rate, bare, load.bad, load.p99));
    }
    let of = |figure: fn(&(f64, f64, f64, f64)) -> f64| median(runs.iter().map(figure).collect());
    let failures: f64 = runs.iter().map(|run| run.2).sum();
    let behind =
        format!("{:.0}/s against {:.0}/s, p99 {:.1} ms, {failures:.0} failures", of(|run| run.0), of(|run| run.1), of(|run| run.3));
    drop(server);
    let mut rows = vec![Row::at_least("durable comments, 16 connections", 1.0, "× bare SQLite", of(|run| run.0 / run.1), &behind)];
    rows.extend(syncs(session, newsroom)?);
    Ok(rows)
}

/// Commits a second of `sqlite3` with WAL and `synchronous=FULL`, one insert a commit, on core 0.
///
/// # Errors
///
/// That `sqlite3` did not run.
pub fn bare_loop(work: &Path) -> Result<f64, String> {
    let (script, database) = (work.join("bare.sql"), work.join("bare.db"));
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(work.join(format!("bare.db{end}")));
    }
    let mut sql = String::from(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;\nCREATE TABLE comment (id INTEGER PRIMARY KEY, story INTEGER NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL) STRICT;\n",
    );
    for number in 0..BARE {
        sql.push_str(&format!("INSERT INTO comment (story, name, body, at) VALUES (1, 'قارئ', '{}', {number});\n", text(number)));
    }
    std::fs::write(&script, sql).map_err(|err| format!("{}: {err}", script.display()))?;
    let input = std::fs::File::open(&script).map_err(|err| format!("{}: {err}", script.display()))?;
    let started = Instant::now();
    let mut command = Command::new("taskset");
    let status = command.args(["-c", "0", "sqlite3", "-batch"]).arg(&database).stdin(input).stdout(std::process::Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(float(BARE) / started.elapsed().as_secs_f64()),
        other => Err(format!("sqlite3: {other:?}")),
    }
}

fn text(number: u64) -> String {
    let mut lot = Lot::new(number);
    (0..18).map(|_| lot.pick(&WORDS)).collect::<Vec<_>>().join(" ")
}

/// A script that posts comments, no two alike.
fn posts(form: &CommentForm, run: u32) -> String {
    let body = form.filled("قارئ", "", "MARK");
    let (before, after) = body.split_once("MARK").unwrap_or((body.as_str(), ""));
    let filler = encoded(&text(u64::from(run)));
    format!(
        "local id = 0\nsetup = function(t) t:set(\"tid\", id); id = id + 1 end\nlocal n = 0\nlocal start = {run}\n\
         request = function()\n n = n + 1\n return wrk.format(\"POST\", \"{}\", {{[\"Content-Type\"]=\"application/x-www-form-urlencoded\"}}, \"{before}{filler}+\" .. start .. \"x\" .. tid .. \"x\" .. n .. \"{after}\")\nend\n",
        form.action
    )
}

/// Syncs a comment: the server under strace, sixteen connections of our own, counted answers.
fn syncs(session: &Session, newsroom: &Newsroom) -> Result<Vec<Row>, String> {
    let report = session.work().join("syncs.txt");
    let mut server = newsroom.serve_counting_syncs(&report)?;
    let form = ready_form(&server)?;
    let script = posts(&form, 99);
    let plan = Plan { seconds: session.seconds, connections: 16, headers: Vec::new(), script: &script };
    let load = plan.run(session.work(), &server.address, &form.action)?;
    stop_traced(&mut server)?;
    let text = std::fs::read_to_string(&report).map_err(|err| format!("{}: {err}", report.display()))?;
    let calls: f64 = text
        .lines()
        .filter(|line| line.ends_with("fsync") || line.ends_with("fdatasync"))
        .filter_map(|line| line.split_whitespace().nth(3)?.parse::<f64>().ok())
        .sum();
    let comments = load.rate * f64::from(session.seconds);
    let behind = format!("{calls:.0} syncs for {comments:.0} comments, server under strace");
    Ok(vec![Row::at_most("syncs a comment", 0.5, "", calls / comments.max(1.0), &behind)])
}

/// strace passes no signal on: its child, the server, is asked to stop, and strace then writes its report.
fn stop_traced(server: &mut Server) -> Result<(), String> {
    let id = server.running.id();
    let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
    for child in children.split_whitespace() {
        output(Command::new("sh").args(["-c", "kill -TERM \"$0\"", child]))?;
    }
    let asked = Instant::now();
    while server.running.is_running() && asked.elapsed() < Duration::from_secs(15) {
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// The story page by itself, and while one story a second is published and twenty comments a second arrive.
///
/// # Errors
///
/// What did not start or answer.
pub fn disturbed(session: &Session, newsroom: &Newsroom) -> Result<Vec<Row>, String> {
    let server = newsroom.serve(Some(0))?;
    let form = ready_form(&server)?;
    let story = first_story(&mut Client::new(&server.address))?;
    let plan = Plan::pages(session.seconds.max(4));
    let day = super::fresh::yesterday()?;
    let mut waiting = super::fresh::drafts(newsroom)?;
    plan.run(session.work(), &server.address, &story)?;
    let (mut runs, written) = (Vec::new(), AtomicU64::new(0));
    for run in 0..session.pairs {
        let still = plan.run(session.work(), &server.address, &story)?;
        let stop = Arc::new(AtomicBool::new(false));
        let numbers = waiting.split_off(waiting.len().saturating_sub(20));
        let turn = u64::from(run) * 60;
        let busy = std::thread::scope(|scope| {
            scope.spawn(|| publish_each_second(newsroom, &numbers, &day, turn, &stop));
            scope.spawn(|| comment_twenty_a_second(&server.address, &form, run, &stop, &written));
            let load = plan.run(session.work(), &server.address, &story);
            stop.store(true, Ordering::Relaxed);
            load
        })?;
        runs.push((busy, still));
    }
    let of = |figure: fn(&(super::wrk::Load, super::wrk::Load)) -> f64| median(runs.iter().map(figure).collect());
    let behind = format!(
        "{:.0}/s against {:.0}/s, p99 {:.2} ms against {:.2} ms, {} comments taken",
        of(|run| run.0.rate),
        of(|run| run.1.rate),
        of(|run| run.0.p99),
        of(|run| run.1.p99),
        written.load(Ordering::Relaxed)
    );
    Ok(vec![Row::at_least(
        "story page while 1 story/s and 20 comments/s arrive",
        0.7,
        "× undisturbed",
        of(|run| run.0.rate / run.1.rate),
        &behind,
    )])
}

fn publish_each_second(newsroom: &Newsroom, numbers: &[u64], day: &str, turn: u64, stop: &AtomicBool) {
    for (turn, number) in (turn..).zip(numbers) {
        let started = Instant::now();
        if let Err(problem) = super::fresh::publish(newsroom, *number, day, turn) {
            eprintln!("{problem}");
        }
        while started.elapsed() < Duration::from_secs(1) && !stop.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(20));
        }
        if stop.load(Ordering::Relaxed) {
            return;
        }
    }
}

fn comment_twenty_a_second(address: &str, form: &CommentForm, run: u32, stop: &AtomicBool, written: &AtomicU64) {
    let mut client = Client::new(address);
    let started = Instant::now();
    for number in 0_u64.. {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let body = form.filled("قارئ", "", &format!("{} {run} {number}", text(number + 10_000)));
        if client.post(&form.action, &body).is_ok_and(|answer| answer.status == 303) {
            written.fetch_add(1, Ordering::Relaxed);
        }
        let due = Duration::from_millis(50 * (number + 1));
        std::thread::sleep(due.saturating_sub(started.elapsed()));
    }
}
