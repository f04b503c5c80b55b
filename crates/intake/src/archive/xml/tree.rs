//! One record as a tree.

use super::cdata;
use super::names::Prefixes;
use super::tag;
use std::borrow::Cow;

/// Elements inside one another. Ours; a record of any of the formats stays below 30.
const MAX_DEPTH: usize = 200;

/// An element. Names carry our prefixes.
#[derive(Debug, Default)]
pub(in crate::archive) struct Element<'t> {
    pub name: Cow<'t, str>,
    attributes: Vec<(Cow<'t, str>, Cow<'t, str>)>,
    pub children: Vec<Element<'t>>,
    /// Its own text, sections and references resolved.
    text: Cow<'t, str>,
    /// Everything in it as it stands.
    inner: &'t str,
}

/// A record is nested too deep; the bound.
#[derive(Debug, Clone, Copy)]
pub(super) struct TooDeep(pub u64);

struct Parser<'t, 'p> {
    text: &'t str,
    at: usize,
    prefixes: &'p Prefixes,
    /// Open elements: the element, its name as written, where its content begins.
    open: Vec<(Element<'t>, &'t str, usize)>,
    mended: bool,
}

/// The tree of one record, and whether it had to be mended.
pub(super) fn parse<'t>(text: &'t str, prefixes: &Prefixes) -> Result<(Element<'t>, bool), TooDeep> {
    let mut parser = Parser { text, at: 0, prefixes, open: vec![(Element::default(), "", 0)], mended: false };
    while let Some(ahead) = memchr::memchr(b'<', text.as_bytes().get(parser.at..).unwrap_or_default()) {
        let sign = parser.at + ahead;
        parser.push_text(parser.at, sign);
        parser.at = sign;
        parser.markup()?;
    }
    parser.push_text(parser.at, text.len());
    parser.mended |= parser.open.len() > 1;
    while parser.open.len() > 1 {
        parser.close(text.len());
    }
    let root = parser.open.pop().and_then(|(root, _, _)| root.children.into_iter().next());
    Ok((root.unwrap_or_default(), parser.mended))
}

impl<'t> Parser<'t, '_> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn push_text(&mut self, from: usize, to: usize) {
        let Some(raw) = self.text.get(from..to).filter(|raw| !raw.is_empty()) else { return };
        let (resolved, broken) = tag::resolved(raw);
        self.mended |= broken;
        self.push(resolved);
    }

    fn push(&mut self, piece: Cow<'t, str>) {
        let Some((element, _, _)) = self.open.last_mut() else { return };
        if element.text.trim().is_empty() {
            element.text = piece;
        } else if !piece.is_empty() {
            element.text.to_mut().push_str(&piece);
        }
    }

    /// What begins with `<` here.
    fn markup(&mut self) -> Result<(), TooDeep> {
        let rest = self.rest();
        if rest.as_bytes().starts_with(cdata::OPEN) {
            self.section();
        } else if let Some(after) = rest.strip_prefix("<!--") {
            self.skip(after.find("-->").map(|end| end + 7));
        } else if rest.starts_with("<?") {
            self.skip(rest.find("?>").map(|end| end + 2));
        } else if rest.starts_with("<!") {
            self.skip(rest.find('>').map(|end| end + 1));
        } else if let Some(after) = rest.strip_prefix("</") {
            self.end_tag(after);
        } else if rest.as_bytes().get(1).copied().is_some_and(tag::starts_name) {
            return self.start_tag(rest);
        } else {
            self.literal();
        }
        Ok(())
    }

    /// A `<` that is only a sign.
    fn literal(&mut self) {
        self.mended = true;
        self.push(Cow::Borrowed("<"));
        self.at += 1;
    }

    fn skip(&mut self, length: Option<usize>) {
        match length {
            Some(length) => self.at += length,
            None => self.literal(),
        }
    }

    fn section(&mut self) {
        let from = self.at + cdata::OPEN.len();
        let name = self.open.last().map_or("", |(_, raw, _)| raw);
        let end = cdata::end(self.text.as_bytes(), from, name.as_bytes());
        let (text, after, mended) = end.map_or((self.text.len(), self.text.len(), true), |end| (end.text, end.after, end.mended));
        self.mended |= mended;
        self.push(Cow::Borrowed(self.text.get(from..text).unwrap_or_default()));
        self.at = after;
    }

    fn start_tag(&mut self, rest: &'t str) -> Result<(), TooDeep> {
        let Some((inside, _)) = tag::end(rest.as_bytes().get(1..).unwrap_or_default()).and_then(|end| Some((rest.get(1..=end)?, end)))
        else {
            self.literal();
            return Ok(());
        };
        let raw = std::str::from_utf8(tag::name(inside.as_bytes())).unwrap_or_default();
        let alone = inside.ends_with('/');
        let attributes = tag::attributes(inside.get(raw.len()..).unwrap_or_default().trim_end_matches('/'));
        let element = Element { name: self.prefixes.known(raw), attributes, ..Element::default() };
        self.at += inside.len() + 2;
        if alone {
            self.adopt(element);
        } else if self.open.len() > MAX_DEPTH {
            return Err(TooDeep(MAX_DEPTH as u64));
        } else {
            self.open.push((element, raw, self.at));
        }
        Ok(())
    }

    fn end_tag(&mut self, after: &'t str) {
        let start = self.at;
        let Some(end) = after.find('>') else { return self.literal() };
        self.at += end + 3;
        let name = after.get(..end).unwrap_or_default().trim();
        match self.open.iter().rposition(|(_, raw, _)| *raw == name && !raw.is_empty()) {
            Some(at) => {
                self.mended |= at + 1 < self.open.len();
                while self.open.len() > at {
                    self.close(start);
                }
            }
            None => self.mended = true,
        }
    }

    /// Closes the innermost element; its content ends at `end`.
    fn close(&mut self, end: usize) {
        let Some((mut element, _, start)) = self.open.pop() else { return };
        element.inner = self.text.get(start..end).unwrap_or_default();
        self.adopt(element);
    }

    fn adopt(&mut self, element: Element<'t>) {
        if let Some((parent, _, _)) = self.open.last_mut() {
            parent.children.push(element);
        }
    }
}

