//! The story's blocks from everything that stands among and below them.

use crate::draft::Draft;
use crate::furniture;
use crate::own::Own;
use crate::phrases::{Group, Key, is_sentence, is_short, labelled};
use crate::{DroppedKind, credit};
use model::{Block, Inline, Mark};

/// Where in the page the reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Story,
    /// Below «اقرأ أيضا»: titles of other stories, until a sentence comes.
    Related,
    /// Below the heading of the comments: nothing is the story any more.
    Comments,
}

/// Puts into `draft` the blocks that are the story; everything else is noted there as dropped.
pub(crate) fn sift(draft: &mut Draft, blocks: Vec<Block>, own: &Own) {
    let mut place = Place::Story;
    for block in blocks {
        let text = block.text();
        if text.trim().is_empty() {
            continue;
        }
        place = next(place, &text, !draft.blocks.is_empty());
        match dropped(draft, place, &text) {
            Some(kind) => draft.drop(kind, &text),
            None if place == Place::Story && labels(draft, &text) => {}
            None => keep(draft, block, own),
        }
    }
}

fn next(place: Place, text: &str, story_begun: bool) -> Place {
    if place == Place::Comments {
        return place;
    }
    if story_begun && is_short(text) && Key::of(text).is_but_numbers(Group::CommentHead) {
        return Place::Comments;
    }
    if furniture::is_related_head(text) {
        return Place::Related;
    }
    let sentence = is_sentence(text) || text.split_whitespace().count() > 20;
    if place == Place::Related && sentence { Place::Story } else { place }
}

fn dropped(draft: &Draft, place: Place, text: &str) -> Option<DroppedKind> {
    let kind = furniture::kind(text);
    let repeated = || draft.headline.as_deref().is_some_and(|headline| is_short(text) && Key::of(headline) == Key::of(text));
    match place {
        Place::Comments => kind.or(Some(DroppedKind::AfterComments)),
        Place::Related => kind.or(Some(DroppedKind::Related)),
        Place::Story => kind.or_else(|| repeated().then_some(DroppedKind::Repeated)),
    }
}

/// Takes over a line of tags, or the section.
pub(crate) fn labels(draft: &mut Draft, text: &str) -> bool {
    if let Some(rest) = labelled(text, Group::Tags) {
        let topics = rest.split(['،', ',', '|', '#', '؛']).map(str::trim).filter(|topic| !topic.is_empty());
        draft.topics.extend(topics.map(str::to_owned));
        return true;
    }
    let section = labelled(text, Group::Section).filter(|rest| rest.split_whitespace().count() <= 4);
    if let Some(rest) = section {
        draft.section.get_or_insert_with(|| rest.to_owned());
    }
    section.is_some()
}

fn keep(draft: &mut Draft, mut block: Block, own: &Own) {
    let text = block.text();
    if matches!(block, Block::Paragraph { .. }) {
        let closing =
            text.trim().starts_with('(') || labelled(&text, Group::SourceLabel).is_some() || labelled(&text, Group::Author).is_some();
        let credit = if draft.blocks.is_empty() || closing { credit::read(&text, own) } else { None };
        if let Some(credit) = credit {
            return draft.take(credit);
        }
    }
    if draft.blocks.is_empty() && draft.place.is_none() {
        open(draft, &mut block, own);
    }
    draft.blocks.push(titled(draft, block));
}

/// A short line all in bold between paragraphs is a heading.
fn titled(draft: &Draft, block: Block) -> Block {
    match block {
        Block::Paragraph { content }
            if !draft.blocks.is_empty()
                && content.iter().all(|run| run.marks == [Mark::Strong])
                && content.iter().map(|run| run.text.split_whitespace().count()).sum::<usize>() <= 12
                && content.last().is_some_and(|run| !is_sentence(&run.text)) =>
        {
            let plain = content.into_iter().map(|run| Inline { text: run.text, marks: Vec::new() });
            Block::Heading { content: plain.collect() }
        }
        other => other,
    }
}

/// Takes place and source off the first paragraph.
fn open(draft: &mut Draft, block: &mut Block, own: &Own) {
    let Block::Paragraph { content } = block else { return };
    let Some(first) = content.first_mut() else { return };
    let taken = credit::opening(&first.text, own).map(|(credit, rest)| (credit, rest.to_owned()));
    if let Some((credit, rest)) = taken
        && let Some(run) = Inline::plain(&rest)
    {
        first.text = run.text;
        draft.take(credit);
    }
}
