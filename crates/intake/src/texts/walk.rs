//! From tokens to passages.

use super::Passage;
use super::elements::{self, BORDERS, Role};
use super::origin::Origin;
use crate::{Bound, IntakeError};
use arabic::preflight::{Field, Link, Part};
use html5ever::tokenizer::Tag;
use std::ops::Range;

/// Elements inside one another; div soup of real sites stays below 60.
const MAX_DEPTH: usize = 512;
/// Texts of a page.
const MAX_PASSAGES: usize = 100_000;

/// An element that is open.
#[derive(Debug)]
struct Open {
    name: String,
    role: Role,
    is_exempt: bool,
    is_unread: bool,
    /// Where its link began and leads.
    link: Option<(usize, String)>,
}

/// What was gathered so far.
#[derive(Debug, Default)]
pub(super) struct Walk {
    passages: Vec<Passage>,
    open: Vec<Open>,
    running: Option<Passage>,
    /// A space that waits for the next word, and the byte it is, if it is one.
    space: Option<Option<usize>>,
}

impl Walk {
    /// # Errors
    /// [`IntakeError::TooComplex`].
    pub(super) fn check(&self) -> Result<(), IntakeError> {
        let bounds = [(Bound::Depth, self.open.len(), MAX_DEPTH), (Bound::Nodes, self.passages.len(), MAX_PASSAGES)];
        let passed = bounds.into_iter().find(|(_, found, limit)| found > limit);
        passed.map_or(Ok(()), |(what, _, limit)| Err(IntakeError::TooComplex { what, limit }))
    }

    /// What was gathered, once the source has ended.
    pub(super) fn finish(mut self) -> Vec<Passage> {
        self.flush();
        self.passages
    }

    /// Text at byte `at`; `is_verbatim` when it stands there as it is.
    pub(super) fn text(&mut self, text: &str, at: usize, is_verbatim: bool) {
        if self.is_unread() {
            return;
        }
        for (offset, c) in text.char_indices() {
            let source = is_verbatim.then_some(at + offset);
            // An entity for a space that does not break is a matter of layout.
            if c.is_ascii_whitespace() || (c == '\u{A0}' && source.is_none()) {
                let plain = source.filter(|_| c == ' ');
                self.space.get_or_insert(plain);
            } else {
                self.letter(c, source, at);
            }
        }
    }

    fn letter(&mut self, c: char, source: Option<usize>, at: usize) {
        let is_exempt = self.is_exempt();
        let space = self.space.take();
        if self.running.is_none() {
            let origin = Origin::beginning(source.unwrap_or(at));
            self.running = Some(Passage { part: Part::new(self.field(), ""), origin });
        }
        let Some(passage) = &mut self.running else { return };
        let (part, origin) = (&mut passage.part, &mut passage.origin);
        let end = part.text.len();
        if let Some(space) = space.filter(|_| end > 0 && !part.text.ends_with('\n')) {
            part.text.push(' ');
            if let Some(source) = space {
                origin.keep(end..end + 1, source);
            }
        }
        let start = part.text.len();
        part.text.push(c);
        if let Some(source) = source {
            origin.keep(start..part.text.len(), source);
        }
        if is_exempt {
            exempt(part, start);
        }
    }

    /// A tag that opens an element, `source` from `<` to `>`.
    pub(super) fn start(&mut self, tag: &Tag, place: Range<usize>, source: &str) {
        let name = &*tag.name;
        let is_unread = self.is_unread() || elements::attribute(tag, "hidden").is_some();
        let role = elements::role(name);
        if !is_unread {
            self.close_before(name);
            if role != Role::Inline {
                self.flush();
            }
            self.attributes(tag, &place, source);
        }
        match name {
            "br" => self.line_break(),
            "img" | "input" => drop(self.space.get_or_insert(None)),
            _ => {}
        }
        if elements::is_void(name) {
            return;
        }
        let is_exempt = elements::exempts(tag).unwrap_or_else(|| self.is_exempt());
        let target = elements::attribute(tag, "href").filter(|_| name == "a" && !is_unread);
        let link = target.map(|target| (self.running_length(), target.trim().to_owned()));
        self.open.push(Open { name: name.to_owned(), role, is_exempt, is_unread: is_unread || role == Role::Unread, link });
    }

