//! The texts of a page as the proofreader gets them: which field, which words, which place in the source.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

use arabic::preflight::Field::{Alt, Caption, Heading, Headline, Item, Label, Paragraph, Quotation};
use intake::texts::{Passage, read};
use intake::{Bound, IntakeError};

#[test]
fn every_text_that_people_read_has_its_field() {
    let cases = [
        ("title and headline", "<title>المرسى</title><h1>افتتاح الميناء</h1>", vec![(Headline, "المرسى"), (Headline, "افتتاح الميناء")]),
        ("a paragraph without its end", "<p>وصلت السفن<p>ثم رست", vec![(Paragraph, "وصلت السفن"), (Paragraph, "ثم رست")]),
        (
            "words outside any paragraph",
            "<div>وصلت<div>السفن</div>ورست</div>",
            vec![(Paragraph, "وصلت"), (Paragraph, "السفن"), (Paragraph, "ورست")],
        ),
        ("a paragraph in a quotation", "<blockquote><p>وصلنا</p></blockquote>", vec![(Quotation, "وصلنا")]),
        ("a list without ends", "<ul><li>سمك<li>ملح</ul><h2>الأسعار</h2>", vec![(Item, "سمك"), (Item, "ملح"), (Heading, "الأسعار")]),
        ("a list in a list", "<ul><li>سمك<ul><li>طازج</ul>ومجفف</ul>", vec![(Item, "سمك"), (Item, "طازج"), (Item, "ومجفف")]),
        ("a table", "<table><tr><th>الصنف<td>سمك<tr><td>ملح</table>", vec![(Label, "الصنف"), (Item, "سمك"), (Item, "ملح")]),
        (
            "a picture and its caption",
            "<figure><img alt='سفينة ترسو'><figcaption><p>سفينة</p></figcaption></figure>",
            vec![(Alt, "سفينة ترسو"), (Caption, "سفينة")],
        ),
        (
            "a form",
            "<label>الاسم <input placeholder='اسمك' value='سرّي'></label><input type=submit value='إرسال'><button aria-label='بحث'>ابحث</button>",
            vec![(Label, "الاسم"), (Label, "اسمك"), (Label, "إرسال"), (Label, "بحث"), (Label, "ابحث")],
        ),
        ("spaces as a browser shows them", "<p> وصلت\n   <b>السفن </b> أمس </p>", vec![(Paragraph, "وصلت السفن أمس")]),
        ("entities", "<p>سمك &amp; ملح&nbsp;بحري</p>", vec![(Paragraph, "سمك & ملح بحري")]),
        ("one break and two", "<p>سطر<br>ثان<br><br>فقرة", vec![(Paragraph, "سطر\nثان"), (Paragraph, "فقرة")]),
        (
            "what nobody reads",
            "<script>'<p>'</script><style>p</style><pre>x</pre><p hidden>سر</p><svg><title>رسم</title></svg><!-- س --><p>باق",
            vec![(Paragraph, "باق")],
        ),
        ("a sign that opens no tag", "<p>3 < 5 وصلت", vec![(Paragraph, "3 < 5 وصلت")]),
    ];
    for (why, html, texts) in cases {
        let found = read(html).unwrap();
        let found: Vec<_> = found.iter().map(|passage| (passage.part.field, passage.part.text.as_str())).collect();
        assert_eq!(found, texts, "{why}");
    }
}

#[test]
fn other_languages_verse_and_code_are_exempt() {
    let cases = [
        ("a word of another language", "<p>قال <i lang=en>stop now</i> ثم مضى", vec!["stop now"]),
        ("Arabic again inside it", "<p lang=fr>bonjour <b lang=ar>أهلا</b> oui", vec!["bonjour", "oui"]),
        ("an Arabic dialect is Arabic", "<p lang=ar-YE>أهلا", vec![]),
        ("the template's own language", "<html lang=en><body lang=en><p>أهلا", vec![]),
        ("verse", "<div class='box verse'>قفا نبك</div>", vec!["قفا نبك"]),
        ("code", "<p>الأمر <code>x -f</code> يكفي", vec!["x -f"]),
        ("code beside a word", "<p><code>a</code>و<code>b</code>", vec!["a", "b"]),
    ];
    for (why, html, exempt) in cases {
        let passage = read(html).unwrap().remove(0);
        let found: Vec<_> = passage.part.exempt.iter().map(|run| &passage.part.text[run.clone()]).collect();
        assert_eq!(found, exempt, "{why}");
    }
    assert_eq!(read("<img lang=en alt='a ship'>").unwrap(), []);
}

#[test]
fn links_know_their_words_and_their_target() {
    let passages = read("<p>وصلت <a href=' /7 '> السفن </a> أمس<a href=/8></a></p><a href=/9><p>خبر</p><p>آخر</p></a>").unwrap();
    let links: Vec<_> = passages
        .iter()
        .flat_map(|passage| passage.part.links.iter().map(|link| (&passage.part.text[link.range.clone()], link.target.as_str())))
        .collect();
    assert_eq!(links, [("السفن", "/7"), ("خبر", "/9"), ("آخر", "/9")]);
}

fn source<'h>(html: &'h str, passage: &Passage, words: &str) -> Option<&'h str> {
    let start = passage.part.text.find(words).unwrap();
    passage.origin.bytes(&(start..start + words.len())).map(|bytes| &html[bytes])
}

#[test]
fn words_are_known_in_the_source_unless_they_were_made_on_the_way() {
    let html = "<p title='لمحة'>وصلت <b>السفن</b>\r\nالى &#1575;لميناء 3 < 5 الكبير</p><img alt='سفن' title='سفن'>";
    let passages = read(html).unwrap();
    let [hint, text, alt, twice] = &passages[..] else { panic!("{passages:?}") };
    assert_eq!(text.part.text, "وصلت السفن الى الميناء 3 < 5 الكبير");
    for known in ["وصلت", "السفن", "الى", " الكبير", "لميناء 3 "] {
        assert_eq!(source(html, text, known), Some(known));
    }
    let entity = read("<p>سمك&semi; ملح; خبز</p>").unwrap().remove(0);
    assert_eq!(entity.origin.bytes(&(6..7)), None, "the end of an entity is no sign of its own");
    assert!(entity.origin.bytes(&(14..15)).is_some());
    for (why, made) in [("a tag between", "وصلت السفن"), ("a line end", "السفن الى"), ("an entity", "الميناء"), ("a sign", "3 <")]
    {
        assert_eq!(source(html, text, made), None, "{why}");
    }
    assert_eq!(source(html, hint, "لمحة"), Some("لمحة"));
    assert!(hint.origin.is_attribute && !text.origin.is_attribute);
    assert_eq!((source(html, alt, "سفن"), source(html, twice, "سفن")), (None, None), "which of the two is not known");
    assert_eq!(&html[text.origin.start..][..8], "وصلت");
}

#[test]
fn hostile_pages_are_refused() {
    let cases = [
        (Bound::Depth, "<div>".repeat(400_000)),
        (Bound::Depth, "<b>".repeat(400_000)),
        (Bound::Nodes, "<p>x".repeat(300_000)),
        (Bound::Attributes, format!("<p {}>", "a ".repeat(200_000))),
    ];
    for (bound, html) in cases {
        let refusal = read(&html).unwrap_err();
        assert!(matches!(refusal, IntakeError::TooComplex { what, .. } if what == bound), "{bound:?}: {refusal}");
    }
    for odd in ["<", "<p", "<p title='", "&", "&#x", "</p>", "<!--", "</", "<script>", "<title>س", "<a href=x>", "\0<p>\0"] {
        let _ = read(odd).unwrap();
    }
}
