//! Where a JSON value ends, without reading it.

/// Arrays and objects inside one another that are let through (that of serde_json).
pub(super) const MAX_DEPTH: usize = 120;

/// How far a value was followed; it goes on where the bytes end.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Scan {
    depth: usize,
    in_text: bool,
    escaped: bool,
    started: bool,
    scalar: bool,
}

/// What following the bytes showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// The value ends before this byte.
    End(usize),
    /// It goes on behind the bytes.
    More,
    /// It is nested too deep.
    TooDeep,
}

impl Scan {
    /// Follows the value through `bytes`.
    pub fn follow(&mut self, bytes: &[u8]) -> Seen {
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if self.in_text {
                at += self.text(bytes.get(at..).unwrap_or_default());
                if !self.in_text && self.depth == 0 {
                    return Seen::End(at);
                }
                continue;
            }
            match byte {
                b'"' => self.in_text = true,
                b'{' | b'[' if !self.scalar => self.depth += 1,
                b'}' | b']' if self.depth > 0 => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        return Seen::End(at + 1);
                    }
                }
                b'}' | b']' | b',' if self.depth == 0 => return Seen::End(at),
                byte if self.depth == 0 && byte.is_ascii_whitespace() && self.started => return Seen::End(at),
                byte if self.depth == 0 && !byte.is_ascii_whitespace() => self.scalar = true,
                _ => {}
            }
            self.started |= !byte.is_ascii_whitespace();
            if self.depth > MAX_DEPTH {
                return Seen::TooDeep;
            }
            at += 1;
        }
        Seen::More
    }

    /// A scalar at the very end of a file has no sign behind it.
    pub fn may_end_here(&self) -> bool {
        self.scalar && self.depth == 0 && !self.in_text
    }

    /// Passes text up to its end or that of the bytes.
    fn text(&mut self, bytes: &[u8]) -> usize {
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            if std::mem::take(&mut self.escaped) {
                at += 1;
                continue;
            }
            let Some(sign) = memchr::memchr2(b'"', b'\\', rest) else { return bytes.len() };
            at += sign + 1;
            if rest.get(sign) == Some(&b'"') {
                self.in_text = false;
                return at;
            }
            self.escaped = true;
        }
        at
    }
}

/// JSON that a strict reader refuses and writers make: bare control characters in texts become spaces, halves of surrogate
/// pairs U+FFFD.
pub(super) fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u") {
        out.push_str(before);
        let is_escaped = before.chars().rev().take_while(|c| *c == '\\').count() % 2 == 1;
        let code = |text: &str| text.get(..4).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let first = code(after).filter(|_| !is_escaped);
        let second = after.get(4..).and_then(|next| next.strip_prefix("\\u")).and_then(code);
        let pair = matches!((first, second), (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)));
        let length = if pair { 10 } else { 4 };
        match first {
            Some(0xD800..=0xDFFF) if !pair => out.push_str("\\uFFFD"),
            _ => {
                out.push_str("\\u");
                out.push_str(after.get(..length).unwrap_or_default());
                if after.get(..length).is_none() {
                    rest = after;
                    continue;
                }
            }
        }
        rest = after.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out.chars().map(|c| if c.is_ascii_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_followed_across_pieces() {
        for (json, end) in [("{\"a\":\"}\\\"\"},1", 11), ("[1,[2]] ", 7), ("\"a\\\\\",2", 5), ("12,", 2), ("true]", 4)] {
            for cut in 0..end {
                let mut scan = Scan::default();
                let (head, tail) = json.split_at(cut);
                assert_eq!(scan.follow(head.as_bytes()), Seen::More, "{json} {cut}");
                assert_eq!(scan.follow(tail.as_bytes()), Seen::End(end - cut), "{json} {cut}");
            }
        }
        assert_eq!(Scan::default().follow(&[b'['; 1000]), Seen::TooDeep);
    }

    #[test]
    fn broken_escapes_are_mended() {
        for (broken, value) in [
            (r#""a\ud83d b""#, "a\u{FFFD} b"),
            (r#""\ud83d\ude00""#, "😀"),
            ("\"a\u{1}b\tc\"", "a b c"),
            (r#""\\ud83d""#, "\\ud83d"),
            (r#""\u0627""#, "ا"),
        ] {
            assert_eq!(serde_json::from_str::<String>(&mended(broken)).unwrap(), value, "{broken}");
        }
    }
}
