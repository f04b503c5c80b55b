//! Q03: words a headline puts into somebody's mouth.

use super::quotes::outer;
use super::{Findings, Reading};
use crate::preflight::document::Field;
use crate::preflight::finding::{Finding, Severity};
use crate::preflight::pairing::Pair;
use crate::preflight::reading::{ReadPart, Word};
use std::collections::HashSet;

/// A quotation of the headline that nobody says in the body.
///
/// Words are compared by K2, signs between them do not count, and the first
/// word may have lost its و or ب. A quotation with a gap in it is compared
/// piece by piece.
///
/// Headlines also put names and nicknames into marks («جوازات الميناء»). Only
/// what looks like speech bars the story: it stands beside a colon or is a
/// sentence, with a word the body does not have; or the body has the same
/// quotation in other words. The rest is a hint.
pub(super) fn not_in_body(story: &Reading<'_>, found: &mut Findings) {
    let headlines: Vec<_> = story.parts.iter().zip(story.pairings()).filter(|(part, _)| part.field == Field::Headline).collect();
    let is_quoting = headlines.iter().any(|(_, pairing)| outer(pairing).next().is_some());
    if !is_quoting || !story.parts.iter().any(|part| part.field.is_body()) {
        return;
    }
    let body = Body::of(story);
    for (part, pairing) in headlines {
        for pair in outer(pairing) {
            let inside = words_inside(part, pair);
            let pieces = inside.split(|word| matches!(word.sign(), Some('…' | '.')));
            if pieces.map(keys).filter(|piece| !piece.is_empty()).all(|piece| body.says(&piece)) {
                continue;
            }
            let finding = Finding::new("Q03").at(part.index, pair.range()).with("found", part.slice(pair.inside()));
            let said = keys(inside);
            let at_colon = stands_at_colon(part, pair);
            let is_speech = body.lacks_word(&said) && (said.len() >= SENTENCE || (said.len() > 1 && at_colon));
            let is_said = at_colon || follows_speech(part, pair);
            let bars = (is_speech || body.says_otherwise(&said, at_colon)) && (is_said || said.len() > SENTENCE);
            // The whole headline in marks is a title.
            let is_title = pair.open.at == 0 && pair.close.at + 1 >= part.words.len();
            found.add(if bars && !is_title { finding } else { finding.at_most(Severity::Hint) });
        }
    }
}

/// From so many words on a quotation is no name.
const SENTENCE: usize = 4;

/// «الوزير يؤكد «…»», «مقولة «…»».
fn follows_speech(part: &ReadPart<'_>, pair: &Pair) -> bool {
    const SPEECH: [&str; 16] =
        ["قال", "قالت", "يقول", "تقول", "يوكد", "توكد", "اكد", "اكدت", "يعلن", "تعلن", "اعلن", "يصف", "تصف", "وصف", "مقوله", "شعار"];
    let before = part.words.get(pair.open.at.saturating_sub(3)..pair.open.at).unwrap_or_default();
    before.iter().any(|word| SPEECH.contains(&word.loose.as_str()))
}

fn words_inside<'p, 'a>(part: &'p ReadPart<'a>, pair: &Pair) -> &'p [Word<'a>] {
    part.words.get(pair.open.at + 1..pair.close.at).unwrap_or_default()
}

/// The keys K2 of the words without signs.
fn keys<'p>(words: &'p [Word<'_>]) -> Vec<&'p str> {
    words.iter().filter(|word| word.sign().is_none()).map(|word| word.loose.as_str()).collect()
}

/// «رئيس النادي: «الملعب جاهز»», ««سنعود»: رعاة الهضبة يودعون آبارهم»; but not
/// ««السفير» يرد: …» and «الميناء: «أزمة المياه» تعود», where a name is in marks.
fn stands_at_colon(part: &ReadPart<'_>, pair: &Pair) -> bool {
    const GO_ON: [&str; 14] = ["الي", "في", "من", "علي", "بعد", "قبل", "عن", "مع", "رغم", "حتي", "خلال", "امام", "منذ", "لكن"];
    let is_colon = |word: Option<&Word<'_>>| word.is_some_and(|word| word.sign() == Some(':'));
    let next = part.word(pair.close.at + 1);
    if is_colon(next) {
        return part.word(pair.open.at + 1).is_some_and(|first| !first.loose.starts_with("ال"));
    }
    let goes_on =
        |word: &Word<'_>| word.sign().is_some() || word.loose.starts_with(['و', 'ب', 'ل', 'ف']) || GO_ON.contains(&word.loose.as_str());
    is_colon(part.before(pair.open.at)) && next.is_none_or(goes_on)
}

/// What the body says.
struct Body<'r> {
    /// Its keys K2, between spaces.
    text: String,
    /// Its words, with clitics and without.
    words: HashSet<&'r str>,
    /// Its quotations.
    quotations: Vec<Vec<&'r str>>,
}

impl<'r> Body<'r> {
    fn of(story: &'r Reading<'_>) -> Self {
        let mut body = Self { text: String::from(" "), words: HashSet::new(), quotations: Vec::new() };
        for (part, pairing) in story.parts.iter().zip(story.pairings()) {
            if !part.field.is_body() && part.field != Field::Deck {
                continue;
            }
            for key in keys(&part.words) {
                body.text.push_str(key);
                body.text.push(' ');
                body.words.extend([key, bare(key)]);
            }
            let open = pairing.unclosed.iter().filter(|mark| mark.shape.quotes()).take(1);
            body.quotations.extend(outer(pairing).map(|pair| keys(words_inside(part, pair))));
            body.quotations.extend(open.map(|mark| keys(part.words.get(mark.at..).unwrap_or_default())));
        }
        body
    }

    /// True when the words stand there in this order.
    fn says(&self, words: &[&str]) -> bool {
        let said = format!("{} ", words.join(" "));
        self.text.match_indices(&said).any(|(at, _)| {
            let before = self.text.get(..at).unwrap_or_default().rsplit(' ').next().unwrap_or_default();
            before.chars().count() <= 4 && before.chars().all(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ك' | 'ل' | 'ا' | 'س'))
        })
    }

    /// True when one of the words is not there at all.
    fn lacks_word(&self, words: &[&str]) -> bool {
        words.iter().any(|word| !self.words.contains(word) && !self.words.contains(bare(word)))
    }

    /// True when a quotation of the body says it in other words: it begins
    /// alike, or has most of the words. Two words that stand at no colon may be
    /// a name, which only another of two words contradicts.
    fn says_otherwise(&self, words: &[&str], at_colon: bool) -> bool {
        self.quotations.iter().any(|quotation| {
            let shared = words.iter().filter(|word| quotation.contains(word)).count();
            let alike = quotation.first() == words.first() && quotation.len() > 1;
            match words.len() {
                0 | 1 => false,
                2 => alike && (at_colon || (quotation.len() == 2 && self.lacks_word(words))),
                count => alike || shared * 4 >= count * 3,
            }
        })
    }
}

/// The word without و or ف, one preposition and the article.
fn bare(word: &str) -> &str {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let without =
        |word: &'_ str, letters: &[char]| -> usize { word.strip_prefix(letters).filter(long).map_or(0, |rest| word.len() - rest.len()) };
    let word = word.get(without(word, &['و', 'ف'])..).unwrap_or(word);
    let word = word.get(without(word, &['ب', 'ل', 'ك'])..).unwrap_or(word);
    word.strip_prefix("ال").or_else(|| word.strip_prefix("ل")).filter(long).unwrap_or(word)
}
