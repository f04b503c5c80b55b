//! Text with marks, gathered while walking, into clean inlines.

use crate::phrases::is_sentence;
use model::{Inline, Mark};

/// Pieces of text as they stand in the page, spaces included.
#[derive(Debug, Default)]
pub(super) struct Runs(Vec<(String, Vec<Mark>)>);

impl Runs {
    pub(super) fn push(&mut self, text: &str, marks: &[Mark]) {
        match self.0.last_mut() {
            Some((last, same)) if same == marks => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push((text.to_owned(), marks.to_vec())),
        }
    }

    /// Nothing but spaces so far.
    pub(super) fn is_blank(&self) -> bool {
        self.0.iter().all(|(text, _)| text.trim().is_empty())
    }

    /// The words so far end like a sentence.
    pub(super) fn ends_sentence(&self) -> bool {
        let last = self.0.iter().rev().map(|(text, _)| text.trim_end()).find(|text| !text.is_empty());
        last.is_some_and(is_sentence)
    }

    /// The words so far when they are few enough to be a line of the head.
    pub(super) fn line(&self) -> Option<String> {
        const LONGEST: usize = 800;
        let bytes: usize = self.0.iter().map(|(text, _)| text.len()).sum();
        (self.0.len() < 20 && bytes <= LONGEST).then(|| self.0.iter().map(|(text, _)| text.as_str()).collect())
    }

    /// Takes everything out: cleaned, one space between runs where there was any.
    pub(super) fn take(&mut self) -> Vec<Inline> {
        let mut inlines: Vec<Inline> = Vec::new();
        let mut spaced = false;
        for (text, marks) in std::mem::take(&mut self.0) {
            let spaced_before = spaced || text.starts_with(char::is_whitespace);
            spaced = text.ends_with(char::is_whitespace) || (spaced && text.trim().is_empty());
            let Some(mut run) = Inline::plain(&text) else {
                spaced |= spaced_before;
                continue;
            };
            if spaced_before && let Some(last) = inlines.last_mut() {
                last.text.push(' ');
            }
            run.marks = marks;
            inlines.push(run);
        }
        inlines
    }
}
