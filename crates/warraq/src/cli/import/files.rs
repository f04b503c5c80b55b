//! Which files are meant.

use crate::failure::Failure;
use crate::imports::folder::walk;
use std::path::PathBuf;

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
            walk(path, &ENDINGS, &mut files);
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
