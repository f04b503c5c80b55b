//! The newsroom's own pages over a large paper: the first page of the list under each filter, and publishing.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::comments::bare_loop;
use super::corpus;
use super::table::Row;
use super::wrk::median;
use super::{Session, float, fresh, millis};
use crate::comment_form::encoded;
use crate::http::Client;
use crate::postgres::Postgres;
use crate::process::{build_example, output};
use crate::server::Newsroom;

/// Questions of one list, after three that are not counted.
const TIMES: usize = 30;
/// What is asked, with words that stand in few, in many and in nearly all stories.
const LISTS: [&str; 17] = [
    "/desk",
    "/desk/board",
    "/desk/stories",
    "/desk/stories?section=riyada",
    "/desk/stories?copy=draft",
    "/desk/stories?copy=ready",
    "/desk/stories?section=riyada&copy=spiked",
    "/desk/stories?publication=live",
    "/desk/stories?publication=none",
    "/desk/stories?publication=retracted",
    "/desk/stories?time=scheduled",
    "/desk/stories?time=embargoed",
    "/desk/stories?person=2",
    "/desk/stories?from=2026-01-01&to=2026-12-31",
    "/desk/stories?q=WORD",
    "/desk/stories?q=BEGINNING",
    "/desk/stories?copy=draft&q=WORD",
];

/// The 95th of a hundred.
fn high(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    let at = times.len().saturating_mul(95).div_ceil(100).saturating_sub(1);
    times.get(at).copied().unwrap_or_default()
}

/// A paper of `stories` with a desk at work, and a cookie that opens it; on SQLite without a `database`.
fn paper(session: &Session, program: &Path, stories: u64, database: Option<&str>) -> Result<(Newsroom, String), String> {
    let home = if database.is_some() { "home-desk-postgres" } else { "home-desk" };
    let mut newsroom = Newsroom::new(program, &session.work().join(home));
    newsroom.database = database.map(str::to_owned);
    newsroom.init()?;
    let example = build_example("web", "desk_paper")?;
    let started = Instant::now();
    let mut command = Command::new(&example);
    let place = newsroom.database.clone().map_or_else(|| newsroom.database_file().into_os_string(), OsString::from);
    let spawned = command.arg(place).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|err| format!("{}: {err}", example.display()))?;
    let mut pipe = child.stdin.take().ok_or("no input pipe")?;
    for number in 0..stories {
        writeln!(pipe, "{}", corpus::line(number)).map_err(|err| format!("{}: {err}", example.display()))?;
    }
    drop(pipe);
    let done = child.wait_with_output().map_err(|err| format!("{}: {err}", example.display()))?;
    if !done.status.success() {
        return Err(format!("{}: {}", example.display(), done.status));
    }
    eprintln!("{stories} stories filed in {:.0} s", started.elapsed().as_secs_f64());
    Ok((newsroom, format!("__Host-warraq={}", String::from_utf8_lossy(&done.stdout).trim())))
}

/// All rows of the desk.
///
/// # Errors
///
/// What did not start or answer.
pub fn rows(session: &Session, program: &Path, stories: u64) -> Result<Vec<Row>, String> {
    let mut rows = on_engine(session, program, stories, None)?;
    super::pin_ourselves("0,1")?;
    let postgres = Postgres::durable()?;
    rows.extend(on_engine(session, program, stories, Some(&postgres.url()))?);
    Ok(rows)
}

fn on_engine(session: &Session, program: &Path, stories: u64, database: Option<&str>) -> Result<Vec<Row>, String> {
    super::pin_ourselves("0,1")?;
    let (newsroom, cookie) = paper(session, program, stories, database)?;
    super::pin_ourselves("1")?;
    let named = named(&newsroom, stories);
    let mut rows = lists(&newsroom, &cookie, &named)?;
    match publish(session, &newsroom, &cookie, &named) {
        Ok(row) => rows.push(row),
        Err(problem) => rows.push(Row {
            name: format!("desk-publish, {named}"),
            target: "≤ 20 ms".to_owned(),
            figure: format!("not measured: {problem}"),
            pass: Some(false),
        }),
    }
    Ok(rows)
}

/// How large the paper is, and on which database.
fn named(newsroom: &Newsroom, stories: u64) -> String {
    format!("{stories} stories, {}", if newsroom.database.is_some() { "PostgreSQL" } else { "SQLite" })
}

