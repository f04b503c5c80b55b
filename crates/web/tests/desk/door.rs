//! Coming in: the first owner, signing in and out, codes, limits, confirming.

use crate::room::{Answer, Room, in_a_newsroom, noon};
use axum::body::Body;
use desk::account::{Invite, OfferSetup, totp};
use desk::{Actor, DeskError};
use hyper::Request;
use model::{Handle, Name, SeedRole};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use web::desk::who::hash;

pub const PASSWORD: &str = "مركب صغير في الفجر";

/// A browser: its cookies, and from where it asks.
#[derive(Default, Clone)]
pub struct Browser {
    pub cookies: Vec<(String, String)>,
}

impl Browser {
    pub async fn get(&mut self, room: &Room, path: &str) -> Answer {
        self.ask(room, Request::get(path), String::new()).await
    }

    pub async fn post(&mut self, room: &Room, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let form: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request =
            Request::post(path).header("content-type", "application/x-www-form-urlencoded").header("sec-fetch-site", "same-origin");
        self.ask(room, request, form.join("&")).await
    }

    pub async fn ask(&mut self, room: &Room, request: hyper::http::request::Builder, body: String) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = if cookies.is_empty() { request } else { request.header("cookie", cookies.join("; ")) };
        let answer = room.ask(None, request, Body::from(body)).await;
        for line in answer.headers.get_all("set-cookie") {
            let line = line.to_str().unwrap();
            assert!(line.contains("; Path=/; HttpOnly; SameSite=Strict") && line.ends_with("; Secure"), "{line}");
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !line.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        answer
    }

    pub fn session(&self) -> Option<&str> {
        self.cookies.iter().find(|(name, _)| name == "__Host-warraq").map(|(_, value)| value.as_str())
    }
}

/// Invites somebody and lets them join; their browser, signed in.
pub async fn joined(room: &Room, handle: &str, role: SeedRole) -> Browser {
    let word = web::desk::who::new_token().unwrap();
    let (token, name) = (hash(&word), Name::parse("سلمى الحداد").unwrap());
    room.write(move |tx| Invite { token, name, role: role.word().into(), sections: Vec::new() }.run(tx, Actor::Operator, noon())).await;
    let mut browser = Browser::default();
    let path = format!("/desk/invitation/{word}");
    let fields = [("handle", handle), ("name", "سلمى الحداد"), ("password", PASSWORD), ("again", PASSWORD), ("lang", "ar")];
    let answer = browser.post(room, &path, &fields).await;
    assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/desk?said=joined")), "{}", answer.text);
    browser
}

async fn sign_in(room: &Room, browser: &mut Browser, handle: &str, password: &str) -> Answer {
    browser.post(room, "/desk/sign-in", &[("handle", handle), ("password", password), ("to", "/desk")]).await
}

async fn audited(room: &Room, action: &'static str) -> usize {
    room.read(move |tx| Ok(store::audit::newest(tx, None, 1000)?.into_iter().filter(|row| row.action == action).count())).await
}

#[test]
fn the_first_owner_comes_in_by_an_address_that_works_once() {
    in_a_newsroom(|room| async move {
        let offer = |word: &'static str| {
            let token = hash(word);
            room.write(move |tx| OfferSetup { token }.run(tx, Actor::Operator, noon()))
        };
        assert!(offer("first").await && offer("second").await);
        let mut browser = Browser::default();
        assert_eq!(browser.get(&room, "/desk/setup/first").await.status, 422, "the second address voids the first");
        assert_eq!(browser.get(&room, "/desk/invitation/second").await.status, 404);
        let page = browser.get(&room, "/desk/setup/second").await;
        assert!(page.status == 200 && page.text.contains("تهيئة غرفة الأخبار"), "{}", page.text);
        let fields = |password| [("handle", "salma"), ("name", "سلمى"), ("password", password), ("again", password), ("lang", "en")];
        let weak = browser.post(&room, "/desk/setup/second", &fields("1234567890")).await;
        assert!(weak.status == 422 && weak.text.contains("سلمى"), "what was typed stays: {}", weak.text);
        assert!(!weak.text.contains("1234567890"), "but for the password");
        let done = browser.post(&room, "/desk/setup/second", &fields(PASSWORD)).await;
        assert_eq!(done.location.as_deref(), Some("/desk?said=joined"));
        assert!(browser.get(&room, "/desk").await.text.contains("lang=\"en\""));
        assert_eq!(Browser::default().post(&room, "/desk/setup/second", &fields(PASSWORD)).await.status, 422, "used");
        assert!(!offer("third").await, "somebody is here");
        let people = room.read(store::staff::all).await;
        assert_eq!((people.len(), people[0].role.as_str()), (1, "owner"));
        assert_eq!(audited(&room, "set-up").await, 1);
    });
}

