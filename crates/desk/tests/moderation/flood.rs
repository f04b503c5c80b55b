//! Floods of comments.

use super::*;

#[test]
fn ten_thousand_copies_are_judged_by_one_decision_and_taken_back_by_another() {
    on_every_engine(|db| {
        told(db, |tx| {
            let moderator = person(tx, "nader", "نادر سالم", SeedRole::Moderator);
            let stories: Vec<StoryId> = (0..4).map(|n| live(tx, &format!("خبر {n}"), &moderator)).collect();
            let kept = send(tx, stories[0], "مها", "تعليق آخر", 1, noon()).unwrap();
            let text = CommentText::parse("احصل على قرض خلال دقائق").unwrap();
            let mut first = None;
            for n in 0..10_000_usize {
                let comment = NewComment {
                    story: stories[n % 4],
                    parent: None,
                    name: Name::parse("زائر").unwrap(),
                    subject: None,
                    text: text.clone(),
                };
                let mut key = [0; 32];
                key[..8].copy_from_slice(&n.to_be_bytes());
                let arrival = comment::Arrival {
                    comment: &comment,
                    key: &key,
                    writer: None,
                    prefix: None,
                    text_key: 77,
                    reasons: &["repeat".to_owned()],
                    state: CommentState::Pending,
                    decided_by: None,
                    staff: None,
                    at: noon(),
                };
                let comment::Received::New(id) = comment::receive(tx, &arrival).unwrap() else { panic!("not new") };
                first.get_or_insert(id);
            }
            let first = first.unwrap();
            let log = store::change::newest(tx).unwrap();
            let judge = |tx: &mut Tx, which, from, to, at| JudgeMany { which, from, to }.run(tx, moderator.clone(), at).unwrap();
            let begun = std::time::Instant::now();
            let number = judge(tx, Which::CopiesOf(first), CommentState::Pending, CommentState::Spam, minutes(1));
            let took = begun.elapsed();
            assert_eq!(number, 10_000);
            assert!(took.as_secs_f64() < 2.0, "{took:?}");
            eprintln!("10,000 copies: {took:?}");
            let changes = store::change::after(tx, log, 100).unwrap();
            assert_eq!(
                changes.iter().map(|change| change.what).collect::<Vec<_>>(),
                [What::Filed; 4],
                "one row a story, no page is dropped"
            );
            assert_eq!(state(tx, kept), CommentState::Pending);

            let back = Which::DecidedBy(moderator.name().to_owned(), minutes(1));
            assert_eq!(judge(tx, back.clone(), CommentState::Spam, CommentState::Pending, minutes(2)), 10_000);
            assert_eq!(judge(tx, back, CommentState::Spam, CommentState::Pending, minutes(3)), 0, "twice is once");
            assert_eq!(comment::by_id(tx, first).unwrap().unwrap().decided_by, None);

            assert_eq!(judge(tx, Which::CopiesOf(first), CommentState::Pending, CommentState::Approved, minutes(4)), 10_000);
            assert_eq!(stories.iter().map(|story| shown(tx, *story)).collect::<Vec<_>>(), [2_500; 4]);
            assert_eq!(judge(tx, Which::CopiesOf(first), CommentState::Approved, CommentState::Rejected, minutes(5)), 10_000);
            assert_eq!(stories.iter().map(|story| shown(tx, *story)).collect::<Vec<_>>(), [0; 4]);
            let entries = store::audit::newest(tx, None, 1).unwrap();
            assert_eq!((entries[0].action.as_str(), &entries[0].detail["comments"]), ("judge-comments", &10_000.into()));
        });
    });
}

#[test]
fn the_first_page_of_ten_thousand_waiting_comments_is_quick() {
    on_every_engine(|db| {
        told(db, |tx| {
            let nader = person(tx, "nader", "نادر سالم", SeedRole::Moderator);
            let story = live(tx, "خبر", &nader);
            let comment = NewComment {
                story,
                parent: None,
                name: Name::parse("زائر").unwrap(),
                subject: None,
                text: CommentText::parse("نص").unwrap(),
            };
            for n in 0..10_000_i64 {
                let mut key = [1; 32];
                key[..8].copy_from_slice(&n.to_be_bytes());
                let arrival = comment::Arrival {
                    comment: &comment,
                    key: &key,
                    writer: Some(&[9; 16]),
                    prefix: Some(&[9; 16]),
                    text_key: n % 5_000,
                    reasons: &[],
                    state: CommentState::Pending,
                    decided_by: None,
                    staff: None,
                    at: noon(),
                };
                comment::receive(tx, &arrival).unwrap();
            }
            let begun = std::time::Instant::now();
            let rows = queue::page(tx, &Reach::All, CommentState::Pending, true, None, 31).unwrap();
            let ids: Vec<CommentId> = rows.iter().map(|row| row.id).collect();
            let around = queue::around(tx, &ids, noon()).unwrap();
            let waiting = queue::count(tx, &Reach::All, CommentState::Pending).unwrap();
            let took = begun.elapsed();
            assert_eq!((ids.len(), around.len(), waiting), (31, 31, 10_000));
            assert!(around.iter().all(|one| one.copies == 2 && one.nth == queue::MANY));
            assert!(took.as_millis() < 500, "{took:?}");
            eprintln!("a page of the queue: {took:?}");
        });
    });
}
