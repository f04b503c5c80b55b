//! What every page has, whatever stands in it; read by `base.html` as `page`.

use crate::desk::{Desk, Place};
use crate::engine::record;
use crate::error::PressError;
use crate::escape::to_html;
use crate::meta::Meta;
use crate::press::Press;
use crate::printable::safe;
use minijinja::{Value, context};

record! {
    /// Head and frame of a page.
    Frame { root, title, meta, head, masthead, nav, footer, site, is_preview }
}

/// The frame around a page: its title, its `<head>` elements, its place in the navigation.
///
/// The title is «title - paper»; without a title the paper's name and tagline. What is not ours in
/// `title` has been through [`line`].
pub(crate) fn frame(desk: &Desk, title: Option<&str>, meta: Value, place: &Place) -> Value {
    framed(desk, title, meta, place).into()
}

/// The frame around a page that is not published: a bar above the masthead says so and leads `back`, and no form can be
/// sent. It stands before the masthead itself, so that every theme shows it.
pub(crate) fn preview(desk: &Desk, title: &str, place: &Place, back: &str) -> Value {
    let frame = framed(desk, Some(title), Meta::unlisted(desk).finish(), place);
    let words = |key: &str| to_html(&desk.messages.text(key));
    let bar = format!(
        "<aside class=\"top unpublished\" aria-label=\"{}\"><div class=\"wrap\"><b>{}</b><a href=\"{}\">{}</a></div></aside>\n",
        words("preview"),
        words("preview-not-published"),
        to_html(back),
        words("preview-back"),
    );
    let masthead = safe(format!("{bar}{}", frame.masthead.as_str().unwrap_or_default()));
    Frame { masthead, is_preview: Value::from(true), ..frame }.into()
}

fn framed(desk: &Desk, title: Option<&str>, meta: Value, place: &Place) -> Frame {
    let name = desk.site.name.as_str();
    let title = match (title, &desk.site.tagline) {
        (Some(title), _) => format!("{title} - {name}"),
        (None, Some(tagline)) => format!("{name} - {}", tagline.as_str()),
        (None, None) => name.to_owned(),
    };
    let mut escaped = String::with_capacity(title.len());
    crate::escape::message(&mut escaped, &title);
    Frame {
        root: safe(crate::direction::attributes(desk.site.lang())),
        title: safe(escaped),
        meta,
        head: desk.chrome.head.clone(),
        masthead: desk.chrome.masthead.clone(),
        nav: desk.nav(place),
        footer: desk.chrome.footer.clone(),
        site: crate::printable::foreign(name),
        is_preview: Value::from(false),
    }
}

/// A text for a plain-text line of the paper's language: isolated when it may reorder the line.
pub(crate) fn line(desk: &Desk, text: &str) -> String {
    let clean: String = text.chars().filter(|&c| !crate::escape::bidi_control(c)).collect();
    let ours = desk.site.lang().dir();
    if arabic::lang::direction(&clean).is_some_and(|dir| dir != ours) { arabic::isolate::isolate(&clean) } else { clean }
}

/// Fills `template` with the frame as `page` and the page's own part as `it`.
pub(crate) fn fill(press: &Press, template: &str, page: Value, it: Value) -> Result<String, PressError> {
    Ok(press.env.get_template(template)?.render(context! { page, it })?)
}

/// Text for content or attribute that is in the page's language.
pub(crate) fn text(text: &str) -> Value {
    safe(to_html(text))
}
