//! People who wrote for the old site come into the registry of authors.

use super::losses::Losses;
use super::{Landed, Landing};
use crate::DeskError;
use intake::archive::OldPerson;
use model::{ArchiveKind, ArchiveNote, Fate};
use store::{Tx, author};

impl Landing {
    /// Their pages of the old site lead to a search for their name.
    pub(super) fn person(&mut self, tx: &mut Tx, person: &OldPerson, losses: &mut Losses) -> Result<Landed, DeskError> {
        let name = person.name.as_str();
        let number = match author::named(tx, name)? {
            Some(known) => {
                losses.add(ArchiveNote::NameKnown, name);
                known
            }
            None => author::insert(tx, name, "", person.bio.as_ref().map_or("", |bio| bio.as_str()))?,
        };
        self.lead(tx, &person.addresses, &format!("/search?q={name}"), None, losses)?;
        Ok(Landed { kind: ArchiveKind::Author, fate: Fate::Kept, number: Some(number) })
    }
}
