//! G06: كافة before its noun, مازال in one word, «بعضها البعض».

use super::{Findings, Reading};
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};

pub(super) fn avoided(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        let finding = all_before_noun(part, at, word).or_else(|| glued_ma(part, word)).or_else(|| each_other(part, at, word));
        if let Some(finding) = finding {
            found.add(finding);
        }
    }
}

/// «لكافة القضايا» → «للقضايا كافة». Only a noun with its article can change
/// places; of «كافة أنحاء البلاد» the rest would have to move along.
fn all_before_noun(part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> Option<Finding> {
    let prefix = word.exact.strip_suffix("كافة")?;
    let clitic = prefix.strip_prefix(['و', 'ف']).unwrap_or(prefix);
    if !matches!(clitic, "" | "ب" | "ل" | "ك") {
        return None;
    }
    let next = part.word(at + 1).filter(|next| next.is_arabic())?;
    let rest = next.text.strip_prefix("ال");
    let governs = || {
        !super::particle::is_of_grammar(&next.exact)
            && part.word(at + 2).is_some_and(|after| after.exact.starts_with("ال"))
            && !part.before(at).is_some_and(|before| before.exact.starts_with("ال"))
    };
    let is_noun = rest.is_some()
        || governs()
        || matches!(next.exact.as_str(), "أنحاء" | "أرجاء" | "مناطق" | "دول" | "أشكال" | "أنواع" | "فئات" | "مؤسسات" | "محافظات" | "مدن");
    // «المنظمات كافة المهتمة بالتعليم» has its place already.
    let follows_noun = prefix.is_empty() && part.before(at).is_some_and(|before| before.exact.starts_with("ال"));
    let is_adjective = ["ة", "ي", "ين", "ون"].iter().any(|ending| next.exact.ends_with(ending));
    if !is_noun || matches!(next.exact.as_str(), "الذي" | "التي" | "الذين") || follows_noun && is_adjective {
        return None;
    }
    let range = word.range.start..next.range.end;
    let text = part.text.get(range.clone())?;
    let finding = Finding::new("G06").at(part.index, range).with("found", text);
    let moved = rest.map(|rest| {
        let noun = match prefix.strip_suffix('ل') {
            Some(before) => format!("{before}لل{rest}"),
            None => format!("{prefix}{}", next.text),
        };
        format!("{noun} كافة")
    });
    Some(match moved {
        Some(moved) => finding.perhaps(moved),
        None => finding.with("wanted", "… كافة"),
    })
}

/// «مازالت» → «ما زالت», and «لازال», which would be a wish.
fn glued_ma(part: &ReadPart<'_>, word: &Word<'_>) -> Option<Finding> {
    let conjunction = if word.exact.starts_with(['و', 'ف']) { word.exact.chars().take(1).collect() } else { String::new() };
    let bare = word.exact.strip_prefix(['و', 'ف']).unwrap_or(&word.exact);
    let verb = bare.strip_prefix("ما").or_else(|| bare.strip_prefix("لا").filter(|verb| verb.starts_with('ز')))?;
    let is_still = matches!(
        verb,
        "زال" | "زالت" | "زالوا" | "زالا" | "زالتا" | "زلت" | "زلنا" | "زلتم" | "زلن" | "يزال" | "تزال" | "يزالون"
    );
    let finding = Finding::new("G06").at(part.index, word.range.clone()).with("found", word.text);
    is_still.then(|| finding.safely(format!("{conjunction}ما {verb}")))
}

/// «بعضها البعض» → «بعضها بعضًا», and after a preposition «بعضها مع بعض».
fn each_other(part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> Option<Finding> {
    let next = part.word(at + 1).filter(|next| next.exact == "البعض")?;
    let conjoined = word.exact.strip_prefix('و').filter(|rest| rest.starts_with(['ب', 'ل'])).unwrap_or(&word.exact);
    let (clitic, pronoun) =
        ["ببعض", "لبعض", "بعض"].iter().find_map(|stem| Some((stem.strip_suffix("بعض")?, conjoined.strip_prefix(stem)?)))?;
    if !matches!(pronoun, "ها" | "هم" | "هما" | "هن" | "نا" | "كم" | "ه") {
        return None;
    }
    let before = part.before(at).filter(|before| matches!(before.exact.as_str(), "مع" | "عن" | "على" | "من" | "إلى" | "في"));
    let (start, wanted) = match (clitic, before) {
        ("", Some(before)) => (before.range.start, format!("بعض{pronoun} {} بعض", before.text)),
        ("", None) => (word.range.start, format!("بعض{pronoun} بعضًا")),
        (clitic, _) => (word.range.start, format!("بعض{pronoun} {clitic}بعض")),
    };
    let range = start..next.range.end;
    let text = part.text.get(range.clone())?;
    Some(Finding::new("G06").at(part.index, range).with("found", text).perhaps(wanted))
}
