//! Text with marks, gathered while walking, into clean inlines. Spaces stay in the run they stand in.

use arabic::save::clean_line;
use model::{Inline, Mark};

/// Pieces of text as they stand in the markup.
#[derive(Debug, Default)]
pub(super) struct Runs(Vec<(String, Vec<Mark>)>);

impl Runs {
    pub fn push(&mut self, text: &str, marks: &[Mark]) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some((last, same)) if same == marks => last.push_str(text),
            _ => self.0.push((text.to_owned(), marks.to_vec())),
        }
    }

    /// Takes everything out: each run cleaned, one space where there was any, none at both ends.
    pub fn take(&mut self) -> Vec<Inline> {
        let mut runs: Vec<Inline> = Vec::new();
        for (raw, marks) in std::mem::take(&mut self.0) {
            // Cleaning is quick where the ends carry no spaces.
            let mut text = clean_line(raw.trim());
            let spaced = runs.last().is_none_or(|last| last.text.ends_with(' '));
            if text.is_empty() {
                if !spaced && raw.contains(char::is_whitespace) {
                    runs.push(Inline { text: " ".to_owned(), marks });
                }
                continue;
            }
            if !spaced && raw.starts_with(char::is_whitespace) {
                text.insert(0, ' ');
            }
            if raw.ends_with(char::is_whitespace) {
                text.push(' ');
            }
            runs.push(Inline { text, marks });
        }
        while let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            runs.pop();
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_stay_where_they_stood() {
        let mut runs = Runs::default();
        for (text, marks) in [("\n أ ", vec![]), (" ب", vec![Mark::Strong]), (" ", vec![]), ("ج  د\n", vec![Mark::Em]), (" \n", vec![])]
        {
            runs.push(text, &marks);
        }
        let told: Vec<String> = runs.take().into_iter().map(|run| run.text).collect();
        assert_eq!(told, ["أ ", "ب", " ", "ج د"]);
        runs.push(" \n", &[]);
        assert_eq!(runs.take(), []);
    }
}
