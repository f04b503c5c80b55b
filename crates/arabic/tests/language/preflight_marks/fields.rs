//! S and P: what a story says about itself and its pictures.

use super::{found, kinds};
use arabic::preflight::{Checker, Document, Facts, Field, Part, Picture, Profile, Severity, Source, SourceKind};

const CAPTION: &str = "قوارب عائدة إلى المرفأ";

/// A story that lacks nothing.
fn whole() -> Document {
    let picture = Picture {
        caption: Some(1),
        alt: Some(2),
        credit: Some("سمر الحداد".into()),
        taken: Some("2024-09-20".parse().unwrap()),
        file: Some("boats.jpg".into()),
        ..Picture::default()
    };
    let facts = Facts {
        bylines: vec!["نادر سالم".into()],
        sources: vec![Source { name: "وكالة المرفأ".into(), kind: SourceKind::Named }],
        dateline: Some("الميناء".into()),
        pictures: vec![picture],
        ..Facts::default()
    };
    let texts = [
        (Field::Paragraph, "عادت القوارب إلى المرفأ مساء أمس بعد عاصفة طويلة"),
        (Field::Caption, CAPTION),
        (Field::Alt, "خمسة قوارب زرق قرب رصيف حجري"),
    ];
    Document {
        parts: texts.map(|(field, text)| Part::new(field, text)).into(),
        published: Some("2024-09-26".parse().unwrap()),
        facts: Some(facts),
    }
}

/// The whole story with one thing changed.
fn but(change: impl FnOnce(&mut Facts, &mut Vec<Part>)) -> Document {
    let mut story = whole();
    change(story.facts.as_mut().unwrap(), &mut story.parts);
    story
}

#[test]
fn a_story_says_where_it_comes_from() {
    let (warn, block) = (Severity::Warn, Severity::Block);
    let unnamed = || Source { name: "وكالات".into(), kind: SourceKind::Unnamed };
    let cases = [
        ("no source", "S01", but(|facts, _| facts.sources.clear()), vec![(warn, "none")]),
        ("agencies, and no name", "S01", but(|facts, _| facts.sources = vec![unnamed()]), vec![(warn, "unnamed")]),
        ("agencies, and a name", "S01", but(|facts, _| facts.sources.push(unnamed())), vec![]),
        ("nobody signs", "S02", but(|facts, _| (facts.bylines, facts.sources) = (vec![" ".into()], vec![unnamed()])), vec![(block, "")]),
        ("the desk answers", "S02", but(|facts, _| facts.bylines.clear()), vec![]),
        ("filed from nowhere", "S03", but(|facts, _| facts.dateline = None), vec![(warn, "")]),
    ];
    for (why, rule, story, expected) in cases {
        assert_eq!(kinds(&found(rule, "", &story)), expected, "{why}");
    }
}

#[test]
fn pictures_say_what_they_are() {
    let (hint, warn, block) = (Severity::Hint, Severity::Warn, Severity::Block);
    let cases = [
        ("no credit", "P01", but(|facts, _| facts.pictures[0].credit = None), vec![(block, "")]),
        ("no caption", "P02", but(|facts, _| facts.pictures[0].caption = None), vec![(block, "caption")]),
        ("an empty alternative text", "P02", but(|_, parts| parts[2].text.clear()), vec![(warn, "alt")]),
        (
            "an ornament needs neither",
            "P02",
            but(|facts, _| facts.pictures[0] = Picture { decorative: true, ..Picture::default() }),
            vec![],
        ),
        ("taken long before", "P03", but(|facts, _| facts.pictures[0].taken = Some("2024-08-26".parse().unwrap())), vec![(warn, "")]),
        ("taken thirty days before", "P03", but(|facts, _| facts.pictures[0].taken = Some("2024-08-27".parse().unwrap())), vec![]),
        (
            "and the caption says so",
            "P03",
            but(|facts, parts| {
                facts.pictures[0].taken = Some("2020-01-01".parse().unwrap());
                parts[1].text = format!("{CAPTION} (صورة أرشيفية)");
            }),
            vec![],
        ),
        ("the caption once more", "P04", but(|_, parts| parts[2].text = CAPTION.into()), vec![(hint, "caption")]),
        ("the name of a file", "P04", but(|_, parts| parts[2].text = "IMG_2041.JPG".into()), vec![(hint, "file")]),
        ("without its ending", "P04", but(|_, parts| parts[2].text = "Boats".into()), vec![(hint, "file")]),
    ];
    for (why, rule, story, expected) in cases {
        assert_eq!(kinds(&found(rule, "", &story)), expected, "{why}");
    }
}

#[test]
fn an_agency_signs_its_own_words() {
    let wire = "الميناء (وكالة المرفأ) - عادت القوارب الى المرفأ، مساء أمس، بعد عاصفة طويلة. وقال الصيادون";
    let cases = [
        ("a reporter under the agency's words", vec!["نادر سالم"], wire, 1),
        ("a desk", vec!["قسم الأخبار"], wire, 0),
        ("the agency itself", vec!["وكالة المرفأ"], wire, 0),
        ("words of one's own", vec!["نادر سالم"], "وصلت القوارب مساء أمس بعد عاصفة", 0),
    ];
    for (why, bylines, wire, expected) in cases {
        let story = but(|facts, _| {
            facts.bylines = bylines.into_iter().map(str::to_owned).collect();
            facts.wire = Some(wire.into());
        });
        assert_eq!(found("S04", "", &story).len(), expected, "{why}");
    }
}

#[test]
fn nothing_is_missing_where_nothing_is_known() {
    let is_field = |rule: &str| rule.starts_with('S') || rule.starts_with('P');
    for story in [whole(), Document { facts: None, ..whole() }, Document::plain(CAPTION)] {
        let findings = Checker::new(Profile::default()).check(&story);
        assert!(!findings.iter().any(|finding| is_field(finding.rule)), "{findings:?}");
    }
}
