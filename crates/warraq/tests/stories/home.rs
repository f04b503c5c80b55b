//! The one folder: made once, private, and looked after; and words said wrongly.

use crate::newsroom::Newsroom;
use crate::site::Running;
use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Every file below a folder with its bytes and mode.
fn inventory(folder: &Path) -> BTreeMap<PathBuf, (u32, Vec<u8>)> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, meta) = (entry.path(), entry.metadata().unwrap());
        let mode = meta.permissions().mode() & 0o777;
        if meta.is_dir() {
            found.extend(inventory(&path));
            found.insert(path, (mode, Vec::new()));
        } else {
            found.insert(path.clone(), (mode, std::fs::read(path).unwrap()));
        }
    }
    found
}

#[test]
fn a_home_is_made_private_with_everything_in_it() {
    let newsroom = Newsroom::founded();
    let mode = |name: &str| newsroom.home().join(name).metadata().unwrap().permissions().mode() & 0o777;
    for folder in ["", "media", "theme", "backups", "run", "keys"] {
        assert_eq!(mode(folder), 0o700, "{folder:?}");
    }
    for file in ["keys/forms.key", "warraq.toml"] {
        assert_eq!(mode(file), 0o600, "{file}");
    }
    assert_eq!(std::fs::read(newsroom.home().join("keys/forms.key")).unwrap().len(), 32);
    assert!(newsroom.home().join("warraq.db").is_file());
}

