//! What the proofreader finds, as plain words for a table.

use arabic::preflight::{Checker, Document, Field, Finding, Part, Profile, apply};

/// The findings of `rule` in `text`, a paragraph a line: what stands there and
/// what is wanted.
pub fn found(rule: &str, text: &str) -> Vec<(String, String)> {
    findings(rule, &Document::plain(text), Profile::default()).iter().map(words).collect()
}

/// The findings of `rule` in a document under a style.
pub fn findings(rule: &str, document: &Document, style: Profile) -> Vec<Finding> {
    Checker::new(style).check(document).into_iter().filter(|finding| finding.rule == rule).collect()
}

/// A headline and paragraphs.
pub fn story(headline: &str, body: &str) -> Document {
    let mut document = Document::plain(body);
    document.parts.insert(0, Part::new(Field::Headline, headline));
    document
}

/// What stands there and what is wanted.
pub fn words(finding: &Finding) -> (String, String) {
    (finding.value("found").to_owned(), finding.value("wanted").to_owned())
}

/// The text after the safe fixes of `rule` alone.
pub fn fixed(rule: &str, text: &str) -> String {
    let document = Document::plain(text);
    let findings = findings(rule, &document, Profile::default());
    let after = apply(&document, &findings).document;
    after.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// A table of errors: why, the text, what is found, what is wanted.
pub fn assert_found(rule: &str, rows: &[(&str, &str, &str, &str)]) {
    for (why, text, wrong, right) in rows {
        assert_eq!(found(rule, text), [((*wrong).to_owned(), (*right).to_owned())], "{rule}, {why}: {text}");
    }
}

/// A table of what is right: why, the text.
pub fn assert_silent(rule: &str, rows: &[(&str, &str)]) {
    for (why, text) in rows {
        assert_eq!(found(rule, text), [], "{rule}, {why}: {text}");
    }
}
