//! Pictures that nobody drew: valid PNG files of noise.

/// An uncompressed PNG (stored deflate blocks) of noise that differs by `seed`: some 190 KiB.
pub fn noise(seed: u64) -> Vec<u8> {
    const SIDE: u32 = 256;
    let mut lot = crate::lot::Lot::new(seed + 1);
    let mut raw = Vec::new();
    for _ in 0..SIDE {
        raw.push(0);
        raw.extend((0..SIDE * 3).map(|_| u8::try_from(lot.below(256)).unwrap_or(0)));
    }
    let mut idat = vec![0x78, 0x01];
    let mut blocks = raw.chunks(60_000).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap_or(0);
        idat.push(u8::from(blocks.peek().is_none()));
        idat.extend(length.to_le_bytes());
        idat.extend((!length).to_le_bytes());
        idat.extend(block);
    }
    idat.extend(adler32(&raw).to_be_bytes());
    let mut header = Vec::new();
    header.extend(SIDE.to_be_bytes());
    header.extend(SIDE.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", &header), (b"IDAT", &idat), (b"IEND", &Vec::new())] {
        png.extend(u32::try_from(data.len()).unwrap_or(0).to_be_bytes());
        let tagged: Vec<u8> = kind.iter().chain(data.iter()).copied().collect();
        png.extend(&tagged);
        png.extend(crc32(&tagged).to_be_bytes());
    }
    png
}

/// RFC 1950 section 8.
fn adler32(bytes: &[u8]) -> u32 {
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    (b << 16) | a
}

/// ISO 3309, as PNG uses it (W3C PNG, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksums_are_the_known_ones() {
        assert_eq!((crc32(b"123456789"), adler32(b"Wikipedia")), (0xCBF4_3926, 0x11E6_0398));
        assert!(noise(1).len() > 190_000 && noise(1) != noise(2));
    }
}
