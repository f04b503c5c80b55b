//! A whole archive at once: one bad page does not stop it, nor does the power.

use crate::newsroom::{Ended, Newsroom};
use crate::saved_pages::dated;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::process::Stdio;

fn archive(newsroom: &Newsroom, pages: u32) -> String {
    for n in 0..pages {
        newsroom.file(&format!("archive/{n:04}.txt"), dated(n));
    }
    newsroom.folder().join("archive").to_str().unwrap().to_owned()
}

fn headlines(stories: &[Value]) -> BTreeSet<String> {
    stories.iter().map(|story| story["headline"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn one_broken_page_in_a_folder_of_two_hundred_does_not_stop_the_rest() {
    let newsroom = Newsroom::founded();
    let folder = archive(&newsroom, 200);
    newsroom.file("archive/0100-broken.txt", [0_u8, 159, 146, 150, 0, 1, 2, 3, 0, 255]);

    let ended = newsroom.run(&["import", "page", &folder, "--publish", "--json"]);
    assert_eq!(ended.code, 2, "{}", ended.err);
    let report = ended.json();
    assert_eq!(report["totals"], json!({ "files": 201, "published": 200, "drafts": 0, "known": 0, "refused": 1, "findings": 0 }));

    let files = report["files"].as_array().unwrap();
    let names: Vec<&str> = files.iter().map(|file| file["file"].as_str().unwrap()).collect();
    assert!(names.is_sorted(), "files are told in order of name");
    let refused: Vec<&Value> = files.iter().filter(|file| file["outcome"] == "refused").collect();
    assert_eq!(refused.len(), 1);
    assert!(refused[0]["file"].as_str().unwrap().ends_with("0100-broken.txt"), "{refused:?}");
    assert!(refused[0]["why"].as_str().unwrap().contains("neither text nor HTML"), "{refused:?}");

    assert_eq!(headlines(&newsroom.stories()).len(), 200);
    let again = newsroom.run(&["import", "page", &folder, "--publish", "--json"]).json();
    assert_eq!(again["totals"], json!({ "files": 201, "published": 0, "drafts": 0, "known": 200, "refused": 1, "findings": 0 }));
}

#[test]
fn a_folder_without_pages_and_a_file_that_is_not_there_are_refused() {
    let newsroom = Newsroom::founded();
    newsroom.file("empty/notes.pdf", "no page");
    for (path, sentence) in [("empty", "There are no pages in the folder"), ("nowhere.txt", "There is no file")] {
        let refused = newsroom.run(&["import", "page", path]);
        assert_eq!(refused.code, 2, "{refused:?}");
        assert!(refused.err.contains(sentence), "{}", refused.err);
    }
}

#[test]
fn an_import_killed_at_any_moment_and_run_again_loses_and_doubles_nothing() {
    const PAGES: u32 = 600;
    let newsroom = Newsroom::founded();
    let folder = archive(&newsroom, PAGES);

    for _ in 0..3 {
        kill_when_it_has_written(&newsroom, &folder, 8 * 1024 + random() % (1024 * 1024));
    }
    let before = newsroom.stories().len();
    assert_eq!(headlines(&newsroom.stories()).len(), before, "no page came in twice");

    let rest = newsroom.run(&["import", "page", &folder, "--publish", "--json"]).json();
    assert_eq!((&rest["totals"]["known"], &rest["totals"]["published"]), (&json!(before), &json!(600 - before)));
    let stories = newsroom.stories();
    assert_eq!((stories.len(), headlines(&stories).len()), (600, 600));
    assert!(stories.iter().all(|story| story["publication"] == "live"), "landing and publishing are one");
}

#[test]
fn two_people_importing_the_same_archive_at_once_get_each_story_once() {
    let newsroom = Newsroom::founded();
    let folder = archive(&newsroom, 120);
    let import = || {
        newsroom.command(&["import", "page", &folder, "--publish", "--json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let ended: Vec<Ended> = [import(), import()].into_iter().map(|child| child.wait_with_output().unwrap().into()).collect();
    let total = |which: &str| ended.iter().map(|ended| ended.json()["totals"][which].as_u64().unwrap()).sum::<u64>();
    assert_eq!((total("published"), total("known"), total("refused")), (120, 120, 0), "{:?}", ended[0].err);
    assert_eq!((newsroom.stories().len(), headlines(&newsroom.stories()).len()), (120, 120));
}

/// Starts the import and kills it when the database has grown by `bytes`, or lets it end before.
fn kill_when_it_has_written(newsroom: &Newsroom, folder: &str, bytes: u64) {
    let size = || {
        ["warraq.db", "warraq.db-wal"]
            .iter()
            .filter_map(|name| newsroom.home().join(name).metadata().ok())
            .map(|file| file.len())
            .sum::<u64>()
    };
    let before = size();
    let mut import =
        newsroom.command(&["import", "page", folder, "--publish"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while size() < before + bytes && import.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    // SIGKILL: nothing of the program runs after it.
    import.kill().unwrap();
    import.wait().unwrap();
}

fn random() -> u64 {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).unwrap();
    u64::from_le_bytes(bytes)
}
