//! What a role may as a table of permissions and how far each reaches, to show and to read back.

use crate::desk::fields::Fields;
use crate::desk::pack::Pack;
use minijinja::{Value, context};
use model::{Grants, Permission, Scope};
use press::printable::{safe, words};

/// Permissions that are about single stories, so that "own" and "desk" mean something; the others are there for
/// everything or not at all.
const OF_STORIES: &[Permission] = {
    use Permission::{Correct, Curate, Direct, Embargo, Moderate, Publish, Ready, Retract, See, TakeOver, Withdraw, Write};
    &[See, Write, Direct, Ready, Publish, Correct, Embargo, Withdraw, Retract, TakeOver, Curate, Moderate]
};

/// The rows of the table; `mine` marks what whoever asks may hand out.
pub fn rows(pack: &Pack, grants: &Grants, mine: &Grants, fixed: bool) -> Value {
    Permission::grantable()
        .map(|one| {
            let cells = [None, Some(Scope::Own), Some(Scope::Desk), Some(Scope::All)].map(|scope| {
                let open = scope.is_none() || scope == Some(Scope::All) || OF_STORIES.contains(&one);
                let reach = mine.scope(one) >= scope || grants.scope(one) >= scope;
                context! {
                    value => safe(scope.map_or("none", Scope::word).to_owned()), chosen => grants.scope(one) == scope,
                    open => open || grants.scope(one) == scope, shut => fixed || !reach,
                    label => words(&pack.text(&format!("scope-{}", scope.map_or("none", Scope::word)))),
                }
            });
            context! { key => safe(one.word().to_owned()), name => words(&pack.text(&format!("may-{}", one.word()))), cells => cells.to_vec() }
        })
        .collect()
}

/// The table as it was sent: a field for each permission; what is not sent, or means nothing, is not granted.
pub fn read(fields: &Fields) -> Grants {
    Grants::of(Permission::grantable().filter_map(|one| Some((one, Scope::parse(fields.get(one.word()))?))))
}
