//! What readers get, told on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

#[allow(dead_code, reason = "each program of tests uses its own part")]
mod newsroom;

use axum::body::Body;
use desk::{Actor, Assurance, JudgeComment, Retract, Revise, Withdraw};
use hyper::Request;
use model::{CommentId, CommentState, CorrectionKind, Line};
use newsroom::{Newsroom, noon, open, read};
use testkit::on_every_engine_async;

/// Every public surface; a new one belongs here, or drafts could leave by it unseen.
const SURFACES: [&str; 16] = [
    "/",
    "/section/mahalliyat",
    "/archive",
    "/archive/2026",
    "/archive/2026/11/19",
    "/search?q=%D8%B3%D8%B1%D9%8A",
    "/feed.xml",
    "/feed.atom",
    "/feed.json",
    "/section/mahalliyat/feed.xml",
    "/section/mahalliyat/feed.atom",
    "/section/mahalliyat/feed.json",
    "/sitemap.xml",
    "/sitemap-1.xml",
    "/sitemap-news.xml",
    "/page/corrections",
];

#[test]
fn a_story_is_found_by_its_number_and_has_one_address() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        let story = paper.publish("وصول السفينة الأولى").await;
        let path = paper.path(story).await;
        assert!(path.starts_with(&format!("/{story}/%D9%88")), "{path}");
        let (status, page) = paper.get(&path).await;
        assert_eq!(status, 200);
        assert!(page.contains("<html lang=\"ar") && page.contains("dir=\"rtl\""));
        for other in [path.to_lowercase(), format!("/{story}/x"), format!("{path}/"), format!("{path}?utm=1")] {
            let response = paper.ask(Request::get(&other).body(Body::empty()).unwrap()).await;
            let status = response.status().as_u16();
            assert!(matches!((status, other.contains("utm")), (301, false) | (200, true)), "{other}: {status}");
        }
        assert_eq!(paper.get("/99").await.0, 404);
        assert_eq!(paper.get("/wp-login.php").await.0, 404);
        assert_eq!(paper.get("/theme/naskh.woff2").await, (200, "wOF2".to_owned()));
        assert_eq!(paper.get("/theme/..%2Fwarraq.toml").await.0, 404);
    });
}

#[test]
fn copy_that_is_not_live_leaves_by_no_door() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        paper.publish("خبر معلن").await;
        let draft = paper.land("سري جدًا لا ينشر").await;
        let withdrawn = paper.publish("سري سُحب").await;
        let retracted = paper.publish("سري أُلغي").await;
        let reason = Line::parse("لا أساس له").unwrap();
        let back = Withdraw { story: withdrawn, reason: reason.clone() };
        paper.desk(move |tx| back.run(tx, Actor::Operator, noon())).await;
        let notice = Line::parse("لم يثبت ما ورد في الخبر.").unwrap();
        let back = Retract { story: retracted, reason, notice, assurance: Assurance::Confirmed };
        paper.desk(move |tx| back.run(tx, Actor::Operator, noon())).await;
        for surface in SURFACES {
            let (status, page) = paper.get(surface).await;
            assert_eq!(status, 200, "{surface}");
            assert!(!page.contains("سري جد") && !page.contains("سري س") && !page.contains("سري أ"), "{surface}");
        }
        assert_eq!(paper.get(&format!("/{draft}")).await.0, 404, "a draft is as if it were not there");
        assert_eq!(paper.get(&format!("/{withdrawn}")).await.0, 410);
        assert_eq!(paper.get(&format!("/{retracted}")).await.0, 410);
        let (_, draft_page) = paper.get(&format!("/{draft}")).await;
        let (_, nothing) = paper.get("/123456").await;
        assert_eq!(draft_page, nothing, "and cannot be told from nothing");
    });
}

fn line(text: &str) -> Line<600> {
    Line::parse(text).unwrap()
}

#[test]
fn a_story_taken_back_for_good_leaves_a_notice_and_no_word_of_its_own() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        let (story, other) = (paper.publish("زيادة في أسعار الوقود").await, paper.publish("خبر يعود").await);
        let path = paper.path(story).await;
        let (notice, reason) = (line("تبيّن أن الوثيقة التي بُني عليها الخبر مزوّرة."), line("الوثيقة مزوّرة، والمصدر معروف"));
        let back = Retract { story, reason, notice, assurance: Assurance::Confirmed };
        paper.desk(move |tx| back.run(tx, Actor::Operator, noon())).await;
        let back = Withdraw { story: other, reason: line("للمراجعة") };
        paper.desk(move |tx| back.run(tx, Actor::Operator, noon())).await;
        for address in [path, format!("/{story}"), format!("/{story}/x"), format!("/{story}/held"), format!("/{story}/reply/1")] {
            let (status, page) = paper.get(&address).await;
            assert_eq!(status, 410, "{address}");
            assert!(page.contains("سُحبت هذه المادة نهائي") && page.contains("الوثيقة التي بُني عليها الخبر مزوّرة."), "{address}: {page}");
            assert!(page.contains("datetime=\"2026-11-19T12:00:00+03:00\"") && page.contains("content=\"noindex\""), "{address}: {page}");
            assert!(!page.contains("الوقود") && !page.contains("معروف"), "{address}: neither headline nor the newsroom's reason: {page}");
        }
        let (status, page) = paper.get(&format!("/{other}")).await;
        assert_eq!(status, 410);
        assert!(page.contains("وقد تعود بعد مراجعتها") && !page.contains("class=\"note\"") && !page.contains("خبر يعود"), "{page}");
        let (_, page) = paper.get("/page/corrections").await;
        assert!(page.contains("سحب مادة · ") && page.contains("مزوّرة.") && page.contains(&format!("href=\"/{story}\"")), "{page}");
        assert!(!page.contains("الوقود") && !page.contains("خبر يعود"), "{page}");
    });
}

