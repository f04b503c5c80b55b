//! Pictures and the objects behind them.

use crate::words::{copy, land, live, local, noon};
use model::{MediaId, Picture, Rendition};
use store::published::{self, Published};
use store::{Objects, StoreError, media};
use testkit::on_every_engine;

fn rendition(width: u32, digit: char) -> Rendition {
    Rendition { width, height: width / 2, sha256: digit.to_string().repeat(64), mime: "image/jpeg".into(), size: width * 10 }
}

#[test]
fn the_same_original_is_the_same_picture() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let original = "0".repeat(64);
            let id = media::insert(tx, &original, &[rendition(640, 'b'), rendition(320, 'a')], noon())?;
            assert_eq!(media::insert(tx, &original, &[rendition(320, 'a')], noon())?, id);
            let other = media::insert(tx, &"1".repeat(64), &[rendition(320, 'a')], noon())?;
            assert_eq!(media::by_id(tx, id)?.unwrap().renditions, [rendition(320, 'a'), rendition(640, 'b')]);
            assert_eq!(media::by_ids(tx, &[other, id, MediaId(9)])?.iter().map(|media| media.id).collect::<Vec<_>>(), [id, other]);
            assert_eq!(media::by_id(tx, MediaId(9))?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn a_picture_can_be_fetched_exactly_while_a_live_story_shows_it() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let id = media::insert(tx, &"0".repeat(64), &[rendition(320, 'a')], noon())?;
            let address = "a".repeat(64);
            let story = land(tx, "خبر مصور")?;
            assert!(!media::is_public(tx, &address)?, "a picture of a draft");
            let mut words = copy("خبر مصور");
            words.lead = Some(Picture { media: Some(id), caption: None, credit: None, alt: None });
            let section = local(tx)?;
            published::put(tx, &Published { copy: words, ..live(story, "خبر مصور", section, &[], noon()) }, noon())?;
            assert_eq!(media::public(tx, &address)?, Some(rendition(320, 'a')));
            assert!(!media::is_public(tx, &"0".repeat(64))?, "the original has no address");
            published::remove(tx, story, noon())?;
            assert!(!media::is_public(tx, &address)?, "a picture of a withdrawn story");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn objects_are_kept_under_their_hash() {
    let folder = tempfile::tempdir().unwrap();
    let objects = Objects::open(folder.path().join("objects")).unwrap();
    let sha256 = objects.put("صورة".as_bytes()).unwrap();
    assert_eq!(objects.put("صورة".as_bytes()).unwrap(), sha256);
    assert_eq!(objects.get(&sha256).unwrap().as_deref(), Some("صورة".as_bytes()));
    let (first, rest) = sha256.split_at(2);
    let (second, _) = rest.split_at(2);
    assert!(folder.path().join("objects").join(first).join(second).join(&sha256).is_file());
    assert_eq!(std::fs::read_dir(folder.path().join("objects/drafts")).unwrap().count(), 0);
}

#[test]
fn only_hashes_name_objects() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("secret"), "كلمة سر").unwrap();
    let objects = Objects::open(folder.path().join("objects")).unwrap();
    let long = "../".repeat(20) + "1234";
    for name in ["", "../secret", "A", &"A".repeat(64), &"é".repeat(32), &long, &"f".repeat(64), &"f".repeat(65)] {
        assert_eq!(objects.get(name).unwrap(), None, "{name:?}");
    }
}
