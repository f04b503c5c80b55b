//! A newsroom with nobody in it yet, and ways to fill it.

use arabic::lang::Lang;
use desk::account::{AccountFault, Invite, Join, NewSession, Proof, SignIn, token};
use desk::{Actor, DeskError, SeedRoles, SetSection};
use jiff::Timestamp;
use model::{Handle, Name, SeedRole, Staff, UserId};
use std::sync::Arc;
use store::staff::StaffRow;
use store::{Db, Tx};
use testkit::{at, on_every_engine};

pub fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

pub fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub fn handle(text: &str) -> Handle {
    Handle::parse(text).unwrap()
}

/// Roles and two sections.
pub fn found(db: &Db) {
    db.write_blocking(|tx| -> Result<(), DeskError> {
        SeedRoles.run(tx, Actor::Operator, noon())?;
        for (position, slug) in (1..).zip(["mahalliyat", "riyada"]) {
            SetSection { slug: slug.into(), name: name(slug), position }.run(tx, Actor::Operator, noon())?;
        }
        Ok(())
    })
    .unwrap();
}

/// Tells a story in a founded house on every engine. What it did is kept, so that a refused verb must leave nothing.
pub fn told(tale: impl Fn(&mut Tx) + Send + Sync + Clone + 'static) {
    on_every_engine(|db| {
        found(db);
        let tale = tale.clone();
        db.write_blocking(move |tx| -> Result<(), DeskError> {
            tale(tx);
            Ok(())
        })
        .unwrap();
    });
}

/// A browser of this name.
pub fn browser(name: &str) -> NewSession {
    NewSession { token: token::hash(&format!("session {name}")), device: token::hash(&format!("device {name}")), agent: name.to_owned() }
}

/// An address of this word.
pub fn address(word: &str) -> [u8; 32] {
    token::hash(word)
}

/// Takes the place behind an address.
pub fn join(word: &str, who: &str) -> Join {
    Join {
        token: address(word),
        handle: handle(who),
        name: name(who),
        lang: Lang::Ar,
        password: format!("$argon2id$ of {who}"),
        session: browser(who),
    }
}

/// Somebody of a role, by invitation of the machine's operator.
pub fn member(tx: &mut Tx, who: &str, role: SeedRole) -> UserId {
    let word = format!("address of {who}");
    let invite = Invite { token: address(&word), name: name(who), role: role.word().into(), sections: vec!["mahalliyat".into()] };
    invite.run(tx, Actor::Operator, noon()).unwrap();
    join(&word, who).run(tx, noon()).unwrap()
}

/// The person as they are now.
pub fn row(tx: &mut Tx, id: UserId) -> StaffRow {
    store::staff::by_id(tx, id).unwrap().unwrap()
}

/// The person as the verbs see them.
pub fn actor(tx: &mut Tx, id: UserId) -> Actor {
    let row = row(tx, id);
    let grants = store::role::by_slug(tx, &row.role).unwrap().unwrap().grants;
    let StaffRow { handle, name, role, sections, lang, .. } = row;
    Actor::Staff(Arc::new(Staff { id, handle, name, role, grants, sections, lang }))
}

/// Signing in with a password that was right.
pub fn sign_in(tx: &mut Tx, id: UserId, proof: Proof, browser: NewSession) -> SignIn {
    SignIn { staff: id, version: row(tx, id).version, proof, rehash: None, session: browser }
}

/// Agents of the open sessions, oldest first.
pub fn sessions(tx: &mut Tx, id: UserId) -> Vec<String> {
    let mut agents: Vec<String> = store::session::of_staff(tx, id).unwrap().into_iter().map(|session| session.agent).collect();
    agents.reverse();
    agents
}

/// Actions of the audit log, oldest first.
pub fn actions(tx: &mut Tx) -> Vec<(String, String)> {
    let mut rows: Vec<_> = store::audit::newest(tx, None, 1000).unwrap().into_iter().map(|row| (row.actor, row.action)).collect();
    rows.reverse();
    rows
}

/// The refusal; nothing was written to the log for it.
pub fn refused<T: std::fmt::Debug>(tx: &mut Tx, verb: impl FnOnce(&mut Tx) -> Result<T, DeskError>) -> AccountFault {
    let before = actions(tx).len();
    let fault = match verb(tx) {
        Err(DeskError::Account(fault)) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(actions(tx).len(), before, "{fault:?}");
    fault
}

/// That the verb is forbidden for want of a permission.
pub fn forbidden<T: std::fmt::Debug>(tx: &mut Tx, verb: impl FnOnce(&mut Tx) -> Result<T, DeskError>) {
    let before = actions(tx).len();
    let done = verb(tx);
    assert!(matches!(done, Err(DeskError::Forbidden { .. })), "{done:?}");
    assert_eq!(actions(tx).len(), before);
}

/// That somebody else was first.
pub fn stale<T: std::fmt::Debug>(tx: &mut Tx, verb: impl FnOnce(&mut Tx) -> Result<T, DeskError>) {
    let done = verb(tx);
    assert!(matches!(done, Err(DeskError::Store(store::StoreError::Conflict { .. }))), "{done:?}");
}
