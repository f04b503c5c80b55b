//! `/desk/stories`: every story that one may see, the last changed first, cut by filters that stand in the address.

use super::filter::{self, KEPT, TIMES};
use super::item::items;
use super::sought::sought;
use super::{can_begin, keys, sight};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fields::Fields;
use crate::desk::pack::Pack;
use crate::desk::row::Answer;
use minijinja::{Value, context};
use model::{CopyState, Permission, Publication};
use press::printable::{foreign, safe, words};
use std::sync::Arc;
use store::desk_list::{Filed, page};
use store::section::SectionRow;
use store::staff::StaffRow;
use store::{StoreError, section, staff};

/// Rows of a page.
const ROWS: usize = 50;

/// `GET /desk/stories`.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (pack, now, sight) = (room.pack(ask.lang).await?, room.now(), sight(&ask)?);
    let who = Arc::clone(&ask.who()?.staff);
    let (wanted, before) = (filter::wanted(&ask.query, &pack, who.id), filter::before(&ask.query));
    let alone = filter::alone(who.grants.scope(Permission::See));
    let read = move |tx: &mut store::Tx| {
        let people = if alone { Vec::new() } else { staff::all(tx)? };
        Ok::<_, StoreError>((section::all(tx)?, people))
    };
    let (sections, people) = room.db().read(read).await?;
    let (rows, older) = match ask.query.filled("q") {
        Some(asked) => {
            let (rows, next) = sought(&room, asked, (&sight, &wanted), filter::at(&ask.query), ROWS).await?;
            (rows, next.map(|next| filter::address(&ask.query, Some(&format!("at={next}")))))
        }
        None => {
            let limit = i64::try_from(ROWS).unwrap_or(i64::MAX).saturating_add(1);
            let mut rows = room.db().read(move |tx| page(tx, &sight, &wanted, before, now, limit)).await?;
            let more = rows.len() > ROWS;
            rows.truncate(ROWS);
            let last = rows.last().filter(|_| more).map(Filed::cursor);
            (rows, last.map(|last| filter::address(&ask.query, Some(&format!("before={last}")))))
        }
    };
    let building = ask.query.filled("q").is_some() && room.finder().is_building_newsroom();
    let is_first = before.is_none() && filter::at(&ask.query) == 0;
    let link = |address: Option<String>| address.map_or(Value::from(()), safe);
    let names = sections.iter().map(|row| (row.slug.clone(), row.name.clone())).collect();
    let it = context! {
        form => form(&pack, &ask.query, &sections, &people), items => items(&pack, &names, &rows, now), number => rows.len(),
        older => link(older), newest => link((!is_first).then(|| filter::address(&ask.query, None))),
        cut => filter::is_cut(&ask.query), building, begin => can_begin(&ask), keys => words(&keys(&pack.words)),
    };
    room.page(&ask, "board-list.html", "nav-stories", &pack.text("nav-stories"), it).await
}

/// The filters with what is chosen in each.
fn form(pack: &Pack, query: &Fields, sections: &[SectionRow], people: &[StaffRow]) -> Value {
    let option =
        |value: &str, name: Value, field: &str| context! { value => safe(value.to_owned()), name, chosen => query.get(field) == value };
    let word = |prefix: &str, value: &str, field: &str| option(value, words(&pack.text(&format!("{prefix}-{value}"))), field);
    let me = std::iter::once(option("me", words(&pack.text("filter-me")), "person"));
    context! {
        q => words(query.get("q")), from => words(query.get("from")), to => words(query.get("to")),
        open => KEPT.iter().skip(1).any(|name| query.filled(name).is_some()),
        section => sections.iter().map(|row| context! { value => words(&row.slug), name => foreign(&row.name), chosen => query.get("section") == row.slug }).collect::<Value>(),
        copy => CopyState::ALL.iter().map(|state| word("copy", state.word(), "copy")).collect::<Value>(),
        publication => Publication::ALL.iter().map(|state| word("publication", state.word(), "publication")).collect::<Value>(),
        time => TIMES.iter().map(|(value, _)| word("time", value, "time")).collect::<Value>(),
        person => if people.is_empty() { Value::from(()) } else {
            me.chain(people.iter().map(|row| option(&row.id.to_string(), foreign(row.name.as_str()), "person"))).collect()
        },
    }
}
