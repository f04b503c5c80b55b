//! The few inks of one picture.

use super::dice::Dice;
use super::ink::Ink;

/// Inks that go together, named by what they are for.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    /// The sky overhead.
    pub sky: Ink,
    /// The sky at the horizon; things far away fade into it.
    pub horizon: Ink,
    /// Sun, moon and sails.
    pub light: Ink,
    /// The land farthest away.
    pub far: Ink,
    /// The land behind.
    pub mid: Ink,
    /// The land in front.
    pub near: Ink,
    /// Silhouettes and outlines.
    pub deep: Ink,
    /// Water at the horizon.
    pub sea_far: Ink,
    /// Water at our feet.
    pub sea_near: Ink,
    /// Quays, streets, sand.
    pub ground: Ink,
    /// Walls in the light.
    pub wall: Ink,
    /// Walls in the shade.
    pub shade: Ink,
    /// The ink that draws the eye.
    pub accent: Ink,
    /// Its companion.
    pub second: Ink,
    /// Leaves and grass.
    pub leaf: Ink,
    /// Lit windows and lamps.
    pub lamp: Ink,
}

/// The hours at which a scene may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    /// Any time between dawn and dusk.
    Day,
    /// Broad daylight.
    Noon,
    /// When the sun is low.
    Dusk,
    /// Under a grey sky.
    Rain,
    /// After dark.
    Night,
}

/// A palette for `hour`.
pub fn choose(hour: Hour, dice: &mut Dice) -> Palette {
    let rows: &[[u32; 16]] = match hour {
        Hour::Day => &[DAWN, NOON, AMBER, SAGE],
        Hour::Noon => &[DAWN, NOON, SAGE],
        Hour::Dusk => &[AMBER, ROSE, EMBER],
        Hour::Rain => &[SLATE, TEAL],
        Hour::Night => &[NIGHT, INDIGO],
    };
    mixed(dice.pick(rows, DAWN))
}

fn mixed(row: [u32; 16]) -> Palette {
    let [sky, horizon, light, far, mid, near, deep, sea_far, sea_near, ground, wall, shade, accent, second, leaf, lamp] = row.map(Ink::hex);
    Palette { sky, horizon, light, far, mid, near, deep, sea_far, sea_near, ground, wall, shade, accent, second, leaf, lamp }
}

// sky, horizon, light, far, mid, near, deep, sea far, sea near, ground, wall, shade, accent, second, leaf, lamp
const DAWN: [u32; 16] = [
    0x8fb4bb, 0xf4e6d2, 0xfff4dc, 0xb3c9c8, 0x6f9ca3, 0x33697a, 0x1c3d4a, 0xa9c8c7, 0x2f6b7a, 0xd8c8ac, 0xeee2cb, 0xcdb592, 0xc4603a,
    0xe2ad52, 0x6d8f66, 0xffdc94,
];
const NOON: [u32; 16] = [
    0x6ba5bd, 0xdcede7, 0xfffaf0, 0xa9cbcd, 0x66a0a9, 0x2a7080, 0x173c4c, 0x93c3c6, 0x1f6478, 0xe0d3b8, 0xf5eddc, 0xd3bf9d, 0xb5472f,
    0xe6b450, 0x5f8f5c, 0xffe2a0,
];
const AMBER: [u32; 16] = [
    0xd7a873, 0xf9e6c6, 0xfff3d2, 0xdcbc95, 0xb58a5c, 0x7f5a3c, 0x463227, 0xd8c9a6, 0x5d7f7c, 0xcfae82, 0xf0dcb8, 0xc39c6c, 0x9c3d2a,
    0x2f6c71, 0x7f8450, 0xffe0a0,
];
const SAGE: [u32; 16] = [
    0xa9c6bf, 0xf5f0dc, 0xfffbe9, 0xbccdb0, 0x86a574, 0x547a52, 0x2b4435, 0xb4cfc4, 0x4a7d78, 0xd9cfa9, 0xf2ead2, 0xccbd92, 0xb8562f,
    0xdcae4a, 0x6a8f50, 0xffe2a0,
];
const ROSE: [u32; 16] = [
    0x62709a, 0xf4bf9c, 0xffeacb, 0xb9a2ab, 0x80779a, 0x4a4d74, 0x272b47, 0xdfae9c, 0x43507c, 0xb79a92, 0xeccfb8, 0xb08d8c, 0xc95a49,
    0xf0bc6c, 0x5f7566, 0xffd78f,
];
const EMBER: [u32; 16] = [
    0x8c5a63, 0xf7b26d, 0xffe3ad, 0xc58d74, 0x8c5f62, 0x573f52, 0x2c2338, 0xeaa36d, 0x5d4660, 0xa97c66, 0xeec79c, 0xab7a62, 0xb8432f,
    0xf2c063, 0x5e6748, 0xffd98a,
];
const SLATE: [u32; 16] = [
    0x7f8fa0, 0xd5dade, 0xeef1f2, 0xa9b4be, 0x7a8896, 0x4c5b6c, 0x263241, 0xa6b3bd, 0x4a5d70, 0x8d97a2, 0xc9cdd0, 0x98a1aa, 0xbf4f3c,
    0xe0a94e, 0x62786c, 0xffdf9c,
];
const TEAL: [u32; 16] = [
    0x6d9097, 0xcfdedb, 0xecf3f0, 0x9cb7b8, 0x6b8f94, 0x3c656d, 0x1d3a43, 0x9bb8b8, 0x3a626c, 0x86999a, 0xc6d2cd, 0x93a8a6, 0xc2583c,
    0xe3b257, 0x5b7d68, 0xffe0a0,
];
const NIGHT: [u32; 16] = [
    0x121a33, 0x46587f, 0xf6eed8, 0x3c4d74, 0x2b3a60, 0x1d294a, 0x0e152b, 0x3f5279, 0x18233f, 0x33405f, 0x54638a, 0x36446a, 0xc0684a,
    0xe0b060, 0x2c4a4c, 0xffcf7c,
];
const INDIGO: [u32; 16] = [
    0x1b1838, 0x6a5580, 0xfbeed6, 0x4f4470, 0x3a335c, 0x282446, 0x131228, 0x5c4d78, 0x221f42, 0x3d3659, 0x6d5f86, 0x463d66, 0xc9654f,
    0xe6b266, 0x36504c, 0xffd389,
];
