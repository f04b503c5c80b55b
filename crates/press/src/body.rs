//! The body as HTML: each block and mark of the model has exactly one form here.

use crate::escape::{all_against, html};
use arabic::lang::Lang;
use model::{Block, Body, Inline, Mark, SiteAddress};

/// Writes a body's HTML.
pub(crate) struct Setter<'a> {
    lang: Lang,
    /// Puts the site's address before its own links; for feeds, which are read elsewhere.
    base: Option<&'a SiteAddress>,
    out: String,
}

/// The body as HTML for a page of the site.
pub(crate) fn to_html(body: &Body, lang: Lang) -> String {
    set(body, lang, None)
}

/// The body as HTML for a reader elsewhere: links are absolute, direction is said at the root.
pub(crate) fn for_feed(body: &Body, lang: Lang, site: &SiteAddress) -> String {
    format!("<div{}>{}</div>", crate::direction::attributes(lang), set(body, lang, Some(site)))
}

fn set(body: &Body, lang: Lang, base: Option<&SiteAddress>) -> String {
    let mut setter = Setter { lang, base, out: String::with_capacity(8 * 1024) };
    for block in &body.content {
        setter.block(block);
    }
    setter.out
}

impl Setter<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content } => self.wrapped("p", content),
            Block::Heading { content } => self.wrapped("h2", content),
            Block::Quote { content, speaker } => self.quote("quote", |it| it.wrapped("p", content), speaker.as_deref()),
            Block::List { ordered, content } => self.list(if *ordered { "ol" } else { "ul" }, content),
            Block::Verse { lines } => self.verse(lines),
            Block::Scripture { text, reference } => self.quote("scripture", |it| it.plain("p", text), reference.as_deref()),
        }
        self.out.push('\n');
    }

    /// An element whose direction is said when all its letters run against the story's.
    fn open(&mut self, name: &str, against: bool) {
        self.out.push('<');
        self.out.push_str(name);
        if against {
            self.out.push_str(match self.lang {
                Lang::Ar => " dir=\"ltr\"",
                Lang::En => " dir=\"rtl\"",
            });
        }
        self.out.push('>');
    }

    fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn wrapped(&mut self, name: &str, runs: &[Inline]) {
        self.open(name, against(runs, self.lang));
        self.runs(runs);
        self.close(name);
    }

    fn plain(&mut self, name: &str, text: &str) {
        self.open(name, all_against(text, self.lang.dir()));
        html(&mut self.out, text);
        self.close(name);
    }

    fn quote(&mut self, class: &str, words: impl FnOnce(&mut Self), source: Option<&str>) {
        self.out.push_str("<figure class=\"");
        self.out.push_str(class);
        self.out.push_str("\"><blockquote>");
        words(self);
        self.out.push_str("</blockquote>");
        if let Some(source) = source {
            self.out.push_str("<figcaption><bdi>");
            html(&mut self.out, source);
            self.out.push_str("</bdi></figcaption>");
        }
        self.out.push_str("</figure>");
    }

    fn list(&mut self, name: &str, items: &[Vec<Inline>]) {
        self.open(name, false);
        for item in items {
            self.wrapped("li", item);
        }
        self.close(name);
    }

    fn verse(&mut self, lines: &[String]) {
        self.out.push_str("<p class=\"verse\">");
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.out.push_str("<br>");
            }
            html(&mut self.out, line);
        }
        self.out.push_str("</p>");
    }

    fn runs(&mut self, runs: &[Inline]) {
        for run in runs {
            for mark in &run.marks {
                match mark {
                    Mark::Strong => self.out.push_str("<strong>"),
                    Mark::Em => self.out.push_str("<em>"),
                    Mark::Link { attrs } => self.link(attrs.as_str()),
                }
            }
            html(&mut self.out, &run.text);
            for mark in run.marks.iter().rev() {
                self.close(match mark {
                    Mark::Strong => "strong",
                    Mark::Em => "em",
                    Mark::Link { .. } => "a",
                });
            }
        }
    }

    fn link(&mut self, target: &str) {
        self.out.push_str("<a href=\"");
        if let (true, Some(site)) = (target.starts_with('/'), self.base) {
            html(&mut self.out, site.as_str());
        }
        html(&mut self.out, target);
        self.out.push_str("\">");
    }
}

fn against(runs: &[Inline], lang: Lang) -> bool {
    // A run that holds a letter of ours settles it; most first runs do.
    let mut seen = false;
    for run in runs {
        if all_against(&run.text, lang.dir()) {
            seen = true;
        } else if run.text.chars().any(char::is_alphabetic) {
            return false;
        }
    }
    seen
}
