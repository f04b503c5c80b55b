//! From the body to plain text.

use super::{fence, from_plain, inline, lines};
use crate::body::{Block, Body, Inline};

/// The body as plain text; [`from_plain`] gives the very same body back.
pub fn to_plain(body: &Body) -> String {
    let blocks: Vec<String> = body.content.iter().map(block).collect();
    blocks.join("\n\n")
}

/// What the notation cannot say is written as JSON: the check that nothing is lost is done here, not hoped for.
fn block(block: &Block) -> String {
    let plain = prose(block).or_else(|| fence::write(block)).unwrap_or_default();
    let back = from_plain(&plain);
    if back.is_ok_and(|body| body.content == std::slice::from_ref(block)) { plain } else { fence::json(block) }
}

fn prose(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph { content } => Some(lines::plain(inline::write(content))),
        Block::Heading { content } => Some(format!("## {}", inline::write(content))),
        Block::Quote { content, speaker } => {
            let words = inline::write(content);
            let words = if words.starts_with('—') { format!("\\{words}") } else { words };
            let speaker = speaker.as_ref().map(|speaker| format!("\n> — {}", super::escape::value(speaker)));
            Some(format!("> {words}{}", speaker.unwrap_or_default()))
        }
        Block::List { ordered, content } => {
            let mark = |number: usize| if *ordered { format!("{number}. ") } else { "- ".to_owned() };
            let item = |(at, item): (usize, &Vec<Inline>)| format!("{}{}", mark(at + 1), inline::write(item));
            Some(content.iter().enumerate().map(item).collect::<Vec<_>>().join("\n"))
        }
        _ => None,
    }
}
