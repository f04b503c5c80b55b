//! Objects: bytes kept under the hash of themselves, in files.

use crate::StoreError;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

/// A folder of objects: `ROOT/ab/cd/<sha256>`.
#[derive(Debug)]
pub struct Objects {
    root: PathBuf,
    drafts: AtomicU64,
}

impl Objects {
    /// Opens a folder of objects, making it when there is none.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] or [`StoreError::Driver`] when it cannot be made.
    pub fn open(root: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let root = root.into();
        fs::create_dir_all(root.join("drafts"))?;
        Ok(Self { root, drafts: AtomicU64::new(0) })
    }

    /// Keeps bytes; on disk when this returns. Gives their lower-case hex SHA-256.
    ///
    /// # Errors
    /// [`StoreError::Full`], [`StoreError::ReadOnly`] or [`StoreError::Driver`]; then nothing is kept.
    pub fn put(&self, bytes: &[u8]) -> Result<String, StoreError> {
        let sha256 = hex(&Sha256::digest(bytes));
        let Some(path) = self.path(&sha256) else { return Err(StoreError::corrupt("a hash that is none")) };
        if let Ok(known) = File::options().append(true).open(&path) {
            // Whoever puts away what nobody names sees that somebody is about to.
            known.set_modified(SystemTime::now())?;
            return Ok(sha256);
        }
        let number = self.drafts.fetch_add(1, Ordering::Relaxed);
        let draft = self.root.join("drafts").join(format!("{}-{number}", std::process::id()));
        let kept = write_synced(&draft, bytes).and_then(|()| self.settle(&draft, &path));
        if kept.is_err() {
            // The draft may not even exist; what failed is what counts.
            fs::remove_file(&draft).ok();
        }
        kept.map(|()| sha256)
    }

    /// Moves a written file to its place; its name is on disk when this returns.
    fn settle(&self, draft: &Path, path: &Path) -> Result<(), StoreError> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
            fs::rename(draft, path)?;
            for folder in folder.ancestors().take_while(|folder| folder.starts_with(&self.root)) {
                File::open(folder)?.sync_all()?;
            }
        }
        Ok(())
    }

    /// The bytes of a hash; `None` when there are none or the text is not 64 lower-case hex digits.
    ///
    /// # Errors
    /// [`StoreError::Driver`] when the file cannot be read.
    pub fn get(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(path) = self.path(sha256) else { return Ok(None) };
        match fs::read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether the bytes of a hash are here.
    pub fn has(&self, sha256: &str) -> bool {
        self.path(sha256).is_some_and(|path| path.is_file())
    }

    /// The hashes of objects that were put last before `before`, and drafts that a crash left are removed.
    ///
    /// # Errors
    /// [`StoreError::Driver`] when the folder cannot be read.
    pub fn older_than(&self, before: SystemTime) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        for first in folders(&self.root)? {
            for second in folders(&first)? {
                for file in fs::read_dir(second)? {
                    let file = file?;
                    let name = file.file_name().to_string_lossy().into_owned();
                    if self.path(&name) == Some(file.path()) && is_older(&file.path(), before) {
                        found.push(name);
                    }
                }
            }
        }
        for draft in fs::read_dir(self.root.join("drafts"))? {
            let draft = draft?.path();
            if is_older(&draft, before) {
                fs::remove_file(draft)?;
            }
        }
        Ok(found)
    }

    /// Removes an object that was put last before `before`; true when it was there.
    ///
    /// # Errors
    /// [`StoreError::Driver`] when it cannot be removed.
    pub fn remove(&self, sha256: &str, before: SystemTime) -> Result<bool, StoreError> {
        let Some(path) = self.path(sha256).filter(|path| is_older(path, before)) else { return Ok(false) };
        fs::remove_file(path)?;
        Ok(true)
    }

    /// Where a hash is kept; only hashes name files.
    fn path(&self, sha256: &str) -> Option<PathBuf> {
        let sound = sha256.len() == 64 && sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let (first, rest) = sha256.split_at_checked(2)?;
        let (second, _) = rest.split_at_checked(2)?;
        sound.then(|| self.root.join(first).join(second).join(sha256))
    }
}

/// Folders of two letters, as objects are sorted into.
fn folders(of: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = fs::read_dir(of)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries.into_iter().filter(|entry| entry.file_name().len() == 2).map(|entry| entry.path()).filter(|path| path.is_dir()).collect())
}

fn is_older(path: &Path, before: SystemTime) -> bool {
    fs::metadata(path).and_then(|meta| meta.modified()).is_ok_and(|at| at < before)
}

fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The name of bytes: their lower-case hex SHA-256.
pub fn name_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
