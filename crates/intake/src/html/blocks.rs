//! Headings, quotations and lists.

use super::dom;
use super::walk::{Plan, Walk};
use crate::DroppedKind;
use model::{Block, Inline, Mark};
use scraper::ElementRef;

impl Walk {
    pub(super) fn heading(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        self.flush(plan);
        let blocks = self.gather(element, plan);
        let content = joined(blocks);
        if !content.is_empty() {
            self.emit(Block::Heading { content }, plan);
        }
    }

    pub(super) fn quote(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        self.flush(plan);
        let speaker = dom::within(element, "cite, footer").first().map(|cite| dom::words(*cite));
        let mut content = joined(self.gather(element, plan));
        if let (Some(speaker), Some(last)) = (&speaker, content.last_mut())
            && let Some(words) = last.text.trim_end().strip_suffix(speaker.as_str())
        {
            last.text = words.trim_end_matches([' ', '—', '–', '-', 'ـ']).to_owned();
        }
        content.retain(|run| !run.text.trim().is_empty());
        if let Some(last) = content.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        let speaker = speaker.map(|words| words.trim_matches([' ', '—', '–', '-', 'ـ']).to_owned()).filter(|words| !words.is_empty());
        if !content.is_empty() {
            self.emit(Block::Quote { content, speaker }, plan);
        }
    }

    pub(super) fn list(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        self.flush(plan);
        let items: Vec<Vec<Inline>> =
            element.child_elements().map(|item| joined(self.gather(item, plan))).filter(|item| !item.is_empty()).collect();
        let linked = |item: &Vec<Inline>| item.iter().all(|run| run.marks.iter().any(|mark| matches!(mark, Mark::Link { .. })));
        if items.is_empty() {
            return;
        }
        let links = items.iter().all(linked);
        let list = Block::List { ordered: element.value().name() == "ol", content: items };
        if links { self.drop(DroppedKind::Related, &list.text()) } else { self.emit(list, plan) }
    }

    /// The blocks of one element, taken out of the flow.
    fn gather(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) -> Vec<Block> {
        let start = self.blocks.len();
        self.children(element, plan);
        let content = self.runs.take();
        if !content.is_empty() {
            self.blocks.push(Block::Paragraph { content });
        }
        self.broke = false;
        self.blocks.split_off(start.min(self.blocks.len()))
    }
}

/// One line of inlines from several blocks.
fn joined(blocks: Vec<Block>) -> Vec<Inline> {
    let mut joined: Vec<Inline> = Vec::new();
    for block in blocks {
        if let Some(last) = joined.last_mut() {
            last.text.push(' ');
        }
        match block {
            Block::Paragraph { content } | Block::Heading { content } | Block::Quote { content, .. } => joined.extend(content),
            other => joined.extend(Inline::plain(&other.text())),
        }
    }
    joined
}
