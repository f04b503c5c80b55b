//! Words of letters that only look as if they belonged together.

use super::{Spoof, SpoofKind};
use crate::bidi::controls::is_blank;
use crate::letters::{is_bidi_control, is_transparent};
use icu::properties::CodePointMapData;
use icu::properties::props::Script;
use std::ops::Range;

/// Scripts with letters that look like those of another one of them.
const ALIKE: [Script; 8] =
    [Script::Latin, Script::Greek, Script::Cyrillic, Script::Armenian, Script::Cherokee, Script::Coptic, Script::Georgian, Script::Lisu];

pub(super) fn spoofs(text: &str) -> Vec<Spoof> {
    let mut found = Vec::new();
    let mut word = Word::default();
    for (at, c) in text.char_indices() {
        if is_transparent(c) || is_bidi_control(c) || is_blank(c) {
            continue;
        }
        if c.is_alphanumeric() {
            word.add(at..at + c.len_utf8(), c);
        } else {
            found.extend(std::mem::take(&mut word).lie());
        }
    }
    found.extend(word.lie());
    found
}

/// The word that is being read.
#[derive(Default)]
struct Word {
    range: Option<Range<usize>>,
    last: Option<Script>,
    alike: Option<Script>,
    arabic: bool,
    lies: bool,
}

impl Word {
    fn add(&mut self, at: Range<usize>, c: char) {
        self.range = Some(self.range.as_ref().map_or(at.start, |range| range.start)..at.end);
        // Units: μm, kΩ.
        let script = if matches!(c, 'μ' | 'Ω') { Script::Common } else { CodePointMapData::<Script>::new().get(c) };
        if script == Script::Arabic {
            self.lies |= self.arabic && self.last.is_some_and(|last| last != Script::Arabic);
            self.arabic = true;
        } else if ALIKE.contains(&script) {
            self.lies |= self.alike.is_some_and(|other| other != script);
            self.alike = Some(script);
        } else {
            return;
        }
        self.last = Some(script);
    }

    fn lie(self) -> Option<Spoof> {
        let range = self.range.filter(|_| self.lies)?;
        Some(Spoof { range, kind: SpoofKind::MixedScripts })
    }
}
