//! The pictures that an archive names come: from a copy of the old site's folder, from beside the archive, or from the old
//! site itself.

use super::options::Options;
use super::{Ground, lock, progress};
use crate::failure::Failure;
use desk::Actor;
use desk::archive::{MissPicture, PictureArrived};
use jiff::{SignedDuration, Timestamp};
use media::{Encoding, Limits, WIDTHS, decode, take};
use model::{MediaId, OldPictureState, Tones};
use net::{Client, NetError, Reach};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::{Component, Path, PathBuf};
use store::objects::{self, Objects};
use store::old_picture::{self, Arrived, OldPictureRow};
use web::desk::pictures::shelf::{shelve, shelve_all};

/// After so many tries a picture is given up, until somebody asks again.
const TRIES: i64 = 6;
/// The first pause; each further one is three times as long: 1, 3, 9, 27, 81 minutes.
const PAUSE: SignedDuration = SignedDuration::from_mins(1);
/// Pictures looked at together.
const HANDFUL: i64 = 32;

/// How many pictures stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Count {
    /// Still to come.
    pub expected: i64,
    /// Here.
    pub here: i64,
    /// Not to be had.
    pub failed: i64,
}

/// Counts the pictures of a run.
///
/// # Errors
/// [`Failure`] of the database.
pub fn count(ground: &Ground, run: i64) -> Result<Count, Failure> {
    let mut count = Count::default();
    for (state, number) in ground.db.read_blocking(move |tx| old_picture::count(tx, run))? {
        match state {
            OldPictureState::Expected => count.expected = number,
            OldPictureState::Here => count.here = number,
            OldPictureState::Failed => count.failed = number,
        }
    }
    Ok(count)
}

/// Asks for every picture that is due, one after the other, and tells `watch` of each.
///
/// # Errors
/// [`Failure`] of database or disk. What a single picture lacks is written beside it.
pub fn fetch(ground: &Ground, watch: &mut dyn FnMut()) -> Result<(), Failure> {
    loop {
        // Let go after each handful, so that others who look after the same home come in.
        let _lock = lock::wait(&ground.home)?;
        if !handful(ground, watch)? {
            return Ok(());
        }
    }
}

/// Asks for the next pictures that are due; false when there are none.
///
/// # Errors
/// As [`fetch`].
pub fn handful(ground: &Ground, watch: &mut dyn FnMut()) -> Result<bool, Failure> {
    let objects = Objects::open(ground.home.media())?;
    let mut sources = HashMap::new();
    let now = Timestamp::now();
    let due = ground.db.read_blocking(move |tx| old_picture::due(tx, now, HANDFUL))?;
    let any = !due.is_empty();
    for picture in due {
        let source = match sources.entry(picture.run) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(Source::of(ground, picture.run)?),
        };
        one(ground, &objects, source, &picture)?;
        watch();
    }
    Ok(any)
}

/// Why a picture did not come.
enum Missed {
    /// The disk refuses: no other will come either.
    House(Failure),
    /// This one cannot be had.
    Picture { why: String, transient: bool, wait: Option<SignedDuration> },
}

impl Missed {
    /// A person must look.
    fn for_good(why: impl std::fmt::Display) -> Self {
        Self::Picture { why: why.to_string(), transient: false, wait: None }
    }
}

impl From<NetError> for Missed {
    fn from(error: NetError) -> Self {
        let wait = match &error {
            NetError::Status { wait: Some(wait), .. } => SignedDuration::try_from(*wait).ok(),
            _ => None,
        };
        Self::Picture { why: error.to_string(), transient: error.is_transient(), wait }
    }
}

impl From<media::MediaError> for Missed {
    fn from(error: media::MediaError) -> Self {
        Self::for_good(error)
    }
}

impl From<store::StoreError> for Missed {
    fn from(error: store::StoreError) -> Self {
        Self::House(error.into())
    }
}

fn one(ground: &Ground, objects: &Objects, source: &Source, picture: &OldPictureRow) -> Result<(), Failure> {
    let (media, at) = (picture.media, Timestamp::now());
    match bring(objects, source, &picture.address) {
        Ok(arrived) => ground.db.write_blocking(move |tx| PictureArrived { media, arrived }.run(tx, &Actor::Clock, at))?,
        Err(Missed::House(failure)) => return Err(failure),
        Err(Missed::Picture { why, transient, wait }) => {
            let again = transient && picture.attempts + 1 < TRIES;
            let pause = again.then(|| pause(picture.attempts).max(wait.unwrap_or_default()));
            ground.db.write_blocking(move |tx| MissPicture { media, problem: why, pause }.run(tx, &Actor::Clock, at))?;
        }
    }
    Ok(())
}

fn pause(attempts: i64) -> SignedDuration {
    (0..attempts.clamp(0, 8)).fold(PAUSE, |pause, _| pause.saturating_mul(3))
}

/// Fetches, decodes within bounds, makes master and sizes without anything the file says of its sender, and stores them.
fn bring(objects: &Objects, source: &Source, address: &str) -> Result<Arrived, Missed> {
    let bytes = source.bytes(address)?;
    let taken = take(&decode(&bytes, Limits::default())?, &WIDTHS, &Encoding::QUICK)?;
    Ok(Arrived {
        sha256: objects::name_of(&bytes),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        master: shelve(objects, &taken.master)?,
        renditions: shelve_all(objects, &taken.renditions)?,
        tones: taken.tones.map(Tones),
    })
}