#[test]
fn what_changed_is_told_by_its_kind_on_the_story_the_page_of_corrections_and_the_feeds() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        let story = paper.publish("وصول السفينة الأولى").await;
        let path = paper.path(story).await;
        for surface in ["/feed.xml", "/page/corrections", &path] {
            assert!(!paper.get(surface).await.1.contains("تصحيح ·"), "{surface}");
        }
        let told = [
            (CorrectionKind::Correction, "تصحيح", "السفينة من جيبوتي لا من بربرة."),
            (CorrectionKind::Clarification, "توضيح", "الرصيف المقصود هو الرصيف الشرقي."),
            (CorrectionKind::Update, "تحديث", "أُضيف عدد الحاويات."),
        ];
        for (kind, _, text) in told {
            let revise = Revise { story, copy: testkit::copy("وصول السفينة الأولى"), kind, text: line(text) };
            paper.desk(move |tx| revise.run(tx, Actor::Operator, noon())).await;
        }
        for surface in [path.as_str(), "/page/corrections", "/feed.xml", "/feed.atom", "/feed.json", "/section/mahalliyat/feed.xml"] {
            let (_, page) = paper.get(surface).await;
            for (_, label, text) in told {
                assert!(page.contains(&format!("{label} · ")) && page.contains(text), "{surface}: {label}: {page}");
            }
        }
    });
}

#[test]
fn a_change_is_on_every_page_that_shows_it() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        paper.publish("الخبر الأول").await;
        for surface in SURFACES {
            paper.get(surface).await;
        }
        paper.publish("خبر جديد تمامًا").await;
        for surface in ["/", "/section/mahalliyat", "/archive/2026/11/19", "/feed.xml", "/feed.json", "/sitemap-news.xml"] {
            let (_, page) = paper.get(surface).await;
            assert!(page.contains("خبر جديد تمام"), "{surface}");
        }
    });
}

async fn send(paper: &Newsroom, story: model::StoryId, token: &str, text: &str) -> (u16, String) {
    let form = format!("name=%D9%85%D9%8A&subject=&text={text}&parent=&website=&token={token}");
    let response = paper.post(&format!("/{story}/comments"), &form).await;
    let place = response.headers().get("location").map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
    let (status, page) = read(response).await;
    (status, format!("{place}{page}"))
}

#[test]
fn a_comment_is_held_then_shown_and_a_double_click_is_one() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        let story = paper.publish("خبر يُعلَّق عليه").await;
        let token = paper.token(story).await;
        for _ in 0..2 {
            let (status, place) = send(&paper, story, &token, "%D9%85%D8%A8%D8%B1%D9%88%D9%83").await;
            assert_eq!((status, place), (303, format!("/{story}/held")));
        }
        assert_eq!(paper.get(&format!("/{story}/held")).await.0, 200);
        let waiting = paper.db.read(|tx| store::comment::queue(tx, Some(CommentState::Pending), None, 10)).await.unwrap();
        assert_eq!(waiting.len(), 1);
        let path = paper.path(story).await;
        assert!(!paper.get(&path).await.1.contains("مبروك"), "nothing is shown before it is judged");
        let comment: CommentId = waiting[0].id;
        paper.desk(move |tx| JudgeComment { comment, to: CommentState::Approved }.run(tx, Actor::Operator, noon())).await;
        assert!(paper.get(&path).await.1.contains("مبروك"));
        assert_eq!(paper.get(&format!("/{story}/reply/{comment}")).await.0, 200);
        paper.desk(move |tx| JudgeComment { comment, to: CommentState::Spam }.run(tx, Actor::Operator, noon())).await;
        assert!(!paper.get(&path).await.1.contains("مبروك"));
    });
}

