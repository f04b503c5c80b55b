//! Publishing: a story is wholly before the readers (page, lists, feeds, sitemaps) or not at all, and what was acknowledged is.

use std::path::Path;

use super::surfaces::Surfaces;
use super::{PEOPLE, Stop, Work, open, under_fire, verdict};
use crate::desk::{Desk, manuscript};
use crate::server::Newsroom;

/// So many of a person's stories are looked at in lists after a restart: lists and feeds hold twenty.
const RECENT: usize = 3;
/// Lives are long enough for the proofreader of a program that is not optimised.
const WITHIN: u64 = 1500;

/// Writes, saves and publishes one story after the other.
struct Publisher {
    person: u64,
    next: u64,
    /// The story that is under way, with its number when it has one.
    draft: Option<i64>,
    begun: Vec<i64>,
    acknowledged: Vec<i64>,
    /// Stories of which everything is known and was looked at.
    looked_at: usize,
    /// Second clicks on "publish" that were answered.
    again: usize,
}

impl Publisher {
    fn save(&self, desk: &mut Desk, story: i64, headline: &str) -> Result<u64, Stop> {
        let text = manuscript(headline, "رست السفينة صباحًا عند الرصيف الشرقي.");
        let body = format!("{{\"tab\":\"kill\",\"base\":1,\"key\":\"{}-{story}\",\"manuscript\":{text}}}", self.person);
        let saved = desk.json(&format!("/desk/stories/{story}/save"), &body)?;
        let revision = saved.text().split("\"revision\":").nth(1).and_then(|rest| rest.split([',', '}']).next()?.parse().ok());
        revision.ok_or_else(|| Stop::Wrong(format!("saving answered {}: {}", saved.status, saved.text())))
    }

    fn publish(&self, desk: &mut Desk, story: i64, revision: u64) -> Result<(), Stop> {
        let fields = [("revision", revision.to_string()), ("reason", "تجربة الانقطاع".to_owned())];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        let answer = desk.form(&format!("/desk/stories/{story}/publish"), &fields)?;
        if answer.status == 303 { Ok(()) } else { Err(Stop::Wrong(format!("publishing answered {}: {}", answer.status, answer.text()))) }
    }
}

impl Work for Publisher {
    fn step(&mut self, desk: &mut Desk) -> Result<(), Stop> {
        let headline = format!("وصول السفينة رقم {} إلى الرصيف {}", self.next, self.person + 1);
        let story = match self.draft {
            Some(story) => story,
            None => {
                let story = desk.draft(&headline)?;
                self.begun.push(story);
                self.draft = Some(story);
                story
            }
        };
        let revision = self.save(desk, story, &headline)?;
        self.publish(desk, story, revision)?;
        self.acknowledged.push(story);
        (self.draft, self.next) = (None, self.next + 1);
        if self.next.is_multiple_of(4) {
            self.publish(desk, story, revision)?;
            self.again += 1;
        }
        Ok(())
    }

    fn look(&mut self, desk: &mut Desk) -> Result<Vec<String>, String> {
        let surfaces = Surfaces::fetch(desk)?;
        let mut wrong = Vec::new();
        let recent = self.begun.len().saturating_sub(RECENT);
        for (at, story) in self.begun.iter().enumerate().skip(self.looked_at) {
            wrong.extend(surfaces.disagreement(desk, *story, at >= recent)?);
        }
        self.looked_at = self.begun.len().saturating_sub(1);
        wrong.extend(self.acknowledged.iter().filter(|story| !surfaces.lists(**story)).map(|story| format!("story {story} is lost")));
        Ok(wrong)
    }
}

/// Kills a newsroom `kills` times while stories are published.
///
/// # Errors
///
/// Acknowledged stories that are not live, or stories that are half before the readers.
pub fn run(newsroom: &Newsroom, _: &Path, kills: u64) -> Result<(), String> {
    let (server, person) = open(newsroom)?;
    drop(server);
    let new = |person| Publisher { person, next: 0, draft: None, begun: Vec::new(), acknowledged: Vec::new(), looked_at: 0, again: 0 };
    let mut people: Vec<Publisher> = (0..PEOPLE).map(new).collect();
    let deaths = under_fire(newsroom, &person, &mut people, kills, WITHIN)?;
    let acknowledged: usize = people.iter().map(|person| person.acknowledged.len()).sum();
    println!(
        "kill -9 publish: {kills} kills, {acknowledged} published and acknowledged, {} twice, {} wrong; slowest start {} ms",
        people.iter().map(|person| person.again).sum::<usize>(),
        deaths.wrong.len(),
        deaths.slowest.as_millis()
    );
    verdict(&deaths, acknowledged, kills)
}
