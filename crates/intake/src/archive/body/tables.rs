//! Tables; those that only lay a page out are taken apart.

use super::tree::Element;
use super::walk::Walk;
use model::{Block, Inline};

/// Columns a cell may stretch over.
const MAX_SPAN: usize = 50;

impl Walk<'_> {
    pub(super) fn table(&mut self, element: &Element) {
        if self.in_line {
            return self.flow(&element.children);
        }
        self.flush();
        let mut rows: Vec<&Element> = Vec::new();
        element.all(&|part| &*part.name == "tr", &mut rows);
        let widest = rows.iter().map(|row| cells(row).count()).max().unwrap_or(0);
        let nested = rows.iter().any(|row| row.find(&|part| &*part.name == "table").is_some());
        if nested || widest < 2 {
            return self.block(element);
        }
        let header = rows.first().is_some_and(|row| cells(row).all(|cell| &*cell.name == "th"))
            || element.elements().any(|part| &*part.name == "thead" && part.elements().any(|row| &*row.name == "tr"));
        let caption = element.find(&|part| &*part.name == "caption").map(Element::words).filter(|words| !words.is_empty());
        let rows: Vec<Vec<Vec<Inline>>> = rows.into_iter().map(|row| self.row(row)).filter(|row| !row.is_empty()).collect();
        let rows = even(rows);
        if !rows.is_empty() {
            self.emit(Block::Table { header, rows, caption }, Vec::new());
        }
        self.release();
    }

    fn row(&mut self, row: &Element) -> Vec<Vec<Inline>> {
        let mut content = Vec::new();
        for cell in cells(row) {
            content.push(self.line(&cell.children));
            let span = cell.attr("colspan").and_then(|span| span.parse::<usize>().ok()).unwrap_or(1).min(MAX_SPAN);
            content.extend((1..span).map(|_| Vec::new()));
        }
        content
    }
}

/// Every row gets as many cells as the longest; columns without any words at the end go.
fn even(mut rows: Vec<Vec<Vec<Inline>>>) -> Vec<Vec<Vec<Inline>>> {
    let used = |row: &Vec<Vec<Inline>>| row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
    let width = rows.iter().map(used).max().unwrap_or(0);
    if width == 0 {
        return Vec::new();
    }
    for row in &mut rows {
        row.resize(width, Vec::new());
    }
    rows
}

fn cells(row: &Element) -> impl Iterator<Item = &Element> {
    row.elements().filter(|cell| matches!(&*cell.name, "td" | "th"))
}

/// The frame in which our own pages let a table scroll.
pub(super) fn is_framed(element: &Element) -> bool {
    element.elements().any(|part| &*part.name == "table")
}
