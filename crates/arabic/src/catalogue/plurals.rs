//! Plural forms, chosen by ICU.
//!
//! The plural rules inside `fluent-bundle` (intl_pluralrules 7, CLDR 37) have
//! lost the "n mod 100" of the Arabic rules: 103 is "few" in CLDR and "other"
//! there. So every choice a text makes on a value, `{ $n -> … }`, is rewritten
//! to `{ PLURAL($n, …) -> … }`, a function that asks ICU; the numbers among
//! the variants are its further arguments, because an exact number wins over
//! a form.

use crate::isolate::{FSI, PDI};
use crate::lang::Lang;
use fluent_bundle::types::FluentNumberType;
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use icu::decimal::input::Decimal;
use icu::locale::locale;
use icu::plurals::{PluralCategory, PluralRules};
use std::borrow::Cow;

/// The name of the function in rewritten texts.
pub(super) const PLURAL: &str = "PLURAL";

/// Rewrites every choice in `resource` to ask [`PLURAL`].
pub(super) fn ask_icu(resource: &mut Resource<&str>) {
    for entry in &mut resource.body {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
            Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
            _ => continue,
        };
        value.into_iter().for_each(rewrite_pattern);
        attributes.iter_mut().for_each(|attribute| rewrite_pattern(&mut attribute.value));
    }
}

fn rewrite_pattern(pattern: &mut Pattern<&str>) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            rewrite_expression(expression);
        }
    }
}

fn rewrite_expression(expression: &mut Expression<&str>) {
    match expression {
        Expression::Select { selector, variants } => {
            if is_value(selector) {
                let mut positional = vec![selector.clone()];
                positional.extend(variants.iter().filter_map(exact_number));
                let arguments = CallArguments { positional, named: Vec::new() };
                *selector = InlineExpression::FunctionReference { id: Identifier { name: PLURAL }, arguments };
            }
            variants.iter_mut().for_each(|variant| rewrite_pattern(&mut variant.value));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => rewrite_expression(expression),
        Expression::Inline(_) => {}
    }
}

/// Selectors that can give a number: `$n` and `NUMBER($n)`.
fn is_value(selector: &InlineExpression<&str>) -> bool {
    matches!(selector, InlineExpression::VariableReference { .. } | InlineExpression::FunctionReference { .. })
}

fn exact_number<'s>(variant: &Variant<&'s str>) -> Option<InlineExpression<&'s str>> {
    match variant.key {
        VariantKey::NumberLiteral { value } => Some(InlineExpression::NumberLiteral { value }),
        VariantKey::Identifier { .. } => None,
    }
}

/// The two sets of plural rules of a language.
pub(super) struct Plurals {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Plurals {
    pub(super) fn new(lang: Lang) -> Self {
        let locale = match lang {
            Lang::Ar => locale!("ar"),
            Lang::En => locale!("en"),
        };
        Self {
            cardinal: PluralRules::try_new_cardinal((&locale).into()).ok(),
            ordinal: PluralRules::try_new_ordinal((&locale).into()).ok(),
        }
    }

    /// The function [`PLURAL`]: a number that is among the further arguments
    /// stays itself, any other becomes the name of its form; what is no number
    /// stays as it is,
    /// without the isolate it may have been put into.
    pub(super) fn choose<'a>(&self, positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
        let Some((value, exact)) = positional.split_first() else {
            return FluentValue::Error;
        };
        let number = match value {
            FluentValue::Number(number) => number,
            FluentValue::String(word) => return FluentValue::String(bare(word).into()),
            other => return other.clone(),
        };
        let is_exact = |other: &FluentValue| matches!(other, FluentValue::Number(other) if other.as_string() == number.as_string());
        if exact.iter().any(is_exact) {
            return value.clone();
        }
        let rules = match number.options.r#type {
            FluentNumberType::Cardinal => &self.cardinal,
            FluentNumberType::Ordinal => &self.ordinal,
        };
        match (rules, number.as_string().parse::<Decimal>()) {
            (Some(rules), Ok(decimal)) => FluentValue::String(Cow::Borrowed(name(rules.category_for(&decimal)))),
            _ => value.clone(),
        }
    }
}

fn bare(word: &str) -> String {
    let inner = word.strip_prefix(FSI).and_then(|word| word.strip_suffix(PDI));
    inner.unwrap_or(word).to_owned()
}

const fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
