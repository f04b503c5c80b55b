//! Why a picture was not taken.

use crate::{Encoding, Foreign, PictureFormat};

/// Why a picture was refused. Every variant is something the sender can do something about.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MediaError {
    /// The file is not one of the four formats; send a JPEG, PNG, GIF or WebP.
    #[error("this is {0}, not a JPEG, PNG, GIF or WebP picture")]
    Foreign(Foreign),
    /// The file is too long; save it with more compression.
    #[error("the file has {bytes} bytes, the limit is {limit}")]
    TooManyBytes {
        /// Length of the file, in bytes.
        bytes: usize,
        /// The longest file taken, in bytes.
        limit: usize,
    },
    /// The header claims more pixels than are taken; scale the picture down.
    #[error("the picture is {width}×{height}, the limit is {pixels} pixels and {side} on a side")]
    TooLarge {
        /// Pixels across, as claimed.
        width: u32,
        /// Pixels down, as claimed.
        height: u32,
        /// The longest side taken, in pixels.
        side: u32,
        /// The most pixels taken.
        pixels: u64,
    },
    /// The pixels would not fit in memory; save it with eight bits a channel, or smaller.
    #[error("decoding needs {needed} bytes of memory, the limit is {limit}")]
    TooMuchMemory {
        /// Bytes that the decoded picture takes.
        needed: u64,
        /// The most bytes reserved for one picture.
        limit: u64,
    },
    /// The file ends too early or contradicts itself; export it again.
    #[error("the {format} file is damaged: {reason}")]
    Damaged {
        /// What the file says that it is.
        format: PictureFormat,
        /// What the decoder could not read.
        reason: String,
    },
    /// An encoder failed on good pixels; nothing is wrong with the file that was sent.
    #[error("the picture could not be encoded as {encoding}: {reason}")]
    NotEncoded {
        /// What was being written.
        encoding: Encoding,
        /// What the encoder said.
        reason: String,
    },
}

impl MediaError {
    /// True when the sender must change the file; false when the fault is ours.
    #[must_use]
    pub fn is_the_senders(&self) -> bool {
        !matches!(self, Self::NotEncoded { .. })
    }
}
