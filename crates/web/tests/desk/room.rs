//! A newsroom with people in it, and their browsers.
#![allow(dead_code, reason = "each area uses what it needs")]

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use desk::{Actor, DeskError, Land, Publish, SaveSite, SeedRoles, SetSection, When};
use http_body_util::BodyExt;
use hyper::Request;
use jiff::{SignedDuration, Timestamp};
use model::{Handle, Name, SeedRole, Site as Paper, SiteAddress, StoryId, UserId};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::path::Path;
use std::sync::Arc;
use store::Db;
use store::objects::Objects;
use store::staff::NewStaff;
use testkit::{at, copy};
use tower::ServiceExt;
use web::desk::{Newsroom, NewsroomOptions};
use web::server::ClientAddr;
use web::{Site, SiteOptions};

pub fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

/// A whole newsroom on one database.
pub struct Room {
    pub db: Db,
    pub site: Arc<Site>,
    pub desk: Arc<Newsroom>,
    router: Router,
    folder: Arc<tempfile::TempDir>,
}

/// Somebody signed in.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: UserId,
    pub token: String,
}

/// An answer, read.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub headers: hyper::HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }
}

async fn site_on(db: &Db, folder: &Path) -> Arc<Site> {
    let site = Site::open(SiteOptions {
        db: db.clone(),
        finder: Arc::new(web::Finder::in_memory().unwrap()),
        objects: Objects::open(folder.join("media")).unwrap(),
        overrides: Vec::new(),
        fonts: Vec::new(),
        form_key: [7; 32],
        cache_bytes: 4 * 1024 * 1024,
        comments: None,
        clock: noon,
    });
    Arc::new(site.await.unwrap())
}

pub async fn open(db: Db) -> Room {
    let now = noon();
    db.write(move |tx| -> Result<(), DeskError> {
        SeedRoles.run(tx, Actor::Operator, now)?;
        let paper = Paper::new(Name::parse("المرفأ").unwrap(), SiteAddress::parse("http://127.0.0.1").unwrap(), "Asia/Aden").unwrap();
        SaveSite(paper).run(tx, Actor::Operator, now)?;
        for (position, (slug, name)) in (1..).zip([("mahalliyat", "محليات"), ("riyada", "رياضة")]) {
            SetSection { slug: slug.into(), name: Name::parse(name).unwrap(), position }.run(tx, Actor::Operator, now)?;
        }
        Ok(())
    })
    .await
    .unwrap();
    let room = room_on(db, Arc::new(tempfile::tempdir().unwrap())).await;
    room.index().await;
    room
}

/// The program over a database and a folder.
async fn room_on(db: Db, folder: Arc<tempfile::TempDir>) -> Room {
    let site = site_on(&db, folder.path()).await;
    std::fs::create_dir_all(folder.path().join("media/uploads")).unwrap();
    let desk = Arc::new(Newsroom::open(NewsroomOptions {
        site: Arc::clone(&site),
        objects: Arc::new(Objects::open(folder.path().join("media")).unwrap()),
        uploads: folder.path().join("media/uploads"),
        imports: folder.path().join("media/imports"),
        key: [7; 32],
        clock: noon,
    }));
    let router = web::site::with_desk(Arc::clone(&site), Arc::clone(&desk));
    Room { db, site, desk, router, folder }
}

impl Room {
    /// The same paper, served by a site that has nothing ready.
    pub async fn fresh_site(&self) -> Router {
        let site = site_on(&self.db, self.folder.path()).await;
        site.finder().follow(&self.db).await.unwrap();
        web::site::router(site)
    }

    /// The same newsroom after the program died and was started again.
    pub async fn restarted(&self) -> Room {
        let room = self.without_index().await;
        room.index().await;
        room
    }

    /// The same newsroom, whose search index nobody has built yet.
    pub async fn without_index(&self) -> Room {
        room_on(self.db.clone(), Arc::clone(&self.folder)).await
    }

    /// Where files stand that are coming in.
    pub fn uploads(&self) -> std::path::PathBuf {
        self.folder.path().join("media/uploads")
    }

