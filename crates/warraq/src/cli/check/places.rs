//! Where a finding stands, as people and editors count.

use super::manuscript::Manuscript;
use arabic::preflight::Place;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A place in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
    /// Line, from 1; `None` in a file that is not read line by line.
    pub line: Option<usize>,
    /// Column in graphemes, from 1; `None` when the text was made on the way
    /// (an entity) and only its line is known.
    pub column: Option<usize>,
    /// Line and column behind the last grapheme, as far as they are known.
    pub end: Option<(usize, usize)>,
    /// **Bytes** of the file, when the words stand there as they are.
    pub bytes: Option<Range<usize>>,
}

/// The lines of one file. Columns that were counted are remembered, so that an
/// endless line is not counted anew for each finding in it.
pub struct Lines<'m> {
    manuscript: &'m Manuscript,
    starts: Vec<usize>,
    /// Columns by the **byte** at which their grapheme begins.
    counted: RefCell<BTreeMap<usize, usize>>,
}

impl<'m> Lines<'m> {
    /// The lines of `manuscript`.
    pub fn of(manuscript: &'m Manuscript) -> Self {
        let ends = manuscript.source.match_indices('\n').map(|(at, _)| at + 1);
        Self { manuscript, starts: std::iter::once(0).chain(ends).collect(), counted: RefCell::default() }
    }

    /// Where `place` stands.
    pub fn spot(&self, place: &Place) -> Spot {
        let Some(origin) = self.manuscript.origin(place) else { return Spot::default() };
        let Some(start) = origin.byte(place.range.start) else {
            return Spot { line: Some(self.line(origin.start)), ..Spot::default() };
        };
        let (line, column) = self.position(start);
        let bytes = origin.bytes(&place.range);
        let end = bytes.as_ref().map(|bytes| self.position(bytes.end));
        let offset = self.manuscript.offset();
        Spot { line: Some(line), column: Some(column), end, bytes: bytes.map(|bytes| bytes.start + offset..bytes.end + offset) }
    }

    /// The line of a **byte** of the source, from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    fn position(&self, byte: usize) -> (usize, usize) {
        let line = self.line(byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let mut counted = self.counted.borrow_mut();
        let known = counted.range(start..=byte).next_back().map(|(at, column)| (*at, *column));
        let (from, first) = known.unwrap_or((start, 1));
        let (mut begin, mut column) = (from, first);
        for (at, grapheme) in self.manuscript.source.get(from..).unwrap_or_default().grapheme_indices(true) {
            let end = from + at + grapheme.len();
            if end > byte {
                break;
            }
            (begin, column) = (end, column + 1);
        }
        counted.insert(begin, column);
        (line, column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::check::read;

    #[test]
    fn lines_and_columns_are_those_of_an_editor() {
        let source = "\u{FEFF}العنوان: افتتاح\r\n\r\nقُتِلَ شخص 👩‍👩‍👦 أمس\r\nثم";
        let manuscript = read::manuscript("-", source.as_bytes()).unwrap();
        let lines = Lines::of(&manuscript);
        let spot = |part: usize, words: &str| {
            let start = manuscript.document.parts[part].text.find(words).unwrap();
            lines.spot(&Place { part, range: start..start + words.len() })
        };
        let cases = [
            ("the value of a field", 0, "افتتاح", (1, 10), (1, 16)),
            ("marks belong to their letter", 1, "شخص", (3, 5), (3, 8)),
            ("a family is one", 1, "أمس", (3, 11), (3, 14)),
            ("back in the same line", 1, "قُ", (3, 1), (3, 2)),
            ("the last line", 2, "ثم", (4, 1), (4, 3)),
        ];
        for (why, part, words, (line, column), end) in cases {
            let spot = spot(part, words);
            assert_eq!((spot.line, spot.column, spot.end), (Some(line), Some(column), Some(end)), "{why}");
            assert_eq!(source.get(spot.bytes.unwrap()), Some(words), "{why}: bytes of the file");
        }
    }

    #[test]
    fn what_was_made_on_the_way_has_a_line() {
        let manuscript = read::manuscript("-", "<p>سمك</p>\n<p>سمك &amp; ملح</p>\n<p>&laquo;نعم".as_bytes()).unwrap();
        let lines = Lines::of(&manuscript);
        let spot = lines.spot(&Place { part: 1, range: 7..8 });
        assert_eq!(spot, Spot { line: Some(2), column: Some(8), ..Spot::default() }, "it follows what is known");
        let spot = lines.spot(&Place { part: 2, range: 0..2 });
        assert_eq!(spot, Spot { line: Some(3), ..Spot::default() });
    }
}
