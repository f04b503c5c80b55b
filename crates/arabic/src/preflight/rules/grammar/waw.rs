//! G03: «و قال» → «وقال».

use super::{Findings, Reading};
use crate::preflight::finding::Finding;
use crate::preflight::reading::Word;

/// A و with a space on both sides before an Arabic word. Letters that count a
/// list («أ و ب», «ش و ط») and «و / أو» are something else.
pub(super) fn detached(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        if word.text != "و" || !word.spaced && part.before(at).is_none_or(|before| before.kind == crate::words::Kind::Number) {
            continue;
        }
        let Some(next) = part.word(at + 1).filter(|next| next.spaced && next.is_arabic() && next.exact.chars().count() > 1) else {
            continue;
        };
        let between = part.text.get(word.range.end..next.range.start).unwrap_or_default();
        if between.contains('\n') || part.before(at).is_some_and(is_a_letter) {
            continue;
        }
        let range = word.range.start..next.range.end;
        let text = part.text.get(range.clone()).unwrap_or_default();
        found.add(Finding::new("G03").at(part.index, range).with("found", text).safely(format!("و{}", next.text)));
    }
}

/// A letter standing alone, or the word that names one: «حرف و».
fn is_a_letter(word: &Word<'_>) -> bool {
    matches!(word.exact.as_str(), "حرف" | "الحرف" | "الواو" | "بند" | "البند" | "الفقرة" | "فقرة")
        || word.is_arabic() && word.exact.chars().count() == 1
}
