//! What stands in an SQLite database, to compare one with another.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What differs between two runs of the same: random bytes and the hashes of them.
const RANDOM: [&str; 2] = ["password", "key"];

fn open(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the database opens")
}

/// Tables, each with its columns; those that a search index makes for itself are left out.
fn tables(db: &Connection) -> BTreeMap<String, Vec<String>> {
    let sql = "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c \
               WHERE m.type = 'table' AND m.name NOT GLOB '*_text*' AND m.name NOT GLOB 'sqlite_*'";
    let mut found = db.prepare(sql).expect("the schema is read");
    let rows = found.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).expect("the schema is read");
    let mut tables = BTreeMap::<String, Vec<String>>::new();
    for row in rows {
        let (table, column) = row.expect("the schema is read");
        tables.entry(table).or_default().push(column);
    }
    tables
}

/// The names of all columns of all tables.
///
/// # Panics
/// When the database cannot be read.
pub fn columns(path: &Path) -> BTreeSet<String> {
    tables(&open(path)).into_values().flatten().collect()
}

/// Every row of every table as a line, with the names of its columns. Bytes are told by their length.
///
/// # Panics
/// When the database cannot be read.
pub fn lines(path: &Path) -> BTreeSet<String> {
    let db = open(path);
    let mut lines = BTreeSet::new();
    for (table, columns) in tables(&db) {
        let mut all = db.prepare(&format!("SELECT * FROM \"{table}\"")).expect("the table is read");
        let mut rows = all.query([]).expect("the table is read");
        while let Some(row) = rows.next().expect("a row is read") {
            let cells: Vec<String> = columns.iter().enumerate().map(|(at, column)| format!("{column}={}", cell(row, at, column))).collect();
            lines.insert(format!("{table} {}", cells.join(" ")));
        }
    }
    lines
}

fn cell(row: &Row, at: usize, column: &str) -> String {
    match row.get_ref(at).expect("a cell is read") {
        ValueRef::Null => "-".to_owned(),
        ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
        ValueRef::Text(_) if RANDOM.contains(&column) => "some".to_owned(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
    }
}
