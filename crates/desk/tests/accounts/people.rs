//! What somebody is and may, changed by others; oneself changed by oneself.

use crate::house::{actions, actor, address, browser, forbidden, join, member, name, noon, refused, row, sessions, sign_in, stale, told};
use arabic::lang::Lang;
use desk::account::{AccountFault, ChangePassword, ChangePerson, ChangeProfile, Invite, Proof, ResetAccess, SetActive};
use desk::{Actor, DeskError};
use model::{SeedRole, UserId};
use store::Tx;

fn change(tx: &mut Tx, staff: UserId, role: &str) -> ChangePerson {
    ChangePerson { staff, version: row(tx, staff).version, name: name("مي"), role: role.into(), sections: vec!["mahalliyat".into()] }
}

#[test]
fn another_role_ends_the_sessions_and_another_name_does_not() {
    told(|tx| {
        let (salma, mai) = (member(tx, "salma", SeedRole::Owner), member(tx, "mai", SeedRole::Writer));
        let by = actor(tx, salma);
        let verb = change(tx, mai, "writer");
        verb.clone().run(tx, by.clone(), noon()).unwrap();
        assert_eq!((sessions(tx, mai).len(), row(tx, mai).name), (1, name("مي")));
        stale(tx, |tx| verb.run(tx, by.clone(), noon()));
        let verb = ChangePerson { sections: vec!["riyada".into()], ..change(tx, mai, "writer") };
        verb.run(tx, by.clone(), noon()).unwrap();
        assert_eq!((sessions(tx, mai).len(), row(tx, mai).sections), (0, vec!["riyada".to_owned()]));

        let verb = change(tx, mai, "nobody");
        assert_eq!(refused(tx, |tx| verb.run(tx, by.clone(), noon())), AccountFault::NoRole("nobody".into()));
        let nowhere = ChangePerson { sections: vec!["nowhere".into()], ..change(tx, mai, "writer") };
        assert!(matches!(nowhere.run(tx, by.clone(), noon()), Err(DeskError::NoSection(_))));
        let verb = ChangePerson { staff: UserId(99), ..change(tx, mai, "writer") };
        assert_eq!(refused(tx, |tx| verb.run(tx, by, noon())), AccountFault::NoPerson(UserId(99)));
    });
}

#[test]
fn nobody_raises_themselves_or_others_and_only_owners_change_an_owner() {
    told(|tx| {
        let owner = member(tx, "salma", SeedRole::Owner);
        let chief = member(tx, "chief", SeedRole::ManagingEditor);
        let tech = member(tx, "tech", SeedRole::Admin);
        let mai = member(tx, "mai", SeedRole::Writer);
        for (by, staff, role) in [
            (chief, chief, "owner"),
            (chief, mai, "owner"),
            (chief, mai, "admin"),
            (chief, owner, "writer"),
            (chief, owner, "owner"),
            (tech, tech, "managing-editor"),
            (tech, tech, "owner"),
            (tech, mai, "publisher"),
            (tech, owner, "admin"),
        ] {
            let (verb, by) = (change(tx, staff, role), actor(tx, by));
            assert_eq!(refused(tx, |tx| verb.run(tx, by.clone(), noon())), AccountFault::Beyond(by.name().into()), "{staff} {role}");
        }
        for staff in [owner, tech, mai] {
            let (verb, by) = (change(tx, staff, "writer"), actor(tx, mai));
            forbidden(tx, |tx| verb.run(tx, by.clone(), noon()));
            forbidden(tx, |tx| SetActive { staff, active: false }.run(tx, by, noon()));
        }
        let by = actor(tx, chief);
        let own = AccountFault::Beyond("chief".into());
        assert_eq!(refused(tx, |tx| SetActive { staff: owner, active: false }.run(tx, by.clone(), noon())), own);
        // Somebody's name may be mended by whoever keeps people, also when they may more; what they may stays.
        let verb = change(tx, tech, "admin");
        verb.run(tx, by, noon()).unwrap();
        assert_eq!(row(tx, tech).role, "admin");
    });
}

#[test]
fn the_last_owner_stays() {
    told(|tx| {
        let salma = member(tx, "salma", SeedRole::Owner);
        let by = actor(tx, salma);
        let verb = change(tx, salma, "writer");
        assert_eq!(refused(tx, |tx| verb.clone().run(tx, by.clone(), noon())), AccountFault::LastOwner);
        assert_eq!(refused(tx, |tx| verb.run(tx, Actor::Operator, noon())), AccountFault::LastOwner, "whoever asks");
        assert_eq!(refused(tx, |tx| SetActive { staff: salma, active: false }.run(tx, Actor::Operator, noon())), AccountFault::LastOwner);
        let rami = member(tx, "rami", SeedRole::Owner);
        SetActive { staff: rami, active: false }.run(tx, by.clone(), noon()).unwrap();
        let verb = change(tx, salma, "writer");
        assert_eq!(refused(tx, |tx| verb.run(tx, by.clone(), noon())), AccountFault::LastOwner, "a blocked one does not count");
        SetActive { staff: rami, active: true }.run(tx, by.clone(), noon()).unwrap();
        let verb = change(tx, salma, "writer");
        verb.run(tx, by, noon()).unwrap();
        assert_eq!(row(tx, salma).role, "writer");
    });
}

