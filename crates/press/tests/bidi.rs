//! Lines that mix directions, as they are sent.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod sample;

/// What stands between two marks in a page.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    page.split_once(from).unwrap_or_else(|| panic!("{from} is not in the page")).1.split_once(to).unwrap().0
}

fn visible(text: &str) -> String {
    text.replace('\u{2066}', "[LRI]").replace('\u{2068}', "[FSI]").replace('\u{2069}', "[PDI]").replace('\u{200F}', "[RLM]")
}

#[test]
fn every_line_isolates_what_may_turn_it_round() {
    let (press, desk) = sample::paper();
    let mut story = sample::story();
    story.copy.sources = vec![
        model::Source::Own { name: sample::name("المرفأ") },
        model::Source::Agency { name: sample::name("AFP - 24") },
        model::Source::UnnamedAgencies,
    ];
    story.comments = vec![sample::comment(4, None, "user123 - 5", Some("+967 1 234567"), "@alrai: نص", "2026-11-19T15:00:00Z")];
    let page = press.story(&desk, &story).unwrap();
    let mut latin = sample::story();
    latin.copy.headline = model::Headline::parse("CNN: قصف على الميناء").unwrap();
    let latin = press.story(&desk, &latin).unwrap();
    let lines = [
        ("credit line", between(&page, "</b></span>\n<span>", "</span>")),
        ("comment", between(&page, "<header class=\"meta\">", " ·")),
        ("subject", between(&page, "<p class=\"about\">", "</p>")),
        ("text", between(&page, "<p class=\"about\"><bdi>+967 1 234567</bdi></p>\n", "\n")),
        ("reply", between(&page, "/reply/4\">", "</a>")),
        ("count", between(&page, "<h2>شارك برأيك ", "</h2>")),
        ("short link", between(&page, "الرابط القصير ", "</a>")),
        ("title that starts with Latin", between(&latin, "<title>", "</title>")),
        ("the same for machines", between(&latin, "property=\"og:title\" content=\"", "\"")),
    ];
    let shown: Vec<String> = lines.iter().map(|(what, line)| format!("{what}: {}", visible(line))).collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn a_search_term_cannot_turn_the_heading_round() {
    let (press, desk) = sample::paper();
    let view = press::view::SearchView { ask: press::Ask::of("\u{202E}abc 5"), total: Some(0), ..Default::default() };
    let page = press.search(&desk, &view).unwrap();
    insta::assert_snapshot!(visible(&format!("{}\n{}", between(&page, "<title>", "</title>"), between(&page, "<h2>", "</h2>"))));
}

#[test]
fn a_paragraph_in_the_other_direction_says_so() {
    let (press, desk) = sample::paper();
    let mut story = sample::story();
    let texts = ["CNN قالت إن الرصيف جاهز.", "The quay is ready, the harbour master said.", "2026"];
    story.copy.body.content = texts.iter().filter_map(|text| model::Block::paragraph(text)).collect();
    let page = press.story(&desk, &story).unwrap();
    insta::assert_snapshot!(between(&page, "<div class=\"body\">", "</div>").trim());
}
