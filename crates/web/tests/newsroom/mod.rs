//! A paper with a story or two, and a reader who asks for pages in process.

use axum::body::Body;
use axum::response::Response;
use desk::{Actor, DeskError, Land, Publish, PutPage, SaveSite, SetSection, When};
use http_body_util::BodyExt;
use hyper::Request;
use jiff::{SignedDuration, Timestamp};
use model::{Body as Story, Line, Name, Site as Paper, SiteAddress, StoryId};
use std::sync::Arc;
use store::Db;
use store::objects::Objects;
use testkit::{at, copy};
use tower::ServiceExt;
use web::server::ClientAddr;
use web::{Site, SiteOptions};

const FORM_KEY: [u8; 32] = [7; 32];

pub fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

pub struct Newsroom {
    pub db: Db,
    pub site: Arc<Site>,
    _pictures: tempfile::TempDir,
}

pub async fn open(db: Db) -> Newsroom {
    open_at(db, web::limits::Pace::default()).await
}

/// With limits of its own.
pub async fn open_at(db: Db, pace: web::limits::Pace) -> Newsroom {
    let at = noon();
    db.write(move |tx| -> Result<(), DeskError> {
        let paper =
            Paper::new(Name::parse("المرفأ").unwrap(), SiteAddress::parse("https://almarfa.example").unwrap(), "Asia/Aden").unwrap();
        SaveSite(paper).run(tx, Actor::Operator, at)?;
        SetSection { slug: "mahalliyat".into(), name: Name::parse("محليات").unwrap(), position: 1 }.run(tx, Actor::Operator, at)?;
        PutPage { slug: "corrections".into(), title: Line::parse("التصحيحات").unwrap(), body: Story::default() }.run(
            tx,
            Actor::Operator,
            at,
        )
    })
    .await
    .unwrap();
    let pictures = tempfile::tempdir().unwrap();
    let options = SiteOptions {
        db: db.clone(),
        finder: Arc::new(web::Finder::in_memory().unwrap()),
        objects: Objects::open(pictures.path()).unwrap(),
        overrides: Vec::new(),
        fonts: vec![("naskh.woff2".into(), b"wOF2".to_vec())],
        form_key: FORM_KEY,
        cache_bytes: 4 * 1024 * 1024,
        comments: Some(pace),
        clock: noon,
    };
    Newsroom { site: Arc::new(Site::open(options).await.unwrap()), db, _pictures: pictures }
}

impl Newsroom {
    pub async fn desk<T: Send + 'static>(&self, verb: impl FnOnce(&mut store::Tx) -> Result<T, DeskError> + Send + 'static) -> T {
        let done = self.db.write(verb).await.unwrap();
        self.site.follow().await.unwrap();
        done
    }

    pub async fn land(&self, headline: &'static str) -> StoryId {
        self.desk(move |tx| Ok(Land { origin: None, copy: copy(headline), findings: Vec::new() }.run(tx, Actor::Operator, noon())?.story()))
            .await
    }

    pub async fn publish(&self, headline: &'static str) -> StoryId {
        let story = self.land(headline).await;
        self.desk(move |tx| Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon())).await;
        story
    }

    pub async fn ask(&self, request: Request<Body>) -> Response {
        let mut request = request;
        request.extensions_mut().insert(ClientAddr([192, 0, 2, 1].into()));
        web::site::router(Arc::clone(&self.site)).oneshot(request).await.unwrap()
    }

    pub async fn get(&self, path: &str) -> (u16, String) {
        let response = self.ask(Request::get(path).body(Body::empty()).unwrap()).await;
        read(response).await
    }

    pub async fn post(&self, path: &str, form: &str) -> Response {
        let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// The token of the story's form as it was served ten seconds ago.
    pub async fn token(&self, story: StoryId) -> String {
        let (_, page) = self.get(&self.path(story).await).await;
        assert!(page.contains("name=\"token\" value=\""), "a form");
        web::token::issue(&FORM_KEY, story.0, noon() - SignedDuration::from_secs(10))
    }

    pub async fn path(&self, story: StoryId) -> String {
        let response = self.ask(Request::get(format!("/{story}")).body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), 301);
        response.headers()["location"].to_str().unwrap().to_owned()
    }
}

pub async fn read(response: Response) -> (u16, String) {
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}
