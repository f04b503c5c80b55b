//! H: hamza, ة/ه, ى/ي, and words written together.

use super::{Entry, Findings, Hint, Reading, Warn, rule};
use crate::letters::is_transparent;
use crate::lexicon::{Misspelling, Slip};
use crate::preflight::document::Field;
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word, is_vocalised};
use crate::preflight::rules::{added_hamza, negated_verb, word_ends};
use crate::tables::{lines, word_list};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

pub(super) const RULES: &[Entry] = &[
    rule("H01", Warn, |story, found| by_lexicon(story, found, "H01")),
    rule("H02", Warn, |story, found| {
        by_lexicon(story, found, "H02");
        by_pattern(story, found);
    }),
    rule("H02b", Warn, |story, found| by_lexicon(story, found, "H02b")),
    rule("H03", Warn, imperatives),
    rule("H04", Warn, |story, found| by_lexicon(story, found, "H04")),
    rule("H05", Warn, |story, found| by_lexicon(story, found, "H05")),
    rule("H06", Warn, |story, found| by_lexicon(story, found, "H06")),
    rule("H07", Warn, |story, found| {
        if !story.profile.egyptian_yeh {
            by_lexicon(story, found, "H07");
            by_ending(story, found, "H07", word_ends::dotless_yeh);
        }
    }),
    rule("H08", Warn, |story, found| {
        by_lexicon(story, found, "H08");
        by_ending(story, found, "H08", word_ends::undotted_teh);
    }),
    rule("H09", Warn, glued_no),
    rule("H10", Warn, first_person),
    rule("H11", Warn, |story, found| by_table(story, found, "H11")),
    rule("H12", Warn, god_willing),
    rule("H13", Warn, |story, found| by_table(story, found, "H13")),
];

/// Words a family of ids is told apart by.
struct Families {
    wasl_nouns: HashSet<&'static str>,
    assimilated: HashSet<&'static str>,
    reporting_verbs: HashSet<&'static str>,
    weekdays: HashSet<&'static str>,
}

