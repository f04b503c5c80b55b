//! From what was typed to a query.

use super::pieces::{Kind, Piece, pieces};
use super::{MOST_CHARS, MOST_WORDS, Phrase, Query, Word};
use arabic::terms::{Analyser, Term, carries_meaning};

/// So many words outside quotation marks are no question but a sentence.
const SENTENCE_WORDS: usize = 5;

pub(super) fn parse(typed: &str, analyser: &mut Analyser) -> Query {
    let end = typed.char_indices().nth(MOST_CHARS).map_or(typed.len(), |(at, _)| at);
    let text = typed.get(..end).unwrap_or_default();
    let mut reading = Reading { query: Query::default(), left: MOST_WORDS, position: 0 };
    let mut pieces = pieces(text);
    if is_sentence(&pieces, analyser) {
        pieces.iter_mut().for_each(|piece| (piece.kind, piece.is_excluded) = (Kind::Loose, false));
    }
    for piece in pieces {
        reading.take(piece, analyser);
    }
    let mut query = reading.query;
    query.text = text.to_owned();
    let has_meaning = |word: &Word| carries_meaning(&word.term.loose);
    if !query.phrases.is_empty() || query.words.iter().any(has_meaning) {
        query.words.retain(has_meaning);
    }
    query
}

/// A pasted headline has quotation marks and dashes of its own.
fn is_sentence(pieces: &[Piece<'_>], analyser: &mut Analyser) -> bool {
    let mut words = 0;
    for piece in pieces.iter().filter(|piece| piece.kind == Kind::Loose && !piece.is_excluded) {
        analyser.each(piece.text, |_, _| words += 1);
    }
    words >= SENTENCE_WORDS
}

struct Reading {
    query: Query,
    /// Words that may still be taken.
    left: usize,
    position: u32,
}

impl Reading {
    fn take(&mut self, piece: Piece<'_>, analyser: &mut Analyser) {
        let mut words = Vec::new();
        analyser.each(piece.text, |range, term| {
            if self.left > 0 {
                self.left -= 1;
                let place = piece.start + range.start..piece.start + range.end;
                words.push(Word { term: term.clone(), position: self.position, place });
            }
            self.position += 1;
        });
        let query = &mut self.query;
        match (piece.kind, piece.is_excluded) {
            (Kind::Loose, false) => query.words.extend(words),
            // «-2015-2016» excludes a phrase, not one of its numbers.
            (Kind::Loose, true) if words.len() > 1 => query.not_phrases.extend(phrase(words, false)),
            (Kind::Loose, true) => query.not_words.extend(words),
            (kind, false) => query.phrases.extend(phrase(words, kind == Kind::Exact)),
            (kind, true) => query.not_phrases.extend(phrase(words, kind == Kind::Exact)),
        }
    }
}

fn phrase(words: Vec<Word>, is_exact: bool) -> Option<Phrase> {
    let words: Vec<Term> = words.into_iter().map(|word| word.term).collect();
    (!words.is_empty()).then_some(Phrase { words, is_exact })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(typed: &str) -> Vec<String> {
        Query::parse(typed).words.iter().map(|word| word.term.loose.to_string()).collect()
    }

    #[test]
    fn words_that_only_ask_are_left_out_while_others_remain() {
        assert_eq!(words("متى زار الرئيس مصر؟"), ["زار", "الرييس", "مصر"]);
        assert_eq!(words("من هو"), ["من", "هو"], "nothing else was asked");
        let query = Query::parse("في «بيت الحكمة»");
        assert!(query.words.is_empty() && query.phrases.len() == 1);
    }

    #[test]
    fn both_kinds_of_digits_are_one() {
        assert_eq!(words("٢٠١٥"), words("2015"));
    }

    #[test]
    fn what_is_too_long_is_cut_and_what_says_nothing_is_empty() {
        let endless = "وزير ".repeat(10_000);
        assert_eq!(Query::parse(&endless).words.len(), MOST_WORDS);
        assert!(Query::parse(&"ا".repeat(100_000)).is_empty(), "longer than any word");
        for nothing in ["", "   ", "- - -", "«»", "\"\"", "\u{202E}\u{2066}", "؟!.*[^", "-"] {
            assert!(Query::parse(nothing).is_empty(), "{nothing:?}");
        }
    }

    #[test]
    fn quotation_marks_of_a_pasted_headline_ask_for_nothing() {
        let query = Query::parse("وفاة شخص وإصابة 3 من عائلة بـ«كورونا» -رويترز");
        assert!(query.phrases.is_empty() && query.not_words.is_empty());
        assert_eq!(query.words.last().map(|word| &*word.term.loose), Some("رويترز"));
    }

    #[test]
    fn positions_count_the_words_left_out() {
        let query = Query::parse("حرب في ليبيا");
        let positions: Vec<u32> = query.words.iter().map(|word| word.position).collect();
        assert_eq!(positions, [0, 2]);
    }
}
