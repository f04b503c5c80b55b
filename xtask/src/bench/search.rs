//! The search: `crates/search/examples/speed`, held against its promises, beside PostgreSQL.

use std::path::Path;
use std::process::Command;

use super::table::Row;
use crate::eval::search_data;
use crate::postgres::Postgres;
use crate::process::output;
use crate::tree;

/// What is promised of a figure, by the name that the measurement prints without its size.
fn promised(name: &str, size: u64) -> Option<(bool, f64)> {
    match (name, size) {
        ("indexing", 39_000..) => Some((true, 5_000.0)),
        ("answer p50", 100_000) => Some((false, 2.0)),
        ("answer p99", 39_000) => Some((false, 5.0)),
        ("answer p99", 100_000) => Some((false, 10.0)),
        ("answer p99", 1_000_000) => Some((false, 50.0)),
        _ => None,
    }
}

/// Builds and runs the measurement; fewer stories when `quick`.
///
/// # Errors
///
/// The development data or PostgreSQL is missing, or the measurement prints something else than rows.
pub fn rows(quick: bool) -> Result<Vec<Row>, String> {
    let data = search_data()?;
    let postgres = Postgres::start()?;
    let sizes = if quick { "5000,10000,20000" } else { "39000,100000,1000000" };
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(tree::root()).args(["run", "--quiet", "--release", "--package", "search", "--example", "speed", "--"]);
    let printed = output(command.arg(data).args(["--sizes", sizes, "--postgres", &postgres.url()]))?;
    printed.lines().map(row).collect()
}

fn row(line: &str) -> Result<Row, String> {
    let mut cells = line.split('\t');
    let name = cells.next().unwrap_or_default();
    let figure: f64 = cells.next().and_then(|figure| figure.parse().ok()).ok_or_else(|| format!("{line}: no figure"))?;
    let (unit, behind) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
    let (kind, size) = parted(name);
    Ok(match promised(&kind, size) {
        Some((true, least)) => Row::at_least(name, least, unit, figure, behind),
        Some((false, most)) => Row::at_most(name, most, unit, figure, behind),
        None => Row::noted(name, unit, figure, behind),
    })
}

/// «answer at 39000, p99» as «answer p99» and 39000.
fn parted(name: &str) -> (String, u64) {
    let words: Vec<&str> = name.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let size = words.iter().find_map(|word| word.parse().ok()).unwrap_or_default();
    let kind: Vec<&str> = words.into_iter().filter(|word| word.parse::<u64>().is_err() && !matches!(*word, "at" | "stories")).collect();
    (kind.join(" "), size)
}

/// The table of the search stands in a file of its own.
pub fn file() -> std::path::PathBuf {
    tree::root().join(Path::new("bench/search.md"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_found_by_name_and_size() {
        assert_eq!(parted("answer at 100000, p50"), ("answer p50".to_owned(), 100_000));
        assert_eq!(row("answer at 100000, p50\t1.5\tms\tthree words").unwrap().pass, Some(true));
        assert_eq!(row("answer at 39000, p99\t7\tms\t").unwrap().pass, Some(false));
        assert_eq!(row("indexing 39000 stories\t4000\tstories/s\t").unwrap().pass, Some(false));
        assert_eq!(row("answer with counts at 39000, p99\t7\tms\t").unwrap().pass, None);
        assert_eq!(row("PostgreSQL any word at 39000, p99\t70\tms\t").unwrap().pass, None);
        assert!(row("nothing").is_err());
    }
}
