//! The language core: `crates/arabic/benches/language.rs`, held against its promises.

use std::process::Command;

use super::table::Row;
use crate::process::output;
use crate::tree;

/// What is promised of a figure.
enum Promise {
    Least(f64),
    Most(f64),
    None,
}

/// The promises by the names that the measurement prints.
const PROMISES: [(&str, Promise); 7] = [
    ("K2 folding", Promise::Least(200.0)),
    ("K2 folding beside ICU folding", Promise::Least(5.0)),
    ("K2 folding beside NFKC alone", Promise::None),
    ("preflight of 1,000 words", Promise::Most(5.0)),
    ("preflight of 100,000 words beside 100 times 1,000", Promise::Most(1.3)),
    ("registry of 50,000 names loads", Promise::Most(200.0)),
    ("names found in a text", Promise::Least(20.0)),
];

/// Builds and runs the measurement.
///
/// # Errors
///
/// That it does not build, or prints something else than rows.
pub fn rows() -> Result<Vec<Row>, String> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(tree::root()).args(["bench", "--quiet", "--package", "arabic", "--bench", "language"]);
    let printed = output(&mut command)?;
    PROMISES.iter().map(|(name, promise)| row(&printed, name, promise)).collect()
}

fn row(printed: &str, name: &str, promise: &Promise) -> Result<Row, String> {
    let line = printed.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('\t'));
    let mut cells = line.ok_or_else(|| format!("no row {name}"))?.split('\t');
    let figure: f64 = cells.next().and_then(|figure| figure.parse().ok()).ok_or_else(|| format!("{name}: no figure"))?;
    let (unit, behind) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
    Ok(match promise {
        Promise::Least(least) => Row::at_least(name, *least, unit, figure, behind),
        Promise::Most(most) => Row::at_most(name, *most, unit, figure, behind),
        Promise::None => Row::noted(name, unit, figure, behind),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_found_by_its_whole_name() {
        let printed = "K2 folding beside ICU folding\t6.5\t× ICU\t520 MB/s against 80 MB/s\nK2 folding\t520\tMB/s\t4 MB\n";
        let found = row(printed, "K2 folding", &Promise::Least(200.0)).unwrap();
        assert_eq!((found.figure.as_str(), found.pass), ("520 MB/s (4 MB)", Some(true)));
        assert!(row(printed, "names found in a text", &Promise::None).is_err());
    }
}
