//! Finding stories by their words.

use crate::words::{minute, publish};
use store::{Cursor, StoreError, Tx, published, search};
use testkit::on_every_engine;

fn found(tx: &mut Tx, words: &[&str]) -> Vec<i64> {
    let words: Vec<String> = words.iter().map(|word| arabic::fold::loose(word)).collect();
    search::find(tx, &words, None, 9).unwrap().into_iter().map(|id| id.0).collect()
}

fn paper(tx: &mut Tx) -> Result<(), StoreError> {
    for (minutes, text) in
        ["عودة قوارب الصيد إلى المرسى", "أسعار السمك في المرسى اليوم", "مطر غزير على المدينة 2026"].into_iter().enumerate()
    {
        let id = publish(tx, text, &[], minute(minutes.try_into().unwrap()))?;
        search::put(tx, id, &arabic::fold::loose(text))?;
    }
    Ok(())
}

#[test]
fn every_word_must_be_there_whole_or_as_a_beginning() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            paper(tx)?;
            for (why, words, expected) in [
                ("newest first", vec!["المرسى"], vec![2, 1]),
                ("a beginning", vec!["المر"], vec![2, 1]),
                ("all words", vec!["المرسى", "قوارب"], vec![1]),
                ("another spelling", vec!["اسعار"], vec![2]),
                ("digits", vec!["2026"], vec![3]),
                ("not the middle of a word", vec!["رسى"], vec![]),
                ("not there", vec!["المرسى", "مطر"], vec![]),
                ("no words", vec![], vec![]),
                ("only signs", vec!["!؟.\"'"], vec![]),
            ] {
                assert_eq!(found(tx, &words), expected, "{why}: {words:?}");
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn the_index_follows_and_can_be_built_again() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            paper(tx)?;
            let id = model::StoryId(1);
            search::put(tx, id, "كلمات جديده")?;
            assert_eq!((found(tx, &["قوارب"]), found(tx, &["جديدة"])), (vec![], vec![1]));
            search::remove(tx, model::StoryId(2))?;
            assert_eq!(found(tx, &["المرسى"]), [0_i64; 0]);
            search::clear(tx)?;
            assert_eq!(found(tx, &["جديدة"]), [0_i64; 0]);
            search::put(tx, id, "كلمات جديده")?;
            assert_eq!(found(tx, &["جديدة"]), [1]);
            published::remove(tx, id, minute(9))?;
            assert_eq!(found(tx, &["جديدة"]), [0_i64; 0], "what is not live is not found, whatever the index says");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn results_continue_where_the_last_page_ended() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            paper(tx)?;
            let words = [arabic::fold::loose("المرسى")];
            let last = search::find(tx, &words, None, 1)?[0];
            let before = Cursor { at: published::get(tx, last)?.unwrap().first_published_at, id: last };
            assert_eq!(search::find(tx, &words, Some(before), 9)?, [model::StoryId(1)]);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}
