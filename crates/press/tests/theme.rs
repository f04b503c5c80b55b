//! What a theme can and cannot do, and what the built-in one promises.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod sample;

use press::messages::{ARABIC, ENGLISH};
use press::{Press, Theme};
use std::collections::BTreeSet;

fn overridden(file: &str, source: &str) -> Result<Theme, press::ThemeError> {
    Theme::with_overrides(vec![(file.to_owned(), source.to_owned())])
}

fn story_with(source: &str) -> String {
    let press = Press::new(&overridden("story.html", source).unwrap(), sample::site()).unwrap();
    let desk = press.desk(sample::masthead()).unwrap();
    press.story(&desk, &sample::story()).unwrap_or_else(|error| error.to_string())
}

#[test]
fn a_template_cannot_print_what_is_not_isolated() {
    let said: Vec<String> = [
        "a bare string: {{ \"نص\" }}",
        "a made-up string: {{ it.headline ~ \"x\" }}",
        "a bare number: {{ 5 }}",
        "a list: {{ it.topics }}",
        "an unknown name: {{ it.heading }}",
        "an unknown message: {{ t(\"nothing\") }}",
        "\n\nthe filter that would undo it all: {{ it.headline|safe }}",
        "{% autoescape false %}{{ \"<b>\" }}{% endautoescape %}",
    ]
    .into_iter()
    .map(story_with)
    .collect();
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn a_template_prints_each_value_by_its_kind() {
    let page = story_with(
        "{{ it.headline }} {% for name in it.authors %}{{ name }} {{ name|attr }}{% endfor %} {{ it.share.short }} {{ t(\"comment-count\", n=it.comments|count) }}",
    );
    insta::assert_snapshot!(page.replace('\u{2068}', "[FSI]").replace('\u{2069}', "[PDI]"));
}

#[test]
fn a_template_that_never_ends_is_stopped() {
    let page = story_with("{% macro again(n) %}{{ again(n) }}{{ again(n) }}{% endmacro %}{{ again(1) }}");
    assert!(page.starts_with("story.html, line 1: "), "{page}");
    let loops = "{% for a in it.comments %}".repeat(7) + ".." + &"{% endfor %}".repeat(7);
    let page = story_with(&loops);
    assert!(page.contains("fuel"), "{page}");
}

#[test]
fn a_theme_that_cannot_be_used_says_where() {
    let broken = overridden("story.html", "<p>\n{% if x %}\n").unwrap_err();
    let unknown = overridden("artikel.html", "").unwrap_err();
    insta::assert_snapshot!(format!("{broken}\n{unknown}"));
}

#[test]
fn an_override_replaces_one_file_and_leaves_the_rest() {
    let theme = overridden("footer.html", "<footer>{{ name }}</footer>").unwrap();
    let (press, desk) = sample::set_up(&theme, sample::site());
    let page = press.story(&desk, &sample::story()).unwrap();
    assert!(page.contains("<footer><bdi>المرفأ</bdi></footer>") && page.contains("ميناء المرفأ يستقبل"));
}

#[test]
fn the_style_sheet_on_the_page_is_the_one_the_hash_allows() {
    let mut site = sample::site();
    site.accent = Some("#7a1f5c".into());
    for site in [sample::site(), site] {
        let (press, desk) = sample::set_up(&Theme::built_in(), site.clone());
        let page = press.story(&desk, &sample::story()).unwrap();
        let css = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        assert_eq!(press::style::Style::new(css, None).hash(), press.style_hash(), "nothing else is in the element");
        assert_eq!(css.contains("--accent-day:#7a1f5c"), site.accent.is_some());
        // A tenth of it are the washes behind pictures and where their focus lies, which no inline style may say.
        assert!(css.len() <= 10_000, "{} bytes of CSS", css.len());
    }
}

/// Physical sides, and what breaks or slants Arabic letters.
const NEVER: [&str; 15] = [
    "left",
    "right",
    "margin-top",
    "margin-bottom",
    "padding-top",
    "padding-bottom",
    "letter-spacing",
    "italic",
    "text-transform",
    "justify;",
    "break-all",
    "hyphens",
    "first-letter",
    "direction:",
    "@import",
];

#[test]
fn the_style_sheet_knows_no_left_and_right_and_keeps_letters_joined() {
    let css = press::style::minify(include_str!("../theme/site.css"));
    for word in NEVER {
        assert!(!css.contains(word), "{word} is in site.css");
    }
    for side in ["width:", "height:"] {
        let allowed = ["line-", "(min-", "(max-"];
        let mut before: Vec<&str> = css.split(side).collect();
        before.pop();
        assert!(
            before.iter().all(|before| allowed.iter().any(|end| before.ends_with(end))),
            "{side} is physical; inline-size and block-size are not"
        );
    }
}

#[test]
fn no_template_carries_words_scripts_or_styles_of_its_own() {
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/theme")).unwrap() {
        let path = entry.unwrap().path();
        let source = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(press::theme::FILES.contains(&name.as_str()), "{name} is not a known file");
        if name.ends_with(".html") {
            let arabic = source.chars().any(|c| matches!(c, '\u{0600}'..='\u{06FF}'));
            assert!(!arabic && !source.contains("<script") && !source.contains("style="), "{name}");
        }
    }
}

/// (key, its lines) of every message.
fn messages(source: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line.split_once(" = ") {
            Some((key, text)) if !line.starts_with([' ', '}']) => found.push((key.into(), text.into())),
            _ => found.last_mut().unwrap().1.push_str(line),
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_things() {
    let keys = |source| messages(source).into_iter().map(|(key, _)| key).collect::<BTreeSet<_>>();
    assert_eq!(keys(ARABIC), keys(ENGLISH));
}

#[test]
fn arabic_counts_have_all_six_forms() {
    for (key, text) in messages(ARABIC).into_iter().filter(|(_, text)| text.contains("$n")) {
        for form in ["[zero]", "[one]", "[two]", "[few]", "[many]", "*[other]"] {
            assert!(text.contains(form), "{key} has no form {form}");
        }
    }
}

#[test]
fn every_message_a_template_asks_for_exists() {
    let known: BTreeSet<String> = messages(ARABIC).into_iter().map(|(key, _)| key).collect();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/theme")).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for asked in source.split("t(\"").skip(1) {
            let key = asked.split_once('"').unwrap().0;
            assert!(known.contains(key), "{key} is asked for and does not exist");
        }
    }
}

#[test]
fn arabic_words_are_spelled_as_the_house_spells_them() {
    for wrong in ["لاتمثل", "وانما", "الأسم", "إضغط", "اضغط", "الاربعاء", "الفيس بوك", "التليجرام", "سبام"]
    {
        assert!(!ARABIC.contains(wrong), "{wrong} is in the catalogue");
    }
    assert!(ARABIC.contains("لا تمثّل") && ARABIC.contains("وإنما") && ARABIC.contains("الاسم"));
}
