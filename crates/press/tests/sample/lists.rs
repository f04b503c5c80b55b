//! Lists, messages and feeds of the sample paper.

use super::*;

pub fn list(kind: ListKind) -> ListView {
    let row = world_row();
    ListView {
        kind,
        lead: None,
        stories: row.stories.into_iter().chain(latest()).collect(),
        before: None,
        older: Some("1637500000000000-99".into()),
    }
}

pub fn search() -> SearchView {
    SearchView {
        ask: Ask { cut: Cut { section: Some("local".into()), ..Cut::default() }, page: 2, ..Ask::of("ايران \"x\" <b>") },
        total: Some(41),
        hits: latest().into_iter().take(2).map(hit).collect(),
        facets: vec![
            Facet { kind: FacetKind::Section, options: vec![option("local", "محليات", 41)] },
            Facet { kind: FacetKind::Year, options: vec![option("2026", "2026", 30), option("2016", "2016", 11)] },
            Facet {
                kind: FacetKind::Author, options: vec![option("سلمى الحدّاد", "سلمى الحدّاد", 3), option("John <b>", "John <b>", 1)]
            },
        ],
        meant: Some("إيران".into()),
        near: vec!["إيران والعراق".into()],
        more: true,
        building: true,
    }
}

fn hit(teaser: Teaser) -> Hit {
    let end = teaser.headline.chars().next().map_or(0, char::len_utf8);
    let headline = Marked { text: teaser.headline.clone(), marks: vec![0..end, 1..2, 5_000..6_000] };
    Hit { headline, snippet: Some(Marked { text: "ذكرت <إيران> مرتين".into(), marks: vec![10..20, 22..32] }), teaser }
}

fn option(value: &str, label: &str, count: u64) -> FacetOption {
    FacetOption { value: value.into(), label: label.into(), count }
}

pub fn archive() -> ArchiveView {
    let date = jiff::civil::date;
    let day = |d, stories| ArchiveDay { date: date(2026, 11, d), stories };
    ArchiveView {
        year: Some(2026),
        asked: false,
        years: vec![2026, 2025],
        months: vec![ArchiveMonth { month: date(2026, 11, 1), days: vec![day(22, 11), day(21, 3), day(20, 2), day(19, 1)] }],
    }
}

pub fn page() -> PageView {
    let body = Body {
        content: vec![
            Block::paragraph("«المرفأ» صحيفة يومية مستقلة تصدر في مدينة ساحلية لا وجود لها إلا هنا.").unwrap(),
            Block::List {
                ordered: true,
                content: vec![vec![run("نكتب ما نعرف.", vec![])], vec![run("نصحّح ما أخطأنا فيه.", vec![Mark::Strong])]],
            },
        ],
    };
    PageView { slug: "about".into(), lang: Lang::Ar, title: "عن الصحيفة".into(), body }
}

pub fn message(status: Status) -> MessageView {
    MessageView { status, note: None, latest: latest().into_iter().take(2).collect() }
}

pub fn reply() -> ReplyView {
    let view = story();
    ReplyView {
        number: view.number,
        slug: view.slug.clone(),
        lang: Lang::Ar,
        headline: view.copy.headline.as_str().into(),
        parent: Some(comments().remove(1)),
        form: FormView {
            parent: Some(2),
            name: "سالم".into(),
            problems: vec![Problem::TooEarly, Problem::Missing(Field::Text), Problem::TooLong(Field::Name, 60)],
            ..form()
        },
    }
}

pub fn held() -> HeldView {
    let view = story();
    HeldView { number: view.number, slug: view.slug.clone(), lang: Lang::Ar, headline: view.copy.headline.as_str().into() }
}

pub fn feed_items() -> Vec<FeedItem> {
    let view = short_story();
    let item = FeedItem {
        number: view.number,
        slug: view.slug.clone(),
        lang: Lang::Ar,
        headline: view.copy.headline.as_str().into(),
        deck: view.copy.deck.as_ref().map(|it| it.as_str().into()),
        section: section("local"),
        topics: vec!["ميناء المرفأ".into()],
        bylines: vec!["سلمى الحدّاد".into()],
        sources: vec!["المرفأ".into(), "وكالات".into()],
        body: view.copy.body.clone(),
        picture: Some(picture('a')),
        media: Default::default(),
        first_published_at: view.first_published_at,
        updated_at: view.updated_at,
        corrections: view.corrections.clone(),
    };
    let link = Mark::Link { attrs: model::body::Href::parse("/104").unwrap() };
    let agency = FeedItem {
        number: 90,
        slug: "CNN-تنقل-عن-الميناء".into(),
        headline: "CNN تنقل عن إدارة الميناء: الرصيف جاهز".into(),
        deck: None,
        topics: vec![],
        bylines: vec![],
        body: Body {
            content: vec![Block::Paragraph {
                content: vec![run("نص قصير ", vec![]), run("برابط", vec![link]), run(" & رمز <b>.", vec![])],
            }],
        },
        picture: None,
        updated_at: None,
        corrections: vec![],
        ..item.clone()
    };
    vec![item, agency]
}
