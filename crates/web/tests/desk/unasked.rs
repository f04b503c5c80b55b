//! Fields that nobody asked for change nothing: every form of the desk is sent twice, to two papers that are the same,
//! as it stands and with every column of the schema added to it. Afterwards the papers are the same still.

mod forms;

use crate::door::PASSWORD;
use crate::hostile::paper::{Planted, plant};
use crate::room::{self, Answer, Person, Room, noon};
use axum::body::Body;
use desk::account::{Invite, ResetAccess};
use desk::{Actor, DeskError};
use forms::{Form, of_page};
use hyper::Request;
use jiff::SignedDuration;
use model::{Name, SeedRole, UserId};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use store::Target;
use testkit::{TestDb, rows};
use web::desk::row::Verb;

/// What a handler reads although no page of today shows it: the remark of a revision.
const ALSO_READ: [(&str, &str); 1] = [("/desk/stories/N/save", "note")];

/// A paper and its owner.
struct Twin {
    room: Room,
    owner: Person,
    planted: Planted,
    path: PathBuf,
    _place: TestDb,
}

impl Twin {
    async fn new() -> Self {
        let place = TestDb::sqlite();
        let Target::Sqlite(path) = &place.target else { unreachable!() };
        let (path, room) = (path.clone(), room::open(place.db.clone()).await);
        let owner = room.person("owner", SeedRole::Owner, &[]).await;
        let planted = plant(&room, &owner, "كلمة", 1).await;
        Self { room, owner, planted, path, _place: place }
    }

    /// Every row of the database.
    fn lines(&self) -> BTreeSet<String> {
        rows::lines(&self.path)
    }

    /// Opens the owner's session again when a form has ended it.
    async fn come_back(&self) {
        let (token, staff) = (web::desk::who::hash(&self.owner.token), self.owner.id);
        self.room
            .write(move |tx| {
                if store::session::by_token(tx, &token)?.is_none() {
                    store::session::open(tx, &token, staff, "test", noon(), noon() + SignedDuration::from_hours(24))?;
                }
                Ok::<_, DeskError>(())
            })
            .await;
    }

    async fn send(&self, form: &Form, extra: &[(String, String)]) -> Answer {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let fields = form.fields.iter().chain(extra);
        let body: Vec<String> = fields.map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request = Request::post(&form.action).header("content-type", "application/x-www-form-urlencoded");
        self.room.ask(Some(&self.owner), request.header("sec-fetch-site", "same-origin"), body.join("&")).await
    }
}

/// What somebody would write into a field of this name to get more than is theirs.
fn greedy(column: &str) -> &'static str {
    match column {
        "role" => "owner",
        "state" => "active",
        "publication" => "live",
        "copy_state" => "ready",
        "kind" => "reset",
        "grants" => r#"{"users":"all","system":"all"}"#,
        "sections" | "section" => "riyada",
        "lang" => "en",
        _ => "1",
    }
}

/// The forms of all pages that the owner can open, one of each kind.
async fn forms(twin: &Twin) -> Vec<Form> {
    let mut found = BTreeMap::new();
    for row in web::desk::routes::all().filter(|row| row.verb == Verb::Get && !row.path.ends_with("/events")) {
        for story in [twin.planted.live, twin.planted.draft] {
            let path = row.path.replace("{story}", &story.to_string()).replace("{media}", &twin.planted.media.to_string());
            let path = path.replace("{person}", "2").replace("{role}", "writer").replace("{slug}", "p1").replace(['{', '}'], "");
            let page = twin.room.ask(Some(&twin.owner), Request::get(&path), Body::empty()).await;
            for form in of_page(&page.text) {
                found.entry(form.kind()).or_insert(form);
            }
        }
    }
    // What ends much of the rest comes last.
    let (last, mut first): (Vec<_>, Vec<_>) = found
        .into_values()
        .partition(|form| ["freeze", "retract", "block", "drop", "end", "sign-out"].iter().any(|word| form.action.ends_with(word)));
    first.extend(last);
    first
}

