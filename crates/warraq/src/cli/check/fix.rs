//! Putting safe fixes into the text they were found in.

use super::manuscript::{Kind, Manuscript};
use super::places::Lines;
use super::read;
use crate::failure::Failure;
use arabic::preflight::{Checker, Edit, MAX_ROUNDS, apply};
use jiff::civil::Date;
use std::io::Write;
use std::ops::Range;
use std::path::Path;

/// A replacement of **bytes** of the source.
type Change = (Range<usize>, String);

/// The manuscript with all safe fixes in it, and how many there were.
///
/// Only the bytes of a fix change; line ends, fields and markup stay. The
/// result is read and checked again until nothing safe is left.
///
/// # Errors
/// [`Failure`] when one of them cannot be placed; then none is put in.
pub fn fix(name: &str, manuscript: Manuscript, checker: &Checker, date: Option<Date>) -> Result<(Manuscript, usize), Failure> {
    if manuscript.kind == Kind::Story {
        return Err(Failure::refused("check-fix-story", &[("path", &name)]));
    }
    let (mut manuscript, mut fixed) = (manuscript, 0);
    for _ in 0..MAX_ROUNDS {
        let document = manuscript.dated(date);
        let applied = apply(&document, &checker.check(&document)).applied;
        let edits = applied.iter().filter_map(|finding| finding.fix.as_ref()).flat_map(|fix| &fix.edits);
        let changes: Vec<Change> = edits.map(|edit| place(name, &manuscript, edit)).collect::<Result<_, _>>()?;
        if changes.is_empty() {
            break;
        }
        fixed += applied.len();
        let source = changed(&manuscript.source, changes);
        manuscript = read::take_apart(name, manuscript.kind, source, manuscript.marked)?;
    }
    Ok((manuscript, fixed))
}

/// Where in the source an edit belongs.
fn place(name: &str, manuscript: &Manuscript, edit: &Edit) -> Result<Change, Failure> {
    let origin = manuscript.origin(&edit.place);
    // What means something in HTML would have to be written otherwise there.
    let ends_value = |c: char| origin.is_some_and(|origin| origin.is_attribute) && matches!(c, '"' | '\'' | '`' | '=');
    let is_markup = manuscript.kind == Kind::Html && edit.text.contains(|c| matches!(c, '<' | '>' | '&') || ends_value(c));
    manuscript.source_bytes(&edit.place).filter(|_| !is_markup).map(|bytes| (bytes, edit.text.clone())).ok_or_else(|| {
        let line = Lines::of(manuscript).spot(&edit.place).line.unwrap_or(1);
        Failure::refused("check-fix-unplaced", &[("path", &name), ("line", &line)])
    })
}

fn changed(source: &str, mut changes: Vec<Change>) -> String {
    changes.sort_by_key(|(bytes, _)| bytes.start);
    let mut text = String::with_capacity(source.len());
    let mut at = 0;
    for (bytes, with) in changes {
        text.push_str(source.get(at..bytes.start).unwrap_or_default());
        text.push_str(&with);
        at = bytes.end;
    }
    text.push_str(source.get(at..).unwrap_or_default());
    text
}

/// Writes a file whole or not at all, with the mode it had; a link stays one.
///
/// # Errors
/// [`Failure`] naming the path.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    replace(path, bytes).map_err(|error| Failure::failed("cannot-write", &[("path", &path.display()), ("cause", &error)]))
}

fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let target = path.canonicalize()?;
    let mut part = target.clone().into_os_string();
    part.push(format!(".{}.part", std::process::id()));
    let written = || -> std::io::Result<()> {
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(&part)?;
        file.set_permissions(std::fs::metadata(&target)?.permissions())?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&part, &target)
    };
    written().inspect_err(|_| drop(std::fs::remove_file(&part)))
}
