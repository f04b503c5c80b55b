//! How much of the machine one picture may have.

use crate::MediaError;

/// What a picture that comes in may cost. [`Limits::default`] is what the newsroom uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Length of the file, in **bytes**. Default 25 MiB.
    pub bytes: usize,
    /// Width times height, in **pixels**. Default 50 million.
    pub pixels: u64,
    /// The longer side, in **pixels**. Default 16,384.
    pub side: u32,
    /// Memory for the decoded picture, in **bytes**. Default 256 MiB: fifty million pixels of four
    /// channels fit, the same with sixteen bits a channel do not.
    pub memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 25 << 20, pixels: 50_000_000, side: 16_384, memory: 256 << 20 }
    }
}

impl Limits {
    /// Refuses a file by its length alone.
    pub(crate) fn allow_bytes(&self, bytes: usize) -> Result<(), MediaError> {
        if bytes > self.bytes {
            return Err(MediaError::TooManyBytes { bytes, limit: self.bytes });
        }
        Ok(())
    }

    /// Refuses a picture by what its header says, before any pixel is reserved.
    pub(crate) fn allow_size(&self, width: u32, height: u32, memory: u64) -> Result<(), MediaError> {
        let pixels = u64::from(width).saturating_mul(u64::from(height));
        if width.max(height) > self.side || pixels > self.pixels {
            return Err(MediaError::TooLarge { width, height, side: self.side, pixels: self.pixels });
        }
        if memory > self.memory {
            return Err(MediaError::TooMuchMemory { needed: memory, limit: self.memory });
        }
        Ok(())
    }
}
