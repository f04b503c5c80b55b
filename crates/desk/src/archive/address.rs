//! Old addresses lead to what landed.

use super::losses::Losses;
use super::{Landing, WRITER};
use crate::DeskError;
use model::{ArchiveNote, StoryId, old_address};
use store::{Tx, redirect};

impl Landing {
    /// Leads every address to `target`, and to `story` under whatever address it has. The first thing to claim an address
    /// keeps it.
    pub(super) fn lead(
        &mut self,
        tx: &mut Tx,
        addresses: &[String],
        target: &str,
        story: Option<StoryId>,
        losses: &mut Losses,
    ) -> Result<(), DeskError> {
        let mut claimed: Vec<String> = Vec::with_capacity(addresses.len());
        for address in addresses {
            let Some(key) = old_address::key(address) else {
                losses.add(ArchiveNote::AddressUnread, address);
                continue;
            };
            if key == target || claimed.contains(&key) {
                continue;
            }
            if redirect::claim(tx, &key, target, story, WRITER, self.at)? {
                self.counts.addresses += 1;
            } else if redirect::target(tx, &key)?.is_none_or(|known| known != target) {
                losses.add(ArchiveNote::AddressTaken, address);
            }
            claimed.push(key);
        }
        Ok(())
    }
}
