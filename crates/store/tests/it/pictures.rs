//! Pictures and the objects behind them.

use crate::words::{copy, land, live, local, noon};
use arabic::fold::loose;
use jiff::SignedDuration;
use model::{Block, Body, Copy, Focus, MediaId, MediaState, Picture, Rendition, StoryId, Tones};
use std::time::{Duration, SystemTime};
use store::media::{Filter, NewMedia};
use store::published::{self, Published};
use store::{Objects, StoreError, Tx, media, revision, upload};
use testkit::on_every_engine;

fn rendition(width: u32, digit: char) -> Rendition {
    Rendition { width, height: width / 2, sha256: digit.to_string().repeat(64), mime: "image/jpeg".into(), size: width * 10 }
}

/// A picture whose original has a hash of one digit, with one size of another.
fn kept(tx: &mut Tx, original: char, size: char) -> Result<MediaId, StoreError> {
    let new = NewMedia {
        sha256: original.to_string().repeat(64),
        name: format!("IMG_{original}.jpg"),
        size: 5_000_000,
        master: Some(rendition(2000, 'f')),
        tones: Tones::parse("0102ff000000102030"),
        owner: None,
        state: MediaState::Ready,
        at: noon(),
    };
    let (id, _) = media::insert(tx, &new)?;
    media::add_sizes(tx, id, &[rendition(320, size)])?;
    let row = media::row(tx, id)?.unwrap();
    media::remember(tx, &row)?;
    Ok(id)
}

fn showing(headline: &str, lead: Option<MediaId>, inline: &[MediaId]) -> Copy {
    let picture = |id: MediaId| Picture { media: Some(id), ..Picture::default() };
    let mut words = copy(headline);
    words.lead = lead.map(picture);
    let (first, rest) = inline.split_first().map_or((None, &[][..]), |(first, rest)| (Some(*first), rest));
    let mut content = words.body.content;
    content.extend(first.map(|id| Block::Image { picture: picture(id) }));
    content.push(Block::Gallery { pictures: rest.iter().map(|id| picture(*id)).collect(), title: None });
    words.body = Body { content };
    words
}

fn show(tx: &mut Tx, story: StoryId, words: Copy) -> Result<(), StoreError> {
    let section = local(tx)?;
    let headline = words.headline.to_string();
    published::put(tx, &Published { copy: words, ..live(story, &headline, section, &[], noon()) }, noon())
}

