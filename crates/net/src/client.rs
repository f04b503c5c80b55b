//! Asks another machine for something.

use crate::resolver::Checked;
use crate::{NetError, retry_after};
use jiff::Timestamp;
use std::io::Read;
use std::time::Duration;
use ureq::http::header::{CONTENT_TYPE, RETRY_AFTER};
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, ResponseExt};

/// Who may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// The public net, ports 80 and 443.
    #[default]
    Public,
    /// Everything, this machine included: for tests, and for a local copy of an old site.
    Local,
}

/// What one answer may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Length of the answer, in **bytes**. Default 25 MiB.
    pub bytes: u64,
    /// Until a connection stands. Default 10 seconds.
    pub connect: Duration,
    /// Until all of it is here, redirects included. Default 60 seconds.
    pub total: Duration,
    /// How often it may lead on. Default 5.
    pub redirects: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 25 << 20, connect: Duration::from_secs(10), total: Duration::from_secs(60), redirects: 5 }
    }
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What the server says they are.
    pub content_type: Option<String>,
    /// The address that answered, after redirects.
    pub address: String,
}

/// Asks other machines; keeps connections open between questions.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    limits: Limits,
}

impl Client {
    /// A client that says `name` of itself. Proxies that the environment names are not used: they would be asked instead of
    /// the address that was checked.
    pub fn new(name: &str, reach: Reach, limits: Limits) -> Self {
        let config = Agent::config_builder()
            .user_agent(name)
            .proxy(None)
            .http_status_as_error(false)
            .timeout_connect(Some(limits.connect))
            .timeout_global(Some(limits.total))
            .max_redirects(limits.redirects)
            .max_redirects_will_error(true)
            .max_response_header_size(32 << 10)
            .build();
        let resolver = Checked { reach, system: DefaultResolver::default() };
        Self { agent: Agent::with_parts(config, DefaultConnector::default(), resolver), limits }
    }

    /// Fetches what stands at an address.
    ///
    /// # Errors
    /// [`NetError`], which says whether trying again can help.
    pub fn get(&self, address: &str) -> Result<Answer, NetError> {
        let wrong = |error: ureq::Error| self.wrong(address, error);
        let mut response = self.agent.get(address).call().map_err(wrong)?;
        let status = response.status().as_u16();
        if status != 200 {
            let wait = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
            let wait = wait.and_then(|value| retry_after(value, Timestamp::now()).ok());
            return Err(NetError::Status { status, wait });
        }
        let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let asked = response.get_uri().to_string();
        let length = response.body().content_length().unwrap_or_default();
        if length > self.limits.bytes {
            return Err(NetError::TooLarge(self.limits.bytes));
        }
        let mut bytes = Vec::new();
        // One byte more than may come tells a long answer from one that just fits.
        let mut body = response.body_mut().as_reader().take(self.limits.bytes.saturating_add(1));
        body.read_to_end(&mut bytes).map_err(|error| wrong(ureq::Error::from(error)))?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > self.limits.bytes {
            return Err(NetError::TooLarge(self.limits.bytes));
        }
        Ok(Answer { bytes, content_type, address: asked })
    }

    fn wrong(&self, address: &str, error: ureq::Error) -> NetError {
        let host = || address.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or(address).to_owned();
        match error {
            ureq::Error::Other(inner) => {
                inner.downcast::<NetError>().map_or_else(|other| NetError::Broken(other.to_string()), |ours| *ours)
            }
            ureq::Error::BadUri(_) | ureq::Error::Http(_) | ureq::Error::InvalidProxyUrl => NetError::BadAddress(address.to_owned()),
            ureq::Error::HostNotFound => NetError::NoHost(host()),
            ureq::Error::Timeout(_) => NetError::Slow,
            ureq::Error::TooManyRedirects => NetError::TooManyRedirects(self.limits.redirects),
            ureq::Error::BodyExceedsLimit(limit) => NetError::TooLarge(limit),
            ureq::Error::StatusCode(status) => NetError::Status { status, wait: None },
            ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => NetError::Slow,
            ureq::Error::Io(error) if error.to_string().contains("failed to lookup address") => NetError::NoHost(host()),
            other => NetError::Broken(other.to_string()),
        }
    }
}
