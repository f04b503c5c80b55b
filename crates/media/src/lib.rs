//! Pictures: bytes in, bytes out.
//!
//! A picture that somebody sends is hostile until it has been drawn again. [`decode`] looks at the
//! content (never at a name or a content type), reads the header before it reserves memory, and
//! refuses with a reason. [`master`] is the copy that the house keeps, [`renditions`] are what readers
//! are sent: both encode the pixels anew, so that nothing of the file that came in, neither its EXIF
//! position nor a script hidden behind it, goes out. [`Decoded::facts`] tells the sender what was there.
//!
//! Nothing here does I/O and nothing reads a clock.

mod colour;
mod decode;
mod drawn;
mod encode;
mod encoding;
mod error;
mod facts;
mod limits;
mod master;
mod moving;
mod renditions;
mod resize;
mod sniff;
mod taken;
mod tones;

pub use decode::{Decoded, decode};
pub use drawn::Drawn;
pub use encoding::Encoding;
pub use error::MediaError;
pub use facts::Facts;
pub use limits::Limits;
pub use master::{MASTER_SIDE, master};
pub use renditions::{WIDTHS, renditions};
pub use sniff::{Foreign, PictureFormat};
pub use taken::{Taken, take};
pub use tones::tones;
