//! A folder of saved HTML pages as an archive: what stands in it, a page at a time, under the address that its place in the
//! folder was.

use super::folder;
use super::open::Opened;
use crate::failure::Failure;
use intake::archive::{ArchiveError, Asked, Item, OldStory, Thing, Was};
use intake::date::{Settled, settle};
use intake::{Dropped, DroppedKind, Hint, Incoming};
use jiff::Timestamp;
use model::{Name, Picture};
use std::path::{Path, PathBuf};

const ENDINGS: [&str; 3] = ["html", "htm", "xhtml"];

/// Opens a folder, or one page.
///
/// # Errors
/// [`Failure`] when nothing is there.
pub fn open(path: &Path, asked: &Asked) -> Result<Opened, Failure> {
    let mut files = Vec::new();
    if path.is_dir() {
        folder::walk(path, &ENDINGS, &mut files);
    } else if path.is_file() {
        files.push(path.to_owned());
    } else {
        return Err(Failure::refused("no-file", &[("path", &path.display())]));
    }
    if files.is_empty() {
        return Err(Failure::refused("no-pages", &[("path", &path.display())]));
    }
    let length = |file: &PathBuf| file.metadata().map_or(0, |meta| meta.len());
    let bytes = files.iter().map(length).sum();
    let (root, asked) = (path.to_owned(), asked.clone());
    let items = u64::try_from(files.len()).unwrap_or(u64::MAX);
    let (mut files, mut place) = (files.into_iter(), 0);
    let next = move || {
        let file = files.next()?;
        place += length(&file);
        Some(std::fs::read(&file).map_err(ArchiveError::Io).map(|bytes| (item(&root, &file, &bytes, &asked), place)))
    };
    Ok(Opened::new(items, bytes, Box::new(next)))
}

fn item(root: &Path, file: &Path, bytes: &[u8], asked: &Asked) -> Item {
    let place = file.strip_prefix(root).ok().filter(|place| !place.as_os_str().is_empty()).unwrap_or_else(|| file_name(file));
    let place = place.to_string_lossy().into_owned();
    match intake::page::read(bytes, Hint { file_name: &place, own_name: &asked.own_name }) {
        Ok(page) => story(page, &place, file, asked),
        Err(error) => Item {
            origin: format!("html:{place}"),
            title: place,
            thing: None,
            dropped: vec![Dropped { what: DroppedKind::Outside, text: error.to_string() }],
            unknown: Vec::new(),
        },
    }
}

fn file_name(file: &Path) -> &Path {
    file.file_name().map_or(file, Path::new)
}

fn story(page: Incoming, place: &str, file: &Path, asked: &Asked) -> Item {
    let published = match settle(&page, None, &asked.zone, Timestamp::now()) {
        Ok(Settled::Known { at }) => Some(at),
        _ => None,
    };
    let (lead, pictures) = match page.lead {
        Some(lead) => {
            let picture = Picture { caption: lead.caption, credit: lead.credit, alt: lead.alt, ..Picture::default() };
            (Some(picture), vec![lead.src.map(|src| beside(file, &src))])
        }
        None => (None, Vec::new()),
    };
    let headline = page.headline.to_string();
    let rest = page.body.content.iter().map(|block| block.pictures().len()).sum::<usize>();
    let pictures = pictures.into_iter().chain(std::iter::repeat_n(None, rest)).collect();
    let story = OldStory {
        lang: page.lang,
        kicker: page.kicker,
        headline: page.headline,
        deck: page.deck,
        bylines: page.bylines,
        sources: page.sources,
        dateline: page.dateline,
        lead,
        body: page.body,
        pictures,
        section: page.section.and_then(|name| Name::parse(&name).ok()),
        topics: page.topics,
        was: Was::Public,
        published,
        updated: None,
        sticky: false,
        comments_open: true,
        addresses: page.canonical.into_iter().chain([format!("/{}", place.replace('\\', "/"))]).collect(),
        comments: Vec::new(),
    };
    Item { origin: page.origin, title: headline, thing: Some(Thing::Story(Box::new(story))), dropped: page.dropped, unknown: page.unknown }
}

/// The address of a picture as the page has it; one beside the page is named by its file.
fn beside(file: &Path, src: &str) -> String {
    if src.contains("://") || src.starts_with("//") {
        return src.to_owned();
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    let path = folder.join(src.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/'));
    format!("file:{}", path.display())
}
