//! What the gate lets in.

use crate::room::{Person, in_a_newsroom};
use axum::body::Body;
use hyper::Request;
use model::SeedRole;

#[test]
fn nobody_comes_in_without_a_session_and_nothing_is_kept_by_caches() {
    in_a_newsroom(|room| async move {
        let stranger = room.ask(None, Request::get("/desk"), Body::empty()).await;
        assert_eq!((stranger.status, stranger.location.as_deref()), (303, Some("/desk/sign-in?to=%2Fdesk")));
        let salma = room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await;
        let home = room.get(&salma, "/desk").await;
        assert_eq!(home.status, 200, "{}", home.text);
        assert_eq!(home.headers["cache-control"], "no-store");
        let policy = home.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("require-trusted-types-for 'script'") && policy.contains("default-src 'none'"), "{policy}");
    });
}

#[test]
fn what_is_sent_from_elsewhere_is_refused() {
    in_a_newsroom(|room| async move {
        let salma = room.person("salma", SeedRole::DeskEditor, &[]).await;
        for row in web::desk::routes::all().filter(|row| row.verb == web::desk::row::Verb::Post) {
            let path = row.path.replace(['{', '}'], "");
            for lines in [&[][..], &[("origin", "null")], &[("origin", "https://evil.example")], &[("sec-fetch-site", "cross-site")]] {
                let mut request = Request::post(&path);
                for (name, value) in lines {
                    request = request.header(*name, *value);
                }
                let answer = room.ask(Some(&salma), request, Body::empty()).await;
                assert_eq!(answer.status, 403, "{path} {lines:?}");
            }
        }
    });
}

#[test]
fn what_was_typed_when_the_session_ended_is_given_back() {
    in_a_newsroom(|room| async move {
        let author = room.person("qamar", SeedRole::Writer, &["mahalliyat"]).await;
        let (gone, back) = (Person { id: author.id, token: "0".repeat(32) }, author);
        let fields = [("headline", "رصيف «شرقي» <جديد>"), ("section", "mahalliyat")];
        let told = room.post(&gone, "/desk/stories/new", &fields).await;
        assert_eq!(told.status, 401);
        assert!(told.text.contains("رصيف «شرقي» &lt;جديد&gt;</textarea>"), "{}", told.text);
        assert!(told.text.contains(r#"<form method="post" action="/desk/stories/new">"#), "{}", told.text);
        assert!(told.text.contains(r#"name="section" value="mahalliyat""#), "{}", told.text);
        assert_eq!(room.post(&back, "/desk/stories/new", &fields).await.status, 303, "sent again, it is taken");
    });
}

#[test]
fn a_password_is_never_given_back() {
    in_a_newsroom(|room| async move {
        let gone = Person { id: room.person("qamar", SeedRole::Writer, &[]).await.id, token: "0".repeat(32) };
        let told = room.post(&gone, "/desk/account/password", &[("old", "qalam raqam wahid"), ("password", "qalam raqam ithnan")]).await;
        assert_eq!(told.status, 401);
        assert!(!told.text.contains("qalam") && !told.text.contains("<form"), "{}", told.text);
    });
}

#[test]
fn what_comes_from_elsewhere_is_not_repeated() {
    in_a_newsroom(|room| async move {
        let form = "headline=%D8%B1%D8%B5%D9%8A%D9%81+%D8%B4%D8%B1%D9%82%D9%8A";
        let request = Request::post("/desk/stories/new")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site");
        let told = room.ask(None, request, form).await;
        assert_eq!(told.status, 403);
        assert!(!told.text.contains("رصيف"), "{}", told.text);
    });
}
