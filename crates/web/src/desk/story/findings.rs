//! The findings as the page shows them before a script does.

use super::check::{label, message, why};
use super::wording;
use crate::desk::pack::Pack;
use arabic::preflight::Severity;
use desk::proof::Found;
use minijinja::{Value, context};
use press::printable::{safe, words};

/// The list, gravest first, and how many of each weight.
pub fn of(found: &[Found], pack: &Pack) -> Value {
    let weights = [Severity::Block, Severity::Warn, Severity::Hint];
    let group = |severity: &Severity| {
        let of_weight: Vec<Value> = found.iter().filter(|one| one.severity == *severity).map(|one| line(one, pack)).collect();
        context! { word => safe(severity.as_str().to_owned()), name => words(&pack.text(&format!("story-severity-{}", severity.as_str()))), findings => of_weight }
    };
    let fixable = found.iter().filter(|one| one.fix.as_ref().is_some_and(|fix| fix.safe)).count();
    context! { groups => weights.iter().map(group).collect::<Value>(), total => found.len(), fixable }
}

fn line(found: &Found, pack: &Pack) -> Value {
    let place = match found.spot.field {
        "body" | "card" => Value::from(()),
        field => words(&wording::name(pack, field)),
    };
    context! {
        found => words(&found.found), message => words(&message(found, pack)), why => words(&why(found, pack)), place,
        fix => found.fix.as_ref().map_or(Value::from(()), |fix| words(&label(fix, pack))),
    }
}
