//! Pictures that are expected.

use crate::words::{item, land, now, number, old, paper, start, tale, told};
use desk::Actor;
use desk::archive::{MissPicture, PictureArrived, RetryPictures};
use intake::archive::{OldPicture, Thing};
use jiff::SignedDuration;
use model::{Block, Line, MediaId, MediaState, OldPictureState, Picture, Rendition, Tallies, What};
use store::old_picture::Arrived;
use store::{media, old_picture, published};
use testkit::on_every_engine;

#[test]
fn a_picture_is_expected_then_arrives_and_the_pages_that_show_it_follow() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let run = start(tx);
            let mut story = old("الخبر المصوّر");
            story.lead = Some(Picture { caption: Some(Line::parse("قوارب عند الرصيف").unwrap()), ..Picture::default() });
            story.body.content.push(Block::Image { picture: Picture::default() });
            story.pictures = vec![Some("https://old.example/a.jpg".into()), Some("http://old.example/a.jpg".into())];
            let library = OldPicture { address: "https://old.example/b.jpg".into(), caption: None, credit: None, alt: None };
            let counts = land(tx, run, Tallies::default(), vec![told("post:1", story), item("pic:1", Thing::Picture(library))]);
            assert_eq!(counts.pictures, 2, "one address is one picture, under http as under https");
            let story = number(tx, "post:1");
            let live = published::get(tx, story).unwrap().unwrap();
            let id = live.copy.lead.unwrap().media.unwrap();
            assert_eq!(live.copy.body.content[1].pictures()[0].media, Some(id));
            assert!(media::by_id(tx, id).unwrap().is_none(), "readers and desk see no picture yet");
            assert_eq!(media::row(tx, id).unwrap().unwrap().caption.as_deref(), Some("قوارب عند الرصيف"));

            let due = old_picture::due(tx, now(), 9).unwrap();
            assert_eq!(due.len(), 2);
            let size = |letter: char| Rendition {
                width: 360,
                height: 240,
                sha256: letter.to_string().repeat(64),
                mime: "image/webp".into(),
                size: 9,
            };
            let arrived = Arrived { sha256: "f".repeat(64), size: 99, master: size('a'), renditions: vec![size('b')], tones: None };
            let seen = store::change::newest(tx).unwrap();
            for picture in [id, due.iter().map(|row| row.media).find(|other| *other != id).unwrap()] {
                PictureArrived { media: picture, arrived: arrived.clone() }.run(tx, &Actor::Clock, now()).unwrap();
                PictureArrived { media: picture, arrived: arrived.clone() }.run(tx, &Actor::Clock, now()).unwrap();
                assert_eq!(media::by_id(tx, picture).unwrap().unwrap().renditions, [size('b')]);
            }
            assert_eq!(media::by_sha256(tx, &"f".repeat(64)).unwrap(), Some(id), "the same bytes keep the name of the first");
            let said: Vec<What> = store::change::after(tx, seen, 9).unwrap().into_iter().map(|change| change.what).collect();
            assert_eq!(said, [What::Configured, What::Filed]);
        });
    });
}

#[test]
fn a_picture_that_cannot_be_had_is_asked_for_again_and_then_on_request() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let run = start(tx);
            let library = OldPicture { address: "https://old.example/b.jpg".into(), caption: None, credit: None, alt: None };
            land(tx, run, Tallies::default(), vec![item("pic:1", Thing::Picture(library))]);
            let id = old_picture::due(tx, now(), 9).unwrap()[0].media;
            let miss = |pause| MissPicture { media: id, problem: "404".into(), pause };
            miss(Some(SignedDuration::from_mins(5))).run(tx, &Actor::Clock, now()).unwrap();
            assert!(old_picture::due(tx, now(), 9).unwrap().is_empty());
            assert_eq!(old_picture::next_due(tx).unwrap(), Some(now() + SignedDuration::from_mins(5)));
            miss(None).run(tx, &Actor::Clock, now()).unwrap();
            let row = media::row(tx, id).unwrap().unwrap();
            assert_eq!((row.state, row.problem.as_deref()), (MediaState::Failed, Some("404")));
            let failed = old_picture::of_run(tx, run, OldPictureState::Failed, MediaId(0), 9).unwrap();
            assert_eq!((failed.len(), failed[0].attempts), (1, 2));
            assert_eq!(RetryPictures { run }.run(tx, &Actor::Operator, now()).unwrap(), 1);
            assert_eq!(old_picture::due(tx, now(), 9).unwrap().len(), 1);
        });
    });
}
