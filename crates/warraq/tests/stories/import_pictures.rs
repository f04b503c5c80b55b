//! Pictures come from beside the saved page and from nowhere else.

use crate::newsroom::Newsroom;
use crate::saved_pages::with_picture;
use std::path::Path;

fn png() -> Vec<u8> {
    let blue = image::RgbImage::from_fn(640, 360, |x, y| image::Rgb([20, (x % 200) as u8, (y % 250) as u8]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    blue.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// How many files lie below a folder.
fn files(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| if entry.file_type().unwrap().is_dir() { files(&entry.path()) } else { 1 }).sum()
}

#[test]
fn a_picture_beside_the_page_comes_along() {
    let newsroom = Newsroom::founded();
    newsroom.file("saved/page_files/blue.png", png());
    let page = newsroom.file("saved/page.html", with_picture(1, "page_files/blue.png"));

    let imported = newsroom.run(&["import", "page", &page, "--publish"]);
    assert_eq!(imported.code, 0, "{imported:?}");
    let lead = newsroom.data(&["story", "show", "1"])["copy"]["lead"].clone();
    assert!(lead["media"].is_i64(), "{lead}");
    assert_eq!((lead["alt"].as_str(), lead["caption"].as_str()), (Some("لوحة زرقاء"), Some("اللوحة رقم 1 قبل تعليقها")));
    assert!(files(&newsroom.home().join("media")) > 0);
}

#[test]
fn a_picture_elsewhere_is_left_there_with_a_note() {
    let newsroom = Newsroom::founded();
    let outside = newsroom.file("outside.png", png());
    newsroom.file("saved/here.txt", "a folder");
    std::os::unix::fs::symlink(&outside, newsroom.folder().join("saved/link.png")).unwrap();
    std::os::unix::fs::symlink(newsroom.folder(), newsroom.folder().join("saved/up")).unwrap();
    let file_url = format!("file://{outside}");
    let addresses = [
        "../../etc/passwd",
        "../outside.png",
        "x/../../outside.png",
        &outside,
        &file_url,
        "https://pictures.example/outside.png",
        "//pictures.example/outside.png",
        "..\\outside.png",
        "link.png",
        "up/outside.png",
        "./../outside.png",
    ];
    for (n, address) in (1..).zip(addresses) {
        let page = newsroom.file(&format!("saved/{n}.html"), with_picture(n, address));
        let imported = newsroom.run(&["import", "page", &page, "--publish"]);
        assert_eq!(imported.code, 0, "{address}: {imported:?}");
        assert!(imported.err.contains("the picture is not beside the saved page"), "{address}: {}", imported.err);
        let lead = newsroom.data(&["story", "show", &n.to_string()])["copy"]["lead"].clone();
        assert!(lead["media"].is_null(), "{address}: {lead}");
    }
    assert_eq!(files(&newsroom.home().join("media")), 0, "nothing from outside the page's folder was kept");
}

#[test]
fn a_picture_that_is_missing_or_none_is_named_and_the_story_comes_in_without_it() {
    let newsroom = Newsroom::founded();
    newsroom.file("saved/broken.png", "\u{89}PNG but no picture");
    for (n, address, note) in
        [(1, "gone.png", "the picture that the page names is not beside it"), (2, "broken.png", "is not a readable picture")]
    {
        let page = newsroom.file(&format!("saved/{n}.html"), with_picture(n, address));
        let imported = newsroom.run(&["import", "page", &page, "--publish"]);
        assert_eq!(imported.code, 0, "{imported:?}");
        assert!(imported.err.contains(note), "{address}: {}", imported.err);
    }
}
