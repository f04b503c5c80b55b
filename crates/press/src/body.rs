//! The body as HTML: each block and mark of the model has exactly one form here.

use crate::escape::{all_against, html};
use crate::picture::Spot;
use crate::view::PictureView;
use arabic::lang::Lang;
use model::{Block, Body, Inline, Mark, Media, MediaId, Picture, SiteAddress};
use std::collections::BTreeMap;

/// What the pictures of a body are set from.
#[derive(Clone, Copy)]
pub(crate) struct Pictures<'a> {
    /// What is stored of them.
    pub(crate) media: &'a BTreeMap<MediaId, Media>,
    /// The words before a credit.
    pub(crate) by: &'a str,
    /// Whether they are fetched behind the newsroom's gate.
    pub(crate) gated: bool,
}

/// Writes a body's HTML.
pub(crate) struct Setter<'a> {
    lang: Lang,
    /// Without them the pictures of the body are left out.
    pictures: Option<Pictures<'a>>,
    /// Puts the site's address before its own links; for feeds, which are read elsewhere.
    base: Option<&'a SiteAddress>,
    out: String,
}

/// The body as HTML for a page of the site.
pub(crate) fn to_html(body: &Body, lang: Lang, pictures: Option<Pictures>) -> String {
    set(body, lang, None, pictures)
}

/// The body as HTML for a reader elsewhere: links are absolute, direction is said at the root.
pub(crate) fn for_feed(body: &Body, lang: Lang, site: &SiteAddress, pictures: Pictures) -> String {
    format!("<div{}>{}</div>", crate::direction::attributes(lang), set(body, lang, Some(site), Some(pictures)))
}

/// The body as HTML for a file of its own: links are absolute, pictures are named by their captions alone.
pub fn for_export(body: &Body, lang: Lang, site: &SiteAddress) -> String {
    set(body, lang, Some(site), None)
}

fn set(body: &Body, lang: Lang, base: Option<&SiteAddress>, pictures: Option<Pictures>) -> String {
    let mut setter = Setter { lang, base, pictures, out: String::with_capacity(8 * 1024) };
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
            Block::Embed { href, title, source } => self.card(href.as_str(), title.as_deref(), source.as_deref()),
            Block::Table { header, rows, caption } => self.table(*header, rows, caption.as_deref()),
            Block::Image { picture } => self.figure(picture, Spot::Inline),
            Block::Gallery { pictures, title } => self.gallery(pictures, title.as_deref()),
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

    /// A picture with what is said under it; without its bytes the words stand alone, as a lead's do.
    fn figure(&mut self, picture: &Picture, spot: Spot) {
        let Some(pictures) = self.pictures else { return };
        let view = PictureView::of(picture, picture.media.and_then(|id| pictures.media.get(&id)));
        let view = if pictures.gated { view.behind_the_gate(picture.media) } else { view };
        let alt = view.alt.as_deref().unwrap_or_default();
        let drawn = match self.base {
            Some(site) => crate::picture::for_feed(&view, site, alt),
            None => crate::picture::to_html(&view, spot, alt),
        };
        if drawn.is_none() && view.caption.is_none() {
            return;
        }
        self.out.push_str(if drawn.is_some() { "<figure>" } else { "<figure class=\"words\">" });
        self.out.push_str(&drawn.unwrap_or_default());
        if view.caption.is_some() || view.credit.is_some() {
            self.out.push_str("<figcaption>");
            html(&mut self.out, view.caption.as_deref().unwrap_or_default());
            if let Some(credit) = &view.credit {
                self.out.push_str(" <span>");
                html(&mut self.out, pictures.by);
                self.out.push_str(" <bdi>");
                html(&mut self.out, credit);
                self.out.push_str("</bdi></span>");
            }
            self.out.push_str("</figcaption>");
        }
        self.close("figure");
    }

    /// Pictures beside each other, and what they show together.
    fn gallery(&mut self, all: &[Picture], title: Option<&str>) {
        if self.pictures.is_none() || all.is_empty() {
            return;
        }
        self.out.push_str("<figure class=\"gallery\">");
        if let Some(title) = title {
            self.plain("figcaption", title);
        }
        self.out.push_str("<ul>");
        for picture in all {
            self.out.push_str("<li>");
            self.figure(picture, Spot::Gallery);
            self.close("li");
        }
        self.out.push_str("</ul></figure>");
    }

    /// Something that stands elsewhere: a link that says whose it is; nothing is loaded from there.
    fn card(&mut self, href: &str, title: Option<&str>, source: Option<&str>) {
        self.out.push_str("<p class=\"card\">");
        self.link(href);
        self.out.push_str("<bdi>");
        html(&mut self.out, title.unwrap_or(href));
        self.out.push_str("</bdi>");
        self.close("a");
        if let Some(source) = source {
            self.out.push_str(" <cite><bdi>");
            html(&mut self.out, source);
            self.out.push_str("</bdi></cite>");
        }
        self.close("p");
    }

    /// A table that scrolls in its own frame when the page is narrow.
    fn table(&mut self, header: bool, rows: &[Vec<Vec<Inline>>], caption: Option<&str>) {
        self.out.push_str("<div class=\"table\" tabindex=\"0\" role=\"region\"");
        if let Some(caption) = caption {
            self.out.push_str(" aria-label=\"");
            html(&mut self.out, caption);
            self.out.push('"');
        }
        self.out.push_str("><table>");
        if let Some(caption) = caption {
            self.plain("caption", caption);
        }
        for (at, row) in rows.iter().enumerate() {
            self.out.push_str("<tr>");
            for cell in row {
                self.wrapped(if header && at == 0 { "th" } else { "td" }, cell);
            }
            self.close("tr");
        }
        self.out.push_str("</table></div>");
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
