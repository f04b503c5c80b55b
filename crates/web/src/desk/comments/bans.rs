//! Writers who may not comment for a while.

use super::place::Place;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::{BanTerm, BanWriter, LiftBan};
use minijinja::{Value, context};
use model::Line;
use press::printable::{foreign, machine, safe};
use std::sync::Arc;
use store::ban;

/// `POST /desk/comments/{comment}/ban`: `term`, `reason`.
pub async fn ban(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let term = BanTerm::parse(form.get("term")).ok_or_else(|| Fault::BadRequest("term".to_owned()))?;
    let reason = Line::<200>::optional(form.get("reason")).map_err(|_| Fault::Refused("refused-reason-long"))?;
    let (comment, actor, at) = (ask.comment()?, ask.actor()?, room.now());
    room.write(move |tx| BanWriter { comment, term, reason }.run(tx, actor, at)).await?;
    if ask.wants_json() {
        return Ok(Reply::json(&serde_json::json!({ "moved": 0 })));
    }
    Ok(Place { next: Some(comment), ..Place::of(&ask) }.back("", "writer-banned"))
}

/// `GET /desk/comments/bans`.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let now = room.now();
    let rows = room.read(move |tx| ban::all(tx, now)).await?;
    let bans: Value = rows
        .iter()
        .map(|row| {
            context! {
                name => foreign(&row.name), reason => foreign(&row.reason), actor => machine(&row.actor),
                since => pack.moment(row.at), until => pack.moment(row.expires_at), prefix => safe(hex(&row.prefix)),
            }
        })
        .collect();
    room.page(&ask, "comments-bans.html", "nav-comments", &pack.text("bans-title"), context! { bans, empty => rows.is_empty() }).await
}

/// `POST /desk/comments/bans/lift`.
pub async fn lift(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let prefix = unhex(ask.form().get("prefix")).ok_or_else(|| Fault::BadRequest("prefix".to_owned()))?;
    let (actor, at) = (ask.actor()?, room.now());
    room.write(move |tx| LiftBan { prefix }.run(tx, actor, at)).await?;
    Ok(Reply::see("/desk/comments/bans", Some("ban-lifted")))
}

fn hex(bytes: &[u8; 16]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<[u8; 16]> {
    let right = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    right.then(|| u128::from_str_radix(text, 16).ok()).flatten().map(u128::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_goes_out_and_comes_back() {
        let hash = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 254, 255];
        assert_eq!(unhex(&hex(&hash)), Some(hash));
        for bad in ["", "00", "+0000000000000000000000000000000", "zz", "٠٠"] {
            assert_eq!(unhex(bad), None, "{bad}");
        }
    }
}
