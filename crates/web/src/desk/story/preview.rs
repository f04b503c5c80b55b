//! `GET /desk/stories/{story}/preview`: the newest revision as readers would find it.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use std::sync::Arc;

/// The reader's page under the security headers that it has there; no machine and no cache may keep it.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let story = ask.story()?;
    let (html, policy) = room.site.preview(story, &format!("/desk/stories/{story}")).await?.ok_or(Fault::NotFound)?;
    Ok(Reply::preview(html, policy).header("x-robots-tag", "noindex"))
}
