//! Runs whose letters cleaning leaves alone.

use std::ops::Range;

/// The runs of one text, in order and apart.
#[derive(Debug, Default)]
pub(super) struct Kept(Vec<Range<usize>>);

impl Kept {
    /// The runs the caller names, web and mail addresses, and what stands
    /// between ﴿ and ﴾ of one line.
    pub(super) fn of(text: &str, named: &[Range<usize>]) -> Self {
        let mut runs: Vec<Range<usize>> = named.iter().filter(|run| run.start < run.end).cloned().collect();
        runs.extend(addresses(text));
        runs.extend(scripture(text));
        runs.sort_by_key(|run| run.start);
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(runs.len());
        for run in runs {
            match apart.last_mut() {
                Some(last) if run.start <= last.end => last.end = last.end.max(run.end),
                _ => apart.push(run),
            }
        }
        Self(apart)
    }

    /// True when the byte at `at` lies in one of the runs.
    pub(super) fn holds(&self, at: usize) -> bool {
        let next = self.0.partition_point(|run| run.end <= at);
        self.0.get(next).is_some_and(|run| run.start <= at)
    }
}

/// Words that hold "://" or "@" between ASCII letters.
fn addresses(text: &str) -> Vec<Range<usize>> {
    if !text.contains("://") && !text.contains('@') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        // From the first ASCII letter on: a clitic may be glued before it.
        if let Some(from) = bare.find(|c: char| c.is_ascii_alphanumeric())
            && is_address(bare.get(from..).unwrap_or_default())
        {
            found.push(start + from..start + bare.len());
        }
        start += word.len();
    }
    found
}

fn is_address(word: &str) -> bool {
    let scheme = word.split_once("://").is_some_and(|(scheme, _)| scheme.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let mail = word.split_once('@').is_some_and(|(name, host)| name.is_ascii() && host.is_ascii() && host.contains('.'));
    scheme || mail
}

/// The words from ﴿ to the ﴾ of the same line, signs included; spaces between
/// them are put in order as everywhere.
fn scripture(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match c {
            '\u{FD3F}' => open = open.or(Some(at)),
            '\u{FD3E}' => {
                if let Some(start) = open.take() {
                    found.extend(words(text, start..at + c.len_utf8()));
                }
            }
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => open = None,
            _ => {}
        }
    }
    found
}

fn words(text: &str, run: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let start = run.start;
    let inner = text.get(run).unwrap_or_default();
    let mut at = start;
    inner.split_inclusive(char::is_whitespace).map(move |word| {
        let from = at;
        at += word.len();
        from..from + word.trim_end().len()
    })
}
