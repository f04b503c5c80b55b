//! What stands in a folder of saved pages.

use std::path::{Path, PathBuf};

/// Adds the files with one of these `endings`, in whatever case, in order of name. Links are not followed.
pub fn walk(folder: &Path, endings: &[&str], files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&path, endings, files),
            Ok(kind) if kind.is_file() && ending.is_some_and(|ending| endings.contains(&ending.as_str())) => files.push(path),
            _ => {}
        }
    }
}
