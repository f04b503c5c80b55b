//! Values that want to break out of their place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod sample;

use model::{Block, Body};
use press::feed::{atom, json, rss};
use press::view::*;
use press::{Ask, Cut};
use press::{Desk, FeedScope, Press};

/// Ends elements, attributes and scripts, turns the line round, and holds what XML cannot.
const EVIL: &str = "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;\u{202E}\u{2067}\u{0}\u{1b}]]>";

fn evil_comment(id: i64) -> CommentView {
    CommentView {
        id,
        parent: (id > 1).then_some(id - 1),
        name: EVIL.into(),
        subject: Some(EVIL.into()),
        text: format!("{EVIL}\n{EVIL}"),
        at: sample::at("2026-11-19T14:10:00Z"),
        staff: false,
    }
}

fn evil_picture() -> PictureView {
    PictureView { alt: Some(EVIL.into()), caption: Some(EVIL.into()), credit: Some(EVIL.into()), ..sample::picture('a') }
}

fn evil_section() -> Section {
    Section { slug: EVIL.into(), name: EVIL.into() }
}

fn evil_story() -> StoryView {
    let mut view = sample::story();
    view.slug = EVIL.into();
    view.section = evil_section();
    view.topics = vec![Topic { slug: EVIL.into(), name: EVIL.into() }];
    view.copy.headline = model::Headline::parse(EVIL).unwrap();
    view.copy.kicker = None;
    view.copy.deck = Some(model::Line::parse(EVIL).unwrap());
    view.copy.bylines[0].name = sample::name("<script>alert(1)</script>");
    view.copy.body = Body {
        content: vec![
            Block::Verse { lines: vec![EVIL.into(), EVIL.into()] },
            Block::Scripture { text: EVIL.into(), reference: Some(EVIL.into()) },
            Block::Quote { content: vec![sample::run(EVIL, vec![])], speaker: Some(EVIL.into()) },
            Block::List { ordered: false, content: vec![vec![sample::run(EVIL, vec![])]] },
        ],
    };
    view.picture = Some(evil_picture());
    view.corrections[0].text = EVIL.into();
    view.comments = vec![evil_comment(1), evil_comment(2)];
    let form = view.form.as_mut().unwrap();
    (form.token, form.name, form.subject, form.text) = (EVIL.into(), EVIL.into(), EVIL.into(), EVIL.into());
    form.problems = vec![Problem::Missing(Field::Name)];
    for teaser in view.latest.iter_mut().chain(&mut view.related) {
        (teaser.headline, teaser.slug, teaser.section) = (EVIL.into(), EVIL.into(), evil_section());
        (teaser.kicker, teaser.deck, teaser.picture) = (Some(EVIL.into()), Some(EVIL.into()), Some(evil_picture()));
        (teaser.bylines, teaser.sources) = (vec![EVIL.into()], vec![EVIL.into()]);
    }
    view
}

fn all_pages(press: &Press, desk: &Desk) -> Vec<(&'static str, String)> {
    let story = evil_story();
    let teasers = story.latest.clone();
    let mut home = sample::home();
    (home.lead, home.second, home.clock, home.breaking) = (teasers.first().cloned(), teasers.clone(), teasers.clone(), teasers.clone());
    home.rows[0].section = evil_section();
    home.older = Some(EVIL.into());
    let list = |kind| press::view::ListView {
        kind,
        lead: teasers.first().cloned(),
        stories: teasers.clone(),
        before: Some(EVIL.into()),
        older: Some(EVIL.into()),
    };
    let evil = || Some(EVIL.to_owned());
    let cut = Cut { section: evil(), author: evil(), source: evil(), topic: evil(), ..Cut::default() };
    let marked = Marked { text: EVIL.into(), marks: vec![0..1, 2..9_999] };
    let hit = |teaser: &Teaser| Hit { teaser: teaser.clone(), headline: marked.clone(), snippet: Some(marked.clone()) };
    let option = FacetOption { value: EVIL.into(), label: EVIL.into(), count: 3 };
    let kinds = [FacetKind::Section, FacetKind::Author, FacetKind::Source, FacetKind::Topic, FacetKind::Year];
    let facets = kinds.map(|kind| Facet { kind, options: vec![option.clone(), option.clone()] });
    let search = SearchView {
        ask: Ask { cut, ..Ask::of(EVIL) },
        total: Some(1),
        hits: teasers.iter().map(hit).collect(),
        facets: facets.to_vec(),
        meant: evil(),
        near: vec![EVIL.into()],
        more: true,
        building: false,
    };
    let uncut = SearchView { ask: Ask::of(EVIL), ..search.clone() };
    let mut reply = sample::reply();
    (reply.slug, reply.headline, reply.parent) = (EVIL.into(), EVIL.into(), Some(evil_comment(1)));
    reply.form = story.form.clone().unwrap();
    let mut held = sample::held();
    (held.slug, held.headline) = (EVIL.into(), EVIL.into());
    let message = MessageView {
        status: Status::Retracted,
        note: Some(Notice { text: EVIL.into(), at: story.first_published_at }),
        latest: teasers.clone(),
    };
    let mut page = sample::page();
    (page.slug, page.title, page.body) = (EVIL.into(), EVIL.into(), story.copy.body.clone());
    vec![
        ("story", press.story(desk, &story).unwrap()),
        ("home", press.home(desk, &home).unwrap()),
        ("section", press.list(desk, &list(ListKind::Section(evil_section()))).unwrap()),
        ("topic", press.list(desk, &list(ListKind::Topic(story.topics[0].clone()))).unwrap()),
        ("search", press.search(desk, &search).unwrap()),
        ("search to be cut", press.search(desk, &uncut).unwrap()),
        ("no results", press.search(desk, &SearchView { hits: vec![], ..search.clone() }).unwrap()),
        ("reply", press.reply(desk, &reply).unwrap()),
        ("held", press.held(desk, &held).unwrap()),
        ("message", press.message(desk, &message).unwrap()),
        ("page", press.page(desk, &page).unwrap()),
    ]
}

