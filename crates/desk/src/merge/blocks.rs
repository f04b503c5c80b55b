//! The body, block by block.

use super::align::{Fate, fate};
use super::{Piece, Row};
use model::Block;

/// The pieces of the merged body, and the rows of those that clash; `first` is the number of the first row.
pub(super) fn merge(base: &[Block], mine: &[Block], theirs: &[Block], first: usize) -> (Vec<Piece>, Vec<Row>) {
    let mut merging =
        Merging { mine, theirs, my: fate(base, mine), their: fate(base, theirs), pieces: Vec::new(), rows: Vec::new(), first, length: 0 };
    for (at, block) in base.iter().enumerate() {
        merging.add_new(at);
        merging.settle(at, block);
    }
    merging.add_new(base.len());
    (merging.pieces, merging.rows)
}

struct Merging<'b> {
    mine: &'b [Block],
    theirs: &'b [Block],
    my: Fate,
    their: Fate,
    pieces: Vec<Piece>,
    rows: Vec<Row>,
    first: usize,
    /// Blocks of the result so far, with mine where both clash.
    length: usize,
}

impl Merging<'_> {
    fn push(&mut self, block: &Block) {
        self.pieces.push(Piece::Block(block.clone()));
        self.length += 1;
    }

    /// What either side put before a block of the base: theirs, then mine; what is equal once.
    fn add_new(&mut self, at: usize) {
        let new = |fate: &Fate, blocks: &[Block]| -> Vec<Block> {
            fate.new.get(at).into_iter().flatten().filter_map(|place| blocks.get(*place).cloned()).collect()
        };
        let (theirs, mine) = (new(&self.their, self.theirs), new(&self.my, self.mine));
        for block in &theirs {
            self.push(block);
        }
        for block in mine.iter().filter(|block| !theirs.contains(block)) {
            self.push(block);
        }
    }

    fn settle(&mut self, at: usize, base: &Block) {
        let place = |fate: &Fate| fate.now.get(at).copied().flatten();
        let (my_place, their_place) = (place(&self.my), place(&self.their));
        let mine = my_place.and_then(|place| self.mine.get(place)).cloned();
        let theirs = their_place.and_then(|place| self.theirs.get(place)).cloned();
        if mine.as_ref() == Some(base) || mine == theirs {
            if let Some(block) = theirs {
                self.push(&block);
            }
        } else if theirs.as_ref() == Some(base) {
            if let Some(block) = mine {
                self.push(&block);
            }
        } else {
            let text = |block: &Block| block.text();
            self.rows.push(Row {
                place: "block",
                base: Some(text(base)),
                mine: mine.as_ref().map(text),
                theirs: theirs.as_ref().map(text),
                mine_index: my_place,
                theirs_index: their_place,
                merged_index: Some(self.length),
            });
            self.length += usize::from(mine.is_some());
            self.pieces.push(Piece::Clash { row: self.first + self.rows.len() - 1, mine, theirs });
        }
    }
}
