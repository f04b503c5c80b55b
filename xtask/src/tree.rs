//! The files of the checkout as texts in memory, so that every rule is a pure function over them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Folders that are never ours: build output, packages, version control, homes made by trying the program.
const FOREIGN: [&str; 7] = ["target", "node_modules", ".git", "demo-home", "warraq-home", "corpus", "dist"];

/// Texts by path relative to the checkout, `/` between parts, in order.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// Reads every UTF-8 file below `root`; other files are pictures and fixtures, which no rule reads.
    ///
    /// # Errors
    ///
    /// The path and reason of the first folder that cannot be listed.
    pub fn read(root: &Path) -> Result<Self, String> {
        let mut tree = Self::default();
        tree.read_folder(root, "")?;
        Ok(tree)
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> Result<(), String> {
        let list = std::fs::read_dir(folder).map_err(|err| format!("cannot list {}: {err}", folder.display()))?;
        for entry in list.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            // A linked work tree has a file of that name instead of the folder.
            if FOREIGN.contains(&name.as_str()) {
                continue;
            }
            let kind = entry.file_type().map_err(|err| format!("{name}: {err}"))?;
            if kind.is_dir() {
                self.read_folder(&entry.path(), &format!("{prefix}{name}/"))?;
            } else if kind.is_file()
                && let Ok(text) = std::fs::read_to_string(entry.path())
            {
                self.files.insert(format!("{prefix}{name}"), text);
            }
        }
        Ok(())
    }

    /// A small tree for the tests of a rule.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect() }
    }

    /// The text at `path`, if there is such a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// All files, by path.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files whose path starts with `prefix` and ends with `.ext`.
    pub fn below<'a>(&'a self, prefix: &'a str, ext: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.all().filter(move |(path, _)| path.starts_with(prefix) && path.rsplit_once('.').is_some_and(|(_, end)| end == ext))
    }

    /// The names of the crates under `crates/`, by their `Cargo.toml`.
    pub fn crates(&self) -> Vec<&str> {
        self.all()
            .filter_map(|(path, _)| path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml"))
            .filter(|name| !name.contains('/'))
            .collect()
    }
}

/// The root of the checkout: the folder above `xtask`, as cargo says **when it runs** us. What was true
/// when we were compiled may be another checkout that shares the target folder.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}
