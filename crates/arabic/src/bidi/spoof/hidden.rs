//! Characters nobody sees, where they split or smuggle.

use super::{Spoof, SpoofKind};
use crate::bidi::controls::{flag_length, is_blank, is_tag};
use crate::letters::{is_arabic_letter, is_joiner, is_transparent};
use std::ops::Range;

/// Soft hyphens are honest: they tell where a long Latin word may break.
const SOFT_HYPHEN: char = '\u{AD}';

pub(super) fn spoofs(text: &str) -> Vec<Spoof> {
    runs(text).into_iter().filter(|run| run.lies(text)).map(|run| Spoof { range: run.range, kind: SpoofKind::Hidden }).collect()
}

/// A run of characters nobody sees, and what stands before it.
struct Run {
    range: Range<usize>,
    before: Option<char>,
}

impl Run {
    fn lies(&self, text: &str) -> bool {
        let run = text.get(self.range.clone()).unwrap_or_default();
        if run.chars().any(is_tag) {
            return true;
        }
        let after = text.get(self.range.end..).and_then(|rest| rest.chars().next());
        let (Some(before), Some(after)) = (self.before, after) else {
            return false;
        };
        let lone_joiner = run.chars().count() == 1 && run.chars().all(is_joiner);
        if lone_joiner && joins(before) && joins(after) {
            return false;
        }
        (is_inside(before) && is_inside(after)) || (is_figure(before) && is_figure(after))
    }
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before = None;
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let flag = if is_hidden(c) { None } else { text.get(at..).and_then(flag_length) };
        let end = at + flag.unwrap_or(c.len_utf8());
        if !is_hidden(c) {
            before = Some(c);
        } else if let Some(run) = runs.last_mut().filter(|run| run.range.end == at) {
            run.range.end = end;
        } else {
            runs.push(Run { range: at..end, before });
        }
        at = end;
    }
    runs
}

const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}') || is_joiner(c) || is_tag(c) || (is_blank(c) && c != SOFT_HYPHEN)
}

/// Letters of scripts in which joiners choose a shape: all but those of
/// Europe.
fn joins(c: char) -> bool {
    is_arabic_letter(c) || is_transparent(c) || !matches!(c, '\0'..='\u{58F}' | '\u{1E00}'..='\u{1FFF}')
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || is_transparent(c)
}

/// A mark of direction beside the sign between two figures turns "3-1" round.
fn is_figure(c: char) -> bool {
    c.is_numeric() || matches!(c, '-' | '/' | ':' | '+' | '.' | ',')
}
