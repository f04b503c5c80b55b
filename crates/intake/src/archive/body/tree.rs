//! HTML of a story as a small tree. Nothing is refused: what is not closed is closed, what is too deep
//! stands beside its parent, and what is too much is said.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{Attribute, LocalName};
use std::cell::RefCell;

/// Elements inside one another; deeper ones stand beside.
const MAX_DEPTH: usize = 100;
/// Elements, texts and comments of one body.
const MAX_NODES: usize = 200_000;

/// One node.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
    Comment(String),
}

/// An element with what stands in it.
#[derive(Debug)]
pub(super) struct Element {
    pub name: LocalName,
    pub attrs: Vec<Attribute>,
    pub children: Vec<Node>,
}

/// The markup holds more than a story can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooComplex;

/// Parses a fragment. With `closes`, `<a/>` is a whole element, as in XML.
pub(super) fn parse(markup: &str, closes: bool) -> Result<Vec<Node>, TooComplex> {
    crate::html::refuse_wide_tags(markup).map_err(|_| TooComplex)?;
    let tokenizer = Tokenizer::new(Builder { inner: RefCell::new(Open::default()), closes }, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(markup));
    // A script is no reason to stop: none is run.
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.inner.into_inner().finish()
}

struct Builder {
    inner: RefCell<Open>,
    closes: bool,
}

/// The elements that are still open, outermost first, below them what is done.
#[derive(Default)]
struct Open {
    root: Vec<Node>,
    open: Vec<Element>,
    count: usize,
}

impl TokenSink for Builder {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut open = self.inner.borrow_mut();
        match token {
            Token::CharacterTokens(text) => open.text(&text),
            Token::CommentToken(text) => open.push(Node::Comment(text.to_string())),
            Token::TagToken(tag) => return open.tag(tag, self.closes),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Open {
    fn siblings(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some(element) => &mut element.children,
            None => &mut self.root,
        }
    }

    fn push(&mut self, node: Node) {
        self.count += 1;
        if self.count <= MAX_NODES {
            self.siblings().push(node);
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(Node::Text(last)) = self.siblings().last_mut() {
            last.push_str(text);
        } else {
            self.push(Node::Text(text.to_owned()));
        }
    }

    fn tag(&mut self, tag: Tag, closes: bool) -> TokenSinkResult<()> {
        let name = unprefixed(&tag.name);
        if tag.kind == TagKind::EndTag {
            self.end(&name);
            return TokenSinkResult::Continue;
        }
        self.make_room(&name);
        let element = Element { name: name.clone(), attrs: tag.attrs, children: Vec::new() };
        if is_void(&name) || (closes && tag.self_closing) || self.open.len() >= MAX_DEPTH {
            self.push(Node::Element(element));
            return TokenSinkResult::Continue;
        }
        self.open.push(element);
        if closes { TokenSinkResult::Continue } else { raw(&name) }
    }

    /// Closes what cannot hold the element that comes.
    fn make_room(&mut self, name: &str) {
        let (closed, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table", "tbody", "thead", "tfoot"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            "a" => (&["a"], &["td", "li", "div", "p"]),
            "option" => (&["option"], &["select"]),
            _ if ends_paragraph(name) => (&["p"], &["td", "th", "li", "div", "blockquote", "figure", "table", "section", "article"]),
            _ => return,
        };
        for at in (0..self.open.len()).rev() {
            let Some(open) = self.open.get(at) else { return };
            if closed.contains(&&*open.name) {
                return self.close(at);
            }
            if within.contains(&&*open.name) {
                return;
            }
        }
    }

    fn end(&mut self, name: &str) {
        match self.open.iter().rposition(|open| &*open.name == name) {
            Some(at) => self.close(at),
            None if name == "br" => self.tag_alone(name),
            None => {}
        }
    }

    fn tag_alone(&mut self, name: &str) {
        self.push(Node::Element(Element { name: LocalName::from(name), attrs: Vec::new(), children: Vec::new() }));
    }

    /// Closes the open element numbered `at` and all inside it.
    fn close(&mut self, at: usize) {
        while self.open.len() > at {
            let Some(element) = self.open.pop() else { return };
            self.push(Node::Element(element));
        }
    }

    fn finish(mut self) -> Result<Vec<Node>, TooComplex> {
        self.close(0);
        if self.count > MAX_NODES { Err(TooComplex) } else { Ok(self.root) }
    }
}

/// `xhtml:p` and `nitf:p` are paragraphs.
fn unprefixed(name: &LocalName) -> LocalName {
    match name.split_once(':') {
        Some(("xhtml" | "html" | "h" | "nitf" | "xh", local)) => LocalName::from(local),
        _ => name.clone(),
    }
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "param" | "source" | "track" | "wbr"
    )
}

fn ends_paragraph(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "table"
            | "blockquote"
            | "pre"
            | "figure"
            | "section"
            | "article"
            | "hr"
            | "dl"
            | "hl2"
            | "form"
    )
}

