//! A whole archive of another system comes in by the command.

use crate::newsroom::Newsroom;
use crate::site::Running;
use crate::wxr::export;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::process::Stdio;

/// Every row of the paper but those about the runs themselves, with times by the clock of the import taken out.
pub fn rows(newsroom: &Newsroom) -> BTreeSet<String> {
    let lines = testkit::rows::lines(&newsroom.home().join("warraq.db"));
    let kept =
        lines.into_iter().filter(|line| !line.starts_with("import ") && !line.starts_with("audit ") && !line.starts_with("follower "));
    kept.map(|line| without_times(&line)).collect()
}

/// Times of the clock; those of the archive stay where they are told from them by their age.
fn without_times(line: &str) -> String {
    let mut line = line.to_owned();
    for name in ["at", "created_at", "changed_at", "due_at", "run_at", "last_change_at", "applied_at", "decided_at"] {
        let mark = format!(" {name}=");
        let mut from = 0;
        while let Some(at) = line[from..].find(&mark).map(|at| from + at + mark.len()) {
            let digits = line[at..].bytes().take_while(u8::is_ascii_digit).count();
            line.replace_range(at..at + digits, "");
            from = at;
        }
    }
    line
}

fn counts(summary: &Value) -> Value {
    summary[0]["counts"].clone()
}

#[test]
fn a_dry_run_writes_nothing_and_has_the_numbers_of_the_real_one_and_a_second_run_changes_nothing() {
    let newsroom = Newsroom::founded();
    let file = newsroom.file("export.xml", export(700));
    let before = rows(&newsroom);
    let dry = newsroom.run(&["import", "wordpress", &file, "--dry-run", "--json"]);
    assert_eq!(rows(&newsroom), before, "{dry:?}");

    let real = newsroom.run(&["import", "wordpress", &file, "--json"]);
    assert_eq!((dry.code, &counts(&dry.json())), (real.code, &counts(&real.json())), "{}", real.err);
    let found = counts(&real.json());
    assert_eq!(found["kinds"]["story"], json!({ "found": 700, "landed": 700, "known": 0, "refused": 0 }));
    assert_eq!(found["kinds"]["comment"]["landed"], 466);
    assert_eq!((&found["live"], &found["unpublished"]), (&json!(600), &json!(100)));
    let items = std::fs::read_to_string(newsroom.home().join("imports/1/items.jsonl")).unwrap();
    let told: usize = items.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).filter(|item| item["kind"] == "story").count();
    assert_eq!(told, 700, "every thing has its line");
    let dry_items = std::path::PathBuf::from(dry.json()[0]["folder"].as_str().unwrap()).join("items.jsonl");
    let fates = |text: &str| text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["fate"].clone()).collect::<Vec<_>>();
    assert_eq!(fates(&std::fs::read_to_string(dry_items).unwrap()), fates(&items), "a dry run tells the same of each");

    let here = rows(&newsroom);
    let again = newsroom.run(&["import", "wordpress", &file, "--json"]);
    assert_eq!(counts(&again.json())["kinds"]["story"], json!({ "found": 700, "landed": 0, "known": 700, "refused": 0 }));
    assert_eq!(rows(&newsroom), here);
}

#[test]
fn a_packed_export_is_read_and_its_report_speaks_arabic_without_a_script() {
    let newsroom = Newsroom::founded();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(export(20).as_bytes()).unwrap();
    let file = newsroom.file("export.xml.gz", packed.finish().unwrap());
    let ended = newsroom.run(&["import", "wordpress", &file, "--lang", "ar", "--report", "here"]);
    assert!(ended.err.contains("وُجد"), "{ended:?}");
    let page = std::fs::read_to_string(newsroom.folder().join("here/report.html")).unwrap();
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("تقرير الاستيراد") && !page.contains("<script"));
}

