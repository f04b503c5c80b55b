//! Pictures at the desk, told on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use desk::{
    Actor, DescribePicture, DeskError, FinishPicture, KeepPicture, Kept, Land, Publish, RemakePicture, RetirePicture, SaveSite, SeedRoles,
    SetSection, When,
};
use jiff::{SignedDuration, Timestamp};
use model::{
    Focus, Handle, JobKind, Line, MediaId, MediaState, Name, Picture, Rendition, SeedRole, Site, SiteAddress, Staff, StoryId, UserId, What,
};
use std::sync::Arc;
use store::staff::NewStaff;
use store::{Db, Tx, media};
use testkit::{at, copy, on_every_engine};

fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

/// Somebody of the newsroom; the first is number 1.
fn person(tx: &mut Tx, handle: &str, role: SeedRole) -> Actor {
    let new = NewStaff {
        handle: Handle::parse(handle).unwrap(),
        name: Name::parse(handle).unwrap(),
        role: role.word().into(),
        sections: vec!["mahalliyat".into()],
        lang: arabic::lang::Lang::Ar,
        password: None,
        at: noon(),
    };
    let id: UserId = store::staff::insert(tx, &new).unwrap();
    let NewStaff { handle, name, role: slug, sections, lang, .. } = new;
    Actor::Staff(Arc::new(Staff { id, handle, name, role: slug, grants: role.grants(), sections, lang }))
}

fn told(db: &Db, tale: impl FnOnce(&mut Tx) + Send + 'static) {
    db.write_blocking(move |tx| -> Result<(), DeskError> {
        SeedRoles.run(tx, Actor::Operator, noon())?;
        let site = Site::new(Name::parse("المرفأ").unwrap(), SiteAddress::parse("https://almarfa.example").unwrap(), "Asia/Aden").unwrap();
        SaveSite(site).run(tx, Actor::Operator, noon())?;
        SetSection { slug: "mahalliyat".into(), name: Name::parse("محليات").unwrap(), position: 1 }.run(tx, Actor::Operator, noon())?;
        tale(tx);
        Ok(())
    })
    .unwrap();
}

fn size(width: u32, digit: char) -> Rendition {
    Rendition { width, height: width / 2, sha256: digit.to_string().repeat(64), mime: "image/webp".into(), size: width * 10 }
}

fn sent(digit: char) -> KeepPicture {
    KeepPicture {
        sha256: digit.to_string().repeat(64),
        name: "ميناء\u{202E}gpj.exe".into(),
        size: 4_000_000,
        master: Some(size(2560, 'f')),
        renditions: vec![size(360, 'a')],
        complete: false,
        tones: None,
        caption: Some(Line::parse("سفينة عند الرصيف").unwrap()),
        credit: None,
        licence: None,
    }
}

fn kept(tx: &mut Tx, digit: char, actor: &Actor) -> MediaId {
    sent(digit).run(tx, actor.clone(), noon()).unwrap().picture()
}

fn said(media: MediaId) -> DescribePicture {
    DescribePicture {
        media,
        caption: Some(Line::parse("السفينة الأولى عند الرصيف الشرقي").unwrap()),
        credit: Some(Name::parse("رامي سعد").unwrap()),
        licence: None,
        alt: Some(Line::parse("سفينة بيضاء إلى رصيف طويل").unwrap()),
        decorative: false,
        focus: Focus::new(200, 300).unwrap(),
    }
}

fn story_with(tx: &mut Tx, media: MediaId) -> StoryId {
    let mut words = copy("خبر مصور");
    words.lead = Some(Picture { media: Some(media), ..Picture::default() });
    Land { origin: None, copy: words, findings: Vec::new() }.run(tx, Actor::Operator, noon()).unwrap().story()
}

fn jobs(tx: &mut Tx) -> Option<JobKind> {
    store::job::claim_slow(tx, noon(), SignedDuration::from_secs(1)).unwrap().map(|job| job.kind)
}

#[test]
fn a_picture_comes_in_is_made_ready_and_found() {
    on_every_engine(|db| {
        told(db, |tx| {
            let salma = person(tx, "salma", SeedRole::Correspondent);
            let Kept::New(id) = sent('0').run(tx, salma.clone(), noon()).unwrap() else { panic!("not new") };
            let row = media::row(tx, id).unwrap().unwrap();
            assert_eq!((row.state, row.owner, row.caption.as_deref()), (MediaState::Processing, salma.id(), Some("سفينة عند الرصيف")));
            assert!(!row.name.contains('\u{202E}'), "the name tells no lie: {:?}", row.name);
            assert_eq!(sent('0').run(tx, salma.clone(), noon()).unwrap(), Kept::Known(id), "the same picture twice is one");
            assert_eq!(jobs(tx), Some(JobKind::MakeRenditions));
            assert_eq!(jobs(tx), None, "and one job");

            let made = || FinishPicture { media: id, made: Ok(vec![size(360, 'a'), size(720, 'b')]) };
            made().run(tx, Actor::Clock, noon()).unwrap();
            made().run(tx, Actor::Clock, noon()).unwrap();
            assert_eq!(media::row(tx, id).unwrap().unwrap().state, MediaState::Ready);
            assert_eq!(media::by_id(tx, id).unwrap().unwrap().renditions, [size(360, 'a'), size(720, 'b')]);
            let filter = media::Filter { words: vec![arabic::fold::loose("السفينه")], ..Default::default() };
            assert_eq!(media::list(tx, &filter, None, 9).unwrap().len(), 0);
            said(id).run(tx, salma.clone(), noon()).unwrap();
            assert_eq!(media::list(tx, &filter, None, 9).unwrap().len(), 1);
            assert_eq!(media::by_id(tx, id).unwrap().unwrap().focus, Focus::new(200, 300).unwrap());
            let log: Vec<String> = store::audit::newest(tx, None, 9).unwrap().into_iter().map(|row| row.action).collect();
            assert_eq!(log[..2], ["describe-picture", "keep-picture"]);
        });
    });
}