    /// Stored pictures.
    pub fn objects(&self) -> Objects {
        Objects::open(self.folder.path().join("media")).unwrap()
    }

    /// The readers' and the newsroom's pages.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Somebody with a seed role, signed in a minute ago.
    pub async fn person(&self, handle: &str, role: SeedRole, sections: &[&str]) -> Person {
        let sections = sections.iter().map(|slug| (*slug).to_owned()).collect();
        let token =
            format!("{:0>32}", format!("{:x}", handle.bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()))));
        let new = NewStaff {
            handle: Handle::parse(handle).unwrap(),
            name: Name::parse(handle).unwrap(),
            role: role.word().into(),
            sections,
            lang: arabic::lang::Lang::Ar,
            password: None,
            at: noon(),
        };
        let hash = web::desk::who::hash(&token);
        let opened = noon() - SignedDuration::from_mins(1);
        let id = self.db.write(move |tx| -> Result<UserId, DeskError> {
            let id = store::staff::insert(tx, &new)?;
            store::session::open(tx, &hash, id, "test", opened, opened + SignedDuration::from_hours(24))?;
            Ok(id)
        });
        Person { id: id.await.unwrap(), token }
    }

    /// A draft of the operator's.
    pub async fn land(&self, headline: &'static str) -> StoryId {
        self.write(move |tx| {
            Ok(Land { origin: None, copy: copy(headline), findings: Vec::new() }.run(tx, Actor::Operator, noon())?.story())
        })
        .await
    }

    /// A live story of the operator's.
    pub async fn publish(&self, headline: &'static str) -> StoryId {
        let story = self.land(headline).await;
        self.write(move |tx| Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon())).await;
        story
    }

    pub async fn write<T: Send + 'static>(&self, verb: impl FnOnce(&mut store::Tx) -> Result<T, DeskError> + Send + 'static) -> T {
        let done = self.db.write(verb).await.unwrap();
        self.desk.follow().await;
        done
    }

    /// Brings the search indexes up to date, as the program does beside the site.
    pub async fn index(&self) {
        self.desk.finder().follow(&self.db).await.unwrap();
    }

    pub async fn read<T: Send + 'static>(&self, unit: impl FnOnce(&mut store::Tx) -> Result<T, store::StoreError> + Send + 'static) -> T {
        self.db.read(unit).await.unwrap()
    }

    /// Sends any request; host, client address and the person's cookie are added.
    pub async fn ask(&self, person: Option<&Person>, request: hyper::http::request::Builder, body: impl Into<Body>) -> Answer {
        let mut request = request.header("host", "127.0.0.1").header("accept-language", "ar");
        if let Some(person) = person {
            request = request.header("cookie", format!("__Host-warraq={}", person.token));
        }
        let mut request = request.body(body.into()).unwrap();
        request.extensions_mut().insert(ClientAddr([192, 0, 2, 1].into()));
        let response: Response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let location = headers.get("location").map(|value| value.to_str().unwrap().to_owned());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Answer { status, location, headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub async fn get(&self, person: &Person, path: &str) -> Answer {
        self.ask(Some(person), Request::get(path), Body::empty()).await
    }

    /// A form sent from a page of ours.
    pub async fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let form: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request =
            Request::post(path).header("content-type", "application/x-www-form-urlencoded").header("sec-fetch-site", "same-origin");
        self.ask(Some(person), request, form.join("&")).await
    }

    /// JSON sent from a page of ours.
    pub async fn send(&self, person: &Person, path: &str, value: &serde_json::Value) -> Answer {
        let request = Request::post(path).header("content-type", "application/json").header("sec-fetch-site", "same-origin");
        self.ask(Some(person), request, value.to_string()).await
    }
}

/// Runs a story in a fresh newsroom on each engine.
pub fn in_a_newsroom<F: Future<Output = ()>>(story: impl Fn(Arc<Room>) -> F) {
    let story = &story;
    testkit::on_every_engine_async(|db| async move { story(Arc::new(open(db).await)).await });
}
