//! Files that come in piece by piece and go on where they stopped.

use super::{source, spool};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::{hash, new_token};
use hyper::StatusCode;
use jiff::SignedDuration;
use media::Limits;
use model::MediaId;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use store::upload::{self, UploadRow};

/// Bytes of one piece.
pub const PIECE: usize = 256 * 1024;
/// How long a file waits for its rest.
const WAITS: SignedDuration = SignedDuration::from_hours(24);
/// Files that one person has under way at most.
const MOST: i64 = 50;

#[derive(Deserialize)]
struct Announced {
    name: String,
    size: i64,
}

/// `POST /desk/uploads`: announces a file; answers the token under which its pieces come.
pub async fn open(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let Announced { name, size } = ask.json()?;
    if size < 1 {
        return Err(Fault::Refused("refused-picture-damaged"));
    }
    if usize::try_from(size).map_or(true, |size| size > Limits::default().bytes) {
        return Err(Fault::Refused("refused-picture-too-long"));
    }
    let (staff, now, token) = (ask.who()?.staff.id, room.now(), new_token()?);
    let (key, until) = (hash(&token), now.checked_add(WAITS).unwrap_or(now));
    let name: String = name.chars().take(200).collect();
    let opened = room.db().write(move |tx| -> Result<bool, store::StoreError> {
        if upload::open_of(tx, staff, now)? >= MOST {
            return Ok(false);
        }
        upload::open(tx, &key, staff, &name, size, now, until)?;
        Ok(true)
    });
    if !opened.await? {
        return Err(Fault::Refused("refused-uploads-too-many"));
    }
    Ok(Reply::json(&json!({ "upload": token, "offset": 0, "chunk": PIECE })))
}

/// The upload that the path names, if it is the asking person's; anybody else's is not there.
async fn own(room: &Newsroom, ask: &Ask) -> Result<([u8; 32], UploadRow), Fault> {
    let (key, now) = (hash(ask.part("token")), room.now());
    let row = room.read(move |tx| upload::get(tx, &key, now)).await?.ok_or(Fault::NotFound)?;
    if row.staff != ask.who()?.staff.id {
        return Err(Fault::NotFound);
    }
    Ok((key, row))
}

fn stands_at(offset: i64) -> Reply {
    Reply::json(&json!({ "offset": offset })).status(StatusCode::CONFLICT)
}

/// `POST /desk/uploads/{token}?offset=N`: the next piece. It is on disk before its offset is answered.
pub async fn piece(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let asked: i64 = ask.query.get("offset").parse().map_err(|_| Fault::BadRequest("offset".to_owned()))?;
    let _alone = room.uploads.alone(&hash(ask.part("token"))).await;
    let (key, row) = own(&room, &ask).await?;
    let length = i64::try_from(ask.body.len()).unwrap_or(i64::MAX);
    let end = asked.saturating_add(length);
    if asked != row.received || row.media.is_some() {
        return Ok(stands_at(row.received));
    }
    if end > row.size {
        return Err(Fault::TooLarge);
    }
    let (folder, body, at) = (room.uploads.folder().to_owned(), ask.body.clone(), u64::try_from(asked).unwrap_or(0));
    let written = tokio::task::spawn_blocking(move || spool::write(&folder, &key, at, &body)).await;
    written.map_err(|error| Fault::Broken(error.to_string()))?.map_err(store::StoreError::from)?;
    let until = room.now().checked_add(WAITS).unwrap_or(row.expires_at);
    let first = room.db().write(move |tx| upload::advance(tx, &key, asked, end, until)).await?;
    if !first {
        return Ok(stands_at(own(&room, &ask).await?.1.received));
    }
    Ok(Reply::json(&json!({ "offset": end })))
}

/// `POST /desk/uploads/{token}/done`: the file is whole and becomes a picture. Asked again it answers the same.
pub async fn done(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let _alone = room.uploads.alone(&hash(ask.part("token"))).await;
    let (key, row) = own(&room, &ask).await?;
    if let Some(media) = row.media {
        return arrived(&room, media, &[]).await;
    }
    if row.received < row.size {
        return Ok(stands_at(row.received));
    }
    let (folder, size) = (room.uploads.folder().to_owned(), u64::try_from(row.size).unwrap_or(0));
    let read = tokio::task::spawn_blocking(move || spool::read(&folder, &key, size)).await;
    let bytes = read.map_err(|error| Fault::Broken(error.to_string()))?.map_err(store::StoreError::from)?;
    let taken = room.take_in(ask.actor()?, row.name, bytes, move |tx, media| upload::became(tx, &key, media)).await;
    match taken {
        Ok(taken) => {
            put_away(&room, key).await;
            arrived(&room, taken.media, &taken.warnings).await
        }
        Err(Fault::Refused(reason)) => {
            // It will not become better by itself: the sender starts anew with another file.
            room.db().write(move |tx| upload::close(tx, &key)).await?;
            put_away(&room, key).await;
            Err(Fault::Refused(reason))
        }
        Err(fault) => Err(fault),
    }
}

/// Removes the file that came in. What cannot be removed now is swept.
async fn put_away(room: &Newsroom, key: [u8; 32]) {
    let folder = room.uploads.folder().to_owned();
    let removed = tokio::task::spawn_blocking(move || spool::remove(&folder, &key)).await;
    if let Ok(Err(error)) = removed {
        tracing::warn!(%error, "an upload that is done cannot be removed");
    }
}

async fn arrived(room: &Newsroom, media: MediaId, warnings: &[&str]) -> Answer {
    let row = room.read(move |tx| store::media::row(tx, media)).await?.ok_or(Fault::NotFound)?;
    let mut told = super::library::told(&row);
    if let Some(told) = told.as_object_mut() {
        told.insert("src".to_owned(), json!(source(media)));
        told.insert("warnings".to_owned(), json!(warnings));
    }
    Ok(Reply::json(&told))
}
