//! What was asked, taken apart.

use super::fault::Fault;
use super::fields::Fields;
use super::who::Who;
use arabic::lang::Lang;
use bytes::Bytes;
use desk::Actor;
use hyper::HeaderMap;
use jiff::Timestamp;
use model::{CommentId, MediaId, StoryId};
use serde::de::DeserializeOwned;
use std::net::IpAddr;
use std::sync::Arc;

/// A question that passed the gate.
pub struct Ask {
    /// The path as it came.
    pub path: String,
    /// The named parts of the path, decoded.
    pub parts: Vec<(String, String)>,
    /// What stands behind `?`.
    pub query: Fields,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
    /// Where it comes from.
    pub client: IpAddr,
    /// Who asks; nobody only where [`super::row::Access::Anyone`] stands.
    pub who: Option<Who>,
    /// The language of the answer.
    pub lang: Lang,
}

impl Ask {
    /// A named part of the path; empty when the row has none of that name.
    pub fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// `{story}` in the path.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when it is no number.
    pub fn story(&self) -> Result<StoryId, Fault> {
        StoryId::parse(self.part("story")).ok_or(Fault::NotFound)
    }

    /// `{comment}` in the path.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when it is no number.
    pub fn comment(&self) -> Result<CommentId, Fault> {
        CommentId::parse(self.part("comment")).ok_or(Fault::NotFound)
    }

    /// `{media}` in the path.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when it is no number.
    pub fn media(&self) -> Result<MediaId, Fault> {
        MediaId::parse(self.part("media")).ok_or(Fault::NotFound)
    }

    /// Who asks.
    ///
    /// # Errors
    /// [`Fault::SignIn`] when nobody is signed in.
    pub fn who(&self) -> Result<&Who, Fault> {
        self.who.as_ref().ok_or(Fault::SignIn)
    }

    /// Who asks, when password or code was shown a short while ago.
    ///
    /// # Errors
    /// [`Fault::Confirm`] when it was longer ago; [`Fault::SignIn`].
    pub fn confirmed(&self, now: Timestamp) -> Result<&Who, Fault> {
        let who = self.who()?;
        if who.is_confirmed(now) { Ok(who) } else { Err(Fault::Confirm) }
    }

    /// Who asks, for a verb.
    ///
    /// # Errors
    /// [`Fault::SignIn`].
    pub fn actor(&self) -> Result<Actor, Fault> {
        Ok(Actor::Staff(Arc::clone(&self.who()?.staff)))
    }

    /// The fields of a form (`application/x-www-form-urlencoded`).
    pub fn form(&self) -> Fields {
        Fields::read(&self.body)
    }

    /// A JSON body.
    ///
    /// # Errors
    /// [`Fault::BadRequest`] when it is not JSON, or not of this shape.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        serde_json::from_slice(&self.body).map_err(|error| Fault::BadRequest(error.to_string()))
    }

    /// Whether a script asks: it gets JSON, also of what went wrong.
    pub fn wants_json(&self) -> bool {
        wants_json(&self.headers)
    }
}

/// Whether a script asks, or a stream of events (HTML Living Standard, `EventSource`): neither is led to a page.
pub fn wants_json(headers: &HeaderMap) -> bool {
    let says = |name: &str, kind: &str| headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains(kind));
    says("accept", "application/json") || says("accept", "text/event-stream") || says("content-type", "application/json")
}
