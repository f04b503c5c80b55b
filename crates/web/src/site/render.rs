//! From an address to a page: load the view, have it set, say what it shows.

use super::edition::Edition;
use super::load::{self, Found};
use super::{PageError, Site};
use crate::cache::{Page, Tag};
use crate::headers::Kind;
use hyper::StatusCode;
use hyper::header::HeaderValue;
use model::StoryId;
use press::view::{MessageView, Notice, PageView, Status};
use press::{Address, sitemap};
use std::sync::Arc;

impl Site {
    /// Renders what stands at `address`.
    ///
    /// # Errors
    /// [`PageError`]: nothing there, moved, the database away.
    pub(super) async fn render(&self, address: &Address) -> Result<Page, PageError> {
        let edition = self.edition().await?;
        let (body, tags) = match address {
            Address::Story { number, slug } => self.story(&edition, StoryId(*number), Some(slug)).await?,
            Address::Short { number } => self.story(&edition, StoryId(*number), None).await?,
            Address::Feed { .. } | Address::SitemapIndex | Address::SitemapPart { .. } | Address::NewsSitemap | Address::Robots => {
                self.for_machines(&edition, address).await?
            }
            Address::Suggestions { query } => (self.suggestions(query).await?.into_bytes(), Vec::new()),
            Address::SearchScript => (press::opensearch::SCRIPT.as_bytes().to_vec(), Vec::new()),
            Address::SearchDescription => (press::opensearch::description(&edition.desk).into_bytes(), Vec::new()),
            Address::Icon => (super::media::ICON.to_vec(), Vec::new()),
            Address::Font { file } => (self.fonts.get(file).cloned().ok_or(PageError::Status(Status::NotFound))?, Vec::new()),
            _ => self.list(&edition, address).await?,
        };
        Ok(self.page(&edition, address, StatusCode::OK, body).tags(tags))
    }

    /// A page with the headers of `address`.
    pub(super) fn page(&self, edition: &Edition, address: &Address, status: StatusCode, body: Vec<u8>) -> Page {
        let kind = match address {
            Address::Feed { .. } | Address::SitemapIndex | Address::SitemapPart { .. } | Address::NewsSitemap | Address::Robots => {
                Kind::Feed
            }
            Address::Suggestions { .. } | Address::SearchDescription => Kind::Feed,
            Address::Search(_) => Kind::Search,
            Address::Icon | Address::Font { .. } | Address::SearchScript => Kind::Asset,
            _ => Kind::Page,
        };
        let headers = address.headers();
        Page::new(status, HeaderValue::from_static(headers.content_type), edition.policy(kind), body)
            .cache_control(HeaderValue::from_static(headers.cache_control), headers.cdn_cache_control.map(HeaderValue::from_static))
            .fresh_until(edition.midnight)
    }

    async fn story(&self, edition: &Arc<Edition>, id: StoryId, slug: Option<&str>) -> Result<(Vec<u8>, Vec<Tag>), PageError> {
        let (now, gathered) = (self.now(), Arc::clone(edition));
        let token = crate::token::issue(&self.form_key, id.0, now);
        let finder = Arc::clone(&self.finder);
        let found = self.db.read_quick(move |tx| load::story(tx, (&gathered, &finder), id, token, now)).await?;
        let view = match found {
            Found::Live(view) => view,
            Found::Retracted => return Err(PageError::Retracted(id)),
            Found::Withdrawn => return Err(PageError::Status(Status::Withdrawn)),
            Found::Nothing => return Err(PageError::Status(Status::NotFound)),
        };
        if slug != Some(view.slug.as_str()) {
            return Err(PageError::Moved(Address::Story { number: id.0, slug: view.slug }.path()));
        }
        Ok((edition.press.story(&edition.desk, &view)?.into_bytes(), vec![Tag::Story(id.0)]))
    }

