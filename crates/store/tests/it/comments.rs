//! Comments from the form to the page.

use crate::words::{minute, noon, publish};
use model::comment::CommentText;
use model::{CommentId, CommentState, Name, NewComment, StoryId};
use store::comment::{self, Arrival, Decided, Received};
use store::{StoreError, Tx, published};
use testkit::on_every_engine;

fn new(story: StoryId, text: &str) -> NewComment {
    NewComment { story, parent: None, name: Name::parse("قارئة").unwrap(), subject: None, text: CommentText::parse(text).unwrap() }
}

fn arrival<'a>(comment: &'a NewComment, key: &'a [u8; 32]) -> Arrival<'a> {
    Arrival {
        comment,
        key,
        writer: Some(&[7; 16]),
        prefix: Some(&[8; 16]),
        text_key: 42,
        reasons: &[],
        state: CommentState::Pending,
        decided_by: None,
        staff: None,
        at: noon(),
    }
}

fn receive(tx: &mut Tx, story: StoryId, key: u8) -> Result<Received, StoreError> {
    let comment = new(story, "شكرا لكم");
    comment::receive(tx, &Arrival { reasons: &["links".into()], at: minute(key.into()), ..arrival(&comment, &[key; 32]) })
}

fn received(tx: &mut Tx, story: StoryId, key: u8) -> Result<CommentId, StoreError> {
    receive(tx, story, key).map(|received| match received {
        Received::New(id) | Received::Again(id) => id,
    })
}

#[test]
fn the_same_form_sent_twice_is_one_comment() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let story = publish(tx, "خبر", &[], noon())?;
            let Received::New(id) = receive(tx, story, 1)? else { panic!("a first comment is new") };
            assert_eq!(receive(tx, story, 1)?, Received::Again(id));
            let row = comment::by_id(tx, id)?.unwrap();
            assert_eq!((row.state, row.reasons, row.text.as_str()), (CommentState::Pending, vec!["links".to_owned()], "شكرا لكم"));
            assert!(comment::approved(tx, story)?.is_empty(), "nothing is shown before a person has decided");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn a_decision_moves_a_comment_and_the_count_of_its_story() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let story = publish(tx, "خبر", &[], noon())?;
            let (first, second) = (received(tx, story, 1)?, received(tx, story, 2)?);
            let approve = |tx: &mut Tx, id| comment::decide(tx, id, CommentState::Approved, minute(9), "mod");
            assert_eq!(approve(tx, second)?, Decided::Changed(story, CommentState::Pending));
            assert_eq!(approve(tx, second)?, Decided::Same);
            assert_eq!(approve(tx, first)?, Decided::Changed(story, CommentState::Pending));
            assert_eq!(approve(tx, CommentId(99))?, Decided::Missing);
            assert_eq!(comment::approved(tx, story)?.iter().map(|row| row.id).collect::<Vec<_>>(), [first, second]);
            assert_eq!(published::get(tx, story)?.unwrap().comments, 2);
            assert_eq!(comment::decide(tx, first, CommentState::Spam, minute(10), "mod")?, Decided::Changed(story, CommentState::Approved));
            assert_eq!((published::get(tx, story)?.unwrap().comments, comment::approved_count(tx, story)?), (1, 1));
            let row = comment::by_id(tx, first)?.unwrap();
            assert_eq!((row.decided_at, row.decided_by.as_deref()), (Some(minute(10)), Some("mod")));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn an_answer_stands_under_the_same_story() {
    on_every_engine(|db| {
        let (first, other, parent) = db
            .write_blocking(|tx| {
                let (first, other) = (publish(tx, "خبر", &[], noon())?, publish(tx, "خبر آخر", &[], noon())?);
                let parent = received(tx, first, 1)?;
                Ok::<_, StoreError>((first, other, parent))
            })
            .unwrap();
        let answer = |story, key| {
            db.write_blocking(move |tx| {
                let answer = NewComment { parent: Some(parent), ..new(story, "أوافقك") };
                comment::receive(tx, &arrival(&answer, &[key; 32]))
            })
        };
        assert!(answer(first, 2).is_ok());
        assert!(answer(other, 3).is_err(), "an answer cannot cross to another story");
    });
}

#[test]
fn moderators_page_through_the_queue() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let story = publish(tx, "خبر", &[], noon())?;
            for key in 1..=5 {
                received(tx, story, key)?;
            }
            comment::decide(tx, CommentId(2), CommentState::Rejected, minute(9), "mod")?;
            let ids = |rows: Vec<comment::CommentRow>| rows.iter().map(|row| row.id.0).collect::<Vec<_>>();
            assert_eq!(ids(comment::queue(tx, None, None, 2)?), [5, 4]);
            assert_eq!(ids(comment::queue(tx, Some(CommentState::Pending), Some(CommentId(4)), 9)?), [3, 1]);
            assert_eq!(ids(comment::queue(tx, Some(CommentState::Rejected), None, 9)?), [2]);
            use CommentState::{Approved, Pending, Rejected, Spam};
            assert_eq!(comment::count_by_state(tx)?, [(Pending, 4), (Approved, 0), (Rejected, 1), (Spam, 0)]);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn repeated_texts_and_busy_writers_are_counted_until_they_are_forgotten() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let story = publish(tx, "خبر", &[], noon())?;
            for key in 1..=3 {
                received(tx, story, key)?;
            }
            assert_eq!((comment::similar(tx, 42, minute(2))?, comment::similar(tx, 43, minute(0))?), (2, 0));
            assert_eq!(comment::by_writer(tx, &[7; 16], minute(0))?, 3);
            assert_eq!(comment::forget_writers(tx, minute(3))?, 2);
            assert_eq!(comment::forget_writers(tx, minute(3))?, 0);
            assert_eq!(comment::by_writer(tx, &[7; 16], minute(0))?, 1);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}
