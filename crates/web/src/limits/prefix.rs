//! The part of an address that stands for one household or one company.

use std::net::IpAddr;

/// The first 24 bits of an IPv4 address or the first 64 of an IPv6 one.
///
/// One customer usually holds a whole /64, and a small provider's customers share a /24;
/// both are what somebody can change at no cost. An IPv4 address written as IPv6
/// (`::ffff:192.0.2.1`) is the IPv4 address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Prefix([u8; 9]);

impl Prefix {
    /// The prefix to which `address` belongs.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                Self([4, a, b, c, 0, 0, 0, 0, 0])
            }
            IpAddr::V6(v6) => {
                let [a, b, c, d, e, f, g, h, ..] = v6.octets();
                Self([6, a, b, c, d, e, f, g, h])
            }
        }
    }

    /// The family and the bits, for hashing.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 9] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_a_prefix_and_strangers_do_not() {
        let cases = [
            ("same street", "192.0.2.1", "192.0.2.254", true),
            ("next street", "192.0.2.1", "192.0.3.1", false),
            ("same house", "2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true),
            ("next house", "2001:db8:1:2::1", "2001:db8:1:3::1", false),
            ("written as IPv6", "192.0.2.1", "::ffff:192.0.2.77", true),
            ("families do not meet", "4.0.0.0", "400::", false),
        ];
        for (why, one, other, same) in cases {
            let prefix = |text: &str| Prefix::of(text.parse().unwrap());
            assert_eq!(prefix(one) == prefix(other), same, "{why}");
        }
    }
}
