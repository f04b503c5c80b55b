//! The template engine, closed: it knows our values, our messages and nothing else.

use crate::error::PressError;
use crate::messages::Messages;
use crate::printable::{attribute_of, html_of};
use crate::theme::Theme;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};
use std::sync::Arc;

/// Steps a page of an overridden theme may take; the built-in pages take a few thousand.
const FUEL: u64 = 2_000_000;

/// An engine with the theme's templates.
pub(crate) fn environment(theme: &Theme, messages: &Arc<Messages>) -> Result<Environment<'static>, PressError> {
    let mut env = closed(messages)?;
    if theme.is_overridden() {
        env.set_fuel(Some(FUEL));
    }
    theme.load(&mut env)?;
    Ok(env)
}

/// An engine without templates that prints only what [`crate::printable`] allows; the newsroom's pages use it too.
///
/// There are no built-in filters, tests or functions: `safe` would undo the isolation by type.
/// Templates have `t("key", name=value)`, `|attr` and `|count`.
///
/// # Errors
/// [`minijinja::Error`] for a syntax that cannot be set; never in practice.
pub fn closed(messages: &Arc<Messages>) -> Result<Environment<'static>, Error> {
    let mut env = Environment::empty();
    // A tag on a line of its own leaves no empty line in the page.
    env.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    env.set_debug(false);
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_formatter(print);
    env.add_filter("attr", attr);
    env.add_filter("count", count);
    let messages = Arc::clone(messages);
    env.add_function("t", move |key: &str, args: Kwargs| messages.for_template(key, &args));
    Ok(env)
}

/// Prints what may be printed and refuses the rest.
fn print(out: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_safe() {
        out.write_str(value.as_str().unwrap_or_default())?;
        return Ok(());
    }
    match html_of(value) {
        Some(html) => Ok(out.write_str(&html)?),
        None => Err(bare(value)),
    }
}

fn attr(value: &Value) -> Result<Value, Error> {
    attribute_of(value).map(Value::from_safe_string).ok_or_else(|| bare(value))
}

/// How many things a list holds, for conditions and for `t(…, n=…)`.
fn count(value: &Value) -> Result<Value, Error> {
    value.len().map(Value::from).ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "only a list can be counted"))
}

fn bare(value: &Value) -> Error {
    let what = match value.kind() {
        ValueKind::String => "a bare string cannot be printed: its direction is unknown",
        ValueKind::Number => "a bare number cannot be printed: write it through t(…)",
        ValueKind::Undefined => "the value is not defined",
        _ => "the value is not text and cannot be printed",
    };
    Error::new(ErrorKind::InvalidOperation, what)
}

/// A struct of [`Value`]s that a template reads by field name.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub(crate) struct $name { $(pub(crate) $field: minijinja::Value),* }

        impl minijinja::value::Object for $name {
            fn get_value(self: &std::sync::Arc<Self>, key: &minijinja::Value) -> Option<minijinja::Value> {
                self.get_value_by_str(key.as_str()?)
            }

            fn get_value_by_str(self: &std::sync::Arc<Self>, key: &str) -> Option<minijinja::Value> {
                match key {
                    $(stringify!($field) => Some(self.$field.clone()),)*
                    _ => None,
                }
            }

            fn enumerate(self: &std::sync::Arc<Self>) -> minijinja::value::Enumerator {
                minijinja::value::Enumerator::Str(&[$(stringify!($field)),*])
            }
        }

        impl From<$name> for minijinja::Value {
            fn from(record: $name) -> minijinja::Value {
                minijinja::Value::from_object(record)
            }
        }
    };
}
pub(crate) use record;
