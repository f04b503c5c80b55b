//! Lists of the desk, as each role sees them.

use crate::room::{Person, Room, in_a_newsroom, noon};
use desk::{Actor, Land};
use jiff::SignedDuration;
use model::{CopyState, SeedRole, StoryId, UserId};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::sync::Arc;
use testkit::copy;

/// What a test says about a story besides its headline.
#[derive(Clone, Copy)]
struct Given {
    section: &'static str,
    state: CopyState,
    owner: Option<UserId>,
    assignee: Option<UserId>,
}

const NEW: Given = Given { section: "mahalliyat", state: CopyState::Draft, owner: None, assignee: None };

async fn file(room: &Room, headline: &'static str, given: Given) -> StoryId {
    room.write(move |tx| {
        let mut copy = copy(headline);
        copy.section = given.section.into();
        let id = Land { origin: None, copy, findings: Vec::new() }.run(tx, Actor::Operator, noon())?.story();
        let mut row = store::story::by_id(tx, id)?.unwrap();
        row.copy_state = given.state;
        row.owner = given.owner;
        row.assignee = given.assignee;
        row.changed_at = noon() - SignedDuration::from_mins(60 - id.0);
        store::story::save(tx, &mut row)?;
        Ok(id)
    })
    .await
}

/// The headlines of an answer, in order.
async fn shown(room: &Room, person: &Person, path: &str) -> Vec<String> {
    // What is no ASCII goes encoded, as from a browser.
    const AS_TYPED: &AsciiSet = CONTROLS;
    room.index().await;
    let answer = room.get(person, &utf8_percent_encode(path, AS_TYPED).to_string()).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    let page = scraper::Html::parse_document(&answer.text);
    let links = scraper::Selector::parse("#list a[data-open]").unwrap();
    page.select(&links).map(|link| link.text().collect()).collect()
}

/// What a role sees of four stories: begun by oneself and assigned to oneself in another section, somebody else's in
/// one's own section, and somebody else's elsewhere.
fn seen_by(role: SeedRole) -> &'static [&'static str] {
    let all = &["رياضة لغيري", "محليات لغيري", "مسندة إليّ", "بدأتها"];
    match role {
        SeedRole::Correspondent => &all[2..],
        SeedRole::Writer => &all[1..],
        SeedRole::DeskEditor | SeedRole::Publisher | SeedRole::ManagingEditor | SeedRole::Owner => all,
        SeedRole::Moderator | SeedRole::Admin => &[],
    }
}

async fn as_role(room: Arc<Room>, role: SeedRole) {
    let me = room.person("somebody", role, &["mahalliyat"]).await;
    file(&room, "بدأتها", Given { section: "riyada", owner: Some(me.id), ..NEW }).await;
    file(&room, "مسندة إليّ", Given { section: "riyada", assignee: Some(me.id), ..NEW }).await;
    file(&room, "محليات لغيري", NEW).await;
    file(&room, "رياضة لغيري", Given { section: "riyada", ..NEW }).await;
    let expected = seen_by(role);
    let lists = ["/desk/stories", "/desk/board", "/desk/stories?copy=draft&publication=none", "/desk/stories?from=2026-11-19"];
    if expected.is_empty() {
        for path in lists {
            assert_eq!(room.get(&me, path).await.status, 403, "{role:?} {path}");
        }
        assert_eq!(shown(&room, &me, "/desk").await, [""; 0], "{role:?}");
        return;
    }
    for path in lists {
        assert_eq!(shown(&room, &me, path).await, expected, "{role:?} {path}");
    }
    let others: Vec<&str> = expected.iter().copied().filter(|headline| headline.contains("لغيري")).collect();
    assert_eq!(shown(&room, &me, "/desk/stories?q=لغيري").await, others, "{role:?}");
    let mut mine = shown(&room, &me, "/desk").await;
    mine.sort();
    assert_eq!(mine, ["بدأتها", "مسندة إليّ"], "{role:?}");
}

#[test]
fn each_role_sees_its_stories_and_no_others() {
    for role in SeedRole::ALL.iter().copied() {
        in_a_newsroom(|room| as_role(room, role));
    }
}

