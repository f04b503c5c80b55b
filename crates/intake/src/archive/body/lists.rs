//! Lists. Items of lists inside a list stand in the same list.

use super::tree::{Element, Node};
use super::walk::Walk;
use model::{Block, Inline};

impl Walk<'_> {
    pub(super) fn list(&mut self, element: &Element) {
        if super::figures::is_gallery(element) {
            return self.gallery(element);
        }
        if self.in_line || self.figure.as_ref().is_some_and(|figure| figure.gallery) {
            return self.flow(&element.children);
        }
        self.flush();
        let mut items = Vec::new();
        self.items(element, &mut items);
        if !items.is_empty() {
            self.emit(Block::List { ordered: &*element.name == "ol", content: items }, Vec::new());
        }
        self.release();
    }

    fn items(&mut self, list: &Element, items: &mut Vec<Vec<Inline>>) {
        for node in &list.children {
            match node {
                Node::Element(inner) if is_list(inner) => self.items(inner, items),
                Node::Element(item) if &*item.name == "li" => {
                    let mut start = 0;
                    for (at, node) in item.children.iter().enumerate() {
                        if let Node::Element(inner) = node
                            && is_list(inner)
                        {
                            self.item(item.children.get(start..at).unwrap_or_default(), items);
                            self.items(inner, items);
                            start = at + 1;
                        }
                    }
                    self.item(item.children.get(start..).unwrap_or_default(), items);
                }
                node => self.item(std::slice::from_ref(node), items),
            }
        }
    }

    fn item(&mut self, nodes: &[Node], items: &mut Vec<Vec<Inline>>) {
        let content = self.line(nodes);
        if !content.is_empty() {
            items.push(content);
        }
    }
}

fn is_list(element: &Element) -> bool {
    matches!(&*element.name, "ul" | "ol" | "menu")
}
