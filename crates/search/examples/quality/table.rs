//! The table: our figures beside those of other engines.

use crate::score::Scores;

/// nDCG@10 of other engines on the same queries, in the order of the sets.
const PEERS: [(&str, [f64; 9]); 4] = [
    ("SQLite FTS5 unicode61", [0.726, 0.432, 0.148, 0.032, 0.766, 0.638, 0.583, 0.833, 0.790]),
    ("tantivy default", [0.729, 0.429, 0.146, 0.033, 0.766, 0.631, 0.575, 0.839, 0.788]),
    ("tantivy snowball", [0.775, 0.461, 0.329, 0.291, 0.792, 0.661, 0.676, 0.870, 0.838]),
    ("Lucene ArabicAnalyzer", LUCENE),
];

const LUCENE: [f64; 9] = [0.767, 0.461, 0.459, 0.445, 0.789, 0.661, 0.692, 0.878, 0.842];

/// Prints everything; true when all bars are held.
pub fn print(rows: &[(&str, Scores)]) -> bool {
    let names: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
    println!("{:<24}{}   mean", "nDCG@10", names.iter().map(|name| format!("{name:>8}")).collect::<String>());
    for (peer, figures) in PEERS {
        line(peer, &figures);
    }
    let of = |figure: fn(&Scores) -> f64| rows.iter().map(|(_, scores)| figure(scores)).collect::<Vec<f64>>();
    let ndcg = of(|scores| scores.ndcg);
    line("Warraq", &ndcg);
    line("Warraq, MRR@10", &of(|scores| scores.mrr));
    line("Warraq, Recall@100", &of(|scores| scores.recall));
    let all: Vec<Scores> = rows.iter().map(|(_, scores)| *scores).collect();
    let mean = Scores::mean(&all);
    let named = |name: &str| rows.iter().find(|(set, _)| *set == name).map_or(0.0, |(_, scores)| scores.ndcg);
    let below: Vec<&str> =
        names.iter().zip(ndcg.iter().zip(LUCENE)).filter(|(_, (ours, lucene))| *ours < lucene).map(|(name, _)| *name).collect();
    let bars = [
        (format!("mean nDCG@10 {:.4}, at least .72", mean.ndcg), mean.ndcg >= 0.72),
        (format!("sets below Lucene: {}", if below.is_empty() { "none".to_owned() } else { below.join(", ") }), below.is_empty()),
        (format!("spell {:.4} equals kw {:.4}", named("spell"), named("kw")), (named("spell") - named("kw")).abs() < 1e-9),
        (format!("clitic {:.4}, at least .48", named("clitic")), named("clitic") >= 0.48),
        (format!("mean Recall@100 {:.4}, at least .93", mean.recall), mean.recall >= 0.93),
    ];
    println!();
    for (bar, holds) in &bars {
        println!("{}  {bar}", if *holds { "holds " } else { "MISSED" });
    }
    bars.iter().all(|(_, holds)| *holds)
}

fn line(name: &str, figures: &[f64]) {
    let mean = figures.iter().sum::<f64>() / f64::from(u32::try_from(figures.len()).unwrap_or(1)).max(1.0);
    println!("{name:<24}{}   {mean:.4}", figures.iter().map(|figure| format!("{figure:>8.3}")).collect::<String>());
}
