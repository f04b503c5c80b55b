//! Networks in CIDR form, and who the client behind trusted proxies is.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

/// The client's address, as the newsroom's limits see it.
///
/// The peer's own, or what a trusted proxy says. Found in the request's extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddr(pub IpAddr);

/// An address with the number of leading bits that count, such as `10.0.0.0/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: u128,
    bits: u8,
}

/// The text is not an address, or has more bits than its family.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a network such as 10.0.0.0/8 or 2001:db8::/32")]
pub struct NetworkError(String);

impl FromStr for Network {
    type Err = NetworkError;

    fn from_str(text: &str) -> Result<Self, NetworkError> {
        let wrong = || NetworkError(text.to_owned());
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u8>().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let family = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(family);
        if bits > family {
            return Err(wrong());
        }
        Ok(Self { address: wide(address), bits: bits + (128 - family) })
    }
}

impl Network {
    /// Whether `address` lies in it; IPv4 written as IPv6 counts as IPv4.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        let shift = u32::from(128 - self.bits);
        let differ = wide(address) ^ self.address;
        differ.checked_shr(shift).unwrap_or(0) == 0
    }
}

fn wide(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().to_bits(),
        IpAddr::V6(v6) => v6.to_bits(),
    }
}

/// The last hop that is not one of ours, from the values of `X-Forwarded-For` in order.
///
/// From a peer that is not trusted the header is not read at all. A hop that is not an
/// address ends the walk: the hop before it in the walk is the last one vouched for.
pub(crate) fn client<'h>(peer: IpAddr, trusted: &[Network], forwarded: impl DoubleEndedIterator<Item = &'h str>) -> IpAddr {
    let is_ours = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut client = peer.to_canonical();
    for hop in forwarded.rev().flat_map(|value| value.rsplit(',')) {
        if !is_ours(client) {
            break;
        }
        match hop_address(hop.trim()) {
            Some(address) => client = address.to_canonical(),
            None => break,
        }
    }
    client
}

fn hop_address(hop: &str) -> Option<IpAddr> {
    hop.parse().ok().or_else(|| hop.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_is_the_last_hop_we_do_not_own() {
        let trusted: Vec<Network> = ["10.0.0.0/8", "127.0.0.1", "2001:db8:ff::/48"].map(|n| n.parse().unwrap()).into();
        let cases: [(&str, &str, &[&str], &str); 9] = [
            ("no proxy", "192.0.2.1", &[], "192.0.2.1"),
            ("a stranger's claim", "192.0.2.1", &["203.0.113.9"], "192.0.2.1"),
            ("one proxy", "10.1.2.3", &["203.0.113.9"], "203.0.113.9"),
            ("a forged first hop", "10.1.2.3", &["1.1.1.1, 203.0.113.9"], "203.0.113.9"),
            ("two proxies", "127.0.0.1", &["203.0.113.9, 10.9.9.9"], "203.0.113.9"),
            ("two header lines", "127.0.0.1", &["1.1.1.1", "203.0.113.9"], "203.0.113.9"),
            ("with ports", "127.0.0.1", &["[2001:db8:1::7]:4711"], "2001:db8:1::7"),
            ("nonsense", "127.0.0.1", &["203.0.113.9, unknown"], "127.0.0.1"),
            ("only ours", "2001:db8:ff::1", &["10.0.0.7"], "10.0.0.7"),
        ];
        for (why, peer, forwarded, expected) in cases {
            let found = client(peer.parse().unwrap(), &trusted, forwarded.iter().copied());
            assert_eq!(found, expected.parse::<IpAddr>().unwrap(), "{why}");
        }
    }

    #[test]
    fn a_network_is_read_or_refused() {
        for wrong in ["", "10.0.0.0/33", "2001:db8::/129", "10.0.0/8", "house/8", "10.0.0.0/-1"] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
        let all: Network = "::/0".parse().unwrap();
        assert!(all.contains("192.0.2.1".parse().unwrap()));
        let mapped: Network = "192.0.2.0/24".parse().unwrap();
        assert!(mapped.contains("::ffff:192.0.2.99".parse().unwrap()));
    }
}
