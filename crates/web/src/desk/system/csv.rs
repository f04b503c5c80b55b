//! A table for other programs (RFC 4180) that no spreadsheet takes for formulas.

/// One line of cells, ended by CRLF.
pub fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell in quotes. What a spreadsheet could read as a formula, also behind spaces, marks of direction or in
/// full-width forms, begins with an apostrophe.
fn quoted(cell: &str) -> String {
    let silent = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    let first = cell.chars().find(|c| !silent(*c));
    let formula =
        first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠' | '﹢' | '﹣' | '﹦' | '﹫' | '−'));
    let hidden = cell.starts_with(['\t', '\r', '\n']);
    let mark = if formula || hidden { "'" } else { "" };
    format!("\"{mark}{}\"", cell.replace('"', "\"\"").replace('\0', ""))
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn no_cell_is_a_formula() {
        for bad in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u{200F}=1", "\u{FEFF}@x", "＝1", "－1", "\n=1", "|calc", "−1"]
        {
            assert!(line(&[bad]).starts_with("\"'"), "{bad:?}: {}", line(&[bad]));
        }
        assert_eq!(line(&["نص", "a \"b\", c", "5"]), "\"نص\",\"a \"\"b\"\", c\",\"5\"\r\n");
    }
}