#[test]
fn what_is_no_such_archive_is_refused_with_its_beginning_and_nothing_lands() {
    let newsroom = Newsroom::founded();
    for (kind, text, said) in [
        ("wordpress", "<html><body>لا شيء</body></html>", "not an archive of the kind"),
        ("feed", "{\"title\": 1}", "not an archive of the kind"),
        ("wordpress", "", "not an archive of the kind"),
    ] {
        let file = newsroom.file("wrong", text);
        let refused = newsroom.run(&["import", kind, &file]);
        assert_eq!(refused.code, 2, "{kind}: {refused:?}");
        assert!(refused.err.contains(said), "{kind}: {}", refused.err);
    }
    let missing = newsroom.run(&["import", "wordpress", "nowhere.xml"]);
    assert!(missing.code == 2 && missing.err.contains("There is no file"), "{missing:?}");
    assert!(newsroom.stories().is_empty());
}

#[test]
fn every_old_address_leads_to_the_new_one_on_the_running_site() {
    let newsroom = Newsroom::founded();
    let file = newsroom.file("export.xml", export(9));
    newsroom.run(&["import", "wordpress", &file]);
    let site = Running::start(&newsroom, &[]);
    let number = |n: usize| {
        let items = std::fs::read_to_string(newsroom.home().join("imports/1/items.jsonl")).unwrap();
        let items = items.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        items.filter(|item| item["kind"] == "story").nth(n - 1).unwrap()["number"].as_i64().unwrap()
    };
    let led = |path: &str| {
        let answer = site.get(path);
        let location =
            answer.head.lines().find_map(|line| line.to_lowercase().starts_with("location:").then(|| line[9..].trim().to_owned()));
        (answer.status, location.unwrap_or_default())
    };
    let to = |n: usize| format!("/{}/", number(n));
    for path in [
        "/2010/05/khabar-4/",
        "/2010/05/khabar-4",
        "/2010/05/khabar%2D4/",
        "/index.php/2010/05/khabar-4/",
        "/?p=4",
        "/?p=4&utm_source=tg",
        "/2010/05/khabar-4/feed/",
        "/2010/05/khabar-4/amp/",
        "/2010/05/khabar-4/comment-page-2/",
    ] {
        let (status, location) = led(path);
        assert_eq!(status, 301, "{path}");
        assert!(location.starts_with(&to(4)), "{path}: {location}");
        assert_eq!(site.get(&location).status, 200, "{location}");
    }
    assert_eq!(led("/2013/08/khabar-7/").0, 404, "a draft has no address");
    assert_eq!(led("/?p=7").0, 200, "the front page knows nothing of it");
    assert_eq!(led("/?p=999").0, 200);
}

#[test]
fn an_arabic_address_leads_on_in_every_spelling_also_cut_in_the_middle_of_a_letter() {
    const LINK: &str = "%d8%b9%d9%88%d8%af%d8%a9-%d8%a7%d9%84%d9%82%d9%88%d8%a7%d8%b1%d8%a8";
    let newsroom = Newsroom::founded();
    // WordPress cuts at 200 bytes: here the last letter lost its second half, and the sign before it one digit.
    let text = export(5).replace("khabar-4", LINK).replace("khabar-5", &format!("{LINK}-%d8%a8%d8"));
    let file = newsroom.file("export.xml", text);
    newsroom.run(&["import", "wordpress", &file]);
    let site = Running::start(&newsroom, &[]);
    let led = |path: &str| {
        let answer = site.get(path);
        assert_eq!(answer.status, 301, "{path}: {}", answer.head);
        answer.head.lines().find_map(|line| line.strip_prefix("location: ").map(str::to_owned)).unwrap()
    };
    let (whole, cut) = (led(&format!("/2010/05/{LINK}/")), led(&format!("/2011/06/{LINK}-%d8%a8%d8/")));
    assert_ne!(whole, cut);
    for path in [
        format!("/2010/05/{}", LINK.to_uppercase().replace("%D8", "%d8")),
        format!("/2010/05/{}/", LINK.to_uppercase()),
        format!("/2010/05/{}", LINK.replace('%', "%25")),
        format!("/index.php/2010/05/{LINK}/?fbclid=x"),
        "/?p=4".to_owned(),
    ] {
        assert_eq!(led(&path), whole, "{path}");
    }
    for path in [format!("/2011/06/{LINK}-%D8%A8%D8"), format!("/2011/06/{LINK}-%d8%a8"), format!("/2011/06/{LINK}-%d8%a8%d")] {
        assert_eq!(led(&path), cut, "{path}");
    }
    assert_eq!(led("/feed/"), "/feed.xml");
    assert!(led("/category/s1/feed/").ends_with("/feed.xml"));
}

