//! From the tree of a page to blocks, parts and pictures, in reading order.

use super::classes::{self, Part};
use super::dom;
use super::runs::Runs;
use crate::draft::Shown;
use crate::own::Own;
use crate::phrases::{Key, is_short};
use crate::{Dropped, DroppedKind, credit};
use model::body::Href;
use model::{Block, Mark};
use scraper::{ElementRef, Node};
use std::ops::Range;

/// What a walk over the page gathers.
#[derive(Debug, Default)]
pub(super) struct Walk {
    pub blocks: Vec<Block>,
    /// The blocks inside the root element.
    pub body: Range<usize>,
    /// Number of the block before which the headline stands.
    pub headline_at: Option<usize>,
    pub parts: Vec<Found>,
    pub pictures: Vec<(usize, Stage, Shown)>,
    pub(super) stage: Stage,
    /// Targets of links that a story may not carry.
    pub links: Vec<(usize, String)>,
    pub dropped: Vec<Dropped>,
    pub(super) runs: Runs,
    pub(super) marks: Vec<Mark>,
    pub(super) broke: bool,
}

/// How far the walk has come; what stands before headline and story is the masthead's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Stage {
    #[default]
    Masthead,
    /// The headline was met, or the root was entered.
    Story,
    /// The root was left.
    Below,
}

/// A part met on the way, before the block numbered `at`.
#[derive(Debug)]
pub(super) struct Found {
    pub at: usize,
    pub stage: Stage,
    pub part: Part,
    pub text: String,
    /// `datetime` or `content`.
    pub machine: Option<String>,
}

/// What the walk looks for.
pub(super) struct Plan<'a> {
    pub root: Option<ElementRef<'a>>,
    pub headline: Key,
    /// Words on the whole page.
    pub page_words: usize,
}

/// Words a byline, a date or a caption may have.
const PART_WORDS: usize = 25;
/// A longer blockquote is an indented page, not a quotation.
const QUOTE_WORDS: usize = 150;

impl Walk {
    pub(super) fn over(page: ElementRef<'_>, plan: &Plan<'_>) -> Self {
        let mut walk = Self::default();
        walk.children(page, plan);
        walk.flush(plan);
        walk
    }

    pub(super) fn children(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.text(text),
                Node::Element(_) => {
                    if let Some(element) = ElementRef::wrap(child) {
                        self.element(element, plan);
                    }
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.broke = false;
        }
        self.runs.push(text, &self.marks);
    }

    fn element(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        let is_root = plan.root.is_some_and(|root| root.id() == element.id());
        if is_root {
            self.flush(plan);
            self.body.start = self.blocks.len();
            // A `main` holds the masthead too; an article does not.
            if element.value().name() != "main" {
                self.stage = Stage::Story;
            }
            self.block(element, plan);
            self.flush(plan);
            self.body.end = self.blocks.len();
            self.stage = Stage::Below;
            return;
        }
        let holds_root = plan.root.is_some_and(|root| root.ancestors().any(|above| above.id() == element.id()));
        if !holds_root && (self.foreign(element, plan) || self.part(element, plan)) {
            return;
        }
        self.block(element, plan);
    }

