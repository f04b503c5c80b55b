//! What is wrong with a field, in words.

use crate::desk::pack::Pack;
use arabic::catalogue::Arg;
use model::manuscript::{FieldProblem, Problem};
use model::plain::{PlainFault, PlainProblem};

/// A field and a sentence about it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Wrong {
    /// The field, as the form names it.
    pub field: String,
    /// What is wrong.
    pub text: String,
}

/// The sentence about a field.
pub fn field(pack: &Pack, problem: &FieldProblem) -> Wrong {
    let number = |count: &usize| i64::try_from(*count).unwrap_or(i64::MAX);
    let text = match &problem.problem {
        Problem::Empty => pack.text("story-wrong-empty"),
        Problem::TooLong { found, limit } => {
            pack.words.format("story-wrong-too-long", &[("found", Arg::Number(number(found))), ("limit", Arg::Number(number(limit)))])
        }
        Problem::Unknown(what) => {
            let key = match problem.field {
                "section" => "story-wrong-section",
                "lead.media" => "story-wrong-picture",
                "body" if what.chars().all(|c| c.is_ascii_digit()) => "story-wrong-picture",
                _ => "story-wrong-body",
            };
            pack.words.format(key, &[("what", Arg::Text(what))])
        }
        Problem::Range => pack.text("story-wrong-urgency"),
    };
    Wrong { field: problem.field.to_owned(), text }
}

/// The sentence about a line of the body.
pub fn line(pack: &Pack, problem: &PlainProblem) -> Wrong {
    let (key, what) = match &problem.what {
        PlainFault::Fence(name) => ("story-plain-fence", name.as_str()),
        PlainFault::Open => ("story-plain-open", ""),
        PlainFault::Line(line) => ("story-plain-line", line.as_str()),
        PlainFault::Value(value) => ("story-plain-value", value.as_str()),
        PlainFault::Link(link) => ("story-plain-link", link.as_str()),
        PlainFault::Mark(mark) => ("story-plain-mark", *mark),
        PlainFault::Escape(sign) => ("story-plain-escape", sign.as_str()),
    };
    let number = i64::try_from(problem.line).unwrap_or(i64::MAX);
    let text = pack.words.format(key, &[("line", Arg::Number(number)), ("what", Arg::Text(what))]);
    Wrong { field: "body".to_owned(), text }
}

/// The name of a field in a sentence; channels and blocks have one too.
pub fn name(pack: &Pack, place: &str) -> String {
    let key = format!("story-field-{}", place.replace(['_', '.'], "-"));
    if pack.words.has(&key) { pack.text(&key) } else { place.to_owned() }
}
