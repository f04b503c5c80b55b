//! Stories of the list by their words: the index says which, the database whether one may see them.

use crate::desk::Newsroom;
use crate::desk::fault::Fault;
use model::StoryId;
use search::{Filter, Query, Request, Sort};
use std::collections::HashMap;
use std::sync::Arc;
use store::desk_list::{Filed, Sight, Wanted, page};

/// Stories that the index hands over in one go.
const STEP: usize = 200;
/// Hits after which the list ends: somebody who sees so little of what matches asks more closely.
const DEEPEST: usize = 10_000;

/// Up to `limit` stories that hold all the words of `asked`, the last changed first, from the hit with the number `at` on; and
/// the number of the hit at which the list goes on.
pub async fn sought(
    room: &Arc<Newsroom>,
    asked: &str,
    (sight, wanted): (&Sight, &Wanted),
    at: usize,
    limit: usize,
) -> Result<(Vec<Filed>, Option<usize>), Fault> {
    let query = Arc::new(Query::parse(asked));
    let mut found: Vec<Filed> = Vec::new();
    let mut next = at;
    while next < DEEPEST && !query.is_empty() {
        let hits = step(room, Arc::clone(&query), wanted, next).await?;
        let (count, cut) = (hits.len(), Wanted { among: Some(hits.clone()), ..wanted.clone() });
        let (sight, now, most) = (sight.clone(), room.now(), i64::try_from(STEP).unwrap_or(i64::MAX));
        let rows = room.db().read(move |tx| page(tx, &sight, &cut, None, now, most)).await?;
        let mut seen: HashMap<StoryId, Filed> = rows.into_iter().map(|row| (row.id, row)).collect();
        for hit in hits {
            if found.len() == limit {
                return Ok((found, Some(next)));
            }
            next = next.saturating_add(1);
            found.extend(seen.remove(&hit));
        }
        if count < STEP {
            break;
        }
    }
    Ok((found, None))
}

/// The next hits, from the one with the number `at` on.
async fn step(room: &Arc<Newsroom>, query: Arc<Query>, wanted: &Wanted, at: usize) -> Result<Vec<StoryId>, Fault> {
    let finder = Arc::clone(room.finder());
    let filter = Filter { from: wanted.from, to: wanted.to, ..Filter::default() };
    let asked = tokio::task::spawn_blocking(move || {
        let request = Request { query: &query, filter: &filter, sort: Sort::Newest, offset: at, limit: STEP, counted: false };
        finder.newsroom().search(&request)
    });
    let found = asked.await.map_err(|error| Fault::Broken(error.to_string()))?.map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(if found.all_words { found.hits.iter().map(|hit| StoryId(hit.id)).collect() } else { Vec::new() })
}
