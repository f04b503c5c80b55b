//! The paper on the web: pages kept ready, the readers' site, and the server that carries them.

pub mod admin;
pub mod answer;
pub mod cache;
pub mod desk;
pub mod encoding;
pub mod finder;
pub mod headers;
pub mod limits;
pub mod server;
pub mod site;
pub mod token;

pub use finder::Finder;
pub use site::{Site, SiteOptions};
