//! A small reading of Rust source: code without comments and strings, the string literals, and which
//! lines are test code. It knows raw strings, nested comments, character literals and lifetimes.

/// One source file, taken apart.
#[derive(Debug, Default)]
pub struct RustText {
    /// The code of each line; comments are gone and strings are `""`.
    pub lines: Vec<String>,
    /// Each string literal with the line (from 1) where it starts, escapes as written.
    pub strings: Vec<(usize, String)>,
    /// True for the lines that belong to a `#[cfg(test)]` item.
    pub test: Vec<bool>,
}

impl RustText {
    /// Takes `source` apart; never fails, an unfinished literal ends with the file.
    pub fn read(source: &str) -> Self {
        let chars: Vec<char> = source.chars().collect();
        let mut reader = Reader { chars: &chars, at: 0, text: Self::default(), line: String::new() };
        while reader.at < chars.len() {
            reader.step();
        }
        reader.end_line();
        let mut text = reader.text;
        text.test = test_lines(&text.lines);
        text
    }

    /// The lines of code that ship, with their numbers from 1.
    pub fn shipped(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(&self.lines).zip(&self.test).filter(|(_, test)| !**test).map(|((number, line), _)| (number, line.as_str()))
    }
}

struct Reader<'a> {
    chars: &'a [char],
    at: usize,
    text: RustText,
    line: String,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at.saturating_add(ahead)).copied().unwrap_or('\0')
    }

    fn end_line(&mut self) {
        self.text.lines.push(std::mem::take(&mut self.line));
    }

    fn next(&mut self) -> char {
        let c = self.peek(0);
        self.at += 1;
        if c == '\n' {
            self.end_line();
        }
        c
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => {
                while self.at < self.chars.len() && self.peek(0) != '\n' {
                    self.at += 1
                }
            }
            ('/', '*') => self.block_comment(),
            ('"', _) => self.string(0, false),
            ('r', '"' | '#') if !self.after_word() => self.raw_string(),
            ('\'', _) => self.quote(),
            _ => match self.next() {
                '\n' => {}
                c => self.line.push(c),
            },
        }
    }

    /// True when the last character belongs to an identifier (other than the `b` or `c` of a literal).
    fn after_word(&self) -> bool {
        let before = self.line.trim_end_matches(['b', 'c']);
        before.chars().last().is_some_and(|c| c.is_alphanumeric() || c == '_')
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => {
                    depth += 1;
                    self.at += 2
                }
                ('*', '/') => {
                    depth = depth.saturating_sub(1);
                    self.at += 2
                }
                _ => {
                    self.next();
                }
            }
            if depth == 0 {
                break;
            }
        }
    }

    fn raw_string(&mut self) {
        let hashes = (1..).take_while(|ahead| self.peek(*ahead) == '#').count();
        if self.peek(hashes + 1) == '"' {
            self.at += hashes + 1;
            self.string(hashes, true);
        } else {
            let c = self.next();
            self.line.push(c);
        }
    }

    fn string(&mut self, hashes: usize, raw: bool) {
        let start = self.text.lines.len() + 1;
        let mut value = String::new();
        self.line.push_str("\"\"");
        self.at += 1;
        while self.at < self.chars.len() {
            let c = self.next();
            if c == '\\' && !raw {
                value.push(c);
                value.push(self.next());
            } else if c == '"' && (0..hashes).all(|ahead| self.peek(ahead) == '#') {
                self.at += hashes;
                break;
            } else {
                value.push(c);
            }
        }
        self.text.strings.push((start, value));
    }

    /// A character literal is skipped, a lifetime is kept.
    fn quote(&mut self) {
        let length = if self.peek(1) == '\\' {
            (2..12).find(|ahead| self.peek(*ahead) == '\'' && (*ahead > 2)).unwrap_or(1)
        } else if self.peek(2) == '\'' {
            2
        } else {
            0
        };
        self.at += length + 1;
        self.line.push('\'');
    }
}

/// Marks the item after each `#[cfg(test)]`, to its closing brace or semicolon.
fn test_lines(lines: &[String]) -> Vec<bool> {
    let mut marks = Vec::with_capacity(lines.len());
    let mut inside = false;
    let mut depth = 0_usize;
    for line in lines {
        let starts = !inside && line.contains("#[cfg(test)]");
        inside |= starts;
        marks.push(inside);
        let body = if starts { line.split_once("#[cfg(test)]").map_or("", |(_, rest)| rest) } else { line };
        for c in body.chars().filter(|_| inside) {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && matches!(c, '}' | ';') {
                inside = false;
                break;
            }
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_strings_and_tests_are_told_apart() {
        let source = "fn a<'x>(q: char) -> &'x str { // \"no\"\n  /* \"no /* nested */\" */ let c = '\"'; let d = '\\'';\n  r#\"raw \"quoted\"\n line\"#\n}\n#[cfg(test)]\nmod tests {\n  fn f() { \"in test\" }\n}\nfn after() {}\n";
        let text = RustText::read(source);
        assert_eq!(text.strings, [(3, "raw \"quoted\"\n line".to_owned()), (8, "in test".to_owned())]);
        assert_eq!(text.lines[0], "fn a<'x>(q: char) -> &'x str { ");
        assert_eq!(text.test, [false, false, false, false, false, true, true, true, true, false, false]);
    }
}
