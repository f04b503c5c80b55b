//! One-time codes and recovery codes.

use crate::house::{actor, browser, forbidden, member, noon, refused, row, sign_in, stale, told};
use desk::Actor;
use desk::account::{AccountFault, Confirm, DisableCodes, EnableCodes, Proof, RenewRecovery, totp};
use jiff::{SignedDuration, Timestamp};
use model::SeedRole;
use store::Tx;

pub const SECRET: [u8; 20] = *b"twenty secret bytes!";

pub fn code(at: Timestamp) -> String {
    totp(&SECRET).unwrap().generate(u64::try_from(at.as_second()).unwrap()).to_string()
}

pub fn recovery() -> Vec<String> {
    (0..10).map(|number| format!("abcd-efgh-jkmn-pqr{}", number)).collect()
}

pub fn enable(tx: &mut Tx, id: model::UserId, at: Timestamp) -> Result<(), desk::DeskError> {
    let (by, version) = (actor(tx, id), row(tx, id).version);
    EnableCodes { version, secret: SECRET.to_vec(), code: code(at), recovery: recovery() }.run(tx, by, at)
}

fn try_code(tx: &mut Tx, id: model::UserId, typed: &str, at: Timestamp) -> Result<model::SessionId, desk::DeskError> {
    let browser = browser(&format!("{typed} at {at}"));
    sign_in(tx, id, Proof::Code(typed.to_owned()), browser).run(tx, at)
}

#[test]
fn a_code_is_good_for_its_step_and_its_neighbours_and_once() {
    told(|tx| {
        let mai = member(tx, "mai", SeedRole::Writer);
        assert_eq!(refused(tx, |tx| try_code(tx, mai, "123456", noon())), AccountFault::WrongCode, "who has none");
        let (by, step) = (actor(tx, mai), SignedDuration::from_secs(30));
        let wrong = EnableCodes { version: 1, secret: SECRET.to_vec(), code: "000000".into(), recovery: recovery() };
        assert_eq!(refused(tx, |tx| wrong.run(tx, by.clone(), noon())), AccountFault::WrongCode);
        let short = EnableCodes { version: 1, secret: vec![1], code: code(noon()), recovery: recovery() };
        assert_eq!(refused(tx, |tx| short.run(tx, by.clone(), noon())), AccountFault::WrongCode);
        enable(tx, mai, noon()).unwrap();
        assert_eq!(refused(tx, |tx| try_code(tx, mai, &code(noon()), noon())), AccountFault::WrongCode, "used when they were set up");

        let verb = sign_in(tx, mai, Proof::Password, browser("b"));
        assert_eq!(refused(tx, |tx| verb.run(tx, noon())), AccountFault::CodeNeeded);
        let now = noon() + step * 10;
        for far in [-3, -2, 2, 3] {
            assert_eq!(refused(tx, |tx| try_code(tx, mai, &code(now + step * far), now)), AccountFault::WrongCode, "{far} steps off");
        }
        let arabic =
            |code: &str| code.chars().map(|digit| char::from_u32(0x0660 + digit.to_digit(10).unwrap()).unwrap()).collect::<String>();
        try_code(tx, mai, &format!(" {} ", arabic(&code(now - step))), now).unwrap();
        assert_eq!(refused(tx, |tx| try_code(tx, mai, &code(now - step), now)), AccountFault::WrongCode, "twice");
        try_code(tx, mai, &code(now + step), now).unwrap();
        assert_eq!(refused(tx, |tx| try_code(tx, mai, &code(now), now)), AccountFault::WrongCode, "a step before one that was used");
        for typed in ["", "12345", "1234567", "abcdef", "١٢٣٤٥", "-00001"] {
            assert_eq!(refused(tx, |tx| try_code(tx, mai, typed, now)), AccountFault::WrongCode, "{typed}");
        }
    });
}

#[test]
fn each_recovery_code_is_good_once_and_for_its_owner() {
    told(|tx| {
        let (mai, rami) = (member(tx, "mai", SeedRole::Writer), member(tx, "rami", SeedRole::Writer));
        let by = actor(tx, mai);
        let renew = |version| RenewRecovery { version, recovery: vec!["zzzz-zzzz-zzzz-zzzz".into()] };
        assert_eq!(refused(tx, |tx| renew(1).run(tx, by.clone(), noon())), AccountFault::CodeNeeded);
        enable(tx, mai, noon()).unwrap();
        enable(tx, rami, noon()).unwrap();
        assert_eq!(store::recovery_code::count(tx, mai).unwrap(), 10);
        try_code(tx, mai, "ABCD EFGH JKMN PQR3", noon()).unwrap();
        assert_eq!(refused(tx, |tx| try_code(tx, mai, &recovery()[3], noon())), AccountFault::WrongCode);
        assert_eq!(store::recovery_code::count(tx, mai).unwrap(), 9);
        try_code(tx, rami, &recovery()[3], noon()).unwrap();

        let version = row(tx, mai).version;
        stale(tx, |tx| renew(version - 1).run(tx, by.clone(), noon()));
        renew(version).run(tx, by.clone(), noon()).unwrap();
        assert_eq!(refused(tx, |tx| try_code(tx, mai, &recovery()[4], noon())), AccountFault::WrongCode, "those of before");
        try_code(tx, mai, "zzzzzzzzzzzzzzzz", noon()).unwrap();

        stale(tx, |tx| DisableCodes { version: version - 1 }.run(tx, by.clone(), noon()));
        DisableCodes { version }.run(tx, by.clone(), noon()).unwrap();
        assert_eq!((row(tx, mai).totp, store::recovery_code::count(tx, mai).unwrap()), (None, 0));
        forbidden(tx, |tx| DisableCodes { version }.run(tx, Actor::Operator, noon()));
        let verb = sign_in(tx, mai, Proof::Password, browser("b"));
        verb.run(tx, noon()).unwrap();
    });
}

#[test]
fn confirming_renews_the_token_and_wants_the_same_session_and_person() {
    told(|tx| {
        let mai = member(tx, "mai", SeedRole::Writer);
        let by = actor(tx, mai);
        enable(tx, mai, noon()).unwrap();
        let session = store::session::by_token(tx, &browser("mai").token).unwrap().unwrap();
        let later = noon() + SignedDuration::from_mins(20);
        let version = row(tx, mai).version;
        let confirm = |proof| Confirm { session: session.id, old: browser("mai").token, new: browser("renewed").token, version, proof };
        let wrong = confirm(Proof::Code("000000".into()));
        assert_eq!(refused(tx, |tx| wrong.run(tx, by.clone(), later)), AccountFault::WrongCode);
        stale(tx, |tx| Confirm { version: version - 1, ..confirm(Proof::Password) }.run(tx, by.clone(), later));
        stale(tx, |tx| Confirm { old: [0; 32], ..confirm(Proof::Password) }.run(tx, by.clone(), later));
        confirm(Proof::Code(code(later))).run(tx, by.clone(), later).unwrap();
        let renewed = store::session::by_token(tx, &browser("renewed").token).unwrap().unwrap();
        assert_eq!((renewed.id, renewed.confirmed_at), (session.id, later));
        assert!(store::session::by_token(tx, &browser("mai").token).unwrap().is_none());
        forbidden(tx, |tx| confirm(Proof::Password).run(tx, Actor::Operator, later));
    });
}
