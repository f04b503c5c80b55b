//! Writes one page of every kind into a folder, to look at: `cargo run -p press --example render_pages -- FOLDER`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use press::FeedScope;
use press::view::{ListKind, SearchView, Status};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("give the folder to write into")?;
    std::fs::create_dir_all(&folder)?;
    let (press, desk) = sample::paper();
    let (english, english_desk) = sample::set_up(&press::Theme::built_in(), sample::english_site());
    let section = sample::section("world");
    let pages = [
        ("story.html", press.story(&desk, &sample::story())?),
        ("story-en.html", english.story(&english_desk, &sample::story())?),
        ("home.html", press.home(&desk, &sample::home())?),
        ("empty.html", press.home(&desk, &Default::default())?),
        ("section.html", press.list(&desk, &sample::list(ListKind::Section(section)))?),
        ("day.html", press.list(&desk, &sample::list(ListKind::Day(jiff::civil::date(2026, 11, 22))))?),
        ("topic.html", press.list(&desk, &sample::list(ListKind::Topic(sample::topic("ميناء المرفأ"))))?),
        ("search.html", press.search(&desk, &sample::search())?),
        ("search-none.html", press.search(&desk, &SearchView { ask: press::Ask::of("كلمة"), total: Some(0), ..Default::default() })?),
        ("archive.html", press.archive(&desk, &sample::archive())?),
        ("page.html", press.page(&desk, &sample::page())?),
        ("reply.html", press.reply(&desk, &sample::reply())?),
        ("held.html", press.held(&desk, &sample::held())?),
        ("error.html", press.message(&desk, &sample::message(Status::NotFound))?),
        ("feed.xml", press::feed::rss(&desk, &FeedScope::Site, &sample::feed_items())?),
        ("feed.atom", press::feed::atom(&desk, &FeedScope::Site, &sample::feed_items())?),
        ("feed.json", press::feed::json(&desk, &FeedScope::Site, &sample::feed_items())?),
    ];
    for (name, text) in pages {
        std::fs::write(std::path::Path::new(&folder).join(name), text)?;
    }
    Ok(())
}
