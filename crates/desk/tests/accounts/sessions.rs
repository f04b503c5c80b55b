//! Sessions: opened, ended by oneself, by others, all at once.

use crate::house::{actions, actor, browser, forbidden, member, noon, refused, row, sessions, sign_in, stale, told};
use desk::Actor;
use desk::account::{AccountFault, EndEverySession, EndSession, EndSessions, Proof, SESSION_LASTS, SignIn};
use model::{SeedRole, SessionId, UserId};

#[test]
fn signing_in_opens_a_session_of_fourteen_days_and_remembers_the_browser() {
    told(|tx| {
        let mai = member(tx, "mai", SeedRole::Writer);
        let agent = format!("agent\u{7}{}", "ا".repeat(300));
        let browser = desk::account::NewSession { agent, ..browser("phone") };
        let verb = sign_in(tx, mai, Proof::Password, browser.clone());
        let id = verb.clone().run(tx, noon()).unwrap();
        let session = store::session::by_token(tx, &browser.token).unwrap().unwrap();
        assert_eq!((session.id, session.staff, session.expires_at), (id, mai, noon() + SESSION_LASTS));
        assert_eq!((session.agent.chars().count(), session.agent.contains('\u{7}')), (200, false));
        assert!(store::known_device::is_known(tx, &browser.device, mai).unwrap());
        assert!(!store::known_device::is_known(tx, &browser.device, UserId(99)).unwrap());
        let log = store::audit::newest(tx, None, 1).unwrap();
        assert_eq!((log[0].action.as_str(), &log[0].detail["way"]), ("sign-in", &"password".into()));

        stale(tx, |tx| SignIn { version: 9, ..verb.clone() }.run(tx, noon()));
        assert_eq!(refused(tx, |tx| SignIn { staff: UserId(99), ..verb.clone() }.run(tx, noon())), AccountFault::NoPerson(UserId(99)));
        let rehash = SignIn { rehash: Some("$argon2id$ dearer".into()), session: crate::house::browser("tablet"), ..verb };
        rehash.run(tx, noon()).unwrap();
        assert_eq!(row(tx, mai).password.as_deref(), Some("$argon2id$ dearer"));
    });
}

#[test]
fn one_ends_ones_own_and_whoever_keeps_people_ends_those_of_others() {
    told(|tx| {
        let (salma, mai) = (member(tx, "salma", SeedRole::Owner), member(tx, "mai", SeedRole::Writer));
        let chief = member(tx, "chief", SeedRole::ManagingEditor);
        for name in ["phone", "tablet", "desk"] {
            let verb = sign_in(tx, mai, Proof::Password, browser(name));
            verb.run(tx, noon()).unwrap();
        }
        let of = |tx: &mut store::Tx, name: &str| store::session::by_token(tx, &browser(name).token).unwrap().unwrap().id;
        let (by_mai, by_chief, by_salma) = (actor(tx, mai), actor(tx, chief), actor(tx, salma));
        let (phone, salmas) = (of(tx, "phone"), of(tx, "salma"));
        let before = actions(tx).len();
        assert!(!EndSession { session: salmas }.run(tx, by_mai.clone(), noon()).unwrap(), "somebody else's");
        assert!(!EndSession { session: SessionId(999) }.run(tx, by_mai.clone(), noon()).unwrap());
        assert_eq!(actions(tx).len(), before);
        assert!(EndSession { session: phone }.run(tx, by_mai.clone(), noon()).unwrap());
        assert!(!EndSession { session: phone }.run(tx, by_mai.clone(), noon()).unwrap());
        forbidden(tx, |tx| EndSession { session: salmas }.run(tx, Actor::Operator, noon()));

        let keep = Some(of(tx, "tablet"));
        assert_eq!(EndSessions { staff: mai, keep }.run(tx, by_mai.clone(), noon()).unwrap(), 2);
        assert_eq!(sessions(tx, mai), ["tablet"]);
        assert!(!store::known_device::is_known(tx, &browser("phone").device, mai).unwrap(), "a device that was lost is a stranger");
        forbidden(tx, |tx| EndSessions { staff: chief, keep: None }.run(tx, by_mai.clone(), noon()));
        assert_eq!(EndSessions { staff: mai, keep: None }.run(tx, by_chief.clone(), noon()).unwrap(), 1);
        let beyond = AccountFault::Beyond("chief".into());
        assert_eq!(refused(tx, |tx| EndSessions { staff: salma, keep: None }.run(tx, by_chief.clone(), noon())), beyond);

        forbidden(tx, |tx| EndEverySession.run(tx, by_chief, noon()));
        assert_eq!(EndEverySession.run(tx, by_salma, noon()).unwrap(), 2);
        assert!(sessions(tx, salma).is_empty() && sessions(tx, chief).is_empty());
    });
}
