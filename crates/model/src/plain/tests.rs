//! There and back, for whatever a body holds; and for whatever somebody types.

use super::{PlainFault, PlainProblem, from_plain, to_plain};
use crate::body::{Block, Body, Href, Inline, Mark};
use crate::{Line, MediaId, Picture};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[ء-ي ]{1,8}",
        "[*\\[\\]()|>#:.،؛«»\\\\—-]{1,4}",
        Just(":::".to_owned()),
        Just("1. ".to_owned()),
        Just("٣) ".to_owned()),
        Just("- ".to_owned()),
        Just("\u{200F}".to_owned()),
        Just("\n".to_owned()),
        Just(" ".to_owned()),
        "\\PC{1,4}",
        any::<char>().prop_map(String::from),
    ];
    vec(pieces, 1..5).prop_map(|pieces| pieces.concat())
}

fn mark() -> impl Strategy<Value = Mark> {
    let targets = ["https://example.org/a_(b)", "/12", "mailto:a@example.org", "https://example.org/خبر?a=1&b=*"];
    prop_oneof![
        Just(Mark::Strong),
        Just(Mark::Em),
        prop::sample::select(targets.to_vec()).prop_map(|to| Mark::Link { attrs: Href::parse(to).unwrap() })
    ]
}

fn runs() -> impl Strategy<Value = Vec<Inline>> {
    vec((any_text(), vec(mark(), 0..4)).prop_map(|(text, marks)| Inline { text, marks }), 0..5)
}

fn picture() -> impl Strategy<Value = Picture> {
    let line = || option::of(any_text().prop_filter_map("a line", |text| Line::<400>::parse(&text).ok()));
    let name = option::of("[ء-ي]{1,20}".prop_map(|name| Line::<60>::parse(&name).unwrap()));
    (option::of(1_i64..99), line(), name, line(), any::<bool>()).prop_map(|(media, caption, credit, alt, decorative)| Picture {
        media: media.map(MediaId),
        caption,
        credit,
        alt,
        decorative,
        licence: None,
    })
}

fn block() -> impl Strategy<Value = Block> {
    let some = || option::of(prop_oneof![any_text(), Just(String::new())]);
    prop_oneof![
        runs().prop_map(|content| Block::Paragraph { content }),
        runs().prop_map(|content| Block::Heading { content }),
        (runs(), some()).prop_map(|(content, speaker)| Block::Quote { content, speaker }),
        (any::<bool>(), vec(runs(), 0..4)).prop_map(|(ordered, content)| Block::List { ordered, content }),
        vec(any_text(), 0..4).prop_map(|lines| Block::Verse { lines }),
        (any_text(), some()).prop_map(|(text, reference)| Block::Scripture { text, reference }),
        picture().prop_map(|picture| Block::Image { picture }),
        (vec(picture(), 0..3), some()).prop_map(|(pictures, title)| Block::Gallery { pictures, title }),
        (some(), some()).prop_map(|(title, source)| Block::Embed {
            href: Href::parse("https://example.org/v?a=(1)").unwrap(),
            title,
            source
        }),
        (any::<bool>(), vec(vec(runs(), 0..3), 0..3), some()).prop_map(|(header, rows, caption)| Block::Table { header, rows, caption }),
    ]
}

