//! Input that was made to break things.

use crate::words::{land, noon};
use store::media::{Filter, NewMedia};
use store::{StoreError, media, page, section, story, topic};
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
fn no_words_reach_a_query_grammar() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let new = NewMedia {
                sha256: "0".repeat(64),
                name: HOSTILE.join(" "),
                size: 1,
                master: None,
                tones: None,
                owner: None,
                state: model::MediaState::Ready,
                at: noon(),
            };
            let (id, _) = media::insert(tx, &new)?;
            let row = media::row(tx, id)?.unwrap();
            let find = |tx: &mut store::Tx, words: Vec<String>| media::list(tx, &Filter { words, ..Filter::default() }, None, 9);
            media::remember(tx, &row)?;
            for text in HOSTILE {
                find(tx, vec![(*text).to_owned()]).unwrap_or_else(|error| panic!("{text:?}: {error}"));
            }
            assert_eq!(find(tx, vec!["drop".to_owned()])?.len(), 1, "signs part words");
            let long = "ض".repeat(100_000);
            media::remember(tx, &media::MediaRow { caption: Some(long.clone()), ..row.clone() })?;
            assert_eq!(find(tx, vec![long])?.len(), 1);
            let many: String = (0..60_000).map(|number| format!("كلمه{number} ")).collect();
            media::remember(tx, &media::MediaRow { name: String::new(), caption: Some(many), ..row })?;
            assert_eq!(find(tx, vec!["كلمه1".to_owned()])?.len(), 1);
            find(tx, (0..1_000).map(|number| format!("كلمه{number}")).collect())?;
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
