use super::found;
use arabic::fold;
use arabic::names::{Kind, Registry, Spelling};
use arabic::save;
use std::collections::{HashMap, HashSet};

const NAMES: &str = include_str!("../../../data/names.txt");

#[test]
fn the_names_built_in_are_whole() {
    let registry = Registry::parse(NAMES).unwrap();
    assert_eq!(registry.entries().len(), Registry::builtin().entries().len());
    assert!(registry.entries().len() >= 480, "{} names", registry.entries().len());
    let mut holders: HashMap<String, Vec<(&str, bool)>> = HashMap::new();
    for entry in registry.entries() {
        assert!(entry.latin().is_some() || entry.kind() == Kind::Phrase, "{} has no Latin form", entry.preferred());
        for form in entry.forms() {
            assert_eq!(save::clean_line(form.text()), form.text(), "{} is stored as it stands", form.text());
            holders.entry(fold::loose(form.text())).or_default().push((entry.preferred(), form.is_ambiguous()));
        }
    }
    for (key, holders) in holders {
        let plain: HashSet<&str> = holders.iter().filter(|(_, is_ambiguous)| !is_ambiguous).map(|(name, _)| *name).collect();
        assert!(plain.len() <= 1, "{key} is a form of {plain:?}");
    }
}

#[test]
fn the_names_built_in_find_themselves() {
    let registry = Registry::builtin();
    for entry in registry.entries().iter().filter(|entry| entry.kind() != Kind::Phrase) {
        for form in entry.forms().filter(|form| !form.is_ambiguous()) {
            let text = format!("قيل {} أمس", form.text());
            let mentions = registry.mentions(&text);
            let told: Vec<(&str, Spelling)> = mentions.iter().map(|mention| (mention.entry.preferred(), mention.spelling)).collect();
            assert_eq!(told, [(entry.preferred(), Spelling::from(form.standing()))], "{}", form.text());
        }
    }
}

#[test]
fn the_places_a_yemeni_desk_needs_are_there() {
    let governorates =
        "صنعاء عدن تعز الحديدة حضرموت إب ذمار حجة صعدة عمران البيضاء مأرب الجوف المهرة شبوة أبين لحج الضالع المحويت ريمة سقطرى";
    for governorate in governorates.split(' ') {
        assert!(
            Registry::builtin().find(&format!("محافظة {governorate}")).or(Registry::builtin().find(governorate)).is_some(),
            "{governorate}"
        );
    }
    assert!(Registry::builtin().find("أمانة العاصمة").is_some());
}

#[test]
fn a_file_says_what_is_wrong_with_it() {
    let cases = [
        ("kind", "مدينه | نجد", "names, line 1: «مدينه» is no kind of name; expected دولة، مكان، شخص، جهة، جماعة، علامة، عبارة"),
        ("remarks count as lines", "# أماكن\n\nمكان", "names, line 3: the preferred form is missing"),
        ("no letters", "مكان | ؟!", "names, line 1: «؟!» has no letter"),
        (
            "too many fields",
            "مكان | أ | b | | | | | |",
            "names, line 1: found 9 fields; expected at most 7: kind | preferred | Latin | accepted | deprecated | first mention | flags",
        ),
        ("a phrase with forms", "عبارة | صلاة المغرب | | صلاة", "names, line 1: a phrase has no fields after its words"),
        ("a flag", "مكان | نجد | | | | | سريع", "names, line 1: «سريع» is no flag; expected ملتبس، بحروفه، قريب"),
        ("on, for Ali", "شخص | علي الناصر | | علي", "names, line 1: «علي» is also a function word; give the name in two words"),
        ("even when marked", "شخص | علي الناصر | | علي؟", "names, line 1: «علي» is also a function word; give the name in two words"),
        ("one form twice", "مكان | نجد | | نَجد", "names, line 1: «نَجد» stands twice in the line"),
        (
            "two names, one form",
            "مكان | وادي الزهر\nشخص | سالم الزهري | | وادى الزهر",
            "names, line 2: «وادى الزهر» is also a form of «وادي الزهر»; mark one of them as ambiguous",
        ),
        (
            "first mention of another",
            "جهة | هيئة الموانئ | | | | هيئة البحار",
            "names, line 1: the form for first mention, «هيئة البحار», holds no form of the name",
        ),
    ];
    for (why, text, message) in cases {
        assert_eq!(Registry::parse(text).unwrap_err().to_string(), message, "{why}");
    }
}

#[test]
fn a_file_is_read_as_editors_write_it() {
    let text = "\u{FEFF}# names of ours\r\nplace|وادي الزهر| Wadi Zahr |الزهر؟ ; وادي زهر|\r\nشخص | نورة   السالمي\r\n";
    let registry = Registry::parse(text).unwrap();
    let told: Vec<Vec<(&str, bool)>> =
        registry.entries().iter().map(|entry| entry.forms().map(|form| (form.text(), form.is_ambiguous())).collect()).collect();
    assert_eq!(told, [vec![("وادي الزهر", false), ("الزهر", true), ("وادي زهر", false)], vec![("نورة السالمي", false)]]);
    assert_eq!(registry.entries()[0].latin(), Some("Wadi Zahr"));
    assert_eq!(found(&registry, "من وادي الزهر، في الزهر"), [("وادي الزهر", "وادي الزهر"), ("الزهر", "وادي الزهر")]);
}

#[test]
fn a_paper_puts_its_own_names_on_top() {
    let own = "دولة | سورية | | سوريا\nعلامة | تلغرام | | | تيليغرام\nشخص | نورة السالمي\nمكان | إب";
    let registry = Registry::builtin().extended(own).unwrap();
    let text = "نورة السالمي في الجمهورية العربية السورية، على تيليغرام، عن سوريا وسورية وإب وفرنسا";
    let told: Vec<(&str, Spelling, Option<String>)> =
        registry.mentions(text).into_iter().map(|mention| (mention.entry.preferred(), mention.spelling, mention.correction())).collect();
    assert_eq!(
        told,
        [
            ("نورة السالمي", Spelling::Preferred, None),
            ("سورية", Spelling::Accepted, None),
            ("تلغرام", Spelling::Deprecated, Some("تلغرام".to_owned())),
            ("سورية", Spelling::Accepted, None),
            ("سورية", Spelling::Preferred, None),
            ("فرنسا", Spelling::Preferred, None),
        ]
    );
    let syria = registry.find("سوريا").unwrap();
    assert_eq!((syria.latin(), syria.kind()), (Some("Syria"), Kind::Country), "what the line leaves open stays");
    assert_eq!(registry.extended("مكان").unwrap_err().line, 1);
}
