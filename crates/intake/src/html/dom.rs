//! HTML into a tree of bounded size.

use crate::{Bound, IntakeError};
use html5ever::driver::{self, Parser};
use html5ever::tendril::{StrTendril, TendrilSink};
use scraper::{ElementRef, Html, HtmlTreeSink, Selector};

/// Elements inside one another. Div soup of real sites stays below 60.
const MAX_DEPTH: usize = 128;
/// Elements, texts and comments. Ours; no news page needs it.
const MAX_NODES: usize = 40_000;
/// Marks between attributes of one tag.
const MAX_ATTRIBUTES: usize = 1000;
/// **Bytes** given to the parser between two looks at the tree.
const STEP: usize = 4096;

/// Parses a page, looking at the growing tree so that a hostile one is refused early.
///
/// # Errors
/// [`IntakeError::TooComplex`].
pub(super) fn parse(text: &str) -> Result<Html, IntakeError> {
    refuse_wide_tags(text)?;
    let mut parser = driver::parse_document(HtmlTreeSink::new(Html::new_document()), Default::default());
    let mut rest = text;
    while !rest.is_empty() {
        let Some((step, after)) = rest.split_at_checked(rest.floor_char_boundary(STEP)) else { break };
        parser.process(StrTendril::from_slice(step));
        measure(&parser)?;
        rest = after;
    }
    Ok(parser.finish())
}

/// Refuses a tag so full of attributes that reading it would take long.
///
/// # Errors
/// [`IntakeError::TooComplex`].
pub(crate) fn refuse_wide_tags(text: &str) -> Result<(), IntakeError> {
    if widest_tag(text) > MAX_ATTRIBUTES { Err(IntakeError::TooComplex { what: Bound::Attributes, limit: MAX_ATTRIBUTES }) } else { Ok(()) }
}

fn measure(parser: &Parser<HtmlTreeSink>) -> Result<(), IntakeError> {
    let html = parser.tokenizer.sink.sink.0.borrow();
    if html.tree.nodes().len() > MAX_NODES {
        return Err(IntakeError::TooComplex { what: Bound::Nodes, limit: MAX_NODES });
    }
    let newest = html.tree.nodes().next_back();
    let depth = newest.map_or(0, |node| node.ancestors().take(MAX_DEPTH + 1).count());
    if depth > MAX_DEPTH { Err(IntakeError::TooComplex { what: Bound::Depth, limit: MAX_DEPTH }) } else { Ok(()) }
}

/// The most marks that can divide attributes in one tag, scripts aside; the parser compares every
/// attribute with all before it.
fn widest_tag(text: &str) -> usize {
    let mut widest = 0;
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).take(8).collect();
        let (marks, end) = tag_marks(rest);
        widest = widest.max(marks);
        rest = rest.get(end..).unwrap_or_default();
        if let Some(close) = ["script", "style"].iter().find(|raw| name.eq_ignore_ascii_case(raw)) {
            let at = rest.match_indices("</").find(|(at, _)| {
                rest.get(at + 2..).and_then(|tail| tail.get(..close.len())).is_some_and(|tail| tail.eq_ignore_ascii_case(close))
            });
            rest = at.and_then(|(at, _)| rest.get(at..)).unwrap_or_default();
        }
    }
    widest
}

/// Marks outside quotes up to the closing bracket, and where that stands.
fn tag_marks(tag: &str) -> (usize, usize) {
    let mut marks = 0;
    let mut quote = None;
    let mut value = false;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (Some(open), c) if open == c => {
                quote = None;
                marks += 1;
            }
            (Some(_), _) => {}
            (None, '"' | '\'') if value => quote = Some(c),
            (None, '>') => return (marks, at),
            (None, c) => marks += usize::from(c.is_whitespace() || matches!(c, '/' | '=')),
        }
        value = c == '=' || (value && c.is_whitespace());
    }
    (marks, tag.len())
}

/// Elements that match; none for a selector that is wrong.
pub(super) fn all<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    Selector::parse(css).map(|selector| html.select(&selector).collect()).unwrap_or_default()
}

/// The first element that matches.
pub(super) fn first<'a>(html: &'a Html, css: &str) -> Option<ElementRef<'a>> {
    all(html, css).into_iter().next()
}

/// Matching elements inside one.
pub(super) fn within<'a>(element: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    Selector::parse(css).map(|selector| element.select(&selector).collect()).unwrap_or_default()
}

/// The words of an element, one line; scripts and styles in it do not count.
pub(super) fn words(element: ElementRef<'_>) -> String {
    words_up_to(element, usize::MAX).unwrap_or_default()
}

/// The words of an element, or `None` when there are more than `limit`.
pub(super) fn words_up_to(element: ElementRef<'_>, limit: usize) -> Option<String> {
    let mut words: Vec<&str> = Vec::new();
    let mut count = 0;
    let mut glued = false;
    let mut line = String::new();
    for node in element.descendants() {
        let Some(text) = node.value().as_text() else {
            glued &= !node.value().as_element().is_some_and(|element| is_block(element.name()));
            continue;
        };
        if node.parent().and_then(ElementRef::wrap).is_some_and(|parent| matches!(parent.value().name(), "script" | "style")) {
            continue;
        }
        words.clear();
        words.extend(text.split_whitespace());
        for (at, word) in words.iter().enumerate() {
            let joined = at == 0 && glued && !text.starts_with(char::is_whitespace);
            if !line.is_empty() && !joined {
                line.push(' ');
            }
            line.push_str(word);
        }
        glued = if words.is_empty() { glued && text.is_empty() } else { !text.ends_with(char::is_whitespace) };
        count += words.len();
        if count > limit {
            return None;
        }
    }
    Some(line)
}

fn is_block(name: &str) -> bool {
    !matches!(name, "a" | "b" | "strong" | "em" | "i" | "span" | "font" | "u" | "small" | "bdi" | "time" | "abbr" | "mark")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_pages_are_refused_early() {
        let cases = [
            (Bound::Depth, "<div>".repeat(400_000)),
            (Bound::Nodes, (0..100_000).map(|n| format!("<p><font a={n}>")).collect::<String>()),
            (Bound::Nodes, "<p><font a=1>".repeat(100_000)),
            (Bound::Nodes, "<br>".repeat(300_000)),
            (Bound::Attributes, format!("<p {}>", (0..200_000).map(|n| format!("a{n} ")).collect::<String>())),
        ];
        for (bound, page) in cases {
            let refusal = parse(&page).map(|html| html.tree.nodes().len()).unwrap_err();
            assert!(matches!(refusal, IntakeError::TooComplex { what, .. } if what == bound), "{bound:?}: {refusal}");
        }
    }

    #[test]
    fn scripts_do_not_count_as_tags() {
        let page = format!("<script>if (a <b) {{ {} }}</script><p>x", "c = d; ".repeat(2000));
        assert!(parse(&page).is_ok());
    }
}
