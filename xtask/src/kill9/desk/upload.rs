//! Uploading: an acknowledged offset is on disk, a finished picture is whole, and nothing unfinished is served.

use std::path::Path;

use super::{PEOPLE, Stop, WITHIN, Work, open, under_fire, verdict};
use crate::desk::{Desk, manuscript};
use crate::http::Answer;
use crate::png;
use crate::server::Newsroom;

/// Sends a picture in pieces, again and again, each time another one.
struct Uploader {
    person: u64,
    number: u64,
    bytes: Vec<u8>,
    token: Option<String>,
    /// Bytes that the server said it has.
    offset: usize,
    /// Pictures that were finished and acknowledged.
    kept: Vec<i64>,
    /// How many of them were looked at.
    looked_at: usize,
}

/// Small pieces, so that deaths fall between them.
const PIECE: usize = 48 * 1024;

fn number(answer: &Answer, key: &str) -> Option<i64> {
    let text = answer.text();
    let rest = text.split(&format!("\"{key}\":")).nth(1)?;
    rest.split([',', '}']).next()?.trim().parse().ok()
}

impl Uploader {
    fn begin(&mut self, desk: &mut Desk) -> Result<(), Stop> {
        self.bytes = png::noise(self.person * 1_000_000 + self.number);
        let body = format!("{{\"name\":\"harbour-{}.png\",\"size\":{}}}", self.number, self.bytes.len());
        let answer = desk.json("/desk/uploads", &body)?;
        let token = answer.text().split("\"upload\":\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
        let wrong = || Stop::Wrong(format!("an upload answered {}: {}", answer.status, answer.text()));
        self.token = Some(token.ok_or_else(wrong)?);
        self.offset = 0;
        Ok(())
    }

    fn piece(&mut self, desk: &mut Desk, token: &str) -> Result<(), Stop> {
        let end = self.bytes.len().min(self.offset + PIECE);
        let piece = self.bytes.get(self.offset..end).unwrap_or_default();
        let answer = desk.send(&format!("/desk/uploads/{token}?offset={}", self.offset), "application/octet-stream", piece)?;
        let has = number(&answer, "offset").and_then(|offset| usize::try_from(offset).ok());
        match (answer.status, has) {
            // A piece whose answer was lost arrived all the same.
            (200 | 409, Some(has)) if has >= self.offset => self.offset = has,
            (409, Some(has)) => return Err(Stop::Wrong(format!("{has} of {} acknowledged bytes are there", self.offset))),
            (status, _) => return Err(Stop::Wrong(format!("a piece answered {status}: {}", answer.text()))),
        }
        Ok(())
    }
}

impl Work for Uploader {
    fn step(&mut self, desk: &mut Desk) -> Result<(), Stop> {
        let Some(token) = self.token.clone() else { return self.begin(desk) };
        if self.offset < self.bytes.len() {
            return self.piece(desk, &token);
        }
        let answer = desk.send(&format!("/desk/uploads/{token}/done"), "application/json", b"{}")?;
        let media = number(&answer, "media").filter(|_| answer.status == 200);
        self.kept.push(media.ok_or_else(|| Stop::Wrong(format!("finishing answered {}: {}", answer.status, answer.text())))?);
        (self.token, self.number) = (None, self.number + 1);
        Ok(())
    }

    fn look(&mut self, desk: &mut Desk) -> Result<Vec<String>, String> {
        let mut wrong = Vec::new();
        for media in self.kept.iter().skip(self.looked_at) {
            let answer = desk.get(&format!("/desk/pictures/{media}/360"))?;
            let whole = answer.body.starts_with(b"RIFF") && riff_length(&answer.body) == Some(answer.body.len());
            if answer.status != 200 || !whole {
                wrong.push(format!("picture {media}: {} with {} bytes", answer.status, answer.body.len()));
            }
        }
        self.looked_at = self.kept.len();
        Ok(wrong)
    }
}

/// The length of a WebP file as its head says it (RFC 9649 section 2.3).
fn riff_length(file: &[u8]) -> Option<usize> {
    let size: [u8; 4] = file.get(4..8)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(size)).ok()?.checked_add(8)
}

/// Kills a newsroom `kills` times while pictures come in.
///
/// # Errors
///
/// Acknowledged bytes or pictures that are gone, or a file that readers can fetch though no story shows it.
pub fn run(newsroom: &Newsroom, _: &Path, kills: u64) -> Result<(), String> {
    let (server, person) = open(newsroom)?;
    drop(server);
    let new = |person| Uploader { person, number: 0, bytes: Vec::new(), token: None, offset: 0, kept: Vec::new(), looked_at: 0 };
    let mut people: Vec<Uploader> = (0..PEOPLE).map(new).collect();
    let mut deaths = under_fire(newsroom, &person, &mut people, kills, WITHIN)?;
    let kept: Vec<i64> = people.iter().flat_map(|person| person.kept.clone()).collect();
    let server = newsroom.serve(None)?;
    let mut desk = person.at(&server.address);
    let files = newsroom.media_files()?;
    // No story shows a picture yet: whole or not, named by a row or not, no file has an address.
    deaths.wrong.extend(served(&mut desk, &files)?.iter().map(|path| format!("{path} is served though no story shows it")));
    let shown = show_one(&mut desk, &kept)?;
    let seen = served(&mut desk, &files)?;
    if seen.is_empty() {
        deaths.wrong.push(format!("story {shown} is live and none of its picture's files is served"));
    }
    println!(
        "kill -9 upload: {kills} kills, {} pictures acknowledged, {} files of which {} belong to a live story and are served, {} wrong; slowest start {} ms",
        kept.len(),
        files.len(),
        seen.len(),
        deaths.wrong.len(),
        deaths.slowest.as_millis()
    );
    verdict(&deaths, kept.len(), kills)
}

/// The public addresses under which stored files can be fetched.
fn served(desk: &mut Desk, files: &[String]) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for file in files {
        for kind in ["webp", "jpg", "avif", "png"] {
            let path = format!("/media/{file}.{kind}");
            if desk.get(&path)?.status == 200 {
                found.push(path);
            }
        }
    }
    Ok(found)
}

/// Publishes a story with the first picture; gives its number.
fn show_one(desk: &mut Desk, kept: &[i64]) -> Result<i64, String> {
    let story = desk.draft("صورة من الميناء")?;
    let lead = format!(
        "\"lead\":{{\"media\":{},\"caption\":\"سفينة\",\"credit\":\"سلمى الحداد\",\"alt\":\"سفينة عند الرصيف\"}},",
        kept.first().ok_or("no picture")?
    );
    let text = manuscript("صورة من الميناء", "رست السفينة صباحًا.").replacen('{', &format!("{{{lead}"), 1);
    let saved =
        desk.json(&format!("/desk/stories/{story}/save"), &format!("{{\"tab\":\"a\",\"base\":1,\"key\":\"a\",\"manuscript\":{text}}}"))?;
    let revision = number(&saved, "revision").ok_or_else(|| format!("saving answered {}: {}", saved.status, saved.text()))?.to_string();
    let answer = desk.form(&format!("/desk/stories/{story}/publish"), &[("revision", &revision), ("reason", "تجربة الانقطاع")])?;
    if answer.status == 303 { Ok(story) } else { Err(format!("publishing answered {}: {}", answer.status, answer.text())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_file_is_noticed() {
        assert_eq!(riff_length(b"RIFF\x04\0\0\0WEBP"), Some(12));
        assert_eq!(riff_length(b"RIFF"), None);
    }
}
