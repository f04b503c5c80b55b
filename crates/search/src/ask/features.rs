//! What the places of the words in one story say for it.

use super::rank::weights;
use crate::index::schema::TEXT_START;

/// Positions of one stem in one story, ascending.
pub(super) type Place = Vec<u32>;

/// One word of the query.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// Which of the stems.
    pub slot: usize,
    /// How much its presence says: the inverse document frequency.
    pub rarity: f32,
}

/// Words of the opening.
const OPENING_WORDS: u32 = 15;

/// Words of a window.
const WINDOW: u32 = 30;

/// Words farther apart have nothing to do with each other.
const FAR: u32 = 500;

/// How a count becomes a score: as BM25 with k1 = 1.2 and b = 0.75.
#[derive(Clone, Copy)]
pub(super) struct Saturation {
    /// What a count must reach for half of the score.
    half: f32,
}

const K1: f32 = 1.2;
const B: f32 = 0.75;

impl Saturation {
    pub fn for_length(length: f32, average: f32) -> Self {
        Self { half: K1 * (1.0 - B + B * length / average.max(1.0)) }
    }

    pub fn of(self, count: f32) -> f32 {
        count * (K1 + 1.0) / (count + self.half)
    }
}

/// What the second look adds to the score of a story of `length` words.
pub(super) fn score(asked: &[Asked], places: &[Place], length: f32, average: f32) -> f32 {
    let total: f32 = asked.iter().map(|word| word.rarity).sum();
    if total <= 0.0 {
        return 0.0;
    }
    let by_length = Saturation::for_length(length, average);
    let merged = merged(asked, places);
    let share = present(asked, places);
    let window = best_window(asked, &merged);
    weights::SHARE * share
        + weights::WINDOW * window * window / total
        + weights::OPENING * opening(asked, places, length)
        + weights::PAIR * pairs(asked, places, by_length)
        + weights::NEAR * nearness(asked, &merged, by_length)
}

fn present(asked: &[Asked], places: &[Place]) -> f32 {
    asked.iter().filter(|word| places.get(word.slot).is_some_and(|place| !place.is_empty())).map(|word| word.rarity).sum()
}

/// The words in the first fifteen of the text.
fn opening(asked: &[Asked], places: &[Place], length: f32) -> f32 {
    let by_length = Saturation::for_length(length.min(small(OPENING_WORDS)), small(OPENING_WORDS) * 0.95);
    let within = TEXT_START..TEXT_START + OPENING_WORDS;
    let scores = asked.iter().filter_map(|word| {
        let count = places.get(word.slot)?.iter().filter(|at| within.contains(at)).count();
        Some(word.rarity * by_length.of(count_of(count)))
    });
    scores.sum()
}

/// Neighbours of the query that are neighbours in the story.
fn pairs(asked: &[Asked], places: &[Place], by_length: Saturation) -> f32 {
    let pairs = asked.windows(2).filter_map(|pair| {
        let [first, second] = pair else { return None };
        let (firsts, seconds) = (places.get(first.slot)?, places.get(second.slot)?);
        let count = firsts.iter().filter(|at| seconds.binary_search(&(**at + 1)).is_ok()).count();
        Some((first.rarity + second.rarity) * by_length.of(count_of(count)))
    });
    pairs.sum()
}

/// All occurrences in order, each with the first word of the query it is.
fn merged(asked: &[Asked], places: &[Place]) -> Vec<(u32, usize)> {
    let firsts = asked.iter().enumerate().filter(|(at, word)| asked.iter().position(|other| other.slot == word.slot) == Some(*at));
    let mut merged: Vec<(u32, usize)> =
        firsts.flat_map(|(at, word)| places.get(word.slot).into_iter().flatten().map(move |place| (*place, at))).collect();
    merged.sort_unstable();
    merged
}

/// Words near each other, wherever (Büttcher, Clarke and Lushman 2006).
fn nearness(asked: &[Asked], merged: &[(u32, usize)], by_length: Saturation) -> f32 {
    let mut near = vec![0.0_f32; asked.len()];
    let rarity = |at: usize| asked.get(at).map_or(0.0, |word| word.rarity);
    for pair in merged.windows(2) {
        let [(left, first), (right, second)] = pair else { continue };
        let apart = right - left;
        if first == second || apart >= FAR {
            continue;
        }
        let closeness = 1.0 / (small(apart).max(1.0) * small(apart).max(1.0));
        for (at, other) in [(*first, *second), (*second, *first)] {
            if let Some(near) = near.get_mut(at) {
                *near += rarity(other) * closeness;
            }
        }
    }
    near.iter().zip(asked).map(|(near, word)| word.rarity.min(1.0) * by_length.of(*near)).sum()
}

/// The most that stands within thirty words, by rarity.
fn best_window(asked: &[Asked], merged: &[(u32, usize)]) -> f32 {
    let mut counts = vec![0_u32; asked.len()];
    let (mut best, mut sum) = (0.0_f32, 0.0_f32);
    let mut left = merged.iter();
    let mut leftmost = left.next();
    for (at, word) in merged {
        count(&mut counts, *word, 1, asked, &mut sum);
        while let Some((out, gone)) = leftmost.filter(|(out, _)| at - out >= WINDOW) {
            let _ = out;
            count(&mut counts, *gone, -1, asked, &mut sum);
            leftmost = left.next();
        }
        best = best.max(sum);
    }
    best
}

/// Adds or takes away one occurrence.
fn count(counts: &mut [u32], word: usize, by: i32, asked: &[Asked], sum: &mut f32) {
    let (Some(count), Some(asked)) = (counts.get_mut(word), asked.get(word)) else { return };
    let before = *count;
    *count = count.saturating_add_signed(by);
    if before == 0 && *count == 1 {
        *sum += asked.rarity;
    } else if before == 1 && *count == 0 {
        *sum -= asked.rarity;
    }
}

/// A distance or count below 2¹⁶, which is as far as anybody looks.
fn small(count: u32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn count_of(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(slot: usize) -> Asked {
        Asked { slot, rarity: 2.0 }
    }

    #[test]
    fn words_together_are_worth_more_than_words_apart() {
        let asked = [word(0), word(1)];
        let together = score(&asked, &[vec![100], vec![101]], 200.0, 200.0);
        let near = score(&asked, &[vec![100], vec![104]], 200.0, 200.0);
        let apart = score(&asked, &[vec![100], vec![190]], 200.0, 200.0);
        let one = score(&asked, &[vec![100], vec![]], 200.0, 200.0);
        assert!(together > near && near > apart && apart > one, "{together} {near} {apart} {one}");
    }

    #[test]
    fn the_opening_counts_and_a_word_asked_twice_is_no_window() {
        let asked = [word(0), word(0)];
        let early = score(&asked, &[vec![TEXT_START + 2]], 200.0, 200.0);
        let late = score(&asked, &[vec![TEXT_START + 100]], 200.0, 200.0);
        assert!(early > late);
        assert_eq!(score(&[], &[], 10.0, 10.0), 0.0);
    }
}
