//! What readers may see of a story: the row of `published` that a live story has and no other has.

use crate::DeskError;
use jiff::{Timestamp, tz::TimeZone};
use model::change::Touches;
use model::{Copy, Publication, Site, StoryId, Subject, What};
use store::published::Published;
use store::story::StoryRow;
use store::{Tx, change, published, revision, section, site, topic};

/// The paper's settings and zone.
pub(crate) fn paper(tx: &mut Tx) -> Result<(Site, TimeZone), DeskError> {
    let (site, _) = site::load(tx)?.ok_or(DeskError::NoSite)?;
    let zone = site.check().map_err(|_| DeskError::NoSite)?;
    Ok((site, zone))
}

/// Puts the live version of `story` before the readers and records the change.
pub(crate) fn show(tx: &mut Tx, story: &StoryRow, copy: &Copy, what: What, at: Timestamp) -> Result<(), DeskError> {
    let before = published::get(tx, story.id)?;
    let after = projection(tx, story, copy, before.as_ref(), at)?;
    published::put(tx, &after, at)?;
    let mut touches = places(&after);
    if let Some(before) = &before {
        extend(&mut touches, places(before));
    }
    change::record(tx, Subject::Story, story.id.0, what, &touches, at)?;
    Ok(())
}

/// Puts what readers see of a live story before them anew: only its marks changed.
pub(crate) fn show_live(tx: &mut Tx, story: &StoryRow, what: What, at: Timestamp) -> Result<(), DeskError> {
    match story.live.filter(|_| story.publication == Publication::Live) {
        Some(no) => match revision::get(tx, story.id, no)? {
            Some(live) => show(tx, story, &live.copy, what, at),
            None => Ok(()),
        },
        None => Ok(()),
    }
}

/// Takes `story` away from the readers and records the change.
pub(crate) fn hide(tx: &mut Tx, story: StoryId, at: Timestamp) -> Result<(), DeskError> {
    let touches = published::get(tx, story)?.map(|row| places(&row)).unwrap_or_default();
    published::remove(tx, story, at)?;
    change::record(tx, Subject::Story, story.0, What::Withdrawn, &touches, at)?;
    Ok(())
}

fn projection(tx: &mut Tx, story: &StoryRow, copy: &Copy, before: Option<&Published>, at: Timestamp) -> Result<Published, DeskError> {
    let (_, zone) = paper(tx)?;
    let section = section::by_slug(tx, &copy.section)?.ok_or_else(|| DeskError::NoSection(copy.section.clone()))?;
    let mut topics = Vec::with_capacity(copy.topics.len());
    for name in &copy.topics {
        let id = topic::ensure(tx, name.as_str())?;
        if !topics.contains(&id) {
            topics.push(id);
        }
    }
    let first = story.first_published_at.unwrap_or(at);
    Ok(Published {
        id: story.id,
        slug: before.map_or_else(|| copy.slug(), |row| row.slug.clone()),
        section: section.id,
        first_published_at: first,
        updated_at: story.updated_at.unwrap_or(first),
        day: first.to_zoned_datetime(zone).date().to_string(),
        breaking_until: story.breaking_until,
        corrections: 0,
        comments: 0,
        words: i64::try_from(copy.body.words()).unwrap_or(i64::MAX),
        topics,
        copy: copy.clone(),
    })
}

/// Where a live story stands.
pub(crate) fn places(row: &Published) -> Touches {
    Touches { sections: vec![row.section.0], topics: row.topics.iter().map(|topic| topic.0).collect(), days: vec![row.day.clone()] }
}

fn extend(touches: &mut Touches, more: Touches) {
    for (into, from) in [(&mut touches.sections, more.sections), (&mut touches.topics, more.topics)] {
        from.into_iter().for_each(|id| {
            if !into.contains(&id) {
                into.push(id)
            }
        });
    }
    more.days.into_iter().for_each(|day| {
        if !touches.days.contains(&day) {
            touches.days.push(day)
        }
    });
}
