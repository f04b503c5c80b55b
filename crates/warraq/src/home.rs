//! The one folder in which a newsroom lives.

use crate::failure::Failure;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// The folder and what stands where in it.
#[derive(Debug, Clone)]
pub struct Home(PathBuf);

impl Home {
    /// The folder asked for, else `WARRAQ_HOME` (clap reads it), else `./warraq-home`.
    pub fn at(asked: Option<PathBuf>) -> Self {
        Self(asked.unwrap_or_else(|| PathBuf::from("warraq-home")))
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The SQLite database.
    pub fn database(&self) -> PathBuf {
        self.0.join("warraq.db")
    }

    /// Settings of the program on this machine.
    pub fn settings(&self) -> PathBuf {
        self.0.join("warraq.toml")
    }

    /// Pictures, by content.
    pub fn media(&self) -> PathBuf {
        self.0.join("media")
    }

    /// Uploads that are not finished.
    pub fn uploads(&self) -> PathBuf {
        self.0.join("media").join("uploads")
    }

    /// The search indexes; they can be thrown away.
    pub fn search(&self) -> PathBuf {
        self.0.join("search")
    }

    /// Template overrides.
    pub fn theme(&self) -> PathBuf {
        self.0.join("theme")
    }

    /// Snapshots.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Reports of imports, and what they need while they work.
    pub fn imports(&self) -> PathBuf {
        self.0.join("imports")
    }

    /// The folder of one import, made when it is not there.
    ///
    /// # Errors
    /// [`Failure`] naming the path.
    pub fn import(&self, run: i64) -> Result<PathBuf, Failure> {
        self.folder(self.imports().join(run.to_string()))
    }

    /// Makes the folder of imports.
    ///
    /// # Errors
    /// [`Failure`] naming the path.
    pub fn make_imports(&self) -> Result<(), Failure> {
        self.folder(self.imports()).map(drop)
    }

    /// A folder that only this user may look into.
    fn folder(&self, path: PathBuf) -> Result<PathBuf, Failure> {
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&path).map_err(|error| cannot("cannot-write", &path, &error))?;
        Ok(path)
    }

    /// Socket on which a command tells the running server that something changed.
    pub fn socket(&self) -> PathBuf {
        self.0.join("run").join("wake.sock")
    }

    fn key(&self) -> PathBuf {
        self.0.join("keys").join("forms.key")
    }

    /// Whether a newsroom lives here already.
    pub fn exists(&self) -> bool {
        self.settings().exists() || self.database().exists()
    }

    /// Makes the folders (mode 0700) and the key that signs forms.
    ///
    /// # Errors
    /// [`Failure`] naming the path.
    pub fn make(&self) -> Result<(), Failure> {
        for folder in ["", "media", "media/uploads", "theme", "backups", "run", "keys"] {
            self.folder(self.0.join(folder))?;
        }
        if !self.key().exists() {
            let mut key = [0_u8; 32];
            getrandom::fill(&mut key).map_err(|error| Failure::failed("no-randomness", &[("cause", &error)]))?;
            self.write_private(&self.key(), &key)?;
        }
        Ok(())
    }

    /// The key that signs comment forms.
    ///
    /// # Errors
    /// [`Failure`] when it cannot be read or is not 32 bytes.
    pub fn form_key(&self) -> Result<[u8; 32], Failure> {
        let path = self.key();
        let bytes = std::fs::read(&path).map_err(|error| cannot("cannot-read", &path, &error))?;
        bytes.try_into().map_err(|_| Failure::failed("bad-key", &[("path", &path.display())]))
    }

    /// Writes a file that only this user may read, whole or not at all.
    ///
    /// # Errors
    /// [`Failure`] naming the path.
    pub fn write_private(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let part = path.with_extension("part");
        let write = || -> std::io::Result<()> {
            let mut file = std::fs::OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&part)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            std::fs::rename(&part, path)
        };
        write().map_err(|error| cannot("cannot-write", path, &error))
    }

    /// Whether others on this machine may look inside.
    pub fn is_open_to_others(&self) -> bool {
        std::fs::metadata(&self.0).is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0)
    }

    /// Template overrides: file name and source.
    ///
    /// # Errors
    /// [`Failure`] when a file cannot be read as UTF-8.
    pub fn overrides(&self) -> Result<Vec<(String, String)>, Failure> {
        let Ok(entries) = std::fs::read_dir(self.theme()) else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file() && !is_font(path)) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let source = std::fs::read_to_string(&path).map_err(|error| cannot("cannot-read", &path, &error))?;
            found.push((name, source));
        }
        found.sort();
        Ok(found)
    }

    /// Web fonts of the theme: file name and bytes of each `.woff2`.
    ///
    /// # Errors
    /// [`Failure`] when a file cannot be read.
    pub fn fonts(&self) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let Ok(entries) = std::fs::read_dir(self.theme()) else { return Ok(Vec::new()) };
        let fonts = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file() && is_font(path));
        fonts
            .map(|path| {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                std::fs::read(&path).map(|bytes| (name, bytes)).map_err(|error| cannot("cannot-read", &path, &error))
            })
            .collect()
    }
}

fn is_font(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "woff2")
}

fn cannot(key: &'static str, path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::failed(key, &[("path", &path.display()), ("cause", error)])
}
