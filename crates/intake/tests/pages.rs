//! Every fixture read whole; the snapshots are what a story becomes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use intake::{Hint, IntakeError, page};
use std::path::Path;

fn read(name: &str, own_name: &str) -> Result<intake::Incoming, IntakeError> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    page::read(&std::fs::read(path).unwrap(), Hint { file_name: name, own_name })
}

macro_rules! stories {
    ($($name:ident: $file:literal, $own:literal;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_json_snapshot!(read($file, $own).unwrap());
        }
    )*};
}

stories! {
    text_with_masthead_caption_credit_promos_and_form: "lighthouse.txt", "";
    text_with_menu_full_date_list_tags_related_and_readers: "bridge.txt", "المرفأ برس";
    text_with_byline_and_arabic_digits: "digits.txt", "المرفأ برس";
    text_of_headline_and_paragraphs_only: "plain.txt", "المرفأ برس";
    text_with_deck_caption_and_wrapped_lines: "wrapped.txt", "المرفأ برس";
    text_in_windows_1256_with_crlf: "honey-windows-1256.txt", "";
    html_with_json_ld: "newsarticle.html", "المرفأ برس";
    html_with_open_graph_only: "open-graph.html", "المرفأ برس";
    html_in_tables_and_windows_1256: "table-windows-1256.html", "المرفأ برس";
    html_that_declares_the_wrong_charset: "mis-declared.html", "المرفأ برس";
    html_without_any_markup_of_meaning: "div-soup.html", "المرفأ برس";
    html_with_json_ld_that_is_no_json: "broken-json.html", "المرفأ برس";
    html_whose_text_stands_in_the_json_ld_only: "script-rendered.html", "المرفأ برس";
}

#[test]
fn the_same_page_under_another_name_is_the_same_story() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/lighthouse.txt")).unwrap();
    let later = text.replace("الاربعاء 25 سبتمبر 2024", "الجمعة 27 سبتمبر 2024").replace('\n', "\r\n");
    let one = page::read(text.as_bytes(), Hint { file_name: "a.txt", own_name: "" }).unwrap();
    let two = page::read(later.as_bytes(), Hint { file_name: "b.txt", own_name: "المرفأ برس" }).unwrap();
    assert_eq!((one.origin.as_str(), one.body), (two.origin.as_str(), two.body));
    assert_eq!(one.origin.len(), "page:".len() + 64);
}

#[test]
fn refusals_say_what_was_expected_and_found() {
    let long = "خ".repeat(201);
    let pages: [(&str, &[u8]); 10] = [
        ("empty", b""),
        ("spaces", b" \n\t "),
        ("pdf", b"%PDF-1.4"),
        ("docx", b"PK\x03\x04rest"),
        ("picture", b"\x89PNG\r\n"),
        ("nul", b"a\0b"),
        ("headline only", "افتتاح الميناء".as_bytes()),
        ("masthead only", "الاربعاء 25 سبتمبر 2024".as_bytes()),
        ("html without words", b"<!doctype html><html><body><script>x()</script></body></html>"),
        ("paragraph for a headline", long.as_bytes()),
    ];
    let hint = Hint { file_name: "page", own_name: "" };
    let mut told: Vec<String> = pages
        .iter()
        .map(|(name, bytes)| {
            let refusal = page::read(bytes, hint).expect_err(name);
            format!("{name}: {} [{}]", refusal, refusal.key())
        })
        .collect();
    let refusal = page::read(&vec![b' '; page::MAX_BYTES + 1], hint).unwrap_err();
    told.push(format!("too large: {refusal} [{}]", refusal.key()));
    let refusal = page::read("خبر\n".repeat(20_000).as_bytes(), hint).unwrap_err();
    told.push(format!("too many lines: {refusal} [{}]", refusal.key()));
    insta::assert_snapshot!(told.join("\n"));
}
