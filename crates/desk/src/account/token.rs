//! Tokens: what a browser or a one-time address holds, and the hash under which the database knows it.

use sha2::{Digest, Sha256};

/// The hash under which a token is kept.
pub fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Bytes from the system's randomness.
///
/// # Errors
/// When the system has none.
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A new token: 128 bits as 32 hex digits.
///
/// # Errors
/// When the system has no randomness.
pub fn fresh() -> Result<String, getrandom::Error> {
    Ok(hex(&random::<16>()?))
}

/// Bytes as small hex digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
