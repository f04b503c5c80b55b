//! Names become addresses, and only addresses that may be asked go on to be dialled: what was checked is what is dialled, so
//! that a name that changes its answer between the two gains nothing. Every step of a redirect passes here anew.

use crate::{NetError, Reach, is_public};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// The resolver of the system, and the check.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) reach: Reach,
    pub(crate) system: DefaultResolver,
}

impl Resolver for Checked {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let refuse = |error: NetError| ureq::Error::Other(Box::new(error));
        let host = uri.host().unwrap_or_default();
        if self.reach == Reach::Public
            && let Some(port) = uri.port_u16().filter(|port| !matches!(port, 80 | 443))
        {
            return Err(refuse(NetError::Port(port)));
        }
        let found = self.system.resolve(uri, config, timeout)?;
        if self.reach == Reach::Local {
            return Ok(found);
        }
        // One private address among public ones is an attack or a broken zone: nothing is dialled.
        match found.iter().find(|address| !is_public(address.ip())) {
            Some(private) => Err(refuse(NetError::Private { host: host.to_owned(), address: private.ip() })),
            None => Ok(found),
        }
    }
}
