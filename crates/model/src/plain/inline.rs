//! Runs: `**strong**`, `*em*`, `[text](target)`.

use super::PlainFault;
use super::escape::{self, Piece};
use crate::body::{Href, Inline, Mark};

/// Signs that mean something inside a line.
const SIGNS: [char; 4] = ['*', '[', ']', '|'];

/// Writes runs as one line.
pub(super) fn write(runs: &[Inline]) -> String {
    let mut writer = Writer::default();
    for run in runs {
        writer.run(run);
    }
    writer.close_to(0);
    let mut out = String::new();
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    escape::guarded(&mut out, &text, |out| out.push_str(&writer.out));
    out
}

#[derive(Default)]
struct Writer<'r> {
    out: String,
    open: Vec<&'r Mark>,
    /// The last thing written was a sign of this kind.
    last: Last,
    begun: bool,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Last {
    #[default]
    Text,
    Star {
        strong: bool,
        closing: bool,
    },
}

impl<'r> Writer<'r> {
    fn run(&mut self, run: &'r Inline) {
        let shared = self.open.iter().zip(&run.marks).take_while(|(open, mark)| **open == *mark).count();
        if self.begun && shared == self.open.len() && shared == run.marks.len() {
            self.out.push_str("\\+");
            self.last = Last::Text;
        }
        self.begun = true;
        self.close_to(shared);
        for mark in run.marks.iter().skip(shared) {
            self.sign(mark, false);
            self.open.push(mark);
        }
        if run.text.starts_with(char::is_whitespace) && matches!(self.last, Last::Star { closing: false, .. }) {
            self.out.push_str("\\&");
        }
        escape::push(&mut self.out, &run.text, &SIGNS);
        self.last = Last::Text;
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if self.last == Last::Text && self.out.ends_with(char::is_whitespace) {
                self.out.push_str("\\&");
            }
            if let Some(mark) = self.open.pop() {
                self.sign(mark, true);
            }
        }
    }

    fn sign(&mut self, mark: &Mark, closing: bool) {
        let strong = match mark {
            Mark::Strong => true,
            Mark::Em => false,
            Mark::Link { attrs } => {
                if closing {
                    self.out.push_str("](");
                    escape::push(&mut self.out, attrs.as_str(), &['(', ')']);
                    self.out.push(')');
                } else {
                    self.out.push('[');
                }
                self.last = Last::Text;
                return;
            }
        };
        // Stars that meet are read greedily: only «***» that opens both or closes both needs nothing between.
        if let Last::Star { strong: before, closing: closed } = self.last
            && !(closed == closing && before != strong && before != closing)
        {
            self.out.push_str("\\&");
        }
        self.out.push_str(if strong { "**" } else { "*" });
        self.last = Last::Star { strong, closing };
    }
}

/// Reads the runs of a line.
///
/// # Errors
/// [`PlainFault`]: a mark that is not closed, a link that a story may not carry, a backslash that means nothing.
pub(super) fn read(line: &str) -> Result<Vec<Inline>, PlainFault> {
    let pieces = escape::pieces(line)?;
    let mut reader = Reader { links: links(&pieces), pieces, at: 0, open: Vec::new(), runs: Vec::new(), text: String::new() };
    while let Some(piece) = reader.piece(0) {
        match piece {
            Piece::Nothing => reader.at += 1,
            Piece::Seam => {
                reader.flush();
                reader.at += 1;
            }
            Piece::Plain(c) => reader.push(c),
            Piece::Bare('*') => reader.stars(),
            Piece::Bare('[') if reader.links.get(reader.at).copied().flatten().is_some() => reader.open_link()?,
            Piece::Bare(']') if reader.closes_link() => reader.close_link(),
            Piece::Bare(c) => reader.push(c),
        }
    }
    reader.flush();
    match reader.open.first() {
        None => Ok(reader.runs),
        Some((Mark::Strong, _)) => Err(PlainFault::Mark("**")),
        Some((Mark::Em, _)) => Err(PlainFault::Mark("*")),
        Some((Mark::Link { .. }, _)) => Err(PlainFault::Mark("[")),
    }
}