#[test]
fn a_failure_is_seen_and_can_be_tried_again() {
    on_every_engine(|db| {
        told(db, |tx| {
            let salma = person(tx, "salma", SeedRole::Writer);
            let id = kept(tx, '0', &salma);
            FinishPicture { media: id, made: Err("the file is missing".into()) }.run(tx, Actor::Clock, noon()).unwrap();
            let row = media::row(tx, id).unwrap().unwrap();
            assert_eq!((row.state, row.problem.as_deref()), (MediaState::Failed, Some("the file is missing")));
            let taken = store::job::claim_slow(tx, noon(), SignedDuration::from_secs(1)).unwrap().unwrap();
            store::job::done(tx, taken.id).unwrap();
            RemakePicture { media: id }.run(tx, salma, noon()).unwrap();
            let row = media::row(tx, id).unwrap().unwrap();
            assert_eq!((row.state, row.problem), (MediaState::Processing, None));
            assert_eq!(jobs(tx), Some(JobKind::MakeRenditions));
        });
    });
}

#[test]
fn only_a_picture_that_nobody_uses_is_retired_and_it_can_come_back() {
    on_every_engine(|db| {
        told(db, |tx| {
            let salma = person(tx, "salma", SeedRole::Writer);
            let (used, free) = (kept(tx, '0', &salma), kept(tx, '1', &salma));
            story_with(tx, used);
            assert!(matches!(RetirePicture { media: used }.run(tx, salma.clone(), noon()), Err(DeskError::PictureInUse(id)) if id == used));
            RetirePicture { media: free }.run(tx, salma.clone(), noon()).unwrap();
            assert!(matches!(said(free).run(tx, salma.clone(), noon()), Err(DeskError::NoPicture(_))));
            assert!(matches!(RetirePicture { media: free }.run(tx, salma.clone(), noon()), Err(DeskError::NoPicture(_))));
            FinishPicture { media: free, made: Ok(vec![size(720, 'c')]) }.run(tx, Actor::Clock, noon()).unwrap();
            assert_eq!(media::row(tx, free).unwrap().unwrap().state, MediaState::Retired, "a late job does not bring it back");
            assert_eq!(kept(tx, '1', &salma), free);
            assert_eq!(media::row(tx, free).unwrap().unwrap().state, MediaState::Processing);
        });
    });
}

#[test]
fn whoever_only_sends_in_touches_only_what_is_theirs() {
    on_every_engine(|db| {
        told(db, |tx| {
            let (mine, other) = (person(tx, "mina", SeedRole::Correspondent), person(tx, "omar", SeedRole::Correspondent));
            let (editor, judge) = (person(tx, "salma", SeedRole::DeskEditor), person(tx, "judge", SeedRole::Moderator));
            let id = kept(tx, '0', &mine);
            for stranger in [other, judge.clone(), Actor::Reader, Actor::Clock] {
                let name = stranger.name().to_owned();
                assert!(matches!(said(id).run(tx, stranger.clone(), noon()), Err(DeskError::Forbidden { .. })), "{name}");
                assert!(matches!(RetirePicture { media: id }.run(tx, stranger, noon()), Err(DeskError::Forbidden { .. })), "{name}");
            }
            assert!(matches!(sent('1').run(tx, judge, noon()), Err(DeskError::Forbidden { .. })));
            assert!(matches!(
                FinishPicture { media: id, made: Ok(Vec::new()) }.run(tx, mine.clone(), noon()),
                Err(DeskError::Forbidden { .. })
            ));
            said(id).run(tx, mine, noon()).unwrap();
            DescribePicture { decorative: true, ..said(id) }.run(tx, editor, noon()).unwrap();
            let row = media::row(tx, id).unwrap().unwrap();
            assert!(row.decorative && row.alt.is_none(), "what only decorates has no alternative text");
        });
    });
}

#[test]
fn readers_pages_are_set_anew_only_for_a_picture_they_show() {
    on_every_engine(|db| {
        told(db, |tx| {
            let salma = person(tx, "salma", SeedRole::Publisher);
            let id = kept(tx, '0', &salma);
            let last = |tx: &mut Tx| store::change::after(tx, 0, 500).unwrap().pop().unwrap().what;
            said(id).run(tx, salma.clone(), noon()).unwrap();
            assert_eq!(last(tx), What::Filed);
            let story = story_with(tx, id);
            Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon()).unwrap();
            FinishPicture { media: id, made: Ok(vec![size(720, 'b')]) }.run(tx, Actor::Clock, noon()).unwrap();
            assert_eq!(last(tx), What::Configured);
        });
    });
}
