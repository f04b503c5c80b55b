//! Stories, their revisions and the sections and topics they stand in.

use crate::words::{copy, land, land_as, minute, noon, publish};
use model::{CopyState, Publication, RevisionNo, StoryId};
use store::{StoreError, revision, section, story, topic};
use testkit::on_every_engine;

#[test]
fn a_story_is_saved_once_from_each_version() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let id = land(tx, "قوارب الصيد تعود")?;
            let mut first = story::by_id(tx, id)?.unwrap();
            assert_eq!((first.version, first.head, first.publication), (1, RevisionNo(1), Publication::None));
            let mut second = first.clone();
            first.copy_state = CopyState::Ready;
            first.publish_at = Some(minute(5));
            story::save(tx, &mut first)?;
            assert_eq!(story::by_id(tx, id)?, Some(first));
            second.headline = "عنوان آخر".into();
            assert!(matches!(story::save(tx, &mut second), Err(StoreError::Conflict { .. })));
            assert_eq!(second.version, 1, "a lost save changes nothing");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn an_import_finds_the_story_it_made_before() {
    on_every_engine(|db| {
        let id = db.write_blocking(|tx| land_as(tx, "من الأرشيف", Some("seed/12"))).unwrap();
        let found = db.read_blocking(|tx| story::by_origin(tx, "seed/12")).unwrap().unwrap();
        assert_eq!((found.id, found.origin.as_deref()), (id, Some("seed/12")));
        let again = db.write_blocking(|tx| land_as(tx, "من الأرشيف", Some("seed/12")));
        assert!(matches!(again, Err(StoreError::Conflict { .. })), "{again:?}");
        assert_eq!(db.read_blocking(|tx| story::by_origin(tx, "seed/13")).unwrap(), None);
    });
}

#[test]
fn the_desk_pages_through_its_stories() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            for number in 1..=3 {
                land(tx, &format!("مسودة {number}"))?;
            }
            publish(tx, "خبر منشور", &[], noon())?;
            let ids = |rows: Vec<story::StoryRow>| rows.into_iter().map(|row| row.id.0).collect::<Vec<_>>();
            assert_eq!(ids(story::list(tx, None, None, None, 2)?), [4, 3]);
            assert_eq!(ids(story::list(tx, None, None, Some(StoryId(3)), 9)?), [2, 1]);
            assert_eq!(ids(story::list(tx, Some(Publication::Live), None, None, 9)?), [4]);
            assert_eq!(ids(story::list(tx, None, Some(CopyState::Draft), Some(StoryId(2)), 9)?), [1]);
            assert_eq!(ids(story::list(tx, Some(Publication::None), Some(CopyState::Draft), None, 1)?), [3]);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn revisions_form_a_chain_that_shows_tampering() {
    on_every_engine(|db| {
        let id = db
            .write_blocking(|tx| {
                let id = land(tx, "النسخة الأولى")?;
                revision::add(tx, id, "correction", &copy("النسخة الثانية"), minute(1), "desk\0", Some("رقم خاطئ"))?;
                assert!(revision::verify_chain(tx, id)?);
                let list = revision::list(tx, id)?;
                assert_eq!(
                    list.iter().map(|entry| (entry.no.0, entry.kind.as_str())).collect::<Vec<_>>(),
                    [(2, "correction"), (1, "file")]
                );
                let first = revision::get(tx, id, RevisionNo(1))?.unwrap();
                assert_eq!((first.copy, first.hash), (copy("النسخة الأولى"), list[1].hash));
                assert_eq!(revision::get(tx, id, RevisionNo(3))?, None);
                assert_ne!(list[0].hash, list[1].hash);
                Ok::<_, StoreError>(id)
            })
            .unwrap();
        assert!(db.read_blocking(move |tx| revision::verify_chain(tx, id)).unwrap());
    });
}

#[test]
fn a_rewritten_revision_breaks_the_chain() {
    let place = testkit::TestDb::sqlite();
    let id = place.db.write_blocking(|tx| land(tx, "كما نشر")).unwrap();
    let store::Target::Sqlite(path) = &place.target else { unreachable!() };
    let intruder = rusqlite::Connection::open(path).unwrap();
    let refused = intruder.execute("UPDATE revision SET actor = 'somebody'", []).unwrap_err();
    assert!(refused.to_string().contains("append-only"), "{refused}");
    intruder.execute_batch("DROP TRIGGER revision_is_not_rewritten; UPDATE revision SET actor = 'somebody'").unwrap();
    assert!(!place.db.read_blocking(move |tx| revision::verify_chain(tx, id)).unwrap());
}

#[test]
fn sections_keep_the_name_that_the_editors_gave() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let local = section::ensure(tx, "local", "محليات", 2)?;
            let world = section::ensure(tx, "world", "دولي", 1)?;
            assert_eq!(section::ensure(tx, "local", "اسم آخر", 9)?, local);
            let names: Vec<_> = section::all(tx)?.into_iter().map(|row| (row.id, row.name)).collect();
            assert_eq!(names, [(world, "دولي".to_owned()), (local, "محليات".to_owned())]);
            let mut row = section::by_slug(tx, "local")?.unwrap();
            row.name = "أخبار المدينة".into();
            section::save(tx, &row)?;
            assert_eq!(section::by_id(tx, local)?, Some(row));
            assert_eq!(section::by_slug(tx, "sport")?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn two_spellings_of_a_name_are_one_topic() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let fishing = topic::ensure(tx, "أسعار السمك")?;
            assert_eq!(topic::ensure(tx, "اسعار السمك")?, fishing, "without hamza");
            let port = topic::ensure(tx, "الميناء")?;
            let found = topic::by_ids(tx, &[port, fishing, model::TopicId(99)])?;
            assert_eq!(found.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["أسعار السمك", "الميناء"]);
            assert_eq!(topic::by_slug(tx, &found[1].slug)?.unwrap().id, port);
            publish(tx, "خبر أول", &[port], noon())?;
            publish(tx, "خبر ثان", &[port, fishing], minute(1))?;
            assert_eq!(topic::popular(tx, 9)?.iter().map(|row| row.id).collect::<Vec<_>>(), [port, fishing]);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn topics_that_share_a_slug_get_addresses_of_their_own() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let first = topic::ensure(tx, "!!!")?;
            let second = topic::ensure(tx, "؟؟؟")?;
            let slugs: Vec<_> = topic::by_ids(tx, &[first, second])?.into_iter().map(|row| row.slug).collect();
            if first != second {
                assert_eq!(slugs[1], format!("{}-2", slugs[0]));
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}
