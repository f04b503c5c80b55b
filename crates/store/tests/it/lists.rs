//! What readers see, and how lists continue.

use crate::words::{land, live, local, minute, noon, publish};
use model::{CorrectionKind, RevisionNo, StoryId, Urgency};
use store::published::{self, Listed};
use store::{Cursor, StoreError, Tx, correction, section, topic};
use testkit::{at, on_every_engine};

fn ids(list: &[Listed]) -> Vec<i64> {
    list.iter().map(|listed| listed.id.0).collect()
}

#[test]
fn a_story_is_there_exactly_while_it_is_live() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let draft = land(tx, "لم ينشر بعد")?;
            assert_eq!(published::get(tx, draft)?, None);
            let fishing = topic::ensure(tx, "الصيد")?;
            let id = publish(tx, "قوارب الصيد تعود", &[fishing], noon())?;
            let section = local(tx)?;
            assert_eq!(published::get(tx, id)?, Some(live(id, "قوارب الصيد تعود", section, &[fishing], noon())));
            assert_eq!((published::count(tx)?, published::comments_open(tx, id)?), (1, Some(true)));
            published::remove(tx, id, minute(9))?;
            assert_eq!(published::get(tx, id)?, None);
            assert!(published::newest(tx, None, 9)?.is_empty() && published::in_topic(tx, fishing, None, 9)?.is_empty());
            assert_eq!((published::count(tx)?, published::comments_open(tx, id)?), (0, None));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn a_list_shows_a_story_without_its_body() {
    on_every_engine(|db| {
        let listed = db
            .write_blocking(|tx| {
                publish(tx, "قوارب الصيد تعود", &[], noon())?;
                published::newest(tx, None, 1)
            })
            .unwrap();
        insta::assert_debug_snapshot!("listed", listed);
    });
}

/// Every list, three at a time, gives every story once, newest first.
fn pages(tx: &mut Tx, list: impl Fn(&mut Tx, Option<Cursor>) -> Result<Vec<Listed>, StoreError>) -> Vec<i64> {
    let (mut all, mut before) = (Vec::new(), None);
    loop {
        let page = list(tx, before).unwrap();
        let Some(last) = page.last() else { return all };
        before = Cursor::parse(&last.cursor().to_string());
        all.extend(ids(&page));
    }
}