#[test]
fn whoever_is_blocked_is_out_at_once_with_all_they_handed_out() {
    told(|tx| {
        let (salma, chief) = (member(tx, "salma", SeedRole::Owner), member(tx, "chief", SeedRole::ManagingEditor));
        let (by, theirs) = (actor(tx, salma), actor(tx, chief));
        Invite { token: address("guest"), name: name("ضيف"), role: "writer".into(), sections: vec![] }.run(tx, theirs, noon()).unwrap();
        assert_eq!(refused(tx, |tx| SetActive { staff: salma, active: false }.run(tx, by.clone(), noon())), AccountFault::Yourself);
        let _ = member(tx, "other", SeedRole::Owner);
        assert_eq!(refused(tx, |tx| SetActive { staff: salma, active: false }.run(tx, by.clone(), noon())), AccountFault::Yourself);
        SetActive { staff: chief, active: false }.run(tx, by.clone(), noon()).unwrap();
        assert_eq!(sessions(tx, chief), [""; 0]);
        assert_eq!(refused(tx, |tx| join("guest", "guest").run(tx, noon())), AccountFault::Over);
        let verb = sign_in(tx, chief, Proof::Password, browser("b"));
        assert_eq!(refused(tx, |tx| verb.run(tx, noon())), AccountFault::Blocked);
        let before = actions(tx).len();
        SetActive { staff: chief, active: false }.run(tx, by.clone(), noon()).unwrap();
        assert_eq!(actions(tx).len(), before, "twice is once");
        SetActive { staff: chief, active: true }.run(tx, by, noon()).unwrap();
        let verb = sign_in(tx, chief, Proof::Password, browser("b"));
        verb.run(tx, noon()).unwrap();
    });
}

#[test]
fn whoever_may_less_from_now_on_has_handed_out_nothing() {
    told(|tx| {
        let (salma, chief) = (member(tx, "salma", SeedRole::Owner), member(tx, "chief", SeedRole::ManagingEditor));
        let mai = member(tx, "mai", SeedRole::Writer);
        let (by, theirs) = (actor(tx, salma), actor(tx, chief));
        let guest = |word| Invite { token: address(word), name: name("ضيف"), role: "publisher".into(), sections: vec![] };
        guest("guest").run(tx, theirs.clone(), noon()).unwrap();
        guest("stays").run(tx, by.clone(), noon()).unwrap();
        ResetAccess { token: address("reset"), staff: mai }.run(tx, theirs.clone(), noon()).unwrap();
        let verb = change(tx, chief, "managing-editor");
        verb.run(tx, by.clone(), noon()).unwrap();
        assert!(store::invitation::by_token(tx, &address("guest")).unwrap().is_some(), "the same role");
        let verb = change(tx, chief, "writer");
        verb.run(tx, by, noon()).unwrap();
        for word in ["guest", "reset"] {
            assert!(store::invitation::by_token(tx, &address(word)).unwrap().is_none(), "{word}");
        }
        assert!(join("stays", "stays").run(tx, noon()).is_ok());
    });
}

#[test]
fn people_change_their_own_name_language_and_password() {
    told(|tx| {
        let (salma, mai) = (member(tx, "salma", SeedRole::Owner), member(tx, "mai", SeedRole::Writer));
        let by = actor(tx, mai);
        let profile = ChangeProfile { version: row(tx, mai).version, name: name("مي سالم"), lang: Lang::En };
        profile.clone().run(tx, by.clone(), noon()).unwrap();
        assert_eq!((row(tx, mai).name, row(tx, mai).lang), (name("مي سالم"), Lang::En));
        stale(tx, |tx| profile.clone().run(tx, by.clone(), noon()));
        forbidden(tx, |tx| profile.run(tx, Actor::Operator, noon()));

        let keeper = actor(tx, salma);
        ResetAccess { token: address("reset"), staff: mai }.run(tx, keeper, noon()).unwrap();
        let verb = sign_in(tx, mai, Proof::Password, browser("phone"));
        let phone = verb.run(tx, noon()).unwrap();
        let password = ChangePassword {
            version: row(tx, mai).version,
            password: "$argon2id$ other".into(),
            session: phone,
            old: browser("phone").token,
            new: address("renewed"),
        };
        stale(tx, |tx| ChangePassword { version: 1, ..password.clone() }.run(tx, by.clone(), noon()));
        assert_eq!(password.run(tx, by, noon()).unwrap(), 1);
        assert_eq!(sessions(tx, mai), ["phone"]);
        assert!(store::session::by_token(tx, &browser("phone").token).unwrap().is_none(), "a token that was copied is worth nothing");
        assert!(store::session::by_token(tx, &address("renewed")).unwrap().is_some());
        assert!(store::invitation::by_token(tx, &address("reset")).unwrap().is_none());
    });
}