#[test]
fn what_came_back_stands_first_with_its_reason() {
    in_a_newsroom(|room| async move {
        let salma = room.person("salma", SeedRole::Writer, &["mahalliyat"]).await;
        file(&room, "مسوّدة أحدث", Given { owner: Some(salma.id), ..NEW }).await;
        let back = file(&room, "أعيدت إليها", Given { owner: Some(salma.id), state: CopyState::Returned, ..NEW }).await;
        room.write(move |tx| {
            let mut row = store::story::by_id(tx, back)?.unwrap();
            row.note = Some("ينقصها <مصدر> ثانٍ".into());
            row.changed_at = noon() - SignedDuration::from_hours(50);
            Ok(store::story::save(tx, &mut row)?)
        })
        .await;
        let home = room.get(&salma, "/desk").await.text;
        assert_eq!(shown(&room, &salma, "/desk").await, ["أعيدت إليها", "مسوّدة أحدث"]);
        assert!(home.contains("<bdi>ينقصها &lt;مصدر&gt; ثانٍ</bdi>"), "{home}");
        let english = room.get(&salma, "/desk").await;
        assert!(english.text.contains("id=\"list\" data-live=\"story\""));
    });
}

#[test]
fn while_the_index_is_built_a_list_of_words_says_so() {
    in_a_newsroom(|room| async move {
        let huda = room.person("huda", SeedRole::ManagingEditor, &[]).await;
        file(&room, "وفد من إيران", NEW).await;
        let room = room.without_index().await;
        let says = async |path| room.get(&huda, path).await.text.contains("يجري بناء فهرس البحث");
        assert!(says("/desk/stories?q=1").await);
        assert!(!says("/desk/stories?section=mahalliyat").await, "the database answers that");
        room.index().await;
        assert!(!says("/desk/stories?q=1").await);
    });
}

#[test]
fn filters_stand_in_the_address_and_a_list_goes_on_where_it_ended() {
    in_a_newsroom(|room| async move {
        let huda = room.person("huda", SeedRole::ManagingEditor, &[]).await;
        for number in 0..60 {
            let headline = if number % 2 == 0 { "وفد من إيران" } else { "أسعار السمك" };
            file(&room, headline, Given { section: if number < 55 { "mahalliyat" } else { "riyada" }, ..NEW }).await;
        }
        assert_eq!(shown(&room, &huda, "/desk/stories?q=ايران").await.len(), 30, "another spelling of the same word");
        assert_eq!(shown(&room, &huda, "/desk/stories?section=riyada&q=السمك").await.len(), 3);
        let first = room.get(&huda, "/desk/stories?section=mahalliyat&q=&copy=").await;
        let page = scraper::Html::parse_document(&first.text);
        let older = page.select(&scraper::Selector::parse("a[rel=next]").unwrap()).next().unwrap().attr("href").unwrap();
        assert!(older.starts_with("/desk/stories?section=mahalliyat&before="), "{older}");
        assert_eq!(shown(&room, &huda, older).await.len(), 5);
        let rest = room.get(&huda, older).await.text;
        assert!(!rest.contains("rel=\"next\"") && rest.contains("href=\"/desk/stories?section=mahalliyat\""), "{rest}");
        let hostile = "/desk/stories?q=%22%27%3Cscript%3E&section=%22%3E%3Cimg&copy=x&person=y&from=zz&to=%D9%A2&before=9-9-9&time=?";
        let empty = room.get(&huda, hostile).await;
        assert_eq!(empty.status, 200);
        assert!(!empty.text.contains("<script>") && !empty.text.contains("<img"), "{}", empty.text);
        assert!(empty.text.contains("لا مواد توافق هذا الاختيار."));
    });
}

#[test]
fn the_board_shows_what_is_worked_on_and_not_the_archive() {
    in_a_newsroom(|room| async move {
        let huda = room.person("huda", SeedRole::ManagingEditor, &[]).await;
        room.publish("منشورة ومنتهية").await;
        file(&room, "قيد المراجعة هنا", Given { state: CopyState::Submitted, ..NEW }).await;
        file(&room, "مستبعدة هنا", Given { state: CopyState::Spiked, ..NEW }).await;
        assert_eq!(shown(&room, &huda, "/desk/board").await, ["قيد المراجعة هنا"]);
        let board = room.get(&huda, "/desk/board").await.text;
        assert!(board.contains("مادة واحدة مستبعدة"), "{board}");
        assert_eq!(shown(&room, &huda, "/desk/stories?publication=live").await, ["منشورة ومنتهية"]);
        assert_eq!(shown(&room, &huda, "/desk/stories?copy=spiked").await, ["مستبعدة هنا"]);
    });
}
