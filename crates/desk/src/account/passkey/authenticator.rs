//! What the device says (`authenticator data`, section 6.1): for which host, who was there, how often, which key.

use super::{PasskeyFault, PublicKey, cbor};
use sha2::{Digest, Sha256};

const PRESENT: u8 = 1;
const VERIFIED: u8 = 1 << 2;
const MAY_BE_COPIED: u8 = 1 << 3;
const IS_COPIED: u8 = 1 << 4;
const CREDENTIAL: u8 = 1 << 6;
const EXTENSIONS: u8 = 1 << 7;

/// Authenticator data, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authenticator {
    host: [u8; 32],
    flags: u8,
    /// Uses that the device has counted.
    pub count: u32,
    /// Name and key of a new credential.
    pub credential: Option<(Vec<u8>, PublicKey)>,
}

/// Takes `length` bytes off the front.
fn take<'b>(bytes: &mut &'b [u8], length: usize) -> Result<&'b [u8], PasskeyFault> {
    let (head, tail) = bytes.split_at_checked(length).ok_or(PasskeyFault::Unreadable("authenticator data ends"))?;
    *bytes = tail;
    Ok(head)
}

fn number<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], PasskeyFault> {
    take(bytes, N)?.try_into().map_err(|_| PasskeyFault::Unreadable("authenticator data"))
}

impl Authenticator {
    /// Reads authenticator data, all of it.
    ///
    /// # Errors
    /// [`PasskeyFault::Unreadable`]; [`PasskeyFault::Algorithm`].
    pub fn read(mut bytes: &[u8]) -> Result<Self, PasskeyFault> {
        let bytes = &mut bytes;
        let host = number::<32>(bytes)?;
        let [flags] = number::<1>(bytes)?;
        let count = u32::from_be_bytes(number::<4>(bytes)?);
        let mut credential = None;
        if flags & CREDENTIAL != 0 {
            // The maker's number of the model: not asked for, not kept.
            number::<16>(bytes)?;
            let length = usize::from(u16::from_be_bytes(number::<2>(bytes)?));
            let name = take(bytes, length)?.to_vec();
            let (key, rest) = cbor::read_front(bytes)?;
            *bytes = rest;
            credential = Some((name, PublicKey::read(&key)?));
        }
        if flags & EXTENSIONS != 0 {
            let (_, rest) = cbor::read_front(bytes)?;
            *bytes = rest;
        }
        if !bytes.is_empty() {
            return Err(PasskeyFault::Unreadable("authenticator data goes on"));
        }
        Ok(Self { host, flags, count, credential })
    }

    /// Whether it is for this host, and the device made sure of its user.
    ///
    /// # Errors
    /// [`PasskeyFault::Elsewhere`]; [`PasskeyFault::Unverified`].
    pub fn is_for(&self, host: &str) -> Result<(), PasskeyFault> {
        let is_set = |flag: u8| self.flags & flag != 0;
        if self.host[..] != Sha256::digest(host.as_bytes())[..] {
            return Err(PasskeyFault::Elsewhere("host"));
        }
        if !is_set(PRESENT) || !is_set(VERIFIED) {
            return Err(PasskeyFault::Unverified);
        }
        if is_set(IS_COPIED) && !is_set(MAY_BE_COPIED) {
            return Err(PasskeyFault::Unreadable("flags"));
        }
        Ok(())
    }
}