impl<'t> Element<'t> {
    /// The first child of that name.
    pub fn child(&self, name: &str) -> Option<&Element<'t>> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All children of that name.
    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element<'t>> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The child at the end of a path of names.
    pub fn at(&self, path: &[&str]) -> Option<&Element<'t>> {
        path.iter().try_fold(self, |element, name| element.child(name))
    }

    /// All elements below it for which `test` holds, in order.
    pub fn below<'e>(&'e self, test: &dyn Fn(&Element<'t>) -> bool, found: &mut Vec<&'e Element<'t>>) {
        for child in &self.children {
            if test(child) {
                found.push(child);
            }
            child.below(test, found);
        }
    }

    /// Text of the first child of that name, trimmed; empty when there is none.
    pub fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text())
    }

    /// Its own text, trimmed.
    pub fn text(&self) -> &str {
        self.text.trim()
    }

    /// A value, trimmed; `None` when it is empty.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// HTML in it: the text, or what stands in it as markup of its own.
    pub fn markup(&self) -> &str {
        if self.children.is_empty() { &self.text } else { self.inner }
    }

    /// All text in it and below, in one piece.
    pub fn words(&self) -> String {
        if self.children.is_empty() {
            return self.text().to_owned();
        }
        super::super::body::plain(self.inner).trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_records_are_mended_and_told() {
        for (why, text, title, mended) in [
            ("as it should be", "<item><title>خبر &amp; خبر</title></item>", "خبر & خبر", false),
            ("a section", "<item><title>\n<![CDATA[خبر <b>]]>\n</title></item>", "خبر <b>", false),
            ("a bare ampersand", "<item><title>خبر & خبر &quot;</title></item>", "خبر & خبر \"", true),
            ("an arrow", "<item><title>3 < 5</title></item>", "3 < 5", true),
            ("an end too many", "<item><title>خبر</b></title></item>", "خبر", true),
            ("an end too few", "<item><title>خبر</item>", "خبر", true),
        ] {
            let (root, told) = parse(text, &Prefixes::default()).unwrap();
            assert_eq!((root.text_of("title"), told), (title, mended), "{why}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        assert!(parse(&"<a>".repeat(1000), &Prefixes::default()).is_err());
    }
}
