//! What the tests of this house stand on: fresh databases on every engine, a proxy that breaks the
//! line to one, and times that are written down instead of read from a clock.
//!
//! Development only. Whatever fails here is a failed test, and says so at once.
#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

pub mod database;
pub mod engines;
pub mod passkey;
pub mod postgres;
pub mod rows;
pub mod sample;
pub mod tcp_proxy;
pub mod time;

pub use database::TestDb;
pub use engines::{on_every_engine, on_every_engine_async};
pub use sample::copy;
pub use tcp_proxy::TcpProxy;
pub use time::at;
