//! Where the words of a text stand in the file they were read from.

use std::ops::Range;

/// Which bytes of a source a text was read from.
///
/// Words that stand in the source as they stand in the text are known byte by
/// byte; what was decoded or joined on the way (an entity, a line end that
/// became a space) is not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The **byte** of the source at which the text begins.
    pub start: usize,
    /// True for the value of an attribute, where quotation marks would end it.
    pub is_attribute: bool,
    /// In order and apart.
    pieces: Vec<Piece>,
}

/// Bytes that are the same in both.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    text: Range<usize>,
    source: usize,
}

impl Origin {
    /// A text that stands in the source as it is, `length` **bytes** from
    /// `start` on.
    pub fn verbatim(start: usize, length: usize) -> Self {
        let mut origin = Self::beginning(start);
        origin.keep(0..length, start);
        origin
    }

    /// A text that begins at byte `start` of the source, of which no more is
    /// known yet.
    pub(super) fn beginning(start: usize) -> Self {
        Self { start, ..Self::default() }
    }

    /// The same in the value of an attribute.
    pub(super) fn in_attribute(self) -> Self {
        Self { is_attribute: true, ..self }
    }

    /// Adds bytes that stand in the source as they are.
    pub(super) fn keep(&mut self, text: Range<usize>, source: usize) {
        match self.pieces.last_mut() {
            Some(last) if last.text.end == text.start && last.source + last.text.len() == source => last.text.end = text.end,
            _ => self.pieces.push(Piece { text, source }),
        }
    }

    /// The **byte** of the source that is byte `at` of the text, or that ends
    /// where it ends; `None` when it was made on the way.
    pub fn byte(&self, at: usize) -> Option<usize> {
        self.piece(at, at).map(|piece| piece.source + (at - piece.text.start))
    }

    /// The **bytes** of the source that are `range` of the text, when all of
    /// it stands there as it is.
    pub fn bytes(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let piece = self.piece(range.start, range.end)?;
        let start = piece.source + (range.start - piece.text.start);
        Some(start..start + range.len())
    }

    fn piece(&self, start: usize, end: usize) -> Option<&Piece> {
        let first = self.pieces.partition_point(|piece| piece.text.end < end);
        let fits = |piece: &&Piece| piece.text.start <= start && end <= piece.text.end;
        // Of two that meet at one byte the later begins with it.
        self.pieces.get(first..).unwrap_or_default().iter().take(2).rfind(fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_where_the_bytes_are_the_same() {
        // «ab & cd» from `xxab &amp; cd`
        let mut origin = Origin { start: 2, ..Origin::default() };
        origin.keep(0..2, 2);
        origin.keep(2..3, 4);
        origin.keep(4..7, 10);
        let cases = [
            ("inside a piece", 0..2, Some(2..4)),
            ("over two pieces that are one in both", 1..3, Some(3..5)),
            ("the entity itself", 3..4, None),
            ("over the entity", 1..6, None),
            ("after it", 5..7, Some(11..13)),
            ("an empty place", 7..7, Some(13..13)),
        ];
        for (why, text, source) in cases {
            assert_eq!(origin.bytes(&text), source, "{why}");
        }
        assert_eq!((origin.byte(3), origin.byte(4), origin.byte(8)), (Some(5), Some(10), None));
    }
}
