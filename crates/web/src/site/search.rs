//! Asking the index of readers.

use super::edition::Edition;
use super::load::{self, Answered};
use super::{PageError, Site};
use crate::finder::Finder;
use arabic::names::Registry;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use press::view::{SearchView, Status};
use press::{Ask, Cut};
use search::{Filter, Found, Query, Request, Sort};
use std::sync::Arc;
use std::time::Duration;

/// Stories on a page of results.
const PAGE: usize = 20;
/// Questions near to one, at most.
const NEAR: usize = 6;
/// How long a question waits for its turn before the reader is asked to come again.
const PATIENCE: Duration = Duration::from_secs(5);
/// A key that no story has.
const NOBODY: &str = "-";

impl Site {
    /// The search page.
    ///
    /// # Errors
    /// [`PageError::Status`] (busy) when too many ask; the store's.
    pub(super) async fn search(&self, edition: &Arc<Edition>, ask: Ask) -> Result<SearchView, PageError> {
        if ask.is_empty() {
            return Ok(SearchView { ask, building: self.finder.is_building(), ..SearchView::default() });
        }
        let filter = self.filter(edition, &ask.cut).await?;
        let (asked, names) = (ask.clone(), self.names().await?);
        let answered = self.asking(move |finder| answer(finder, &asked, &filter, &names)).await?;
        let (gathered, now, building) = (Arc::clone(edition), self.now(), self.finder.is_building());
        let view = self.db.read(move |tx| load::search(tx, &gathered, ask, answered, now)).await?;
        Ok(SearchView { building, ..view })
    }

    /// What a question might become, as JSON.
    ///
    /// # Errors
    /// As [`Site::search`].
    pub(super) async fn suggestions(&self, query: &str) -> Result<String, PageError> {
        let typed = Ask::of(query).query;
        let (asked, names) = (typed.clone(), self.names().await?);
        let offers = self.asking(move |finder| if finder.has_forgotten() { offered(finder, &asked, &names) } else { Vec::new() }).await?;
        Ok(press::opensearch::suggestions(&typed, &offers)?)
    }

    /// Runs a question where it keeps nobody else from their page; only so many at once.
    async fn asking<T: Send + 'static>(&self, question: impl FnOnce(&Finder) -> T + Send + 'static) -> Result<T, PageError> {
        let busy = || PageError::Status(Status::Busy);
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.asking).acquire_owned()).await;
        let turn = turn.map_err(|_| busy())?.map_err(|_| busy())?;
        let finder = Arc::clone(&self.finder);
        let answered = tokio::task::spawn_blocking(move || {
            let answered = question(&finder);
            drop(turn);
            answered
        });
        answered.await.map_err(|_| PageError::Status(Status::Fault))
    }

    /// What the index is cut to: keys instead of slugs, instants instead of days.
    async fn filter(&self, edition: &Arc<Edition>, cut: &Cut) -> Result<Filter, PageError> {
        let topic = match cut.topic.clone() {
            Some(slug) => {
                let known = self.db.read_quick(move |tx| store::topic::by_slug(tx, &slug)).await?;
                Some(known.map_or_else(|| NOBODY.to_owned(), |topic| topic.id.to_string()))
            }
            None => None,
        };
        let section = cut.section.as_ref().map(|slug| {
            let known = edition.sections.iter().find(|(_, row)| row.slug == *slug);
            known.map_or_else(|| NOBODY.to_owned(), |(id, _)| id.to_string())
        });
        let zone = edition.site().check().map_err(press::PressError::from)?;
        let start = |day: Date| day.to_zoned_datetime(zone.clone()).map_or(Timestamp::MIN, |start| start.timestamp());
        Ok(Filter {
            sections: section.into_iter().collect(),
            authors: cut.author.iter().cloned().collect(),
            sources: cut.source.iter().cloned().collect(),
            topics: topic.into_iter().collect(),
            from: cut.from.map(start),
            to: cut.to.and_then(|day| day.checked_add(1.day()).ok()).map(start),
            ..Filter::default()
        })
    }

    /// Names of the registry, in the spelling of the paper.
    async fn names(&self) -> Result<Vec<String>, PageError> {
        let lines = self.db.read_quick(store::known_name::lines).await?;
        let own = Registry::parse(&lines.join("\n")).ok();
        let entries = Registry::builtin().entries().iter().chain(own.iter().flat_map(Registry::entries));
        Ok(entries.map(|entry| entry.preferred().to_owned()).collect())
    }
}

/// Questions near to one; none when the index cannot be read.
fn offered(finder: &Finder, asked: &str, names: &[String]) -> Vec<String> {
    finder.readers().suggest(asked, names.iter().map(String::as_str), NEAR).unwrap_or_default()
}

fn answer(finder: &Finder, ask: &Ask, filter: &Filter, names: &[String]) -> Answered {
    let query = Query::parse(&ask.query);
    let page = usize::try_from(ask.page).unwrap_or(1);
    let sort = if ask.newest || query.is_empty() { Sort::Newest } else { Sort::Relevance };
    let request = Request { query: &query, filter, sort, offset: page.saturating_sub(1).saturating_mul(PAGE), limit: PAGE, counted: true };
    let found = finder.readers().search(&request).unwrap_or_else(|error| {
        tracing::error!(%error, "the search index cannot be read");
        Found::default()
    });
    let more = found.total.is_some_and(|total| total > u64::try_from(page.saturating_mul(PAGE)).unwrap_or(u64::MAX));
    if !finder.has_forgotten() {
        let found = Found { total: None, facets: None, ..found };
        return Answered { more, meant: None, near: Vec::new(), found };
    }
    Answered {
        more,
        meant: finder.readers().correction(&query, names.iter().map(String::as_str)).unwrap_or_default(),
        near: offered(finder, &ask.query, names),
        found,
    }
}
