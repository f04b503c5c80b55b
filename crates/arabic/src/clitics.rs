//! What is written together with an Arabic word without being part of it.
//!
//! و and ف (and), ب ك ل (in, like, to), س (will) and the article ال stand
//! before a word with no space. Whether such a letter is a clitic or belongs
//! to the word (وزير, بشار) only a list of words can say, so this room offers
//! the ways to part a word and leaves the choice to the caller.

/// Letters that must remain when a clitic is taken off.
const REMAINDER: usize = 3;

/// A way to part a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split<'w> {
    /// The clitics as they are written, empty for the whole word.
    pub prefix: &'w str,
    /// The word without them; of لل both lams are prefix, and the rest stands
    /// without its article.
    pub rest: &'w str,
    /// True when لل was taken off: the word has the article, although no alef
    /// is written.
    pub assimilated: bool,
}

/// The ways to part `word`, likeliest first: whole; without و or ف; without
/// ب, ك, ل; without both; without لل. The article stays with the rest. At
/// least three letters remain, marks not counted.
///
/// `word` is spelled as in a key or as it stands; marks between the clitics
/// end the search.
///
/// ```
/// let ways: Vec<(&str, &str)> = arabic::clitics::splits("وبالعراق").map(|split| (split.prefix, split.rest)).collect();
/// assert_eq!(ways, [("", "وبالعراق"), ("و", "بالعراق"), ("وب", "العراق")]);
/// ```
pub fn splits(word: &str) -> impl Iterator<Item = Split<'_>> {
    let conjoined = word.strip_prefix(['و', 'ف']);
    let whole = Split { prefix: "", rest: word, assimilated: false };
    let ways = [conjoined, word.strip_prefix(['ب', 'ك', 'ل']), conjoined.and_then(|rest| rest.strip_prefix(['ب', 'ك', 'ل']))];
    let to_the = [word.strip_prefix("لل"), conjoined.and_then(|rest| rest.strip_prefix("لل"))];
    let part = move |rest: &str, assimilated| {
        let (prefix, rest) = word.split_at_checked(word.len().checked_sub(rest.len())?)?;
        (letters(rest) >= REMAINDER).then_some(Split { prefix, rest, assimilated })
    };
    let plain = ways.into_iter().flatten().filter_map(move |rest| part(rest, false));
    let article = to_the.into_iter().flatten().filter_map(move |rest| part(rest, true));
    std::iter::once(whole).chain(plain).chain(article)
}

/// The word without its article ال; `None` when it has none or fewer than two
/// letters remain.
pub fn without_article(word: &str) -> Option<&str> {
    word.strip_prefix("ال").filter(|rest| letters(rest) >= 2)
}

fn letters(word: &str) -> usize {
    word.chars().filter(|&c| !crate::letters::is_transparent(c)).count()
}
