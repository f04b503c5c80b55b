//! Public keys as devices send them (COSE, RFC 9052 and 9053) and what they signed.

use super::cbor::Value;
use super::{PasskeyFault, base64url, from_base64url};
use ring::signature::{ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey};
use serde::{Deserialize, Serialize};

/// COSE numbers of the algorithms that are asked for, the most wanted first: ES256, EdDSA, RS256 (Windows Hello).
pub const ALGORITHMS: [i64; 3] = [-7, -8, -257];

/// A public key; its numbers are kept in [`base64url`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "alg")]
pub enum PublicKey {
    /// ECDSA on P-256 with SHA-256: the point, not compressed.
    #[serde(rename = "ES256")]
    Es256 {
        /// 65 bytes.
        point: String,
    },
    /// Ed25519.
    #[serde(rename = "EdDSA")]
    EdDsa {
        /// 32 bytes.
        x: String,
    },
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    #[serde(rename = "RS256")]
    Rs256 {
        /// Modulus, 256 to 1024 bytes.
        n: String,
        /// Exponent.
        e: String,
    },
}

impl PublicKey {
    /// Reads a `COSE_Key`.
    ///
    /// # Errors
    /// [`PasskeyFault::Algorithm`] for kinds that were not asked for.
    pub fn read(map: &Value) -> Result<Self, PasskeyFault> {
        let number = |label: i64| map.at(label).and_then(Value::number);
        let bytes = |label: i64| map.at(label).and_then(Value::bytes).ok_or(PasskeyFault::Unreadable("COSE key"));
        match (number(1), number(3), number(-1)) {
            (Some(2), Some(-7), Some(1)) => {
                let (x, y) = (bytes(-2)?, bytes(-3)?);
                if x.len() != 32 || y.len() != 32 {
                    return Err(PasskeyFault::Unreadable("point"));
                }
                Ok(Self::Es256 { point: base64url(&[&[4][..], x, y].concat()) })
            }
            (Some(1), Some(-8), Some(6)) => match bytes(-2)? {
                x if x.len() == 32 => Ok(Self::EdDsa { x: base64url(x) }),
                _ => Err(PasskeyFault::Unreadable("point")),
            },
            (Some(3), Some(-257), _) => {
                let (n, e) = (bytes(-1)?, bytes(-2)?);
                if !(256..=1024).contains(&n.len()) || e.len() > 4 {
                    return Err(PasskeyFault::Unreadable("modulus"));
                }
                Ok(Self::Rs256 { n: base64url(n), e: base64url(e) })
            }
            _ => Err(PasskeyFault::Algorithm),
        }
    }

    /// Whether this key signed that.
    ///
    /// # Errors
    /// [`PasskeyFault::Signature`].
    pub fn verify(&self, signed: &[u8], signature: &[u8]) -> Result<(), PasskeyFault> {
        let verified = match self {
            Self::Es256 { point } => UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, from_base64url(point)?).verify(signed, signature),
            Self::EdDsa { x } => UnparsedPublicKey::new(&ED25519, from_base64url(x)?).verify(signed, signature),
            Self::Rs256 { n, e } => {
                let key = RsaPublicKeyComponents { n: from_base64url(n)?, e: from_base64url(e)? };
                key.verify(&RSA_PKCS1_2048_8192_SHA256, signed, signature)
            }
        };
        verified.map_err(|_| PasskeyFault::Signature)
    }
}
