//! Comments come in: one form, no account, no cookie, no script.

use super::form::CommentForm;
use super::load;
use super::{PageError, Site};
use crate::answer::answer;
use crate::cache::{Entry, Page};
use crate::limits::{Prefix, Queue, writer_key};
use crate::server::{ClientAddr, figures};
use crate::token::{self, TokenError};
use axum::Extension;
use axum::extract::{Form, Path, State, rejection::FormRejection};
use axum::response::Response;
use desk::{Actor, DeskError, ReceiveComment};
use hyper::header::{HeaderValue, LOCATION, RETRY_AFTER};
use hyper::{HeaderMap, Method, StatusCode};
use jiff::Timestamp;
use model::{CommentId, StoryId};
use press::Address;
use press::view::{FormView, HeldView, Problem, ReplyView, Status};
use std::sync::Arc;
use store::published::Published;

/// Seconds after which somebody may have read some of a full queue.
const FULL_FOR: u32 = 600;

/// What a comment that was not taken is answered with.
struct Refusal {
    status: StatusCode,
    problems: Vec<Problem>,
    /// Seconds until trying again makes sense.
    wait: Option<u32>,
    /// The form's token is still good.
    keep_token: bool,
}

/// `POST /{story}/comments`.
pub async fn create(
    State(site): State<Arc<Site>>,
    Path(number): Path<String>,
    Extension(client): Extension<ClientAddr>,
    headers: HeaderMap,
    form: Result<Form<CommentForm>, FormRejection>,
) -> Response {
    let outcome = match (StoryId::parse(&number), form) {
        (None, _) => Err(PageError::Status(Status::NotFound)),
        (_, Err(rejection)) => Err(PageError::Status(unreadable(&rejection))),
        (Some(story), Ok(Form(form))) => site.receive(story, form, client, &headers).await,
    };
    match outcome {
        Ok(response) => response,
        Err(error) => site.explain(&error, &Method::POST, &headers).await,
    }
}

fn unreadable(rejection: &FormRejection) -> Status {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Status::TooLarge,
        StatusCode::UNPROCESSABLE_ENTITY => Status::Unprocessable,
        _ => Status::BadRequest,
    }
}

impl Site {
    async fn receive(&self, story: StoryId, form: CommentForm, client: ClientAddr, headers: &HeaderMap) -> Result<Response, PageError> {
        if form.is_trapped() {
            figures::comment("trapped");
            return Ok(held_at(story));
        }
        match self.keep(story, &form, client).await {
            Ok(()) => Ok(held_at(story)),
            Err(Answer::Page(error)) => Err(error),
            Err(Answer::Form(refusal)) => self.send_back(story, &form, refusal, headers).await,
        }
    }

    /// Stores the comment; acknowledged means on disk.
    async fn keep(&self, story: StoryId, form: &CommentForm, client: ClientAddr) -> Result<(), Answer> {
        let now = self.now();
        token::check(&self.form_key, story.0, &form.token, now).map_err(|error| untimely(&error))?;
        let comment = form.parse(story).map_err(|problems| refuse(StatusCode::UNPROCESSABLE_ENTITY, problems))?;
        let day = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
        let key = self.writers.for_day(day, now).map_err(|_| Answer::Page(PageError::Status(Status::Fault)))?;
        // The day's key is forgotten and with it who wrote; bans last longer and have a key of their own.
        let (writer, prefix) = (writer_key(client.0, &key), writer_key(client.0, &self.ban_key));
        let receive = ReceiveComment { comment, form: form.token.clone(), writer, prefix };
        if let Err(refusal) = self.limits(client, now).await? {
            let again = receive.clone();
            let known = self.db.read_quick(move |tx| again.is_known(tx)).await.map_err(|error| Answer::Page(error.into()))?;
            return if known { Ok(()) } else { Err(Answer::Form(refusal)) };
        }
        let received = self.db.write(move |tx| receive.run(tx, Actor::Reader, now)).await;
        match received {
            Ok(desk::Received::New(_)) => {
                self.queue.iter().for_each(Queue::grew);
                figures::comment("held");
            }
            Ok(desk::Received::Again(_)) => figures::comment("again"),
            Err(DeskError::Banned(until)) => return Err(refuse(StatusCode::FORBIDDEN, vec![Problem::Banned(until)])),
            Err(DeskError::CommentsClosed) => return Err(refuse(StatusCode::FORBIDDEN, vec![Problem::Closed])),
            Err(error) => return Err(Answer::Page(error.into())),
        }
        Ok(())
    }

    /// Whether the writer's network may send one more now, and whether there is room for it.
    async fn limits(&self, client: ClientAddr, now: Timestamp) -> Result<Result<(), Refusal>, Answer> {
        if let Err(refusal) = self.limiter.as_ref().map_or(Ok(()), |limiter| limiter.admit(Prefix::of(client.0), now)) {
            return Ok(Err(later(StatusCode::TOO_MANY_REQUESTS, Problem::TooMany, refusal.seconds)));
        }
        let Some(queue) = &self.queue else { return Ok(Ok(())) };
        let full = queue.is_full(&self.db, now).await.map_err(|error| Answer::Page(error.into()))?;
        Ok(if full { Err(later(StatusCode::SERVICE_UNAVAILABLE, Problem::Full, FULL_FOR)) } else { Ok(()) })
    }

