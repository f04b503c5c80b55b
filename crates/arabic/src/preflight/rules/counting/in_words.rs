//! U03: «3 أهداف» → «ثلاثة أهداف», where the paper writes so.

use super::super::{Findings, Reading};
use super::figure::counted;
use crate::numbers::words;
use crate::preflight::finding::Finding;

pub(super) fn small(story: &Reading<'_>, found: &mut Findings) {
    if !story.profile.numbers_in_words {
        return;
    }
    for part in &story.parts {
        for thing in counted(part).filter(|thing| (3..=10).contains(&thing.n)) {
            let Some(figure) = words(thing.n, thing.noun.gender()) else {
                continue;
            };
            let range = thing.figure.range.start..thing.written.range.end;
            let text = part.text.get(range.clone()).unwrap_or_default();
            found.add(Finding::new("U03").at(part.index, range).with("found", text).perhaps(format!("{figure} {}", thing.written.text)));
        }
    }
}
