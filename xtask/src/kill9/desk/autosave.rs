//! Autosaving: the journal holds at least what was acknowledged last, for each person and tab; and with the pace of the
//! editor, what was typed before the last two seconds.

use std::path::Path;
use std::time::{Duration, Instant};

use super::{PEOPLE, Stop, Work, open, under_fire, verdict};
use crate::desk::{Desk, manuscript};
use crate::server::Newsroom;

/// Milliseconds between sendings of the editor (`BETWEEN` of `keeper.ts`).
const BETWEEN: Duration = Duration::from_millis(1500);
/// A word is typed in so many milliseconds.
const WORD: Duration = Duration::from_millis(50);
/// As much typing may be lost.
const LOSS: Duration = Duration::from_secs(2);
/// Lives are longer than the editor's pause.
const WITHIN: u64 = 2200;
const MARK: &str = "الكلمة رقم ";

/// Types in one story and sends it on and on.
struct Writer {
    story: i64,
    /// Sends each word at once, or as the editor does.
    hurried: bool,
    /// Words typed so far; each version holds the newest.
    typed: u64,
    acknowledged: u64,
    answers: u64,
    /// When the newest acknowledged word of this life was typed.
    kept_from: Option<Instant>,
    last_sent: Option<Instant>,
    most_lost: Duration,
}

impl Work for Writer {
    fn step(&mut self, desk: &mut Desk) -> Result<(), Stop> {
        self.typed += 1;
        let at = Instant::now();
        if !self.hurried {
            // The first change of a life is sent as soon as the line is up again.
            std::thread::sleep(WORD);
            if self.last_sent.is_some_and(|sent| sent.elapsed() < BETWEEN) {
                // Typing goes on until the next sending; a dead server is noticed there.
                return Ok(());
            }
            self.last_sent = Some(Instant::now());
        }
        let text = manuscript("عنوان يُكتب الآن", &format!("{MARK}{}", self.typed));
        let body = format!("{{\"tab\":\"tab-{}\",\"base\":1,\"seq\":{},\"manuscript\":{text}}}", self.story, self.typed);
        let answer = desk.json(&format!("/desk/stories/{}/journal", self.story), &body)?;
        if answer.status != 200 {
            return Err(Stop::Wrong(format!("the journal answered {}: {}", answer.status, answer.text())));
        }
        self.acknowledged = self.typed;
        self.answers += 1;
        self.kept_from = Some(at);
        Ok(())
    }

    fn died(&mut self, at: Instant) {
        self.last_sent = None;
        if let Some(from) = self.kept_from.take() {
            self.most_lost = self.most_lost.max(at.saturating_duration_since(from));
        }
    }

    fn look(&mut self, desk: &mut Desk) -> Result<Vec<String>, String> {
        if self.acknowledged == 0 {
            return Ok(Vec::new());
        }
        // The form without scripts shows what was typed and not saved.
        let page = desk.get(&format!("/desk/stories/{}?kept=1", self.story))?.text();
        let digits = page.split(MARK).nth(1).and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
        let kept: u64 = digits.and_then(|digits| digits.parse().ok()).unwrap_or(0);
        let lost = kept < self.acknowledged;
        Ok(lost.then(|| format!("story {}: word {kept} is kept, {} was acknowledged", self.story, self.acknowledged)).into_iter().collect())
    }
}

/// Kills a newsroom `kills` times while people type, every other with the pace of the editor.
///
/// # Errors
///
/// Acknowledged typing that is gone, or more than two seconds of it.
pub fn run(newsroom: &Newsroom, _: &Path, kills: u64) -> Result<(), String> {
    let (server, person) = open(newsroom)?;
    let mut desk = person.at(&server.address);
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        let story = desk.draft("مادة تحت الكتابة")?;
        let (hurried, zero) = (number % 2 == 0, Duration::ZERO);
        people.push(Writer { story, hurried, typed: 0, acknowledged: 0, answers: 0, kept_from: None, last_sent: None, most_lost: zero });
    }
    drop(server);
    let mut deaths = under_fire(newsroom, &person, &mut people, kills, WITHIN)?;
    let answers: u64 = people.iter().map(|writer| writer.answers).sum();
    let lost = people.iter().filter(|writer| !writer.hurried).map(|writer| writer.most_lost).max().unwrap_or_default();
    if lost > LOSS {
        deaths.wrong.push(format!("{} ms of typing were lost", lost.as_millis()));
    }
    println!(
        "kill -9 autosave: {kills} kills, {answers} acknowledged, {} wrong; at most {} ms of typing were only in the browser; slowest start {} ms",
        deaths.wrong.len(),
        lost.as_millis(),
        deaths.slowest.as_millis()
    );
    verdict(&deaths, usize::try_from(answers).unwrap_or(usize::MAX), kills)
}
