//! Texts that want to become markup, in every field that somebody can type, on every page that shows them: readers'
//! pages, feeds, sitemaps, JSON-LD, and the newsroom's own pages.

pub mod fields;
pub mod paper;
mod payloads;
mod registry;
mod shape;

use crate::canary::surfaces::{Sought, kind, surfaces};
use crate::room::{self, Person, Room};
use axum::body::Body;
use fields::WORD;
use hyper::Request;
use model::SeedRole;
use paper::{Planted, plant};
use payloads::PAYLOADS;
use shape::Shape;
use std::collections::{BTreeMap, BTreeSet};
use testkit::TestDb;

/// Payloads that share a paper.
const TOGETHER: usize = 12;

/// Texts of people who mean no harm: what pages are made of when these stand on them is what they may be made of.
const HARMLESS: [&str; 6] = [WORD, "Latin words", "Latin وعربية", "https://example.org/x", "/page/p1", "كلمة 12 ٪ & غيرها"];

/// Shapes by what was asked.
type Shapes = BTreeMap<String, Shape>;

/// A paper in which each of `texts` stands in every field once, and the shape of every page of it.
async fn shapes(texts: &[&str]) -> (Shapes, Vec<Planted>) {
    let place = TestDb::sqlite();
    let room = room::open(place.db.clone()).await;
    let owner = room.person("owner", SeedRole::Owner, &[]).await;
    let mut planted = Vec::new();
    for (number, text) in (1..).zip(texts) {
        planted.push(plant(&room, &owner, text, number).await);
    }
    for plant in &planted {
        let lists = registry::note(&room, plant).await;
        assert!(lists >= 4, "{} stands in {lists} lists", plant.text);
    }
    let mut found = Shapes::new();
    for plant in &planted {
        readers(&room, plant, &mut found).await;
        newsroom(&room, &owner, plant, &mut found).await;
    }
    for text in texts {
        paper::rename(&room, text).await;
        for path in ["/", "/feed.xml", "/feed.atom", "/feed.json", "/nowhere"] {
            look(&room, None, path, path, &mut found).await;
        }
        look(&room, None, "/page/p", "/page/p1", &mut found).await;
        look(&room, Some(&owner), "/desk", "/desk", &mut found).await;
        look(&room, Some(&owner), "/desk/settings/style", "/desk/settings/style", &mut found).await;
    }
    (found, planted)
}

async fn readers(room: &Room, plant: &Planted, found: &mut Shapes) {
    let sought = Sought {
        number: plant.live.0,
        slug: plant.slug.clone(),
        topic: plant.topic.clone(),
        word: plant.text.clone(),
        pictures: Vec::new(),
    };
    for address in surfaces(&sought) {
        look(room, None, kind(&address), &address.path(), found).await;
    }
    let number = plant.number;
    look(room, None, "/page/p", &format!("/page/p{number}"), found).await;
    look(room, None, "/section/s", &format!("/section/s{number}"), found).await;
    look(room, None, "/section/s feed", &format!("/section/s{number}/feed.xml"), found).await;
    look(room, None, "reply to a comment", &format!("/{}/reply/{}", plant.live, plant.comment), found).await;
}

/// Every page of the newsroom that can be asked for; a new one is among them by itself.
async fn newsroom(room: &Room, owner: &Person, plant: &Planted, found: &mut Shapes) {
    for row in web::desk::routes::all().filter(|row| row.verb == web::desk::row::Verb::Get && !row.path.ends_with("/events")) {
        for story in [plant.live, plant.draft] {
            let path = row.path.replace("{story}", &story.to_string()).replace("{comment}", &plant.comment.to_string());
            let path = path.replace("{media}", &plant.media.to_string()).replace(['{', '}'], "");
            look(room, Some(owner), row.path, &path, found).await;
        }
    }
    let question = percent_encoding::utf8_percent_encode(&plant.text, percent_encoding::NON_ALPHANUMERIC);
    let asked = format!("/desk/stories?q={question}&section={question}&person={question}&from={question}&before={question}");
    look(room, Some(owner), "/desk/stories with filters", &asked, found).await;
    look(room, Some(owner), "/desk said", &format!("/desk?said={question}"), found).await;
}

async fn look(room: &Room, person: Option<&Person>, what: &str, path: &str, found: &mut Shapes) {
    let answer = room.ask(person, Request::get(path), Body::empty()).await;
    let content_type = answer.headers.get("content-type").map_or("", |value| value.to_str().unwrap_or_default());
    for (name, value) in &answer.headers {
        let told = String::from_utf8_lossy(value.as_bytes()).into_owned();
        assert!(name != "set-cookie" || !told.contains("zq7"), "{path}: {told}");
    }
    let shape = shape::of(content_type, &answer.text, path);
    found.entry(format!("{what} {}", answer.status / 100)).or_default().extend(shape);
}

/// How often each place of a copy took what was put there.
fn count(planted: &[Planted], taken: &mut BTreeMap<String, usize>) {
    for place in planted.iter().flat_map(|plant| &plant.taken) {
        *taken.entry(place.clone()).or_default() += 1;
    }
}

#[test]
fn no_text_becomes_markup_anywhere() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let (benign, _) = runtime.block_on(shapes(&HARMLESS));
    let mut taken = BTreeMap::new();
    for texts in PAYLOADS.chunks(TOGETHER) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (hostile, planted) = runtime.block_on(shapes(&texts));
        for (what, shape) in &hostile {
            let known = benign.get(what).cloned().unwrap_or_default();
            // Which buttons, forms and remarks stand beside a text depends on what is said of it. Ours carry a mark that
            // no text of the list has, or nothing but a class; where forms lead is looked at apart.
            let ours = |tag: &String| {
                let mut parts = tag.split(['<', ' ', '>']).filter(|part| !part.is_empty());
                match parts.next() {
                    Some("button" | "small") => parts.all(|part| matches!(part, "class" | "data-key")),
                    Some("form") => {
                        let known = ["action", "data-after-save", "method"];
                        tag.contains("data-after-save") && parts.all(|part| known.contains(&part))
                    }
                    _ => false,
                }
            };
            let new: BTreeSet<_> = shape.difference(&known).filter(|tag| !ours(tag)).collect();
            assert!(new.is_empty(), "{what}: texts of {texts:?} became {new:?}");
        }
        count(&planted, &mut taken);
    }
    for place in fields::places(&serde_json::to_value(fields::copy(model::MediaId(1))).unwrap()) {
        let least = if place.ends_with("/href") { 0 } else { 50 };
        let times = taken.get(&place).copied().unwrap_or_default();
        assert!(times >= least, "{place} took only {times} of {} texts", PAYLOADS.len());
    }
}