    /// A tag that closes an element.
    pub(super) fn end(&mut self, name: &str) {
        if name == "p" && !self.open.iter().any(|open| open.name == "p") {
            self.flush();
        }
        let known = self.open.iter().rposition(|open| open.name == name);
        if let Some(at) = known {
            self.close(at);
        }
    }

    /// Ends elements whose end tags may be left out.
    fn close_before(&mut self, name: &str) {
        let ended = elements::ended_by(name);
        let inner = self.open.iter().rposition(|open| BORDERS.contains(&open.name.as_str())).map_or(0, |border| border + 1);
        let within = self.open.get(inner..).unwrap_or_default();
        if let Some(at) = within.iter().position(|open| ended.contains(&open.name.as_str())) {
            self.close(inner + at);
        }
    }

    /// Ends the open element at `at` and all in it.
    fn close(&mut self, at: usize) {
        for open in self.open.split_off(at).into_iter().rev() {
            if let Some((start, target)) = open.link {
                self.linked(start, target);
            }
            if open.role != Role::Inline && !open.is_unread {
                self.flush();
            }
        }
    }

    fn linked(&mut self, start: usize, target: String) {
        if let Some(part) = self.running.as_mut().map(|passage| &mut passage.part) {
            // The space before the link belongs to the text around it.
            let blank = part.text.get(start..).map_or(0, |text| text.len() - text.trim_start().len());
            let range = start + blank..part.text.len();
            if !range.is_empty() {
                part.links.push(Link { range, target });
            }
        }
    }

    /// One break is a line end inside the text, two are a new text.
    fn line_break(&mut self) {
        self.space = None;
        if self.running.as_ref().is_some_and(|passage| passage.part.text.ends_with('\n')) {
            self.flush();
        } else if let Some(passage) = &mut self.running {
            passage.part.text.push('\n');
        }
    }

    fn attributes(&mut self, tag: &Tag, place: &Range<usize>, source: &str) {
        if self.is_exempt() || elements::exempts(tag) == Some(true) {
            return;
        }
        for (value, field) in elements::read_attributes(tag).filter(|(value, _)| !value.trim().is_empty()) {
            let mut found = source.match_indices(value).map(|(at, _)| place.start + at);
            let origin = match (found.next(), found.next()) {
                (Some(start), None) => Origin::verbatim(start, value.len()),
                _ => Origin::beginning(place.start),
            };
            self.passages.push(Passage { part: Part::new(field, value), origin: origin.in_attribute() });
        }
    }

    /// Ends the running text.
    fn flush(&mut self) {
        self.space = None;
        let length = self.running_length();
        for (start, target) in self.links_so_far() {
            self.linked(start.min(length), target);
        }
        if let Some(mut passage) = self.running.take() {
            let end = passage.part.text.trim_end().len();
            passage.part.text.truncate(end);
            for link in &mut passage.part.links {
                link.range.end = link.range.end.min(end);
            }
            self.passages.push(passage);
        }
    }

    /// Links that run over the border of a text go on in the next one.
    fn links_so_far(&mut self) -> Vec<(usize, String)> {
        let links = self.open.iter_mut().filter_map(|open| open.link.as_mut());
        links.map(|(start, target)| (std::mem::take(start), target.clone())).collect()
    }

    fn running_length(&self) -> usize {
        self.running.as_ref().map_or(0, |passage| passage.part.text.len())
    }

    /// The field said by the innermost element that says one.
    fn field(&self) -> Field {
        let said = self.open.iter().rev().find_map(|open| match open.role {
            Role::Block(field) => Some(field),
            _ => None,
        });
        said.unwrap_or(Field::Paragraph)
    }

    fn is_exempt(&self) -> bool {
        self.open.last().is_some_and(|open| open.is_exempt)
    }

    fn is_unread(&self) -> bool {
        self.open.last().is_some_and(|open| open.is_unread)
    }
}

/// Takes the text from byte `start` on out of judgement; a space between two exempt words goes too.
fn exempt(part: &mut Part, start: usize) {
    let end = part.text.len();
    let between = |last: &Range<usize>| part.text.get(last.end..start).is_some_and(|between| between.trim().is_empty());
    match part.exempt.last_mut() {
        Some(last) if between(last) => last.end = end,
        _ => part.exempt.push(start..end),
    }
}
