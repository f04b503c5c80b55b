//! What stands around every page, set once for a [`Desk`].

use crate::address::{Address, FeedFormat, FeedScope};
use crate::desk::{Chrome, Desk, Masthead, Place};
use crate::engine::record;
use crate::error::PressError;
use crate::escape::to_html;
use crate::press::Press;
use crate::printable::{foreign, optional_words, safe, words};
use minijinja::{Value, context};
use std::collections::BTreeMap;
use std::sync::Arc;

record! {
    /// A link of navigation or footer.
    Link { url, name, current }
}

fn link(address: &Address, name: &str, current: bool) -> Value {
    Link { url: safe(to_html(&address.path())), name: words(name), current: Value::from(current) }.into()
}

/// Sets everything around the pages.
pub(crate) fn desk(press: &Press, masthead: Masthead) -> Result<Desk, PressError> {
    let mut desk = Desk {
        site: Arc::clone(&press.site),
        zone: press.zone.clone(),
        almanac: Arc::clone(&press.almanac),
        messages: Arc::clone(&press.messages),
        masthead,
        chrome: Chrome { head: Value::UNDEFINED, masthead: Value::UNDEFINED, nav: BTreeMap::new(), footer: Value::UNDEFINED },
    };
    desk.chrome =
        Chrome { head: head(press, &desk), masthead: top(press, &desk)?, nav: navigation(press, &desk)?, footer: footer(press, &desk)? };
    Ok(desk)
}

fn head(press: &Press, desk: &Desk) -> Value {
    let mut out = String::from("<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"/favicon.ico\">\n");
    let name = to_html(desk.site.name.as_str());
    for format in FeedFormat::ALL {
        let address = Address::Feed { scope: FeedScope::Site, format };
        let kind = address.content_type().split(';').next().unwrap_or_default();
        out.push_str(&format!("<link rel=\"alternate\" type=\"{kind}\" title=\"{name}\" href=\"{}\">\n", address.path()));
    }
    out.push_str(&format!(
        "<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"{name}\" href=\"{}\">\n",
        Address::SearchDescription.path()
    ));
    out.push_str("<style>");
    out.push_str(press.style.css());
    out.push_str("</style>");
    safe(out)
}

fn top(press: &Press, desk: &Desk) -> Result<Value, PressError> {
    let today = desk.masthead.today;
    let context = context! {
        date => safe(format!("<time datetime=\"{today}\">{}</time>", to_html(&desk.almanac.day(today)))),
        hijri => desk.almanac.calendar().hijri(today).map(|date| safe(to_html(&date))),
        changed => desk.masthead.last_change.map(|at| desk.stamp(at)),
        name => words(desk.site.name.as_str()),
        tagline => optional_words(desk.site.tagline.as_ref().map(|line| line.as_str())),
        telegram => outside(desk.site.telegram.as_ref()),
        search_url => safe(Address::search(None).path()),
    };
    Ok(safe(press.env.get_template("masthead.html")?.render(context)?))
}

/// A link that leaves the site, ready for `href`.
pub(crate) fn outside(href: Option<&model::body::Href>) -> Value {
    href.map_or(Value::from(()), |href| safe(to_html(href.as_str())))
}

fn navigation(press: &Press, desk: &Desk) -> Result<BTreeMap<Place, Value>, PressError> {
    let sections = &desk.masthead.sections;
    let mut places = vec![Place::Elsewhere, Place::Home];
    places.extend(sections.iter().map(|section| Place::Section(section.slug.clone())));
    let template = press.env.get_template("nav.html")?;
    let set = |place: Place| {
        let links = sections.iter().map(|section| {
            let here = place == Place::Section(section.slug.clone());
            link(&Address::Section { slug: section.slug.clone(), before: None }, &section.name, here)
        });
        let home = link(&Address::HOME, &desk.messages.text("home"), place == Place::Home);
        let links: Value = std::iter::once(home).chain(links).collect();
        let html = template.render(context! { links })?;
        Ok((place, safe(html)))
    };
    places.into_iter().map(set).collect()
}

fn footer(press: &Press, desk: &Desk) -> Result<Value, PressError> {
    let sections = desk.masthead.sections.iter();
    let pages = desk.masthead.pages.iter();
    let feed = |format| safe(Address::Feed { scope: FeedScope::Site, format }.path());
    let context = context! {
        name => foreign(desk.site.name.as_str()),
        sections => sections.map(|it| link(&Address::Section { slug: it.slug.clone(), before: None }, &it.name, false)).collect::<Value>(),
        pages => pages.map(|it| link(&Address::Page { slug: it.slug.clone() }, &it.title, false)).collect::<Value>(),
        archive_url => safe(Address::ArchiveIndex { year: None }.path()),
        rss => feed(FeedFormat::Rss),
        atom => feed(FeedFormat::Atom),
        json => feed(FeedFormat::Json),
        telegram => outside(desk.site.telegram.as_ref()),
        facebook => outside(desk.site.facebook.as_ref()),
    };
    Ok(safe(press.env.get_template("footer.html")?.render(context)?))
}
