//! An archive that is compressed is unpacked beside its report first: readers go over it twice.

use crate::failure::Failure;
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Largest archive after unpacking, in **bytes**: 64 GiB.
const LONGEST: u64 = 64 << 30;
/// Text of papers shrinks to a fifth; what grows to more than this many times its length is no archive.
const RATIO: u64 = 200;
/// Small files may grow more.
const FREE: u64 = 64 << 20;

/// Opens an archive, unpacked into an unnamed file of `folder` when it is compressed with gzip (RFC 1952).
///
/// # Errors
/// [`Failure`] when it cannot be read, or is a bomb.
pub fn open(path: &Path, folder: &Path) -> Result<File, Failure> {
    let cannot = |error: &std::io::Error| Failure::failed("cannot-read", &[("path", &path.display()), ("cause", error)]);
    let mut file = File::open(path).map_err(|error| cannot(&error))?;
    let mut head = [0; 2];
    let mut found = 0;
    while let Some(rest) = head.get_mut(found..).filter(|rest| !rest.is_empty()) {
        match file.read(rest).map_err(|error| cannot(&error))? {
            0 => break,
            count => found += count,
        }
    }
    file.seek(SeekFrom::Start(0)).map_err(|error| cannot(&error))?;
    if head != [0x1F, 0x8B] {
        return Ok(file);
    }
    let packed = file.metadata().map_err(|error| cannot(&error))?.len();
    let limit = packed.saturating_mul(RATIO).clamp(FREE, LONGEST);
    let unpacked = unnamed(folder).map_err(|error| Failure::failed("cannot-write", &[("path", &folder.display()), ("cause", &error)]))?;
    unpack(&file, &unpacked, limit)
        .map_err(|error| cannot(&error))?
        .then_some(unpacked)
        .ok_or_else(|| Failure::refused("archive-bomb", &[("path", &path.display()), ("limit", &(limit >> 20))]))
}

/// A file that is gone when nobody holds it any more.
fn unnamed(folder: &Path) -> std::io::Result<File> {
    let path = folder.join(format!("unpacked-{}", std::process::id()));
    let file = File::options().create(true).truncate(true).read(true).write(true).open(&path)?;
    std::fs::remove_file(&path)?;
    Ok(file)
}

/// Unpacks; false when it would pass the limit.
fn unpack(from: &File, mut to: &File, limit: u64) -> std::io::Result<bool> {
    let mut decoder = MultiGzDecoder::new(std::io::BufReader::with_capacity(1 << 18, from));
    let mut block = vec![0; 1 << 18];
    let mut length = 0;
    loop {
        let count = decoder.read(&mut block)?;
        if count == 0 {
            to.seek(SeekFrom::Start(0))?;
            return Ok(true);
        }
        length += count as u64;
        if length > limit {
            return Ok(false);
        }
        to.write_all(block.get(..count).unwrap_or_default())?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;

    fn packed(folder: &Path, parts: &[&[u8]]) -> std::path::PathBuf {
        let path = folder.join("archive.gz");
        let mut file = File::create(&path).unwrap();
        for part in parts {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(part).unwrap();
            file.write_all(&encoder.finish().unwrap()).unwrap();
        }
        path
    }

    #[test]
    fn a_packed_archive_is_read_whole_and_leaves_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = packed(folder.path(), &["<rss>".as_bytes(), "مرفأ</rss>".as_bytes()]);
        let mut text = String::new();
        open(&path, folder.path()).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "<rss>مرفأ</rss>");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_bomb_is_refused_before_it_fills_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let zeros = vec![0; 80 << 20];
        let refused = open(&packed(folder.path(), &[&zeros]), folder.path()).unwrap_err();
        assert_eq!(refused.key, "archive-bomb");
    }

    #[test]
    fn what_is_not_packed_is_read_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        for bytes in [&b""[..], b"\x1F", b"<rss/>"] {
            let path = folder.path().join("plain");
            std::fs::write(&path, bytes).unwrap();
            let mut found = Vec::new();
            open(&path, folder.path()).unwrap().read_to_end(&mut found).unwrap();
            assert_eq!(found, bytes);
        }
    }
}
