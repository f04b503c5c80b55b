//! Reading under load, each page right after the same page from nginx: story, home, feed, 304, never cached.

use super::Session;
use super::nginx::Nginx;
use super::table::Row;
use super::wrk::{Load, Plan, median};
use crate::http::Client;
use crate::server::{Newsroom, Server};

/// Pairs of runs, nginx first.
fn pairs(
    session: &Session,
    mut ours: impl FnMut() -> Result<Load, String>,
    mut peer: impl FnMut() -> Result<Load, String>,
) -> Result<Vec<(Load, Load)>, String> {
    ours()?;
    (0..session.pairs)
        .map(|_| {
            let theirs = peer()?;
            Ok((ours()?, theirs))
        })
        .collect()
}

/// The rows of one page: rate and p99 as median ratios of the pairs.
fn rows(name: &str, least: f64, with_p99: bool, runs: &[(Load, Load)]) -> Vec<Row> {
    let of = |figure: fn(&(Load, Load)) -> f64| median(runs.iter().map(figure).collect());
    let failures: f64 = runs.iter().map(|(ours, peer)| ours.bad + peer.bad).sum();
    let behind = format!("{:.0}/s against {:.0}/s, {failures:.0} failures", of(|run| run.0.rate), of(|run| run.1.rate));
    let mut rows = vec![Row::at_least(&format!("{name}, requests/s"), least, "× nginx", of(|run| run.0.rate / run.1.rate), &behind)];
    if with_p99 {
        let behind = format!("{:.2} ms against {:.2} ms", of(|run| run.0.p99), of(|run| run.1.p99));
        rows.push(Row::at_most(&format!("{name}, p99"), 1.0, "× nginx", of(|run| run.0.p99 / run.1.p99), &behind));
    }
    rows
}

/// Story, home, feed, and the story's 304, on 10,000 stories.
///
/// # Errors
///
/// What did not start or answer.
pub fn cached(session: &Session, newsroom: &Newsroom) -> Result<Vec<Row>, String> {
    newsroom.settings("[cache]\nmegabytes = 12")?;
    let server = newsroom.serve(Some(0))?;
    let mut client = Client::new(&server.address);
    let story = super::corpus::first_story(&mut client)?;
    let paths = [story.as_str(), "/", "/feed.xml"];
    settle(session, &server, &paths)?;
    let nginx = Nginx::start(&mut client, &paths, session.work())?;
    let plan = Plan::pages(session.seconds);
    let mut table = Vec::new();
    for (number, (name, path)) in ["story page", "home page", "feed"].into_iter().zip(paths).enumerate() {
        let runs = pairs(
            session,
            || plan.run(session.work(), &server.address, path),
            || plan.run(session.work(), &nginx.address, &format!("/{number}")),
        )?;
        table.extend(rows(name, 1.0, true, &runs));
    }
    let known = |address: &str, path: &str| -> Result<Plan<'_>, String> {
        let answer = Client::new(address).get(path, &[("accept-encoding", "gzip")]).map_err(|err| err.to_string())?;
        let tag = answer.header("etag").ok_or_else(|| format!("{path} has no ETag"))?;
        let mut plan = Plan::pages(session.seconds);
        plan.headers.push(format!("If-None-Match: {tag}"));
        Ok(plan)
    };
    let (ours, theirs) = (known(&server.address, &story)?, known(&nginx.address, "/0")?);
    let runs = pairs(session, || ours.run(session.work(), &server.address, &story), || theirs.run(session.work(), &nginx.address, "/0"))?;
    table.extend(rows("304 of the story page", 1.0, true, &runs));
    Ok(table)
}

/// Asks for the pages until their best compressed forms are made in the background.
fn settle(session: &Session, server: &Server, paths: &[&str]) -> Result<(), String> {
    for path in paths {
        Plan::pages(1).run(session.work(), &server.address, path)?;
    }
    Ok(())
}

/// Every request another of 10,000 stories, with a cache far too small, beside nginx serving one of them.
///
/// # Errors
///
/// What did not start or answer.
pub fn never_cached(session: &Session, newsroom: &Newsroom) -> Result<Vec<Row>, String> {
    newsroom.settings("[cache]\nmegabytes = 1")?;
    let server = newsroom.serve(Some(0))?;
    let mut client = Client::new(&server.address);
    let all = super::fresh::sitemap_stories(&mut client)?;
    let story = all.first().cloned().ok_or("the sitemap is empty")?;
    let nginx = Nginx::start(&mut client, &[story.as_str()], session.work())?;
    let script = each_in_turn(&all);
    let plan = Plan { script: &script, ..Plan::pages(session.seconds) };
    let still = Plan::pages(session.seconds);
    let runs = pairs(session, || plan.run(session.work(), &server.address, "/"), || still.run(session.work(), &nginx.address, "/0"))?;
    drop(server);
    newsroom.settings("[cache]\nmegabytes = 12")?;
    Ok(rows(&format!("never-cached story page, one of {}", all.len()), 0.05, false, &runs))
}

/// A script that asks for each path in turn; each thread starts at another place.
pub fn each_in_turn(paths: &[String]) -> String {
    let list: Vec<String> = paths.iter().map(|path| format!("\"{path}\"")).collect();
    format!(
        "local paths = {{{}}}\nlocal id = 0\nsetup = function(t) t:set(\"at\", id * {}); id = id + 1 end\n\
         request = function()\n at = at + 1\n return wrk.format(\"GET\", paths[at % #paths + 1])\nend\n",
        list.join(","),
        paths.len() / 2
    )
}