static FAMILIES: LazyLock<Families> = LazyLock::new(|| Families {
    wasl_nouns: word_list(include_str!("../../../data/rules/wasl-nouns.txt")).collect(),
    assimilated: word_list(include_str!("../../../data/rules/assimilated-nouns.txt")).collect(),
    reporting_verbs: word_list(include_str!("../../../data/rules/reporting-verbs.txt")).collect(),
    weekdays: HashSet::from(["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "اثنين", "أحد", "أربعاء"]),
});

/// The rule that a misspelling belongs to.
fn id(slip: &Misspelling) -> &'static str {
    let families = &*FAMILIES;
    let bare = slip.base.strip_prefix("ال").unwrap_or(&slip.base);
    let is_weekday = families.weekdays.contains(slip.base.as_str()) && slip.right.first().is_some_and(|right| right.contains("ال"));
    match slip.kind {
        Slip::Teh => "H08",
        Slip::Yeh => "H07",
        _ if is_weekday => "H06",
        Slip::HamzaAdded if families.wasl_nouns.contains(bare) => "H01",
        Slip::HamzaAdded if families.assimilated.contains(bare) => "H02b",
        Slip::HamzaAdded => "H02",
        Slip::HamzaMissing | Slip::HamzaMoved if families.reporting_verbs.contains(bare) => "H05",
        Slip::HamzaMissing | Slip::HamzaMoved => "H04",
    }
}

fn by_lexicon(story: &Reading<'_>, found: &mut Findings, rule: &'static str) {
    for misspelt in story.misspelt().iter().filter(|misspelt| id(&misspelt.verdict) == rule) {
        let Some(word) = story.parts.get(misspelt.part).and_then(|part| part.word(misspelt.word)) else {
            continue;
        };
        if word.loose == "فان" && story.parts.get(misspelt.part).is_some_and(|part| is_van(part, misspelt.word)) {
            continue;
        }
        if rule == "H08" && story.parts.get(misspelt.part).is_some_and(|part| follows_particle(part, misspelt.word)) {
            continue;
        }
        // «إليّ» has its own yeh.
        if rule != "H07" || !word.text.contains('\u{651}') {
            report(found, rule, misspelt.part, word, &misspelt.verdict.right, misspelt.verdict.is_sure);
        }
    }
}

/// `right` with the vowel signs of what was written: «ايجابياً» becomes
/// «إيجابياً». `None` when signs would be lost.
fn dressed(written: &str, right: &str) -> Option<String> {
    if !written.contains(is_transparent) {
        return Some(right.to_owned());
    }
    let mut letters = right.chars();
    let mut dressed = String::with_capacity(written.len());
    for c in written.chars() {
        dressed.push(if is_transparent(c) { c } else { letters.next()? });
    }
    letters.next().is_none().then_some(dressed)
}

/// «أن ترضيه», «لا أفارقه»: a verb and its object.
fn follows_particle(part: &ReadPart<'_>, at: usize) -> bool {
    const PARTICLES: [&str; 9] = ["أن", "لن", "لم", "لا", "ما", "سوف", "كي", "لكي", "ألا"];
    let is_verb = part.word(at).is_some_and(|word| word.exact.starts_with(['أ', 'ن', 'ي', 'ت']));
    is_verb && part.before(at).is_some_and(|before| PARTICLES.contains(&before.exact.as_str()))
}

/// «فان غال», «فان دير سار»: a Dutch name.
fn is_van(part: &ReadPart<'_>, at: usize) -> bool {
    const NAMES: [&str; 18] = [
        "غال",
        "خال",
        "جال",
        "بيرسي",
        "دير",
        "دين",
        "دن",
        "ديك",
        "دايك",
        "نيستلروي",
        "بوميل",
        "غوخ",
        "جوخ",
        "روي",
        "مارفيك",
        "باستن",
        "دام",
        "هولينبيك",
    ];
    part.word(at + 1).is_some_and(|next| NAMES.contains(&next.exact.as_str()))
}

/// One finding on a whole word: safe to change when only one other is meant.
fn report(found: &mut Findings, rule: &'static str, part: usize, word: &Word<'_>, right: &[String], is_sure: bool) {
    let finding = Finding::new(rule).at(part, word.range.clone()).with("found", word.text);
    let finding = match right {
        [only] => match dressed(word.text, only) {
            Some(dressed) if is_sure => finding.safely(dressed),
            dressed => finding.perhaps(dressed.unwrap_or_else(|| only.clone())),
        },
        [] => finding,
        [first, ..] => finding.with("wanted", right.join("، ")).perhaps(dressed(word.text, first).unwrap_or_else(|| first.clone())),
    };
    found.add(finding);
}

/// Words the lexicon does not have, by their article and their last letter.
fn by_ending(story: &Reading<'_>, found: &mut Findings, rule: &'static str, corrected: fn(&str) -> Option<String>) {
    for (part, at, word) in story.arabic_words() {
        let settled =
            story.is_misspelt(part.index, at) || story.is_known(part.index, at, word) || story.is_in_name(part.index, &word.range);
        if let Some(right) = corrected(&word.exact).filter(|_| !settled && !is_vocalised(word.text)) {
            found.add(Finding::new(rule).at(part.index, word.range.clone()).with("found", word.text).perhaps(right));
        }
    }
}

/// Verbal nouns the lexicon does not have, by their shape.
fn by_pattern(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        if story.is_misspelt(part.index, at) || story.profile.accepted.contains(&word.exact) {
            continue;
        }
        if let Some(right) = added_hamza::without(&word.exact) {
            report(found, "H02", part.index, word, &[right], true);
        }
    }
}

/// «إضغط» → «اضغط»: imperatives that open a clause.
fn imperatives(story: &Reading<'_>, found: &mut Findings) {
    static VERBS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(include_str!("../../../data/rules/imperatives.txt")));
    for (part, at, word) in story.arabic_words() {
        let Some(right) = VERBS.get(word.exact.as_str()) else {
            continue;
        };
        // In prose «أكتب» is "I write".
        let is_link_text = part.field == Field::Label || follows_a_promise(part, at);
        if word.exact.starts_with('إ') || is_link_text {
            report(found, "H03", part.index, word, &[(*right).to_owned()], true);
        }
    }
}

/// «لمزيد من الأخبار أنقر هنا»: the imperative stands before هنا or a link.
fn follows_a_promise(part: &ReadPart<'_>, at: usize) -> bool {
    let next = |steps: usize| part.word(at + steps).map(|word| word.exact.as_str());
    let is_press = part.word(at).is_some_and(|word| matches!(word.exact.as_str(), "أضغط" | "أنقر"));
    let is_order = is_press && next(1) == Some("على") && part.opens_sentence(at);
    is_order
        || matches!(next(1), Some("هنا" | "الرابط" | "للمزيد"))
        || matches!((next(1), next(2)), (Some("على"), Some("الرابط" | "الزر" | "الصورة")))
}

/// «لاتمثل» → «لا تمثل».
fn glued_no(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        let settled = || {
            story.is_misspelt(part.index, at) || story.profile.accepted.contains(&word.exact) || story.is_in_name(part.index, &word.range)
        };
        if let Some(right) = negated_verb::parted(&word.exact).filter(|_| !settled()) {
            report(found, "H09", part.index, word, &[right], true);
        }
    }
}