/// For each `[` the place of its `](`: the first `]` behind it that is followed by `(`.
fn links(pieces: &[Piece]) -> Vec<Option<usize>> {
    let mut next = None;
    let mut found = vec![None; pieces.len()];
    for at in (0..pieces.len()).rev() {
        match (pieces.get(at), pieces.get(at + 1)) {
            (Some(Piece::Bare(']')), Some(Piece::Bare('('))) => next = Some(at),
            (Some(Piece::Bare(']')), _) => next = None,
            (Some(Piece::Bare('[')), _) => {
                if let Some(place) = found.get_mut(at) {
                    *place = next;
                }
                next = None;
            }
            _ => {}
        }
    }
    found
}

struct Reader {
    pieces: Vec<Piece>,
    links: Vec<Option<usize>>,
    at: usize,
    /// Open marks with, for a link, the place behind its target.
    open: Vec<(Mark, Option<(usize, usize)>)>,
    runs: Vec<Inline>,
    text: String,
}

impl Reader {
    fn piece(&self, ahead: usize) -> Option<Piece> {
        self.pieces.get(self.at + ahead).copied()
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.at += 1;
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            let marks = self.open.iter().map(|(mark, _)| mark.clone()).collect();
            self.runs.push(Inline { text: std::mem::take(&mut self.text), marks });
        }
    }

    /// A run of stars; one with space on both sides stands for itself.
    fn stars(&mut self) {
        let mut count = 0;
        while self.piece(count) == Some(Piece::Bare('*')) {
            count += 1;
        }
        let space = |piece: Option<Piece>| match piece {
            None => true,
            Some(Piece::Bare(c) | Piece::Plain(c)) => c.is_whitespace(),
            Some(Piece::Nothing | Piece::Seam) => false,
        };
        let before = self.at.checked_sub(1).and_then(|at| self.pieces.get(at).copied());
        if space(before) && space(self.piece(count)) {
            (0..count).for_each(|_| self.push('*'));
            return;
        }
        while count > 0 {
            let strong = match (count, self.open.last().map(|(mark, _)| mark)) {
                (1, _) => false,
                (2, _) => true,
                (_, Some(Mark::Em)) => false,
                _ => true,
            };
            self.toggle(if strong { Mark::Strong } else { Mark::Em });
            count -= if strong { 2 } else { 1 };
        }
    }

    fn toggle(&mut self, mark: Mark) {
        self.flush();
        self.at += if mark == Mark::Strong { 2 } else { 1 };
        if self.open.last().is_some_and(|(open, _)| *open == mark) {
            self.open.pop();
        } else {
            self.open.push((mark, None));
        }
    }

    fn open_link(&mut self) -> Result<(), PlainFault> {
        let Some(close) = self.links.get(self.at).copied().flatten() else { return Ok(()) };
        let (mut target, mut end) = (String::new(), close + 2);
        loop {
            match self.pieces.get(end) {
                Some(Piece::Bare(')')) => break,
                Some(Piece::Bare(c) | Piece::Plain(c)) => target.push(*c),
                Some(Piece::Nothing | Piece::Seam) => {}
                None => return Err(PlainFault::Mark("[")),
            }
            end += 1;
        }
        let attrs = Href::parse(&target).map_err(|_| PlainFault::Link(target))?;
        self.flush();
        self.open.push((Mark::Link { attrs }, Some((close, end + 1))));
        self.at += 1;
        Ok(())
    }

    fn closes_link(&self) -> bool {
        matches!(self.open.last(), Some((_, Some((close, _)))) if *close == self.at)
    }

    fn close_link(&mut self) {
        self.flush();
        if let Some((_, Some((_, end)))) = self.open.pop() {
            self.at = end;
        }
    }
}
