//! The report as a page: numbers first, then what needs eyes. No script, nothing from elsewhere.

use super::report::Summary;
use crate::speech::Speech;
use arabic::catalogue::Arg;
use arabic::lang::Lang;
use model::{ArchiveKind, Fate, Tally};
use store::import_item::ItemRow;
use store::old_picture::OldPictureRow;

/// So many rows of a list stand on the page; `items.jsonl` has them all.
const ROWS: usize = 1_000;

const STYLE: &str = "body{font:1rem/1.7 system-ui,sans-serif;max-inline-size:62rem;margin:2rem auto;padding-inline:1rem;\
color:#1d1b18;background:#fdfcf9}table{border-collapse:collapse;inline-size:100%;margin-block:1rem}\
th,td{border-block-end:1px solid #d8d3c8;padding:.35rem .6rem;text-align:start;vertical-align:top}\
td{overflow-wrap:anywhere}.number{font-variant-numeric:tabular-nums}caption{text-align:start;font-weight:700;padding-block:.5rem}\
p{overflow-wrap:anywhere}ul{margin:0;padding-inline-start:1.2rem}.note{color:#5c564c}\
@media(max-width:40rem){th,td{padding-inline:.3rem}.items thead{display:none}.items tr{display:block;border-block-end:1px solid #d8d3c8;padding-block:.5rem}\
.items td{display:block;border:0;padding-block:.1rem}}";

/// A report in the making.
pub(super) struct Sheet<'a> {
    speech: &'a Speech,
    summary: &'a Summary,
    refused: Rows,
    lossy: Rows,
    pictures: Rows,
}

#[derive(Default)]
struct Rows {
    html: String,
    shown: usize,
    all: i64,
}

impl Rows {
    fn add(&mut self, row: impl FnOnce() -> String) {
        self.all += 1;
        if self.shown < ROWS {
            self.shown += 1;
            self.html.push_str(&row());
        }
    }
}

impl<'a> Sheet<'a> {
    pub(super) fn new(speech: &'a Speech, summary: &'a Summary) -> Self {
        Self { speech, summary, refused: Rows::default(), lossy: Rows::default(), pictures: Rows::default() }
    }

    pub(super) fn item(&mut self, item: &ItemRow, number: Option<i64>) {
        let has = |name: &str| item.losses.get(name).is_some();
        if item.fate != Fate::Refused && !has("dropped") && !has("notes") {
            return;
        }
        let speech = self.speech;
        let rows = if item.fate == Fate::Refused { &mut self.refused } else { &mut self.lossy };
        rows.add(|| {
            let number = number.map(|number| number.to_string()).unwrap_or_default();
            format!(
                "<tr><td>{}</td><td class=\"number\">{number}</td><td><bdi>{}</bdi></td><td>{}</td><td><ul>{}</ul></td></tr>\n",
                escape(&speech.text(&format!("archive-kind-{}", item.kind.word()))),
                escape(&item.title),
                escape(&speech.text(&format!("archive-fate-{}", item.fate.word()))),
                losses(speech, &item.losses),
            )
        });
    }

    pub(super) fn picture(&mut self, picture: &OldPictureRow) {
        self.pictures.add(|| {
            format!(
                "<tr><td class=\"number\">{}</td><td><bdi dir=\"ltr\">{}</bdi></td><td><bdi dir=\"ltr\">{}</bdi></td></tr>\n",
                picture.media,
                escape(&picture.address),
                escape(picture.problem.as_deref().unwrap_or_default())
            )
        });
    }

