//! The table that a run prints and `bench/README.md` keeps.

use std::path::Path;
use std::process::Command;

use crate::process::output;

/// One measured promise.
#[derive(Debug, Clone)]
pub struct Row {
    /// What was measured.
    pub name: String,
    /// The promise, as a sentence.
    pub target: String,
    /// What came out, with its unit and the figures behind a ratio.
    pub figure: String,
    /// Whether the promise holds; `None` when nothing was promised.
    pub pass: Option<bool>,
}

impl Row {
    /// A figure that must be at least `target`.
    pub fn at_least(name: &str, target: f64, unit: &str, figure: f64, behind: &str) -> Self {
        Self {
            name: name.to_owned(),
            target: format!("≥ {target} {unit}"),
            figure: shown(figure, unit, behind),
            pass: Some(figure >= target),
        }
    }

    /// A figure that must be at most `target`.
    pub fn at_most(name: &str, target: f64, unit: &str, figure: f64, behind: &str) -> Self {
        Self {
            name: name.to_owned(),
            target: format!("≤ {target} {unit}"),
            figure: shown(figure, unit, behind),
            pass: Some(figure <= target),
        }
    }

    /// A figure without a promise.
    pub fn noted(name: &str, unit: &str, figure: f64, behind: &str) -> Self {
        Self { name: name.to_owned(), target: "–".to_owned(), figure: shown(figure, unit, behind), pass: None }
    }
}

fn shown(figure: f64, unit: &str, behind: &str) -> String {
    let digits = if figure.abs() < 10.0 { 2 } else { usize::from(figure.abs() < 100.0) };
    if behind.is_empty() { format!("{figure:.digits$} {unit}") } else { format!("{figure:.digits$} {unit} ({behind})") }
}

/// The rows as a Markdown table.
pub fn markdown(rows: &[Row]) -> String {
    let mut text = String::from("| measured | target | figure | |\n|---|---|---|---|\n");
    for row in rows {
        let mark = match row.pass {
            Some(true) => "pass",
            Some(false) => "**miss**",
            None => "",
        };
        text.push_str(&format!("| {} | {} | {} | {mark} |\n", row.name, row.target, row.figure));
    }
    text
}

const BEGIN: &str = "<!-- last table: written by cargo xtask bench -->";
const END: &str = "<!-- end of the last table -->";

/// Replaces the last table in `readme`.
///
/// # Errors
///
/// That the file or its two marks are missing.
pub fn keep(readme: &Path, table: &str) -> Result<(), String> {
    let old = std::fs::read_to_string(readme).map_err(|err| format!("{}: {err}", readme.display()))?;
    let new = replaced(&old, &format!("{}\n\n{table}", machine()))
        .ok_or_else(|| format!("{} has lost the marks around its table", readme.display()))?;
    std::fs::write(readme, new).map_err(|err| format!("{}: {err}", readme.display()))
}

fn replaced(old: &str, table: &str) -> Option<String> {
    let (before, rest) = old.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{table}\n{END}{after}"))
}

/// Processor, cores, memory, kernel and day, in one line.
pub fn machine() -> String {
    let field = |file: &str, name: &str| {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        text.lines()
            .find(|line| line.starts_with(name))
            .and_then(|line| line.split_once(':'))
            .map(|(_, value)| value.trim().to_owned())
            .unwrap_or_default()
    };
    let cores = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default().lines().filter(|line| line.starts_with("processor")).count();
    let said = |program: &str, words: &[&str]| output(Command::new(program).args(words)).unwrap_or_default().trim().to_owned();
    format!(
        "{}, {cores} cores, {}, Linux {}, {}",
        field("/proc/cpuinfo", "model name"),
        field("/proc/meminfo", "MemTotal"),
        said("uname", &["-r"]),
        said("date", &["-I"])
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_says_pass_and_miss() {
        let rows = [
            Row::at_least("story", 1.0, "× nginx", 1.234, "12 against 10"),
            Row::at_most("memory", 48.0, "MiB", 50.0, ""),
            Row::noted("rate", "pages/s", 1234.0, ""),
        ];
        assert_eq!(
            markdown(&rows),
            "| measured | target | figure | |\n|---|---|---|---|\n\
            | story | ≥ 1 × nginx | 1.23 × nginx (12 against 10) | pass |\n| memory | ≤ 48 MiB | 50.0 MiB | **miss** |\n| rate | – | 1234 pages/s |  |\n"
        );
    }

    #[test]
    fn only_the_last_table_is_replaced() {
        let old = format!("# Bench\n{BEGIN}\nold\n{END}\nrest\n");
        assert_eq!(replaced(&old, "new").unwrap(), format!("# Bench\n{BEGIN}\nnew\n{END}\nrest\n"));
        assert_eq!(replaced("nothing", "new"), None);
    }
}
