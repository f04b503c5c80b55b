//! What people say about a picture, and what becomes of it.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::{DescribePicture, RemakePicture, RetirePicture};
use model::{Focus, Line, LineError, MediaId, Name};
use std::sync::Arc;

fn line<const MAX: usize>(form: &Fields, field: &str) -> Result<Option<Line<MAX>>, Fault> {
    // A text of several lines that a browser sent for one is one line.
    Line::optional(&form.get(field).replace('\n', " ")).map_err(|error| match error {
        LineError::Empty | LineError::TooLong { .. } => Fault::Refused("refused-picture-words"),
    })
}

/// `x,y` per mille.
fn focus(text: &str) -> Option<Focus> {
    let (x, y) = text.split_once(',')?;
    Focus::new(x.trim().parse().ok()?, y.trim().parse().ok()?)
}

fn described(form: &Fields, media: MediaId) -> Result<DescribePicture, Fault> {
    let credit: Option<Name> = line(form, "credit")?;
    Ok(DescribePicture {
        media,
        caption: line(form, "caption")?,
        credit,
        licence: line(form, "licence")?,
        alt: line(form, "alt")?,
        decorative: form.has("decorative"),
        focus: focus(form.get("focus")).ok_or_else(|| Fault::BadRequest("focus".to_owned()))?,
    })
}

/// `POST /desk/media/{media}`.
pub async fn describe(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (id, actor, now) = (ask.media()?, ask.actor()?, room.now());
    let verb = described(&ask.form(), id)?;
    room.write(move |tx| verb.run(tx, actor, now)).await?;
    Ok(Reply::see(&format!("/desk/media/{id}"), Some("picture-described")))
}

/// `POST /desk/media/{media}/retire`.
pub async fn retire(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (media, actor, now) = (ask.media()?, ask.actor()?, room.now());
    room.write(move |tx| RetirePicture { media }.run(tx, actor, now)).await?;
    Ok(Reply::see("/desk/media", Some("picture-retired")))
}

/// `POST /desk/media/{media}/remake`.
pub async fn remake(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (media, actor, now) = (ask.media()?, ask.actor()?, room.now());
    room.write(move |tx| RemakePicture { media }.run(tx, actor, now)).await?;
    Ok(Reply::see(&format!("/desk/media/{media}"), Some("picture-remade")))
}