    /// The form once more, with what was typed and what is wrong with it.
    async fn send_back(&self, story: StoryId, form: &CommentForm, refusal: Refusal, headers: &HeaderMap) -> Result<Response, PageError> {
        figures::comment("refused");
        let token = if refusal.keep_token { form.token.clone() } else { token::issue(&self.form_key, story.0, self.now()) };
        let page = self.form_page(story, form.parent(), form.view(token, refusal.problems), refusal.status).await?;
        let mut response = answer(&Entry::unshelved(page), &Method::POST, headers);
        if let Some(seconds) = refusal.wait {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        Ok(response)
    }

    /// The page that holds only the form.
    async fn form_page(&self, story: StoryId, parent: Option<CommentId>, form: FormView, status: StatusCode) -> Result<Page, PageError> {
        let edition = self.edition().await?;
        let (row, parent) = self
            .db
            .read_quick(move |tx| -> Result<_, PageError> {
                let row = live(story, load::head(tx, story)?)?;
                let parent = match parent {
                    Some(id) => load::comment(tx, story, id)?,
                    None => None,
                };
                Ok((row, parent))
            })
            .await?;
        let address = Address::Reply { number: story.0, comment: parent.as_ref().map_or(0, |parent| parent.id) };
        let view =
            ReplyView { number: story.0, slug: row.slug, lang: row.copy.lang, headline: row.copy.headline.to_string(), parent, form };
        let html = edition.press.reply(&edition.desk, &view)?;
        Ok(self.page(&edition, &address, status, html.into_bytes()))
    }

    /// `GET /{story}/reply/{comment}`.
    pub(super) async fn reply(&self, story: i64, comment: i64) -> Result<Page, PageError> {
        let (id, comment) = (StoryId(story), CommentId(comment));
        let open = self.db.read_quick(move |tx| -> Result<bool, PageError> {
            let row = live(id, load::head(tx, id)?)?;
            Ok(row.copy.comments && load::comment(tx, id, comment)?.is_some())
        });
        if !open.await? {
            return Err(PageError::Status(Status::NotFound));
        }
        let form = FormView { token: token::issue(&self.form_key, story, self.now()), parent: Some(comment.0), ..FormView::default() };
        self.form_page(id, Some(comment), form, StatusCode::OK).await
    }

    /// `GET /{story}/held`: the comment waits for a moderator.
    pub(super) async fn held(&self, story: i64) -> Result<Page, PageError> {
        let edition = self.edition().await?;
        let row = self.db.read_quick(move |tx| live(StoryId(story), load::head(tx, StoryId(story))?)).await?;
        let view = HeldView { number: story, slug: row.slug, lang: row.copy.lang, headline: row.copy.headline.to_string() };
        let html = edition.press.held(&edition.desk, &view)?;
        Ok(self.page(&edition, &Address::Held { number: story }, StatusCode::OK, html.into_bytes()))
    }
}

/// How a comment that was not stored is answered.
enum Answer {
    Form(Refusal),
    Page(PageError),
}

fn live(id: StoryId, found: Result<Published, Option<model::Publication>>) -> Result<Published, PageError> {
    found.map_err(|state| match state {
        Some(model::Publication::Retracted) => PageError::Retracted(id),
        Some(_) => PageError::Status(Status::Withdrawn),
        None => PageError::Status(Status::NotFound),
    })
}

fn refuse(status: StatusCode, problems: Vec<Problem>) -> Answer {
    Answer::Form(Refusal { status, problems, wait: None, keep_token: true })
}

fn later(status: StatusCode, problem: Problem, seconds: u32) -> Refusal {
    Refusal { status, problems: vec![problem], wait: Some(seconds), keep_token: true }
}

fn untimely(error: &TokenError) -> Answer {
    let (problem, wait, keep_token) = match error {
        TokenError::TooYoung { seconds_left } => (Problem::TooEarly, u32::try_from(*seconds_left).ok(), true),
        TokenError::Expired => (Problem::Expired, None, false),
        TokenError::Missing | TokenError::Forged => (Problem::Unsigned, None, false),
    };
    Answer::Form(Refusal { status: StatusCode::UNPROCESSABLE_ENTITY, problems: vec![problem], wait, keep_token })
}

/// 303 to the page that says the comment is held.
fn held_at(story: StoryId) -> Response {
    let mut response = Response::new(axum::body::Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    if let Ok(path) = HeaderValue::from_str(&Address::Held { number: story.0 }.path()) {
        response.headers_mut().insert(LOCATION, path);
    }
    response
}
