//! Tables an editor can read: one entry a line, `#` begins a remark.

/// The entries of a list of words: one or more on a line, separated by spaces;
/// everything from `#` on is a remark.
pub(crate) fn word_list(text: &str) -> impl Iterator<Item = &str> {
    lines(text).flat_map(|(_, line)| line.split_whitespace())
}

/// The lines that say something, with their numbers counted from 1; remarks
/// are cut off and ends trimmed.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter_map(|(number, line)| {
        let line = line.split('#').next().unwrap_or_default().trim();
        (!line.is_empty()).then_some((number, line))
    })
}
