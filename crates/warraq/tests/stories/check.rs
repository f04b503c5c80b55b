//! The proofreader at the terminal: what it says, in which words, where, and what it leaves alone.
//!
//! The texts hold errors of spelling only, so that what is said here changes when those rules do.

use crate::newsroom::{Ended, Newsroom};
use serde_json::Value;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

/// A report from an invented port, with five slips in it.
const REPORT: &str = "\
قالت وكالة Reuters إن المشاركات لاتمثل رأي الصحيفة، وإن (Port City) لن تستضيف الإنتخابات.

وأوضح المتحدث في لقاء طويل مع الصيادين وأصحاب القوارب في قاعة البلدية القديمة أن الرصيف الجديد سيفتح الى جانب الرصيف القديم قبل نهاية الشتاء المقبل أمام السفن الكبيرة القادمة من كل الموانئ.
حضر ممثلو الحكومه، ولن تغلق الحكومه الميناء.
";

const REPAIRED: &str = "\
قالت وكالة Reuters إن المشاركات لا تمثل رأي الصحيفة، وإن (Port City) لن تستضيف الانتخابات.

وأوضح المتحدث في لقاء طويل مع الصيادين وأصحاب القوارب في قاعة البلدية القديمة أن الرصيف الجديد سيفتح إلى جانب الرصيف القديم قبل نهاية الشتاء المقبل أمام السفن الكبيرة القادمة من كل الموانئ.
حضر ممثلو الحكومة، ولن تغلق الحكومة الميناء.
";

/// Only the rules that this text is about, whatever else is added to the house; one of them made a blocker.
const STYLE: &str = "block = H09\nhint = H08\n";

fn check(newsroom: &Newsroom, words: &[&str]) -> Ended {
    let words: Vec<&str> = ["check", "--dictionary", "none"].into_iter().chain(words.iter().copied()).collect();
    newsroom.run(&words)
}

