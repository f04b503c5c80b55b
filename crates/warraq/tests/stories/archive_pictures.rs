//! The pictures that an archive names come: from the old site, from a copied folder, or later.

use crate::newsroom::Newsroom;
use crate::site::{Running, get};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn png(shade: u8) -> Vec<u8> {
    let plain = image::RgbImage::from_fn(640, 360, |x, y| image::Rgb([shade, (x % 200) as u8, (y % 250) as u8]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    plain.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The old site: one picture is there, one when it has been mended, all else is missing.
fn old_site(mended: Arc<AtomicBool>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut line = String::new();
            BufReader::new(stream.try_clone().unwrap()).read_line(&mut line).unwrap();
            let body = match line.split(' ').nth(1).unwrap() {
                "/uploads/port.png" => Some(png(20)),
                "/uploads/late.png" if mended.load(Ordering::SeqCst) => Some(png(90)),
                "/uploads/fake.png" => Some(b"<html>not a picture</html>".to_vec()),
                _ => None,
            };
            let status = if body.is_some() { "200 OK" } else { "404 Not Found" };
            let body = body.unwrap_or_default();
            let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
        }
    });
    host
}

/// A feed of three stories with a picture each.
fn feed(host: &str) -> String {
    let story = |n: usize, file: &str| {
        format!(
            "<item><title>خبر المرسى رقم {n}</title><link>http://{host}/{n}</link><guid>http://{host}/{n}</guid>\
             <pubDate>Tue, 0{n} May 2018 10:00:00 +0300</pubDate>\
             <content:encoded><![CDATA[<p>عادت القوارب إلى المرسى قبل المغيب.</p>\
             <figure><img src=\"http://{host}/uploads/{file}\" alt=\"قوارب\"><figcaption>عند الرصيف {n}</figcaption></figure>\
             <p>وتجمع الأهالي على الشاطئ.</p>]]></content:encoded></item>"
        )
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\
         <channel><title>المرسى</title><link>http://{host}</link>{}{}{}</channel></rss>",
        story(1, "port.png"),
        story(2, "late.png"),
        story(3, "fake.png")
    )
}

fn pictures(summary: &Value) -> (i64, i64, i64) {
    let number = |name: &str| summary["pictures"][name].as_i64().unwrap();
    (number("here"), number("failed"), number("expected"))
}

#[test]
fn pictures_come_from_the_old_site_and_the_rest_is_listed_and_asked_for_again() {
    let newsroom = Newsroom::founded();
    let mended = Arc::new(AtomicBool::new(false));
    let host = old_site(Arc::clone(&mended));
    let file = newsroom.file("feed.xml", feed(&host));
    let ended = newsroom.run(&["import", "feed", &file, "--allow-local", "--json"]);
    assert_eq!(ended.code, 1, "{ended:?}");
    assert_eq!(pictures(&ended.json()[0]), (1, 2, 0), "{ended:?}");
    let lines = std::fs::read_to_string(newsroom.home().join("imports/1/items.jsonl")).unwrap();
    assert!(lines.contains("the server answered 404") && lines.contains("fake.png"), "{lines}");

    let site = Running::start(&newsroom, &[]);
    let live: Vec<String> = newsroom.stories().iter().map(|story| story["number"].to_string()).collect();
    let page = |number: &str| {
        let moved = site.get(&format!("/{number}")).head;
        let path = moved.lines().find_map(|line| line.strip_prefix("location: ")).unwrap().to_owned();
        get(site.host(), &path).body
    };
    let shown = |number: &str| page(number).contains("<img");
    assert_eq!(live.iter().filter(|number| shown(number)).count(), 1);
    for number in live.iter().filter(|number| !shown(number)) {
        assert!(page(number).contains("عند الرصيف"), "the caption stays where the picture is not");
    }

    mended.store(true, Ordering::SeqCst);
    let again = newsroom.run(&["import", "retry", "1", "--json"]);
    assert_eq!(pictures(&again.json()), (2, 1, 0), "{again:?}");
    assert_eq!(live.iter().filter(|number| shown(number)).count(), 2, "the page that was without it shows it now");
}

#[test]
fn this_machine_is_not_asked_unless_that_was_allowed() {
    let newsroom = Newsroom::founded();
    let host = old_site(Arc::new(AtomicBool::new(true)));
    let file = newsroom.file("feed.xml", feed(&host));
    let ended = newsroom.run(&["import", "feed", &file, "--json"]);
    assert_eq!(pictures(&ended.json()[0]), (0, 3, 0), "{ended:?}");
}

#[test]
fn a_copied_folder_gives_the_pictures_and_nothing_is_asked_elsewhere() {
    let newsroom = Newsroom::founded();
    newsroom.file("copy/uploads/port.png", png(1));
    newsroom.file("copy/uploads/late.png", png(2));
    let file = newsroom.file("feed.xml", feed("old.example"));
    let ended = newsroom.run(&["import", "feed", &file, "--media", "copy", "--json"]);
    assert_eq!(pictures(&ended.json()[0]), (2, 1, 0), "{ended:?}");
    let none = newsroom.run(&["import", "feed", &file, "--no-media", "--source", "other", "--json"]);
    assert_eq!((&none.json()[0]["counts"]["pictures"], pictures(&none.json()[0])), (&Value::from(0), (0, 0, 0)));
}
