//! The bar of breaking news, set from the board of the front page.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::numbers::{Digits, digits};
use desk::SetBreaking;
use model::StoryId;
use std::sync::Arc;

/// `POST /desk/front/breaking`: a live story by its number, until a moment of the paper's clock; without one the mark
/// ends now. The verb decides who may.
pub(super) async fn set(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let number = digits(form.get("story").trim(), Digits::Latin);
    let story = StoryId::parse(&number).ok_or(Fault::Refused("refused-no-story"))?;
    let until = match form.filled("until") {
        Some(typed) => Some(room.pack(ask.lang).await?.read_field(typed).ok_or(Fault::Refused("refused-no-time"))?),
        None => None,
    };
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| SetBreaking { story, until }.run(tx, actor, now)).await?;
    Ok(Reply::see("/desk/front", Some(if until.is_some() { "breaking-set" } else { "breaking-ended" })))
}
