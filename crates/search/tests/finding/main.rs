//! What readers type and what they find.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

mod exact;
mod facets;
mod hostile;
mod marks;
mod offers;
mod order;
mod paper;
mod spelling;
mod upkeep;
