//! The whole paper goes out as open files and comes back the same, on either engine.

use crate::archive::rows;
use crate::newsroom::Newsroom;
use crate::saved_pages::LIGHTHOUSE;
use crate::wxr::export;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// A paper with an archive, a picture and a withdrawn story.
fn paper() -> Newsroom {
    let newsroom = Newsroom::nowhere();
    assert_eq!(newsroom.run(&["demo"]).code, 0);
    let file = newsroom.file("export.xml", export(60));
    newsroom.run(&["import", "wordpress", &file]);
    let page = newsroom.file("saved.txt", LIGHTHOUSE);
    assert_eq!(newsroom.run(&["import", "page", &page, "--date", "2016-01-21", "--publish"]).code, 0);
    let last = newsroom.stories()[0]["number"].to_string();
    assert_eq!(newsroom.run(&["story", "withdraw", &last]).code, 0);
    newsroom
}

/// Every file below a folder with what it holds; the moment at which the export was made is left out.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let mut bytes = std::fs::read(&path).unwrap();
            if path.ends_with("paper.json") {
                let mut paper: Value = serde_json::from_slice(&bytes).unwrap();
                paper["made_at"] = Value::Null;
                bytes = paper.to_string().into_bytes();
            }
            found.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), bytes);
        }
    }
    found
}

/// Names of files that differ, for people.
fn apart(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| one.get(*name) != other.get(*name)).take(5).cloned().collect()
}

/// Rows of the paper; what belongs to the house, and the keys against abuse, stay there.
fn of_the_paper(newsroom: &Newsroom) -> Vec<String> {
    let house = ["migration ", "change ", "staff ", "role ", "invitation ", "job ", "session ", "sqlite_"];
    let kept = rows(newsroom).into_iter().filter(|line| !house.iter().any(|table| line.starts_with(table)));
    kept.map(|line| line.replace("writer=16 bytes", "writer=-").replace("prefix=16 bytes", "prefix=-")).collect()
}

#[test]
fn a_paper_comes_back_from_its_export_as_it_was() {
    let newsroom = paper();
    assert_eq!(newsroom.run(&["export", "out"]).code, 0);
    let out = newsroom.folder().join("out");
    let told: Value = serde_json::from_slice(&std::fs::read(out.join("stories/1.json")).unwrap()).unwrap();
    assert_eq!((told["standard"]["name"].as_str(), told["standard"]["version"].as_str()), (Some("ninjs"), Some("3.1")));
    assert!(told["bodies"][0]["value"].as_str().unwrap().starts_with('<'), "the body is HTML: {told}");
    assert!(told["headlines"][0]["value"].as_str().is_some_and(|line| !line.is_empty()));

    let other = Newsroom::nowhere();
    let back = other.run(&["import", "warraq", out.to_str().unwrap()]);
    assert_eq!(back.code, 0, "{back:?}");
    let (before, after) = (of_the_paper(&newsroom), of_the_paper(&other));
    let lost: Vec<&String> = before.iter().filter(|line| !after.contains(line)).take(3).collect();
    let more: Vec<&String> = after.iter().filter(|line| !before.contains(line)).take(3).collect();
    assert!(lost.is_empty() && more.is_empty(), "lost {lost:#?}\nmore {more:#?}");
    assert_eq!(other.run(&["export", "out"]).code, 0);
    let (one, two) = (files(&out), files(&other.folder().join("out")));
    assert!(one.keys().any(|name| name.starts_with("media/")), "pictures are among it");
    assert_eq!(apart(&one, &two), Vec::<String>::new());

    // The same export once more changes nothing; another paper is not overwritten.
    assert_eq!(other.run(&["import", "warraq", out.to_str().unwrap()]).code, 0);
    assert_eq!(of_the_paper(&other), after);
    let refused = newsroom.run(&["import", "warraq", other.folder().join("out").to_str().unwrap()]);
    assert!(refused.code == 2 && refused.err.contains("another paper"), "{refused:?}");
    let next = other.file("saved.txt", crate::saved_pages::dated(7));
    assert_eq!(other.run(&["import", "page", &next, "--publish"]).code, 0, "new stories are numbered behind the old ones");
}

#[test]
fn a_paper_moves_to_the_other_engine() {
    let Some(server) = testkit::TestDb::postgres_empty() else { return };
    let store::Target::Postgres(url) = &server.target else { panic!("a server was asked for") };
    let newsroom = paper();
    assert_eq!(newsroom.run(&["export", "out"]).code, 0);
    let out = newsroom.folder().join("out");
    let other = Newsroom::nowhere();
    let back = other.run(&["import", "warraq", out.to_str().unwrap(), "--database", url]);
    assert_eq!(back.code, 0, "{back:?}");
    let again = other.run(&["export", "out", "--database", url]);
    assert_eq!(again.code, 0, "{again:?}");
    assert_eq!(apart(&files(&out), &files(&other.folder().join("out"))), Vec::<String>::new());
    let next = other.file("saved.txt", crate::saved_pages::dated(7));
    assert_eq!(other.run(&["import", "page", &next, "--publish", "--database", url]).code, 0, "numbers go on");
}

#[test]
fn an_altered_export_is_refused_and_an_export_that_fails_leaves_nothing() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", LIGHTHOUSE);
    newsroom.run(&["import", "page", &page, "--date", "2016-01-21", "--publish"]);
    assert_eq!(newsroom.run(&["export", "out"]).code, 0);
    assert_eq!(newsroom.run(&["export", "out"]).code, 2, "what is there is not overwritten");
    assert_ne!(newsroom.run(&["export", "saved.txt/out"]).code, 0);
    let left: Vec<_> = std::fs::read_dir(newsroom.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains(".part")), "{left:?}");

    let story = newsroom.folder().join("out/stories/1.json");
    let text = std::fs::read_to_string(&story).unwrap();
    std::fs::write(&story, text.replace("operator", "somebody")).unwrap();
    let other = Newsroom::nowhere();
    let refused = other.run(&["import", "warraq", newsroom.folder().join("out").to_str().unwrap()]);
    assert_ne!(refused.code, 0, "a revision that was altered breaks the chain: {refused:?}");
    let none = other.run(&["import", "warraq", newsroom.folder().to_str().unwrap()]);
    assert!(none.code == 2 && none.err.contains("no export"), "{none:?}");
}