    fn block(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        match element.value().name() {
            "br" => self.line_break(plan),
            "hr" => self.flush(plan),
            "img" => self.image(element),
            "figure" => self.figure(element, plan),
            "a" => self.link(element, plan),
            "strong" | "b" => self.marked(element, Mark::Strong, plan),
            "em" | "i" => self.marked(element, Mark::Em, plan),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element, plan),
            "blockquote" if dom::words_up_to(element, QUOTE_WORDS).is_some() => self.quote(element, plan),
            "ul" | "ol" => self.list(element, plan),
            "span" | "font" | "u" | "small" | "big" | "sub" | "sup" | "abbr" | "bdi" | "bdo" | "cite" | "q" | "mark" | "s" | "picture"
            | "ins" | "del" | "code" | "tt" => self.children(element, plan),
            _ => self.unwrap(element, plan),
        }
    }

    fn foreign(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) -> bool {
        let node = element.value();
        let hidden = node.attr("hidden").is_some()
            || node.attr("style").is_some_and(|style| style.replace(' ', "").to_ascii_lowercase().contains("display:none"));
        let kind = match classes::foreign(node.name()) {
            Some(kind) => kind,
            None if node.name() == "aside" => DroppedKind::Related,
            None if hidden => DroppedKind::Outside,
            None => return false,
        };
        let half = dom::words_up_to(element, plan.page_words / 2);
        // Whole pages stand in one form (ASP.NET), or are hidden until a script shows them.
        if half.is_none() && matches!(kind, DroppedKind::Form | DroppedKind::Related | DroppedKind::Outside) {
            return false;
        }
        let words: String = match kind {
            DroppedKind::Script | DroppedKind::Style => arabic::excerpt::excerpt(&element.text().collect::<String>(), 80),
            _ => half.unwrap_or_else(|| dom::words(element)),
        };
        let address = node.attr("src").or_else(|| node.attr("data")).unwrap_or_default();
        self.drop(kind, if words.trim().is_empty() { address } else { &words });
        true
    }

    /// Only its children count.
    pub(super) fn unwrap(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        self.flush(plan);
        self.children(element, plan);
        self.flush(plan);
    }

    /// Takes a byline, a date, a caption or furniture out of the flow.
    fn part(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) -> bool {
        let Some(part) = classes::part(element.value()) else { return false };
        let limit = match part {
            Part::Furniture(DroppedKind::AfterComments | DroppedKind::Related) => plan.page_words / 2,
            _ => PART_WORDS,
        };
        let Some(text) = dom::words_up_to(element, limit) else { return false };
        let inside = element.value().name() == "img" || !dom::within(element, "img, h1").is_empty();
        if inside && !matches!(part, Part::Furniture(_)) {
            return false;
        }
        let inline = matches!(element.value().name(), "span" | "a" | "time" | "b" | "strong" | "font");
        if inline && !self.runs.is_blank() && part == Part::Date && element.value().name() != "time" {
            return false;
        }
        match part {
            Part::Furniture(kind) => self.drop(kind, &text),
            Part::Caption if !self.pictures.is_empty() => self.caption(&text),
            Part::Author => self.byline(element, text),
            _ => {
                let machine = ["datetime", "content", "title"].iter().find_map(|name| element.value().attr(name)).map(str::to_owned);
                let text = if part == Part::Tags { tags(element, text) } else { text };
                self.parts.push(Found { at: self.blocks.len(), stage: self.stage, part, text, machine });
            }
        }
        true
    }

    /// A byline may hold the date as well.
    fn byline(&mut self, element: ElementRef<'_>, mut text: String) {
        for date in dom::within(element, "time, [class*=date], [itemprop=datePublished]") {
            let words = dom::words(date);
            text = text.replace(&words, " ");
            let machine = date.attr("datetime").or_else(|| date.attr("content")).map(str::to_owned);
            self.parts.push(Found { at: self.blocks.len(), stage: self.stage, part: Part::Date, text: words, machine });
        }
        let text = text.trim_matches([' ', '|', '-', '–', '،']).to_owned();
        if !text.is_empty() {
            self.parts.push(Found { at: self.blocks.len(), stage: self.stage, part: Part::Author, text, machine: None });
        }
    }

    fn caption(&mut self, text: &str) {
        if let Some((_, _, shown)) = self.pictures.last_mut() {
            shown.caption.get_or_insert_with(|| text.to_owned());
        }
    }

    pub(super) fn drop(&mut self, what: DroppedKind, text: &str) {
        let text = arabic::save::clean_line(text);
        if !text.is_empty() {
            self.dropped.push(Dropped { what, text });
        }
    }

    /// Two breaks end a paragraph; so does one after a full stop, the headline or a credit line.
    fn line_break(&mut self, plan: &Plan<'_>) {
        let head = |line: String| Key::of(&line) == plan.headline || credit::read(&line, &Own::default()).is_some();
        if self.broke || self.runs.ends_sentence() || self.runs.line().is_some_and(head) {
            self.flush(plan);
        } else {
            self.runs.push(" ", &self.marks);
        }
        self.broke = true;
    }

    /// Ends the running paragraph.
    pub(super) fn flush(&mut self, plan: &Plan<'_>) {
        self.broke = false;
        let content = self.runs.take();
        if !content.is_empty() {
            self.emit(Block::Paragraph { content }, plan);
        }
    }

    /// Adds a block; the headline itself is only noted.
    pub(super) fn emit(&mut self, block: Block, plan: &Plan<'_>) {
        let text = block.text();
        if is_short(&text) && Key::of(&text) == plan.headline {
            self.headline_at.get_or_insert(self.blocks.len());
            if self.stage == Stage::Masthead {
                self.stage = Stage::Story;
            }
        } else {
            self.blocks.push(block);
        }
    }

    fn marked(&mut self, element: ElementRef<'_>, mark: Mark, plan: &Plan<'_>) {
        let new = !self.marks.contains(&mark);
        if new {
            self.marks.push(mark);
        }
        self.children(element, plan);
        if new {
            self.marks.pop();
        }
    }

    fn link(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        let raw = element.value().attr("href").unwrap_or_default().trim();
        let inside = self.marks.iter().any(|mark| matches!(mark, Mark::Link { .. }));
        match Href::parse(raw) {
            Ok(href) if !inside => {
                self.marks.push(Mark::Link { attrs: href });
                self.children(element, plan);
                self.marks.pop();
            }
            Ok(_) => self.children(element, plan),
            Err(_) => {
                if !raw.is_empty() && !raw.starts_with('#') && !dom::words(element).is_empty() {
                    self.links.push((self.blocks.len(), raw.to_owned()));
                }
                self.children(element, plan);
            }
        }
    }
}

/// Tags are links, or words between commas.
fn tags(element: ElementRef<'_>, text: String) -> String {
    let links = dom::within(element, "a");
    if links.is_empty() { text } else { links.into_iter().map(dom::words).collect::<Vec<_>>().join("،") }
}
