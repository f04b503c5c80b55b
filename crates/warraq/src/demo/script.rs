//! The files under `demo/`: front matter in TOML, then the body as marked text.

use crate::failure::Failure;
use include_dir::{Dir, include_dir};
use jiff::{SignedDuration, Timestamp, ZonedDateTime, civil};
use serde::Deserialize;

static FILES: Dir = include_dir!("$CARGO_MANIFEST_DIR/demo");

/// `paper.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperScript {
    pub name: String,
    pub tagline: String,
    pub zone: String,
    pub disclaimer: String,
    pub facebook: String,
    pub telegram: String,
    pub sections: Vec<SectionScript>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionScript {
    pub slug: String,
    pub name: String,
}

/// Front matter of a story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryScript {
    pub headline: String,
    #[serde(default)]
    pub kicker: String,
    #[serde(default)]
    pub deck: String,
    pub section: String,
    #[serde(default)]
    pub topics: Vec<String>,
    #[serde(default)]
    pub bylines: Vec<String>,
    #[serde(default)]
    pub sources: Vec<String>,
    #[serde(default)]
    pub dateline: String,
    pub ago: String,
    pub urgency: u8,
    #[serde(default)]
    pub breaking: bool,
    #[serde(default = "yes")]
    pub comments: bool,
    pub picture: Option<PictureScript>,
    #[serde(default)]
    pub corrections: Vec<CorrectionScript>,
    #[serde(default)]
    pub comments_thread: Vec<CommentScript>,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureScript {
    pub scene: String,
    pub seed: u64,
    pub caption: String,
    pub credit: String,
    pub alt: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectionScript {
    pub kind: String,
    pub after: String,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentScript {
    pub name: String,
    #[serde(default)]
    pub subject: String,
    pub text: String,
    pub after: String,
    #[serde(default)]
    pub reply_to: usize,
    pub state: String,
}

#[derive(Debug, Deserialize)]
struct PageScript {
    title: String,
}

/// One story file.
pub struct StoryFile {
    /// Its name, the story's origin.
    pub file: String,
    /// The front matter.
    pub script: StoryScript,
    /// The marked text.
    pub text: String,
}

/// `paper.toml`.
///
/// # Errors
/// [`Failure`] when the file built into the program is broken.
pub fn paper() -> Result<PaperScript, Failure> {
    let text = FILES.get_file("paper.toml").and_then(|file| file.contents_utf8()).unwrap_or_default();
    toml::from_str(text).map_err(|error| broken("paper.toml", &error))
}

/// Every story, in order of file name.
///
/// # Errors
/// [`Failure`] naming the broken file.
pub fn stories() -> Result<Vec<StoryFile>, Failure> {
    parts("stories")?
        .into_iter()
        .map(|(file, front, text)| {
            let script = toml::from_str(&front).map_err(|error| broken(&file, &error))?;
            Ok(StoryFile { file, script, text })
        })
        .collect()
}

/// Every static page: slug, title, marked text.
///
/// # Errors
/// [`Failure`] naming the broken file.
pub fn pages() -> Result<Vec<(String, String, String)>, Failure> {
    parts("pages")?
        .into_iter()
        .map(|(file, front, text)| {
            let script: PageScript = toml::from_str(&front).map_err(|error| broken(&file, &error))?;
            Ok((file.trim_end_matches(".txt").to_owned(), script.title, text))
        })
        .collect()
}

/// File name, front matter and text of each file in a folder.
fn parts(folder: &str) -> Result<Vec<(String, String, String)>, Failure> {
    let mut found = Vec::new();
    for file in FILES.get_dir(folder).into_iter().flat_map(|dir| dir.files()) {
        let name = file.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let split = file.contents_utf8().and_then(|text| text.strip_prefix("+++\n")?.split_once("\n+++\n"));
        let (front, text) = split.ok_or_else(|| broken(&name, &"no front matter"))?;
        found.push((name, front.to_owned(), text.to_owned()));
    }
    found.sort();
    Ok(found)
}

fn broken(file: &str, cause: &dyn std::fmt::Display) -> Failure {
    Failure::failed("bad-demo", &[("file", &file), ("cause", cause)])
}

/// `12m`, `3h 20m` as a span.
///
/// # Errors
/// [`Failure`] for anything else.
pub fn span(text: &str) -> Result<SignedDuration, Failure> {
    let mut minutes = 0_i64;
    for word in text.split_whitespace() {
        let (number, unit) =
            word.char_indices().last().map(|(last, unit)| (word.get(..last).unwrap_or_default(), unit)).unwrap_or(("", ' '));
        let number: i64 = number.parse().map_err(|_| broken("ago", &text))?;
        minutes += number
            * match unit {
                'm' => 1,
                'h' => 60,
                'd' => 24 * 60,
                _ => return Err(broken("ago", &text)),
            };
    }
    Ok(SignedDuration::from_mins(minutes))
}

/// `12m`, `3h 20m`: that long before `now`; `2d 14:58`: two days ago at that time of day.
///
/// # Errors
/// [`Failure`] for anything else.
pub fn moment(text: &str, now: &ZonedDateTime) -> Result<Timestamp, Failure> {
    let clock = text.split_once("d ").filter(|(_, rest)| rest.contains(':'));
    let Some((days, time)) = clock else {
        return now.timestamp().checked_sub(span(text)?).map_err(|error| broken("ago", &error));
    };
    let days: i64 = days.parse().map_err(|_| broken("ago", &text))?;
    let time: civil::Time = time.parse().map_err(|_| broken("ago", &text))?;
    let date = now.date().checked_sub(jiff::Span::new().days(days)).map_err(|error| broken("ago", &error))?;
    date.to_datetime(time).to_zoned_datetime(now.time_zone().clone()).map(|zoned| zoned.timestamp()).map_err(|error| broken("ago", &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_is_a_whole_paper() {
        let (paper, stories) = (paper().unwrap(), stories().unwrap());
        assert_eq!(paper.sections.len(), 7);
        assert!(stories.len() >= 60, "{}", stories.len());
        for section in &paper.sections {
            assert!(stories.iter().filter(|story| story.script.section == section.slug).count() >= 7, "{}", section.slug);
        }
        assert_eq!(stories.iter().filter(|story| story.script.breaking).count(), 1);
        assert!(stories.iter().any(|story| !story.script.corrections.is_empty()));
    }

    #[test]
    fn times_are_read_back_from_now() {
        let now: ZonedDateTime = "2026-11-22T16:20:00+03:00[Asia/Aden]".parse().unwrap();
        assert_eq!(moment("3h 20m", &now).unwrap(), "2026-11-22T13:00:00+03:00".parse().unwrap());
        assert_eq!(moment("2d 14:58", &now).unwrap(), "2026-11-20T14:58:00+03:00".parse().unwrap());
        assert!(moment("soon", &now).is_err());
    }
}
