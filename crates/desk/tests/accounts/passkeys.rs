//! Passkeys: what an answer of a device must prove, and what is kept of it.

use crate::house::{actions, actor, browser, forbidden, member, name, noon, refused, row, told};
use desk::Actor;
use desk::account::passkey::{
    AddPasskey, Challenge, Created, Kept, MOST_PASSKEYS, PasskeyFault, PasskeyUse, Place, RemovePasskey, RenamePasskey, Used, base64url,
    user_handle,
};
use desk::account::{AccountFault, Proof, SignIn};
use model::{SeedRole, UserId};
use serde_json::{Value, json};
use testkit::passkey::Device;

const ORIGIN: &str = "https://almarfa.example";
const MAI: UserId = UserId(7);

fn challenge() -> Challenge {
    Challenge::fresh(Place { host: "almarfa.example".into(), origin: ORIGIN.into() }).unwrap()
}

fn creation(challenge: &Challenge) -> Value {
    json!({ "rp": { "id": "almarfa.example" }, "user": { "id": base64url(&user_handle(MAI)) }, "challenge": challenge.text() })
}

fn request(challenge: &Challenge) -> Value {
    json!({ "rpId": "almarfa.example", "challenge": challenge.text() })
}

fn created(device: &mut Device, challenge: &Challenge) -> Result<(Vec<u8>, Kept), PasskeyFault> {
    serde_json::from_value::<Created>(device.create(&creation(challenge))).unwrap().check(challenge)
}

fn used(answer: Value) -> Used {
    serde_json::from_value(answer).unwrap()
}

/// A device whose key was kept.
fn registered() -> (Device, Kept) {
    let mut device = Device::new(b"credential", ORIGIN);
    let (name, kept) = created(&mut device, &challenge()).unwrap();
    assert_eq!(name, b"credential");
    (device, kept)
}

#[test]
fn a_key_is_kept_and_its_signature_is_known_again() {
    let (mut device, kept) = registered();
    for count in [0, 0, 5, 6] {
        let challenge = challenge();
        device.count = count;
        let answer = used(device.get(&request(&challenge)));
        assert_eq!(answer.credential().unwrap(), b"credential");
        let after = answer.check(&challenge, MAI, &kept).unwrap();
        assert_eq!((after.count, &after.key), (count, &kept.key));
    }
    let text = serde_json::to_string(&kept).unwrap();
    assert_eq!(serde_json::from_str::<Kept>(&text).unwrap(), kept);
    assert!(text.contains("ES256"), "{text}");
}

#[test]
fn an_answer_for_something_else_proves_nothing() {
    type Spoil = fn(&mut Device);
    let cases: [(Spoil, PasskeyFault); 10] = [
        (|device| device.client = json!({ "type": "webauthn.create" }), PasskeyFault::Elsewhere("ceremony")),
        (|device| device.client = json!({ "challenge": "AAAA" }), PasskeyFault::Elsewhere("challenge")),
        (|device| device.origin = "https://evil.example".into(), PasskeyFault::Elsewhere("origin")),
        (|device| device.origin = "http://almarfa.example".into(), PasskeyFault::Elsewhere("origin")),
        (|device| device.client = json!({ "crossOrigin": true }), PasskeyFault::Elsewhere("origin")),
        (|device| device.client = json!({ "topOrigin": "https://evil.example" }), PasskeyFault::Elsewhere("origin")),
        (|device| device.flags = 0b001, PasskeyFault::Unverified),
        (|device| device.flags = 0b100, PasskeyFault::Unverified),
        (|device| device.flags = 0b1_0101, PasskeyFault::Unreadable("flags")),
        (|device| device.user = vec![1; 32], PasskeyFault::Person),
    ];
    for (spoil, fault) in cases {
        let ((mut device, kept), challenge) = (registered(), challenge());
        spoil(&mut device);
        assert_eq!(used(device.get(&request(&challenge))).check(&challenge, MAI, &kept), Err(fault));
        if !matches!(fault, PasskeyFault::Person | PasskeyFault::Elsewhere("ceremony")) {
            assert_eq!(created(&mut device, &challenge).unwrap_err(), fault, "nor is a key kept");
        }
    }
    let ((mut device, kept), one) = (registered(), challenge());
    let other_host = json!({ "rpId": "evil.example", "challenge": one.text() });
    assert_eq!(used(device.get(&other_host)).check(&one, MAI, &kept), Err(PasskeyFault::Elsewhere("host")));
    let moved = Kept { host: "old.example".into(), ..kept.clone() };
    assert_eq!(used(device.get(&request(&one))).check(&one, MAI, &moved), Err(PasskeyFault::Elsewhere("host")));
    assert_eq!(used(device.get(&request(&one))).check(&challenge(), MAI, &kept), Err(PasskeyFault::Elsewhere("challenge")));
    assert_eq!(used(device.get(&request(&one))).check(&one, UserId(8), &kept), Err(PasskeyFault::Person));
}

#[test]
fn a_signature_of_another_key_or_over_other_bytes_is_refused() {
    let ((mut device, kept), challenge) = (registered(), challenge());
    let mut twin = Device::new(b"credential", ORIGIN);
    twin.user.clone_from(&device.user);
    assert_eq!(used(twin.get(&request(&challenge))).check(&challenge, MAI, &kept), Err(PasskeyFault::Signature));
    let sound = device.get(&request(&challenge));
    device.count = 9;
    let other = device.get(&request(&challenge));
    for field in ["signature", "authenticatorData"] {
        let mut mixed = sound.clone();
        mixed["response"][field] = other["response"][field].clone();
        assert_eq!(used(mixed).check(&challenge, MAI, &kept), Err(PasskeyFault::Signature), "{field}");
    }
}

