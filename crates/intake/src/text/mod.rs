//! Pages saved as plain text: masthead, headline, caption, credit line, paragraphs, furniture.

mod head;
mod paragraphs;

use crate::draft::Draft;
use crate::own::Own;
use crate::phrases::Key;
use crate::{Bound, DroppedKind, IntakeError, furniture, sift};

/// Lines that are not empty. A long story with all its comments has some hundreds.
const MAX_LINES: usize = 10_000;

/// One line that is not empty.
#[derive(Debug)]
pub(crate) struct PageLine<'a> {
    pub text: &'a str,
    /// An empty line stands before it.
    pub apart: bool,
}

pub(crate) fn read(draft: &mut Draft, text: &str, own_name: &str) -> Result<Own, IntakeError> {
    let lines = lines(text);
    if lines.len() > MAX_LINES {
        return Err(IntakeError::TooComplex { what: Bound::Lines, limit: MAX_LINES });
    }
    let furniture = lines.iter().map(|line| line.text).filter(|line| names_the_paper(line));
    let own = Own::new(own_name, furniture);
    let body = head::read(draft, &lines, &own);
    let blocks = paragraphs::blocks(lines.get(body..).unwrap_or_default());
    sift::sift(draft, blocks, &own);
    Ok(own)
}

fn lines(text: &str) -> Vec<PageLine<'_>> {
    let raw: Vec<&str> = if text.contains('\n') { text.lines().collect() } else { text.split('\r').collect() };
    let mut lines = Vec::new();
    let mut apart = false;
    for line in raw {
        let bare = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        if bare.is_empty() {
            apart = true;
        } else {
            lines.push(PageLine { text: bare, apart });
            apart = false;
        }
    }
    lines
}

fn names_the_paper(line: &str) -> bool {
    let kind = furniture::kind(line);
    matches!(kind, Some(DroppedKind::Promo | DroppedKind::Disclaimer | DroppedKind::Copyright)) && Key::of(line).words() > 1
}
