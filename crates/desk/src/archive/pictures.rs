//! Pictures that an archive only names are expected: they have a number at once, their bytes follow.

use super::losses::Losses;
use super::{Landed, Landing};
use crate::DeskError;
use intake::archive::OldPicture;
use model::{ArchiveKind, ArchiveNote, Block, Body, Fate, MediaId, Picture};
use store::media::{self, MediaRow};
use store::{Tx, old_picture};

impl Landing {
    /// A picture of the old library.
    pub(super) fn picture(&mut self, tx: &mut Tx, picture: &OldPicture, losses: &mut Losses) -> Result<Landed, DeskError> {
        let said =
            Picture { caption: picture.caption.clone(), credit: picture.credit.clone(), alt: picture.alt.clone(), ..Picture::default() };
        let media = self.expect(tx, &said, &picture.address)?;
        if media.is_none() {
            losses.add(ArchiveNote::NoMedia, &picture.address);
        }
        let fate = if media.is_some() { Fate::Kept } else { Fate::Refused };
        Ok(Landed { kind: ArchiveKind::Picture, fate, number: media.map(|id| id.0) })
    }

    /// Gives the pictures of a story their numbers: the lead first, then those of the body.
    pub(super) fn name_pictures(
        &mut self,
        tx: &mut Tx,
        lead: Option<&mut Picture>,
        body: &mut Body,
        addresses: &[Option<String>],
        losses: &mut Losses,
    ) -> Result<(), DeskError> {
        let mut addresses = addresses.iter();
        for picture in lead.into_iter().chain(body.content.iter_mut().flat_map(pictures)) {
            let Some(address) = addresses.next().and_then(Option::as_deref) else { continue };
            picture.media = self.expect(tx, picture, address)?;
            if picture.media.is_none() {
                losses.add(ArchiveNote::NoMedia, address);
            }
        }
        Ok(())
    }

    /// The number of the picture at an address; `None` when no pictures are wanted. What is said of it first stays.
    fn expect(&mut self, tx: &mut Tx, said: &Picture, address: &str) -> Result<Option<MediaId>, DeskError> {
        if !self.terms.pictures {
            return Ok(None);
        }
        let key = spelling(address);
        let (id, new) = old_picture::expect(tx, &key, address, self.terms.run, self.at)?;
        if new {
            self.counts.pictures += 1;
            if let Some(row) = media::row(tx, id)? {
                let row = MediaRow {
                    caption: said.caption.clone().map(String::from),
                    credit: said.credit.clone().map(String::from),
                    alt: said.alt.clone().map(String::from),
                    decorative: said.decorative,
                    ..row
                };
                media::describe(tx, &row)?;
            }
        }
        Ok(Some(id))
    }
}

/// One spelling of a picture's address: without scheme and place, since sites answer under http and https alike.
fn spelling(address: &str) -> String {
    let bare = address.split('#').next().unwrap_or_default().trim();
    let bare = bare.strip_prefix("https:").or_else(|| bare.strip_prefix("http:")).unwrap_or(bare);
    // The whole of it, also when it is too long for an index.
    if bare.len() > 1_000 { store::objects::name_of(bare.as_bytes()) } else { bare.to_owned() }
}

fn pictures(block: &mut Block) -> &mut [Picture] {
    match block {
        Block::Image { picture } => std::slice::from_mut(picture),
        Block::Gallery { pictures, .. } => pictures,
        _ => &mut [],
    }
}
