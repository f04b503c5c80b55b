//! Finding the names of a text.

use super::entry::{Entry, Form, Standing};
use super::index::Node;
use super::piece::{self, Piece};
use super::proclitic::{self, attach};
use super::registry::Registry;
use std::ops::Range;

/// How the name is spelled where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spelling {
    /// As the paper writes it.
    Preferred,
    /// As one of the accepted forms.
    Accepted,
    /// As one of the forms to be replaced.
    Deprecated,
    /// As none of them: a hamza, ة/ه or ى/ي is different («ايران»).
    Loose,
}

impl From<Standing> for Spelling {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Preferred => Self::Preferred,
            Standing::Accepted => Self::Accepted,
            Standing::Deprecated => Self::Deprecated,
        }
    }
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'a> {
    /// **Bytes** of the text: whole words, with the proclitics.
    pub range: Range<usize>,
    /// What is written together before the name («و», «ب», «لل»), as it
    /// stands; empty when there is nothing.
    pub proclitic: &'a str,
    /// The name.
    pub entry: &'a Entry,
    /// The form that stands there, or for [`Spelling::Loose`] is meant.
    pub form: &'a Form,
    /// How it is spelled.
    pub spelling: Spelling,
}

impl Mention<'_> {
    /// What should stand in [`Self::range`] instead, proclitics included:
    /// the preferred form for a deprecated one, the right spelling of the same
    /// form for a loose one. `None` when nothing is wrong.
    pub fn correction(&self) -> Option<String> {
        let name = match self.spelling {
            Spelling::Preferred | Spelling::Accepted => return None,
            Spelling::Loose if self.form.standing != Standing::Deprecated => self.form.text(),
            Spelling::Deprecated | Spelling::Loose => self.entry.preferred(),
        };
        Some(attach(self.proclitic, name))
    }
}

impl Registry {
    /// The names that stand in `text`, in order and not overlapping.
    ///
    /// At each word the longest form is taken; a word is read whole before
    /// و ف ب ك ل are taken off it. Forms end where words end: «السوري» is no
    /// mention of «سوريا».
    pub fn mentions<'a>(&'a self, text: &'a str) -> Vec<Mention<'a>> {
        self.mentions_across(&[text]).pop().unwrap_or_default()
    }

    /// As [`Self::mentions`], for the parts of one story (headline, captions,
    /// paragraphs): a full name in one of them makes its ambiguous forms names
    /// in all («كارتر» in the headline, «آشتون كارتر» in the body).
    ///
    /// Gives a list for each part.
    pub fn mentions_across<'a>(&'a self, parts: &[&'a str]) -> Vec<Vec<Mention<'a>>> {
        let read: Vec<(Vec<Piece>, Vec<Hit>)> = parts
            .iter()
            .map(|text| {
                let pieces = piece::pieces(text);
                let hits = self.hits(&pieces);
                (pieces, hits)
            })
            .collect();
        super::resolve::resolve(self, parts, &read)
    }

    /// Everything that reads like a form. Where only ambiguous forms fit, the
    /// search goes on at the next word, and [`super::resolve`] decides.
    fn hits(&self, pieces: &[Piece]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut rest = pieces;
        let mut at = 0_usize;
        while !rest.is_empty() {
            let mut step = 1;
            if let Some(hit) = self.longest(rest, at) {
                if self.index.claims(hit.node).iter().any(|claim| !self.is_ambiguous(*claim)) {
                    step = hit.words;
                }
                hits.push(hit);
            }
            rest = rest.get(step..).unwrap_or_default();
            at = at.saturating_add(step);
        }
        hits
    }

    /// The longest form at the beginning of `pieces`; of equal ones, the one
    /// with the fewest letters taken off.
    fn longest(&self, pieces: &[Piece], first: usize) -> Option<Hit> {
        let (head, tail) = pieces.split_first()?;
        let mut best: Option<Hit> = None;
        for start in proclitic::starts(&head.key) {
            let Some(node) = self.index.begin(&start.word) else { continue };
            if let Some((words, node)) = self.farthest(node, tail)
                && best.as_ref().is_none_or(|best| best.words < words)
            {
                best = Some(Hit { first, words, node, prefix: start.prefix.to_owned() });
            }
        }
        best
    }

    /// How many words from `node` on make the longest form, and where it ends.
    fn farthest(&self, mut node: Node, tail: &[Piece]) -> Option<(usize, Node)> {
        let ends = |node: Node| !self.index.claims(node).is_empty();
        let mut farthest = ends(node).then_some((1, node));
        for (words, piece) in (2..).zip(tail) {
            let Some(next) = self.index.step(node, &piece.key).filter(|_| piece.follows) else { break };
            node = next;
            if ends(node) {
                farthest = Some((words, node));
            }
        }
        farthest
    }
}

/// Words that read like a form.
#[derive(Debug)]
pub(super) struct Hit {
    /// The first of its pieces, and how many there are.
    pub(super) first: usize,
    pub(super) words: usize,
    /// Where its forms are in the index.
    pub(super) node: Node,
    /// Letters taken off the first word, as in its key.
    pub(super) prefix: String,
}
