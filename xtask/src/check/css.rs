//! The theme knows start and end, never left and right.

use super::Finding;
use crate::tree::Tree;

/// Physical sides in the style sheets of the crates.
pub fn physical(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.below("crates/", "css") {
        for (line, name, value) in declarations(text) {
            if is_physical(&name, &value) {
                found.push(Finding::new(
                    path,
                    line,
                    format!("`{name}: {value}` is physical: use inline-start/inline-end, so that it turns with the direction"),
                ));
            }
        }
    }
    found
}

fn is_physical(name: &str, value: &str) -> bool {
    let side = |word: &str| matches!(word, "left" | "right");
    let aligned = matches!(name, "text-align" | "justify-content" | "caption-side" | "resize" | "transform-origin" | "background-position");
    !name.starts_with("--")
        && ((name == "float" && !value.contains("inline-")) || name.split('-').any(side) || (aligned && value.split_whitespace().any(side)))
}

/// `name: value` pairs with the line (from 1) on which each starts.
fn declarations(css: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    let (mut piece, mut line, mut start) = (String::new(), 1_usize, 1_usize);
    let mut rest = css.chars().peekable();
    let mut keep = |piece: &mut String, start: usize| {
        if let Some((name, value)) = piece.split_once(':') {
            found.push((start, name.trim().to_lowercase(), value.trim().to_lowercase()));
        }
        piece.clear();
    };
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'*') => {
                let mut last = ' ';
                for c in rest.by_ref() {
                    line += usize::from(c == '\n');
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            '{' => piece.clear(),
            '}' | ';' => keep(&mut piece, start),
            _ => {
                if piece.trim().is_empty() {
                    start = line
                }
                piece.push(c);
            }
        }
        line += usize::from(c == '\n');
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn physical_sides_are_found_with_their_lines() {
        let css = "/* left\n is fine here */\na:hover { color: red; margin-left: 1px }\n@media print {\n  b { float: left; text-align: right; padding-inline-start: 2px; --left: 1 }\n}\nc{float: inline-end; border-top-right-radius:1px;\nright:0}";
        let found = physical(&Tree::of(&[("crates/press/theme/site.css", css)]));
        let lines: Vec<_> = found.iter().map(|one| one.line).collect();
        assert_eq!(lines, [3, 5, 5, 7, 8], "{found:?}");
    }
}
