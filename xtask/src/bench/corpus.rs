//! Generated stories in the shape of a page of a legacy paper, brought in through our own importer.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub use super::words::WORDS;
use crate::comment_form::CommentForm;
use crate::http::Client;
use crate::lot::Lot;
use crate::server::Newsroom;

/// Settings under which load comes through: no limits for writers and connections.
pub const NO_LIMITS: &str = "[limits]\ncomments_per_hour = 0\ncomment_burst = 0\ncomment_seconds = 0\nconnections_per_prefix = 0";

/// Where stories land; every fourth in the next section.
const SECTIONS: [&str; 4] = ["mahalliyat", "arabi-dawli", "iqtisad", "riyada"];

/// Words of body text in one page; the real page has about as many.
const WORDS_A_PAGE: u64 = 440;
const PARAGRAPHS: u64 = 8;

/// One page as text: masthead, headline, caption, credit line with the time, eight paragraphs, promos, form.
pub fn page(number: u64) -> String {
    let mut lot = Lot::new(number);
    let mut words = |count: u64| (0..count).map(|_| lot.pick(&WORDS)).collect::<Vec<_>>().join(" ");
    let headline = format!("{} {number}", words(7));
    let caption = words(6);
    let body: Vec<String> = (0..PARAGRAPHS).map(|_| format!("{}، {}: “{}”، {}.", words(14), words(8), words(18), words(15))).collect();
    let (hour, minute) = (number % 24, number % 60);
    debug_assert_eq!(WORDS_A_PAGE / PARAGRAPHS, 55);
    format!(
        "الاربعاء 25 سبتمبر 2024 آخر تحديث: الاربعاء 25 سبتمبر 2024\n{headline}\n{caption}\nالساعة {hour:02}:{minute:02} (صحيفة الاختبار - وكالات)\n\n{}\n\n\
         لمزيد من الأخبار يرجى الإعجاب بصفحتنا على الفيس بوك : إضغط هنا\n\nلمتابعة أخبار صحيفة الاختبار عبر التليجرام إضغط هنا\n\nشارك برأيك\n\
         المشاركات والتعليقات المنشورة لاتمثل صحيفة الاختبار وانما تعبر عن رأي أصحابها\nإضافة تعليق\nالأسم\nموضوع التعليق\nالنص",
        body.join("\n\n")
    )
}

/// One story as a line: headline, then three paragraphs, parted by tabs.
pub fn line(number: u64) -> String {
    let mut lot = Lot::new(number);
    let mut words = |count: u64| (0..count).map(|_| lot.pick(&WORDS)).collect::<Vec<_>>().join(" ");
    let body: Vec<String> = (0..3).map(|_| words(WORDS_A_PAGE / 8)).collect();
    format!("{} {number}\t{}", words(7), body.join("\t"))
}

/// Writes the pages `from..to` as files of `folder`, in one folder a thousand.
///
/// # Errors
///
/// The file that cannot be written.
pub fn write_pages(folder: &Path, from: u64, to: u64) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for number in from..to {
        let sub = folder.join(format!("{:04}", number / 1000));
        if number == from || number % 1000 == 0 {
            std::fs::create_dir_all(&sub).map_err(|err| format!("{}: {err}", sub.display()))?;
        }
        let file = sub.join(format!("{number:07}.txt"));
        std::fs::write(&file, page(number)).map_err(|err| format!("{}: {err}", file.display()))?;
        files.push(file);
    }
    Ok(files)
}

/// What importing came to.
#[derive(Debug, Clone, Copy)]
pub struct Import {
    /// Pages read.
    pub pages: usize,
    /// Seconds of all commands together.
    pub seconds: f64,
    /// The highest resident set of any of them, in MiB.
    pub peak_mib: f64,
}

