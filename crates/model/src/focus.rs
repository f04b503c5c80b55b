//! The point of a picture that must stay in sight, and what is cut away round it.

/// A point of a picture, in **per mille** of its sides from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus {
    x: u16,
    y: u16,
}

impl Default for Focus {
    fn default() -> Self {
        Self::CENTRE
    }
}

impl Focus {
    /// The middle.
    pub const CENTRE: Self = Self { x: 500, y: 500 };

    /// A point from its two distances, each 0 to 1000; `None` for others.
    pub fn new(x: i64, y: i64) -> Option<Self> {
        let within = |place: i64| u16::try_from(place).ok().filter(|place| *place <= 1000);
        Some(Self { x: within(x)?, y: within(y)? })
    }

    /// Per mille from the left edge.
    pub fn x(self) -> u16 {
        self.x
    }

    /// Per mille from the upper edge.
    pub fn y(self) -> u16 {
        self.y
    }
}

/// The proportions of a place on a page: so much across to so much down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aspect {
    across: u16,
    down: u16,
}

impl Aspect {
    /// A card.
    pub const WIDE: Self = Self { across: 16, down: 9 };
    /// A thumbnail.
    pub const SQUARE: Self = Self { across: 1, down: 1 };
}

/// A part of a picture, in **pixels** from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// From the left edge.
    pub x: u32,
    /// From the upper edge.
    pub y: u32,
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
}

/// The largest part of a picture of `width × height` pixels that has the proportions of `aspect`, with
/// `focus` as near to its middle as the edges allow. At least one pixel of one that has any.
pub fn crop(width: u32, height: u32, focus: Focus, aspect: Aspect) -> Frame {
    let (across, down) = (u32::from(aspect.across.max(1)), u32::from(aspect.down.max(1)));
    let wide = scaled(height, across, down).min(width).max(width.min(1));
    let tall = scaled(width, down, across).min(height).max(height.min(1));
    Frame { x: start(width, wide, focus.x), y: start(height, tall, focus.y), width: wide, height: tall }
}

/// `length × by / of`, rounded.
fn scaled(length: u32, by: u32, of: u32) -> u32 {
    let scaled = (u64::from(length) * u64::from(by) + u64::from(of) / 2) / u64::from(of);
    u32::try_from(scaled).unwrap_or(u32::MAX)
}

/// Where a piece of `part` of `whole` begins, so that the place at `focus` per mille is in its middle.
fn start(whole: u32, part: u32, focus: u16) -> u32 {
    let point = scaled(whole, u32::from(focus), 1000);
    point.saturating_sub(part / 2).min(whole.saturating_sub(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crop_keeps_the_focus_in_its_middle_as_far_as_the_edges_allow() {
        let cases = [
            // (why, picture, focus, aspect, part)
            ("already right", (1600, 900), (0, 0), Aspect::WIDE, (0, 0, 1600, 900)),
            ("a square of a wide one", (1600, 900), (500, 500), Aspect::SQUARE, (350, 0, 900, 900)),
            ("a face at the left edge", (1600, 900), (50, 300), Aspect::SQUARE, (0, 0, 900, 900)),
            ("a face at the right edge", (1600, 900), (1000, 300), Aspect::SQUARE, (700, 0, 900, 900)),
            ("a card of an upright one", (900, 1600), (500, 200), Aspect::WIDE, (0, 67, 900, 506)),
            ("the foot of an upright one", (900, 1600), (500, 1000), Aspect::WIDE, (0, 1094, 900, 506)),
            ("a single pixel", (1, 1), (1000, 1000), Aspect::WIDE, (0, 0, 1, 1)),
            ("a line", (1, 5000), (0, 500), Aspect::WIDE, (0, 2500, 1, 1)),
        ];
        for (why, (width, height), (x, y), aspect, part) in cases {
            let frame = crop(width, height, Focus::new(x, y).unwrap(), aspect);
            assert_eq!((frame.x, frame.y, frame.width, frame.height), part, "{why}");
        }
    }

    #[test]
    fn a_crop_never_leaves_the_picture() {
        for (width, height) in [(1, 1), (3, 2), (16_384, 1), (1, 16_384), (4000, 3000), (u32::MAX, u32::MAX)] {
            for focus in [(0, 0), (333, 667), (1000, 1000)] {
                for aspect in [Aspect::WIDE, Aspect::SQUARE] {
                    let frame = crop(width, height, Focus::new(focus.0, focus.1).unwrap(), aspect);
                    assert!(frame.width >= 1 && frame.height >= 1, "{frame:?}");
                    assert!(frame.x <= width - frame.width && frame.y <= height - frame.height, "{frame:?} of {width}×{height}");
                }
            }
        }
    }

    #[test]
    fn a_point_outside_is_none() {
        assert_eq!(Focus::new(0, 1000).map(|focus| (focus.x(), focus.y())), Some((0, 1000)));
        for (x, y) in [(-1, 0), (0, 1001), (i64::MAX, 0)] {
            assert_eq!(Focus::new(x, y), None, "{x} {y}");
        }
    }
}
