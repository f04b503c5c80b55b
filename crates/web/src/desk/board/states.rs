//! `/desk/board`: everything that is being worked on, by where its copy stands.

use super::item::{items, tone};
use super::{can_begin, keys, sections, sight};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::row::Answer;
use minijinja::{Value, context};
use model::CopyState;
use press::printable::{safe, words};
use std::sync::Arc;
use store::StoreError;
use store::desk_list::{count_open, open};

/// Rows of one column.
const ROWS: i64 = 25;
/// A column is counted up to so many.
const MOST: i64 = 1_000;

/// `GET /desk/board`.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (pack, now, sight) = (room.pack(ask.lang).await?, room.now(), sight(&ask)?);
    let read = move |tx: &mut store::Tx| {
        let mut columns = Vec::new();
        for state in CopyState::ALL.iter().copied() {
            let rows = if state == CopyState::Spiked { Vec::new() } else { open(tx, &sight, state, None, ROWS)? };
            columns.push((state, count_open(tx, &sight, state, MOST)?, rows));
        }
        Ok::<_, StoreError>((columns, sections(tx)?))
    };
    let (mut columns, sections) = room.db().read(read).await?;
    let spiked = columns.pop_if(|(state, _, _)| *state == CopyState::Spiked).map_or(0, |(_, number, _)| number);
    let columns: Value = columns
        .iter()
        .map(|(state, number, rows)| {
            let more = i64::try_from(rows.len()).is_ok_and(|shown| shown < *number);
            context! {
                id => safe(state.word().to_owned()), title => words(&pack.text(&format!("copy-{}", state.word()))), tone => safe(tone(*state).to_owned()),
                number => *number, many => *number >= MOST, items => items(&pack, &sections, rows, now),
                all => if more { safe(format!("/desk/stories?copy={}", state.word())) } else { Value::from(()) },
            }
        })
        .collect();
    let it = context! { columns, spiked, begin => can_begin(&ask), keys => words(&keys(&pack.words)) };
    room.page(&ask, "board-states.html", "nav-board", &pack.text("nav-board"), it).await
}