#[test]
fn columns_of_the_schema_in_a_form_change_nothing_that_the_form_does_not() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let (plain, greedily) = (Twin::new().await, Twin::new().await);
        assert_eq!(plain.lines(), greedily.lines(), "twins to begin with");
        let columns = rows::columns(&plain.path);
        assert!(columns.len() > 100, "{columns:?}");
        let forms = forms(&plain).await;
        let (mut told, mut wrong, mut known_apart) = (String::new(), Vec::new(), BTreeSet::new());
        for form in &forms {
            let known = |column: &String| forms.iter().any(|other| other.place() == form.place() && other.has(column));
            let also = |column: &String| ALSO_READ.contains(&(form.place().as_str(), column.as_str()));
            let unasked = columns.iter().filter(|column| !known(column) && !also(column));
            let extra: Vec<_> = unasked.map(|column| (column.clone(), greedy(column).to_owned())).collect();
            let (one, other) = (plain.send(form, &[]).await, greedily.send(form, &extra).await);
            if (one.status, &one.location) != (other.status, &other.location) {
                wrong.push(format!("{}: {} {:?}, {} {:?}", form.kind(), one.status, one.location, other.status, other.location));
            }
            let (before, after) = (plain.lines(), greedily.lines());
            let apart: BTreeSet<String> = after.symmetric_difference(&before).cloned().collect();
            wrong.extend(
                apart.difference(&known_apart).map(|line| format!("{}: {}", form.kind(), line.chars().take(600).collect::<String>())),
            );
            known_apart = apart;
            told += &format!("{} {}\n", one.status, form.kind());
            plain.come_back().await;
            greedily.come_back().await;
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let taken = told.lines().filter(|line| line.starts_with(['2', '3'])).count();
        assert!(forms.len() >= 50 && taken * 2 >= forms.len(), "forms that the desk refuses show nothing:\n{told}");
    });
}

#[test]
fn columns_of_the_schema_in_json_and_at_the_door_change_nothing() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let (plain, greedily) = (Twin::new().await, Twin::new().await);
        let columns = rows::columns(&plain.path);
        let (draft, manuscript) = (plain.planted.draft, crate::hostile::fields::manuscript(plain.planted.media));
        let objects = [
            ("journal", json!({ "tab": "t", "base": 1, "seq": 2, "manuscript": manuscript })),
            ("save", json!({ "tab": "t", "base": 1, "key": "k", "seq": 2, "manuscript": manuscript })),
            ("check", json!({ "manuscript": manuscript })),
        ];
        for (verb, whole) in objects {
            let path = format!("/desk/stories/{draft}/{verb}");
            let greedy_in = |place: &str| {
                let mut more = whole.clone();
                let fields = more.pointer_mut(place).and_then(Value::as_object_mut).unwrap();
                for column in &columns {
                    fields.entry(column.clone()).or_insert_with(|| greedy(column).into());
                }
                more
            };
            // A manuscript with a field that it does not have is no manuscript.
            let bent = greedily.room.send(&greedily.owner, &path, &greedy_in("/manuscript")).await;
            assert_eq!((bent.status, plain.lines()), (400, greedily.lines()), "{verb}");
            let one = plain.room.send(&plain.owner, &path, &whole).await;
            let other = greedily.room.send(&greedily.owner, &path, &greedy_in("")).await;
            assert_eq!((one.status, other.status), (200, 200), "{verb}: {} {}", one.text, other.text);
            assert_eq!(plain.lines(), greedily.lines(), "{verb}");
        }

        let mut tokens = Vec::new();
        for twin in [&plain, &greedily] {
            twin.room
                .write(|tx| {
                    let (token, name) = (web::desk::who::hash("guest"), Name::parse("ضيف").unwrap());
                    Invite { token, name, role: "correspondent".into(), sections: vec![] }.run(tx, Actor::Operator, noon())?;
                    ResetAccess { token: web::desk::who::hash("back"), staff: UserId(2) }.run(tx, Actor::Operator, noon())
                })
                .await;
            tokens = vec!["guest", "back"];
        }
        let fields = [("handle", "guest"), ("name", "ضيف"), ("password", PASSWORD), ("again", PASSWORD), ("lang", "ar")];
        for token in tokens {
            let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
            let names = fields.iter().map(|(name, _)| name.clone()).collect();
            let form = Form { action: format!("/desk/invitation/{token}"), fields, names };
            let extra: Vec<_> =
                columns.iter().filter(|column| !form.has(column)).map(|column| (column.clone(), greedy(column).to_owned())).collect();
            let (one, other) = (plain.send(&form, &[]).await, greedily.send(&form, &extra).await);
            assert_eq!((one.status, other.status), (303, 303), "{token}: {}", other.text);
            assert_eq!(plain.lines(), greedily.lines(), "{token}");
        }
        let guest = plain.room.read(store::staff::all).await.pop().unwrap();
        assert_eq!((guest.handle.as_str(), guest.role.as_str(), guest.sections.len()), ("guest", "correspondent", 0));
    });
}
