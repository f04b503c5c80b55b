//! Nothing that comes from outside makes the reader panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use intake::{Hint, page};
use proptest::prelude::*;

const FIXTURES: [&[u8]; 5] = [
    include_bytes!("../fixtures/lighthouse.txt"),
    include_bytes!("../fixtures/bridge.txt"),
    include_bytes!("../fixtures/newsarticle.html"),
    include_bytes!("../fixtures/table-windows-1256.html"),
    include_bytes!("../fixtures/div-soup.html"),
];

fn hint(html: bool) -> Hint<'static> {
    Hint { file_name: if html { "a.html" } else { "a.txt" }, own_name: "المرفأ برس" }
}

/// Mutations: cut, repeat and replace pieces.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let edit = (any::<prop::sample::Index>(), 0_usize..200, prop::collection::vec(any::<u8>(), 0..12));
    (0..FIXTURES.len(), prop::collection::vec(edit, 1..8)).prop_map(|(which, edits)| {
        let mut bytes = FIXTURES[which].to_vec();
        for (at, length, with) in edits {
            let start = at.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, with);
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2000), html: bool) {
        let _ = page::read(&bytes, hint(html));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "([\\n \\-:/()<>«»،.]|[ا-ي]{1,5}|[0-9٠-٩]{1,4}|\\PC){0,300}", html: bool) {
        let _ = page::read(text.as_bytes(), hint(html));
    }

    #[test]
    fn any_markup_is_read_or_refused(text in "(<(p|br|b|a href=x|ul|li|h1|td|table|blockquote|figure|img src=y|article|/p|/b|/a|/li|/td|/article)>|كلمة |خبر\\. ){0,120}") {
        let _ = page::read(text.as_bytes(), hint(true));
    }

    #[test]
    fn mutated_pages_are_read_or_refused(bytes in mutated(), html: bool) {
        if let Ok(incoming) = page::read(&bytes, hint(html)) {
            prop_assert!(incoming.body.words() > 0);
            prop_assert!(serde_json::to_string(&incoming).is_ok());
        }
    }
}
