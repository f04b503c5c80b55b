//! Pictures over HTTP: what comes in is drawn anew or refused, a cut line loses nothing, nobody reaches what is not
//! theirs.

pub mod files;

use crate::room::{Answer, Person, Room, in_a_newsroom, noon};
use desk::{Actor, Land, Publish, When};
use files::{MARKS, bombs, impostors, jpeg, located_jpeg, long_png, png, polyglots};
use hyper::Request;
use model::SeedRole;
use serde_json::json;
use std::time::{Duration, Instant};

const PIECE: usize = 256 * 1024;
/// However large a file pretends to be, it is answered within this.
const SOON: Duration = Duration::from_secs(20);

async fn salma(room: &Room) -> Person {
    room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await
}

async fn announce(room: &Room, person: &Person, name: &str, size: usize) -> Answer {
    room.send(person, "/desk/uploads", &json!({ "name": name, "size": size })).await
}

async fn begin(room: &Room, person: &Person, bytes: &[u8]) -> String {
    let answer = announce(room, person, "صورة.jpg", bytes.len()).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()["upload"].as_str().unwrap().to_owned()
}

async fn piece(room: &Room, person: &Person, token: &str, offset: usize, bytes: &[u8]) -> Answer {
    let path = format!("/desk/uploads/{token}?offset={offset}");
    let request = Request::post(path).header("sec-fetch-site", "same-origin").header("accept", "application/json");
    room.ask(Some(person), request, bytes.to_vec()).await
}

async fn done(room: &Room, person: &Person, token: &str) -> Answer {
    room.send(person, &format!("/desk/uploads/{token}/done"), &json!({})).await
}

/// Sends a whole file in pieces.
pub async fn upload(room: &Room, person: &Person, bytes: &[u8]) -> Answer {
    let token = begin(room, person, bytes).await;
    for (at, part) in bytes.chunks(PIECE).enumerate() {
        assert_eq!(piece(room, person, &token, at * PIECE, part).await.json()["offset"], at * PIECE + part.len());
    }
    done(room, person, &token).await
}

/// A form as browsers without script send it.
async fn form(room: &Room, person: &Person, name: &str, kind: &str, bytes: &[u8]) -> Answer {
    let head = format!("--x7\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n");
    let body = [head.as_bytes(), bytes, b"\r\n--x7--\r\n"].concat();
    let request =
        Request::post("/desk/media").header("content-type", "multipart/form-data; boundary=x7").header("sec-fetch-site", "same-origin");
    room.ask(Some(person), request, body).await
}

/// The bytes that the newsroom serves of a picture, with their type.
async fn served(room: &Room, person: &Person, media: i64, width: u32) -> (Vec<u8>, String) {
    let answer = room.get(person, &format!("/desk/pictures/{media}/{width}")).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.headers["x-content-type-options"], "nosniff");
    let name = room.read(move |tx| store::media::by_id(tx, model::MediaId(media))).await.unwrap().renditions.last().unwrap().sha256.clone();
    (room.objects().get(&name).unwrap().unwrap(), answer.headers["content-type"].to_str().unwrap().to_owned())
}

fn says_nothing(why: &str, bytes: &[u8]) {
    for mark in MARKS {
        let mark = mark.as_bytes();
        assert!(!bytes.windows(mark.len()).any(|part| part == mark), "{why}: {:?} goes out", String::from_utf8_lossy(mark));
    }
}

#[test]
fn a_file_is_drawn_anew_and_tells_nothing_of_where_it_was_taken() {
    in_a_newsroom(|room| async move {
        let salma = salma(&room).await;
        let kept = upload(&room, &salma, &located_jpeg()).await;
        assert_eq!(kept.status, 200, "{}", kept.text);
        assert_eq!(kept.json()["warnings"], json!(["gps"]), "{}", kept.text);
        let media = kept.json()["media"].as_i64().unwrap();
        let (bytes, kind) = served(&room, &salma, media, 720).await;
        assert_eq!(kind, "image/webp");
        says_nothing("a located JPEG", &bytes);
        let picture = model::MediaId(media);
        let row = room.read(move |tx| store::media::by_id(tx, picture)).await.unwrap();
        for rendition in &row.renditions {
            says_nothing("a size of it", &room.objects().get(&rendition.sha256).unwrap().unwrap());
        }
        room.write(move |tx| {
            let mut copy = testkit::copy("خبر مصوّر");
            copy.lead = Some(model::Picture { media: Some(picture), ..model::Picture::default() });
            let story = Land { origin: None, copy, findings: Vec::new() }.run(tx, Actor::Operator, noon())?.story();
            Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon())
        })
        .await;
        for rendition in &row.renditions {
            let path = format!("/media/{}.webp", rendition.sha256);
            let answer = room.ask(None, Request::get(&path), axum::body::Body::empty()).await;
            assert_eq!((answer.status, answer.headers["content-type"].to_str().unwrap()), (200, "image/webp"));
            assert!(answer.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
        }
    });
}

