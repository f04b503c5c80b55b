//! Where on the page the story stands.

use super::dom;
use super::walk::{Plan, Walk};
use crate::Unknown;
use crate::draft::Draft;
use crate::furniture;
use crate::phrases::Key;
use model::Block;
use scraper::{ElementRef, Html};

/// Markup that names the body, best first; each group by itself, the longest element of it.
const ROOTS: [&str; 4] = [
    "[itemprop=articleBody]",
    ".article-body, .article__body, .entry-content, .post-content, .post-body, .story-body, .article-content, .news-content, .article-text, .news-body, #article-body",
    "article",
    "main, [role=main]",
];

/// Fewer words than this are no story.
const LEAST_WORDS: usize = 8;

/// Walks the page with the best root. The second value is a body that stands only in the machine
/// data.
pub(super) fn body(draft: &mut Draft, page: &Html, source: &str, headline: &Key, machine: Option<&str>) -> (Walk, Option<Vec<Block>>) {
    let whole = page.root_element();
    let start = dom::first(page, "body").unwrap_or(whole);
    let page_words = dom::words(start).split(' ').count();
    for css in ROOTS {
        let root = dom::all(page, css).into_iter().max_by_key(|element| dom::words(*element).chars().count());
        if let Some(root) = root {
            let walk = walk(start, Some(root), headline, page_words);
            if story_words(&walk) >= LEAST_WORDS {
                return (walk, None);
            }
        }
    }
    let mut walk = walk(start, None, headline, page_words);
    if let Some(machine) = machine {
        let found = spread(&mut walk, machine);
        let written = Key::of(machine).words();
        if story_words(&walk) * 10 >= written * 6 && found {
            return (walk, None);
        }
        walk.body = 0..0;
        return (walk, Some(machine.lines().filter_map(Block::paragraph).collect()));
    }
    draft.note(Unknown::GuessedBody);
    if let Some(text) = readable(source) {
        spread(&mut walk, &text);
    }
    (walk, None)
}

fn walk<'a>(start: ElementRef<'a>, root: Option<ElementRef<'a>>, headline: &Key, page_words: usize) -> Walk {
    Walk::over(start, &Plan { root, headline: headline.clone(), page_words })
}

fn story_words(walk: &Walk) -> usize {
    let blocks = walk.blocks.get(walk.body.clone()).unwrap_or_default();
    let texts = blocks.iter().map(Block::text).filter(|text| furniture::kind(text).is_none());
    texts.map(|text| text.split_whitespace().count()).sum()
}

/// Blocks looked at when the body is searched; no page has so many.
const MOST_BLOCKS: usize = 2000;

/// Sets the body to the blocks from the first to the last that stand in `text`.
fn spread(walk: &mut Walk, text: &str) -> bool {
    let all = Key::of(text);
    let stands = |block: &Block| {
        let key = Key::of(&block.text());
        key.words() >= 5 && all.as_str().contains(key.as_str())
    };
    let mut found = walk.blocks.iter().take(MOST_BLOCKS).enumerate().filter(|(_, block)| stands(block)).map(|(at, _)| at);
    let first = found.next();
    let last = found.next_back().or(first);
    if let Some((first, last)) = first.zip(last) {
        walk.body = first..last + 1;
    }
    first.is_some()
}

/// The readable part of the page, by Mozilla's Readability.
fn readable(source: &str) -> Option<String> {
    let config = dom_smoothie::Config { char_threshold: 200, ..dom_smoothie::Config::default() };
    let mut reader = dom_smoothie::Readability::new(source, None, Some(config)).ok()?;
    reader.parse().ok().map(|article| article.text_content.to_string())
}
