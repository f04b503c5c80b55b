//! What stands in a commit: version, analyser, and how far the change log was followed.

use super::schema::VERSION;

/// What an index says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Written by this version, up to this change.
    Current(u64),
    /// Written by another version or with another table of forms.
    Other,
    /// Not readable.
    Damaged,
}

/// The text in the commit, with a sum that shows when it was touched.
pub(super) fn write(cursor: u64) -> String {
    let text = format!("warraq-search {VERSION} {:016x} {cursor}", arabic::terms::mark());
    format!("{text} {:016x}", arabic::terms::sum(text.as_bytes()))
}

pub(super) fn read(payload: Option<&str>) -> Mark {
    let Some((text, sum)) = payload.and_then(|payload| payload.rsplit_once(' ')) else { return Mark::Damaged };
    if sum != format!("{:016x}", arabic::terms::sum(text.as_bytes())) {
        return Mark::Damaged;
    }
    let cursor = text.rsplit_once(' ').and_then(|(_, cursor)| cursor.parse().ok());
    match cursor {
        Some(cursor) if write(cursor) == payload.unwrap_or_default() => Mark::Current(cursor),
        _ => Mark::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_again_and_a_touched_one_is_not() {
        let mark = write(4_711);
        assert_eq!(read(Some(&mark)), Mark::Current(4_711));
        assert_eq!(read(Some(&mark.replace("4711", "9711"))), Mark::Damaged);
        assert_eq!(read(Some("")), Mark::Damaged);
        assert_eq!(read(None), Mark::Damaged);
        let older = "warraq-search 0 0000000000000000 12";
        assert_eq!(read(Some(&format!("{older} {:016x}", arabic::terms::sum(older.as_bytes())))), Mark::Other);
    }
}
