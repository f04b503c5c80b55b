//! Passkeys over HTTP, with a device in software.

use crate::door::{Browser, joined};
use crate::room::{Answer, Room, in_a_newsroom, noon};
use desk::DeskError;
use hyper::Request;
use jiff::SignedDuration;
use model::SeedRole;
use serde_json::{Value, json};
use testkit::passkey::Device;

const ORIGIN: &str = "http://localhost";
const OPTIONS: &str = "/desk/account/passkeys/options";
const ADD: &str = "/desk/account/passkeys";
const ASK: &str = "/desk/sign-in/passkey/options";
const SIGN_IN: &str = "/desk/sign-in/passkey";

/// JSON from a page at localhost: hosts without a name have no passkeys.
async fn send(room: &Room, browser: &mut Browser, path: &str, value: &Value) -> Answer {
    let request = Request::post(path).header("host", "localhost").header("origin", ORIGIN).header("sec-fetch-site", "same-origin");
    browser.ask(room, request.header("content-type", "application/json"), value.to_string()).await
}

async fn options(room: &Room, browser: &mut Browser, path: &str, value: &Value) -> Value {
    let answer = send(room, browser, path, value).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()["publicKey"].clone()
}

async fn add(room: &Room, browser: &mut Browser, device: &mut Device) -> Answer {
    let options = options(room, browser, OPTIONS, &json!({ "name": "هاتف" })).await;
    let credential = device.create(&options);
    send(room, browser, ADD, &json!({ "name": "هاتف", "credential": credential })).await
}

async fn sign_in(room: &Room, browser: &mut Browser, device: &mut Device) -> Answer {
    let options = options(room, browser, ASK, &json!({})).await;
    let credential = device.get(&options);
    send(room, browser, SIGN_IN, &json!({ "to": "/desk/account", "credential": credential })).await
}

#[test]
fn a_key_is_added_and_signs_in_from_any_browser() {
    in_a_newsroom(|room| async move {
        let mut own = joined(&room, "salma", SeedRole::Owner).await;
        let mut device = Device::new(b"one", ORIGIN);
        let added = add(&room, &mut own, &mut device).await;
        assert_eq!((added.status, added.json()["next"].as_str()), (200, Some("/desk/account/passkeys?said=passkey-added")));
        assert!(own.get(&room, ADD).await.text.contains("هاتف"));
        assert!(own.get(&room, "/desk/account").await.text.contains("مفتاح مرور واحد"));
        let twice = add(&room, &mut own, &mut device).await;
        assert!(twice.status == 422 && twice.json()["problem"].as_str().unwrap().contains("مسجل من قبل"), "{}", twice.text);

        let mut stranger = Browser::default();
        let done = sign_in(&room, &mut stranger, &mut device).await;
        assert_eq!((done.status, done.json()["next"].as_str()), (200, Some("/desk/account")), "{}", done.text);
        assert_eq!(stranger.get(&room, "/desk").await.status, 200);
        assert!(!stranger.cookies.iter().any(|(name, _)| name.contains("passkey")), "the challenge is gone");
        let log = room.read(|tx| store::audit::newest(tx, None, 1)).await;
        assert_eq!((log[0].action.as_str(), log[0].detail["way"].as_str()), ("sign-in", Some("passkey")));
        assert_eq!(stranger.session().map(str::len), Some(32));
    });
}

#[test]
fn a_challenge_is_good_once_and_in_its_own_browser() {
    in_a_newsroom(|room| async move {
        let mut own = joined(&room, "salma", SeedRole::Owner).await;
        let mut device = Device::new(b"one", ORIGIN);
        let asked = options(&room, &mut own, OPTIONS, &json!({})).await;
        let credential = json!({ "name": "هاتف", "credential": device.create(&asked) });
        let mut other = joined(&room, "rami", SeedRole::Writer).await;
        assert_eq!(send(&room, &mut other, ADD, &credential).await.status, 422, "of another session");
        assert_eq!(send(&room, &mut own, ADD, &credential).await.status, 200);
        assert_eq!(send(&room, &mut own, ADD, &credential).await.status, 422, "twice");

        let mut browser = Browser::default();
        let asked = options(&room, &mut browser, ASK, &json!({})).await;
        let answer = json!({ "credential": device.get(&asked) });
        assert_eq!(send(&room, &mut Browser::default(), SIGN_IN, &answer).await.status, 422, "a browser that asked for nothing");
        let mut thief = Browser::default();
        options(&room, &mut thief, ASK, &json!({})).await;
        assert_eq!(send(&room, &mut thief, SIGN_IN, &answer).await.status, 422, "a browser that asked for another");
        let again = browser.clone();
        assert_eq!(send(&room, &mut browser, SIGN_IN, &answer).await.status, 200);
        assert_eq!(send(&room, &mut again.clone(), SIGN_IN, &answer).await.status, 422, "replayed");
        device.flags = 1;
        assert_eq!(sign_in(&room, &mut Browser::default(), &mut device).await.status, 422, "not verified");
    });
}