#[test]
fn signing_in_and_out_changes_the_session_and_leads_nowhere_else() {
    in_a_newsroom(|room| async move {
        let mut first = joined(&room, "salma", SeedRole::Writer).await;
        let before = first.session().unwrap().to_owned();
        let copied = first.clone();
        let fields = |to: &'static str| [("handle", "Salma"), ("password", PASSWORD), ("to", to)];
        let led = first.post(&room, "/desk/sign-in", &fields("//evil.example/desk")).await;
        assert_eq!((led.status, led.location.as_deref()), (303, Some("/desk")));
        assert_ne!(first.session(), Some(before.as_str()), "a new session for every sign-in");
        assert_eq!(copied.clone().get(&room, "/desk").await.status, 303, "the old one is dead");
        let to = first.post(&room, "/desk/sign-in", &fields("/desk/account")).await;
        assert_eq!(to.location.as_deref(), Some("/desk/account"));
        let signed_in = first.clone();
        assert_eq!(first.post(&room, "/desk/sign-out", &[]).await.location.as_deref(), Some("/desk/sign-in?said=signed-out"));
        assert_eq!(first.session(), None);
        assert_eq!(signed_in.clone().get(&room, "/desk").await.status, 303, "replaying the old cookie");
        let mut fixed = Browser { cookies: vec![("__Host-warraq".into(), "0".repeat(32))] };
        sign_in(&room, &mut fixed, "salma", PASSWORD).await;
        assert!(fixed.session().is_some_and(|token| token != "0".repeat(32)), "nobody else chooses the session");
    });
}

