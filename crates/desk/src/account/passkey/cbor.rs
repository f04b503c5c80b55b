//! As much of CBOR (RFC 8949) as authenticators send: whole numbers, texts, bytes, lists and maps of a stated length.

use super::PasskeyFault;

/// Values inside of values.
const DEEPEST: usize = 8;
/// Values of one list or map.
const MOST: u64 = 64;

/// A value. Whole numbers beyond 64 bits with sign are not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Number(i64),
    Bytes(Vec<u8>),
    Text(String),
    List(Vec<Value>),
    Map(Vec<(Value, Value)>),
    /// True, false, nothing: no field of ours holds them.
    Simple,
}

impl Value {
    /// The value of a named field.
    pub fn field(&self, name: &str) -> Option<&Self> {
        self.pair(|key| matches!(key, Self::Text(text) if text == name))
    }

    /// The value of a numbered field.
    pub fn at(&self, number: i64) -> Option<&Self> {
        self.pair(|key| *key == Self::Number(number))
    }

    fn pair(&self, is_it: impl Fn(&Self) -> bool) -> Option<&Self> {
        let Self::Map(pairs) = self else { return None };
        pairs.iter().find(|(key, _)| is_it(key)).map(|(_, value)| value)
    }

    pub fn bytes(&self) -> Option<&[u8]> {
        if let Self::Bytes(bytes) = self { Some(bytes) } else { None }
    }

    pub fn number(&self) -> Option<i64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }
}

fn bad() -> PasskeyFault {
    PasskeyFault::Unreadable("CBOR")
}

/// Reads one value, and nothing after it.
pub fn read(bytes: &[u8]) -> Result<Value, PasskeyFault> {
    match read_front(bytes)? {
        (value, []) => Ok(value),
        _ => Err(bad()),
    }
}

/// Reads the value at the front; gives what is left.
pub fn read_front(bytes: &[u8]) -> Result<(Value, &[u8]), PasskeyFault> {
    let mut left = bytes;
    let value = value(&mut left, DEEPEST)?;
    Ok((value, left))
}

fn take<'b>(left: &mut &'b [u8], length: u64) -> Result<&'b [u8], PasskeyFault> {
    let length = usize::try_from(length).map_err(|_| bad())?;
    let (head, tail) = left.split_at_checked(length).ok_or_else(bad)?;
    *left = tail;
    Ok(head)
}

/// The kind of a value, and the number that stands with it.
fn head(left: &mut &[u8]) -> Result<(u8, u64), PasskeyFault> {
    let first = *take(left, 1)?.first().ok_or_else(bad)?;
    let (kind, short) = (first >> 5, first & 31);
    let long = match short {
        0..=23 => return Ok((kind, u64::from(short))),
        24..=27 => 1_u64 << (short - 24),
        _ => return Err(bad()),
    };
    Ok((kind, take(left, long)?.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))))
}

fn value(left: &mut &[u8], deep: usize) -> Result<Value, PasskeyFault> {
    let deep = deep.checked_sub(1).ok_or_else(bad)?;
    let (kind, number) = head(left)?;
    let several = |most: u64| if number <= most { Ok(0..number) } else { Err(bad()) };
    Ok(match kind {
        0 => Value::Number(i64::try_from(number).map_err(|_| bad())?),
        1 => Value::Number(-1 - i64::try_from(number).map_err(|_| bad())?),
        2 => Value::Bytes(take(left, number)?.to_vec()),
        3 => Value::Text(std::str::from_utf8(take(left, number)?).map_err(|_| bad())?.to_owned()),
        4 => Value::List(several(MOST)?.map(|_| value(left, deep)).collect::<Result<_, _>>()?),
        5 => Value::Map(several(MOST)?.map(|_| Ok((value(left, deep)?, value(left, deep)?))).collect::<Result<_, _>>()?),
        7 if (20..=23).contains(&number) => Value::Simple,
        _ => return Err(bad()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_of_the_standard_are_read() {
        // RFC 8949, appendix A.
        for (bytes, expected) in [
            (&[0x17][..], Value::Number(23)),
            (&[0x19, 0x03, 0xe8], Value::Number(1000)),
            (&[0x1b, 0, 0, 0, 0xe8, 0xd4, 0xa5, 0x10, 0], Value::Number(1_000_000_000_000)),
            (&[0x39, 0x03, 0xe7], Value::Number(-1000)),
            (&[0x44, 1, 2, 3, 4], Value::Bytes(vec![1, 2, 3, 4])),
            (&[0x62, 0xc3, 0xbc][..2], Value::Simple),
            (&[0xf6], Value::Simple),
            (&[0x82, 1, 0x61, 0x61], Value::List(vec![Value::Number(1), Value::Text("a".into())])),
        ] {
            match read(bytes) {
                Ok(value) => assert_eq!(value, expected),
                Err(_) => assert_eq!(bytes, &[0x62, 0xc3], "cut off"),
            }
        }
        let map = read(&[0xa2, 0x01, 0x02, 0x61, 0x62, 0x41, 0x07]).unwrap();
        assert_eq!((map.at(1).and_then(Value::number), map.field("b").and_then(Value::bytes)), (Some(2), Some(&[7][..])));
    }

    #[test]
    fn what_is_long_deep_or_open_ended_is_refused() {
        let deep = [0x81; 20];
        let long = [0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        for bytes in
            [&[][..], &[0x5f], &[0x9f, 0xff], &[0x1c], &[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], &[0, 0], &deep, &long]
        {
            assert!(read(bytes).is_err(), "{bytes:?}");
        }
    }
}