#[test]
fn every_list_continues_where_its_last_page_ended() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let port = topic::ensure(tx, "الميناء")?;
            // Stories 3 and 4 went out in the same microsecond.
            for (number, minutes) in [(1, 0), (2, 10), (3, 20), (4, 20), (5, 30), (6, 40), (7, -60 * 24)] {
                publish(tx, &format!("خبر {number}"), &[port], minute(minutes))?;
            }
            let section = local(tx)?;
            let expected = [6, 5, 4, 3, 2, 1, 7];
            assert_eq!(pages(tx, |tx, before| published::newest(tx, before, 3)), expected);
            assert_eq!(pages(tx, |tx, before| published::in_section(tx, section, before, 3)), expected);
            assert_eq!(pages(tx, |tx, before| published::in_topic(tx, port, before, 3)), expected);
            assert_eq!(pages(tx, |tx, before| published::on_day(tx, "2026-11-19", before, 2)), expected[..6]);
            let empty = section::ensure(tx, "sport", "رياضة", 2)?;
            assert!(published::in_section(tx, empty, None, 9)?.is_empty());
            assert_eq!(ids(&published::since(tx, minute(20), 9)?), [6, 5, 4, 3]);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn the_front_page_takes_the_heaviest_then_the_newest() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let section = local(tx)?;
            for (minutes, urgency) in [(0, 3), (10, 5), (20, 3), (-600, 1)] {
                let id = land(tx, "خبر")?;
                let mut story = live(id, "خبر", section, &[], minute(minutes));
                story.copy.urgency = Urgency::try_from(urgency).unwrap();
                story.breaking_until = (urgency == 3).then(|| minute(60));
                published::put(tx, &story, minute(minutes))?;
            }
            assert_eq!(ids(&published::lead_candidates(tx, minute(-60), 9)?), [3, 1, 2]);
            assert_eq!(published::breaking(tx, minute(59))?.map(|story| story.id), Some(StoryId(3)));
            assert_eq!(published::breaking(tx, minute(60))?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn related_stories_share_a_topic() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let (port, fish, rain) = (topic::ensure(tx, "الميناء")?, topic::ensure(tx, "الصيد")?, topic::ensure(tx, "المطر")?);
            publish(tx, "خبر 1", &[port, fish], minute(0))?;
            publish(tx, "خبر 2", &[fish], minute(1))?;
            publish(tx, "خبر 3", &[rain], minute(2))?;
            publish(tx, "خبر 4", &[port, fish], minute(3))?;
            assert_eq!(ids(&published::related(tx, StoryId(1), &[port, fish], 9)?), [4, 2]);
            assert!(published::related(tx, StoryId(1), &[], 9)?.is_empty());
            let chosen = published::by_ids(tx, &[StoryId(3), StoryId(99), StoryId(1)])?;
            assert_eq!(ids(&chosen), [3, 1], "in the order asked for, without those that are not live");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn the_archive_knows_its_years_months_days_and_neighbours() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            for day in ["2025-12-31 23:30", "2026-01-01 00:30", "2026-11-02 09:00", "2026-11-19 12:00", "2026-11-19 13:00"] {
                publish(tx, "خبر", &[], at(day, "Asia/Aden"))?;
            }
            assert_eq!(published::years(tx)?, [2026, 2025]);
            assert_eq!(published::months(tx, 2026)?, [("2026-11".into(), 3), ("2026-01".into(), 1)]);
            assert_eq!(published::days(tx, 2026)?, [("2026-11-19".into(), 2), ("2026-11-02".into(), 1), ("2026-01-01".into(), 1)]);
            let beside = published::neighbours(tx, StoryId(4))?;
            assert_eq!((beside.older.map(|story| story.id), beside.newer.map(|story| story.id)), (Some(StoryId(3)), Some(StoryId(5))));
            assert_eq!(published::neighbours(tx, StoryId(99))?, published::Neighbours::default());
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn the_sitemap_is_cut_by_numbers() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            assert_eq!(published::max_id(tx)?, None);
            for minutes in 0..5 {
                publish(tx, "خبر", &[], minute(minutes))?;
            }
            published::remove(tx, StoryId(3), minute(9))?;
            let chunk =
                |tx: &mut Tx, no| published::sitemap_chunk(tx, no, 2).map(|rows| rows.iter().map(|row| row.0.0).collect::<Vec<_>>());
            assert_eq!((chunk(tx, 0)?, chunk(tx, 1)?, chunk(tx, 2)?, chunk(tx, 3)?), (vec![1, 2], vec![4], vec![5], vec![]));
            assert_eq!(published::max_id(tx)?, Some(StoryId(5)));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn the_masthead_shows_the_last_public_change_and_never_an_older_one() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            assert_eq!(published::last_public_change(tx)?, None);
            let id = publish(tx, "خبر", &[], minute(10))?;
            assert_eq!(published::last_public_change(tx)?, Some(minute(10)));
            publish(tx, "من الأرشيف", &[], minute(5))?;
            assert_eq!(published::last_public_change(tx)?, Some(minute(10)));
            correction::add(tx, id, CorrectionKind::Correction, "العدد 12 لا 21.", RevisionNo(1), minute(20), "desk")?;
            assert_eq!(published::last_public_change(tx)?, Some(minute(20)));
            published::set_comments(tx, id, 4)?;
            assert_eq!(published::last_public_change(tx)?, Some(minute(20)), "comments do not count");
            published::remove(tx, id, minute(30))?;
            published::remove(tx, id, minute(40))?;
            assert_eq!(published::last_public_change(tx)?, Some(minute(30)), "nothing was there to take back");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn corrections_are_counted_and_shown_while_their_story_is_live() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let id = publish(tx, "خبر", &[], noon())?;
            let first = correction::add(tx, id, CorrectionKind::Correction, "العدد 12 لا 21.", RevisionNo(1), minute(1), "desk")?;
            let second = correction::add(tx, id, CorrectionKind::Update, "وصل القارب الأخير.", RevisionNo(1), minute(2), "desk")?;
            assert_eq!(published::get(tx, id)?.unwrap().corrections, 2);
            assert_eq!(correction::of_story(tx, id)?.iter().map(|row| row.id).collect::<Vec<_>>(), [first, second]);
            let newest = correction::newest(tx, None, 1)?;
            assert_eq!((newest[0].id, newest[0].headline.as_str(), newest[0].kind), (second, "خبر", CorrectionKind::Update));
            assert_eq!(correction::newest(tx, Some(second), 9)?[0].id, first);
            let again = published::get(tx, id)?.unwrap();
            published::put(tx, &published::Published { corrections: 77, comments: 77, ..again.clone() }, minute(3))?;
            assert_eq!(published::get(tx, id)?, Some(again), "counts come from what is counted");
            published::remove(tx, id, minute(4))?;
            assert!(correction::newest(tx, None, 9)?.is_empty());
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}