/// «أرتفع معدل» → «ارتفع معدل»: a verb of form VII, VIII or X that looks like
/// the first person.
fn first_person(story: &Reading<'_>, found: &mut Findings) {
    static VERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../data/rules/wasl-verbs.txt")).collect());
    for (part, at, word) in story.arabic_words() {
        let (prefix, verb) = match word.exact.strip_prefix(['و', 'ف']) {
            Some(verb) => (word.exact.split_at_checked(2).map_or("", |(first, _)| first), verb),
            None => ("", word.exact.as_str()),
        };
        let Some(rest) = verb.strip_prefix('أ') else {
            continue;
        };
        let bare = format!("ا{rest}");
        let third = ["ت", "وا", "تا", "ته", "تها"].iter().any(|ending| bare.strip_suffix(ending).is_some_and(|stem| VERBS.contains(stem)));
        let opens = EVENTS.contains(&bare.as_str()) && part.opens_sentence(at) && is_followed_by_a_noun(part, at) && prefix.is_empty();
        if third || opens {
            let finding = Finding::new("H10").at(part.index, word.range.clone()).with("found", word.text);
            let right = format!("{prefix}{bare}");
            found.add(if third { finding.safely(right) } else { finding.perhaps(right) });
        }
    }
}

/// Verbs of which things, not reporters, are the subject.
const EVENTS: [&str; 23] = [
    "ارتفع",
    "انخفض",
    "انطلق",
    "انتهى",
    "استمر",
    "اندلع",
    "انفجر",
    "اختتم",
    "افتتح",
    "استقبل",
    "استشهد",
    "انضم",
    "احتفل",
    "اجتمع",
    "ازداد",
    "انعقد",
    "انسحب",
    "استولى",
    "استعاد",
    "اعتقل",
    "اقتحم",
    "اعترف",
    "اندمج",
];

/// A third-person verb has its subject after it: «أرتفع معدل» is wrong where
/// «أعتبر أن» is right.
fn is_followed_by_a_noun(part: &ReadPart<'_>, at: usize) -> bool {
    const NOT_A_SUBJECT: [&str; 22] = [
        "أن", "أنه", "أنها", "أنني", "أني", "أننا", "هذا", "هذه", "ذلك", "على", "إلى", "من", "في", "عن", "مع", "نفسي", "بأن", "بأنه",
        "أنا", "كل", "ما", "لك",
    ];
    part.word(at + 1).is_some_and(|next| next.is_arabic() && !NOT_A_SUBJECT.contains(&next.exact.as_str()))
}

/// «إنشاء الله» → «إن شاء الله».
fn god_willing(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        let (and, verb) = word.exact.strip_prefix('و').map_or(("", word.exact.as_str()), |verb| ("و", verb));
        let is_verb = matches!(verb, "إنشاء" | "انشاء" | "أنشاء");
        if is_verb && part.word(at + 1).is_some_and(|next| next.exact == "الله") {
            report(found, "H12", part.index, word, &[format!("{and}إن شاء")], true);
        }
    }
}

/// Words of the table `data/rules/ID.txt`, with و ف ب ل ك before them.
fn by_table(story: &Reading<'_>, found: &mut Findings, rule: &'static str) {
    static SEATS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(include_str!("../../../data/rules/hamza-seats.txt")));
    static LETTERS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(include_str!("../../../data/rules/mistaken-letters.txt")));
    let table = if rule == "H11" { &*SEATS } else { &*LETTERS };
    for (part, _, word) in story.arabic_words() {
        let ways = crate::clitics::splits(&word.exact).filter(|split| !split.prefix.contains('ك'));
        let hit = ways.into_iter().find_map(|split| Some((split.prefix, *table.get(split.rest)?)));
        if let Some((prefix, right)) = hit.filter(|_| !story.profile.accepted.contains(&word.exact)) {
            let right = format!("{prefix}{right}");
            let finding = Finding::new(rule).at(part.index, word.range.clone()).with("found", word.text);
            // «مسئول» is right in Egypt; a paper that prefers one says so (B02).
            let is_custom = word.exact.contains("سئول") || word.exact.contains("شئون");
            found.add(if is_custom { finding.at_most(Hint).perhaps(right) } else { finding.safely(right) });
        }
    }
}

/// A table of `wrong = right`.
fn pairs(text: &'static str) -> HashMap<&'static str, &'static str> {
    lines(text).filter_map(|(_, line)| line.split_once('=')).map(|(wrong, right)| (wrong.trim(), right.trim())).collect()
}
