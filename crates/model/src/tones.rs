//! The colours that stand in a picture's place until it has come.

/// Three colours from top to bottom, each red, green, blue in sRGB.
///
/// Readers' pages may carry no style of their own and load nothing beside the picture, so this is all
/// that a placeholder can be there: some words in an attribute, which the style sheet makes a wash of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tones(pub [[u8; 3]; 3]);

impl Tones {
    /// As CSS writes them: `#rrggbb`, from top to bottom.
    pub fn css(&self) -> [String; 3] {
        self.0.map(|[red, green, blue]| format!("#{red:02x}{green:02x}{blue:02x}"))
    }

    /// The stored form: eighteen lower-case hex digits.
    pub fn word(&self) -> String {
        self.0.iter().flatten().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The value of a stored word.
    pub fn parse(word: &str) -> Option<Self> {
        let sound = word.len() == 18 && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let byte = |at: usize| u8::from_str_radix(word.get(at * 2..at * 2 + 2)?, 16).ok();
        let row = |at: usize| Some([byte(at)?, byte(at + 1)?, byte(at + 2)?]);
        Some(Self([row(0).filter(|_| sound)?, row(3)?, row(6)?]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_are_stored_as_a_word() {
        let tones = Tones([[1, 2, 255], [0, 0, 0], [16, 32, 48]]);
        assert_eq!(tones.word(), "0102ff000000102030");
        assert_eq!(Tones::parse(&tones.word()), Some(tones));
        assert_eq!(tones.css(), ["#0102ff", "#000000", "#102030"]);
        for bad in ["", "0102FF000000102030", "0102ff00000010203", "ééééééééé", "+102ff000000102030"] {
            assert_eq!(Tones::parse(bad), None, "{bad:?}");
        }
    }
}
