//! U01: «14 أشخاص» → «14 شخصًا», «5 شخص» → «5 أشخاص».

use super::super::{Findings, Reading};
use super::figure::{Counted, count, counted, is_scale};
use crate::fold;
use crate::numbers::{Plural, agreement, plural};
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::word_list;
use crate::words::Kind;
use std::collections::HashSet;
use std::sync::LazyLock;

pub(super) fn disagreeing(story: &Reading<'_>, found: &mut Findings) {
    for part in &story.parts {
        for thing in counted(part) {
            if let Some(wanted) = wanted(part, &thing) {
                report(found, part, &thing, &wanted);
            }
        }
        after_thousands(part, found);
        unlisted_plural(story, part, found);
    }
}

fn report(found: &mut Findings, part: &ReadPart<'_>, thing: &Counted<'_, '_>, wanted: &str) {
    let range = thing.figure.range.start..thing.written.range.end;
    let text = part.text.get(range.clone()).unwrap_or_default();
    let finding = Finding::new("U01").at(part.index, range).with("found", text);
    // An adjective would have to change too: «14 أشخاص مسلحين».
    let safe = thing.n > 2 && ends_phrase(part.word(thing.at + 2));
    let text = format!("{} {wanted}", thing.figure.text);
    found.add(if safe { finding.safely(text) } else { finding.perhaps(text) });
}

/// The form that should stand there, when another does.
fn wanted(part: &ReadPart<'_>, thing: &Counted<'_, '_>) -> Option<String> {
    let written = thing.written.exact.as_str();
    let judged = agreement(thing.n, written)?;
    let is_score = thing.n == 2 && part.before(thing.at).is_some_and(|before| before.sign().is_some_and(|sign| sign != '('));
    if judged.ok || thing.n < 2 || is_dual(thing) || is_score {
        return None;
    }
    let is_singular = thing.noun.singular() == written || fold::loose(thing.noun.singular()) == fold::loose(written);
    if is_singular && (is_verb_too(written) || may_be_construct(part, thing)) {
        return None;
    }
    Some(judged.expected.to_owned())
}

/// «في 2015 مباراتين»: a dual counts by itself.
fn is_dual(thing: &Counted<'_, '_>) -> bool {
    use crate::numbers::Case::{Nominative, Oblique};
    [Nominative, Oblique].iter().any(|&case| fold::loose(thing.noun.dual(case)) == thing.written.loose) && thing.n != 2
}

/// Singulars that are past verbs as well: «في 14 قدم الوفد».
fn is_verb_too(written: &str) -> bool {
    matches!(
        written,
        "قدم"
            | "عقد"
            | "طلب"
            | "حكم"
            | "صوت"
            | "نجم"
            | "شهد"
            | "لقب"
            | "كتب"
            | "سكن"
            | "فصل"
            | "عمل"
            | "عرض"
            | "حفل"
            | "وصف"
            | "نقل"
            | "ضعف"
            | "رد"
            | "بحث"
            | "رسم"
            | "دفع"
    )
}

/// After 11–99 a singular without tanwin is right when it governs a noun:
/// «14 رجل أمن», «20 طالب علم».
fn may_be_construct(part: &ReadPart<'_>, thing: &Counted<'_, '_>) -> bool {
    if plural(thing.n) != Plural::Many {
        return false;
    }
    !ends_phrase(part.word(thing.at + 2)) && !is_time_before_verb(part, thing)
}

/// «15 يوم نظمه الطلبة»: days and years are not followed by a possessed noun.
fn is_time_before_verb(part: &ReadPart<'_>, thing: &Counted<'_, '_>) -> bool {
    let time = ["يوم", "شهر", "عام", "أسبوع", "قرن"].contains(&thing.noun.singular());
    time && part.word(thing.at + 2).is_some_and(|next| next.exact.ends_with('ه') || next.exact.ends_with("ها"))
}

/// True when what follows a noun is no noun it could govern: the end, a sign,
/// a word of the grammar, a plural verb, an adjective of origin.
pub(super) fn ends_phrase(next: Option<&Word<'_>>) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../../data/rules/after-a-noun.txt")).collect());
    let Some(next) = next else {
        return true;
    };
    match next.kind {
        Kind::Arabic => {
            let word = next.exact.as_str();
            let letters = word.chars().count();
            let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
            WORDS.contains(word) || WORDS.contains(bare) || letters >= 4 && word.ends_with("وا") || letters >= 5 && word.starts_with("لل")
        }
        Kind::Sign(sign) => !matches!(sign, '"' | '«' | '“' | '(' | '-' | '/'),
        _ => false,
    }
}

/// «15 شجرات» → «15 شجرة»: a sound feminine plural is never right after 11–99,
/// of whatever noun the lexicon knows the singular.
fn unlisted_plural(story: &Reading<'_>, part: &ReadPart<'_>, found: &mut Findings) {
    for (at, figure) in part.words.iter().enumerate() {
        let Some(n) = count(part, at, figure).filter(|&n| plural(n) == Plural::Many) else {
            continue;
        };
        let Some(written) = part.word(at + 1).filter(|word| word.is_arabic() && agreement(n, &word.exact).is_none()) else {
            continue;
        };
        let Some(singular) = written.exact.strip_suffix("ات").filter(|stem| stem.chars().count() >= 3).map(|stem| format!("{stem}ة"))
        else {
            continue;
        };
        if !written.exact.starts_with("ال")
            && !written.exact.starts_with(['و', 'ب', 'ل', 'ف'])
            && story.knows(&singular)
            && story.knows(&written.exact)
        {
            let range = figure.range.start..written.range.end;
            let text = part.text.get(range.clone()).unwrap_or_default();
            found.add(Finding::new("U01").at(part.index, range).with("found", text).perhaps(format!("{} {singular}", figure.text)));
        }
    }
}

/// «20 ألف دولارًا» → «20 ألف دولار»: after thousands and millions the singular
/// is a genitive.
fn after_thousands(part: &ReadPart<'_>, found: &mut Findings) {
    for (at, figure) in part.words.iter().enumerate().filter(|(_, word)| word.kind == Kind::Number && !word.exempt) {
        let Some(scale) = part.word(at + 1).filter(|word| is_scale(&word.exact)) else {
            continue;
        };
        let Some(written) = part.word(at + 2).filter(|word| word.is_arabic()) else {
            continue;
        };
        let Some(judged) = agreement(1000, &written.exact).filter(|judged| !judged.ok) else {
            continue;
        };
        // A plural may be the subject of the next clause; an accusative is not.
        if judged.noun.accusative().ends_with('ا') && fold::loose(judged.noun.accusative()) == written.loose {
            let range = figure.range.start..written.range.end;
            let text = part.text.get(range.clone()).unwrap_or_default();
            let finding = Finding::new("U01").at(part.index, range).with("found", text);
            found.add(finding.safely(format!("{} {} {}", figure.text, scale.text, judged.expected)));
        }
    }
}
