//! A small hand on quick-xml's writer: names and texts in, well-formed XML out.

use crate::escape::sound;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

/// XML being written.
pub(crate) struct Xml(Writer<Vec<u8>>);

/// Name and value of an attribute.
pub(crate) type Attr<'a> = (&'a str, &'a str);

impl Xml {
    /// Starts a document in UTF-8.
    pub(crate) fn new() -> io::Result<Self> {
        let mut writer = Writer::new_with_indent(Vec::with_capacity(32 * 1024), b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self(writer))
    }

    fn start<'a>(name: &'a str, attrs: &[Attr]) -> BytesStart<'a> {
        let mut start = BytesStart::new(name);
        for (key, value) in attrs {
            start.push_attribute((*key, sound(value).as_str()));
        }
        start
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &str, attrs: &[Attr]) -> io::Result<()> {
        self.0.write_event(Event::Start(Self::start(name, attrs)))
    }

    /// Closes an element.
    pub(crate) fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with text.
    pub(crate) fn leaf(&mut self, name: &str, attrs: &[Attr], text: &str) -> io::Result<()> {
        self.open(name, attrs)?;
        self.0.write_event(Event::Text(BytesText::new(&sound(text))))?;
        self.close(name)
    }

    /// An element with text and no attributes.
    pub(crate) fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.leaf(name, &[], text)
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attrs: &[Attr]) -> io::Result<()> {
        self.0.write_event(Event::Empty(Self::start(name, attrs)))
    }

    /// The document.
    pub(crate) fn finish(self) -> io::Result<String> {
        let mut text = String::from_utf8(self.0.into_inner()).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        text.push('\n');
        Ok(text)
    }
}