    async fn list(&self, edition: &Arc<Edition>, address: &Address) -> Result<(Vec<u8>, Vec<Tag>), PageError> {
        let (now, gathered, at) = (self.now(), Arc::clone(edition), address.clone());
        let missing = || PageError::Status(Status::NotFound);
        let (press, desk) = (&edition.press, &edition.desk);
        let (html, tag) = match address {
            Address::Home { before: None } => {
                let view = self.db.read_quick(move |tx| load::home(tx, &gathered, now)).await?;
                (press.home(desk, &view)?, Tag::Home)
            }
            Address::ArchiveIndex { year } => {
                let year = *year;
                let view = self.db.read_quick(move |tx| load::archive(tx, year)).await?;
                if year.is_some() && view.months.is_empty() {
                    return Err(missing());
                }
                (press.archive(desk, &view)?, Tag::Home)
            }
            Address::Search(ask) => (press.search(desk, &self.search(edition, (**ask).clone()).await?)?, Tag::Home),
            Address::Page { slug } => (press.page(desk, &self.fixed(edition, slug).await?)?, Tag::Home),
            _ => {
                let (tag, view) = self.db.read_quick(move |tx| load::paged(tx, &gathered, &at, now)).await?.ok_or_else(missing)?;
                (press.list(desk, &view)?, tag)
            }
        };
        Ok((html.into_bytes(), vec![tag]))
    }

    async fn fixed(&self, edition: &Arc<Edition>, slug: &str) -> Result<PageView, PageError> {
        let (gathered, slug) = (Arc::clone(edition), slug.to_owned());
        let view = self.db.read_quick(move |tx| {
            let Some(row) = store::page::get(tx, &slug)? else { return Ok::<_, PageError>(None) };
            let body = if row.slug == "corrections" { load::corrections(tx, &gathered, row.body)? } else { row.body };
            Ok(Some(PageView { lang: gathered.site().lang(), slug: row.slug, title: row.title, body }))
        });
        view.await?.ok_or(PageError::Status(Status::NotFound))
    }

    async fn for_machines(&self, edition: &Arc<Edition>, address: &Address) -> Result<(Vec<u8>, Vec<Tag>), PageError> {
        let (now, gathered) = (self.now(), Arc::clone(edition));
        let missing = || PageError::Status(Status::NotFound);
        let desk = &edition.desk;
        let (text, tag) = match address {
            Address::Feed { scope, format } => {
                let asked = scope.clone();
                let items = self.db.read_quick(move |tx| load::feed(tx, &gathered, &asked)).await?.ok_or_else(missing)?;
                (press::feed::feed(desk, scope, *format, &items)?, Tag::Feeds)
            }
            Address::SitemapPart { n } => {
                let n = *n;
                let entries = self.db.read(move |tx| load::part(tx, n)).await?.ok_or_else(missing)?;
                (sitemap::part(desk, &entries)?, Tag::Sitemaps)
            }
            Address::NewsSitemap => {
                let entries = self.db.read_quick(move |tx| load::news(tx, now)).await?;
                (sitemap::news(desk, &entries)?, Tag::Sitemaps)
            }
            Address::SitemapIndex => {
                let parts = self.db.read_quick(load::parts).await?;
                let parts: Vec<sitemap::Part> = (1..=parts).map(|n| sitemap::Part { n, changed: None }).collect();
                (sitemap::index(desk, &parts)?, Tag::Sitemaps)
            }
            _ => (sitemap::robots(desk), Tag::Sitemaps),
        };
        Ok((text.into_bytes(), vec![tag]))
    }

    /// The page that says what happened, with stories to read instead when the database is there.
    pub(super) async fn message(&self, status: Status) -> Result<Page, PageError> {
        self.told(status, None).await
    }

    /// The notice in place of a story that was taken back for good.
    pub(super) async fn notice(&self, story: StoryId) -> Result<Page, PageError> {
        let note = self.db.read_quick(move |tx| load::notice(tx, story)).await?;
        Ok(self.told(Status::Retracted, note).await?.tags([Tag::Story(story.0)]))
    }

    async fn told(&self, status: Status, note: Option<Notice>) -> Result<Page, PageError> {
        let now = self.now();
        let reachable = !matches!(status, Status::Busy | Status::Fault);
        let edition = match self.edition().await {
            Ok(edition) => edition,
            Err(error) => self.kept_edition().ok_or(error)?,
        };
        let gathered = Arc::clone(&edition);
        let latest = match reachable {
            true => self.db.read_quick(move |tx| load::newest(tx, &gathered, 5, now)).await.unwrap_or_default(),
            false => Vec::new(),
        };
        let html = edition.press.message(&edition.desk, &MessageView { status, note, latest })?;
        let code = StatusCode::from_u16(status.code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let page = Page::new(code, HeaderValue::from_static("text/html; charset=utf-8"), edition.policy(Kind::Page), html.into_bytes());
        Ok(page.cache_control(HeaderValue::from_static("public, max-age=10"), None).tags([Tag::Home]).fresh_until(edition.midnight))
    }
}
