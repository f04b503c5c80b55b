//! The pictures of the library by number: in memory while there is room, else by their place in the file.

use super::meta;
use crate::Dropped;
use crate::archive::body::{Library, Shown};
use crate::archive::xml::{Element, Record, Records};
use crate::archive::{ArchiveError, story};

/// How many **bytes** of texts are kept in memory.
const ROOM: usize = 48 * 1024 * 1024;
/// Pictures of one archive.
const MOST: usize = 4_000_000;

/// A picture on the shelf.
#[derive(Debug)]
enum Kept {
    /// Address, caption, alternative text and credit.
    Here(Box<[String; 4]>),
    /// Its record.
    At { at: u64, length: u32 },
}

/// All of them, by number.
#[derive(Debug)]
pub(super) struct Shelf {
    kept: Vec<(u64, Kept)>,
    /// The post a picture hangs on, and the picture.
    hung: Vec<(u64, u64)>,
    /// **Bytes** that may still be kept.
    room: usize,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { kept: Vec::new(), hung: Vec::new(), room: ROOM }
    }
}

impl Shelf {
    /// Keeps an attachment that is a picture.
    pub fn keep(&mut self, item: &Element<'_>, record: &Record, seekable: bool) -> Result<(), ArchiveError> {
        let Ok(id) = item.text_of("wp:post_id").parse::<u64>() else { return Ok(()) };
        let too_many = |what, limit: usize| ArchiveError::TooMuch { at: record.at, what, limit: limit as u64 };
        if self.kept.len() >= MOST {
            return Err(too_many("pictures of one archive", MOST));
        }
        let texts = texts(item);
        let size: usize = texts.iter().map(String::len).sum::<usize>() + 100;
        let kept = if let Some(room) = self.room.checked_sub(size) {
            self.room = room;
            Kept::Here(Box::new(texts))
        } else if seekable {
            let length = u32::try_from(record.length).unwrap_or(u32::MAX);
            Kept::At { at: record.at, length }
        } else {
            return Err(too_many("texts of pictures", ROOM));
        };
        self.kept.push((id, kept));
        if let Some(parent) = item.text_of("wp:post_parent").parse().ok().filter(|parent| *parent > 0) {
            self.hung.push((parent, id));
        }
        Ok(())
    }

    /// After the last one was kept.
    pub fn sort(&mut self) {
        self.kept.sort_by_key(|(id, _)| *id);
        self.hung.sort_unstable();
    }

    fn texts_of(&self, id: u64, records: &mut Records<'_>) -> Option<[String; 4]> {
        let at = self.kept.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        match &self.kept.get(at)?.1 {
            Kept::Here(texts) => Some((**texts).clone()),
            Kept::At { at, length } => {
                let record = records.again(*at, usize::try_from(*length).ok()?).ok()?;
                let (element, _) = records.tree(&record).ok()?;
                Some(texts(&element))
            }
        }
    }
}

/// Address, caption, alternative text and credit of an attachment.
pub(super) fn texts(item: &Element<'_>) -> [String; 4] {
    let address = Some(item.text_of("wp:attachment_url")).filter(|url| !url.is_empty()).unwrap_or(item.text_of("guid"));
    let alt = meta::value(item, "_wp_attachment_image_alt").unwrap_or_default();
    let credit = ["_media_credit", "media_credit", "_navis_media_credit", "credit"].iter().find_map(|key| meta::value(item, key));
    let credit = credit.or_else(|| meta::serialised(meta::value(item, "_wp_attachment_metadata")?, "credit"));
    let once = |text: &str| crate::archive::fit::encoded_once(text).0.into_owned();
    let caption = crate::archive::body::plain(item.text_of("excerpt:encoded"));
    [address.to_owned(), once(&caption), once(alt), once(credit.unwrap_or_default())]
}

/// The shelf and the file, while one post is read.
pub(super) struct Open<'s, 'r, 'a> {
    pub shelf: &'s Shelf,
    pub records: &'r mut Records<'a>,
    pub post: u64,
    pub dropped: Vec<Dropped>,
}

impl Library for Open<'_, '_, '_> {
    fn picture(&mut self, id: u64) -> Option<Shown> {
        let [address, caption, alt, credit] = self.shelf.texts_of(id, self.records)?;
        let picture = story::picture(&caption, &credit, &alt, &mut self.dropped);
        Some(Shown { picture, address: Some(address).filter(|address| !address.is_empty()) })
    }

    fn attached(&mut self) -> Vec<u64> {
        let start = self.shelf.hung.partition_point(|(parent, _)| *parent < self.post);
        let hung = self.shelf.hung.get(start..).unwrap_or_default();
        hung.iter().take_while(|(parent, _)| *parent == self.post).map(|(_, id)| *id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    const EXPORT: &str = include_str!("../../../tests/archives/wordpress.xml");

    /// Texts of pictures 50 and 51, and those that hang on post 1.
    fn told(mut shelf: Shelf) -> (Vec<Option<[String; 4]>>, Vec<u64>) {
        let mut records = Records::new(Box::new(Cursor::new(EXPORT)), super::super::SHAPE).unwrap();
        while let Some(record) = records.next().unwrap() {
            let (element, _) = records.tree(&record).unwrap();
            if element.text_of("wp:post_type") == "attachment" {
                shelf.keep(&element, &record, records.is_seekable()).unwrap();
            }
        }
        shelf.sort();
        let texts = [50, 51, 99].map(|id| shelf.texts_of(id, &mut records)).to_vec();
        let hung = Open { shelf: &shelf, records: &mut records, post: 1, dropped: Vec::new() }.attached();
        (texts, hung)
    }

    #[test]
    fn pictures_without_room_in_memory_are_read_at_their_place() {
        let (texts, hung) = told(Shelf::default());
        assert_eq!(texts[0].as_ref().unwrap()[2], "قوارب عند رصيف خشبي");
        assert_eq!((texts[2].as_ref(), hung.as_slice()), (None, [50, 51].as_slice()));
        assert_eq!(told(Shelf { room: 0, ..Shelf::default() }), (texts, hung));
    }
}
