//! The tokens of HTML, each with its place in the source.
//!
//! The tokenizer tells lines, not bytes. It is fed in steps that end beside
//! every sign it may stop at, so that text it gives back during a step is
//! either the end of the step, byte for byte, or was decoded.

use super::Passage;
use super::walk::Walk;
use crate::IntakeError;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::{Cell, RefCell};
use std::ops::Range;

/// Walks over the tokens of `html`.
pub(super) fn walk(html: &str) -> Result<Vec<Passage>, IntakeError> {
    let opts = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
    let tokenizer = Tokenizer::new(Placed::over(html), opts);
    let input = BufferQueue::default();
    for step in steps(html) {
        tokenizer.sink.step(&step);
        input.push_back(StrTendril::from_slice(html.get(step).unwrap_or_default()));
        // A script is no reason to stop: none is run.
        while !input.is_empty() {
            let _ = tokenizer.feed(&input);
        }
        tokenizer.sink.walk.borrow().check()?;
    }
    tokenizer.end();
    Ok(tokenizer.sink.walk.into_inner().finish())
}

/// Runs of text without signs, and the signs one by one.
fn steps(html: &str) -> impl Iterator<Item = Range<usize>> {
    let is_sign = |c: char| matches!(c, '<' | '>' | '&' | ';' | '\r' | '\n' | '\0');
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = html.get(at..)?;
        let first = rest.chars().next()?;
        let length = if is_sign(first) { first.len_utf8() } else { rest.find(is_sign).unwrap_or(rest.len()) };
        let step = at..at + length;
        at = step.end;
        Some(step)
    })
}

/// Hands tokens on with their places.
struct Placed<'h> {
    html: &'h str,
    step: RefCell<Range<usize>>,
    /// The first `<` since the last token.
    tag_start: Cell<Option<usize>>,
    /// An `&` was met, and no token since.
    is_reference: Cell<bool>,
    walk: RefCell<Walk>,
}

impl<'h> Placed<'h> {
    fn over(html: &'h str) -> Self {
        Self { html, step: RefCell::default(), tag_start: Cell::new(None), is_reference: Cell::new(false), walk: RefCell::default() }
    }

    fn step(&self, step: &Range<usize>) {
        match self.html.get(step.clone()) {
            Some("<") if self.tag_start.get().is_none() => self.tag_start.set(Some(step.start)),
            Some("&") => self.is_reference.set(true),
            _ => {}
        }
        self.step.replace(step.clone());
    }

    fn text(&self, text: &str) {
        let step = self.step.borrow().clone();
        let is_verbatim = !self.is_reference.get() && self.html.get(step.clone()).is_some_and(|step| step.ends_with(text));
        let at = if is_verbatim { step.end - text.len() } else { step.start };
        self.walk.borrow_mut().text(text, at, is_verbatim);
    }

    fn tag(&self, tag: &Tag) {
        let end = self.step.borrow().end;
        let place = self.tag_start.get().unwrap_or(end)..end;
        let mut walk = self.walk.borrow_mut();
        match tag.kind {
            TagKind::StartTag => walk.start(tag, place.clone(), self.html.get(place).unwrap_or_default()),
            TagKind::EndTag => walk.end(&tag.name),
        }
    }
}

impl TokenSink for Placed<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut next = TokenSinkResult::Continue;
        match token {
            Token::ParseError(_) => return next,
            Token::CharacterTokens(text) => self.text(&text),
            Token::TagToken(tag) => {
                self.tag(&tag);
                next = raw(&tag);
            }
            _ => {}
        }
        self.tag_start.set(None);
        self.is_reference.set(false);
        next
    }
}

/// Elements whose content is no markup.
fn raw(tag: &Tag) -> TokenSinkResult<()> {
    if tag.kind == TagKind::EndTag {
        return TokenSinkResult::Continue;
    }
    match &*tag.name {
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
        "plaintext" => TokenSinkResult::Plaintext,
        _ => TokenSinkResult::Continue,
    }
}
