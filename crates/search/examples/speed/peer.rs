//! PostgreSQL's full-text search over the same stories, in the same run.

use crate::data::Asked;
use crate::paper::Paper;
use crate::times::Times;
use crate::{PAGE, row};
use postgres::{Client, NoTls};
use std::time::Instant;

/// Any of the words, as we ask, ordered by its own rank.
const ANY: &str = "WITH q AS (SELECT to_tsquery('arabic', replace(plainto_tsquery('arabic', $1)::text, '&', '|')) AS q)
    SELECT id FROM story, q WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT $2";

/// All of them, which is its usual way.
const ALL: &str = "SELECT id FROM story, plainto_tsquery('arabic', $1) q WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT $2";

/// Fills a table and asks it.
///
/// # Errors
///
/// What the server said.
pub fn measured(address: &str, paper: &Paper, asked: &[Asked], size: usize) -> Result<(), String> {
    let mut client = Client::connect(address, NoTls).map_err(|error| error.to_string())?;
    let said = |error: postgres::Error| error.to_string();
    let started = Instant::now();
    client
        .batch_execute("DROP TABLE IF EXISTS story; CREATE TABLE story (id bigint PRIMARY KEY, words tsvector NOT NULL)")
        .map_err(said)?;
    let mut writing = client.transaction().map_err(said)?;
    let insert = writing.prepare("INSERT INTO story VALUES ($1, to_tsvector('arabic', $2))").map_err(said)?;
    for entry in paper.entries(size) {
        let text = format!("{}\n{}", entry.headline, entry.body);
        writing.execute(&insert, &[&entry.id, &text]).map_err(said)?;
    }
    writing.batch_execute("CREATE INDEX ON story USING gin (words)").map_err(said)?;
    writing.commit().map_err(said)?;
    client.batch_execute("VACUUM ANALYZE story").map_err(said)?;
    let took = started.elapsed().as_secs_f64();
    row(&format!("PostgreSQL indexing {size}"), crate::times::float(size) / took, "stories/s", "tsvector and GIN, one connection");
    for (name, sql) in [("any word", ANY), ("all words", ALL)] {
        let statement = client.prepare(sql).map_err(said)?;
        let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
        let mut times = Times::default();
        for one in asked.iter().take(300) {
            let started = Instant::now();
            client.query(&statement, &[&one.text, &limit]).map_err(said)?;
            times.add(started.elapsed());
        }
        let p50 = times.percentile(50);
        row(&format!("PostgreSQL {name} at {size}, p99"), times.percentile(99), "ms", &format!("p50 {p50:.2} ms"));
    }
    Ok(())
}