/// Publishes `files` over the days before `last_day`, two hundred a command, so that no command line is too long.
///
/// # Errors
///
/// What the importer said.
pub fn import(newsroom: &Newsroom, files: &[PathBuf]) -> Result<Import, String> {
    let started = Instant::now();
    let mut peak_mib = 0.0_f64;
    let batch = files.len().div_ceil(40).clamp(1, 2_500);
    for (number, files) in (0_u64..).zip(files.chunks(batch)) {
        let section = SECTIONS.get(usize::try_from(number % 4).unwrap_or(0)).copied().unwrap_or("mahalliyat");
        let date = format!("2016-{:02}-{:02}", 1 + number / 28 % 10, 1 + number % 28);
        let words = ["import", "page", "--section", section, "--date", &date, "--publish", "--json"];
        let mut command = newsroom.command(&words);
        command.args(files);
        peak_mib = peak_mib.max(super::memory::peak_of(&mut command)?);
    }
    Ok(Import { pages: files.len(), seconds: started.elapsed().as_secs_f64(), peak_mib })
}

/// One published story, for the tests that need a page with a form.
///
/// # Errors
///
/// What the importer said.
pub fn import_one(newsroom: &Newsroom, work: &Path) -> Result<(), String> {
    let files = write_pages(&work.join("pages"), 1, 2)?;
    import(newsroom, &files).map(|_| ())
}

/// The address of the first story on the home page: `/{number}/…`.
///
/// # Errors
///
/// That the home page shows none.
pub fn first_story(client: &mut Client) -> Result<String, String> {
    stories(&text_of(client, "/")?).into_iter().next().ok_or_else(|| "the home page shows no story".to_owned())
}

/// The addresses of stories that occur in a page, each once, as they stand.
pub fn stories(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in html.split("href=").skip(1) {
        let address = piece.trim_start_matches('"').split(['"', ' ', '>', '#']).next().unwrap_or_default();
        let number = address.strip_prefix('/').and_then(|rest| rest.split_once('/')).map(|(number, _)| number);
        let is_story = number.is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
        if is_story && !found.iter().any(|known| known == address) {
            found.push(address.to_owned());
        }
    }
    found
}

/// The form of a story.
///
/// # Errors
///
/// That the page has none.
pub fn comment_form(client: &mut Client, story: &str) -> Result<CommentForm, String> {
    CommentForm::find(&text_of(client, story)?).ok_or_else(|| format!("{story} has no comment form"))
}

/// Fetches a page that must be there.
///
/// # Errors
///
/// Its status, when that is not 200.
pub fn text_of(client: &mut Client, path: &str) -> Result<String, String> {
    let answer = client.get(path, &[]).map_err(|err| format!("{path}: {err}"))?;
    if answer.status == 200 { Ok(answer.text()) } else { Err(format!("{path}: status {}", answer.status)) }
}

/// Polls with one comment until the form's token is old enough to be taken.
///
/// # Errors
///
/// The last refusal, when it is never taken.
pub fn wait_for_age(client: &mut Client, form: &CommentForm) -> Result<(), String> {
    let body = form.filled("قارئ", "", "تعليق أول ينتظر حتى تنضج الاستمارة");
    let started = Instant::now();
    loop {
        let answer = client.post(&form.action, &body).map_err(|err| format!("{}: {err}", form.action))?;
        if answer.status == 303 {
            return Ok(());
        }
        if started.elapsed() > Duration::from_secs(10) {
            return Err(format!("{}: still status {} after 10 s", form.action, answer.status));
        }
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_the_shape_and_length_of_a_real_one() {
        let text = page(7);
        assert_eq!(text, page(7), "the same number gives the same page");
        let words = text.split_whitespace().count();
        assert!((440..520).contains(&words), "{words} words");
        assert!(text.contains("الساعة 07:07 (صحيفة الاختبار - وكالات)"));
    }

    #[test]
    fn story_addresses_are_found_once_each() {
        let html = "<a href=\"/12/%D8%A7\">a</a><a href=/12/%D8%A7#c>b</a><a href=/section/x>c</a><a href=\"/7/b\">";
        assert_eq!(stories(html), ["/12/%D8%A7", "/7/b"]);
    }
}
