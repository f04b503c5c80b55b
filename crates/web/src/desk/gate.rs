//! The gate: every request to the newsroom comes through here.

use super::ask::{Ask, wants_json};
use super::fault::Fault;
use super::fields::Fields;
use super::reply::Reply;
use super::routes::{Match, find};
use super::row::{Access, Row, Verb};
use super::who::{Who, is_trusted};
use super::{Newsroom, again, entry, origin};
use crate::headers::{Kind, Policy, Styles};
use crate::server::ClientAddr;
use arabic::lang::Lang;
use axum::Extension;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::response::Response;
use hyper::Method;
use hyper::header::ACCEPT_LANGUAGE;
use minijinja::context;
use model::{CommentId, Permission, StoryId};
use percent_encoding::percent_decode_str;
use press::printable::words;
use std::sync::Arc;

/// Answers whatever is asked under `/desk`.
pub async fn pass(State(room): State<Arc<Newsroom>>, Extension(client): Extension<ClientAddr>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let secure = room.site.edition().await.is_ok_and(|edition| edition.site().address.is_secure());
    let policy = Policy::new(Kind::Desk, &Styles { hashes: Vec::new(), own: true }, secure);
    let mut ask = Ask {
        path: parts.uri.path().to_owned(),
        parts: Vec::new(),
        query: Fields::read(parts.uri.query().unwrap_or_default().as_bytes()),
        headers: parts.headers,
        body: bytes::Bytes::new(),
        client: client.0,
        who: None,
        lang: Lang::Ar,
    };
    let head = parts.method == Method::HEAD;
    let answered = room.answer(&parts.method, &mut ask, body, secure).await;
    let reply = match answered {
        Ok(reply) => reply,
        Err(fault) => room.explain(&ask, &fault).await,
    };
    let mut response = reply.into_response(&policy);
    if head {
        *response.body_mut() = axum::body::Body::empty();
    }
    response
}

impl Newsroom {
    async fn answer(self: &Arc<Self>, method: &Method, ask: &mut Ask, body: axum::body::Body, secure: bool) -> Result<Reply, Fault> {
        ask.lang = self.paper_lang().await;
        let verb = match *method {
            Method::GET | Method::HEAD => Verb::Get,
            Method::POST => Verb::Post,
            _ => return Err(Fault::OtherVerb),
        };
        ask.who = self.who(&ask.headers, is_trusted(&ask.headers, secure)).await?;
        ask.lang = spoken(ask, ask.lang);
        let (row, parts) = match find(&ask.path, verb) {
            Match::Row(row, parts) => (row, parts),
            Match::OtherVerb => return Err(Fault::OtherVerb),
            Match::Nothing => return Err(Fault::NotFound),
        };
        ask.parts = parts.into_iter().map(|(name, raw)| Ok((name, decoded(&raw)?))).collect::<Result<_, Fault>>()?;
        if verb == Verb::Post && !origin::is_ours(&ask.headers) {
            return Err(Fault::Elsewhere);
        }
        let admitted = self.admit(row, ask).await;
        if admitted.is_ok() || (matches!(admitted, Err(Fault::SignIn)) && again::is_kept(row, &ask.headers)) {
            ask.body = to_bytes(body, row.body).await.map_err(|_| Fault::TooLarge)?;
        }
        admitted?;
        let handler = row.handler;
        // The handler owns what was asked; what is needed to explain a fault stays here.
        let (headers, lang, path, body) = (ask.headers.clone(), ask.lang, ask.path.clone(), ask.body.clone());
        let owned = std::mem::replace(
            ask,
            Ask { path, parts: Vec::new(), query: Fields::default(), headers, body, client: ask.client, who: ask.who.clone(), lang },
        );
        handler(Arc::clone(self), owned).await
    }

