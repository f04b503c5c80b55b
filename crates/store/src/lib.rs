//! Where the newsroom keeps what it knows: SQLite or PostgreSQL, and files for pictures.
//!
//! The only crate with SQL. One noun a file: its row type, how a row is parsed, its queries. Every
//! function takes an open [`Tx`]; [`Db::read`] and [`Db::write`] open one on a lane.

pub mod audit;
pub mod change;
pub mod comment;
pub mod correction;
pub mod cursor;
pub mod db;
pub mod error;
pub mod follower;
pub mod job;
pub mod media;
pub mod migrate;
pub mod objects;
pub mod page;
pub mod published;
pub mod revision;
pub mod search;
pub mod section;
pub mod site;
pub mod statements;
pub mod story;
pub mod topic;

pub use cursor::Cursor;
pub use db::{Db, Engine, Load, Target, Tx};
pub use error::StoreError;
pub use objects::Objects;