#[test]
fn init_never_overwrites() {
    let newsroom = Newsroom::founded();
    let before = inventory(&newsroom.home());
    let refused = newsroom.run(&["init", "--name", "صحيفة أخرى", "--url", "https://other.example"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.err.contains("There is a newsroom at") && refused.err.contains("nothing in it was changed"), "{}", refused.err);
    assert_eq!(inventory(&newsroom.home()), before);
}

#[test]
fn init_refuses_what_cannot_be_a_paper_in_the_language_chosen() {
    let newsroom = Newsroom::nowhere();
    let cases = [
        (["", "https://a.example", "Asia/Aden", "ar"], "اسم الصحيفة فارغ", "The paper needs a name"),
        (["المرفأ", "almarfa", "Asia/Aden", "ar"], "رابطًا للموقع", "cannot be the site's address"),
        (["المرفأ", "https://a.example/path", "Asia/Aden", "ar"], "رابطًا للموقع", "cannot be the site's address"),
        (["المرفأ", "javascript:alert(1)", "Asia/Aden", "ar"], "رابطًا للموقع", "cannot be the site's address"),
        (["المرفأ", "https://a.example", "Mars/Olympus", "ar"], "لا تُعرف المنطقة الزمنية", "The time zone “"),
        (["المرفأ", "https://a.example", "Asia/Aden", "fr"], "لا تُعرف اللغة", "The language “"),
    ];
    for ([name, url, zone, language], arabic, english) in cases {
        for (lang, sentence) in [("ar", arabic), ("en", english)] {
            let refused = newsroom.run(&["init", "--name", name, "--url", url, "--zone", zone, "--language", language, "--lang", lang]);
            assert_eq!(refused.code, 2, "{name} {url} {zone} {language}: {refused:?}");
            assert!(refused.err.contains(sentence), "{sentence}: {}", refused.err);
            assert!(!newsroom.home().exists(), "nothing is half-made: {name} {url} {zone} {language}");
        }
    }
    let long = newsroom.run(&["init", "--name", &"ن".repeat(500), "--url", "https://a.example", "--lang", "ar"]);
    assert_eq!(long.code, 2, "{long:?}");
    assert!(long.err.contains("اسم الصحيفة طويل"), "{}", long.err);
}

#[test]
fn the_language_of_the_messages_is_asked_for_or_the_locale_or_arabic() {
    let newsroom = Newsroom::nowhere();
    let said =
        |locale: &str, words: &[&str]| String::from_utf8(newsroom.command(words).env("LANG", locale).output().unwrap().stderr).unwrap();
    assert!(said("en_GB.UTF-8", &["story", "list"]).contains("There is no newsroom"));
    assert!(said("ar_YE.UTF-8", &["story", "list"]).contains("لا غرفة أخبار"));
    assert!(said("C", &["story", "list"]).contains("لا غرفة أخبار"));
    assert!(said("en_GB.UTF-8", &["story", "list", "--lang", "ar"]).contains("لا غرفة أخبار"));
    assert!(said("ar", &["--lang=en", "story", "list"]).contains("There is no newsroom"));
    assert_eq!(newsroom.run(&["story", "list", "--lang", "fr"]).code, 2);
}

#[test]
fn settings_with_a_mistake_are_refused_with_the_line() {
    let newsroom = Newsroom::founded();
    let cases = [
        ("[serve]\nlisten = \"nowhere\"\n", "line 2", "invalid socket address"),
        ("[limits\n", "line 1", "limits"),
        ("[cache]\nmegabytes = 8\ncolour = \"blue\"\n", "line 3", "unknown field `colour`"),
        ("colour = \"blue\"\n", "line 1", "unknown field `colour`"),
        ("[limits]\ncomment_burst = -1\n", "line 2", "comment_burst"),
    ];
    for (text, line, what) in cases {
        std::fs::write(newsroom.home().join("warraq.toml"), text).unwrap();
        for words in [&["story", "list"][..], &["doctor"], &["serve", "--listen", "127.0.0.1:0"]] {
            let refused = newsroom.run(words);
            assert_eq!(refused.code, if words == ["doctor"] { 1 } else { 2 }, "{words:?} {text:?}: {refused:?}");
            let said = refused.said();
            assert!(said.contains("warraq.toml") && said.contains(line) && said.contains(what), "{words:?} {text:?}: {said}");
        }
    }
}

#[test]
fn the_doctor_is_content_with_a_good_home_and_not_with_an_open_one() {
    let newsroom = Newsroom::founded();
    let well = newsroom.run(&["doctor"]);
    assert_eq!(well.code, 0, "{well:?}");
    let checks = newsroom.data(&["doctor"]);
    assert!(checks.as_array().unwrap().iter().all(|check| check["well"] == true), "{checks}");

    std::fs::set_permissions(newsroom.home(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let open = newsroom.run(&["doctor"]);
    assert_eq!(open.code, 1, "{open:?}");
    assert!(open.err.contains("chmod 700"), "{}", open.err);
    assert_eq!(newsroom.home().metadata().unwrap().permissions().mode() & 0o777, 0o755, "the doctor looks and does not touch");
}

#[test]
fn the_doctor_says_how_far_search_has_come_while_a_site_writes_its_index() {
    let newsroom = Newsroom::founded();
    let waiting = || {
        let checks = newsroom.data(&["doctor"]);
        let search = checks.as_array().unwrap().iter().find(|check| check["name"] == "search").unwrap().clone();
        search["detail"].as_str().unwrap().parse::<i64>().unwrap()
    };
    assert!(waiting() > 0, "nobody has built it yet");
    let _site = Running::start(&newsroom, &[]);
    let begun = std::time::Instant::now();
    while waiting() > 0 {
        assert!(begun.elapsed() < std::time::Duration::from_secs(60), "it is never there");
    }
}

#[test]
fn the_doctor_says_what_is_missing_where_there_is_no_home() {
    let newsroom = Newsroom::nowhere();
    let none = newsroom.run(&["doctor"]);
    assert_eq!(none.code, 1, "{none:?}");
    assert!(none.err.contains("warraq init"), "{}", none.err);
    assert!(!newsroom.home().exists(), "the doctor makes nothing");
}

#[test]
fn the_home_is_named_after_any_command_or_by_the_environment_or_is_here() {
    let newsroom = Newsroom::founded();
    let home = newsroom.home();
    let home = home.to_str().unwrap();
    for words in [
        &["--home", home, "story", "list"][..],
        &["story", "--home", home, "list"],
        &["story", "list", "--home", home],
        &["doctor", "--home", home],
    ] {
        assert_eq!(newsroom.stranger(words).output().unwrap().status.code(), Some(0), "{words:?}");
    }
    assert_eq!(newsroom.stranger(&["story", "list"]).env("WARRAQ_HOME", home).output().unwrap().status.code(), Some(0));
    let other = newsroom.folder().join("other");
    let overridden = newsroom.command(&["story", "list", "--home", other.to_str().unwrap()]).output().unwrap();
    assert_eq!(overridden.status.code(), Some(2), "--home goes before WARRAQ_HOME");

    assert_eq!(newsroom.stranger(&["story", "list"]).output().unwrap().status.code(), Some(2));
    let here = newsroom.stranger(&["init", "--name", "هنا", "--url", "https://here.example"]).output().unwrap();
    assert_eq!(here.status.code(), Some(0));
    assert!(newsroom.folder().join("warraq-home/warraq.db").is_file());
}

#[test]
fn help_is_arabic_for_arabs_and_english_for_the_english() {
    let newsroom = Newsroom::nowhere();
    let commands: [&[&str]; 17] = [
        &[],
        &["init"],
        &["serve"],
        &["import"],
        &["import", "page"],
        &["story"],
        &["story", "list"],
        &["story", "publish"],
        &["comment"],
        &["comment", "list"],
        &["comment", "approve"],
        &["story", "comments"],
        &["site"],
        &["site", "show"],
        &["site", "set"],
        &["demo"],
        &["doctor"],
    ];
    for words in commands {
        let help = |lang: &str| {
            let words: Vec<&str> = words.iter().copied().chain(["--help", "--lang", lang]).collect();
            let ended = newsroom.run(&words);
            assert_eq!(ended.code, 0, "{ended:?}");
            ended.out
        };
        let (arabic, english) = (help("ar"), help("en"));
        assert!(!english.chars().any(|c| ('\u{0620}'..='\u{064A}').contains(&c)) || english.contains("المرفأ"), "{words:?}: {english}");
        for left in ["Print", "Usage", "Commands:", "Options:", "Arguments:"] {
            assert!(!arabic.contains(left), "{words:?} {left}: {arabic}");
        }
        assert!(arabic.contains("غرفة الأخبار"), "{words:?}: {arabic}");
    }
}

#[test]
fn words_said_wrongly_are_refused_with_the_word_and_where_help_is() {
    let newsroom = Newsroom::founded();
    let cases: [(&[&str], &str); 8] = [
        (&["publish-everything"], "publish-everything"),
        (&["story", "list", "--colour"], "--colour"),
        (&["story", "show"], "NUMBER"),
        (&["story", "show", "seven"], "seven"),
        (&["story", "list", "--state", "gone"], "gone"),
        (&["import", "page"], "FILES"),
        (&["import", "page", "x.txt", "--date", "2016-13-01"], "2016-13-01"),
        (&["serve", "--listen", "here"], "here"),
    ];
    for (words, word) in cases {
        for (lang, help) in [("en", "For help: `warraq --help`"), ("ar", "للمساعدة")] {
            let words: Vec<&str> = words.iter().copied().chain(["--lang", lang]).collect();
            let refused = newsroom.run(&words);
            assert_eq!(refused.code, 2, "{words:?}: {refused:?}");
            assert!(refused.err.contains(word) && refused.err.contains(help), "{words:?}: {}", refused.err);
            assert_eq!(refused.out, "", "{words:?}");
        }
    }
    assert_eq!(newsroom.run(&[]).code, 2);
    for words in [["story", "show", "7"], ["story", "withdraw", "7"], ["story", "publish", "7"], ["comment", "approve", "7"]] {
        let refused = newsroom.run(&words);
        assert_eq!(refused.code, 2, "{words:?}: {refused:?}");
        assert!(refused.err.contains('7'), "{words:?}: {}", refused.err);
    }
}
