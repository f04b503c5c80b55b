//! Archives of other systems come in: files that were brought here, runs over them, and what became of each thing.

mod inbox;
mod list;
mod run;
mod start;

use super::row::{Row, routes};

/// Bytes of a file that comes in one piece, with the form around it.
const WHOLE: usize = 26 * 1024 * 1024;

/// Imports.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/system/imports" All(System) => list::show;
    POST "/desk/system/imports" All(System) => start::start;
    POST "/desk/system/imports/file" All(System), body WHOLE => inbox::send;
    POST "/desk/system/imports/pieces" All(System), body inbox::PIECE => inbox::piece;
    GET "/desk/system/imports/{run}" All(System) => run::show;
    GET "/desk/system/imports/{run}/report" All(System) => run::report;
    POST "/desk/system/imports/{run}/pictures" All(System) => run::retry_pictures;
};

/// Where imports begin.
const PATH: &str = "/desk/system/imports";
