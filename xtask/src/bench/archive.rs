//! An archive of another system through the importer: how fast, and in how much memory.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use super::corpus;
use super::table::Row;
use super::{float, memory};
use crate::process::WorkFolder;
use crate::server::Newsroom;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" \
xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel><title>المرسى</title><link>https://marsa.example</link>\
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://marsa.example</wp:base_site_url>\
<wp:base_blog_url>https://marsa.example</wp:base_blog_url>\n";

/// One story of the export: a headline and three paragraphs.
fn item(number: u64) -> String {
    let line = corpus::line(number);
    let mut parts = line.split('\t');
    let title = parts.next().unwrap_or_default();
    let body: String = parts.map(|text| format!("<p>{text}.</p>\n")).collect();
    let (year, month, day) = (2006 + number % 18, 1 + number % 12, 1 + number % 28);
    let (section, topic) = (["محليات", "رياضة", "اقتصاد"], number % 40);
    let section = section.get(usize::try_from(number % 3).unwrap_or_default()).copied().unwrap_or_default();
    format!(
        "<item><title>{title}</title><link>https://marsa.example/{year}/{month:02}/khabar-{number}/</link><dc:creator>desk</dc:creator>\
         <guid isPermaLink=\"false\">https://marsa.example/?p={number}</guid><content:encoded><![CDATA[{body}]]></content:encoded>\
         <wp:post_id>{number}</wp:post_id><wp:post_date>{year}-{month:02}-{day:02} 09:30:00</wp:post_date>\
         <wp:post_date_gmt>{year}-{month:02}-{day:02} 06:30:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>\
         <wp:post_name>khabar-{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\
         <category domain=\"category\" nicename=\"c\"><![CDATA[{section}]]></category>\
         <category domain=\"post_tag\" nicename=\"t{topic}\"><![CDATA[موضوع {topic}]]></category></item>\n"
    )
}

fn export(path: &Path, count: u64) -> std::io::Result<u64> {
    let mut out = BufWriter::new(File::create(path)?);
    out.write_all(HEAD.as_bytes())?;
    for number in 1..=count {
        out.write_all(item(number).as_bytes())?;
    }
    out.write_all(b"</channel></rss>\n")?;
    out.into_inner().map_err(std::io::IntoInnerError::into_error)?.metadata().map(|file| file.len())
}

/// An export of WordPress with `count` stories and no picture, into a new home on SQLite.
///
/// # Errors
///
/// What the importer said.
pub fn import(program: &Path, count: u64) -> Result<Vec<Row>, String> {
    let work = WorkFolder::new("archive")?;
    let newsroom = Newsroom::new(program, &work.path().join("home"));
    newsroom.init()?;
    let file = work.path().join("export.xml");
    let length = export(&file, count).map_err(|err| format!("{}: {err}", file.display()))?;
    let report = work.path().join("report");
    let words = [&report, &file].map(|path| path.display().to_string());
    let [report, file] = &words;
    let peak = memory::peak_of(&mut newsroom.command(&["import", "wordpress", "--json", "--report", report, file]))?;
    let run = crate::process::output(&mut newsroom.command(&["import", "list", "--json"]))?;
    let millis = number(&run, "\"millis\":").ok_or("the list of imports does not say how long it took")?;
    let seconds = float(millis) / 1000.0;
    let behind = format!("{seconds:.1} s for {} MiB", length >> 20);
    Ok(vec![
        Row::at_least(
            &format!("archive of {count} stories (WXR, no pictures, SQLite)"),
            3_000.0,
            "stories/s",
            float(count) / seconds,
            &behind,
        ),
        Row::at_most(&format!("archive of {count} stories, peak memory"), 200.0, "MiB", peak, "highest resident set"),
    ])
}

/// The whole number behind a key of JSON.
fn number(json: &str, key: &str) -> Option<u64> {
    let rest = json.split(key).nth(1)?;
    rest.chars().skip_while(|c| *c == ' ').take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}
