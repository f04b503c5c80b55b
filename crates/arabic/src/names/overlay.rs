//! A paper's own names over the ones it was given.

use super::entry::{Entry, Form};
use super::piece;
use super::registry::Registry;

/// `base` with the entries of `own` on top; see [`Registry::extended`].
pub(super) fn overlay(base: &[Entry], own: Registry) -> Vec<Entry> {
    // For each old entry the new one that takes its preferred form over.
    let heirs: Vec<Option<usize>> = base.iter().map(|old| taker(&own, old, &old.preferred)).collect();
    let mut additions: Vec<Option<Entry>> = own.entries.iter().cloned().map(Some).collect();
    for (old, heir) in base.iter().zip(&heirs) {
        if let Some(heir) = heir.and_then(|at| additions.get_mut(at)).and_then(Option::as_mut) {
            inherit(heir, old, &own);
        }
    }
    let mut merged = Vec::with_capacity(base.len().saturating_add(additions.len()));
    for (old, heir) in base.iter().zip(heirs) {
        match heir {
            Some(at) => merged.extend(additions.get_mut(at).and_then(Option::take)),
            None => merged.push(Entry { others: kept(old, &own), ..old.clone() }),
        }
    }
    merged.extend(additions.into_iter().flatten());
    merged
}

/// The new entry that has `form` of `old` as its own; an ambiguous form is
/// shared unless both name the same kind of thing.
fn taker(own: &Registry, old: &Entry, form: &Form) -> Option<usize> {
    let same_kind = |at: usize| own.entries.get(at).is_some_and(|entry| entry.kind == old.kind);
    let claims = own.index.find(&piece::keys(&form.text));
    claims.iter().find(|claim| !own.is_ambiguous(**claim) || (form.ambiguous && same_kind(claim.entry))).map(|claim| claim.entry)
}

/// The further forms of `old` that no new entry takes.
fn kept(old: &Entry, own: &Registry) -> Vec<Form> {
    old.others.iter().filter(|form| taker(own, old, form).is_none()).cloned().collect()
}

/// What `heir` does not say itself it has from `old`.
fn inherit(heir: &mut Entry, old: &Entry, own: &Registry) {
    heir.others.extend(kept(old, own));
    if heir.latin.is_empty() {
        heir.latin.clone_from(&old.latin);
    }
    if heir.first_mention.is_empty() {
        heir.first_mention.clone_from(&old.first_mention);
    }
    heir.exact |= old.exact;
    heir.near |= old.near;
}
