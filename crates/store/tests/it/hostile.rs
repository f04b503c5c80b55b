//! Input that was made to break things.

use crate::words::{land, noon, publish};
use store::{StoreError, page, search, section, story, topic};
use testkit::on_every_engine;

const HOSTILE: &[&str] = &[
    "'; DROP TABLE story; --",
    "\" OR 1=1 --",
    "\" NEAR(a b)",
    "word* AND NOT \"",
    "a:b & !c | (d <-> e)",
    "col : ^first",
    "\\",
    "'':*",
    "\u{0}",
    "م\u{0}ر",
    "%_[]{}",
    "\u{202E}مقلوب\u{2069}",
    "🏴‍☠️",
    "ﷺ ﷽",
    "\u{FFFF}\u{10FFFF}",
    "AND",
    "NOT",
    "?1 $1 :name @x",
];

#[test]
fn no_search_text_reaches_a_query_grammar() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let id = publish(tx, "خبر", &[], noon())?;
            search::put(tx, id, &HOSTILE.join(" "))?;
            for text in HOSTILE {
                search::find(tx, &[(*text).to_owned()], None, 9).unwrap_or_else(|error| panic!("{text:?}: {error}"));
                search::find(tx, &["خبر".to_owned(), (*text).to_owned()], None, 9).unwrap_or_else(|error| panic!("{text:?}: {error}"));
            }
            assert_eq!(search::find(tx, &["drop".to_owned()], None, 9)?.len(), 1, "signs part words");
            let long = "ض".repeat(100_000);
            search::put(tx, id, &long)?;
            assert_eq!(search::find(tx, &[long], None, 9)?, [id]);
            search::put(tx, id, "")?;
            search::put(tx, id, &(0..60_000).map(|number| format!("كلمه{number} ")).collect::<String>())?;
            assert_eq!(search::find(tx, &["كلمه1".to_owned()], None, 9)?, [id]);
            search::find(tx, &(0..1_000).map(|number| format!("كلمه{number}")).collect::<Vec<_>>(), None, 9)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn no_address_and_no_name_breaks_a_statement() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            for text in HOSTILE {
                assert_eq!(section::by_slug(tx, text)?, None, "{text:?}");
                assert_eq!(topic::by_slug(tx, text)?, None, "{text:?}");
                assert_eq!(page::get(tx, text)?, None, "{text:?}");
                assert_eq!(story::by_origin(tx, text)?, None, "{text:?}");
                let id = section::ensure(tx, text, text, 1)?;
                assert_eq!(section::by_slug(tx, text)?.map(|row| row.id), Some(id), "{text:?}");
                topic::ensure(tx, text)?;
            }
            land(tx, "القاعدة ما زالت هنا")?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}
