//! One import at a time in a home. The lock ends with the process, however that ends.

use crate::failure::Failure;
use crate::home::Home;
use rustix::fs::{FlockOperation, flock};
use std::fs::File;

/// Held while an import works.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock; `None` while another import works in this home.
///
/// # Errors
/// [`Failure`] when the folder cannot be written.
pub fn take(home: &Home) -> Result<Option<Lock>, Failure> {
    lock(home, FlockOperation::NonBlockingLockExclusive)
}

/// Waits for the lock: whoever holds it lets go soon.
///
/// # Errors
/// As [`take`].
pub fn wait(home: &Home) -> Result<Option<Lock>, Failure> {
    lock(home, FlockOperation::LockExclusive)
}

fn lock(home: &Home, how: FlockOperation) -> Result<Option<Lock>, Failure> {
    let path = home.imports().join("lock");
    let cannot = |error: &dyn std::fmt::Display| Failure::failed("cannot-write", &[("path", &path.display()), ("cause", error)]);
    home.make_imports()?;
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(|error| cannot(&error))?;
    match flock(&file, how) {
        Ok(()) => Ok(Some(Lock { _file: file })),
        Err(rustix::io::Errno::WOULDBLOCK) => Ok(None),
        Err(error) => Err(cannot(&error)),
    }
}