/// Where the pictures of a run come from.
enum Source {
    /// A folder, and nowhere else.
    Folder(PathBuf),
    /// The old site; what has no host stands beside the archive.
    Site { client: Client, beside: PathBuf },
}

impl Source {
    fn of(ground: &Ground, run: i64) -> Result<Self, Failure> {
        let row = progress(&ground.db, run)?;
        let options = Options::read(&row.options);
        if let Some(folder) = options.media {
            return Ok(Self::Folder(folder));
        }
        let reach = if options.local { Reach::Local } else { Reach::Public };
        let bytes = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX);
        let client = Client::new("Warraq (import)", reach, net::Limits { bytes, ..net::Limits::default() });
        let file = PathBuf::from(row.file);
        let beside = if file.is_dir() { file } else { file.parent().map(Path::to_owned).unwrap_or_default() };
        Ok(Self::Site { client, beside })
    }

    fn bytes(&self, address: &str) -> Result<Vec<u8>, Missed> {
        match self {
            Self::Folder(folder) => inside(folder, address),
            Self::Site { client, .. } if address.contains("://") || address.starts_with("//") => {
                let whole = if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() };
                Ok(client.get(&escaped(&whole))?.bytes)
            }
            Self::Site { beside, .. } => inside(beside, address),
        }
    }
}

/// An address as a request may hold it: letters that are not ASCII, and spaces, are escaped.
fn escaped(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'!'..=b'~' if !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}') => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The file that an address names in a folder: the whole path below it, or the longest end of it that is there
/// (`wp-content/uploads/2014/05/a.jpg`, `2014/05/a.jpg`, `a.jpg`). Nothing outside of the folder is read, also through links.
fn inside(folder: &Path, address: &str) -> Result<Vec<u8>, Missed> {
    let path = address.split("://").last().unwrap_or_default().trim_start_matches("file:");
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(arabic::slug::decode).collect();
    let root = folder.canonicalize().map_err(|error| Missed::for_good(format!("{}: {error}", folder.display())))?;
    let tails = (0..parts.len()).filter_map(|from| parts.get(from..));
    for tail in tails {
        let relative: PathBuf = tail.iter().collect();
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            continue;
        }
        let Ok(real) = root.join(&relative).canonicalize() else { continue };
        if real.starts_with(&root) && real.is_file() {
            return read(&real);
        }
    }
    Err(Missed::for_good(format!("not in {}", folder.display())))
}

fn read(path: &Path) -> Result<Vec<u8>, Missed> {
    let length = path.metadata().map_err(Missed::for_good)?.len();
    let most = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX);
    if length > most {
        return Err(Missed::for_good(NetError::TooLarge(most)));
    }
    std::fs::read(path).map_err(Missed::for_good)
}

/// The pictures of a run that could not be had, with the reason of each.
///
/// # Errors
/// [`Failure`] of the database.
pub fn failed(ground: &Ground, run: i64) -> Result<Vec<OldPictureRow>, Failure> {
    let mut all: Vec<OldPictureRow> = Vec::new();
    loop {
        let after = all.last().map_or(MediaId(0), |row| row.media);
        let more = ground.db.read_blocking(move |tx| old_picture::of_run(tx, run, OldPictureState::Failed, after, 500))?;
        if more.is_empty() {
            return Ok(all);
        }
        all.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_the_end_of_its_address_and_never_outside() {
        let root = tempfile::tempdir().unwrap();
        let uploads = root.path().join("uploads");
        std::fs::create_dir_all(uploads.join("2014/05")).unwrap();
        std::fs::write(uploads.join("2014/05/ميناء.jpg"), "here").unwrap();
        std::fs::write(root.path().join("secret"), "secret").unwrap();
        std::os::unix::fs::symlink(root.path().join("secret"), uploads.join("link.jpg")).unwrap();
        for address in [
            "https://old.example/wp-content/uploads/2014/05/%D9%85%D9%8A%D9%86%D8%A7%D8%A1.jpg?w=300",
            "2014/05/ميناء.jpg",
            "//old.example/2014/05/ميناء.jpg",
        ] {
            assert_eq!(inside(&uploads, address).ok().as_deref(), Some(&b"here"[..]), "{address}");
        }
        for address in ["../secret", "https://old.example/%2e%2e/secret", "link.jpg", "/", "", "2014/06/ميناء.jpg/.."] {
            assert!(inside(&uploads, address).is_err(), "{address}");
        }
    }

    #[test]
    fn pauses_grow_and_addresses_are_escaped_once() {
        assert_eq!([0, 1, 2, 4].map(|tries| pause(tries).as_secs()), [60, 180, 540, 4860]);
        assert_eq!(escaped("https://old.example/ميناء 1.jpg?a=%D9"), "https://old.example/%D9%85%D9%8A%D9%86%D8%A7%D8%A1%201.jpg?a=%D9");
    }
}
