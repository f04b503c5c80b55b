//! Following the change log, and beginning again.

use crate::paper::{ids, story};
use search::{Entry, Index, Opened, Reason, SearchError};
use std::path::Path;

#[test]
fn a_step_may_be_taken_twice_and_the_place_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("search");
    let (index, mut writer, opened) = Index::open(&path).unwrap();
    assert_eq!(opened, Opened::Empty(Reason::Missing));
    for _ in 0..2 {
        writer.apply([story(1, "ميناء", "ميناء"), story(2, "ميناء", "ميناء")], &[], 7).unwrap();
    }
    assert_eq!(index.stories(), 2);
    writer.apply([story(2, "سوق", "سوق")], &[1], 9).unwrap();
    assert!(ids(&index, "ميناء").is_empty());
    assert!(matches!(Index::open(&path), Err(SearchError::Busy(_))), "one writer at a time");
    writer.close().unwrap();
    let (index, writer, opened) = Index::open(&path).unwrap();
    assert_eq!((opened, writer.cursor()), (Opened::At(9), 9));
    assert_eq!(ids(&index, "سوق"), [2]);
}

#[test]
fn a_rebuild_replaces_everything_or_nothing() {
    let (index, mut writer) = crate::paper::index([story(1, "ميناء", "ميناء")]);
    let broken = [Ok(story(2, "سوق", "سوق")), Err(SearchError::Folder(std::io::Error::other("the database went away")))];
    assert!(writer.rebuild(broken, 5).is_err());
    assert_eq!((ids(&index, "ميناء"), ids(&index, "سوق"), writer.cursor()), (vec![1], vec![], 1));
    writer.rebuild([Ok::<Entry, SearchError>(story(2, "سوق", "سوق"))], 5).unwrap();
    assert_eq!((ids(&index, "ميناء"), ids(&index, "سوق"), writer.cursor()), (vec![], vec![2], 5));
    writer.apply([story(3, "ميناء", "ميناء")], &[], 6).unwrap();
    assert_eq!(ids(&index, "ميناء"), [3]);
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// Opening never panics, and what opens as sound finds what it should.
fn opens_sound_or_empty(path: &Path, what: &str) {
    let (index, mut writer, opened) = Index::open(path).unwrap();
    match opened {
        Opened::At(cursor) => {
            assert_eq!(cursor, 4, "{what}");
            assert_eq!(ids(&index, "ميناء الصنوبر"), [1], "{what}");
        }
        Opened::Empty(_) => assert_eq!(index.stories(), 0, "{what}"),
    }
    writer.apply([story(1, "ميناء الصنوبر", "ميناء الصنوبر")], &[], 5).unwrap();
    assert_eq!(ids(&index, "ميناء الصنوبر"), [1], "{what}: it goes on from there");
    writer.close().unwrap();
}

#[test]
fn whatever_happens_to_its_files_an_index_opens_sound_or_empty() {
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound");
    let (_, mut writer, _) = Index::open(&sound).unwrap();
    writer.apply((1..9).map(|id| story(id, "ميناء الصنوبر", "ميناء الصنوبر")), &[], 3).unwrap();
    writer.apply([], &[2, 3, 4, 5, 6, 7, 8], 4).unwrap();
    writer.close().unwrap();
    let names: Vec<_> = std::fs::read_dir(&sound).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    for name in &names {
        let length = std::fs::metadata(sound.join(name)).unwrap().len();
        let spoil = |what: &str, spoiled: &dyn Fn(&Path, Vec<u8>)| {
            let copied = folder.path().join("copy");
            copy(&sound, &copied);
            let path = copied.join(name);
            spoiled(&path, std::fs::read(&path).unwrap());
            opens_sound_or_empty(&copied, &format!("{what} {name:?}"));
            std::fs::remove_dir_all(&copied).unwrap();
        };
        spoil("without", &|path, _| std::fs::remove_file(path).unwrap());
        spoil("empty", &|path, _| std::fs::write(path, []).unwrap());
        spoil("half of", &|path, bytes| std::fs::write(path, &bytes[..bytes.len() / 2]).unwrap());
        let step = usize::try_from(length / 12 + 1).unwrap();
        for at in (0..usize::try_from(length).unwrap()).step_by(step) {
            spoil(&format!("byte {at} flipped in"), &|path, mut bytes| {
                bytes[at] ^= 0x15;
                std::fs::write(path, bytes).unwrap();
            });
        }
    }
}

#[test]
fn files_of_others_in_the_folder_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("meta.json"), "no index").unwrap();
    std::fs::write(folder.path().join("letters.txt"), "mine").unwrap();
    let (_, _, opened) = Index::open(folder.path()).unwrap();
    assert!(matches!(opened, Opened::Empty(Reason::Damaged(_))));
    assert_eq!(std::fs::read_to_string(folder.path().join("letters.txt")).unwrap(), "mine");
}
