//! Readers' pages as they would stand, for those who arrange and write them. Nothing here is kept or published, and
//! what is not public comes no other way to a reader's page: `load` reads what is.

use super::edition::Edition;
use super::{PageError, Site, load};
use crate::finder::Finder;
use crate::headers::{Kind, Policy};
use jiff::Timestamp;
use model::{Front, FrontPage, Slot, StoryId};
use press::view::Status;
use press::view::{FormView, PictureView, Section, StoryView, Topic};
use std::sync::Arc;
use store::published::Listed;
use store::{StoreError, Tx};

/// A page as it stands: what is in each slot.
pub(crate) struct Standing {
    /// Its version; 0 when nobody arranged it.
    pub version: i64,
    /// What editors placed and readers may see.
    pub front: Front,
    /// Every slot that holds a story, placed or filled by rule.
    pub slots: Vec<(Slot, Listed)>,
}

impl Site {
    /// What stands on a page now.
    ///
    /// # Errors
    /// The store's.
    pub(crate) async fn standing(&self, page: FrontPage) -> Result<Standing, PageError> {
        let edition = self.edition().await?;
        let now = self.now();
        self.db
            .read(move |tx| {
                let row = store::front::newest(tx, &page)?;
                let version = row.as_ref().map_or(0, |row| row.version);
                let placed = load::Placed::of(tx, &edition, &page, row.map(|row| row.slots).unwrap_or_default())?;
                let slots = match page {
                    FrontPage::Home => {
                        let (top, rows) = load::filled(tx, &edition, &placed, now)?;
                        top.into_iter().chain(rows.into_iter().flat_map(|(_, row)| row)).collect()
                    }
                    FrontPage::Section(_) => {
                        placed.front().iter().filter_map(|(slot, _)| Some((slot.clone(), placed.story(slot)?.clone()))).collect()
                    }
                };
                Ok(Standing { version, front: placed.front().clone(), slots })
            })
            .await
    }

    /// A page under an arrangement that is not saved, and the headers under which it may be shown.
    ///
    /// # Errors
    /// [`PageError`]: no such section, the database away.
    pub(crate) async fn arranged(&self, page: FrontPage, front: Front) -> Result<(String, Arc<Policy>), PageError> {
        let edition = self.edition().await?;
        let (now, gathered) = (self.now(), Arc::clone(&edition));
        let html = match page {
            FrontPage::Home => {
                let view = self.db.read(move |tx| -> Result<_, PageError> {
                    let placed = load::Placed::of(tx, &gathered, &FrontPage::Home, front)?;
                    Ok(load::arranged(tx, &gathered, &placed, now)?)
                });
                edition.press.home(&edition.desk, &view.await?)?
            }
            FrontPage::Section(slug) => {
                let view = self.db.read(move |tx| -> Result<_, PageError> {
                    let placed = load::Placed::of(tx, &gathered, &FrontPage::Section(slug.clone()), front)?;
                    load::arranged_section(tx, &gathered, &slug, &placed, now)?.ok_or(PageError::Status(Status::NotFound))
                });
                edition.press.list(&edition.desk, &view.await?)?
            }
        };
        Ok((html, edition.policy(Kind::Page)))
    }
    /// The newest revision of a story as readers would find it, and the headers under which it may be shown; `None`
    /// when there is no such story. `back` is where its bar leads.
    ///
    /// # Errors
    /// [`PageError`]: the database away.
    pub(crate) async fn preview(&self, story: StoryId, back: &str) -> Result<Option<(String, Arc<Policy>)>, PageError> {
        let edition = self.edition().await?;
        let (now, gathered) = (self.now(), Arc::clone(&edition));
        let finder = Arc::clone(&self.finder);
        let Some(view) = self.db.read(move |tx| working_copy(tx, (&gathered, &finder), story, now)).await? else { return Ok(None) };
        Ok(Some((edition.press.preview(&edition.desk, &view, back)?, edition.policy(Kind::Page))))
    }
}

/// The newest revision with everything that will stand around it. Its date is the first one, else the one that is set,
/// else now.
fn working_copy(tx: &mut Tx, (edition, finder): (&Edition, &Finder), id: StoryId, now: Timestamp) -> Result<Option<StoryView>, PageError> {
    let Some(row) = store::story::by_id(tx, id)? else { return Ok(None) };
    let Some(head) = store::revision::get(tx, id, row.head)? else { return Ok(None) };
    let (copy, public) = (head.copy, store::published::get(tx, id)?);
    let ids = topics(tx, &copy.topics)?;
    let known: Vec<_> = ids.iter().filter_map(|(id, _)| *id).collect();
    let section = edition.sections.values().find(|section| section.slug == copy.section);
    let media = load::stored(tx, &copy.pictures())?;
    let open = copy.comments && edition.site().comments;
    Ok(Some(StoryView {
        number: id.0,
        slug: public.map_or_else(|| copy.slug(), |row| row.slug),
        section: Section { slug: copy.section.clone(), name: section.map_or_else(|| copy.section.clone(), |row| row.name.to_string()) },
        topics: ids.into_iter().map(|(_, topic)| topic).collect(),
        first_published_at: row.first_published_at.or(row.publish_at).unwrap_or(now),
        updated_at: row.updated_at.filter(|at| row.first_published_at.is_some_and(|first| *at > first)),
        picture: copy.lead.as_ref().map(|lead| PictureView::of(lead, lead.media.and_then(|id| media.get(&id)))),
        media,
        corrections: load::notes(tx, id)?,
        comments: load::comments(tx, id)?,
        form: open.then(FormView::default),
        latest: edition.latest.iter().filter(|other| other.number != id.0).take(load::SHOWN).cloned().collect(),
        related: load::related(tx, (edition, finder), id, &known, now)?,
        copy,
    }))
}

/// The topics of copy as links, and their numbers; one that no story had yet gets the address that it will have.
fn topics(tx: &mut Tx, names: &[model::Name]) -> Result<Vec<(Option<model::TopicId>, Topic)>, StoreError> {
    let mut all = Vec::with_capacity(names.len());
    for name in names {
        let known = store::topic::named(tx, name.as_str())?;
        let link = |slug: String, name: String| Topic { slug, name };
        all.push(match known {
            Some(row) => (Some(row.id), link(row.slug, row.name)),
            None => (None, link(arabic::slug::slug(name.as_str()), name.to_string())),
        });
    }
    Ok(all)
}
