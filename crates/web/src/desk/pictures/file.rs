//! A picture in some size, for those who are signed in.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::Who;
use model::{MediaId, Permission, Rendition, Scope};
use press::caching::{picture_ext, picture_type};
use std::sync::Arc;
use store::{StoreError, Tx, media};

/// Stories that are looked at to find out whether somebody may see a picture.
const LOOKED_AT: i64 = 50;

/// `GET /desk/pictures/{media}/{width}`: the narrowest size that is as wide as asked, else the widest. In place of a
/// width may stand the hash of one file, as previews ask for.
pub async fn send(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let id = ask.media()?;
    let wanted = ask.part("width").to_owned();
    let who = ask.who()?.clone();
    let found = room.read(move |tx| -> Result<_, StoreError> {
        if !may_look(tx, &who, id)? {
            return Ok(None);
        }
        media::by_id(tx, id)
    });
    let picture = found.await?.ok_or(Fault::NotFound)?;
    let rendition = match wanted.parse() {
        Ok(width) => fitting(&picture.renditions, width),
        Err(_) => picture.renditions.iter().find(|one| one.sha256 == wanted),
    };
    let rendition = rendition.ok_or(Fault::NotFound)?;
    let (objects, name) = (Arc::clone(&room.objects), rendition.sha256.clone());
    let read = tokio::task::spawn_blocking(move || objects.get(&name)).await;
    let bytes = read.map_err(|error| Fault::Broken(error.to_string()))??.ok_or(Fault::NotFound)?;
    // Wider sizes come when the job has made them, so an answer is not good for ever.
    Ok(Reply::file(picture_type(picture_ext(&rendition.mime)), bytes).header("cache-control", "private, max-age=600"))
}

/// WebP before JPEG: every browser that runs the desk reads it.
fn fitting(all: &[Rendition], width: u32) -> Option<&Rendition> {
    let of = |mime: &'static str| all.iter().filter(move |one| one.mime == mime);
    let pick = |mime: &'static str| {
        of(mime).filter(|one| one.width >= width).min_by_key(|one| one.width).or_else(|| of(mime).max_by_key(|one| one.width))
    };
    pick("image/webp").or_else(|| pick("image/jpeg")).or_else(|| all.iter().max_by_key(|one| one.width))
}

/// Whether somebody may see a picture: who works for a section or the paper sees all; others what is theirs, what
/// readers see, and what stands in stories that they may see.
fn may_look(tx: &mut Tx, who: &Who, id: MediaId) -> Result<bool, StoreError> {
    let wide = |permission| matches!(who.staff.grants.scope(permission), Some(Scope::Desk | Scope::All));
    if wide(Permission::Write) || wide(Permission::See) || media::is_live(tx, id)? {
        return Ok(true);
    }
    if media::row(tx, id)?.is_some_and(|row| row.owner == Some(who.staff.id)) {
        return Ok(true);
    }
    for used in media::used_by(tx, id, LOOKED_AT)? {
        if store::story::by_id(tx, used.story)?.is_some_and(|story| who.staff.may(Permission::See, &story.matter())) {
            return Ok(true);
        }
    }
    Ok(false)
}
