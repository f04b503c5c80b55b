//! `POST /desk/account/password`.

use super::profile::page;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::entry::{Browser, Guesser, password_fault};
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::account::{ChangePassword, Checked, password};
use std::sync::Arc;

/// The old password, and the new one twice.
pub async fn change(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let fields = ask.form();
    let who = ask.who()?.clone();
    let (old, new) = (fields.get("old").to_owned(), fields.get("password").to_owned());
    if old.is_empty() || old.len() > password::LONGEST {
        return page(&room, &ask, Some("password-old-wrong")).await;
    }
    let pack = room.pack(ask.lang).await?;
    if let Err(fault) = password::judge(&new, &who.staff.handle, &[who.staff.name.as_str(), pack.site.name.as_str()]) {
        return page(&room, &ask, Some(password_fault(fault))).await;
    }
    if new != fields.get("again") {
        return page(&room, &ask, Some("password-differs")).await;
    }
    room.count_guess(who.staff.handle.as_str(), Guesser::Session(who.session.id.0)).await?;
    if room.door().hashers.check(old, who.row.password.clone(), true).await? == Checked::Wrong {
        return page(&room, &ask, Some("password-old-wrong")).await;
    }
    let password = room.door().hashers.hash(new, true).await?;
    let browser = Browser::new(&room, &ask).await?;
    let verb = ChangePassword { version: who.row.version, password, session: who.session.id, old: who.token, new: browser.hash() };
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| verb.run(tx, actor, now)).await?;
    Ok(browser.renew(Reply::see("/desk/account", Some("password-changed"))))
}