#[test]
fn a_counter_that_goes_back_betrays_a_copy() {
    let ((mut device, kept), challenge) = (registered(), challenge());
    let counted = Kept { count: 5, ..kept };
    for (count, sound) in [(0, false), (4, false), (5, false), (6, true)] {
        device.count = count;
        let checked = used(device.get(&request(&challenge))).check(&challenge, MAI, &counted);
        assert_eq!(checked.is_ok(), sound, "{count}");
        assert!(sound || checked == Err(PasskeyFault::Counter));
    }
}

#[test]
fn no_answer_that_was_cut_or_bent_is_taken() {
    let mut device = Device::new(b"credential", ORIGIN);
    let challenge = challenge();
    let sound = device.create(&creation(&challenge));
    let object = desk::account::passkey::from_base64url(sound["response"]["attestationObject"].as_str().unwrap()).unwrap();
    let check = |bytes: &[u8]| {
        let mut bent = sound.clone();
        bent["response"]["attestationObject"] = base64url(bytes).into();
        serde_json::from_value::<Created>(bent).unwrap().check(&challenge)
    };
    assert!(check(&object).is_ok());
    for length in 0..object.len() {
        assert!(check(&object[..length]).is_err(), "cut after {length}");
    }
    assert!(check(&[&object[..], &[0]].concat()).is_err(), "something after it");
    // Whatever byte is another: the program says no or reads another key, and never fails.
    for at in 0..object.len() {
        for mask in [1, 0x20, 0x80, 0xff] {
            let mut bent = object.clone();
            bent[at] ^= mask;
            let _ = check(&bent);
        }
    }
}

#[test]
fn people_keep_name_and_take_away_their_own_keys() {
    told(|tx| {
        let (mai, rami) = (member(tx, "mai", SeedRole::Writer), member(tx, "rami", SeedRole::Writer));
        let (by, other) = (actor(tx, mai), actor(tx, rami));
        let (_, kept) = registered();
        let add =
            |number: usize| AddPasskey { credential: format!("key {number}").into_bytes(), kept: kept.clone(), name: name("هاتف") };
        let id = add(0).run(tx, by.clone(), noon()).unwrap();
        for who in [&by, &other] {
            assert_eq!(refused(tx, |tx| add(0).run(tx, who.clone(), noon())), AccountFault::KnownPasskey);
        }
        for number in 1..MOST_PASSKEYS {
            add(number).run(tx, by.clone(), noon()).unwrap();
        }
        assert_eq!(refused(tx, |tx| add(99).run(tx, by.clone(), noon())), AccountFault::TooManyPasskeys);
        forbidden(tx, |tx| add(99).run(tx, Actor::Operator, noon()));

        let before = actions(tx).len();
        assert!(!RenamePasskey { id, name: name("لا") }.run(tx, other.clone(), noon()).unwrap(), "somebody else's");
        assert!(!RemovePasskey { id }.run(tx, other, noon()).unwrap());
        assert_eq!(actions(tx).len(), before);
        assert!(RenamePasskey { id, name: name("حاسوب") }.run(tx, by.clone(), noon()).unwrap());
        assert_eq!(store::passkey::of_staff(tx, mai).unwrap()[0].name, "حاسوب");
        assert!(RemovePasskey { id }.run(tx, by.clone(), noon()).unwrap());
        assert!(!RemovePasskey { id }.run(tx, by, noon()).unwrap());
        let log: Vec<_> = actions(tx).into_iter().rev().take(2).map(|(_, action)| action).collect();
        assert_eq!(log, ["remove-passkey", "rename-passkey"]);
    });
}

#[test]
fn a_key_signs_in_past_one_time_codes_and_its_use_counts_once() {
    told(|tx| {
        let mai = member(tx, "mai", SeedRole::Writer);
        let by = actor(tx, mai);
        let (_, kept) = registered();
        let id = AddPasskey { credential: b"key".to_vec(), kept: kept.clone(), name: name("هاتف") }.run(tx, by.clone(), noon()).unwrap();
        crate::codes::enable(tx, mai, noon()).unwrap();
        let before = store::passkey::of_staff(tx, mai).unwrap()[0].data.clone();
        let after = json!(Kept { count: 1, ..kept }).to_string();
        let version = row(tx, mai).version;
        let sign_in = |before: &str, session: &str| {
            let used = PasskeyUse { id, before: before.into(), after: after.clone() };
            SignIn { staff: mai, version, proof: Proof::Passkey(used), rehash: None, session: browser(session) }
        };
        sign_in(&before, "one").run(tx, noon()).unwrap();
        let key = &store::passkey::of_staff(tx, mai).unwrap()[0];
        assert_eq!((key.data.as_str(), key.used_at), (after.as_str(), Some(noon())));
        assert_eq!(refused(tx, |tx| sign_in(&before, "two").run(tx, noon())), AccountFault::WrongPasskey, "counted meanwhile");
        RemovePasskey { id }.run(tx, by, noon()).unwrap();
        assert_eq!(refused(tx, |tx| sign_in(&after, "three").run(tx, noon())), AccountFault::WrongPasskey, "taken away");
    });
}
