//! Files that are coming in: pieces on disk, under the hash of their token, until they are whole.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Result, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tokio::sync::{Mutex, MutexGuard};

/// Uploads that are written at the same time without waiting for each other, at most.
const LANES: usize = 16;

/// A folder of files that are coming in.
pub struct Spool {
    folder: PathBuf,
    lanes: [Mutex<()>; LANES],
}

impl Spool {
    /// A folder that exists.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder, lanes: std::array::from_fn(|_| Mutex::new(())) }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Waits until nobody else writes this upload: two tabs with one token would write over each other.
    pub async fn alone(&self, token: &[u8; 32]) -> Option<MutexGuard<'_, ()>> {
        let [first, ..] = *token;
        match self.lanes.get(usize::from(first) % LANES) {
            Some(lane) => Some(lane.lock().await),
            None => None,
        }
    }
}

/// Writes a piece at `offset`; on disk when this returns. Whatever stood behind `offset` was never acknowledged
/// and goes.
///
/// # Errors
/// The system's; nothing is acknowledged then.
pub fn write(folder: &Path, token: &[u8], offset: u64, bytes: &[u8]) -> Result<()> {
    let path = path(folder, token);
    let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
    let length = file.metadata()?.len();
    if length < offset {
        return Err(std::io::Error::new(ErrorKind::UnexpectedEof, "acknowledged bytes are not on disk"));
    }
    if length > offset {
        file.set_len(offset)?;
    }
    file.seek(SeekFrom::Start(offset))?;
    file.write_all(bytes)?;
    file.sync_all()?;
    if offset == 0 {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// The first `size` bytes of a file that came in whole.
///
/// # Errors
/// The system's; [`ErrorKind::UnexpectedEof`] when there are fewer.
pub fn read(folder: &Path, token: &[u8], size: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path(folder, token))?.take(size).read_to_end(&mut bytes)?;
    match u64::try_from(bytes.len()) {
        Ok(length) if length == size => Ok(bytes),
        _ => Err(std::io::Error::new(ErrorKind::UnexpectedEof, "acknowledged bytes are not on disk")),
    }
}

/// Removes a file that came in, if it is there.
///
/// # Errors
/// The system's.
pub fn remove(folder: &Path, token: &[u8]) -> Result<()> {
    match fs::remove_file(path(folder, token)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Only hashes name files.
fn path(folder: &Path, token: &[u8]) -> PathBuf {
    folder.join(token.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_acknowledged_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let token = [7; 32];
        write(folder.path(), &token, 0, b"one two").unwrap();
        write(folder.path(), &token, 4, b"2").unwrap();
        assert_eq!(read(folder.path(), &token, 5).unwrap(), b"one 2");
        assert!(read(folder.path(), &token, 6).is_err(), "a byte is missing");
        assert!(write(folder.path(), &token, 9, b"x").is_err(), "a gap");
        assert_eq!(read(folder.path(), &token, 5).unwrap(), b"one 2", "it is as it was");
        remove(folder.path(), &token).unwrap();
        remove(folder.path(), &token).unwrap();
        assert!(read(folder.path(), &token, 1).is_err());
    }
}
