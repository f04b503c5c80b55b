//! Every route of the desk, asked by every role about one's own story, one of one's section and one of elsewhere, each
//! as a draft and live. What may pass is written down apart from the program: `roles.txt` holds the matrix that the
//! newsroom agreed on, `needs.txt` what each route needs; the snapshot shows what was let in.

mod asked;
mod declared;
mod things;

use crate::room;
use asked::{Cell, ask};
use declared::{NEEDS, Need, reach};
use model::SeedRole;
use std::collections::BTreeMap;
use testkit::on_every_engine_async;
use web::desk::row::{Row, Verb};

/// How a row is called in `needs.txt`.
fn name(row: &Row) -> String {
    format!("{:<4} {}", if row.verb == Verb::Get { "GET" } else { "POST" }, row.path)
}

/// What the matrix says of a route and a role; nobody has no role.
fn declared(need: &Need, role: Option<SeedRole>) -> Cell {
    match (need, role) {
        (Need::Anyone, _) => Cell::Yes,
        (_, None) => Cell::No,
        (Need::Staff, _) => Cell::Yes,
        (Need::Ever(right), Some(role)) => Cell::of(reach(role, right).is_some()),
        (Need::Everywhere(right), Some(role)) => Cell::of(reach(role, right) == Some("all")),
        (Need::Of(right, _), Some(role)) => reach(role, right).map_or(Cell::No, |reach| Cell::UpTo(reach.to_owned())),
    }
}

#[test]
fn every_route_lets_in_those_whom_the_matrix_names_and_changes_nothing_for_others() {
    let needs: BTreeMap<&str, Need> = NEEDS.lines().map(Need::read).collect();
    let rows: Vec<&'static Row> = web::desk::routes::all().collect();
    let unknown: Vec<String> = rows.iter().map(|row| name(row)).filter(|name| !needs.contains_key(name.as_str())).collect();
    assert!(unknown.is_empty(), "routes of which needs.txt says nothing: {unknown:#?}");
    let gone: Vec<_> = needs.keys().filter(|known| !rows.iter().any(|row| name(row) == **known)).collect();
    assert!(gone.is_empty(), "needs.txt speaks of routes that are not there: {gone:#?}");

    let roles: Vec<Option<SeedRole>> = std::iter::once(None).chain(SeedRole::ALL.iter().copied().map(Some)).collect();
    on_every_engine_async(|db| async {
        let room = room::open(db).await;
        let mut table = BTreeMap::new();
        let mut wrong = Vec::new();
        for role in &roles {
            let mut scene = things::Scene::new(&room, *role).await;
            for row in &rows {
                let (name, need) = (name(row), &needs[name(row).as_str()]);
                let cell = ask(&room, row, need, &mut scene).await;
                let expected = declared(need, *role);
                if cell != expected {
                    wrong.push(format!("{name} as {role:?}: {cell}, declared {expected}"));
                }
                table.entry(name).or_insert_with(Vec::new).push(format!("{cell}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        insta::assert_snapshot!("who_may_ask_what", printed(&roles, &table));
    });
}

/// The table for the snapshot.
fn printed(roles: &[Option<SeedRole>], table: &BTreeMap<String, Vec<String>>) -> String {
    let wide = table.keys().map(String::len).max().unwrap_or_default();
    let mut text = format!("{:<wide$}", "");
    let line = |cells: &[String]| cells.iter().map(|cell| format!("  {cell:<15}")).collect::<String>();
    let heads: Vec<String> = roles.iter().map(|role| role.map_or("nobody", SeedRole::word).to_owned()).collect();
    text += line(&heads).trim_end();
    for (name, cells) in table {
        text += &format!("\n{name:<wide$}{}", line(cells).trim_end());
    }
    text
}
