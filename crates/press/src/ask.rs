//! What a search asks, as its address says it.

use crate::address::encode;
use jiff::civil::Date;

/// Most characters of a question; the rest is not read.
pub const MAX_CHARS: usize = 200;
/// Most pages of results; who has not found it by then asks more closely.
pub const MAX_PAGE: u32 = 50;

/// A question to the archive of the paper.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ask {
    /// The words, as typed; at most [`MAX_CHARS`].
    pub query: String,
    /// Only stories cut to these.
    pub cut: Cut,
    /// Newest first instead of the most fitting.
    pub newest: bool,
    /// The part of the results, 1 to [`MAX_PAGE`].
    pub page: u32,
}

/// What results are cut to; what is absent cuts nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Cut {
    /// A section's slug.
    pub section: Option<String>,
    /// An author's name.
    pub author: Option<String>,
    /// The name of an agency or of the paper's own desk.
    pub source: Option<String>,
    /// A topic's slug.
    pub topic: Option<String>,
    /// First published on this day or later, in the paper's zone.
    pub from: Option<Date>,
    /// First published on this day or earlier.
    pub to: Option<Date>,
}

impl Default for Ask {
    fn default() -> Self {
        Self { query: String::new(), cut: Cut::default(), newest: false, page: 1 }
    }
}

/// The names of the parameters, in the order of the address.
pub const PARAMETERS: [&str; 9] = ["q", "section", "author", "source", "topic", "from", "to", "sort", "page"];

impl Ask {
    /// The question for `query` alone.
    pub fn of(query: &str) -> Self {
        Self { query: query.trim().chars().take(MAX_CHARS).collect(), ..Self::default() }
    }

    /// Reads the parameters of an address; what cannot be read asks nothing.
    pub fn read(parameter: impl Fn(&str) -> Option<String>) -> Self {
        let short = |name: &str| {
            parameter(name).map(|text| text.trim().chars().take(MAX_CHARS).collect::<String>()).filter(|text| !text.is_empty())
        };
        let day = |name: &str| short(name).and_then(|text| arabic::numbers::digits(&text, arabic::Digits::Latin).parse().ok());
        let page = short("page").and_then(|text| arabic::numbers::digits(&text, arabic::Digits::Latin).parse().ok()).unwrap_or(1);
        Self {
            query: short("q").unwrap_or_default(),
            cut: Cut {
                section: short("section"),
                author: short("author"),
                source: short("source"),
                topic: short("topic"),
                from: day("from"),
                to: day("to"),
            },
            newest: parameter("sort").as_deref() == Some("newest"),
            page: page.clamp(1, MAX_PAGE),
        }
    }

    /// True when nothing is asked: the page shows its form alone.
    pub fn is_empty(&self) -> bool {
        self.query.is_empty() && self.cut == Cut::default()
    }

    /// The same question for another part of its results.
    #[must_use]
    pub fn on(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// The path with its query, percent-encoded.
    pub fn path(&self) -> String {
        let cut = &self.cut;
        let days = [cut.from, cut.to].map(|day| day.map(|day| day.to_string()));
        let [from, to] = &days;
        let page = (self.page > 1).then(|| self.page.to_string());
        let values = [
            Some(&self.query).filter(|query| !query.is_empty()).map(String::as_str),
            cut.section.as_deref(),
            cut.author.as_deref(),
            cut.source.as_deref(),
            cut.topic.as_deref(),
            from.as_deref(),
            to.as_deref(),
            self.newest.then_some("newest"),
            page.as_deref(),
        ];
        let asked = PARAMETERS.iter().zip(values).filter_map(|(name, value)| Some(format!("{name}={}", encode(value?))));
        let asked = asked.collect::<Vec<_>>().join("&");
        if asked.is_empty() { "/search".to_owned() } else { format!("/search?{asked}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_read_back_from_its_path() {
        let day = |text: &str| text.parse().ok();
        let whole = Ask {
            query: "إيران & «هدنة»".into(),
            cut: Cut {
                section: Some("world".into()),
                author: Some("سلمى الحدّاد".into()),
                source: Some("وكالات".into()),
                topic: Some("ميناء".into()),
                from: day("2016-01-21"),
                to: day("2016-02-01"),
            },
            newest: true,
            page: 3,
        };
        for ask in [whole, Ask::of("ميناء"), Ask::default()] {
            let path = ask.path();
            let query = path.split_once('?').map_or("", |(_, query)| query);
            let parameter = |name: &str| {
                let (_, value) = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)?;
                Some(percent_encoding::percent_decode_str(value).decode_utf8().unwrap().into_owned())
            };
            assert_eq!(Ask::read(parameter), ask, "{path}");
        }
    }

    #[test]
    fn what_cannot_be_read_asks_nothing() {
        let bad = |name: &str| Some(if name == "q" { "x".repeat(9_000) } else { "-1".to_owned() });
        let ask = Ask::read(bad);
        assert_eq!((ask.query.len(), ask.page, ask.newest, ask.cut.from), (MAX_CHARS, 1, false, None));
        let arabic = Ask::read(|name| match name {
            "page" => Some("٧".into()),
            "from" => Some("٢٠١٦-٠١-٢١".into()),
            _ => None,
        });
        assert_eq!((arabic.page, arabic.cut.from), (7, Some(jiff::civil::date(2016, 1, 21))));
    }
}