#[test]
fn who_does_not_exist_costs_the_same_and_looks_the_same() {
    in_a_newsroom(|room| async move {
        let _ = joined(&room, "salma", SeedRole::Writer).await;
        let made = || room.desk.door().hashers.made();
        let mut answers = Vec::new();
        for handle in ["salma", "nobody", "سلمى"] {
            let before = made();
            let answer = sign_in(&room, &mut Browser::default(), handle, "not the password").await;
            assert_eq!((answer.status, made() - before), (422, 1), "{handle}");
            answers.push(answer.text.replace(handle, ""));
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    });
}

#[test]
fn guesses_are_limited_and_a_known_browser_is_never_locked_out() {
    in_a_newsroom(|room| async move {
        let mut own = joined(&room, "salma", SeedRole::Owner).await;
        own.post(&room, "/desk/sign-out", &[]).await;
        let mut statuses = Vec::new();
        for _ in 0..7 {
            statuses.push(sign_in(&room, &mut Browser::default(), "salma", "a guess of mine").await.status);
        }
        assert_eq!(statuses, [422, 422, 422, 422, 422, 429, 429]);
        let late = sign_in(&room, &mut Browser::default(), "salma", PASSWORD).await;
        assert!(late.status == 429 && late.headers.contains_key("retry-after"), "the right one is not looked at either");
        assert_eq!(sign_in(&room, &mut own, "salma", PASSWORD).await.status, 303, "the owner's own browser comes in");
        let mut other = 0;
        for number in 0..40 {
            other += usize::from(sign_in(&room, &mut Browser::default(), &format!("nobody{number}"), "a guess").await.status == 422);
        }
        assert_eq!(other, 22, "30 a minute from one prefix, eight are spent: those that were not looked at count too");
    });
}

#[test]
fn a_code_is_accepted_once_however_often_it_is_sent() {
    in_a_newsroom(|room| async move {
        let mut browser = joined(&room, "salma", SeedRole::Owner).await;
        let page = browser.get(&room, "/desk/account/codes").await;
        let picture = browser.get(&room, "/desk/account/codes/qr.svg").await;
        assert_eq!((picture.status, picture.headers["content-type"].as_bytes()), (200, &b"image/svg+xml"[..]));
        let shown = page.text.split("<code>").nth(1).unwrap().split("</code>").next().unwrap();
        let shown: String = shown.replace("<bdi dir=\"ltr\">", "").replace("</bdi>", "").replace(' ', "");
        let secret = decode(&shown);
        let code = |seconds: i64| {
            let at = u64::try_from(noon().as_second() + seconds).unwrap();
            totp(&secret).unwrap().generate(at).to_string()
        };
        let version = |text: &str| text.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let wrong = browser.post(&room, "/desk/account/codes", &[("version", &version(&page.text)), ("code", "000000")]).await;
        assert_eq!(wrong.status, 422);
        let on = browser.post(&room, "/desk/account/codes", &[("version", &version(&page.text)), ("code", &code(-30))]).await;
        assert_eq!(on.status, 200, "{}", on.text);
        let recovery: Vec<String> =
            on.text.split("<code>").skip(1).map(|part| part.split("dir=\"ltr\">").nth(1).unwrap()[..19].to_owned()).collect();
        assert_eq!(recovery.len(), 10);
        browser.post(&room, "/desk/sign-out", &[]).await;

        let asked = sign_in(&room, &mut browser, "salma", PASSWORD).await;
        assert!(asked.status == 200 && browser.session().is_none(), "the password alone opens nothing: {}", asked.text);
        let word = asked.text.split("name=\"word\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let send = |code: String| {
            let (room, word, mut browser) = (&room, word.clone(), browser.clone());
            async move { browser.post(room, "/desk/sign-in/code", &[("word", &word), ("code", &code), ("to", "/desk")]).await.status }
        };
        assert_eq!(send(code(-30)).await, 422, "used up when codes were switched on");
        let both = tokio::join!(send(code(0)), send(code(0)), send(code(0)));
        let mut both = [both.0, both.1, both.2];
        both.sort_unstable();
        assert_eq!(both, [303, 422, 422]);
        assert_eq!(send(recovery[3].to_uppercase()).await, 303, "a recovery code, as people type it");
        assert_eq!(send(recovery[3].clone()).await, 429, "and five a minute at codes too");
    });
}

#[test]
fn whoever_found_the_password_uses_up_no_codes_of_the_persons_own_browser() {
    in_a_newsroom(|room| async move {
        let mut own = joined(&room, "salma", SeedRole::Owner).await;
        own.post(&room, "/desk/sign-out", &[]).await;
        let secret = [7; 20];
        room.write(move |tx| {
            let mut row = store::staff::by_handle(tx, &Handle::parse("salma").unwrap())?.unwrap();
            row.totp = Some(secret.to_vec());
            Ok(store::staff::save(tx, &mut row)?)
        })
        .await;
        let word = async |browser: &mut Browser| {
            let asked = sign_in(&room, browser, "salma", PASSWORD).await.text;
            asked.split("name=\"word\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        let mut thief = Browser::default();
        let known = word(&mut thief).await;
        let mut statuses = Vec::new();
        for _ in 0..6 {
            let guess = [("word", known.as_str()), ("code", "000000"), ("to", "/desk")];
            statuses.push(thief.post(&room, "/desk/sign-in/code", &guess).await.status);
        }
        assert_eq!(statuses, [422, 422, 422, 422, 422, 429]);
        let code = totp(&secret).unwrap().generate(u64::try_from(noon().as_second()).unwrap()).to_string();
        let own_word = word(&mut own).await;
        let sent = [("word", own_word.as_str()), ("code", code.as_str()), ("to", "/desk")];
        assert_eq!(own.post(&room, "/desk/sign-in/code", &sent).await.status, 303);
    });
}

fn decode(text: &str) -> Vec<u8> {
    let bits: String = text.chars().map(|c| format!("{:05b}", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c).unwrap())).collect();
    bits.as_bytes().chunks_exact(8).map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap()).collect()
}

#[test]
fn what_is_hard_to_undo_asks_again_and_the_session_gets_a_new_token() {
    in_a_newsroom(|room| async move {
        let mut owner = joined(&room, "salma", SeedRole::Owner).await;
        let long_ago = noon() - jiff::SignedDuration::from_mins(11);
        let token = hash(owner.session().unwrap());
        room.write(move |tx| {
            let row = store::session::by_token(tx, &token)?.unwrap();
            assert!(store::session::renew(tx, row.id, &token, &token, long_ago)?);
            Ok::<_, DeskError>(())
        })
        .await;
        let stolen = owner.clone();
        let asked = owner.post(&room, "/desk/people/invite", &[("name", "مي"), ("role", "writer")]).await;
        assert_eq!(asked.status, 403);
        assert!(
            asked.text.contains(r#"href="/desk/confirm?to=%2Fdesk%2Fpeople""#) && asked.text.contains(r#"value="مي""#),
            "{}",
            asked.text
        );
        assert_eq!(owner.post(&room, "/desk/confirm", &[("password", "wrong one"), ("to", "/desk/people")]).await.status, 422);
        let confirmed = owner.post(&room, "/desk/confirm", &[("password", PASSWORD), ("to", "/desk/people")]).await;
        assert_eq!(confirmed.location.as_deref(), Some("/desk/people?said=confirmed"));
        assert_eq!(stolen.clone().get(&room, "/desk").await.status, 303, "what was copied before is worth nothing");
        let made = owner.post(&room, "/desk/people/invite", &[("name", "مي"), ("role", "writer")]).await;
        assert!(made.status == 200 && made.text.contains("http://127.0.0.1/desk/invitation/"), "{}", made.text);
        let handle = Handle::parse("salma").unwrap();
        let row = room.read(move |tx| store::staff::by_handle(tx, &handle)).await.unwrap();
        let logged = room.read(move |tx| store::audit::newest(tx, None, 1000)).await;
        let all: String = logged.iter().map(|entry| format!("{entry:?}")).collect();
        assert!(!all.contains(PASSWORD) && !all.contains(row.password.unwrap().as_str()), "no secret is logged");
    });
}
