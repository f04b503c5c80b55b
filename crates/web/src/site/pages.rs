//! Everything that is asked for with GET or HEAD.

use super::route::{Route, route};
use super::{PageError, Site};
use crate::answer::answer;
use crate::cache::{Entry, Page, key};
use crate::headers::Kind;
use crate::server::ErrorPage;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderValue, LOCATION, RETRY_AFTER};
use hyper::{HeaderMap, Method, StatusCode};
use model::{StoryId, old_address};
use press::Address;
use press::view::{MessageView, Status};
use std::sync::Arc;

/// Seconds until a reader should come again when the database is away.
const COME_AGAIN: &str = "5";

/// Whatever stands at the request's path.
pub async fn show(State(site): State<Arc<Site>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return site.refuse(Status::MethodNotAllowed, &parts.method, &parts.headers).await;
    }
    let (path, query) = (parts.uri.path(), parts.uri.query());
    let outcome = match route(path, query) {
        Route::Nowhere => Err(PageError::Status(Status::NotFound)),
        Route::Moved(to) => Err(PageError::Moved(to)),
        Route::Serve(address) => site.serve_or_lead(&address, path, query, &parts.method, &parts.headers).await,
    };
    let outcome = match outcome {
        Err(PageError::Status(Status::NotFound)) => Err(site.old_address(path, query).await),
        outcome => outcome,
    };
    match outcome {
        Ok(response) => response,
        Err(error) => site.explain(&error, &parts.method, &parts.headers).await,
    }
}

/// Gives an answer without a page of its own (a redirect) the headers that pages have.
pub async fn protect(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    // What has not changed keeps the headers that it came with (RFC 9111, 4.3.4): those sent now would take their place.
    if response.status() != StatusCode::NOT_MODIFIED
        && !response.headers().contains_key(CONTENT_SECURITY_POLICY)
        && let Some(edition) = site.kept_edition()
    {
        response.headers_mut().extend(edition.policy(Kind::Page).headers().clone());
    }
    response
}

impl Site {
    /// What stands at an address, unless an older site meant something else by it: a question at its front page
    /// (`/?p=12`), or a number of its own before words that are not ours.
    async fn serve_or_lead(
        &self,
        address: &Address,
        path: &str,
        query: Option<&str>,
        method: &Method,
        headers: &HeaderMap,
    ) -> Result<Response, PageError> {
        if matches!(address, Address::Home { .. })
            && query.is_some_and(old_address::names_something)
            && let Some(target) = self.leads_on(path, query).await
        {
            return Err(PageError::Moved(target));
        }
        let served = self.serve(address, path, query, method, headers).await;
        match (&served, address) {
            (Err(PageError::Moved(_)), Address::Story { .. }) => match self.leads_on(path, query).await {
                Some(target) => Err(PageError::Moved(target)),
                None => served,
            },
            _ => served,
        }
    }

    async fn serve(
        &self,
        address: &Address,
        path: &str,
        query: Option<&str>,
        method: &Method,
        headers: &HeaderMap,
    ) -> Result<Response, PageError> {
        match address {
            Address::Media { sha256, ext } => self.picture(sha256, ext, method, headers).await,
            Address::Comments { number } => Err(PageError::Moved(Address::Short { number: *number }.path())),
            Address::Held { number } => self.once(self.held(*number).await?, method, headers),
            Address::Reply { number, comment } => self.once(self.reply(*number, *comment).await?, method, headers),
            Address::Search(_) | Address::Suggestions { .. } => self.once(self.render(address).await?, method, headers),
            Address::Short { .. } => self.once(self.render(address).await?, method, headers),
            _ if address.path() != canonical(path, query) => Err(PageError::Moved(address.path())),
            _ => {
                let entry = self.cache.get_or_render(&address.path(), || self.render(address)).await?;
                Ok(answer(&entry, method, headers))
            }
        }
    }

    /// A page for one reader, or one that is not worth keeping.
    pub(super) fn once(&self, page: Page, method: &Method, headers: &HeaderMap) -> Result<Response, PageError> {
        Ok(answer(&Entry::unshelved(page), method, headers))
    }

    /// The answer to a request that found no page.
    pub(super) async fn explain(&self, error: &PageError, method: &Method, headers: &HeaderMap) -> Response {
        match error {
            PageError::Moved(to) => return moved(to),
            PageError::Retracted(story) => return self.in_place_of(*story, method, headers).await,
            _ => {}
        }
        let status = error.status();
        if matches!(status, Status::Fault) {
            tracing::error!(error = error as &dyn std::error::Error, "a page could not be given");
        }
        self.refuse(status, method, headers).await
    }

    /// The notice in place of a story, under all its addresses the same.
    async fn in_place_of(&self, story: StoryId, method: &Method, headers: &HeaderMap) -> Response {
        match self.cache.get_or_render(&format!("!retracted/{story}"), || self.notice(story)).await {
            Ok(entry) => answer(&entry, method, headers),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "a notice could not be set");
                self.refuse(Status::Retracted, method, headers).await
            }
        }
    }

    /// The page of `status`; the same bytes for everybody, so that a flood of wrong addresses is cheap.
    pub(super) async fn refuse(&self, status: Status, method: &Method, headers: &HeaderMap) -> Response {
        let kept = format!("!{}", status_word(status));
        let mut response = match self.cache.get_or_render(&kept, || self.message(status)).await {
            Ok(entry) => answer(&entry, method, headers),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "the page of an error could not be set");
                plain(status)
            }
        };
        if matches!(status, Status::Busy) {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static(COME_AGAIN));
        }
        if matches!(status, Status::MethodNotAllowed) {
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        response
    }
}

fn status_word(status: Status) -> String {
    format!("{status:?}")
}

/// The request as it would be written with only the parameters that count.
fn canonical(path: &str, query: Option<&str>) -> String {
    key(path, query, &["before"])
}

/// 301 to the only spelling of an address on this site.
fn moved(to: &str) -> Response {
    let mut response = Response::new(axum::body::Body::empty());
    match HeaderValue::from_str(to) {
        Ok(to) => {
            *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
            response.headers_mut().insert(LOCATION, to);
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
        }
        Err(_) => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}

/// Last words when not even an error page can be set.
pub fn plain(status: Status) -> Response {
    let mut response = Response::new(axum::body::Body::from("تعذّر عرض الصفحة. تُرجى المحاولة بعد قليل.\n"));
    *response.status_mut() = StatusCode::from_u16(status.code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert("content-type", HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

/// The page for what goes wrong before or beside a handler: the kept one, else a plain sentence.
pub fn error_page(site: &Arc<Site>) -> ErrorPage {
    let site = Arc::clone(site);
    Arc::new(move |code| {
        let status = match code {
            StatusCode::BAD_REQUEST => Status::BadRequest,
            StatusCode::PAYLOAD_TOO_LARGE => Status::TooLarge,
            StatusCode::SERVICE_UNAVAILABLE => Status::Busy,
            _ => Status::Fault,
        };
        let Some(edition) = site.kept_edition() else { return plain(status) };
        match edition.press.message(&edition.desk, &MessageView { status, note: None, latest: Vec::new() }) {
            Ok(html) => {
                let page =
                    Page::new(code, HeaderValue::from_static("text/html; charset=utf-8"), edition.policy(Kind::Page), html.into_bytes());
                answer(&Entry::unshelved(page.cache_control(HeaderValue::from_static("no-store"), None)), &Method::GET, &HeaderMap::new())
            }
            Err(_) => plain(status),
        }
    })
}
