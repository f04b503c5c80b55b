//! HTML of old systems into a typed body: everything stays in its place, and what has no form here is said.

mod base;
mod embed;
mod figures;
mod foreign;
mod gutenberg;
mod lines;
mod lists;
mod pictures;
mod quotes;
mod runs;
mod shortcodes;
mod tables;
mod tree;
mod verse;
mod walk;

pub(crate) use base::Base;
pub(crate) use pictures::is_picture;
pub(crate) use tree::TooComplex;

use crate::{Dropped, Unknown};
use model::{Body, Picture};
use std::borrow::Cow;

/// A picture, and where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    pub picture: Picture,
    pub address: Option<String>,
}

/// The pictures an archive knows by number.
pub(crate) trait Library {
    /// The picture of that number.
    fn picture(&mut self, id: u64) -> Option<Shown>;
    /// Numbers of the pictures that hang on the story which is being read.
    fn attached(&mut self) -> Vec<u64>;
}

/// For archives without numbers.
pub(crate) struct NoLibrary;

impl Library for NoLibrary {
    fn picture(&mut self, _id: u64) -> Option<Shown> {
        None
    }

    fn attached(&mut self) -> Vec<u64> {
        Vec::new()
    }
}

/// How the markup was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// HTML: line ends are spaces.
    Html,
    /// XML (NITF, XHTML): as HTML, and `<a/>` is a whole element.
    Xml,
    /// WordPress: shortcodes, Gutenberg's comments, and line ends that count outside of blocks.
    WordPress,
}

/// A body as it was read.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub body: Body,
    /// Address of each picture of the body, in reading order.
    pub pictures: Vec<Option<String>>,
    pub dropped: Vec<Dropped>,
    pub unknown: Vec<Unknown>,
}

/// Reads a body.
///
/// # Errors
/// [`TooComplex`]: more nodes, or wider tags, than any story has.
pub(crate) fn read(markup: &str, dialect: Dialect, base: &Base, shelf: &mut dyn Library) -> Result<Read, TooComplex> {
    let mut dropped = Vec::new();
    let markup = match dialect {
        Dialect::WordPress => shortcodes::to_elements(markup, &mut dropped),
        _ => Cow::Borrowed(markup),
    };
    let nodes = tree::parse(&markup, dialect == Dialect::Xml)?;
    let mut walk = walk::Walk::new(base, shelf, dialect == Dialect::WordPress);
    walk.dropped = dropped;
    walk.flow(&nodes);
    Ok(walk.finish())
}

/// The words of a fragment with its paragraphs, for comments; the target of a link stands behind its words.
pub(crate) fn plain(markup: &str) -> String {
    if !markup.contains(['<', '&']) {
        return markup.to_owned();
    }
    match tree::parse(markup, false) {
        Ok(nodes) => lines::plain(&nodes),
        Err(TooComplex) => markup.to_owned(),
    }
}
