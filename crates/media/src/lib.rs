//! Pictures: bytes in, bytes out.
//!
//! A picture that somebody sends is hostile until it has been drawn again. [`decode`] looks at the
//! content (never at a name or a content type), reads the header before it reserves memory, and
//! refuses with a reason; [`renditions`] encodes the pixels anew, so that nothing of the file that
//! came in, neither its EXIF position nor a script hidden behind it, goes out.
//!
//! Nothing here does I/O and nothing reads a clock.

mod decode;
mod error;
mod limits;
mod renditions;
mod resize;
mod sniff;

pub use decode::{Decoded, decode};
pub use error::MediaError;
pub use limits::Limits;
pub use renditions::{WIDTHS, renditions};
pub use sniff::{Foreign, PictureFormat};
