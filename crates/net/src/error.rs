//! Why a question to another machine came back with nothing.

use std::net::IpAddr;
use std::time::Duration;

/// Why nothing came back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetError {
    /// The address cannot be read, or is of no kind that is asked.
    #[error("not an http address: {0}")]
    BadAddress(String),
    /// The name leads to this machine or a private net.
    #[error("{host} leads to {address}, which is not of the public net")]
    Private {
        /// The name that was asked for.
        host: String,
        /// Where it leads.
        address: IpAddr,
    },
    /// The port is neither 80 nor 443.
    #[error("port {0} is not asked, only 80 and 443")]
    Port(u16),
    /// No machine has that name.
    #[error("no machine is called {0}")]
    NoHost(String),
    /// The machine does not answer, or not as HTTP or TLS ask.
    #[error("no sound answer: {0}")]
    Broken(String),
    /// It took longer than it may.
    #[error("no whole answer in time")]
    Slow,
    /// The machine answered that there is nothing for us.
    #[error("the server answered {status}")]
    Status {
        /// The status code.
        status: u16,
        /// How long it asks to be left alone.
        wait: Option<Duration>,
    },
    /// More than may come.
    #[error("more than {0} bytes")]
    TooLarge(u64),
    /// It leads on and on.
    #[error("it leads on more than {0} times")]
    TooManyRedirects(u32),
}

impl NetError {
    /// True when trying again later can help.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Broken(_) | Self::Slow | Self::NoHost(_) => true,
            Self::Status { status, .. } => matches!(status, 408 | 425 | 429 | 500..=599),
            Self::BadAddress(_) | Self::Private { .. } | Self::Port(_) | Self::TooLarge(_) | Self::TooManyRedirects(_) => false,
        }
    }

    /// A stable word for the message catalogue.
    pub fn key(&self) -> &'static str {
        match self {
            Self::BadAddress(_) => "bad-address",
            Self::Private { .. } => "private",
            Self::Port(_) => "port",
            Self::NoHost(_) => "no-host",
            Self::Broken(_) => "broken",
            Self::Slow => "slow",
            Self::Status { .. } => "status",
            Self::TooLarge(_) => "too-large",
            Self::TooManyRedirects(_) => "redirects",
        }
    }
}
