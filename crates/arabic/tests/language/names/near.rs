use arabic::names::Registry;

#[test]
fn a_misspelt_name_is_offered_with_its_proclitics() {
    let cases = [
        ("a letter left out", "وإيرن", "وإيران"),
        ("a letter too many", "فرنسسا", "فرنسا"),
        ("a wrong letter", "طوكبو", "طوكيو"),
        ("two letters swapped", "هلسكني", "هلسنكي"),
        ("after lam and article", "للعراف", "للعراق"),
        ("a country with its article", "الكوبت", "الكويت"),
        ("a short name with the flag", "الضاع", "الضالع"),
        ("an accepted form is offered as it is", "أفريكيا", "أفريقيا"),
        ("hamza over alef that is no article", "ألمنيا", "ألمانيا"),
        ("an agency", "لرويتز", "لرويترز"),
    ];
    for (why, word, right) in cases {
        let near = Registry::builtin().near(word).unwrap_or_else(|| panic!("{why}: nothing is near {word}"));
        assert_eq!((near.suggestion.as_str(), near.distance), (right, 1), "{why}");
    }
}

#[test]
fn nothing_is_offered_for_a_word_that_is_right() {
    let cases = [
        ("the name itself", "إيران"),
        ("with proclitics", "وبالعراق"),
        ("another name one letter away", "ألبانيا"),
        ("a loose spelling, which a mention corrects", "ايران"),
        ("a word of a longer name", "المتحدة"),
        ("an adjective", "إيراني"),
        ("a feminine adjective", "روسية"),
        ("an adjective with article", "الليبي"),
        ("two letters away", "إيرمون"),
        ("another first letter", "نيران"),
        ("three letters", "لند"),
        ("a function word", "بينما"),
        ("tanwin", "بندًا"),
        ("a short place without the flag", "أبريل"),
        ("an ambiguous form", "المفرك"),
        ("empty", ""),
    ];
    for (why, word) in cases {
        assert_eq!(Registry::builtin().near(word).map(|near| near.suggestion), None, "{why}: {word}");
    }
}
