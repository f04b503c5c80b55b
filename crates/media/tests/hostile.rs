//! Whatever the bytes are, the answer is a picture or a reason, never a crash.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod pictures;

use media::{Encoding, Limits, decode, master, renditions, tones};
use proptest::prelude::*;

/// A newsroom with little memory, so that a lie in a header shows.
fn small() -> Limits {
    Limits { bytes: 1 << 20, pixels: 1 << 20, side: 2048, memory: 4 << 20 }
}

/// Decodes and, when that works, encodes: both must hold.
fn survive(bytes: &[u8]) {
    if let Ok(picture) = decode(bytes, small()) {
        assert!(picture.width().max(picture.height()) <= 2048);
        renditions(&picture, &[16], &Encoding::QUICK).expect("good pixels can be encoded");
        master(&picture).expect("good pixels can be kept");
        tones(&picture).expect("good pixels have colours");
    }
}

fn good_file() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(pictures::jpeg_with_exif(24, 17, 5)),
        Just(pictures::png_with_text(24, 17)),
        Just(pictures::webp(24, 17)),
        Just(pictures::moving_gif(24, 17)),
        prop::sample::select(pictures::planted::all()).prop_map(|(_, bytes)| bytes),
        Just(pictures::planted::png_in_display_p3([200, 100, 100])),
        Just(pictures::planted::jpeg_in_inks()),
    ]
}

fn magic() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(b"\xFF\xD8\xFF\xE0".to_vec()),
        Just(b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR".to_vec()),
        Just(b"GIF89a".to_vec()),
        Just(b"RIFF\x40\0\0\0WEBPVP8 ".to_vec()),
        Just(b"RIFF\x40\0\0\0WEBPVP8X".to_vec()),
        Just(b"<svg".to_vec()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn noise_after_a_good_beginning(
        head in magic(),
        noise in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        survive(&[head, noise].concat());
    }

    #[test]
    fn a_file_cut_anywhere(bytes in good_file(), cut in any::<prop::sample::Index>()) {
        survive(&bytes[..cut.index(bytes.len())]);
    }

    #[test]
    fn a_file_with_a_few_bytes_changed(
        mut bytes in good_file(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        survive(&bytes);
    }
}
