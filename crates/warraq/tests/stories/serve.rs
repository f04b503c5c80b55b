//! The site starts, says where it is, refuses a broken theme, and stops when it is told.

use crate::newsroom::{Ended, Newsroom};
use crate::saved_pages::LIGHTHOUSE;
use crate::site::{Running, get};
use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[test]
fn a_first_start_without_init_makes_a_home_and_says_so() {
    let newsroom = Newsroom::nowhere();
    let mut site = Running::start(&newsroom, &[]);
    let mut said = String::new();
    site.err.read_line(&mut said).unwrap();
    assert!(said.contains("There was no newsroom at") && said.contains("default settings"), "{said}");
    assert!(site.page("/").contains("ورّاق"));
    drop(site);
    assert_eq!(newsroom.run(&["doctor"]).code, 0);

    let mut again = Running::start(&newsroom, &[]);
    said.clear();
    again.err.read_line(&mut said).unwrap();
    assert!(said.contains("The site is running on http://127.0.0.1:"), "the second start finds it: {said}");
}

#[test]
fn health_and_figures_have_a_door_of_their_own() {
    let newsroom = Newsroom::founded();
    let mut site = Running::start(&newsroom, &["--admin", "127.0.0.1:0"]);
    let line = site.line();
    let admin = line.strip_prefix("admin http://").unwrap_or_else(|| panic!("{line:?}"));
    for path in ["/healthz", "/readyz", "/metrics"] {
        assert_eq!(get(admin, path).status, 200, "{path}");
        assert_eq!(site.get(path).status, 404, "readers do not see {path}");
    }
}

#[test]
fn sigterm_ends_it_well_within_ten_seconds_though_a_reader_holds_the_line() {
    let newsroom = Newsroom::founded();
    let mut site = Running::start(&newsroom, &[]);
    assert_eq!(site.get("/").status, 200);
    let idle = TcpStream::connect(site.host()).unwrap();
    let asked = Instant::now();
    let told = Command::new("sh").args(["-c", &format!("kill -TERM {}", site.id())]).status().unwrap();
    assert!(told.success());
    assert_eq!(site.ended(), Some(0));
    assert!(asked.elapsed() < Duration::from_secs(10), "{:?}", asked.elapsed());
    drop(idle);
}

#[test]
fn a_site_that_was_killed_leaves_nothing_in_the_way_of_commands_or_of_the_next_start() {
    let newsroom = Newsroom::founded();
    drop(Running::start(&newsroom, &[]));
    assert!(newsroom.home().join("run/wake.sock").exists(), "SIGKILL leaves its socket behind");

    let page = newsroom.file("saved.txt", LIGHTHOUSE);
    assert_eq!(newsroom.run(&["import", "page", &page, "--date", "2016-01-21", "--publish"]).code, 0);
    let site = Running::start(&newsroom, &[]);
    assert!(site.page("/").contains("/1/"));
    assert_eq!(newsroom.run(&["story", "withdraw", "1"]).code, 0);
    assert!(!site.page("/").contains("/1/"), "the new site hears commands");
}

#[test]
fn an_address_in_use_is_said_and_not_waited_for() {
    let newsroom = Newsroom::founded();
    let site = Running::start(&newsroom, &[]);
    let other = Newsroom::founded();
    let refused = not_started(&other, &["--listen", site.host()]);
    assert_eq!(refused.code, 3, "{refused:?}");
    assert!(refused.err.contains("Cannot listen on"), "{}", refused.err);
}

#[test]
fn a_template_that_does_not_parse_stops_the_start_with_file_and_line() {
    let newsroom = Newsroom::founded();
    for (file, source, place) in [
        ("story.html", "<article>\n{% if story %}\n</article>\n", "story.html, line"),
        ("home.html", "<p>\n\n{{ lead.headline | }}</p>\n", "home.html, line 3"),
        ("footer.html", "<footer>\n{{ name | of_that_name }}</footer>\n", "footer.html, line 2: filter of_that_name is unknown"),
        ("invented.html", "<p></p>", "\"invented.html\" is not a file of the theme"),
    ] {
        newsroom.file(&format!("paper/theme/{file}"), source);
        let refused = not_started(&newsroom, &["--listen", "127.0.0.1:0"]);
        assert_eq!(refused.code, 2, "{file}: {refused:?}");
        assert!(refused.err.contains(place), "{file}: {}", refused.err);
        std::fs::remove_file(newsroom.home().join("theme").join(file)).unwrap();
    }
    assert_eq!(Running::start(&newsroom, &[]).get("/").status, 200, "without them it starts");
}

#[test]
fn a_template_of_the_papers_own_is_used() {
    let newsroom = Newsroom::founded();
    newsroom.file("paper/theme/footer.html", "<footer>طُبعت في مطبعة المرسى</footer>\n");
    let site = Running::start(&newsroom, &[]);
    for path in ["/", "/section/rai", "/page/about", "/archive"] {
        assert!(site.page(path).contains("طُبعت في مطبعة المرسى"), "{path}");
    }
}

/// Starts the site where it must not start, and answers how it ended.
fn not_started(newsroom: &Newsroom, words: &[&str]) -> Ended {
    let words: Vec<&str> = ["serve"].into_iter().chain(words.iter().copied()).collect();
    let mut child = newsroom.command(&words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    if !line.is_empty() {
        child.kill().unwrap();
        panic!("it started: {line}");
    }
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    Ended { code: child.wait().unwrap().code().unwrap_or(-1), out: line, err }
}
