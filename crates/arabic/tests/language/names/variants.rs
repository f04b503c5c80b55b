use arabic::names::variants;

/// The groups as their spellings, each with the places it stands at.
fn told(parts: &[&str]) -> Vec<Vec<(String, Vec<(usize, String)>)>> {
    let place = |span: &arabic::names::Span| (span.part, parts[span.part][span.range.clone()].to_owned());
    let groups = variants(parts).into_iter();
    groups
        .map(|group| group.spellings.iter().map(|spelt| (spelt.text.clone(), spelt.spans.iter().map(place).collect())).collect())
        .collect()
}

#[test]
fn two_spellings_of_one_person_are_brought_together() {
    let caption = "وزير الدفاع اشتون كارتر";
    let body = "دعا آشتون كارتر إلى الحوار. وقال آشتون إن الوقت قصير";
    let carter = vec![
        ("اشتون".to_owned(), vec![(0, "اشتون".to_owned())]),
        ("آشتون".to_owned(), vec![(1, "آشتون".to_owned()), (1, "آشتون".to_owned())]),
    ];
    assert_eq!(told(&[caption, body]), [carter]);
}

#[test]
fn spellings_that_are_right_side_by_side_are_left_alone() {
    let cases: [(&str, &[&str], &[&[&str]]); 12] = [
        ("hamza", &["أسامه رفض", "وافق أسامة"], &[&["أسامه", "أسامة"]]),
        ("under a proclitic", &["من الرقة", "وبالرقه"], &[&["الرقة", "الرقه"]]),
        ("lam swallows the article", &["هو المسؤول", "قال للمسئول"], &[]),
        ("lam, article and heh", &["عن الوزارة", "قال للوزاره"], &[&["الوزارة", "الوزاره"]]),
        ("maqsura", &["مصطفى", "مصطفي"], &[&["مصطفى", "مصطفي"]]),
        ("vowels are no difference", &["مُحمّد", "محمد"], &[]),
        ("particles", &["قال إن", "أكد أن", "ان"], &[]),
        ("on, and Ali", &["على الطاولة", "علي الناصر"], &[]),
        ("monuments, and raised", &["آثار المدينة", "أثار الجدل"], &[]),
        ("one, and somebody", &["واحد منهم", "لم يحضر أحد"], &[]),
        ("a word and the same with a pronoun", &["دورة تدريبية", "لعب دوره"], &[]),
        ("two letters", &["أب", "آب"], &[]),
    ];
    for (why, parts, expected) in cases {
        let found: Vec<Vec<String>> =
            variants(parts).into_iter().map(|group| group.spellings.into_iter().map(|spelt| spelt.text).collect()).collect();
        assert_eq!(found, expected, "{why}");
    }
}
