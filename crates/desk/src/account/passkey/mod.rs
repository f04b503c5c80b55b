//! Passkeys: what a relying party of Web Authentication checks (W3C Web Authentication Level 3, sections 7.1 and 7.2),
//! without attestation: the newsroom does not ask who made a device.
//!
//! Pure but for the verbs in [`verbs`]: a [`Challenge`] was handed out, an answer came back, and what it proves is said
//! or refused. Signatures are checked by *ring*; why no larger library is used stands in the decision on passkeys.

mod authenticator;
mod cbor;
mod client;
mod key;
mod verbs;

pub use authenticator::Authenticator;
pub use key::{ALGORITHMS, PublicKey};
pub use verbs::{AddPasskey, MOST_PASSKEYS, PasskeyUse, RemovePasskey, RenamePasskey};

use super::token;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use client::Client;
use model::UserId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Bytes of a credential's name at most (section 7.1, step 25).
const LONGEST_NAME: usize = 1023;

/// Why an answer of an authenticator proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasskeyFault {
    /// Not of the form that browsers send.
    #[error("unreadable: {0}")]
    Unreadable(&'static str),
    /// For another ceremony, another challenge or another place.
    #[error("for something else: {0}")]
    Elsewhere(&'static str),
    /// Nobody was there, or the device did not ask for finger, face or PIN.
    #[error("the device did not verify its user")]
    Unverified,
    /// A kind of key that was not asked for.
    #[error("a kind of key that was not asked for")]
    Algorithm,
    /// Signed with another key, or not this.
    #[error("the signature is not right")]
    Signature,
    /// The device counts its uses, and this one was before: there are two of it.
    #[error("the counter went back")]
    Counter,
    /// The key belongs to another person.
    #[error("somebody else's key")]
    Person,
}

/// Text of URL-safe base 64 without filling, as browsers and this module write bytes in JSON.
pub fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads [`base64url`].
///
/// # Errors
/// [`PasskeyFault::Unreadable`].
pub fn from_base64url(text: &str) -> Result<Vec<u8>, PasskeyFault> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| PasskeyFault::Unreadable("base 64"))
}

/// What was handed out: good for one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    bytes: [u8; 32],
    /// The place that it is for.
    pub place: Place,
}

/// Where a key is good: the host, and the origin of its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The relying party's id: a host's name.
    pub host: String,
    /// Scheme, host and port.
    pub origin: String,
}

impl Challenge {
    /// A fresh challenge of 256 bits.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn fresh(place: Place) -> Result<Self, getrandom::Error> {
        Ok(Self { bytes: token::random()?, place })
    }

    /// As it goes to the browser.
    pub fn text(&self) -> String {
        base64url(&self.bytes)
    }
}

/// The name by which devices tell people of one paper apart: 256 bits that say nothing.
pub fn user_handle(staff: UserId) -> [u8; 32] {
    token::hash(&format!("passkey of staff {staff}"))
}

/// What is kept of a key, as JSON in its row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The host for which it is good.
    pub host: String,
    /// The key.
    pub key: PublicKey,
    /// Uses that the device has counted; 0 for those that do not count.
    pub count: u32,
}

/// A new key as a browser sends it (`PublicKeyCredential` with an `AuthenticatorAttestationResponse`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Created {
    response: CreatedResponse,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
struct CreatedResponse {
    #[serde(rename = "clientDataJSON")]
    client_data: String,
    attestation_object: String,
}

impl Created {
    /// The credential's name and what to keep of it.
    ///
    /// # Errors
    /// [`PasskeyFault`].
    pub fn check(&self, challenge: &Challenge) -> Result<(Vec<u8>, Kept), PasskeyFault> {
        let client = from_base64url(&self.response.client_data)?;
        Client::read(&client)?.is_for("webauthn.create", challenge)?;
        let object = from_base64url(&self.response.attestation_object)?;
        let data =
            cbor::read(&object)?.field("authData").and_then(cbor::Value::bytes).ok_or(PasskeyFault::Unreadable("authData"))?.to_vec();
        let authenticator = Authenticator::read(&data)?;
        authenticator.is_for(&challenge.place.host)?;
        let (name, key) = authenticator.credential.ok_or(PasskeyFault::Unreadable("no credential"))?;
        if name.is_empty() || name.len() > LONGEST_NAME {
            return Err(PasskeyFault::Unreadable("the credential's name"));
        }
        Ok((name, Kept { host: challenge.place.host.clone(), key, count: authenticator.count }))
    }
}

/// Use of a key as a browser sends it (`PublicKeyCredential` with an `AuthenticatorAssertionResponse`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Used {
    raw_id: String,
    response: UsedResponse,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
struct UsedResponse {
    #[serde(rename = "clientDataJSON")]
    client_data: String,
    authenticator_data: String,
    signature: String,
    user_handle: Option<String>,
}

impl Used {
    /// The credential's name, under which its row is found.
    ///
    /// # Errors
    /// [`PasskeyFault::Unreadable`].
    pub fn credential(&self) -> Result<Vec<u8>, PasskeyFault> {
        from_base64url(&self.raw_id)
    }

    /// What is to be kept from now on.
    ///
    /// # Errors
    /// [`PasskeyFault`].
    pub fn check(&self, challenge: &Challenge, staff: UserId, kept: &Kept) -> Result<Kept, PasskeyFault> {
        let client = from_base64url(&self.response.client_data)?;
        Client::read(&client)?.is_for("webauthn.get", challenge)?;
        if kept.host != challenge.place.host {
            return Err(PasskeyFault::Elsewhere("host"));
        }
        let handle = self.response.user_handle.as_deref().filter(|handle| !handle.is_empty()).map(from_base64url).transpose()?;
        if handle.is_some_and(|handle| handle != user_handle(staff)) {
            return Err(PasskeyFault::Person);
        }
        let mut signed = from_base64url(&self.response.authenticator_data)?;
        let authenticator = Authenticator::read(&signed)?;
        authenticator.is_for(&kept.host)?;
        signed.extend_from_slice(&Sha256::digest(&client));
        kept.key.verify(&signed, &from_base64url(&self.response.signature)?)?;
        if (authenticator.count > 0 || kept.count > 0) && authenticator.count <= kept.count {
            return Err(PasskeyFault::Counter);
        }
        Ok(Kept { count: authenticator.count, ..kept.clone() })
    }
}
