//! Pictures as readers get them: formats and widths to choose from, room kept, words beside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod sample;

use model::{Block, Focus, Line, Media, MediaId, Name, Picture, Rendition, Tones};
use press::FeedFormat;
use press::FeedScope;
use press::view::StoryView;

fn rendition(width: u32, mime: &str, letter: char) -> Rendition {
    Rendition { width, height: width * 2 / 3, sha256: letter.to_string().repeat(4), mime: mime.into(), size: width * 60 }
}

/// A picture as the darkroom leaves it: three formats at four widths.
fn media(id: i64) -> Media {
    let kinds = [("image/avif", 'a'), ("image/webp", 'b'), ("image/jpeg", 'c')];
    let widths = [360, 720, 1280, 1920];
    Media {
        id: MediaId(id),
        renditions: widths.iter().flat_map(|width| kinds.map(|(mime, letter)| rendition(*width, mime, letter))).collect(),
        focus: Focus::new(100, 500).unwrap(),
        tones: Tones::parse("6496c81e3cc85a503c"),
    }
}

fn picture(id: i64) -> Picture {
    Picture {
        media: Some(MediaId(id)),
        caption: Some(Line::parse("قوارب <الصيد> عند الفجر").unwrap()),
        credit: Some(Name::parse("Rami Saad").unwrap()),
        alt: Some(Line::parse("ثلاثة قوارب \"صغيرة\"").unwrap()),
        ..Picture::default()
    }
}

fn story() -> StoryView {
    let mut view = sample::short_story();
    let decorative = Picture { decorative: true, caption: None, credit: None, ..picture(2) };
    let missing = Picture { media: Some(MediaId(99)), ..picture(99) };
    view.copy.body.content = vec![
        Block::Image { picture: picture(1) },
        Block::Gallery { pictures: vec![picture(1), decorative], title: Some("على الرصيف".into()) },
        Block::Image { picture: missing },
    ];
    view.media = [1, 2].map(|id| (MediaId(id), media(id))).into();
    view
}

/// The lines of the page's text.
fn body(page: &str) -> &str {
    let (_, rest) = page.split_once("<div class=\"body\">\n").unwrap();
    rest.split_once("</div>\n").unwrap().0
}

#[test]
fn a_body_shows_its_pictures_in_formats_and_widths_to_choose_from() {
    let (press, desk) = sample::paper();
    let page = press.story(&desk, &story()).unwrap();
    insta::assert_snapshot!(body(&page));
}

#[test]
fn a_feed_shows_each_picture_once_as_jpeg_with_its_whole_address() {
    let (_, desk) = sample::paper();
    let mut items = sample::feed_items();
    let view = story();
    (items[0].body, items[0].media) = (view.copy.body, view.media);
    items.truncate(1);
    let feed = press::feed::feed(&desk, &FeedScope::Site, FeedFormat::Json, &items).unwrap();
    let json: serde_json::Value = serde_json::from_str(&feed).unwrap();
    let html = json["items"][0]["content_html"].as_str().unwrap().to_owned();
    insta::assert_snapshot!(html);
    assert!(!html.contains("srcset") && !html.contains(".avif") && !html.contains(".webp"));
}

#[test]
fn a_page_is_shared_with_one_jpeg_that_is_not_wasteful() {
    let (press, desk) = sample::paper();
    let mut view = story();
    view.picture = Some(press::view::PictureView::of(&picture(1), Some(&media(1))));
    let page = press.story(&desk, &view).unwrap();
    assert!(page.contains("<meta property=\"og:image\" content=\"https://almarfa.example/media/cccc.jpg\">"), "{page}");
    assert!(page.contains("<meta property=\"og:image:width\" content=\"1280\">"));
}
