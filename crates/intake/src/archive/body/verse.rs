//! Verse and other text whose line ends count.

use super::tree::{Element, Node};
use super::walk::Walk;
use arabic::save::{Shape, cleaned_except};
use model::Block;

impl Walk<'_> {
    pub(super) fn verse(&mut self, element: &Element) {
        self.flush();
        let lines: Vec<String> = lines(element).iter().map(|line| kept(line)).collect();
        let first = lines.iter().position(|line| !line.is_empty());
        let last = lines.iter().rposition(|line| !line.is_empty());
        let lines = first.zip(last).and_then(|(first, last)| lines.get(first..=last));
        if let Some(lines) = lines {
            self.emit(Block::Verse { lines: lines.to_vec() }, Vec::new());
        }
    }

    /// Lines of `pre` that is no verse: a paragraph each.
    pub(super) fn preformatted(&mut self, element: &Element) {
        self.flush();
        for line in lines(element) {
            if let Some(block) = Block::paragraph(&line) {
                self.emit(block, Vec::new());
            }
        }
    }
}

/// Its class says that lines are verse.
pub(super) fn is_verse(element: &Element) -> bool {
    const WORDS: [&str; 7] = ["wp-block-verse", "verse", "poem", "poetry", "qasida", "شعر", "قصيدة"];
    WORDS.iter().any(|word| element.has_class(word))
}

/// A text byte for byte, but for controls and marks of direction.
pub(super) fn kept(line: &str) -> String {
    let line = line.trim_matches(|c: char| c.is_whitespace());
    cleaned_except(line, Shape::Line, std::slice::from_ref(&(0..line.len()))).text
}

/// The lines of an element: at line ends, breaks and blocks.
fn lines(element: &Element) -> Vec<String> {
    let mut text = String::new();
    let keeps = &*element.name == "pre";
    write(&element.children, keeps, &mut text);
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    // Source is laid out with empty lines; one between stanzas is enough.
    lines.dedup_by(|line, before| line.trim().is_empty() && before.trim().is_empty());
    lines
}

fn write(nodes: &[Node], keeps: bool, out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) if keeps => out.push_str(text),
            // Outside of `pre` a line end after a break says nothing.
            Node::Text(text) => {
                let text = if out.is_empty() || out.ends_with('\n') { text.trim_start_matches(['\n', '\r', ' ', '\t']) } else { text };
                out.push_str(&text.replace(['\r', '\t'], " "));
            }
            Node::Element(element) if &*element.name == "br" => out.push('\n'),
            Node::Element(element) if element.is_block() => {
                out.push_str(if out.is_empty() || out.ends_with('\n') { "" } else { "\n" });
                write(&element.children, keeps, out);
                out.push_str(if out.ends_with('\n') { "" } else { "\n" });
            }
            Node::Element(element) => write(&element.children, keeps, out),
            Node::Comment(_) => {}
        }
    }
}