#[test]
fn a_dry_run_on_a_server_is_taken_back_and_has_the_numbers_of_the_real_one() {
    let Some(server) = testkit::TestDb::postgres_empty() else { return };
    let store::Target::Postgres(url) = &server.target else { panic!("a server was asked for") };
    let newsroom = Newsroom::nowhere();
    let made = newsroom.run(&["init", "--name", "المرفأ", "--url", "https://almarfa.example", "--zone", "Asia/Aden", "--database", url]);
    assert_eq!(made.code, 0, "{made:?}");
    let file = newsroom.file("export.xml", export(400));
    let dry = newsroom.run(&["import", "wordpress", &file, "--dry-run", "--json"]);
    assert!(newsroom.stories().is_empty(), "{dry:?}");
    let real = newsroom.run(&["import", "wordpress", &file, "--json"]);
    assert_eq!(counts(&dry.json()), counts(&real.json()), "{dry:?}");
    assert_eq!(newsroom.stories().len(), 400);
    let again = newsroom.run(&["import", "wordpress", &file, "--json"]);
    assert_eq!(counts(&again.json())["kinds"]["story"]["known"], 400);
}

#[test]
fn the_server_carries_on_what_the_desk_began() {
    let newsroom = Newsroom::founded();
    let file = newsroom.file("export.xml", export(300));
    let db = store::Db::open(&store::Target::Sqlite(newsroom.home().join("warraq.db")), 1).unwrap();
    let verb = desk::archive::StartImport {
        source: "wordpress".into(),
        format: "wordpress".into(),
        file,
        options: json!({ "pictures": false }),
        carrier: model::RunBy::Worker,
    };
    let now = jiff::Timestamp::now();
    let run = db.write_blocking(move |tx| verb.run(tx, &desk::Actor::Operator, now)).unwrap();
    let _site = Running::start(&newsroom, &[]);
    let report = newsroom.home().join(format!("imports/{run}/report.html"));
    let begun = std::time::Instant::now();
    while !report.exists() {
        assert!(begun.elapsed() < std::time::Duration::from_secs(60), "nobody carried it on");
        std::thread::yield_now();
    }
    let row = db.read_blocking(move |tx| store::import::by_id(tx, run)).unwrap().unwrap();
    assert_eq!((row.state, row.counts.live), (model::RunState::Done, 258));
    assert!(row.counts.add_up() && row.place > 0 && row.place <= row.size);
}

#[test]
fn an_import_killed_again_and_again_ends_as_one_that_nobody_disturbed() {
    const STORIES: usize = 2_500;
    const KILLS: usize = 24;
    let (calm, text) = (Newsroom::founded(), export(STORIES));
    assert!(calm.run(&["import", "wordpress", &calm.file("export.xml", &text)]).code < 2);
    let size = |newsroom: &Newsroom| {
        ["warraq.db", "warraq.db-wal"]
            .iter()
            .filter_map(|name| newsroom.home().join(name).metadata().ok())
            .map(|file| file.len())
            .sum::<u64>()
    };
    let share = size(&calm) / u64::try_from(KILLS).unwrap();
    let calm = rows(&calm);
    let mut killed = 0;
    // How far it comes between two kills is for the machine to say: whichever home comes to its end, the next begins.
    while killed < KILLS {
        let wild = Newsroom::founded();
        let other = wild.file("export.xml", &text);
        loop {
            let wanted = size(&wild) + random() % share;
            let command = &mut wild.command(&["import", "wordpress", &other]);
            let mut import = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            let mut ended = None;
            while (size(&wild) < wanted || killed >= KILLS) && ended.is_none() {
                ended = import.try_wait().unwrap();
                std::thread::yield_now();
            }
            if ended.is_some() {
                break;
            }
            // SIGKILL: nothing of the program runs after it.
            import.kill().unwrap();
            import.wait().unwrap();
            killed += 1;
        }
        let wild = rows(&wild);
        let apart: Vec<&String> = calm.symmetric_difference(&wild).take(4).collect();
        assert!(apart.is_empty(), "after {killed} kills: {apart:#?}");
    }
}

fn random() -> u64 {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).unwrap();
    u64::from_le_bytes(bytes)
}
