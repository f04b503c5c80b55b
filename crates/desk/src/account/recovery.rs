//! Recovery codes: ten, shown once, each good once in place of a one-time code.

use super::token;
use model::UserId;

/// How many are made at once.
pub const RECOVERY_CODES: usize = 10;

/// Letters and digits that are not taken for one another.
const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789-";

/// Fresh codes, each of 16 signs in four groups (80 bits).
///
/// # Errors
/// When the system has no randomness.
pub fn fresh() -> Result<Vec<String>, getrandom::Error> {
    (0..RECOVERY_CODES).map(|_| one()).collect()
}

fn one() -> Result<String, getrandom::Error> {
    let mut code = String::new();
    while code.len() < 19 {
        for byte in token::random::<16>()? {
            // The 32nd sign stands for "draw again".
            let sign = SIGNS.get(usize::from(byte % 32)).copied().filter(|sign| *sign != b'-');
            if let Some(sign) = sign
                && code.len() < 19
            {
                if code.len() % 5 == 4 {
                    code.push('-');
                }
                code.push(char::from(sign));
            }
        }
    }
    Ok(code)
}

/// The hash under which a code of a person is kept; capitals, spaces and dashes do not matter.
pub fn hash(staff: UserId, typed: &str) -> [u8; 32] {
    let western = arabic::numbers::digits(typed, arabic::numbers::Digits::Latin);
    let signs: String = western.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    token::hash(&format!("recovery {staff} {signs}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_long_different_and_read_as_people_type_them() {
        let codes = fresh().unwrap();
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), RECOVERY_CODES);
        for code in &codes {
            assert_eq!((code.len(), code.matches('-').count()), (19, 3), "{code}");
            let typed = format!(" {} ", code.to_uppercase().replace('-', " "));
            assert_eq!(hash(UserId(1), code), hash(UserId(1), &typed));
            assert_ne!(hash(UserId(1), code), hash(UserId(2), code));
        }
    }
}
