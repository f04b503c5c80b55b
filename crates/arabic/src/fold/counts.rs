//! How often forms of words were seen, for telling clitics from letters.

use crate::tables::lines;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How often a form was seen, alone and behind the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// As it stands.
    pub bare: u32,
    /// Behind ال.
    pub al: u32,
    /// Behind لل.
    pub ll: u32,
    /// Behind وال.
    pub wal: u32,
    /// Behind بال.
    pub bal: u32,
}

impl Seen {
    /// As a word that may take the article.
    pub const fn as_noun(&self) -> u32 {
        self.bare + self.al + self.ll
    }

    /// With an article that is surely one.
    pub const fn with_article(&self) -> u32 {
        self.al + self.wal + self.bal
    }
}

/// Each form by its key K2, and each rest of a form behind an article.
///
/// # Source
///
/// Counted in the ANT corpus of Tunisian radio news (Apache-2.0).
static COUNTS: LazyLock<HashMap<&'static str, Seen>> = LazyLock::new(|| {
    let mut counts: HashMap<&'static str, Seen> = HashMap::with_capacity(40_000);
    for (_, line) in lines(include_str!("../../data/form-counts.txt")) {
        let mut words = line.split(' ');
        let count: u32 = words.next().and_then(|count| count.parse().ok()).unwrap_or_default();
        for form in words {
            counts.entry(form).or_default().bare += count;
            let mut behind = |article, place: fn(&mut Seen) -> &mut u32| {
                if let Some(rest) = form.strip_prefix(article).filter(|rest| !rest.is_empty()) {
                    *place(counts.entry(rest).or_default()) += count;
                }
            };
            behind("ال", |seen| &mut seen.al);
            behind("لل", |seen| &mut seen.ll);
            behind("وال", |seen| &mut seen.wal);
            behind("بال", |seen| &mut seen.bal);
        }
    }
    counts
});

/// What is known of `form`, a key K2.
pub(super) fn seen(form: &str) -> Seen {
    COUNTS.get(form).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minister_is_a_word_and_its_waw_a_letter() {
        assert!(seen("وزير").as_noun() > 100 * seen("زير").as_noun());
        assert!(seen("حكومه").al > 0 && seen("حكومه").wal > 0, "{:?}", seen("حكومه"));
        assert_eq!(seen("سفحرضل"), Seen::default());
    }
}
