//! Which addresses are of the public net.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address is one of the public net, so that asking it cannot reach this machine, its neighbours, or what only
/// they may ask (the data about itself that a rented machine finds at 169.254.169.254). IPv4 inside of IPv6 counts as what
/// it is.
///
/// ```
/// use net::is_public;
/// assert!(is_public("93.184.215.14".parse().unwrap()));
/// assert!(!is_public("::ffff:127.0.0.1".parse().unwrap()));
/// ```
///
/// # Source
/// The special-purpose registries of IANA (RFC 6890), IPv4 and IPv6; 6to4 (RFC 3056), NAT64 (RFC 6052), Teredo (RFC 4380).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let special = match address.octets() {
        [0 | 10 | 127, ..] => true,
        // Carrier-grade NAT: 100.64.0.0/10.
        [100, b, ..] => (64..=127).contains(&b),
        [169, 254, ..] => true,
        [172, b, ..] => (16..=31).contains(&b),
        [192, 0, 0 | 2, _] | [192, 88, 99, _] | [192, 168, ..] => true,
        // Benchmarks: 198.18.0.0/15; documentation.
        [198, 18 | 19, ..] | [198, 51, 100, _] | [203, 0, 113, _] => true,
        // Multicast, reserved, broadcast.
        [224..=255, ..] => true,
        _ => false,
    };
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let inside = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match address.segments() {
        // IPv4 in another dress: mapped, compatible, translated (NAT64), 6to4.
        [0, 0, 0, 0, 0, 0xFFFF, high, low] | [0x64, 0xFF9B, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => inside(high, low),
        // Local NAT64, Teredo, ORCHID, documentation, benchmarks.
        [0x64, 0xFF9B, ..] | [0x2001, 0..=0x1FF, ..] | [0x2001, 0xDB8, ..] | [0x3FFF, 0..=0xFFF, ..] => false,
        // Of all the rest only the global unicast block is in use.
        [first, ..] => (0x2000..=0x3FFF).contains(&first),
    }
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn what_is_not_of_the_public_net_is_not_asked() {
        let special = [
            ("this host", "0.0.0.0"),
            ("loopback", "127.0.0.1"),
            ("loopback, another", "127.8.9.10"),
            ("private", "10.1.2.3"),
            ("private", "172.16.0.1"),
            ("private", "172.31.255.255"),
            ("private", "192.168.1.1"),
            ("carrier-grade NAT", "100.64.0.1"),
            ("carrier-grade NAT, last", "100.127.255.255"),
            ("metadata of rented machines", "169.254.169.254"),
            ("protocol assignments", "192.0.0.170"),
            ("documentation", "192.0.2.1"),
            ("benchmarks", "198.19.0.1"),
            ("multicast", "224.0.0.1"),
            ("reserved", "240.0.0.1"),
            ("broadcast", "255.255.255.255"),
            ("unspecified", "::"),
            ("loopback", "::1"),
            ("mapped loopback", "::ffff:127.0.0.1"),
            ("mapped private", "::ffff:10.0.0.1"),
            ("compatible", "::127.0.0.1"),
            ("NAT64 of loopback", "64:ff9b::7f00:1"),
            ("local NAT64", "64:ff9b:1::1"),
            ("6to4 of private", "2002:c0a8:101::1"),
            ("Teredo", "2001::1"),
            ("unique local", "fd00::1"),
            ("metadata of rented machines", "fd00:ec2::254"),
            ("link-local", "fe80::1"),
            ("site-local", "fec0::1"),
            ("multicast", "ff02::1"),
            ("documentation", "2001:db8::1"),
        ];
        for (why, address) in special {
            assert!(!is_public(address.parse().unwrap()), "{why}: {address}");
        }
        for address in ["8.8.8.8", "100.63.0.1", "100.128.0.1", "172.32.0.1", "2a00:1450::1", "2606:4700::1111", "64:ff9b::808:808"] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }
}
