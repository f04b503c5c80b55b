//! Numbers stored as they look.

use crate::traced::Traced;
use std::iter::Peekable;

/// Called at a right-to-left mark: some agencies store 2.5 as «5.», the mark,
/// «2», which shows the right figure until somebody deletes the mark. The two
/// halves change places, so that the figure stays what readers saw.
pub(super) fn turn(letters: &mut Vec<Traced>, source: &mut Peekable<impl Iterator<Item = Traced>>) {
    let Some((separator, before)) = letters.split_last() else {
        return;
    };
    let fraction = before.iter().rev().take_while(|letter| letter.c.is_numeric()).count();
    let is_cut = matches!(separator.c, '.' | ',' | '٫' | '٬') && fraction > 0;
    if !is_cut || !source.peek().is_some_and(|next| next.c.is_numeric()) {
        return;
    }
    let tail = letters.split_off(letters.len() - fraction - 1);
    while let Some(digit) = source.next_if(|next| next.c.is_numeric()) {
        letters.push(digit);
    }
    let (digits, separator) = tail.split_at(fraction);
    letters.extend_from_slice(separator);
    letters.extend_from_slice(digits);
}
