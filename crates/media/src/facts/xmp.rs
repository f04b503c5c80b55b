//! XMP: RDF in XML (ISO 16684-1), read for the few properties that agencies fill.

use super::{Facts, suggest};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Deeper nesting is not an agency's.
const DEEPEST: usize = 32;

pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut reader = Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut said = String::new();
    // Damage ends the reading; what was read until then stands.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Eof => return,
            Event::Start(start) => {
                attributes(&start, facts);
                said.clear();
                open.push(name(&start));
            }
            Event::Empty(start) => {
                attributes(&start, facts);
                property(&name(&start), "", facts);
            }
            Event::Text(text) => said.push_str(&text),
            Event::GeneralRef(reference) => said.push_str(&resolved(&reference)),
            Event::End(_) => {
                let inner = std::mem::take(&mut said);
                // `rdf:li` in `rdf:Alt` in `dc:description`: the nearest property is meant.
                let whose = open.iter().rev().find(|name| !name.starts_with("rdf:"));
                if let Some(whose) = whose.filter(|_| !inner.trim().is_empty()) {
                    property(whose, &inner, facts);
                }
                open.pop();
            }
            _ => {}
        }
        if open.len() > DEEPEST {
            return;
        }
    }
}

fn name(start: &BytesStart) -> String {
    start.name().as_ref().to_owned()
}

fn attributes(start: &BytesStart, facts: &mut Facts) {
    for attribute in start.attributes().flatten() {
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap_or_default();
        property(attribute.key.as_ref(), &value, facts);
    }
}

fn resolved(reference: &quick_xml::events::BytesRef) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    quick_xml::escape::resolve_xml_entity(reference).unwrap_or_default().to_owned()
}

/// Prefixes are taken as everybody writes them.
fn property(name: &str, value: &str, facts: &mut Facts) {
    match name {
        "dc:description" => suggest(&mut facts.caption, value),
        "photoshop:Credit" | "dc:creator" => suggest(&mut facts.credit, value),
        "dc:rights" => suggest(&mut facts.rights, value),
        _ if name.starts_with("exif:GPS") && name != "exif:GPSVersionID" => facts.location = true,
        _ => {}
    }
}
