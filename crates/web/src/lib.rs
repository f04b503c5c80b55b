//! The paper on the web: pages kept ready, the readers' site, and the server that carries them.

pub mod admin;
pub mod answer;
pub mod cache;
pub mod encoding;
pub mod headers;
pub mod limits;
pub mod server;
pub mod site;
pub mod token;

pub use site::{Site, SiteOptions};