#[test]
fn nobody_learns_who_has_keys_but_their_own_browser() {
    in_a_newsroom(|room| async move {
        let mut own = joined(&room, "salma", SeedRole::Owner).await;
        let mut device = Device::new(b"one", ORIGIN);
        assert_eq!(add(&room, &mut own, &mut device).await.status, 200);
        own.post(&room, "/desk/sign-out", &[]).await;
        let salma = json!({ "handle": "Salma" });
        assert_eq!(options(&room, &mut own, ASK, &salma).await["allowCredentials"].as_array().unwrap().len(), 1);
        for handle in ["salma", "nobody", "؟"] {
            let asked = options(&room, &mut Browser::default(), ASK, &json!({ "handle": handle })).await;
            assert_eq!(asked["allowCredentials"], json!([]), "{handle}");
        }
        // A host without a name, and one of another house.
        for host in ["127.0.0.1", "evil.example"] {
            let request = Request::post(ASK).header("host", host).header("origin", format!("https://{host}"));
            let request = request.header("sec-fetch-site", "same-origin").header("content-type", "application/json");
            assert_eq!(Browser::default().ask(&room, request, "{}".into()).await.status, 422, "{host}");
        }
    });
}

#[test]
fn keys_are_changed_by_their_owner_after_a_confirmation() {
    in_a_newsroom(|room| async move {
        let (mut own, mut other) = (joined(&room, "salma", SeedRole::Owner).await, joined(&room, "rami", SeedRole::Owner).await);
        let mut device = Device::new(b"one", ORIGIN);
        assert_eq!(add(&room, &mut own, &mut device).await.status, 200);
        let id = room.read(|tx| store::passkey::by_credential(tx, b"one")).await.unwrap().id;
        let (rename, remove) = (format!("{ADD}/{id}/rename"), format!("{ADD}/{id}/remove"));
        for path in [&rename, &remove] {
            assert_eq!(other.post(&room, path, &[("name", "لي")]).await.status, 404, "somebody else's");
        }
        assert_eq!(own.post(&room, &rename, &[("name", "")]).await.status, 422);
        assert_eq!(own.post(&room, &rename, &[("name", "حاسوب")]).await.status, 303);
        assert!(own.get(&room, ADD).await.text.contains("حاسوب"));
        assert_eq!(own.post(&room, ADD, &[("name", "بلا برامج")]).await.status, 422, "a form without scripts is told so");

        let token = web::desk::who::hash(own.session().unwrap());
        room.write(move |tx| {
            let row = store::session::by_token(tx, &token)?.unwrap();
            let long_ago = noon() - SignedDuration::from_mins(11);
            assert!(store::session::renew(tx, row.id, &token, &token, long_ago)?);
            Ok::<_, DeskError>(())
        })
        .await;
        assert_eq!(send(&room, &mut own, OPTIONS, &json!({})).await.status, 403, "to be confirmed");
        assert_eq!(own.post(&room, &remove, &[]).await.location.as_deref(), Some("/desk/confirm?to=%2Fdesk%2Faccount%2Fpasskeys"));
        assert_eq!(own.get(&room, ADD).await.location.as_deref(), Some("/desk/confirm?to=%2Fdesk%2Faccount%2Fpasskeys"));
        own.post(&room, "/desk/confirm", &[("password", crate::door::PASSWORD), ("to", ADD)]).await;
        assert_eq!(own.post(&room, &remove, &[]).await.status, 303);
        assert_eq!(sign_in(&room, &mut Browser::default(), &mut device).await.status, 422);
    });
}

#[test]
fn whoever_is_blocked_or_comes_back_has_no_use_of_old_keys() {
    in_a_newsroom(|room| async move {
        let mut own = joined(&room, "salma", SeedRole::Writer).await;
        let mut device = Device::new(b"one", ORIGIN);
        assert_eq!(add(&room, &mut own, &mut device).await.status, 200);
        let staff = room.read(store::staff::all).await[0].id;
        let set = |active| room.write(move |tx| desk::account::SetActive { staff, active }.run(tx, desk::Actor::Operator, noon()));
        set(false).await;
        assert_eq!(sign_in(&room, &mut Browser::default(), &mut device).await.status, 422);
        set(true).await;
        assert_eq!(sign_in(&room, &mut Browser::default(), &mut device).await.status, 200);
        let token = web::desk::who::hash("way back");
        room.write(move |tx| desk::account::ResetAccess { token, staff }.run(tx, desk::Actor::Operator, noon())).await;
        let fields = [("password", crate::door::PASSWORD), ("again", crate::door::PASSWORD)];
        let back = Browser::default().post(&room, "/desk/invitation/way%20back", &fields).await;
        assert_eq!(back.location.as_deref(), Some("/desk?said=returned"), "{}", back.text);
        assert_eq!(sign_in(&room, &mut Browser::default(), &mut device).await.status, 422);
    });
}