#[test]
fn what_is_a_picture_and_something_else_becomes_a_picture_alone() {
    in_a_newsroom(|room| async move {
        let salma = salma(&room).await;
        for (why, name, bytes) in polyglots() {
            let kept = form(&room, &salma, name, "text/html", &bytes).await;
            assert_eq!(kept.status, 303, "{why}: {}", kept.text);
            let place = kept.location.unwrap();
            let media: i64 = place.trim_start_matches("/desk/media/").split('?').next().unwrap().parse().unwrap();
            let (out, kind) = served(&room, &salma, media, 720).await;
            assert_eq!(kind, "image/webp", "{why}");
            says_nothing(why, &out);
            let page = room.get(&salma, &format!("/desk/media/{media}")).await;
            assert_eq!(page.status, 200, "{why}");
            assert!(!page.text.contains("<script>alert"), "{why}");
        }
    });
}

#[test]
fn what_is_no_picture_is_refused_with_a_sentence_and_leaves_nothing() {
    in_a_newsroom(|room| async move {
        let salma = salma(&room).await;
        for (why, bytes) in impostors() {
            let answer = upload(&room, &salma, &bytes).await;
            assert_eq!(answer.status, 422, "{why}: {}", answer.text);
            assert!(answer.json()["problem"].as_str().is_some_and(|said| said.ends_with('.')), "{why}: {}", answer.text);
            assert_eq!(form(&room, &salma, "x.jpg", "image/jpeg", &bytes).await.status, 422, "{why}");
        }
        assert_eq!(form(&room, &salma, "x.jpg", "image/jpeg", b"").await.status, 422, "no file at all");
        assert_eq!(std::fs::read_dir(room.uploads()).unwrap().count(), 0, "nothing is left of them");
        assert!(room.read(|tx| store::media::by_id(tx, model::MediaId(1))).await.is_none());
    });
}

#[test]
fn a_small_file_that_would_become_large_costs_little() {
    in_a_newsroom(|room| async move {
        let salma = salma(&room).await;
        for (why, bytes) in bombs() {
            assert!(bytes.len() < 1 << 20, "{why}: {} bytes", bytes.len());
            let begun = Instant::now();
            let answer = upload(&room, &salma, &bytes).await;
            // What goes on behind the pixels or in a text that nobody asks for is not read at all.
            let harmless = why.contains("text") || why.contains("go on");
            assert!(answer.status == 422 || harmless && answer.status == 200, "{why}: {} {}", answer.status, answer.text);
            assert!(begun.elapsed() < SOON, "{why}: {:?}", begun.elapsed());
        }
    });
}

#[test]
fn pieces_go_on_where_the_server_is_whatever_the_sender_believes() {
    in_a_newsroom(|room| async move {
        let (salma, bytes) = (salma(&room).await, long_png());
        assert!(bytes.len() > PIECE, "{}", bytes.len());
        let token = begin(&room, &salma, &bytes).await;
        let (first, rest) = bytes.split_at(PIECE);
        let wrong = piece(&room, &salma, &token, 7, first).await;
        assert_eq!((wrong.status, &wrong.json()["offset"]), (409, &json!(0)), "a gap");
        assert_eq!(piece(&room, &salma, &token, 0, first).await.status, 200);
        let twice = piece(&room, &salma, &token, 0, first).await;
        assert_eq!((twice.status, &twice.json()["offset"]), (409, &json!(PIECE)), "a piece that is there already");
        let early = done(&room, &salma, &token).await;
        assert_eq!((early.status, &early.json()["offset"]), (409, &json!(PIECE)), "it is not whole");
        for offset in ["-1", "x", ""] {
            let request = Request::post(format!("/desk/uploads/{token}?offset={offset}")).header("sec-fetch-site", "same-origin");
            let status = room.ask(Some(&salma), request, rest.to_vec()).await.status;
            assert!(matches!(status, 400 | 409), "{offset}: {status}");
        }
        assert_eq!(piece(&room, &salma, &token, PIECE, &[rest, b"more"].concat()).await.status, 413, "more than was announced");
        assert_eq!(piece(&room, &salma, &token, PIECE, rest).await.status, 200);
        let kept = done(&room, &salma, &token).await;
        assert_eq!(kept.status, 200, "{}", kept.text);
        assert_eq!(done(&room, &salma, &token).await.json()["media"], kept.json()["media"], "asked again it answers the same");
        assert_eq!(std::fs::read_dir(room.uploads()).unwrap().count(), 0);
    });
}

#[test]
fn two_tabs_with_one_upload_do_not_write_over_each_other() {
    in_a_newsroom(|room| async move {
        let (salma, bytes) = (salma(&room).await, long_png());
        let token = begin(&room, &salma, &bytes).await;
        for (at, part) in bytes.chunks(PIECE).enumerate() {
            let send = || piece(&room, &salma, &token, at * PIECE, part);
            let (one, other, third) = tokio::join!(send(), send(), send());
            let mut statuses = [one.status, other.status, third.status];
            statuses.sort_unstable();
            assert_eq!(statuses, [200, 409, 409], "one of them is first");
        }
        let (one, other) = tokio::join!(done(&room, &salma, &token), done(&room, &salma, &token));
        assert_eq!((one.status, other.status), (200, 200), "{} {}", one.text, other.text);
        assert_eq!(one.json()["media"], other.json()["media"]);
        let same = upload(&room, &salma, &bytes).await.json();
        assert_eq!((&same["media"], &same["warnings"]), (&one.json()["media"], &json!(["known"])), "the same file is the same picture");
    });
}

