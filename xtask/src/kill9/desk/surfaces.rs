//! Where readers see a story: the same everywhere, or nowhere.

use crate::desk::Desk;

/// Pages and feeds that show what went out last, one story a link.
const NEWEST: [&str; 5] = ["/section/mahalliyat", "/feed.xml", "/feed.atom", "/feed.json", "/section/mahalliyat/feed.xml"];

/// What readers see at one moment while nobody writes.
pub struct Surfaces {
    /// Name and text of each surface that lists the newest.
    newest: Vec<(&'static str, String)>,
    /// The front page: not every story has a place there.
    front: String,
    /// The sitemap's parts, and the one of the news.
    complete: [(&'static str, String); 2],
}

impl Surfaces {
    /// Fetches them all.
    ///
    /// # Errors
    ///
    /// What broke on the line.
    pub fn fetch(desk: &mut Desk) -> Result<Self, String> {
        let mut newest = Vec::new();
        for path in NEWEST {
            newest.push((path, read(desk, path)?));
        }
        let mut parts = String::new();
        for part in locations(&desk.get("/sitemap.xml")?.text()) {
            parts.push_str(&read(desk, &part)?);
        }
        let news = read(desk, "/sitemap-news.xml")?;
        let front = read(desk, "/")?;
        Ok(Self { newest, front, complete: [("sitemap", parts), ("news sitemap", news)] })
    }

    /// Whether the story is in the sitemap.
    pub fn lists(&self, story: i64) -> bool {
        self.complete.iter().any(|(name, text)| *name == "sitemap" && links(text, story))
    }

    /// Where the story's page, the lists and the maps disagree; `newest` says that it is among the newest, so that lists show it.
    ///
    /// # Errors
    ///
    /// What broke on the line.
    pub fn disagreement(&self, desk: &mut Desk, story: i64, newest: bool) -> Result<Option<String>, String> {
        let short = desk.get(&format!("/{story}"))?;
        let page = match short.header("location") {
            Some(path) if short.status == 301 => desk.get(path)?.status,
            _ => short.status,
        };
        let live = match page {
            200 => true,
            404 => false,
            other => return Ok(Some(format!("story {story}: its page answers {other}"))),
        };
        let lists = self.newest.iter().filter(|_| newest || !live).chain(&self.complete);
        let mut other: Vec<&str> = lists.filter(|(_, text)| links(text, story) != live).map(|(name, _)| *name).collect();
        if !live && links(&self.front, story) {
            other.push("/");
        }
        Ok((!other.is_empty()).then(|| format!("story {story}: its page says {page}, otherwise {other:?}")))
    }
}

/// The text of a page, with addresses as paths.
fn read(desk: &mut Desk, path: &str) -> Result<String, String> {
    let answer = desk.get(path)?;
    if answer.status != 200 {
        return Err(format!("{path} answers {}", answer.status));
    }
    // As `init` of the scene names the paper's address; JSON may escape the slash.
    Ok(answer.text().replace("\\/", "/").replace("http://127.0.0.1/", " /"))
}

/// Whether a page, feed or map links the story.
fn links(text: &str, story: i64) -> bool {
    let mark = format!("/{story}/");
    text.match_indices(&mark).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        // A day of the archive is /2026/11/19.
        !before.ends_with(|c: char| c.is_ascii_digit()) && !before.ends_with("archive")
    })
}

/// The paths of all `<loc>`.
fn locations(xml: &str) -> Vec<String> {
    let inner = xml.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    inner
        .filter_map(|address| address.split_once("://"))
        .filter_map(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_a_story_are_told_from_those_of_others() {
        let page = "<a href=\"/12/a\"> <loc> /3/b <a href=\"/archive/2026/11/19\">";
        assert_eq!([12, 3, 2, 11, 2026].map(|story| links(page, story)), [true, true, false, false, false]);
        assert_eq!(locations("<loc>http://a.example/sitemap-1.xml</loc>"), ["/sitemap-1.xml"]);
    }
}
