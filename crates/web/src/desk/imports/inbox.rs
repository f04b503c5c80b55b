//! Files that are brought here to be read: by a form in one piece, by script piece by piece, or copied into the folder by hand.

use super::PATH;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pictures::form;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use serde_json::json;
use std::fs::{self, File, OpenOptions};
use std::io::{Result, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::StoreError;

/// Bytes of one piece.
pub const PIECE: usize = 1024 * 1024;
/// Room that is left on the disk whatever comes in, in **bytes**.
const SPARE: u64 = 1 << 30;
/// The ending of a file that is not here as a whole.
const PART: &str = ".part";

/// A file that can be read.
pub struct Brought {
    /// Its name in the folder.
    pub name: String,
    /// Its length, in **bytes**; 0 for a folder of saved pages.
    pub size: u64,
}

/// What lies in the folder, by name; unfinished files are left out.
pub fn files(folder: &Path) -> Vec<Brought> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<Brought> = entries
        .filter_map(|entry| {
            let (name, about) = (entry.file_name().into_string().ok()?, entry.metadata().ok()?);
            (!name.starts_with('.') && !name.ends_with(PART)).then(|| Brought { name, size: if about.is_dir() { 0 } else { about.len() } })
        })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// The file of a name that [`files`] gives; anything else is not there.
pub fn path(folder: &Path, name: &str) -> Option<PathBuf> {
    files(folder).into_iter().find(|file| file.name == name).map(|file| folder.join(file.name))
}

/// A name for a file, of what a browser says it is called: letters, digits and `.-_`, whatever else is a dash.
fn safe_name(said: &str) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().take(100).map(|c| if c.is_alphanumeric() || "._-".contains(c) { c } else { '-' }).collect();
    let name = name.trim_matches(['.', '-']).to_owned();
    if name.is_empty() || name.ends_with(PART) { "archive".to_owned() } else { name }
}

/// `POST /desk/system/imports/file`: a file in one piece, from a browser without scripts.
pub async fn send(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let boundary = form::boundary(&ask.headers).ok_or_else(|| Fault::BadRequest("no boundary".to_owned()))?;
    let parts = form::parts(&ask.body, &boundary);
    let part = parts.into_iter().find(|part| part.name == "file" && !part.bytes.is_empty()).ok_or(Fault::Refused("refused-import-none"))?;
    let (folder, name, bytes) = (room.inbox.clone(), safe_name(&part.file), part.bytes.to_vec());
    let kept = tokio::task::spawn_blocking(move || -> Result<bool> {
        Ok(write(&folder, &name, 0, &bytes)?.is_some() && finish(&folder, &name).is_ok())
    });
    match kept.await.map_err(|error| Fault::Broken(error.to_string()))?.map_err(StoreError::from)? {
        true => Ok(Reply::see(PATH, Some("import-brought"))),
        false => Err(Fault::Store(StoreError::Full)),
    }
}

/// `POST /desk/system/imports/pieces?name=N&offset=M&size=S`: the next piece of a file; answers where the next one begins, which is
/// on disk up to there. An empty piece only asks. The last one makes the file whole.
pub async fn piece(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let number = |name: &str| ask.query.get(name).parse::<u64>().map_err(|_| Fault::BadRequest(name.to_owned()));
    let (offset, size) = (number("offset")?, number("size")?);
    let (folder, name, bytes) = (room.inbox.clone(), safe_name(ask.query.get("name")), ask.body.to_vec());
    let alone = room.bringing.lock().await;
    let written = tokio::task::spawn_blocking(move || -> Result<Option<(u64, String)>> {
        let Some(end) = write(&folder, &name, offset, &bytes)? else { return Ok(None) };
        if end >= size {
            finish(&folder, &name)?;
        }
        Ok(Some((end, name)))
    });
    let written = written.await.map_err(|error| Fault::Broken(error.to_string()))?.map_err(StoreError::from)?;
    drop(alone);
    let (end, name) = written.ok_or(Fault::Store(StoreError::Full))?;
    Ok(Reply::json(&json!({ "offset": end, "done": end >= size, "name": name, "chunk": PIECE })))
}

/// Appends a piece that begins where the file ends; on disk when this returns. Gives where the file ends; `None` when the disk is
/// nearly full.
fn write(folder: &Path, name: &str, offset: u64, bytes: &[u8]) -> Result<Option<u64>> {
    fs::create_dir_all(folder)?;
    let free = rustix::fs::statvfs(folder).map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize)).unwrap_or(u64::MAX);
    if free < SPARE {
        return Ok(None);
    }
    let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(part(folder, name))?;
    let length = file.metadata()?.len();
    // A piece that starts the file anew takes the place of whatever broke off before.
    let at = if offset == 0 && !bytes.is_empty() { 0 } else { length };
    if offset != at || bytes.is_empty() {
        return Ok(Some(length));
    }
    file.set_len(at)?;
    file.seek(SeekFrom::Start(at))?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(Some(at.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX))))
}

/// Gives a whole file its name; one of that name that was there before gives way.
fn finish(folder: &Path, name: &str) -> Result<()> {
    fs::rename(part(folder, name), folder.join(name))?;
    File::open(folder)?.sync_all()
}

fn part(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{PART}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_in_pieces_and_goes_on_where_it_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("inbox");
        assert_eq!(write(&at, "a.xml", 0, b"one ").unwrap(), Some(4));
        assert_eq!(write(&at, "a.xml", 4, b"two ").unwrap(), Some(8));
        assert_eq!(write(&at, "a.xml", 4, b"two ").unwrap(), Some(8), "the same piece again changes nothing");
        assert_eq!(write(&at, "a.xml", 99, b"far").unwrap(), Some(8), "nor does one that leaves a gap");
        assert_eq!(write(&at, "a.xml", 8, b"").unwrap(), Some(8), "an empty piece asks");
        assert!(files(&at).is_empty(), "it is not whole");
        finish(&at, "a.xml").unwrap();
        assert_eq!(fs::read(path(&at, "a.xml").unwrap()).unwrap(), b"one two ");
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let names = ["../../etc/passwd", "C:\\x\\تصدير الموقع.xml", "..", "", "a.part", "a/b", "\u{202E}x\0.xml"];
        let safe = names.map(safe_name);
        assert_eq!(safe, ["passwd", "تصدير-الموقع.xml", "archive", "archive", "archive", "b", "x-.xml"]);
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(path(folder.path(), "../x"), None);
    }
}