fn piped(newsroom: &Newsroom, words: &[&str], input: &[u8]) -> Ended {
    let words: Vec<&str> = ["check", "--dictionary", "none"].into_iter().chain(words.iter().copied()).collect();
    let mut child = newsroom.command(&words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap().into()
}

/// Controls of direction by name, so that the rows are told apart from what they do to an editor.
fn named(text: &str) -> String {
    let names = [
        ('\u{200F}', "‹RLM›"),
        ('\u{202B}', "‹RLE›"),
        ('\u{202D}', "‹LRO›"),
        ('\u{202C}', "‹PDF›"),
        ('\u{2068}', "‹FSI›"),
        ('\u{2066}', "‹LRI›"),
        ('\u{2069}', "‹PDI›"),
    ];
    names.iter().fold(text.to_owned(), |text, (c, name)| text.replace(*c, name))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn findings_are_shown_in_both_languages() {
    let newsroom = Newsroom::nowhere();
    newsroom.file("report.txt", REPORT);
    newsroom.file("style.txt", STYLE);
    for lang in ["ar", "en"] {
        let told = check(&newsroom, &["report.txt", "--style", "style.txt", "--lang", lang]);
        assert_eq!(told.code, 1, "H09 blocks in this paper: {told:?}");
        insta::assert_snapshot!(format!("check_{lang}"), named(&format!("{}{}", told.out, told.err)));
    }
    let lenient = check(&newsroom, &["report.txt"]);
    assert_eq!(lenient.code, 0, "warnings do not stop a story: {lenient:?}");
    assert!(!newsroom.home().exists(), "no newsroom is made");
}

#[test]
fn findings_are_data_for_programs() {
    let newsroom = Newsroom::nowhere();
    newsroom.file("report.txt", format!("\u{FEFF}{}", REPORT.replace('\n', "\r\n")));
    newsroom.file("style.txt", STYLE);
    let told = check(&newsroom, &["report.txt", "--style", "style.txt", "--json"]);
    assert_eq!((told.code, told.err.as_str()), (1, ""));
    let told = told.json();
    insta::assert_json_snapshot!("check_json", told);
    let bytes = std::fs::read(newsroom.folder().join("report.txt")).unwrap();
    for finding in told["files"][0]["findings"].as_array().unwrap() {
        let at = |end: usize| usize::try_from(finding["bytes"][end].as_u64().unwrap()).unwrap();
        assert_eq!(std::str::from_utf8(&bytes[at(0)..at(1)]).unwrap(), finding["found"].as_str().unwrap());
    }
}

#[test]
fn a_file_is_repaired_and_nothing_else_in_it_changes() {
    let newsroom = Newsroom::nowhere();
    let with_head = |text: &str| {
        format!("\u{FEFF}العنوان :  افتتاح الرصيف  \nالتاريخ: 2024-09-26\nstyle:  digits=latn\n\n\t{text}\n\n").replace('\n', "\r\n")
    };
    let path = newsroom.file("report.txt", with_head(REPORT));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&path, newsroom.folder().join("link.txt")).unwrap();

    let style = newsroom.file("style.txt", "off = T02\noff = T03\n");
    let fixed = check(&newsroom, &["link.txt", "--fix", "--style", &style, "--lang", "ar"]);
    assert_eq!(fixed.code, 0, "{fixed:?}");
    assert!(fixed.err.contains("أُصلحت 5 مواضع."), "{}", fixed.err);
    assert_eq!(read(&path), with_head(REPAIRED));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(newsroom.folder().join("link.txt").is_symlink());

    let before = std::fs::metadata(&path).unwrap().modified().unwrap();
    let again = check(&newsroom, &["report.txt", "--fix", "--style", &style, "--json"]).json();
    assert_eq!((&again["summary"]["fixed"], &again["summary"]["fixable"]), (&Value::from(0), &Value::from(0)), "{again}");
    assert_eq!(std::fs::metadata(&path).unwrap().modified().unwrap(), before, "a good file is not written");
    let names: Vec<_> = std::fs::read_dir(newsroom.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "nothing is left behind: {names:?}");
}

#[test]
fn standard_input_is_checked_and_its_repair_is_data() {
    let newsroom = Newsroom::nowhere();
    let told = piped(&newsroom, &["-"], REPORT.as_bytes());
    assert!(told.out.contains("--> -:1:33"), "{}", told.out);
    let fixed = piped(&newsroom, &["-", "--fix"], REPORT.as_bytes());
    assert_eq!((fixed.code, fixed.out.as_str()), (0, REPAIRED));
    let data = piped(&newsroom, &["-", "--fix", "--json"], REPORT.as_bytes()).json();
    assert_eq!((&data["files"][0]["text"], &data["summary"]["fixed"]), (&Value::from(REPAIRED), &Value::from(5)));
    assert_eq!(piped(&newsroom, &["-"], b"").code, 0, "nothing has no errors");
}

#[test]
fn pages_are_checked_as_readers_see_them() {
    let newsroom = Newsroom::nowhere();
    let page = "<!doctype html>\n<title>الرصيف</title><script>var x = 'الحكومه';</script>\n<h1>لن تغلق\n <em>الحكومه</em> الميناء</h1>\n<p>قال <i lang=en>الحكومه</i> ثم مضى <b>الى</b> داره.\n<img alt=\"ممثلو الحكومه\">\n";
    let path = newsroom.file("page.htm", page);
    let told = check(&newsroom, &["page.htm", "--json"]).json();
    let found: Vec<_> = told["files"][0]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            (
                finding["field"].as_str().unwrap(),
                finding["found"].as_str().unwrap(),
                finding["line"].as_u64().unwrap(),
                finding["column"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(found, [("headline", "الحكومه", 4, 6), ("paragraph", "الى", 5, 41), ("alt", "الحكومه", 6, 17)]);

    assert_eq!(check(&newsroom, &["page.htm", "--fix"]).code, 0);
    let repaired = page.replace("<em>الحكومه", "<em>الحكومة").replace("<b>الى", "<b>إلى").replace("ممثلو الحكومه", "ممثلو الحكومة");
    assert_eq!(read(&path), repaired, "the script and the foreign words stay");

    let entity = newsroom.file("entity.html", "<p>حضر الناطق الى القاعة.</p>\n<p>لن تغلق &#1575;لحكومه الميناء.</p>\n");
    let before = read(&entity);
    for (lang, sentence) in [("ar", "السطر 2، إصلاح لا يُعرف موضعه"), ("en", "line 2: a fix has no certain place")] {
        let refused = check(&newsroom, &["entity.html", "--fix", "--lang", lang]);
        assert_eq!(refused.code, 2, "{refused:?}");
        assert!(refused.err.contains(sentence), "{}", refused.err);
        assert_eq!(read(&entity), before, "not even what could be placed is written");
    }
}

#[test]
fn a_story_is_checked_as_the_program_tells_it() {
    let newsroom = Newsroom::demo();
    let shown = newsroom.run(&["story", "show", "1", "--json"]);
    newsroom.file("story.json", &shown.out);
    let mut story: Value = shown.json();
    story["copy"]["body"] = serde_json::from_str(
        r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"افتتح الميناء."}]},
        {"type":"paragraph","content":[{"type":"text","text":"لن تغلق الحكومه الميناء."}]}]}"#,
    )
    .unwrap();
    let bare = newsroom.file("bare", story["copy"].to_string());
    let told = check(&newsroom, &[&bare, "--lang", "ar"]);
    assert!(told.out.contains("bare (فقرة 2)\n"), "{}", told.out);
    let data = check(&newsroom, &[&bare, "--json"]).json();
    assert_eq!(data["files"][0]["kind"], "story");
    assert_eq!(check(&newsroom, &["story.json", "--json"]).json()["files"][0]["kind"], "story");

    let refused = check(&newsroom, &[&bare, "--fix"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert_eq!(read(&bare), story["copy"].to_string());
}

#[test]
fn bad_input_is_refused_with_file_and_line_and_the_rest_is_checked() {
    let newsroom = Newsroom::nowhere();
    newsroom.file("good.txt", "لن تغلق الحكومه الميناء.\n");
    newsroom.file("legacy.txt", b"\xE3\xC7\n");
    newsroom.file("late.txt", b"abc\ndef \xFF\n");
    newsroom.file("zero.txt", b"abc\0");
    newsroom.file("date.txt", "headline: افتتاح\ndate: 2024-02-30\n\nخبر\n");
    newsroom.file("choice.txt", "headline: افتتاح\n\nخبر\n".replace("\n\n", "\nstyle: digits=roman\n\n"));
    newsroom.file("array.json", "[1]");
    newsroom.file("other.json", r#"{"name":"x"}"#);
    newsroom.file("folder/in.txt", "x");
    newsroom.file("style.txt", "# الصحيفة\ndigits = arab\nquotes = french\n");
    newsroom.file("names.txt", "# أسماء\nبلد | المرفأ\n");
    newsroom.file("deep.html", "<div>".repeat(600));
    let cases: &[(&[&str], &str)] = &[
        (&["missing.txt"], "There is no file missing.txt"),
        (&["folder"], "folder cannot be read"),
        (&["legacy.txt"], "legacy.txt is not UTF-8; the first bytes that cannot be read are in line 1"),
        (&["late.txt"], "are in line 2"),
        (&["zero.txt"], "zero.txt is not text"),
        (&["date.txt"], "date.txt, line 2: “2024-02-30” is no date"),
        (&["choice.txt"], "choice.txt, line 2, there is a mistake in the style: expected one of latn, arab, any"),
        (&["array.json"], "There is no story of Warraq in array.json"),
        (&["other.json"], "There is no story of Warraq in other.json"),
        (&["deep.html"], "deep.html cannot be read"),
        (&["--style", "style.txt"], "style.txt, line 3, there is a mistake in the style: expected one of guillemets"),
        (&["--style", "nowhere.txt"], "There is no file nowhere.txt"),
        (&["--names", "names.txt"], "names.txt, line 2, there is a mistake in the names"),
        (&["--dictionary", "folder"], "The Arabic dictionary in folder cannot be read"),
        (&["--date", "yesterday"], "The value “yesterday” does not fit --date"),
    ];
    for (words, sentence) in cases {
        let named_dictionary = words[0] == "--dictionary";
        let words: Vec<&str> = words.iter().copied().chain(["good.txt"]).collect();
        let refused = if named_dictionary { newsroom.run(&[&["check"][..], &words].concat()) } else { check(&newsroom, &words) };
        assert_eq!(refused.code, 2, "{words:?}: {refused:?}");
        assert!(refused.err.contains(sentence), "{sentence}: {}", refused.err);
        assert_eq!(refused.out.contains("good.txt:1:9"), !words[0].starts_with('-'), "{words:?}: {}", refused.out);
    }
    assert_eq!(check(&newsroom, &[]).code, 2);
    let data = check(&newsroom, &["missing.txt", "good.txt", "--json"]);
    assert_eq!((data.code, data.json()["files"].as_array().unwrap().len()), (2, 2));
    assert!(data.json()["files"][0]["error"].as_str().unwrap().contains("missing.txt"));
}

#[test]
fn a_dictionary_is_used_when_there_is_one() {
    let newsroom = Newsroom::nowhere();
    newsroom.file("words/ar.aff", "SET UTF-8\n");
    newsroom.file("words/ar.dic", "2\nافتتح\nالميناء\n");
    newsroom.file("text.txt", "افتتح الميناء\n");
    let told = newsroom.run(&["check", "text.txt", "--dictionary", "words"]);
    assert_eq!((told.code, told.err.as_str()), (0, "Nothing found. Dictionary: words/ar.dic.\n"));
    let from_environment = newsroom.command(&["check", "text.txt", "--json"]).env("WARRAQ_DICTIONARY", "words").output().unwrap();
    assert_eq!(Ended::from(from_environment).json()["summary"]["dictionary"], "words/ar.dic");
    assert_eq!(check(&newsroom, &["text.txt"]).err, "Nothing found. No dictionary.\n");
}

#[test]
fn rules_are_explained_in_both_languages() {
    let newsroom = Newsroom::nowhere();
    let style = newsroom.file("style.txt", "block = H07\noff = H01\n");
    for lang in ["ar", "en"] {
        let told = check(&newsroom, &["--explain", "h07", "--style", &style, "--lang", lang]);
        assert_eq!((told.code, told.err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("check_explain_{lang}"), named(&told.out));
    }
    let all = check(&newsroom, &["--style", &style, "--explain"]).out;
    assert!(all.starts_with("H01\toff\t") && all.contains("\nH07\tblocker\t") && all.contains("\nH09\twarning\t"), "{all}");
    let data = check(&newsroom, &["--explain", "H07", "--json"]).json();
    assert_eq!(
        (&data[0]["rule"], &data[0]["severity"], &data[0]["style"][0]),
        (&Value::from("H07"), &Value::from("warn"), &Value::from("final-yeh = dotted | egyptian"))
    );
    let unknown = check(&newsroom, &["--explain", "Z99"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("There is no rule Z99"), "{}", unknown.err);
}
