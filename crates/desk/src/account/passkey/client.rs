//! What the browser says it was asked for, and by whom (`CollectedClientData`, section 5.8.1).

use super::{Challenge, PasskeyFault};
use serde::Deserialize;

/// The fields that are looked at; browsers send more.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
    top_origin: Option<String>,
}

impl Client {
    pub fn read(json: &[u8]) -> Result<Self, PasskeyFault> {
        serde_json::from_slice(json).map_err(|_| PasskeyFault::Unreadable("clientDataJSON"))
    }

    /// Whether it is for this ceremony: a page of ours that stands in no frame of others asked.
    pub fn is_for(&self, kind: &str, challenge: &Challenge) -> Result<(), PasskeyFault> {
        if self.kind != kind {
            return Err(PasskeyFault::Elsewhere("ceremony"));
        }
        if self.challenge != challenge.text() {
            return Err(PasskeyFault::Elsewhere("challenge"));
        }
        if self.origin != challenge.place.origin || self.cross_origin || self.top_origin.is_some() {
            return Err(PasskeyFault::Elsewhere("origin"));
        }
        Ok(())
    }
}
