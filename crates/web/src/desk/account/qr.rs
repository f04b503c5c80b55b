//! The square picture that a code app reads.

use desk::account::totp;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use qrcode::QrCode;
use qrcode::render::svg;

/// The secret as people type it: base 32 in groups of four.
pub fn typed(secret: &[u8]) -> String {
    let text = desk::account::base32(secret);
    text.chars().enumerate().flat_map(|(at, c)| (at > 0 && at % 4 == 0).then_some(' ').into_iter().chain([c])).collect()
}

/// The address that stands in the picture (Key URI format of authenticator apps).
pub fn address(secret: &[u8], paper: &str, handle: &str) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let (paper, secret) = (encode(paper), desk::account::base32(secret));
    format!("otpauth://totp/{paper}:{}?secret={secret}&issuer={paper}&algorithm=SHA1&digits=6&period=30", encode(handle))
}

/// The picture as SVG; `None` when the secret is none.
pub fn picture(secret: &[u8], paper: &str, handle: &str) -> Option<String> {
    totp(secret)?;
    let code = QrCode::new(address(secret, paper, handle)).ok()?;
    let svg = code.render::<svg::Color>().min_dimensions(240, 240).dark_color(svg::Color("#000")).light_color(svg::Color("#fff")).build();
    Some(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_holds_the_address_and_no_style() {
        let secret = *b"12345678901234567890";
        assert_eq!(typed(&secret), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            address(&secret, "المرفأ", "salma"),
            "otpauth://totp/%D8%A7%D9%84%D9%85%D8%B1%D9%81%D8%A3:salma?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%D8%A7%D9%84%D9%85%D8%B1%D9%81%D8%A3&algorithm=SHA1&digits=6&period=30"
        );
        let svg = picture(&secret, "المرفأ", "salma").unwrap();
        assert!(svg.contains("<svg") && !svg.contains("style"), "{svg:.200}");
        assert!(picture(b"short", "المرفأ", "salma").is_none());
    }
}
