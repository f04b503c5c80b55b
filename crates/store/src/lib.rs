//! Where the newsroom keeps what it knows: SQLite or PostgreSQL, and files for pictures.
//!
//! The only crate with SQL. One noun a file: its row type, how a row is parsed, its queries. Every
//! function takes an open [`Tx`]; [`Db::read`] and [`Db::write`] open one on a lane.

pub mod alarm;
pub mod audit;
pub mod author;
pub mod ban;
pub mod banned_word;
pub mod change;
pub mod comment;
pub mod correction;
pub mod cursor;
pub mod db;
pub mod desk_list;
pub mod dump;
pub mod error;
mod folded;
pub mod follower;
pub mod freeze;
pub mod front;
pub mod guess;
pub mod import;
pub mod import_item;
pub mod invitation;
pub mod job;
pub mod journal;
pub mod known_device;
pub mod known_name;
pub mod media;
pub mod migrate;
pub mod objects;
pub mod old_picture;
pub mod page;
pub mod passkey;
pub mod published;
pub mod recovery_code;
pub mod redirect;
pub mod retraction;
pub mod revision;
pub mod role;
pub mod saved;
pub mod section;
pub mod session;
pub mod site;
pub mod source;
pub mod staff;
pub mod statements;
pub mod story;
pub mod task;
pub mod topic;
pub mod upload;

pub use cursor::Cursor;
pub use db::{Db, Engine, Load, Target, Tx};
pub use error::StoreError;
pub use objects::Objects;