#[test]
fn a_queue_that_is_full_takes_no_more_until_somebody_has_read_and_keeps_what_was_typed() {
    on_every_engine_async(|db| async move {
        let pace = web::limits::Pace { waiting: 2, ..web::limits::Pace::default() };
        let paper = newsroom::open_at(db.clone(), pace).await;
        let story = paper.publish("خبر").await;
        let token = paper.token(story).await;
        for text in ["a", "b"] {
            assert_eq!(send(&paper, story, &token, text).await.0, 303);
        }
        let (status, page) = send(&paper, story, &token, "typed-in-vain").await;
        assert!(status == 503 && page.contains("typed-in-vain") && page.contains("كثيرة الآن"), "{status} {page}");
        assert_eq!(send(&paper, story, &token, "a").await.0, 303, "a repeated click is the same comment");
        assert_eq!(paper.db.read(|tx| store::comment::waiting(tx, 9)).await.unwrap(), 2);
        paper
            .desk(|tx| {
                for waiting in store::comment::queue(tx, Some(CommentState::Pending), None, 10)? {
                    JudgeComment { comment: waiting.id, to: CommentState::Rejected }.run(tx, Actor::Operator, noon())?;
                }
                Ok(())
            })
            .await;
        // Another start counts anew.
        let pace = web::limits::Pace { waiting: 2, ..web::limits::Pace::default() };
        let queue = web::limits::Queue::new(pace.waiting);
        assert!(!queue.is_full(&db, noon()).await.unwrap());
        for full in [false, true] {
            queue.grew();
            assert_eq!(queue.is_full(&db, noon()).await.unwrap(), full);
        }
        let later = noon() + jiff::SignedDuration::from_secs(1);
        assert!(!queue.is_full(&db, later).await.unwrap(), "counted again");
    });
}

#[test]
fn too_many_comments_are_asked_to_wait_but_a_repeated_click_is_not() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        let story = paper.publish("خبر").await;
        let token = paper.token(story).await;
        let mut statuses = Vec::new();
        for text in ["a", "b", "c", "d", "a"] {
            statuses.push(send(&paper, story, &token, text).await.0);
        }
        assert_eq!(statuses, [303, 303, 303, 429, 303]);
    });
}

#[test]
fn a_form_that_is_refused_keeps_what_was_typed() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        let story = paper.publish("خبر").await;
        let token = paper.token(story).await;
        let long = "%D8%A7".repeat(4001);
        for (why, token, text, status) in [
            ("empty text", token.as_str(), "", 422),
            ("too long", token.as_str(), long.as_str(), 422),
            ("no token", "", "typed", 422),
            ("a forged token", "xyz", "typed", 422),
        ] {
            let (found, page) = send(&paper, story, token, text).await;
            assert_eq!(found, status, "{why}");
            assert!(page.contains("value=\"مي\""), "{why}: the name is kept");
            assert!(!text.contains("typed") || page.contains("typed</textarea>"), "{why}: the text is kept");
        }
        let waiting = paper.db.read(|tx| store::comment::queue(tx, None, None, 10)).await.unwrap();
        assert!(waiting.is_empty(), "nothing half-written");
    });
}

#[test]
fn machines_are_let_believe_that_their_comment_is_held() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        let story = paper.publish("خبر").await;
        let response = paper.post(&format!("/{story}/comments"), "name=x&text=y&website=http%3A%2F%2Fspam").await;
        assert_eq!(response.status(), 303);
        let waiting = paper.db.read(|tx| store::comment::queue(tx, None, None, 10)).await.unwrap();
        assert!(waiting.is_empty());
    });
}

#[test]
fn every_answer_carries_the_security_headers() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        let story = paper.publish("خبر").await;
        let path = paper.path(story).await;
        let short = format!("/{story}");
        for path in SURFACES.iter().copied().chain([path.as_str(), short.as_str(), "/nothing", "/robots.txt", "/favicon.ico"]) {
            let response = paper.ask(Request::get(path).body(Body::empty()).unwrap()).await;
            let csp = response.headers().get("content-security-policy").map(|csp| csp.to_str().unwrap().to_owned()).unwrap_or_default();
            assert!(csp.starts_with("default-src 'none'"), "{path}: {csp}");
            assert_eq!(response.headers()["x-content-type-options"], "nosniff", "{path}");
            assert_eq!(response.headers()["strict-transport-security"], "max-age=63072000; includeSubDomains; preload", "{path}");
            assert!(!response.headers().contains_key("set-cookie") && !response.headers().contains_key("server"), "{path}");
        }
        let response = paper.post(&format!("/{story}/comments"), "website=x").await;
        assert!(response.headers().contains_key("content-security-policy"));
    });
}

#[test]
fn hostile_searches_are_harmless() {
    on_every_engine_async(|db| async move {
        let paper = open(db).await;
        paper.publish("إيران والعراق").await;
        for query in ["%22", "%27%20OR%201%3D1--", "*", "(", "NEAR(a%20b)", "%00", "a%20AND", "%D9%80%D9%80", "%ff", "-a", ":*", "%5C"] {
            let (status, _) = paper.get(&format!("/search?q={query}")).await;
            assert_eq!(status, 200, "{query}");
        }
        assert_eq!(paper.get("/?before=1%27--").await.0, 404);
    });
}