    /// Whether this person may ask this row.
    async fn admit(&self, row: &Row, ask: &Ask) -> Result<(), Fault> {
        if row.access == Access::Anyone {
            return Ok(());
        }
        let who = ask.who()?;
        // Whoever lacks a permission altogether learns nothing about what there is.
        let granted = match row.access {
            Access::Comment(permission) if !who.staff.may_ever(permission) => false,
            Access::Anyone | Access::Staff => true,
            Access::May(permission) => who.staff.may_ever(permission),
            Access::All(permission) => who.staff.may_all(permission),
            Access::Story(permission) => self.may_on_story(who, permission, ask.story()?).await?,
            Access::Comment(permission) => {
                let id: CommentId = ask.comment()?;
                let row = self.read(move |tx| store::comment::by_id(tx, id)).await?.ok_or(Fault::NotFound)?;
                let story = self.read(move |tx| store::story::by_id(tx, row.story)).await?.ok_or(Fault::NotFound)?;
                if !who.staff.may(permission, &story.matter()) {
                    return Err(Fault::NotFound);
                }
                true
            }
        };
        if granted { Ok(()) } else { Err(Fault::Forbidden) }
    }

    async fn may_on_story(&self, who: &Who, permission: Permission, id: StoryId) -> Result<bool, Fault> {
        let story = self.read(move |tx| store::story::by_id(tx, id)).await?.ok_or(Fault::NotFound)?;
        if !who.staff.may(Permission::See, &story.matter()) && !who.staff.may(permission, &story.matter()) {
            return Err(Fault::NotFound);
        }
        Ok(who.staff.may(permission, &story.matter()))
    }

    /// What went wrong, in the person's language: a page for people, JSON for scripts.
    async fn explain(&self, ask: &Ask, fault: &Fault) -> Reply {
        if fault.status().is_server_error() {
            tracing::error!(error = fault as &dyn std::error::Error, path = ask.path, "the desk could not answer");
        }
        let given_back = again::given_back(ask, fault);
        let door = match fault {
            Fault::SignIn => Some("/desk/sign-in"),
            Fault::Confirm => Some("/desk/confirm"),
            _ => None,
        };
        let door = door.map(|door| entry::back::leading(door, &ask.path));
        if let Some(door) = door.as_ref().filter(|_| !given_back.is_true() && !wants_json(&ask.headers)) {
            return Reply::see(door, None);
        }
        let Ok(pack) = self.pack(ask.lang).await else {
            return Reply::html("<!doctype html><title>503</title>".to_owned()).status(fault.status());
        };
        let sentence = fault.sentence(&pack.words);
        let reply = if wants_json(&ask.headers) {
            Reply::json(&serde_json::json!({ "problem": sentence }))
        } else {
            let it = context! { sentence => words(&sentence), door => door.as_deref().map(words), sent => given_back };
            let title = pack.text("fault-title");
            let page = self.open_page(ask, "fault.html", &title, it).await;
            page.unwrap_or_else(|_| Reply::html(format!("<!doctype html><title>{}</title>", fault.status().as_u16())))
        };
        let reply = match fault {
            Fault::TooOften(seconds) => reply.header("retry-after", &seconds.to_string()),
            Fault::Store(error) if error.is_transient() => reply.header("retry-after", "5"),
            _ => reply,
        };
        reply.status(fault.status())
    }
}

/// The language of the answer: the person's, else what the browser asks for first, else the paper's.
fn spoken(ask: &Ask, paper: Lang) -> Lang {
    if let Some(who) = &ask.who {
        return who.staff.lang;
    }
    let asked = ask.query.get("lang");
    let first = ask.headers.get(ACCEPT_LANGUAGE).and_then(|list| list.to_str().ok()).and_then(|list| list.split([',', ';', '-']).next());
    Lang::parse(asked).or_else(|| first.and_then(Lang::parse)).unwrap_or(paper)
}

fn decoded(raw: &str) -> Result<String, Fault> {
    let text = percent_decode_str(raw).decode_utf8().map_err(|_| Fault::NotFound)?;
    if text.chars().any(char::is_control) { Err(Fault::NotFound) } else { Ok(text.into_owned()) }
}
