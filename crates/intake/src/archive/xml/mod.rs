//! XML of archives: a stream of records, each a small tree. What real exports break is mended and noted; what cannot be mended
//! stops the reading.

mod cdata;
mod measure;
mod names;
mod record;
mod records;
mod tag;
mod tree;

pub(super) use record::{Record, Shape};
pub(super) use records::Records;
pub(super) use tree::Element;

/// Most **bytes** of one record: 16 MiB. Ours; a story with its comments stays below one.
pub(super) const MAX_RECORD: usize = 16 * 1024 * 1024;
