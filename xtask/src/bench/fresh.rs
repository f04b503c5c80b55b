//! From "published" to home, section, feed, sitemap and story all showing it.

use std::process::Command;
use std::time::{Duration, Instant};

use super::corpus::text_of;
use super::table::Row;
use super::wrk::median;
use super::{Session, millis};
use crate::http::Client;
use crate::process::output;
use crate::server::Newsroom;

/// Stories waiting to be published, as numbers, oldest first.
///
/// # Errors
///
/// What `warraq story list` said.
pub fn drafts(newsroom: &Newsroom) -> Result<Vec<u64>, String> {
    let list = newsroom.tell(&["story", "list", "--state", "none", "--limit", "100000", "--json"])?;
    let mut numbers: Vec<u64> = list
        .split("\"number\":")
        .skip(1)
        .filter_map(|rest| rest.trim_start().split(|c: char| !c.is_ascii_digit()).next()?.parse().ok())
        .collect();
    numbers.sort_unstable();
    if numbers.is_empty() { Err("there is no draft to publish".to_owned()) } else { Ok(numbers) }
}

/// The addresses of all stories by the sitemap: `/{number}/…`.
///
/// # Errors
///
/// The part that does not answer.
pub fn sitemap_stories(client: &mut Client) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for part in locations(&text_of(client, "/sitemap.xml")?) {
        let text = text_of(client, &part)?;
        found.extend(
            locations(&text).into_iter().filter(|path| path.starts_with('/') && path.chars().nth(1).is_some_and(|c| c.is_ascii_digit())),
        );
    }
    Ok(found)
}

/// The paths of all `<loc>`.
fn locations(xml: &str) -> Vec<String> {
    xml.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).map(path_of).collect()
}

/// The path of an absolute or relative address.
fn path_of(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split_once('/').map_or("/".to_owned(), |(_, path)| format!("/{path}"))
}

/// Yesterday by the machine's own zone, `YYYY-MM-DD`.
///
/// # Errors
///
/// That `date` is missing.
pub fn yesterday() -> Result<String, String> {
    output(Command::new("date").args(["-d", "yesterday", "+%Y-%m-%d"])).map(|day| day.trim().to_owned())
}

/// Publishes draft `number` by command, dated the second `turn` after noon of `day`, so that it is the newest of the paper.
///
/// # Errors
///
/// What `warraq story publish` said.
pub fn publish(newsroom: &Newsroom, number: u64, day: &str, turn: u64) -> Result<(), String> {
    let time = format!("12:{:02}:{:02}", turn / 60 % 60, turn % 60);
    newsroom.tell(&["story", "publish", &number.to_string(), "--date", day, "--time", &time]).map(|_| ())
}

/// Publishes drafts one by one by command and polls the five places until each shows the story.
///
/// Counted from the start of the command in its own process, which is more than the promise asks for.
///
/// # Errors
///
/// A place that does not become fresh within 20 s.
pub fn publish_to_fresh(session: &Session, newsroom: &Newsroom, stories: u64) -> Result<Vec<Row>, String> {
    let server = newsroom.serve(Some(0))?;
    let mut client = Client::new(&server.address);
    let waiting = drafts(newsroom)?;
    let places = ["/", "/section/mahalliyat", "/feed.xml"];
    newest_part(&mut client)?;
    for place in places {
        text_of(&mut client, place)?;
    }
    let day = yesterday()?;
    let (mut after, mut whole) = (Vec::new(), Vec::new());
    for (turn, number) in (0..).zip(waiting.iter().take(session.publications)) {
        let started = Instant::now();
        publish(newsroom, *number, &day, turn)?;
        let answered = Instant::now();
        wait_until_shown(&mut client, &places, *number)?;
        after.push(millis(answered.elapsed()));
        whole.push(millis(started.elapsed()));
        std::thread::sleep(Duration::from_millis(150));
    }
    let most = whole.iter().copied().fold(0.0, f64::max);
    let behind = format!("longest {most:.0} ms, {} publications; {:.1} ms after the command had answered", whole.len(), median(after));
    Ok(vec![Row::at_most(&format!("publish → all fresh, {stories} stories"), 30.0, "ms", median(whole), &behind)])
}

fn wait_until_shown(client: &mut Client, places: &[&str], number: u64) -> Result<(), String> {
    let started = Instant::now();
    let mark = format!("/{number}/");
    let mut missing: Vec<&str> = places.to_vec();
    let (mut story_shown, mut listed) = (false, false);
    while !missing.is_empty() || !story_shown || !listed {
        if started.elapsed() > Duration::from_secs(20) {
            return Err(format!("story {number} is not shown after 20 s at {missing:?} (story page: {story_shown}, sitemap: {listed})"));
        }
        missing.retain(|place| !client.get(place, &[]).is_ok_and(|answer| answer.status == 200 && answer.text().contains(&mark)));
        listed = listed || newest_part(client).is_ok_and(|text| text.contains(&mark));
        story_shown = story_shown || shows_story(client, number);
    }
    Ok(())
}

/// The last part that the sitemap's index names; a new story may open a new one.
fn newest_part(client: &mut Client) -> Result<String, String> {
    let parts = locations(&text_of(client, "/sitemap.xml")?);
    let part = parts.iter().rfind(|path| path.contains("sitemap-") && !path.contains("news")).ok_or("the sitemap has no part")?;
    text_of(client, part)
}

/// The short link leads to a page that answers 200.
fn shows_story(client: &mut Client, number: u64) -> bool {
    let Ok(answer) = client.get(&format!("/{number}"), &[]) else { return false };
    let path = answer.header("location").map(path_of);
    path.is_some_and(|path| client.get(&path, &[]).is_ok_and(|answer| answer.status == 200))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_from_a_sitemap() {
        assert_eq!(locations("<loc>http://127.0.0.1/12/%D8</loc><loc>https://a.example</loc>"), ["/12/%D8", "/"]);
    }
}
