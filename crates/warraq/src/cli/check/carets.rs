//! A line of copy with a span marked in it, and below it a row of carets.
//!
//! Some terminals lay Arabic out from right to left (UAX #9), others print
//! characters in the order in which they are stored. Carets that are counted
//! from the left are right in one kind only. Both rows are therefore made of
//! the same cells in the same stored order, and the row of carets is given the
//! levels of the line above it: whatever the terminal does to the one it does
//! to the other.

use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};
use unicode_width::UnicodeWidthChar;

/// Right-to-left mark.
const RLM: char = '\u{200F}';
/// Begins text that runs from right to left, whatever the terminal's own direction.
const RLE: char = '\u{202B}';
/// Begin runs in which signs and spaces run as letters of that direction do.
const LRO: char = '\u{202D}';
const RLO: char = '\u{202E}';
/// Ends the last of those.
const PDF: char = '\u{202C}';

/// The two rows, without line ends.
#[derive(Debug, PartialEq, Eq)]
pub struct Rows {
    /// The line of text.
    pub line: String,
    /// The carets below it.
    pub carets: String,
}

/// The rows for `shown`, of which the **bytes** `marked` get carets.
///
/// `shown` is one line without controls of direction but marks.
pub fn rows(shown: &str, marked: &Range<usize>) -> Rows {
    let lead = if arabic::bidi::direction(shown) == Some(arabic::Dir::Rtl) { "" } else { "\u{200F}" };
    Rows { line: format!("{lead}{RLE}{shown}{PDF}"), carets: format!("{RLE}{}{RLM}{PDF}", cells(shown, marked)) }
}

