//! One-time addresses: the first owner's, an invitation, a way back in.

use crate::house::{actions, actor, address, browser, forbidden, join, member, name, noon, refused, row, sessions, told};
use desk::account::{AccountFault, Invite, OfferSetup, ResetAccess, Return, RevokeInvitation, SetActive};
use desk::{Actor, DeskError};
use jiff::SignedDuration;
use model::SeedRole;
use store::Tx;

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn invite(word: &str, role: &str) -> Invite {
    Invite { token: address(word), name: name("مي"), role: role.into(), sections: vec!["riyada".into()] }
}

fn back(word: &str, who: &str) -> Return {
    Return { token: address(word), password: format!("$argon2id$ new of {who}"), session: browser(&format!("{who} again")) }
}

#[test]
fn the_first_owner_takes_the_place_and_then_it_is_offered_no_more() {
    told(|tx| {
        let offer = |tx: &mut Tx, word: &str| OfferSetup { token: address(word) }.run(tx, Actor::Operator, noon()).unwrap();
        assert!(offer(tx, "first") && offer(tx, "second"));
        assert_eq!(refused(tx, |tx| join("first", "salma").run(tx, noon())), AccountFault::Over, "void since the second");
        let late = noon() + OfferSetup::LASTS;
        assert_eq!(refused(tx, |tx| join("second", "salma").run(tx, late)), AccountFault::Over);
        let salma = join("second", "salma").run(tx, late - SignedDuration::from_secs(1)).unwrap();
        assert_eq!(row(tx, salma).role, "owner");
        assert_eq!(refused(tx, |tx| join("second", "rami").run(tx, noon())), AccountFault::Over, "once");
        assert!(!offer(tx, "third"));
        let told: Vec<_> = actions(tx).into_iter().rev().take(3).collect();
        assert_eq!(told[0], ("salma".into(), "set-up".into()));
        assert_eq!(told[1], ("operator".into(), "offer-setup".into()));
    });
    told(|tx| {
        let writer = member(tx, "majed", SeedRole::Writer);
        let by = actor(tx, writer);
        forbidden(tx, |tx| OfferSetup { token: address("x") }.run(tx, by, noon()));
        assert!(!OfferSetup { token: address("x") }.run(tx, Actor::Operator, noon()).unwrap(), "somebody is here");
    });
    told(|tx| {
        assert!(OfferSetup { token: address("setup") }.run(tx, Actor::Operator, noon()).unwrap());
        invite("invited", "owner").run(tx, Actor::Operator, noon()).unwrap();
        join("invited", "salma").run(tx, noon()).unwrap();
        assert_eq!(store::invitation::open(tx, noon()).unwrap(), [], "nothing is open behind her");
    });
}

#[test]
fn an_invitation_gives_what_it_says_once_and_until_it_ends() {
    told(|tx| {
        let owner = member(tx, "salma", SeedRole::Owner);
        let by = actor(tx, owner);
        let made = invite("w", "writer").run(tx, by.clone(), noon()).unwrap();
        let may = join("w", "mai").run(tx, noon() + DAY * 3 - SignedDuration::from_secs(1)).unwrap();
        let joined = row(tx, may);
        assert_eq!((joined.role.as_str(), joined.sections.as_slice(), joined.version), ("writer", &["riyada".to_owned()][..], 1));
        assert_eq!(sessions(tx, may), ["mai"], "signed in at once");
        assert_eq!(refused(tx, |tx| join("w", "other").run(tx, noon())), AccountFault::Over);
        assert_eq!(refused(tx, |tx| RevokeInvitation { id: made }.run(tx, by.clone(), noon())), AccountFault::Over, "used");
        assert_eq!(refused(tx, |tx| back("w", "mai").run(tx, noon())), AccountFault::Over, "no way back in");

        invite("late", "writer").run(tx, by.clone(), noon()).unwrap();
        assert_eq!(refused(tx, |tx| join("late", "late").run(tx, noon() + DAY * 3)), AccountFault::Over);
        let taken = invite("taken", "writer").run(tx, by.clone(), noon()).unwrap();
        assert_eq!(refused(tx, |tx| join("nothing", "x.y").run(tx, noon())), AccountFault::Over);
        RevokeInvitation { id: taken }.run(tx, by.clone(), noon()).unwrap();
        assert_eq!(refused(tx, |tx| join("taken", "taken").run(tx, noon())), AccountFault::Over);
        assert_eq!(refused(tx, |tx| invite("x", "nobody").run(tx, by.clone(), noon())), AccountFault::NoRole("nobody".into()));
        let nowhere = Invite { sections: vec!["nowhere".into()], ..invite("y", "writer") };
        assert!(matches!(nowhere.run(tx, by.clone(), noon()), Err(DeskError::NoSection(slug)) if slug == "nowhere"));
    });
}

#[test]
fn a_handle_belongs_to_one_and_a_refused_guest_may_try_again() {
    // A refused verb takes back all it did, the use of the address too: each is a transaction of its own.
    testkit::on_every_engine(|db| {
        crate::house::found(db);
        let run = |word: &'static str, who: &'static str| db.write_blocking(move |tx| join(word, who).run(tx, noon()));
        db.write_blocking(|tx| -> Result<(), DeskError> {
            member(tx, "salma", SeedRole::Owner);
            invite("w", "writer").run(tx, Actor::Operator, noon()).map(drop)
        })
        .unwrap();
        assert!(matches!(run("w", "salma"), Err(DeskError::Account(AccountFault::Taken(who))) if who == "salma"));
        assert!(run("w", "mai").is_ok(), "under another name");
    });
}