/// Waits until the newsroom's search holds all stories: until then the list says that it does not.
fn indexed(client: &mut Client, cookie: &str) -> Result<(), String> {
    let started = Instant::now();
    while client.get("/desk/stories?q=1", &[("cookie", cookie)]).map_err(|err| err.to_string())?.text().contains("data-building") {
        if started.elapsed().as_secs() > 600 {
            return Err("the search index is not there after 600 s".to_owned());
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    eprintln!("  indexed after {:.0} s", started.elapsed().as_secs_f64());
    Ok(())
}

fn lists(newsroom: &Newsroom, cookie: &str, named: &str) -> Result<Vec<Row>, String> {
    let server = newsroom.serve(Some(0))?;
    let mut client = Client::new(&server.address);
    indexed(&mut client, cookie)?;
    let mut slowest = ("", 0.0, 0.0);
    let mut all = Vec::new();
    for list in LISTS {
        let path = list.replace("WORD", &encoded("الميناء")).replace("BEGINNING", &encoded("ال"));
        let mut times = Vec::new();
        for _ in 0..TIMES + 3 {
            let started = Instant::now();
            let answer = client.get(&path, &[("cookie", cookie)]).map_err(|err| format!("{list}: {err}"))?;
            if answer.status != 200 {
                return Err(format!("{list}: status {}", answer.status));
            }
            times.push(millis(started.elapsed()));
        }
        let times = times.split_off(3);
        let (middle, high) = (median(times.clone()), high(times));
        eprintln!("  {list}: {middle:.1} ms, p95 {high:.1} ms");
        all.push(middle);
        if middle > slowest.1 {
            slowest = (list, middle, high);
        }
    }
    let usual = median(all);
    let behind = format!("{}, p95 {:.1} ms; of {} lists the middle one takes {usual:.1} ms", slowest.0, slowest.2, LISTS.len());
    let mut rows = vec![Row::at_most(&format!("desk-list, first page of {named}, slowest filter"), 30.0, "ms", slowest.1, &behind)];
    if newsroom.database.is_none() {
        let bare = bare_list(newsroom)?;
        let ratio = format!("{usual:.2} ms against {bare:.2} ms for the rows alone");
        rows.push(Row::noted(&format!("desk-list beside bare SQLite, {named}"), "× bare SQLite", usual / bare.max(0.001), &ratio));
    }
    Ok(rows)
}

/// Milliseconds of one page of rows in the `sqlite3` program, on core 0.
fn bare_list(newsroom: &Newsroom) -> Result<f64, String> {
    const ROUNDS: u64 = 400;
    let query =
        "SELECT id, headline, section, copy_state, publication, changed_at FROM story ORDER BY changed_at DESC, id DESC LIMIT 51;\n";
    let run = |rounds: u64| {
        let sql = query.repeat(usize::try_from(rounds).unwrap_or(1));
        let started = Instant::now();
        let mut command = Command::new("taskset");
        command.args(["-c", "0", "sqlite3", "-readonly"]).arg(newsroom.database_file()).arg(sql);
        output(&mut command).map(|_| millis(started.elapsed()))
    };
    let (empty, full) = (run(1)?, run(ROUNDS)?);
    Ok((full - empty).max(0.0) / float(ROUNDS - 1))
}

/// From sending the form to the answer, with everything that the verb writes on disk.
fn publish(session: &Session, newsroom: &Newsroom, cookie: &str, named: &str) -> Result<Row, String> {
    let server = newsroom.serve(Some(0))?;
    let mut client = Client::new(&server.address);
    indexed(&mut client, cookie)?;
    let mut times = Vec::new();
    let mut refused = String::from("no story offers to be published");
    for number in fresh::drafts(newsroom)? {
        if times.len() == session.publications {
            break;
        }
        let page = client.get(&format!("/desk/stories/{number}"), &[("cookie", cookie)]).map_err(|err| err.to_string())?.text();
        let Some((action, fields)) = publish_form(&page) else { continue };
        // The proofreader asks for a source; whoever publishes without one says why.
        let fields = format!("{fields}&reason={}", encoded("خبر من شاهد"));
        let headers = [("cookie", cookie), ("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];
        let started = Instant::now();
        let answer = client.send(&action, &headers, fields.as_bytes()).map_err(|err| format!("{action}: {err}"))?;
        let time = millis(started.elapsed());
        let live = client.get(&format!("/{number}"), &[]).is_ok_and(|answer| answer.status == 301);
        if answer.status == 303 && live {
            times.push(time);
        } else {
            refused = format!("{action}: status {}", answer.status);
        }
    }
    if times.is_empty() {
        return Err(refused);
    }
    let mut behind = format!("p95 {:.1} ms, {} publications", high(times.clone()), times.len());
    if newsroom.database.is_none() {
        let bare = 1000.0 / bare_loop(session.work())?.max(0.001);
        behind.push_str(&format!("; one commit of bare SQLite takes {bare:.2} ms"));
    }
    Ok(Row::at_most(&format!("desk-publish, {named}"), 20.0, "ms", median(times), &behind))
}

/// Where the page's form of publishing leads, and what it sends.
fn publish_form(page: &str) -> Option<(String, String)> {
    let at = page.find("id=\"publish-form\"")?;
    let (before, after) = page.split_at_checked(at)?;
    let (tag, _) = after.split_once('>')?;
    let (_, opened) = before.rsplit_once('<')?;
    let (form, _) = after.split_once("</form>")?;
    let value = |text: &str, name: &str| {
        let (_, rest) = text.split_once(&format!("{name}=\""))?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    };
    let action = value(opened, "action").or_else(|| value(tag, "action"))?;
    let fields = form.split("<input").skip(1).filter_map(|rest| rest.split_once('>')).filter_map(|(input, _)| {
        let hidden = input.contains("type=\"hidden\"");
        hidden.then(|| Some(format!("{}={}", value(input, "name")?, encoded(&value(input, "value").unwrap_or_default())))).flatten()
    });
    Some((action, fields.collect::<Vec<_>>().join("&")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_publishing_is_found_whatever_stands_first() {
        let page = "<form method=\"post\" action=\"/desk/stories/7/publish\" id=\"publish-form\"><input type=\"hidden\" name=\"base\" value=\"3\"><input name=\"note\"></form>";
        assert_eq!(publish_form(page), Some(("/desk/stories/7/publish".into(), "base=3".into())));
        assert_eq!(publish_form("<form id=\"publish-form\" action=\"/x\"></form>"), Some(("/x".into(), String::new())));
        assert_eq!(publish_form("<form></form>"), None);
    }

    #[test]
    fn the_high_figure_leaves_few_above_it() {
        assert_eq!(high((1..=100).map(f64::from).collect()), 95.0);
    }
}
