//! The page cache follows the change log.

use super::Site;
use crate::cache::{Effect, Tag};
use model::{Change, Subject, What};
use std::sync::atomic::Ordering;
use store::StoreError;

const STEP: i64 = 500;

impl Site {
    /// Drops what the newest changes touch. When this returns, no page that begins later is older
    /// than the log was at the call.
    ///
    /// # Errors
    /// The store's.
    pub async fn follow(&self) -> Result<(), StoreError> {
        let mut cursor = self.cursor.lock().await;
        loop {
            let from = *cursor;
            let changes = self.db.read_quick(move |tx| store::change::after(tx, from, STEP)).await?;
            let Some(last) = changes.last().map(|change| change.id) else { return Ok(()) };
            let taken = changes.iter().filter(|change| matches!(tags(change).1, Effect::Gone) && change.subject == Subject::Story);
            taken.for_each(|change| self.finder.taken_at(change.id));
            self.drop_touched(&changes);
            *cursor = last;
        }
    }

    fn drop_touched(&self, changes: &[Change]) {
        let marks = changes.iter().map(tags);
        let (mut stale, mut gone) = (Vec::new(), Vec::new());
        for (tags, effect) in marks {
            match effect {
                Effect::Stale => stale.extend(tags),
                Effect::Gone => gone.extend(tags),
            }
        }
        for tags in [&mut stale, &mut gone] {
            tags.sort_unstable();
            tags.dedup();
        }
        if stale.iter().chain(&gone).any(|tag| *tag == Tag::Everything) {
            self.generation.fetch_add(1, Ordering::AcqRel);
        }
        self.cache.mark(&stale, Effect::Stale);
        self.cache.mark(&gone, Effect::Gone);
    }
}

/// What a change alters. The masthead's last update stands on every page, so a public change of a
/// story touches them all; a withdrawal leaves nothing behind that could be shown.
fn tags(change: &Change) -> (Vec<Tag>, Effect) {
    let story = Tag::Story(change.story);
    match (change.subject, change.what) {
        (_, What::Filed | What::Received) => (Vec::new(), Effect::Stale),
        (_, What::Withdrawn) => (vec![story, Tag::Everything], Effect::Gone),
        (Subject::Comment, What::Hidden) => (vec![story], Effect::Gone),
        (Subject::Comment, _) => (vec![story], Effect::Stale),
        (Subject::Front, _) if change.touches.sections.is_empty() => (vec![Tag::Home], Effect::Stale),
        (Subject::Front, _) => (change.touches.sections.iter().map(|id| Tag::Section(*id)).collect(), Effect::Stale),
        (Subject::Media | Subject::Site, _) => (vec![Tag::Everything], Effect::Stale),
        (Subject::Story, _) => (vec![story, Tag::Everything], Effect::Stale),
    }
}
