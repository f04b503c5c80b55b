#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::{SCENES, draw};

#[test]
fn the_same_seed_draws_the_same_picture() {
    for scene in ["harbour", "fish", "stage"] {
        let [first, again, other] = [7, 7, 8].map(|seed| draw(scene, seed, 320, 180).unwrap());
        assert_eq!(first.data(), again.data(), "{scene}");
        assert_ne!(first.data(), other.data(), "{scene}: another seed, another picture");
    }
}

#[test]
fn every_scene_covers_its_sheet() {
    for (scene, _, _) in SCENES {
        for (seed, (width, height)) in [(1, (320, 180)), (2, (200, 200)), (3, (90, 160))] {
            let picture = draw(scene, seed, width, height).unwrap();
            assert_eq!((picture.width(), picture.height()), (width, height));
            assert!(picture.pixels().iter().all(|pixel| pixel.alpha() == 255), "{scene} has a hole");
            let first = picture.pixels()[0];
            assert!(picture.pixels().iter().any(|pixel| *pixel != first), "{scene} is empty");
        }
    }
}

#[test]
fn a_scene_that_nobody_drew_is_none() {
    assert!(draw("moon landing", 1, 320, 180).is_none());
    assert!(draw("ship", 1, 0, 180).is_none());
    assert!(draw("ship", 1, 1, 100_000).is_none());
}

#[test]
fn a_drawing_is_light_enough_for_a_slow_line() {
    for (scene, _, _) in SCENES {
        let pixels = draw(scene, 5, 360, 203).unwrap().take();
        let picture = media::Decoded::from_rgba(360, 203, pixels).unwrap();
        let made = media::renditions(&picture, &[360], &media::Encoding::QUICK).unwrap();
        let bytes = made[0].bytes.len();
        assert!(bytes < 25_000, "{scene}: {bytes} bytes");
    }
}