#[test]
fn the_same_original_is_the_same_picture() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let id = kept(tx, '0', 'b')?;
            assert_eq!(kept(tx, '0', 'a')?, id);
            assert_eq!(media::by_sha256(tx, &"0".repeat(64))?, Some(id));
            let other = kept(tx, '1', 'a')?;
            let whole = media::by_id(tx, id)?.unwrap();
            assert_eq!(whole.renditions.len(), 2, "its sizes are gathered");
            assert_eq!((whole.focus, whole.tones.unwrap().word().as_str()), (Focus::CENTRE, "0102ff000000102030"));
            assert_eq!(media::by_ids(tx, &[other, id, MediaId(9)])?.iter().map(|media| media.id).collect::<Vec<_>>(), [id, other]);
            assert_eq!(media::by_id(tx, MediaId(9))?, None);
            let row = media::row(tx, id)?.unwrap();
            assert_eq!((row.width, row.height, row.size, row.name.as_str()), (2000, 1000, 5_000_000, "IMG_0.jpg"));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn pictures_can_be_fetched_exactly_while_a_live_story_shows_them() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let pictures = [('0', 'a'), ('1', 'b'), ('2', 'c'), ('3', 'd')];
            let mut ids = Vec::new();
            for (original, size) in pictures {
                ids.push(kept(tx, original, size)?);
            }
            let public = |tx: &mut Tx| -> Result<String, StoreError> {
                let mut out = String::new();
                for (_, size) in pictures {
                    let address = size.to_string().repeat(64);
                    if media::public(tx, &address)?.is_some() {
                        out.push(size);
                    }
                }
                Ok(out)
            };
            let story = land(tx, "خبر مصور")?;
            revision::add(tx, story, "save", &showing("خبر مصور", Some(ids[0]), &ids[1..]), noon(), "salma", None)?;
            assert_eq!(public(tx)?, "", "pictures of a draft");
            show(tx, story, showing("خبر مصور", Some(ids[0]), &ids[1..3]))?;
            assert_eq!(public(tx)?, "abc", "lead, between paragraphs, in a gallery; not what only the draft shows");
            assert!(!media::is_public(tx, &"0".repeat(64))?, "the original has no address");
            assert!(!media::is_public(tx, &"f".repeat(64))?, "the master has no address");
            show(tx, story, showing("خبر مصور", Some(ids[3]), &[]))?;
            assert_eq!(public(tx)?, "d", "a revision that shows others");
            published::remove(tx, story, noon())?;
            assert_eq!(public(tx)?, "", "pictures of a withdrawn story");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn where_a_picture_is_used_is_known() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let (id, other) = (kept(tx, '0', 'a')?, kept(tx, '1', 'b')?);
            assert!(!media::is_used(tx, id)?);
            let (draft, live) = (land(tx, "مسودة")?, land(tx, "خبر")?);
            revision::add(tx, draft, "save", &showing("مسودة", Some(id), &[]), noon(), "salma", None)?;
            revision::add(tx, live, "save", &showing("خبر", Some(id), &[id]), noon(), "salma", None)?;
            show(tx, live, showing("خبر", Some(id), &[]))?;
            let used = media::used_by(tx, id, 9)?;
            assert_eq!(used.iter().map(|one| (one.story, one.live)).collect::<Vec<_>>(), [(live, true), (draft, false)]);
            revision::add(tx, live, "save", &showing("خبر", Some(other), &[]), noon(), "salma", None)?;
            assert!(media::used_by(tx, id, 9)?[0].live, "readers still see it");
            published::remove(tx, live, noon())?;
            assert_eq!(media::used_by(tx, id, 9)?.iter().map(|one| one.story).collect::<Vec<_>>(), [draft]);
            // A picture that is not in the library, as an import may name it.
            revision::add(tx, draft, "save", &showing("مسودة", Some(MediaId(999)), &[]), noon(), "salma", None)?;
            assert!(!media::is_used(tx, id)? && !media::is_live(tx, other)?);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn the_library_is_searched_in_folded_words() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let mut ids = Vec::new();
            for (original, caption) in [('0', "سفينة في ميناء عدن"), ('1', "مُظاهرةٌ أمام البلدية"), ('2', "سفن الصيد عند الفجر")]
            {
                let id = kept(tx, original, original)?;
                let row = media::MediaRow { caption: Some(caption.into()), ..media::row(tx, id)?.unwrap() };
                media::describe(tx, &row)?;
                ids.push(id);
            }
            let found = |tx: &mut Tx, asked: &str, unused: bool| -> Result<Vec<MediaId>, StoreError> {
                let words = loose(asked).split_whitespace().map(str::to_owned).collect();
                let filter = Filter { words, owner: None, unused };
                Ok(media::list(tx, &filter, None, 10)?.iter().map(|row| row.id).collect())
            };
            assert_eq!(found(tx, "", false)?, [ids[2], ids[1], ids[0]], "newest first");
            assert_eq!(found(tx, "مظاهره", false)?, [ids[1]], "without marks, with another ending");
            assert_eq!(found(tx, "سف", false)?, [ids[2], ids[0]], "the beginning of a word");
            assert_eq!(found(tx, "ميناء سفينة", false)?, [ids[0]], "all words");
            assert_eq!(found(tx, "IMG_1", false)?, [ids[1]], "the name of the file");
            assert_eq!(found(tx, "«؟»", false)?, [], "signs alone find nothing");
            let story = land(tx, "خبر")?;
            revision::add(tx, story, "save", &showing("خبر", Some(ids[0]), &[]), noon(), "salma", None)?;
            assert_eq!(found(tx, "", true)?, [ids[2], ids[1]], "unused");
            assert_eq!(found(tx, "سف", true)?, [ids[2]], "unused");
            media::set_state(tx, ids[2], MediaState::Retired, None)?;
            assert_eq!(found(tx, "سف", false)?, [ids[0]], "retired");
            let next = media::list(tx, &Filter::default(), Some(ids[1]), 10)?;
            assert_eq!(next.iter().map(|row| row.id).collect::<Vec<_>>(), [ids[0]], "the next page");
            let mine = Filter { owner: Some(model::UserId(1)), ..Filter::default() };
            assert!(media::list(tx, &mine, None, 10)?.is_empty());
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn an_upload_advances_from_where_it_stands_and_no_other_way() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let staff = crate::words::person(tx, "salma")?;
            let (token, later) = ([7; 32], noon() + SignedDuration::from_hours(24));
            upload::open(tx, &token, staff, "ميناء.jpg", 100, noon(), later)?;
            assert_eq!(upload::open_of(tx, staff, noon())?, 1);
            assert!(upload::advance(tx, &token, 0, 60, later)?);
            assert!(!upload::advance(tx, &token, 0, 60, later)?, "another tab was first");
            assert!(upload::advance(tx, &token, 60, 101, later).is_err(), "longer than it said");
            Ok::<_, StoreError>(())
        })
        .unwrap_err();
        db.write_blocking(|tx| {
            let staff = crate::words::person(tx, "salma")?;
            let (token, later) = ([7; 32], noon() + SignedDuration::from_hours(24));
            upload::open(tx, &token, staff, "ميناء.jpg", 100, noon(), later)?;
            assert!(upload::advance(tx, &token, 0, 100, later)?);
            let picture = kept(tx, '0', 'a')?;
            upload::became(tx, &token, picture)?;
            assert_eq!(upload::get(tx, &token, noon())?.unwrap().media, Some(picture));
            assert!(!upload::advance(tx, &token, 100, 100, later)?, "it is closed");
            assert!(upload::get(tx, &token, later)?.is_none(), "it waited too long");
            assert_eq!(upload::expired(tx, later, 9)?.len(), 1);
            upload::close(tx, &token)?;
            assert!(upload::expired(tx, later, 9)?.is_empty());
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn what_no_picture_names_is_known() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            kept(tx, '0', 'a')?;
            for (digit, needed) in [('a', true), ('f', true), ('0', false), ('b', false)] {
                assert_eq!(media::needs(tx, &digit.to_string().repeat(64))?, needed, "{digit}");
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn objects_that_are_put_again_are_not_old() {
    let folder = tempfile::tempdir().unwrap();
    let objects = Objects::open(folder.path()).unwrap();
    let (old, put_again) = (objects.put(b"old").unwrap(), objects.put(b"again").unwrap());
    std::fs::write(folder.path().join("drafts/1-1"), "half").unwrap();
    let hour = SystemTime::now() + Duration::from_secs(3600);
    let age = |sha256: &str| {
        let (first, second) = (&sha256[..2], &sha256[2..4]);
        let file = std::fs::File::options().append(true).open(folder.path().join(first).join(second).join(sha256)).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(7200)).unwrap();
    };
    age(&old);
    age(&put_again);
    objects.put(b"again").unwrap();
    let then = SystemTime::now() - Duration::from_secs(3600);
    assert_eq!(objects.older_than(then).unwrap(), std::slice::from_ref(&old));
    assert!(!objects.remove(&put_again, then).unwrap());
    assert!(objects.remove(&old, then).unwrap() && !objects.has(&old) && objects.has(&put_again));
    assert!(!objects.remove("../drafts/1-1", hour).unwrap());
    assert!(folder.path().join("drafts/1-1").exists(), "a draft of a moment ago");
    objects.older_than(hour).unwrap();
    assert!(!folder.path().join("drafts/1-1").exists());
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