#[test]
fn nobody_invites_beyond_what_their_own_role_covers() {
    told(|tx| {
        let mut by = |role| {
            let id = member(tx, role, SeedRole::parse(role).unwrap());
            actor(tx, id)
        };
        let (admin, chief, publisher) = (by("admin"), by("managing-editor"), by("publisher"));
        forbidden(tx, |tx| invite("x", "correspondent").run(tx, publisher.clone(), noon()));
        for (who, may, may_not) in [
            (&admin, &["admin"][..], &["owner", "managing-editor", "publisher", "writer", "correspondent", "moderator"][..]),
            (&chief, &["managing-editor", "publisher", "desk-editor", "writer", "correspondent", "moderator"], &["owner", "admin"]),
        ] {
            for role in may {
                let id = invite(&format!("{} {role}", who.name()), role).run(tx, who.clone(), noon()).unwrap();
                RevokeInvitation { id }.run(tx, who.clone(), noon()).unwrap();
            }
            for role in may_not {
                assert_eq!(
                    refused(tx, |tx| invite("x", role).run(tx, who.clone(), noon())),
                    AccountFault::Beyond(who.name().into()),
                    "{role}"
                );
            }
        }
        forbidden(tx, |tx| RevokeInvitation { id: 1 }.run(tx, publisher, noon()));
    });
}

#[test]
fn whoever_comes_back_has_a_new_password_and_nothing_of_before_opens() {
    told(|tx| {
        let (salma, mai) = (member(tx, "salma", SeedRole::Owner), member(tx, "mai", SeedRole::Writer));
        let by = actor(tx, salma);
        let mut person = row(tx, mai);
        person.totp = Some(vec![7; 20]);
        store::staff::save(tx, &mut person).unwrap();
        store::recovery_code::replace(tx, mai, &[[1; 32]]).unwrap();

        ResetAccess { token: address("zero"), staff: mai }.run(tx, by.clone(), noon()).unwrap();
        assert_eq!(refused(tx, |tx| join("zero", "new").run(tx, noon())), AccountFault::Over, "no place for somebody new");
        ResetAccess { token: address("one"), staff: mai }.run(tx, by.clone(), noon()).unwrap();
        ResetAccess { token: address("two"), staff: mai }.run(tx, by.clone(), noon()).unwrap();
        assert_eq!(sessions(tx, mai), ["mai"], "nothing changes until it is used");
        assert_eq!(refused(tx, |tx| back("one", "mai").run(tx, noon())), AccountFault::Over, "void since the second");
        assert_eq!(refused(tx, |tx| back("two", "mai").run(tx, noon() + DAY * 3)), AccountFault::Over);
        assert_eq!(back("two", "mai").run(tx, noon()).unwrap(), mai);
        let after = row(tx, mai);
        assert_eq!((after.password.as_deref(), after.totp), (Some("$argon2id$ new of mai"), None));
        assert_eq!(sessions(tx, mai), ["mai again"]);
        assert_eq!(store::recovery_code::count(tx, mai).unwrap(), 0);
        assert!(!store::known_device::is_known(tx, &browser("mai").device, mai).unwrap());
        assert_eq!(refused(tx, |tx| back("two", "mai").run(tx, noon())), AccountFault::Over, "once");

        ResetAccess { token: address("three"), staff: mai }.run(tx, by.clone(), noon()).unwrap();
        SetActive { staff: mai, active: false }.run(tx, by, noon()).unwrap();
        assert_eq!(refused(tx, |tx| back("three", "mai").run(tx, noon())), AccountFault::Blocked);
    });
}

#[test]
fn nobody_makes_a_way_in_for_somebody_who_may_more() {
    told(|tx| {
        let owner = member(tx, "salma", SeedRole::Owner);
        let chief = member(tx, "chief", SeedRole::ManagingEditor);
        let tech = member(tx, "tech", SeedRole::Admin);
        let writer = member(tx, "mai", SeedRole::Writer);
        let (by_chief, by_tech) = (actor(tx, chief), actor(tx, tech));
        for (by, staff) in [(&by_chief, owner), (&by_chief, tech), (&by_tech, owner), (&by_tech, chief), (&by_tech, writer)] {
            let fault = refused(tx, |tx| ResetAccess { token: address("x"), staff }.run(tx, by.clone(), noon()));
            assert_eq!(fault, AccountFault::Beyond(by.name().into()), "{staff}");
        }
        ResetAccess { token: address("x"), staff: writer }.run(tx, by_chief, noon()).unwrap();
        let by = actor(tx, writer);
        forbidden(tx, |tx| ResetAccess { token: address("y"), staff: writer }.run(tx, by, noon()));
        let nobody = model::UserId(99);
        assert_eq!(
            refused(tx, |tx| ResetAccess { token: address("z"), staff: nobody }.run(tx, Actor::Operator, noon())),
            AccountFault::NoPerson(nobody)
        );
    });
}
