//! A file that somebody sends, as the house keeps it.

use crate::{Decoded, Drawn, Encoding, Facts, Limits, MediaError, decode, master, renditions, tones};

/// What is kept of a picture that came in.
#[derive(Debug)]
pub struct Taken {
    /// What the file said beside its pixels; for the sender alone.
    pub facts: Facts,
    /// The master.
    pub master: Drawn,
    /// The sizes that were asked for.
    pub renditions: Vec<Drawn>,
    /// Colours that stand in for it, from top to bottom, red, green, blue in sRGB.
    pub tones: Option<[[u8; 3]; 3]>,
}

/// Takes a picture in: its master, and `encodings` at `widths` made from the master.
///
/// Sizes are made from the master and never from the file, so those made later of the same master are the
/// same bytes.
///
/// # Errors
///
/// [`MediaError::NotEncoded`] when an encoder fails; the picture that was sent is not at fault.
pub fn take(picture: &Decoded, widths: &[u32], encodings: &[Encoding]) -> Result<Taken, MediaError> {
    let master = master(picture)?;
    let kept = decode(&master.bytes, Limits::default())?;
    Ok(Taken { facts: picture.facts().clone(), renditions: renditions(&kept, widths, encodings)?, tones: tones(&kept)?, master })
}
