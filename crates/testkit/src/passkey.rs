//! A device that holds one passkey, in software: what a browser would send for it (W3C Web Authentication Level 3).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// User present, user verified.
const VERIFIED: u8 = 0b101;
/// A credential stands in the data.
const CREDENTIAL: u8 = 1 << 6;

/// A device. Its fields can be spoilt to see what is refused.
pub struct Device {
    key: EcdsaKeyPair,
    /// The credential's name.
    pub id: Vec<u8>,
    /// The user whom the page named when the key was made.
    pub user: Vec<u8>,
    /// Uses so far; 0 for a device that does not count.
    pub count: u32,
    /// Flags of the authenticator data.
    pub flags: u8,
    /// The origin that the browser names.
    pub origin: String,
    /// Fields that replace those of the client data.
    pub client: Value,
}

/// A text at a place of the options.
fn at<'o>(options: &'o Value, place: &str) -> &'o str {
    options.pointer(place).and_then(Value::as_str).expect("options of the standard's form")
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Device {
    /// A new device with a key of its own.
    ///
    /// # Panics
    /// When the system has no randomness.
    pub fn new(id: &[u8], origin: &str) -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).expect("a key");
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).expect("a key");
        Self { key, id: id.to_vec(), user: Vec::new(), count: 0, flags: VERIFIED, origin: origin.to_owned(), client: json!({}) }
    }

    fn client(&self, kind: &str, options: &Value) -> Vec<u8> {
        let mut client = json!({ "type": kind, "challenge": at(options, "/challenge"), "origin": self.origin, "crossOrigin": false });
        if let (Some(client), Some(spoilt)) = (client.as_object_mut(), self.client.as_object()) {
            client.extend(spoilt.clone());
        }
        client.to_string().into_bytes()
    }

    fn data(&self, host: &str, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(host.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.count.to_be_bytes());
        data
    }

    /// The key in COSE form: a map of kind, algorithm, curve and both coordinates.
    fn cose(&self) -> Vec<u8> {
        let (x, y) = self.key.public_key().as_ref().split_at(1).1.split_at(32);
        [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], x, &[0x22, 0x58, 32], y].concat()
    }

    /// The answer to `navigator.credentials.create`: `options` is what stands under `publicKey`.
    ///
    /// # Panics
    /// When the options are not of the standard's form.
    pub fn create(&mut self, options: &Value) -> Value {
        self.user = URL_SAFE_NO_PAD.decode(at(options, "/user/id")).expect("base 64");
        let mut data = self.data(at(options, "/rp/id"), self.flags | CREDENTIAL);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("a short name").to_be_bytes());
        data.extend(&self.id);
        data.extend(self.cose());
        let length = u16::try_from(data.len()).expect("short").to_be_bytes();
        let mut object = vec![0xa3];
        object.extend([&[0x63][..], b"fmt", &[0x64], b"none", &[0x67], b"attStmt", &[0xa0, 0x68], b"authData", &[0x59], &length].concat());
        object.extend(data);
        let response = json!({ "clientDataJSON": text(&self.client("webauthn.create", options)), "attestationObject": text(&object) });
        json!({ "id": text(&self.id), "rawId": text(&self.id), "type": "public-key", "response": response })
    }

    /// The answer to `navigator.credentials.get`.
    ///
    /// # Panics
    /// When the options are not of the standard's form.
    pub fn get(&mut self, options: &Value) -> Value {
        let data = self.data(at(options, "/rpId"), self.flags);
        let client = self.client("webauthn.get", options);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).expect("a signature");
        let response = json!({
            "clientDataJSON": text(&client), "authenticatorData": text(&data), "signature": text(signature.as_ref()),
            "userHandle": text(&self.user),
        });
        json!({ "id": text(&self.id), "rawId": text(&self.id), "type": "public-key", "response": response })
    }
}
