//! The same thing done by many at once, over two connections of the paper, as two processes have them.

use crate::codes::{code, enable, recovery};
use crate::house::{actor, address, browser, found, join, member, name, noon, row};
use desk::account::{
    AccountFault, ChangePerson, CountGuess, GUESSES_A_DAY, Invite, OfferSetup, Proof, ResetAccess, Return, SetActive, SignIn,
};
use desk::{Actor, DeskError};
use jiff::SignedDuration;
use model::SeedRole;
use std::fmt::Debug;
use std::sync::Barrier;
use store::{Db, Tx};
use testkit::engines::fresh;

const AT_ONCE: usize = 50;

/// Runs `verb` that many times at once; what each gave.
fn at_once<T: Send + 'static>(
    dbs: &[Db; 2],
    times: usize,
    verb: impl Fn(usize, &mut Tx) -> Result<T, DeskError> + Send + Sync + Copy + 'static,
) -> Vec<Result<T, DeskError>> {
    let start = Barrier::new(times);
    std::thread::scope(|scope| {
        let run = |number: usize| {
            let (db, start) = (&dbs[number % 2], &start);
            scope.spawn(move || {
                start.wait();
                db.write_blocking(move |tx| verb(number, tx))
            })
        };
        let threads: Vec<_> = (0..times).map(run).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// One succeeded, all others were refused with this.
fn one_of<T: Debug>(results: &[Result<T, DeskError>], fault: &AccountFault) {
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
    for result in results.iter().filter(|result| result.is_err()) {
        assert!(matches!(result, Err(DeskError::Account(found)) if found == fault), "{result:?}");
    }
}

fn in_a_house(tale: impl Fn(&[Db; 2])) {
    for place in fresh() {
        eprintln!("on {:?}:", place.db.engine());
        found(&place.db);
        tale(&[place.db.clone(), Db::open(&place.target, 2).unwrap()]);
    }
}

fn done<T: Send + 'static>(db: &Db, tale: impl FnOnce(&mut Tx) -> T + Send + 'static) -> T {
    db.write_blocking(move |tx| -> Result<T, DeskError> { Ok(tale(tx)) }).unwrap()
}

#[test]
fn of_fifty_uses_of_one_code_one_signs_in() {
    in_a_house(|dbs| {
        let (mai, version) = done(&dbs[0], |tx| {
            let mai = member(tx, "mai", SeedRole::Writer);
            enable(tx, mai, noon()).unwrap();
            (mai, row(tx, mai).version)
        });
        let sign_in = move |typed: String, number: usize, tx: &mut Tx| {
            let session = browser(&format!("{typed} {number}"));
            SignIn { staff: mai, version, proof: Proof::Code(typed), rehash: None, session }.run(tx, noon())
        };
        let later = noon() + SignedDuration::from_secs(30);
        one_of(&at_once(dbs, AT_ONCE, move |number, tx| sign_in(code(later), number, tx)), &AccountFault::WrongCode);
        one_of(&at_once(dbs, AT_ONCE, move |number, tx| sign_in(recovery()[0].clone(), number, tx)), &AccountFault::WrongCode);
        assert_eq!(done(&dbs[0], move |tx| store::recovery_code::count(tx, mai).unwrap()), 9);
        // All ten at once, five times each.
        let all = at_once(dbs, AT_ONCE, move |number, tx| sign_in(recovery()[number % 10].clone(), number + 100, tx));
        assert_eq!(all.iter().filter(|result| result.is_ok()).count(), 9, "{all:?}");
    });
}

#[test]
fn of_fifty_guests_with_one_address_one_comes_in() {
    in_a_house(|dbs| {
        let take = |word: &'static str| at_once(dbs, AT_ONCE, move |number, tx| join(word, &format!("{word}.{number}")).run(tx, noon()));
        done(&dbs[0], |tx| OfferSetup { token: address("setup") }.run(tx, Actor::Operator, noon()).unwrap());
        one_of(&take("setup"), &AccountFault::Over);
        done(&dbs[0], |tx| {
            let invite = Invite { token: address("guest"), name: name("ضيف"), role: "writer".into(), sections: vec![] };
            invite.run(tx, Actor::Operator, noon()).unwrap()
        });
        one_of(&take("guest"), &AccountFault::Over);
        let people = done(&dbs[1], |tx| store::staff::all(tx).unwrap());
        assert_eq!(people.iter().map(|row| row.role.as_str()).collect::<Vec<_>>(), ["owner", "writer"]);

        let guest = people[1].id;
        done(&dbs[0], move |tx| ResetAccess { token: address("reset"), staff: guest }.run(tx, Actor::Operator, noon()).unwrap());
        let back = move |number: usize, tx: &mut Tx| {
            let password = format!("$argon2id$ {number}");
            Return { token: address("reset"), password, session: browser(&format!("reset {number}")) }.run(tx, noon())
        };
        one_of(&at_once(dbs, AT_ONCE, back), &AccountFault::Over);
        assert_eq!(done(&dbs[0], move |tx| store::session::of_staff(tx, guest).unwrap().len()), 1);
    });
}

#[test]
fn one_handle_is_taken_once_by_guests_with_addresses_of_their_own() {
    in_a_house(|dbs| {
        done(&dbs[0], |tx| {
            for number in 0..10 {
                let token = address(&format!("guest {number}"));
                Invite { token, name: name("ضيف"), role: "writer".into(), sections: vec![] }.run(tx, Actor::Operator, noon()).unwrap();
            }
        });
        let results = at_once(dbs, 10, |number, tx| {
            let mut verb = join(&format!("guest {number}"), "mai");
            verb.session = browser(&format!("guest {number}"));
            verb.run(tx, noon())
        });
        one_of(&results, &AccountFault::Taken("mai".into()));
        let open = done(&dbs[0], |tx| store::invitation::open(tx, noon()).unwrap().len());
        assert_eq!(open, 9, "whoever was refused may choose another name");
    });
}

#[test]
fn two_owners_who_let_each_other_go_at_once_leave_one() {
    in_a_house(|dbs| {
        let ids = done(&dbs[0], |tx| [member(tx, "salma", SeedRole::Owner), member(tx, "rami", SeedRole::Owner)]);
        for round in 0..20 {
            let people = done(&dbs[0], move |tx| ids.map(|id| (actor(tx, id), row(tx, id).version)));
            let start = &Barrier::new(2);
            let results: Vec<_> = std::thread::scope(|scope| {
                let threads: Vec<_> = [0, 1]
                    .map(|me| {
                        let (other, version, by) = (ids[1 - me], people[1 - me].1, people[me].0.clone());
                        let db = &dbs[me];
                        scope.spawn(move || {
                            start.wait();
                            db.write_blocking(move |tx| {
                                if round % 2 == 0 {
                                    SetActive { staff: other, active: false }.run(tx, by, noon())
                                } else {
                                    let role = "writer".to_owned();
                                    ChangePerson { staff: other, version, name: name("م"), role, sections: vec![] }.run(tx, by, noon())
                                }
                            })
                        })
                    })
                    .into();
                threads.into_iter().map(|thread| thread.join().unwrap()).collect()
            });
            one_of(&results, &AccountFault::LastOwner);
            done(&dbs[0], move |tx| {
                let owners = store::staff::all(tx).unwrap().iter().filter(|row| row.role == "owner" && row.active).count();
                assert_eq!(owners, 1, "round {round}");
                for id in ids {
                    let mut person = row(tx, id);
                    (person.role, person.active) = ("owner".into(), true);
                    store::staff::save(tx, &mut person).unwrap();
                }
            });
        }
    });
}

#[test]
fn a_hundred_and_fifty_guesses_at_once_are_a_hundred() {
    in_a_house(|dbs| {
        let results = at_once(dbs, 150, |_, tx| CountGuess { account: "salma".into() }.run(tx, noon()));
        let looked_at = results.into_iter().filter(|result| *result.as_ref().unwrap()).count();
        assert_eq!(i64::try_from(looked_at).unwrap(), GUESSES_A_DAY);
    });
}