#[test]
fn no_value_breaks_out_of_a_page() {
    let mut press_masthead = sample::masthead();
    press_masthead.sections.push(evil_section());
    press_masthead.pages[0].title = EVIL.into();
    let (press, _) = sample::paper();
    let desk = press.desk(press_masthead).unwrap();
    for (kind, page) in all_pages(&press, &desk) {
        let page = page.replace("<script type=\"module\" src=\"/search/typing.js\"></script>", "");
        let scripts = page.matches("<script").count();
        assert_eq!(scripts, page.matches("<script type=\"application/ld+json\">").count(), "{kind}: a script stands in the page");
        assert_eq!(scripts, page.matches("</script>").count(), "{kind}: a script was ended by a value");
        assert!(!page.contains("<img src=x"), "{kind}: a value became an element");
        assert!(!page.contains("onerror=alert(1)>"), "{kind}: a value was printed raw");
        assert!(!page.contains(['\u{202E}', '\u{2067}', '\u{0}', '\u{1b}']), "{kind}: a control is in the page");
        assert_eq!(
            page.matches('\u{2068}').count() + page.matches('\u{2066}').count(),
            page.matches('\u{2069}').count(),
            "{kind}: isolates are balanced"
        );
        assert!(!page.contains(" style=\"") && !page.contains("javascript:"), "{kind}: inline style or script");
    }
}

#[test]
fn json_ld_is_json_whatever_the_headline_says() {
    let (press, desk) = sample::paper();
    let page = press.story(&desk, &evil_story()).unwrap();
    let json = page.split_once("<script type=\"application/ld+json\">").unwrap().1.split_once("</script>").unwrap().0;
    let data: serde_json::Value = serde_json::from_str(json).unwrap();
    assert!(data["headline"].as_str().unwrap().starts_with("</title></script>"));
    let controls = ['\u{061C}', '\u{200E}', '\u{200F}', '\u{202E}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    assert!(!json.contains(controls), "no bidi control in JSON-LD");
    let (head, _) = page.split_once("<style>").unwrap();
    assert!(!head.replace(['\u{2068}', '\u{2069}'], "").contains(controls), "no bidi control in Open Graph");
}

#[test]
fn feeds_stay_well_formed() {
    let (_, desk) = sample::paper();
    let story = evil_story();
    let mut items = sample::feed_items();
    for item in &mut items {
        (item.slug, item.headline, item.deck, item.section) = (EVIL.into(), EVIL.into(), Some(EVIL.into()), evil_section());
        (item.topics, item.bylines, item.body) = (vec![EVIL.into()], vec![EVIL.into()], story.copy.body.clone());
    }
    for scope in [FeedScope::Site, FeedScope::Section(EVIL.into())] {
        for xml in [rss(&desk, &scope, &items).unwrap(), atom(&desk, &scope, &items).unwrap()] {
            let mut reader = quick_xml::Reader::from_str(&xml);
            loop {
                match reader.read_event().unwrap() {
                    quick_xml::events::Event::Eof => break,
                    quick_xml::events::Event::Start(start) => assert_ne!(start.name().as_ref(), "script", "{xml}"),
                    _ => {}
                }
            }
            assert!(!xml.contains(['\u{202E}', '\u{0}', '\u{1b}']), "a control is in the feed");
        }
        serde_json::from_str::<serde_json::Value>(&json(&desk, &scope, &items).unwrap()).unwrap();
    }
}