/// Columns of a terminal.
pub fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// Columns of one character: a terminal gives lam and alef a cell each, and a
/// vowel sign none.
pub fn columns(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// A caret or a space for every column of `shown`, in runs of the same level.
fn cells(shown: &str, marked: &Range<usize>) -> String {
    let bidi = BidiInfo::new(shown, Some(Level::rtl()));
    let mut row = String::new();
    let mut run = (0_u8, String::new());
    for (at, c) in shown.char_indices().filter(|(_, c)| columns(*c) > 0) {
        let above = bidi.levels.get(at).map_or(0, |level| level.number().saturating_sub(1));
        if above != run.0 {
            row.push_str(&levelled(run.0, &run.1));
            run = (above, String::new());
        }
        let cell = if marked.contains(&at) { '^' } else { ' ' };
        run.1.extend(std::iter::repeat_n(cell, columns(c)));
    }
    row.push_str(&levelled(run.0, &run.1));
    row
}

/// `cells` at a level so many above that of the line. At the line's own level
/// a mark is enough: nothing else would keep signs between two Latin runs from
/// joining them (rule N1). The mark at the end of the row keeps spaces there
/// from falling back to the terminal's own direction (rule L1).
fn levelled(above: u8, cells: &str) -> String {
    if above == 0 {
        return format!("{RLM}{cells}");
    }
    let opened: String = (0..above).map(|depth| if depth % 2 == 0 { LRO } else { RLO }).collect();
    let closed: String = (0..above).map(|_| PDF).collect();
    format!("{opened}{cells}{closed}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Columns, from the right end of the row, of the characters that `is` picks, as a terminal shows `row`.
    fn seen(row: &str, base: Option<Level>, is: impl Fn(usize, char) -> bool) -> BTreeSet<usize> {
        let bidi = BidiInfo::new(row, base);
        let (levels, runs) = bidi.visual_runs(&bidi.paragraphs[0], 0..row.len());
        let mut visual: Vec<(usize, char)> = Vec::new();
        for run in runs {
            let chars = row.get(run.clone()).unwrap().char_indices().map(|(at, c)| (run.start + at, c));
            if levels[run.start].is_rtl() { visual.extend(chars.rev()) } else { visual.extend(chars) }
        }
        let mut columns_so_far = 0;
        let mut found = BTreeSet::new();
        for (at, c) in visual.into_iter().rev() {
            for column in 0..columns(c) {
                if is(at, c) {
                    found.insert(columns_so_far + column);
                }
            }
            columns_so_far += columns(c);
        }
        found
    }

    /// The same in a terminal that prints in stored order, from the left.
    fn stored(row: &str, is: impl Fn(usize, char) -> bool) -> BTreeSet<usize> {
        let cells = row.char_indices().flat_map(|(at, c)| std::iter::repeat_n((at, c), columns(c)));
        cells.enumerate().filter(|(_, (at, c))| is(*at, *c)).map(|(column, _)| column).collect()
    }

    #[test]
    fn carets_stand_below_the_span_whatever_the_terminal_does() {
        let cases = [
            ("Arabic alone", "المشاركات ⟦لاتمثل⟧ رأي الصحيفة"),
            ("at the beginning", "⟦اعلن⟧ الميناء"),
            ("at the end", "افتتح الميناء ⟦الي⟧"),
            ("after a Latin word", "قالت Reuters إن المشاركات ⟦لاتمثل⟧ أحدا"),
            ("a Latin word itself", "قالت وكالة ⟦Reuters⟧ أمس"),
            ("one of three Latin words", "قالت BBC ⟦CNN⟧ Reuters أمس"),
            ("from Arabic into Latin, apart on the screen", "قالت ⟦وكالة CNN⟧ Reuters أمس"),
            ("from Latin into Arabic", "قالت CNN ⟦Reuters أمس⟧ إن"),
            ("beside a number", "قُتل 14 ⟦شخص⟧ و3,500 جريح"),
            ("a number itself", "قُتل ⟦3,500⟧ شخص"),
            ("numbers in a range", "من 14 ⟦-⟧ 20 سبتمبر"),
            ("Arabic digits", "قُتل ⟦١٤⟧ شخصا"),
            ("in brackets", "الميناء (⟦الرئيسى⟧) افتتح"),
            ("brackets around Latin", "الميناء (Port ⟦City⟧) افتتح"),
            ("a bracket itself", "الميناء ⟦(⟧Port) افتتح"),
            ("the line begins in Latin", "CNN: ⟦اعلن⟧ الميناء"),
            ("the line ends in Latin", "⟦اعلن⟧ الميناء لـ CNN"),
            ("Latin only", "the ⟦port⟧ opens"),
            ("vowel signs", "قُتِلَ ⟦مُحَمَّد⟧ أَمْسِ"),
            ("lam-alef", "⟦لا⟧ إلا الآن"),
            ("an address", "على www.example.org/a ⟦الى⟧ 7/8"),
            ("a percentage", "بلغت 15% ⟦الى⟧ 20%"),
            ("wide characters", "كتب 新聞 ⟦اليوم⟧ 新聞"),
            ("nothing but signs", "… ⟦,⟧ …"),
        ];
        for (why, text) in cases {
            for brackets in [true, false] {
                let shown = format!("    {}", if brackets { text.to_owned() } else { text.replace(['⟦', '⟧'], "") });
                let start = "    ".len() + text.find('⟦').unwrap() + if brackets { '⟦'.len_utf8() } else { 0 };
                let length = text.find('⟧').unwrap() - text.find('⟦').unwrap() - '⟦'.len_utf8();
                let marked = start..start + length;
                let rows = rows(&shown, &marked);
                let before = rows.line.find(&shown).unwrap();
                let is_marked = |at: usize, _| at >= before && marked.contains(&(at - before));
                let is_caret = |_, c| c == '^';
                assert_eq!(stored(&rows.carets, is_caret), stored(&rows.line, is_marked), "{why}: stored order");
                assert_eq!(width(&rows.carets), width(&rows.line), "{why}: both rows are as wide");
                for (terminal, base) in
                    [("finds the direction", None), ("right to left", Some(Level::rtl())), ("left to right", Some(Level::ltr()))]
                {
                    assert_eq!(
                        seen(&rows.carets, base, is_caret),
                        seen(&rows.line, base, is_marked),
                        "{why}: a terminal that is {terminal}"
                    );
                    assert_ne!(seen(&rows.carets, base, is_caret).len(), 0, "{why}");
                }
            }
        }
    }

    #[test]
    fn a_span_can_be_in_two_places_on_the_screen() {
        let shown = "قالت وكالة CNN Reuters أمس";
        let marked = shown.find("وكالة").unwrap()..shown.find(" Reuters").unwrap();
        let columns = seen(&rows(shown, &marked).carets, None, |_, c| c == '^');
        assert_eq!(Vec::from_iter(columns), [5, 6, 7, 8, 9, 10, 19, 20, 21], "«CNN» stands left of «Reuters», away from «وكالة»");
    }
}
