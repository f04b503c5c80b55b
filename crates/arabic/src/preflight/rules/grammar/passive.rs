//! G05: «تم تحريك قوات»: تم and a verbal noun hide who did it.

use super::{Findings, Reading};
use crate::preflight::finding::Finding;
use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

pub(super) fn roundabout(story: &Reading<'_>, found: &mut Findings) {
    for (part, at, word) in story.arabic_words() {
        if !is_done(&word.exact) {
            continue;
        }
        let Some(next) = part.word(at + 1).filter(|next| next.is_arabic() && is_verbal_noun(&next.exact)) else {
            continue;
        };
        let range = word.range.start..next.range.end;
        let text = part.text.get(range.clone()).unwrap_or_default();
        found.add(Finding::new("G05").at(part.index, range).with("found", text));
    }
}

/// تم, يتم, تتم and تمت, with و ف س ل before them.
fn is_done(word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bare = bare.strip_prefix(['س', 'ل']).filter(|rest| rest.starts_with(['ي', 'ت'])).unwrap_or(bare);
    matches!(bare, "تم" | "تمت" | "يتم" | "تتم")
}

/// By shape (تفعيل، إفعال، افتعال، مفاعلة), or a noun of form I from the list.
fn is_verbal_noun(word: &str) -> bool {
    static FORM_ONE: LazyLock<HashSet<&str>> =
        LazyLock::new(|| word_list(include_str!("../../../../data/rules/verbal-nouns.txt")).collect());
    const PLAIN: [&str; 8] = ["تحت", "تلك", "تقريبا", "إلى", "إلا", "إنه", "إذا", "إما"];
    if PLAIN.contains(&word) {
        return false;
    }
    let bare = word.strip_prefix("ال").unwrap_or(word);
    let stems = ["", "ها", "هم", "هما", "ه", "هن", "نا"].iter().filter_map(|ending| bare.strip_suffix(ending));
    stems.into_iter().any(|stem| FORM_ONE.contains(stem) || has_shape(stem))
}

fn has_shape(stem: &str) -> bool {
    let letters: Vec<char> = stem.chars().collect();
    matches!(
        letters.as_slice(),
        ['ت', _, _, 'ي', _]
            | ['ت', _, _, 'ي', _, 'ة' | 'ت']
            | ['ت', _, _, _, 'ة']
            | ['إ', _, _, 'ا', _]
            | ['إ', _, 'ا', _, 'ة' | 'ت']
            | ['ا', 'س', 'ت', _, _, 'ا', _]
            | ['ا', 'س', 'ت', _, 'ا', _, 'ة' | 'ت']
            | ['ا', _, _, _, 'ا', _]
            | ['ا', _, _, 'ا', _]
            | ['م', _, 'ا', _, _, 'ة' | 'ت']
    )
}
