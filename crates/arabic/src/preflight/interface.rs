//! The words of an interface as a document: every text of a Fluent source.

use super::document::{Document, Field, Part};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// What stands for a value in a text; no rule judges it.
const VALUE: char = '\u{FFFC}';

impl Document {
    /// The texts of a catalogue in Fluent: messages, attributes and each plural
    /// form a [`Field::Label`], with values left open. Entries that do not
    /// parse are left out; [`crate::Catalogue::new`] says what is wrong with
    /// them.
    ///
    /// ```
    /// use arabic::preflight::{Checker, Document, Profile};
    ///
    /// let labels = Document::catalogue("name = الأسم\nhello = مرحبا { $name }\n");
    /// let findings = Checker::new(Profile::default()).check(&labels);
    /// assert_eq!((findings.len(), findings[0].rule, findings[0].places[0].part), (1, "H01", 0));
    /// ```
    pub fn catalogue(source: &str) -> Self {
        let tree = parser::parse(source).unwrap_or_else(|(tree, _)| tree);
        let mut texts = Vec::new();
        for entry in &tree.body {
            let (value, attributes) = match entry {
                Entry::Message(message) => (message.value.as_ref(), &message.attributes),
                Entry::Term(term) => (Some(&term.value), &term.attributes),
                _ => continue,
            };
            value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)).for_each(|pattern| collect(pattern, &mut texts));
        }
        Self { parts: texts.into_iter().map(label).collect(), ..Self::default() }
    }
}

/// The text of a pattern, and of every variant inside it.
fn collect(pattern: &Pattern<&str>, texts: &mut Vec<String>) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => {
                text.push(VALUE);
                variants(expression, texts);
            }
        }
    }
    if text.chars().any(char::is_alphabetic) {
        texts.push(text);
    }
}

fn variants(expression: &Expression<&str>, texts: &mut Vec<String>) {
    match expression {
        Expression::Select { variants, .. } => variants.iter().for_each(|variant| collect(&variant.value, texts)),
        Expression::Inline(InlineExpression::Placeable { expression }) => self::variants(expression, texts),
        Expression::Inline(_) => {}
    }
}

fn label(text: String) -> Part {
    let exempt = text.match_indices(VALUE).map(|(at, value)| at..at + value.len()).collect();
    Part { exempt, ..Part::new(Field::Label, text) }
}