    pub(super) fn html(&self) -> String {
        let text = |key: &str| escape(&self.speech.text(key));
        let (lang, dir) = if self.speech.lang() == Lang::Ar { ("ar", "rtl") } else { ("en", "ltr") };
        let title = text(if self.summary.dry { "archive-report-dry" } else { "archive-report" });
        let mut html = format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
             </head>\n<body>\n<main>\n<h1>{title}</h1>\n<p><bdi dir=\"ltr\">{}</bdi> · {}</p>\n",
            escape(&self.summary.file),
            text(&format!("archive-format-{}", self.summary.format)),
        );
        if let Some(problem) = &self.summary.problem {
            html.push_str(&format!("<p><strong>{}</strong> <bdi>{}</bdi></p>\n", text("archive-problem"), escape(problem)));
        }
        html.push_str(&self.numbers());
        let columns =
            ["archive-column-kind", "archive-column-number", "archive-column-title", "archive-column-fate", "archive-column-losses"];
        html.push_str(&self.list("archive-refused", &columns, &self.refused));
        html.push_str(&self.list("archive-lossy", &columns, &self.lossy));
        let columns = ["archive-column-number", "archive-column-address", "archive-column-reason"];
        html.push_str(&self.list("archive-pictures-failed", &columns, &self.pictures));
        html.push_str("</main>\n</body>\n</html>");
        html
    }

    /// The table of counts, which adds up, and what stands beside it.
    fn numbers(&self) -> String {
        let text = |key: &str| escape(&self.speech.text(key));
        let cells = |tally: &Tally| {
            [tally.found, tally.landed, tally.known, tally.refused].map(|number| format!("<td class=\"number\">{number}</td>")).concat()
        };
        let heads =
            ["archive-column-kind", "archive-column-found", "archive-column-landed", "archive-column-known", "archive-column-refused"];
        let heads: String = heads.iter().map(|key| format!("<th scope=\"col\">{}</th>", text(key))).collect();
        let mut html = format!("<table>\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n", text("archive-numbers"));
        for (kind, tally) in &self.summary.counts.kinds {
            html.push_str(&format!("<tr><th scope=\"row\">{}</th>{}</tr>\n", self.kind(*kind), cells(tally)));
        }
        let sum = self.summary.counts.sum();
        html.push_str(&format!("<tr><th scope=\"row\">{}</th>{}</tr>\n</tbody>\n</table>\n<ul>\n", text("archive-sum"), cells(&sum)));
        let (counts, pictures) = (&self.summary.counts, &self.summary.pictures);
        let mut facts = vec![
            ("archive-live", counts.live),
            ("archive-unpublished", counts.unpublished),
            ("archive-undated", counts.undated),
            ("archive-with-losses", counts.with_losses),
            ("archive-addresses", counts.addresses),
            ("archive-pictures", counts.pictures),
        ];
        if !self.summary.dry {
            facts.extend([("archive-pictures-here", pictures.here), ("archive-pictures-missing", pictures.failed)]);
        }
        for (key, number) in facts {
            html.push_str(&format!("<li>{}</li>\n", escape(&self.speech.format(key, &[("count", Arg::Number(number))]))));
        }
        html.push_str("</ul>\n");
        html
    }

    fn kind(&self, kind: ArchiveKind) -> String {
        escape(&self.speech.text(&format!("archive-kind-{}", kind.word())))
    }

    fn list(&self, caption: &str, columns: &[&str], rows: &Rows) -> String {
        if rows.all == 0 {
            return String::new();
        }
        let text = |key: &str| escape(&self.speech.text(key));
        let heads: String = columns.iter().map(|key| format!("<th scope=\"col\">{}</th>", text(key))).collect();
        let mut html = format!(
            "<table class=\"items\">\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
            text(caption),
            rows.html
        );
        let left = rows.all - i64::try_from(rows.shown).unwrap_or(i64::MAX);
        if left > 0 {
            let more = self.speech.format("archive-more", &[("count", Arg::Number(left))]);
            html.push_str(&format!("<p class=\"note\">{}</p>\n", escape(&more)));
        }
        html
    }
}

/// What was lost, an entry each.
fn losses(speech: &Speech, losses: &serde_json::Value) -> String {
    let list = |name: &str| losses.get(name).and_then(serde_json::Value::as_array).cloned().unwrap_or_default();
    let word = |entry: &serde_json::Value, name: &str| entry.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let mut html = String::new();
    let mut entry = |said: String, detail: &str| {
        let detail = if detail.is_empty() { String::new() } else { format!(": <bdi>{}</bdi>", escape(detail)) };
        html.push_str(&format!("<li>{}{detail}</li>", escape(&said)));
    };
    for note in list("notes") {
        entry(speech.text(&format!("archive-note-{}", word(&note, "note"))), &word(&note, "detail"));
    }
    for dropped in list("dropped") {
        entry(speech.text(&format!("dropped-{}", word(&dropped, "what"))), &word(&dropped, "text"));
    }
    for unknown in list("unknown") {
        entry(speech.text(&format!("unknown-{}", unknown.as_str().unwrap_or_default())), "");
    }
    if let Some(more) = losses.get("more").and_then(serde_json::Value::as_i64) {
        entry(speech.format("archive-more", &[("count", Arg::Number(more))]), "");
    }
    html
}

/// Text for HTML; controls, which no page may hold, are left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