#[test]
fn an_upload_is_its_senders_alone() {
    in_a_newsroom(|room| async move {
        let (salma, bytes) = (salma(&room).await, png(300, 200));
        let omar = room.person("omar", SeedRole::ManagingEditor, &[]).await;
        let token = begin(&room, &salma, &bytes).await;
        assert_eq!(piece(&room, &omar, &token, 0, &bytes).await.status, 404);
        assert_eq!(piece(&room, &salma, &token, 0, &bytes).await.status, 200);
        assert_eq!(done(&room, &omar, &token).await.status, 404);
        for guess in ["0000", "..", "%2e%2e%2fwarraq.toml"] {
            assert_eq!(piece(&room, &omar, guess, 0, &bytes).await.status, 404, "{guess}");
        }
        let request = Request::post(format!("/desk/uploads/{token}/done"))
            .header("sec-fetch-site", "same-origin")
            .header("accept", "application/json");
        assert_eq!(room.ask(None, request, axum::body::Body::empty()).await.status, 401);
        assert_eq!(done(&room, &salma, &token).await.status, 200);
    });
}

#[test]
fn an_upload_goes_on_after_the_program_died() {
    in_a_newsroom(|room| async move {
        let (salma, bytes) = (salma(&room).await, long_png());
        let token = begin(&room, &salma, &bytes).await;
        let (first, rest) = bytes.split_at(PIECE);
        assert_eq!(piece(&room, &salma, &token, 0, first).await.status, 200);
        // Half of a piece reached the disk and was never acknowledged.
        let file = std::fs::read_dir(room.uploads()).unwrap().next().unwrap().unwrap().path();
        let torn = [first, &rest[..1000], &[0; 500]].concat();
        std::fs::write(file, torn).unwrap();
        let again = room.restarted().await;
        let asked = piece(&again, &salma, &token, 0, first).await;
        assert_eq!((asked.status, &asked.json()["offset"]), (409, &json!(PIECE)), "nothing acknowledged is lost");
        assert_eq!(piece(&again, &salma, &token, PIECE, rest).await.status, 200);
        let kept = done(&again, &salma, &token).await;
        assert_eq!(kept.status, 200, "{}", kept.text);
        let media = model::MediaId(kept.json()["media"].as_i64().unwrap());
        assert_eq!(again.read(move |tx| store::media::row(tx, media)).await.unwrap().width, 400);
    });
}

#[test]
fn what_is_too_much_is_refused_before_it_is_read() {
    in_a_newsroom(|room| async move {
        let salma = salma(&room).await;
        for size in [0, 25 * 1024 * 1024 + 1] {
            let answer = announce(&room, &salma, "x", size).await;
            assert!(answer.status == 422 && answer.json()["problem"].is_string(), "{size}: {}", answer.text);
        }
        let token = begin(&room, &salma, &vec![0; PIECE * 2]).await;
        assert_eq!(piece(&room, &salma, &token, 0, &vec![0; PIECE + 1]).await.status, 413, "a piece that is too long");
        assert_eq!(form(&room, &salma, "x.jpg", "image/jpeg", &vec![0xFF; 26 * 1024 * 1024]).await.status, 413);
        for _ in 1..50 {
            begin(&room, &salma, b"x").await;
        }
        let more = announce(&room, &salma, "x", 1).await;
        assert!(more.status == 422 && more.json()["problem"].as_str().unwrap().contains("ملفات كثيرة"), "{}", more.text);
        let omar = room.person("omar", SeedRole::Writer, &["mahalliyat"]).await;
        assert_eq!(announce(&room, &omar, "x", 1).await.status, 200, "others are not kept from sending");
    });
}

/// Linux only: `/dev/full` answers every write as a full disk does.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_the_upload_goes_on_when_there_is_room() {
    in_a_newsroom(|room| async move {
        let (salma, bytes) = (salma(&room).await, jpeg());
        let token = begin(&room, &salma, &bytes).await;
        let name: String = web::desk::who::hash(&token).iter().map(|byte| format!("{byte:02x}")).collect();
        let file = room.uploads().join(name);
        std::os::unix::fs::symlink("/dev/full", &file).unwrap();
        let full = piece(&room, &salma, &token, 0, &bytes).await;
        assert_eq!(full.status, 507, "{}", full.text);
        assert!(full.json()["problem"].as_str().unwrap().contains("امتلأ القرص"), "{}", full.text);
        std::fs::remove_file(&file).unwrap();
        assert_eq!(piece(&room, &salma, &token, 0, &bytes).await.status, 200, "nothing was acknowledged");
        assert_eq!(done(&room, &salma, &token).await.status, 200);
    });
}
