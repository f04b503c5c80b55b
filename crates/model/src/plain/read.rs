//! From plain text to the body.

use super::lines::{Start, start};
use super::{PlainFault, PlainProblem, escape, fence, inline};
use crate::body::{Block, Body, Inline};

/// Reads a body from plain text.
///
/// # Errors
/// [`PlainProblem`]: the first line that cannot be read, and why.
pub fn from_plain(text: &str) -> Result<Body, PlainProblem> {
    let lines: Vec<(usize, &str)> = (1..).zip(text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))).collect();
    let mut reader = Reader { lines: &lines, at: 0, content: Vec::new() };
    while let Some((number, line)) = reader.next() {
        let block = match start(line) {
            Start::Empty => continue,
            Start::Fence(kind) => reader.fence(number, kind)?,
            Start::Heading(text) => Block::Heading { content: runs(number, text)? },
            Start::Quote(text) => reader.quote(number, text)?,
            Start::Item { ordered, text } => reader.list(number, ordered, text)?,
            Start::Text(text) => Block::Paragraph { content: reader.paragraph(number, text)? },
        };
        reader.content.push(block);
    }
    Ok(Body { content: reader.content })
}

fn runs(line: usize, text: &str) -> Result<Vec<Inline>, PlainProblem> {
    inline::read(text).map_err(|what| PlainProblem { line, what })
}

struct Reader<'l> {
    lines: &'l [(usize, &'l str)],
    at: usize,
    content: Vec<Block>,
}

impl<'l> Reader<'l> {
    fn peek(&self) -> Option<Start<'l>> {
        self.lines.get(self.at).map(|(_, line)| start(line))
    }

    fn next(&mut self) -> Option<(usize, &'l str)> {
        let line = self.lines.get(self.at).copied();
        self.at += 1;
        line
    }

    /// The text of a line with the lines that go on behind it.
    fn joined(&mut self, first: &str) -> String {
        let mut text = first.to_owned();
        while let Some(Start::Text(more)) = self.peek() {
            text.push(' ');
            text.push_str(more);
            self.at += 1;
        }
        text
    }

    fn paragraph(&mut self, number: usize, first: &str) -> Result<Vec<Inline>, PlainProblem> {
        let text = self.joined(first);
        runs(number, &text)
    }

    fn fence(&mut self, open: usize, kind: &str) -> Result<Block, PlainProblem> {
        let rest = self.lines.get(self.at..).unwrap_or_default();
        let Some(end) = rest.iter().position(|(_, line)| line.trim() == ":::") else {
            return Err(PlainProblem { line: open, what: PlainFault::Open });
        };
        self.at += end + 1;
        fence::read(open, kind, rest.get(..end).unwrap_or_default())
    }

    fn quote(&mut self, number: usize, first: &str) -> Result<Block, PlainProblem> {
        let mut words = first.to_owned();
        let mut speaker = None;
        loop {
            let (said, is_quoted) = match self.peek() {
                Some(Start::Quote(text)) => (text, true),
                Some(Start::Text(text)) => (text, false),
                _ => break,
            };
            let line = self.lines.get(self.at).map_or(number, |(line, _)| *line);
            if let Some(name) = said.strip_prefix('—') {
                self.at += 1;
                speaker = Some(escape::text(name.trim()).map_err(|what| PlainProblem { line, what })?);
                break;
            }
            if !is_quoted {
                break;
            }
            self.at += 1;
            words.push(' ');
            words.push_str(said);
        }
        Ok(Block::Quote { content: runs(number, words.trim())?, speaker })
    }

    fn list(&mut self, number: usize, ordered: bool, first: &str) -> Result<Block, PlainProblem> {
        let mut content = vec![self.paragraph(number, first)?];
        while let Some(Start::Item { ordered: next, text }) = self.peek() {
            if next != ordered {
                break;
            }
            let line = self.next().map_or(number, |(line, _)| line);
            content.push(self.paragraph(line, text)?);
        }
        Ok(Block::List { ordered, content })
    }
}
