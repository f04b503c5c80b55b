//! What a photograph costs to take in and to send out: `cargo run --release -p media --example cost [FILE]`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measuring tool for people")]

use media::{Decoded, Encoding, Limits, WIDTHS, decode, master, renditions, tones};
use std::time::Instant;

fn main() {
    let picture = match std::env::args().nth(1) {
        Some(path) => timed("decode", || decode(&std::fs::read(&path).expect("a file"), Limits::default()).expect("a picture")),
        None => hills(2400, 1600),
    };
    let kept = timed("master", || master(&picture).expect("good pixels"));
    println!("  {}×{} {} {} bytes", kept.width, kept.height, kept.encoding, kept.bytes.len());
    timed("tones", || tones(&picture).expect("good pixels"));
    for encoding in Encoding::ALL {
        for one in timed(&encoding.to_string(), || renditions(&picture, &WIDTHS, &[encoding]).expect("good pixels")) {
            println!("  {}×{} {} bytes", one.width, one.height, one.bytes.len());
        }
    }
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    println!("{what}: {} ms", start.elapsed().as_millis());
    done
}

/// Waves with grain: about as hard to pack as a photograph.
fn hills(width: u32, height: u32) -> Decoded {
    let mut grain = 1_u32;
    let mut rgba = Vec::new();
    for y in 0..height {
        for x in 0..width {
            grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let wave = (f64::from(x) / 97.0).sin() + (f64::from(y) / 61.0).cos() + (f64::from(x * y % 7919) / 7919.0);
            let [noise, ..] = grain.to_be_bytes();
            for tint in [50.0, 70.0, 40.0] {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
                rgba.push((110.0 + wave * tint + f64::from(noise % 12)).clamp(0.0, 255.0) as u8);
            }
            rgba.push(255);
        }
    }
    Decoded::from_rgba(width, height, rgba).expect("a whole picture")
}
