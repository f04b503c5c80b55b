//! Lines into blocks.

use super::PageLine;
use crate::furniture;
use crate::phrases::is_sentence;
use model::{Block, Inline};

/// Every line is a paragraph; lines of one broken sentence are joined, marked lines are a list.
pub(super) fn blocks(lines: &[PageLine<'_>]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for group in lines.chunk_by(|_, next| !next.apart) {
        let texts: Vec<&str> = group.iter().map(|line| line.text).collect();
        if texts.len() > 1 && texts.iter().all(|text| item(text).is_some()) {
            let items = texts.iter().filter_map(|text| item(text)).filter_map(Inline::plain).map(|run| vec![run]);
            blocks.push(Block::List { ordered: false, content: items.collect() });
        } else if is_wrapped(&texts) {
            blocks.extend(Block::paragraph(&texts.join(" ")));
        } else {
            blocks.extend(texts.into_iter().filter_map(Block::paragraph));
        }
    }
    blocks
}

fn item(text: &str) -> Option<&str> {
    ["- ", "• ", "* ", "– "].iter().find_map(|mark| text.strip_prefix(mark)).map(str::trim)
}

/// Broken by a narrow window: no line but the last ends a sentence, and the breaks are regular.
fn is_wrapped(texts: &[&str]) -> bool {
    let Some((_, before)) = texts.split_last() else { return false };
    let long_enough = |text: &&str| (40..=120).contains(&text.chars().count());
    let plain = |text: &&str| furniture::kind(text).is_none() && !furniture::is_related_head(text);
    texts.len() > 1 && before.iter().all(|text| long_enough(text) && !is_sentence(text)) && texts.iter().all(plain)
}