/// Elements whose content is no markup.
fn raw(name: &str) -> TokenSinkResult<()> {
    match name {
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
        _ => TokenSinkResult::Continue,
    }
}

impl Element {
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attrs.iter().find(|attr| &*attr.name.local == name).map(|attr| attr.value.trim()).filter(|value| !value.is_empty())
    }

    /// One of its classes is `word`.
    pub fn has_class(&self, word: &str) -> bool {
        self.attr("class").is_some_and(|classes| classes.split_whitespace().any(|class| class == word))
    }

    /// The first element inside for which `test` holds.
    pub fn find(&self, test: &dyn Fn(&Element) -> bool) -> Option<&Element> {
        self.elements().find_map(|child| if test(child) { Some(child) } else { child.find(test) })
    }

    /// All elements inside for which `test` holds, outermost only.
    pub fn all<'t>(&'t self, test: &dyn Fn(&Element) -> bool, found: &mut Vec<&'t Element>) {
        for child in self.elements() {
            if test(child) { found.push(child) } else { child.all(test, found) }
        }
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            _ => None,
        })
    }

    /// Its words, one line.
    pub fn words(&self) -> String {
        words_of(&self.children)
    }

    /// All its text as it stands.
    pub fn text(&self) -> String {
        let mut out = String::new();
        raw_text(&self.children, &mut out);
        out
    }
}

/// The words of nodes, one line.
pub(super) fn words_of(nodes: &[Node]) -> String {
    let mut out = String::new();
    gather(nodes, &mut out);
    arabic::save::clean_line(&out)
}

fn gather(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if matches!(&*element.name, "script" | "style") => {}
            Node::Element(element) => {
                let apart = element.is_block();
                out.push_str(if apart { " " } else { "" });
                gather(&element.children, out);
                out.push_str(if apart { " " } else { "" });
            }
            Node::Comment(_) => {}
        }
    }
}

fn raw_text(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => raw_text(&element.children, out),
            Node::Comment(_) => {}
        }
    }
}

impl Element {
    /// Words on both sides of it stand apart.
    pub fn is_block(&self) -> bool {
        !matches!(
            &*self.name,
            "a" | "b"
                | "strong"
                | "em"
                | "i"
                | "span"
                | "font"
                | "u"
                | "small"
                | "big"
                | "bdi"
                | "bdo"
                | "time"
                | "abbr"
                | "mark"
                | "sub"
                | "sup"
                | "s"
                | "del"
                | "ins"
                | "code"
                | "cite"
                | "q"
                | "tt"
                | "strike"
                | "kbd"
                | "var"
                | "dfn"
                | "acronym"
                | "wbr"
                | "nobr"
                | "chron"
                | "person"
                | "location"
                | "org"
                | "num"
                | "event"
                | "classifier"
                | "money"
                | "copyrite"
                | "picture"
        )
    }
}
