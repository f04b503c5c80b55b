//! Finding stories: what readers find and what the newsroom finds, and that the index follows, whatever becomes of its files.

use crate::canary::bird::{Sighting, ask};
use crate::room::{Room, in_a_newsroom, noon};
use desk::paper::MergeTopics;
use desk::{Actor, Publish, Revise, Withdraw};
use jiff::SignedDuration;
use model::{Block, Body, Copy, CorrectionKind, Line, Name, StoryId};
use press::{Address, Ask, Cut};
use std::path::Path;
use std::sync::Arc;
use web::Finder;

fn about(headline: &str, body: &str) -> Copy {
    Copy { body: Body { content: Block::paragraph(body).into_iter().collect() }, ..testkit::copy(headline) }
}

async fn publish(room: &Room, copy: Copy) -> StoryId {
    room.write(move |tx| {
        let story = desk::Land { origin: None, copy, findings: Vec::new() }.run(tx, Actor::Operator, noon())?.story();
        Publish { story, when: desk::When::Now, breaking: None }.run(tx, Actor::Operator, noon())?;
        Ok(story)
    })
    .await
}

async fn look(room: &Room, address: &Address) -> Sighting {
    ask(&room.router(), "GET", &address.path()).await
}

/// Numbers of the stories on the page of results, in order.
async fn found(room: &Room, address: &Address) -> Vec<StoryId> {
    let page = look(room, address).await;
    assert_eq!(page.status, 200, "{}", address.path());
    let html = scraper::Html::parse_document(&page.text);
    let links = scraper::Selector::parse("article h3 a").unwrap();
    let number = |href: &str| href.split('/').nth(1).and_then(StoryId::parse).unwrap();
    html.select(&links).map(|link| number(link.value().attr("href").unwrap())).collect()
}

async fn asked(room: &Room, query: &str) -> Vec<StoryId> {
    found(room, &Address::search(Some(query))).await
}

#[test]
fn readers_find_what_they_mean_however_they_write_it() {
    in_a_newsroom(|room| async move {
        let iran = publish(&room, about("وفد من إيران في الميناء", "وصل الوفدُ صباحًا إلى مُـدُن الساحل، ورست ٣ سفن.")).await;
        let iraq = publish(&room, about("أسعار السمك", "تراجعت الأسعار بالعراق وبقيت في غيره.")).await;
        room.index().await;
        for (query, expected) in [
            ("ايران", vec![iran]),
            ("العراق", vec![iraq]),
            ("إِيـران", vec![iran]),
            ("المدن", vec![iran]),
            ("3 سفن", vec![iran]),
            ("٣ سفن", vec![iran]),
            ("«أسعار السمك»", vec![iraq]),
            ("«السمك أسعار»", vec![]),
            ("الأسعار -العراق", vec![]),
            ("لاشيءمنهذا", vec![]),
        ] {
            assert_eq!(asked(&room, query).await, expected, "{query}");
        }
        let page = look(&room, &Address::search(Some("مدن الوفد"))).await.text;
        let own = ["<mark>مُدُن</mark>", "<mark>الوفدُ</mark>"];
        assert!(own.iter().all(|word| page.contains(word)), "in its own spelling");
        let page = look(&room, &Address::search(Some("ايرانن"))).await.text;
        assert!(page.contains("هل تقصد") && page.contains("إيران"));
    });
}

#[test]
fn results_are_cut_and_sorted_and_turned() {
    in_a_newsroom(|room| async move {
        let mut stories = Vec::new();
        for number in 0..25 {
            let mut copy = about(&format!("خبر الميناء رقم {number}"), "نص الخبر عن الميناء.");
            copy.section = if number % 5 == 0 { "riyada" } else { "mahalliyat" }.into();
            copy.topics = if number % 2 == 0 { vec![Name::parse("أرصفة").unwrap()] } else { Vec::new() };
            let at = noon() - SignedDuration::from_hours(24 * 40 * number);
            let story = room
                .write(move |tx| {
                    let story = desk::Land { origin: None, copy, findings: Vec::new() }.run(tx, Actor::Operator, at)?.story();
                    Publish { story, when: desk::When::Now, breaking: None }.run(tx, Actor::Operator, at)?;
                    Ok(story)
                })
                .await;
            stories.push(story);
        }
        room.index().await;
        let newest = |ask: Ask| Address::Search(Box::new(Ask { newest: true, ..ask }));
        assert_eq!(found(&room, &newest(Ask::of("الميناء"))).await, stories[..20]);
        assert_eq!(found(&room, &newest(Ask { page: 2, ..Ask::of("الميناء") })).await, stories[20..]);
        let cut = |cut: Cut| newest(Ask { cut, ..Ask::of("الميناء") });
        let section = cut(Cut { section: Some("riyada".into()), ..Cut::default() });
        assert_eq!(found(&room, &section).await, stories.iter().step_by(5).copied().collect::<Vec<_>>());
        let topic = cut(Cut { topic: Some("أرصفة".into()), ..Cut::default() });
        assert_eq!(found(&room, &topic).await, stories.iter().step_by(2).copied().collect::<Vec<_>>());
        let day = |text: &str| text.parse().ok();
        let days = cut(Cut { from: day("2026-11-19"), to: day("2026-11-19"), ..Cut::default() });
        assert_eq!(found(&room, &days).await, stories[..1], "both days are in it");
        assert_eq!(found(&room, &cut(Cut { section: Some("nowhere".into()), ..Cut::default() })).await, []);
        let page = look(&room, &newest(Ask::of("الميناء"))).await.text;
        assert!(page.contains("25 نتيجة") && page.contains("رياضة</bdi></a> <small>5</small>"));
    });
}