proptest! {
    #[test]
    fn a_body_comes_back_as_it_was(content in vec(block(), 0..6)) {
        let body = Body { content };
        let plain = to_plain(&body);
        prop_assert_eq!(from_plain(&plain).unwrap(), body.clone());
        // As a browser sends a textarea.
        prop_assert_eq!(from_plain(&plain.replace('\n', "\r\n")).unwrap(), body);
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused_with_its_line(text in vec(any_text(), 0..12).prop_map(|parts| parts.join("\n"))) {
        match from_plain(&text) {
            Ok(body) => prop_assert_eq!(from_plain(&to_plain(&body)).unwrap(), body),
            Err(problem) => prop_assert!(problem.line >= 1 && problem.line <= text.split('\n').count()),
        }
    }
}

#[test]
fn ordinary_blocks_read_well() {
    let body: Body = serde_json::from_str(
        r#"{"type":"doc","content":[
        {"type":"paragraph","content":[{"type":"text","text":"وصلت "},{"type":"text","text":"السفينة","marks":[{"type":"strong"}]},
          {"type":"text","text":" إلى "},{"type":"text","text":"الميناء","marks":[{"type":"link","attrs":{"href":"https://example.org/"}}]},{"type":"text","text":"."}]},
        {"type":"heading","content":[{"type":"text","text":"بعد عام"}]},
        {"type":"quote","content":[{"type":"text","text":"وصلنا"}],"speaker":"سلمى الحداد"},
        {"type":"list","ordered":true,"content":[[{"type":"text","text":"سمك"}],[{"type":"text","text":"ملح"}]]},
        {"type":"verse","lines":["يا مركبا عاد من بحره","  والموج يروي ما رأى"]},
        {"type":"scripture","text":"نص","reference":"مرجع"},
        {"type":"image","picture":{"media":12,"caption":"الرصيف","credit":"ياسر","alt":"سفن","licence":"خاص"}},
        {"type":"gallery","pictures":[{"media":3},{"media":4,"decorative":true}],"title":"اليوم"},
        {"type":"embed","href":"https://example.org/v","title":"مقطع","source":"مرئي"},
        {"type":"table","header":true,"rows":[[[{"type":"text","text":"السنة"}],[{"type":"text","text":"العدد"}]],[[{"type":"text","text":"1 | 2"}],[]]],"caption":"سفن"}]}"#,
    )
    .unwrap();
    let plain = to_plain(&body);
    assert_eq!(from_plain(&plain).unwrap(), body);
    insta::assert_snapshot!(plain, @r"
    وصلت **السفينة** إلى [الميناء](https://example.org/).

    ## بعد عام

    > وصلنا
    > — سلمى الحداد

    1. سمك
    2. ملح

    ::: شعر
    يا مركبا عاد من بحره
      والموج يروي ما رأى
    :::

    ::: نص مقدس — مرجع
    نص
    :::

    ::: صورة
    الرقم: 12
    الشرح: الرصيف
    المصدر: ياسر
    الترخيص: خاص
    البديل: سفن
    :::

    ::: ألبوم
    العنوان: اليوم
    ---
    الرقم: 3
    ---
    الرقم: 4
    زخرفية: نعم
    :::

    ::: تضمين
    الرابط: https://example.org/v
    العنوان: مقطع
    المصدر: مرئي
    :::

    ::: جدول
    الشرح: سفن
    الترويسة: نعم
    | السنة | العدد |
    | 1 \| 2 | \& |
    :::
    ");
}

#[test]
fn what_people_type_is_understood() {
    let cases = [
        ("lines of one paragraph", "سطر\nآخر\n\nفقرة", "فقرة"),
        ("a list under a line", "المطلوب:\n- سمك\n- ملح", "سمك\nملح"),
        ("Arabic numbers", "١. سمك\n٢. ملح", "سمك\nملح"),
        ("a heading of one sign", "# عنوان", "عنوان"),
        ("stars that multiply", "5 * 3", "5 * 3"),
        ("brackets that are no link", "قال [الوزير] نعم", "قال [الوزير] نعم"),
        ("English fences", "::: verse\nline\n:::", "line"),
        ("a speaker without his sign", "> نعم\n— سلمى", "نعم"),
    ];
    for (why, typed, last) in cases {
        let body = from_plain(typed).unwrap();
        assert_eq!(body.content.last().unwrap().text(), last, "{why}");
    }
}

#[test]
fn what_cannot_be_read_is_named_with_its_line() {
    let cases = [
        ("نص\n\n::: كعكة\n:::", 3, PlainFault::Fence("كعكة".into())),
        ("::: شعر\nبيت", 1, PlainFault::Open),
        ("::: صورة\nالرقم: سبعة\n:::", 2, PlainFault::Value("سبعة".into())),
        ("::: صورة\nاللون: أحمر\n:::", 2, PlainFault::Line("اللون: أحمر".into())),
        ("[هنا](javascript:alert)", 1, PlainFault::Link("javascript:alert".into())),
        ("نص\nفيه **بارز", 1, PlainFault::Mark("**")),
        ("مائل *", 1, PlainFault::Mark("*")),
    ];
    for (typed, line, what) in cases {
        let read = from_plain(typed);
        if typed.starts_with("مائل") {
            assert!(read.is_ok(), "a lone star stands for itself");
        } else {
            assert_eq!(read, Err(PlainProblem { line, what }), "{typed}");
        }
    }
}
