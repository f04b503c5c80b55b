//! Two people changed one story: what both did, and where they clash.
//!
//! Fields are compared whole, the body block by block. A change of one side is taken; where both changed the same
//! thing differently, both forms are kept side by side for a person to choose, and nothing is dropped silently.

mod align;
mod blocks;
mod fields;

pub(crate) use align::steps;

use model::{Block, Body, Copy};

/// What a person chooses where two forms clash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    /// What I typed.
    #[default]
    Mine,
    /// What the other saved.
    Theirs,
    /// Both, mine first; of fields that hold one value, mine.
    Both,
}

/// Where both changed the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The field, or `block`.
    pub place: &'static str,
    /// As both found it; `None` where there was nothing.
    pub base: Option<String>,
    /// As I left it; `None` when I took it away.
    pub mine: Option<String>,
    /// As they left it; `None` when they took it away.
    pub theirs: Option<String>,
    /// Which block of my copy it is.
    pub mine_index: Option<usize>,
    /// Which block of theirs.
    pub theirs_index: Option<usize>,
    /// Where it stands in [`Merged::copy`]: the block, or the place before which it stood.
    pub merged_index: Option<usize>,
}

/// A block of the result, or a clash.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Block(Block),
    Clash { row: usize, mine: Option<Block>, theirs: Option<Block> },
}

/// The result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Both, with mine where they clash.
    pub copy: Copy,
    /// The clashes: fields first, then blocks in reading order.
    pub rows: Vec<Row>,
    theirs: Copy,
    pieces: Vec<Piece>,
}

/// Merges what `mine` and `theirs` made of `base`.
pub fn merge(base: &Copy, mine: &Copy, theirs: &Copy) -> Merged {
    let (mut copy, mut rows) = fields::merge(base, mine, theirs);
    let (pieces, clashes) = blocks::merge(&base.body.content, &mine.body.content, &theirs.body.content, rows.len());
    rows.extend(clashes);
    copy.body = Body { content: assemble(&pieces, &[]) };
    Merged { copy, rows, theirs: theirs.clone(), pieces }
}

impl Merged {
    /// The copy under a person's choices, one a row; where one is missing, mine.
    pub fn chosen(&self, choices: &[Choice]) -> Copy {
        let mut copy = self.copy.clone();
        for (row, choice) in self.rows.iter().zip(choices) {
            if *choice == Choice::Theirs {
                fields::take(&mut copy, &self.theirs, row.place);
            }
        }
        copy.body = Body { content: assemble(&self.pieces, choices) };
        copy
    }
}

fn assemble(pieces: &[Piece], choices: &[Choice]) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Block(block) => blocks.push(block.clone()),
            Piece::Clash { row, mine, theirs } => {
                let choice = choices.get(*row).copied().unwrap_or_default();
                let (first, second) = match choice {
                    Choice::Mine => (mine, &None),
                    Choice::Theirs => (theirs, &None),
                    Choice::Both => (mine, theirs),
                };
                blocks.extend(first.iter().chain(second).cloned());
            }
        }
    }
    blocks
}
