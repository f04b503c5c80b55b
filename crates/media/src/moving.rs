//! Whether a picture moves, told by its marks; a wrong answer costs a needless warning and no more.

use crate::PictureFormat;

/// The extension that asks a GIF to be played again; nobody writes it into a still picture.
const GIF_LOOP: &[u8] = b"NETSCAPE2.0";
/// The chunk of a PNG that announces frames.
const PNG_FRAMES: &[u8] = b"acTL";
/// The chunk of a WebP that announces frames.
const WEBP_FRAMES: &[u8] = b"ANIM";
/// Each stands near the beginning, in **bytes**; profiles and palettes come before.
const NEAR: usize = 64 * 1024;

pub(crate) fn moves(bytes: &[u8], format: PictureFormat) -> bool {
    let mark = match format {
        PictureFormat::Jpeg => return false,
        PictureFormat::Gif => GIF_LOOP,
        PictureFormat::Png => PNG_FRAMES,
        PictureFormat::WebP => WEBP_FRAMES,
    };
    let near = bytes.get(..NEAR).unwrap_or(bytes);
    near.windows(mark.len()).any(|part| part == mark)
}
