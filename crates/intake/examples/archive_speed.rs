//! How fast WordPress exports are read, and in how much memory: `cargo run --release -p intake --example archive_speed -- 20000`.
//! A second number makes a file of that many stories that is written as it is read, so that only the reader takes memory.

use intake::archive::{self, Asked, Format, Thing};
use jiff::tz::TimeZone;
use std::io::{Read, Result, Seek, SeekFrom};
use std::time::Instant;

/// An export that is made while it is read.
struct Made {
    stories: u64,
    story: Vec<u8>,
    head: Vec<u8>,
    at: u64,
}

const END: &[u8] = b"</channel></rss>\n";
/// A story's number has as many digits in every story, so that all are equally long.
const DIGITS: usize = 9;

impl Made {
    fn new(stories: u64) -> Self {
        let sentence = "قال مدير الميناء إن العمل في الرصيف الجديد سيبدأ مطلع الشهر المقبل، وإن أهالي البلدة سيستفيدون منه طوال العام. ";
        let paragraph = sentence.repeat(3);
        let body = format!(
            "<strong>المرسى</strong> {paragraph}\n\n<a href=\"https://marsa.example/x\">{sentence}</a>\n\n<h3>عنوان داخلي</h3>\n{paragraph}\n\n<blockquote>{sentence}</blockquote>\n<ul><li>بند أول</li><li>بند ثان</li></ul>\n{sentence}"
        );
        let story = format!(
            "<item><title><![CDATA[خبر رقم #########]]></title><link>https://marsa.example/?p=#########</link><dc:creator><![CDATA[hind]]></dc:creator><content:encoded><![CDATA[{body}]]></content:encoded><excerpt:encoded><![CDATA[سطر تحت العنوان]]></excerpt:encoded><wp:post_id>#########</wp:post_id><wp:post_date_gmt><![CDATA[2019-05-06 09:30:00]]></wp:post_date_gmt><wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type><category domain=\"category\" nicename=\"local\"><![CDATA[محليات]]></category><wp:comment><wp:comment_id>#########</wp:comment_id><wp:comment_author><![CDATA[سالم]]></wp:comment_author><wp:comment_date_gmt><![CDATA[2019-05-06 11:00:00]]></wp:comment_date_gmt><wp:comment_content><![CDATA[شكرًا لكم على هذا الخبر.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item>\n"
        );
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><wp:base_blog_url>https://marsa.example</wp:base_blog_url>\n";
        Self { stories, story: story.into_bytes(), head: head.as_bytes().to_vec(), at: 0 }
    }

    fn length(&self) -> u64 {
        self.head.len() as u64 + self.stories * self.story.len() as u64 + END.len() as u64
    }

    /// The piece that holds the current place, and where in it.
    fn piece(&self) -> (Vec<u8>, usize) {
        let place = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
        let Some(behind) = self.at.checked_sub(self.head.len() as u64) else { return (self.head.clone(), place(self.at)) };
        let (number, offset) = (behind / self.story.len() as u64, behind % self.story.len() as u64);
        if number >= self.stories {
            return (END.to_vec(), place(behind - self.stories * self.story.len() as u64));
        }
        let digits = format!("{:0width$}", number + 1, width = DIGITS);
        let text = String::from_utf8_lossy(&self.story).replace(&"#".repeat(DIGITS), &digits);
        (text.into_bytes(), place(offset))
    }
}

impl Read for Made {
    fn read(&mut self, to: &mut [u8]) -> Result<usize> {
        let (piece, offset) = self.piece();
        let rest = piece.get(offset..).unwrap_or_default();
        let count = rest.len().min(to.len());
        for (place, byte) in to.iter_mut().zip(rest) {
            *place = *byte;
        }
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Made {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length().checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.unwrap_or_default();
        Ok(self.at)
    }
}

fn main() {
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let small = numbers.first().copied().unwrap_or(20_000);
    let mut bytes = Vec::new();
    let mut made = Made::new(small);
    let size = made.story.len();
    if made.read_to_end(&mut bytes).is_err() {
        return;
    }
    timed(&format!("{small} stories of {size} bytes from memory"), std::io::Cursor::new(bytes), small);
    if let Some(large) = numbers.get(1) {
        timed(&format!("{large} stories made while they are read"), Made::new(*large), *large);
    }
}

fn timed(what: &str, source: impl archive::Source, stories: u64) {
    let asked = Asked { zone: TimeZone::UTC, own_name: String::new(), story_types: Vec::new() };
    let begun = Instant::now();
    let reading = match archive::read(Format::WordPress, source, &asked) {
        Ok(reading) => reading,
        Err(error) => return println!("{what}: {error}"),
    };
    let bytes = reading.totals().bytes;
    let surveyed = begun.elapsed();
    let found = reading.filter(|item| matches!(item, Ok(item) if matches!(item.thing, Some(Thing::Story(_))))).count() as u64;
    let all = begun.elapsed();
    let each = |time: std::time::Duration| time.as_micros() / u128::from(stories.max(1));
    println!("{what}: {found} found, {} MB", bytes / 1_000_000);
    println!("  first pass {surveyed:.1?} ({} µs each), both {all:.1?} ({} µs each)", each(surveyed), each(all));
    println!("  most memory {} MB", peak().unwrap_or_default() / 1000);
}

/// The most memory this process ever had, in kB (Linux).
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}
