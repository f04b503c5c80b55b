//! Another spelling of an address, another verb, another host: the same decision, or nothing there.

use crate::room::{Person, Room, in_a_newsroom};
use axum::body::Body;
use hyper::{Method, Request};
use model::SeedRole;
use std::collections::BTreeSet;
use web::desk::row::{Access, Verb};

/// Other ways to write a path.
fn spellings(path: &str) -> Vec<String> {
    let rest = path.strip_prefix("/desk").unwrap();
    let last = rest.rsplit('/').next().unwrap_or_default();
    let mut other = vec![
        format!("{path}/"),
        format!("{path}//"),
        format!("{path}/."),
        format!("{path}/..;/"),
        format!("{path};x"),
        format!("{path};jsessionid=1"),
        format!("{path}%00"),
        format!("{path}%20"),
        format!("{path}%2f"),
        format!("{path}."),
        format!("{path}.json"),
        format!("/{path}"),
        format!("/.{path}"),
        format!("/x/..{path}"),
        format!("/%2e{path}"),
        format!("/desk/{rest}"),
        format!("/desk/.{rest}"),
        format!("/desk/x/..{rest}"),
        format!("/desk/sign-in/..{rest}"),
        format!("/desk/assets/..%2f..{rest}"),
        format!("/desk%2f{}", rest.trim_start_matches('/')),
        format!("/DESK{rest}"),
        format!("/Desk{rest}"),
        format!("/%64esk{rest}"),
        format!("/desk\\{}", rest.trim_start_matches('/')).replace('\\', "%5c"),
    ];
    if !last.is_empty() {
        other.push(path.replace(last, &last.to_uppercase()));
        other.push(path.replace(last, &format!("%{:02x}{}", last.as_bytes()[0], &last[1..])));
    }
    other.retain(|one| one != path);
    other
}

async fn status(room: &Room, who: Option<&Person>, method: Method, path: &str) -> u16 {
    let mut request = Request::builder().method(method).uri(path).header("sec-fetch-site", "same-origin");
    for name in ["x-original-url", "x-rewrite-url", "x-forwarded-prefix"] {
        request = request.header(name, "/desk/sign-in");
    }
    room.ask(who, request.header("x-http-method-override", "GET"), Body::empty()).await.status
}

#[test]
fn no_spelling_of_an_address_opens_it() {
    in_a_newsroom(|room| async move {
        let story = room.land("خبر").await;
        // May nothing about stories, comments, settings, people.
        room.write(|tx| Ok(store::role::insert(tx, "guest", "guest", &model::Grants::default(), 50)?)).await;
        let guest = room.person("guest", SeedRole::Moderator, &[]).await;
        let id = guest.id;
        room.write(move |tx| {
            let mut row = store::staff::by_id(tx, id)?.unwrap();
            row.role = "guest".into();
            Ok(store::staff::save(tx, &mut row)?)
        })
        .await;
        let rows = web::desk::routes::all().filter(|row| row.verb == Verb::Get && !matches!(row.access, Access::Anyone | Access::Staff));
        let paths: BTreeSet<String> = rows.map(|row| row.path.replace("{story}", &story.to_string()).replace(['{', '}'], "")).collect();
        assert!(paths.len() > 30, "{paths:?}");
        for path in &paths {
            for who in [None, Some(&guest)] {
                let plain = status(&room, who, Method::GET, path).await;
                assert!(matches!(plain, 303 | 403 | 404), "{path}: {plain}");
                for other in spellings(path) {
                    let answer = status(&room, who, Method::GET, &other).await;
                    assert!(matches!(answer, 303 | 308 | 400 | 403 | 404 | 405), "{path} written {other} as {who:?}: {answer}");
                }
                for method in
                    [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE, Method::from_bytes(b"ZQ").unwrap()]
                {
                    let answer = status(&room, who, method.clone(), path).await;
                    assert!(matches!(answer, 303 | 400 | 403 | 404 | 405), "{method} {path}: {answer}");
                }
                assert_eq!(status(&room, who, Method::HEAD, path).await, plain, "HEAD {path}");
            }
        }
    });
}

#[test]
fn a_forged_host_stands_in_no_address_that_is_handed_out() {
    in_a_newsroom(|room| async move {
        let owner = room.person("owner", SeedRole::Owner, &[]).await;
        for (name, value) in [("host", "127.0.0.1"), ("x-forwarded-host", "evil.example"), ("forwarded", "host=evil.example")] {
            let request = Request::post("/desk/people/invite").header("sec-fetch-site", "same-origin").header(name, value);
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            let made = room.ask(Some(&owner), request, "name=Mai&role=writer").await;
            assert!(made.status == 200 && made.text.contains("http://127.0.0.1/desk/invitation/"), "{name}: {}", made.text);
            assert!(!made.text.contains("evil.example"));
        }
        let request = Request::post("/desk/people/invite").header("host", "evil.example").header("origin", "http://evil.example");
        let refused = room.ask(Some(&owner), request, "name=Mai&role=writer").await;
        assert!(!refused.text.contains("evil.example/desk"), "{}", refused.text);
    });
}
