//! Settings and static pages.

use crate::words::{minute, noon};
use model::{Block, Body, Name, Site, SiteAddress};
use store::{StoreError, page, site};
use testkit::on_every_engine;

#[test]
fn settings_are_one_row_with_a_version() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            assert_eq!(site::load(tx)?, None);
            let name = Name::parse("صوت المرسى").unwrap();
            let mut paper = Site::new(name, SiteAddress::parse("https://example.org").unwrap(), "Asia/Aden").unwrap();
            assert_eq!(site::save(tx, &paper, noon())?, 1);
            paper.comments = false;
            assert_eq!(site::save(tx, &paper, minute(1))?, 2);
            assert_eq!(site::load(tx)?, Some((paper, 2)));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn a_static_page_is_replaced_by_its_new_text() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let body = |text: &str| Body { content: vec![Block::Verse { lines: vec![text.into()] }] };
            page::put(tx, "about", "من نحن", &body("أول نص"), noon())?;
            page::put(tx, "about", "عن الصحيفة", &body("نص جديد"), minute(1))?;
            page::put(tx, "rules", "قواعد التعليق", &body("بأدب"), noon())?;
            let about = page::get(tx, "about")?.unwrap();
            assert_eq!((about.title.as_str(), about.body.text().as_str(), about.at), ("عن الصحيفة", "نص جديد", minute(1)));
            assert_eq!(page::all(tx)?.iter().map(|page| page.slug.as_str()).collect::<Vec<_>>(), ["about", "rules"]);
            assert_eq!(page::get(tx, "contact")?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}
