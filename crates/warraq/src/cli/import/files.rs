//! Which files are meant.

use crate::failure::Failure;
use std::path::{Path, PathBuf};

const ENDINGS: [&str; 4] = ["txt", "html", "htm", "xhtml"];

/// The files named, and in folders every `.txt`, `.html`, `.htm` and `.xhtml`, in order of name.
///
/// # Errors
/// [`Failure`] for a path that is not there and for folders without pages.
pub fn gather(named: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            let before = files.len();
            walk(path, &mut files);
            if files.len() == before {
                return Err(Failure::refused("no-pages", &[("path", &path.display())]));
            }
        } else if path.is_file() {
            files.push(path.clone());
        } else {
            return Err(Failure::refused("no-file", &[("path", &path.display())]));
        }
    }
    Ok(files)
}

/// Symbolic links to folders are not followed.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&path, files),
            Ok(kind) if kind.is_file() && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) => files.push(path),
            _ => {}
        }
    }
}