#[test]
fn what_is_taken_back_is_not_found_even_before_the_index_knows() {
    in_a_newsroom(|room| async move {
        let story = publish(&room, about("عنوان القنقزحار", "نص.")).await;
        room.index().await;
        assert_eq!(asked(&room, "القنقزحار").await, [story]);
        let reason = Line::parse("لا أساس له").unwrap();
        room.write(move |tx| Withdraw { story, reason }.run(tx, Actor::Operator, noon())).await;
        let page = look(&room, &Address::search(Some("قنقزحار"))).await.text;
        assert!(!page.contains("عنوان القنقزحار") && page.contains("لا نتائج"));
        room.index().await;
        let offered = look(&room, &Address::Suggestions { query: "قنقز".into() }).await.text;
        assert!(!offered.contains("حار"), "{offered}");
    });
}

#[test]
fn a_new_version_is_found_by_its_new_words_alone() {
    in_a_newsroom(|room| async move {
        let story = publish(&room, about("عنوان قديم", "نص فيه زعفران.")).await;
        room.index().await;
        let (copy, text) = (about("عنوان جديد", "نص فيه ياسمين."), Line::parse("تصحيح في الاسم.").unwrap());
        room.write(move |tx| Revise { story, copy, kind: CorrectionKind::Correction, text }.run(tx, Actor::Operator, noon())).await;
        room.index().await;
        assert_eq!((asked(&room, "زعفران").await, asked(&room, "ياسمين").await), (vec![], vec![story]));
    });
}

#[test]
fn stories_of_a_topic_that_became_another_are_found_there() {
    in_a_newsroom(|room| async move {
        let on = |headline: &str, topic: &str| Copy { topics: vec![Name::parse(topic).unwrap()], ..about(headline, "نص.") };
        let first = publish(&room, on("خبر أول", "الأرصفة")).await;
        let second = publish(&room, on("خبر ثان", "المرافئ")).await;
        room.index().await;
        room.write(move |tx| {
            let topic = |tx: &mut store::Tx, name: &str| Ok::<_, store::StoreError>(store::topic::by_name(tx, name)?.unwrap());
            let (from, into) = (topic(tx, "الأرصفة")?, topic(tx, "المرافئ")?);
            MergeTopics { from, into }.run(tx, Actor::Operator, noon())
        })
        .await;
        room.index().await;
        let cut = Cut { topic: Some("المرافئ".into()), ..Cut::default() };
        let mut both = found(&room, &Address::Search(Box::new(Ask { cut, ..Ask::default() }))).await;
        both.sort_unstable();
        assert_eq!(both, [first, second]);
    });
}

/// Words that readers of a finder find, through the index alone.
fn hits(finder: &Finder, query: &str) -> usize {
    let (query, filter) = (search::Query::parse(query), search::Filter::default());
    let request = search::Request { query: &query, filter: &filter, sort: search::Sort::Relevance, offset: 0, limit: 9, counted: false };
    finder.readers().search(&request).unwrap().hits.len()
}

async fn opened(room: &Room, folder: &Path) -> Arc<Finder> {
    let finder = Arc::new(Finder::open(folder).unwrap());
    finder.follow(&room.db).await.unwrap();
    finder
}

#[test]
fn an_index_that_is_damaged_missing_or_ahead_is_built_again() {
    in_a_newsroom(|room| async move {
        publish(&room, about("خبر الياسمين", "نص.")).await;
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(hits(opened(&room, folder.path()).await.as_ref(), "ياسمين"), 1);
        publish(&room, about("خبر الياسمين الثاني", "نص.")).await;
        assert_eq!(hits(opened(&room, folder.path()).await.as_ref(), "ياسمين"), 2, "it goes on where it was");
        for file in std::fs::read_dir(folder.path().join("readers")).unwrap().map(|entry| entry.unwrap().path()) {
            std::fs::write(file, b"damaged").unwrap();
        }
        assert_eq!(hits(opened(&room, folder.path()).await.as_ref(), "ياسمين"), 2, "damaged");
        std::fs::remove_dir_all(folder.path().join("readers")).unwrap();
        let finder = opened(&room, folder.path()).await;
        assert_eq!(hits(&finder, "ياسمين"), 2, "missing");
        assert!(!finder.is_building());
        drop(finder);
        // A database from before: the index knows more than there is.
        let before = testkit::TestDb::sqlite();
        let finder = Arc::new(Finder::open(folder.path()).unwrap());
        finder.follow(&before.db).await.unwrap();
        assert_eq!(hits(&finder, "ياسمين"), 0, "ahead");
    });
}
