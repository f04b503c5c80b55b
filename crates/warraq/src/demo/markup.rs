//! Marked text of the demo and of the first static pages: paragraphs, `## ` headings, `> ` quotations
//! with `> — speaker`, `- ` lists, `| ` verse, `**strong**` and `[words](address)`.

use model::body::Href;
use model::{Block, Inline, Mark};

/// Blocks of marked text.
pub fn blocks(text: &str) -> Vec<Block> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).filter_map(block).collect()
}

fn block(part: &str) -> Option<Block> {
    let stripped = |mark: &str| part.lines().map(|line| line.strip_prefix(mark)).collect::<Option<Vec<_>>>();
    if let Some(heading) = part.strip_prefix("## ") {
        return Some(Block::Heading { content: inlines(heading) });
    }
    if let Some(lines) = stripped("> ") {
        let speaker = lines.last().and_then(|line| line.strip_prefix("— ")).map(str::to_owned);
        let words: Vec<&str> = lines.iter().filter(|line| !line.starts_with("— ")).copied().collect();
        return Some(Block::Quote { content: inlines(&words.join(" ")), speaker });
    }
    if let Some(items) = stripped("- ") {
        return Some(Block::List { ordered: false, content: items.into_iter().map(inlines).collect() });
    }
    if let Some(lines) = stripped("| ") {
        return Some(Block::Verse { lines: lines.into_iter().map(str::to_owned).collect() });
    }
    let content = inlines(&part.lines().collect::<Vec<_>>().join(" "));
    (!content.is_empty()).then_some(Block::Paragraph { content })
}

fn inlines(text: &str) -> Vec<Inline> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some((before, run, after)) = next_marked(rest) {
        push(&mut runs, before, Vec::new());
        runs.push(run);
        rest = after;
    }
    push(&mut runs, rest, Vec::new());
    runs
}

fn push(runs: &mut Vec<Inline>, text: &str, marks: Vec<Mark>) {
    if !text.is_empty() {
        runs.push(Inline { text: text.to_owned(), marks });
    }
}

/// Text before the next mark, the marked run, and the rest.
fn next_marked(text: &str) -> Option<(&str, Inline, &str)> {
    let strong = text.split_once("**").and_then(|(before, rest)| {
        let (words, after) = rest.split_once("**")?;
        Some((before, Inline { text: words.to_owned(), marks: vec![Mark::Strong] }, after))
    });
    let link = text.split_once('[').and_then(|(before, rest)| {
        let (words, rest) = rest.split_once("](")?;
        let (href, after) = rest.split_once(')')?;
        let attrs = Href::parse(href).ok()?;
        Some((before, Inline { text: words.to_owned(), marks: vec![Mark::Link { attrs }] }, after))
    });
    match (strong, link) {
        (Some(strong), Some(link)) => Some(if strong.0.len() <= link.0.len() { strong } else { link }),
        (strong, link) => strong.or(link),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_its_block() {
        let blocks =
            blocks("فقرة **مهمة** و[رابط](https://example.org/).\n\n## عنوان\n\n> «قول».\n> — فلان\n\n- أول\n- ثانٍ\n\n| شطر\n| وشطر");
        insta::assert_json_snapshot!(blocks);
    }
}
