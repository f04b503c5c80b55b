//! How good an order is.

use crate::data::Asked;

/// The three figures, each between 0 and 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Scores {
    /// Gain 2^grade − 1, discounted by the logarithm of the rank, of the first ten.
    pub ndcg: f64,
    /// One over the rank of the first relevant among the first ten.
    pub mrr: f64,
    /// Share of the relevant among the first hundred.
    pub recall: f64,
}

impl Scores {
    /// The mean of several.
    pub fn mean(all: &[Self]) -> Self {
        let count = f64::from(u32::try_from(all.len()).unwrap_or(u32::MAX)).max(1.0);
        let of = |figure: fn(&Self) -> f64| all.iter().map(figure).sum::<f64>() / count;
        Self { ndcg: of(|one| one.ndcg), mrr: of(|one| one.mrr), recall: of(|one| one.recall) }
    }
}

/// Scores `ranked`, names of documents, the best first.
pub fn score(asked: &Asked, ranked: &[String]) -> Scores {
    let ranked: Vec<&String> = ranked.iter().filter(|document| !asked.excluded.contains(*document)).take(100).collect();
    let grade = |document: &&String| asked.relevant.get(*document).copied().unwrap_or(0);
    let gained: f64 = (1..).zip(ranked.iter().take(10)).map(|(rank, document)| gain(grade(document), rank)).sum();
    let mut best: Vec<u8> = asked.relevant.values().copied().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ideal: f64 = (1..).zip(best.into_iter().take(10)).map(|(rank, grade)| gain(grade, rank)).sum();
    let first = (1_u32..).zip(ranked.iter().take(10)).find(|(_, document)| grade(document) > 0).map(|(rank, _)| rank);
    let hits = ranked.iter().filter(|document| asked.relevant.contains_key(**document)).count();
    let share = |part: usize, whole: usize| f64::from(u32::try_from(part).unwrap_or(0)) / f64::from(u32::try_from(whole).unwrap_or(1));
    Scores { ndcg: gained / ideal, mrr: first.map_or(0.0, |rank| 1.0 / f64::from(rank)), recall: share(hits, asked.relevant.len()) }
}

fn gain(grade: u8, rank: u32) -> f64 {
    (f64::from(grade).exp2() - 1.0) / f64::from(rank + 1).log2()
}
