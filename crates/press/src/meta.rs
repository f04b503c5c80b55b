//! What stands in `<head>` for machines: description, canonical link, Open Graph, card.

use crate::address::Address;
use crate::caching::picture_type;
use crate::desk::Desk;
use crate::escape::bare_html;
use crate::picture::{path, shared};
use crate::printable::safe;
use crate::view::PictureView;
use arabic::lang::Lang;
use minijinja::Value;

/// Open Graph wants a country: Facebook's list has one Arabic.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "ar_AR",
        Lang::En => "en_GB",
    }
}

/// Collects the elements; texts are escaped and free of bidi controls.
pub(crate) struct Meta<'a> {
    desk: &'a Desk,
    out: String,
}

impl<'a> Meta<'a> {
    /// Starts with the canonical link.
    pub(crate) fn at(desk: &'a Desk, address: &Address) -> Self {
        let url = address.absolute(&desk.site.address);
        let mut meta = Self { desk, out: String::with_capacity(8 * 1024) };
        meta.put(["<link rel=\"canonical\" href=\"", &url, "\">\n"]);
        meta.property("og:url", &url);
        meta.property("og:site_name", desk.site.name.as_str());
        meta.property("og:locale", locale(desk.site.lang()));
        meta
    }

    /// A page that search engines should leave out.
    pub(crate) fn unlisted(desk: &'a Desk) -> Self {
        Self { desk, out: "<meta name=\"robots\" content=\"noindex\">\n".to_owned() }
    }

    fn put<const N: usize>(&mut self, parts: [&str; N]) {
        for part in parts {
            self.out.push_str(part);
        }
    }

    fn element(&mut self, attribute: &str, name: &str, content: &str) {
        self.put(["<meta ", attribute, "=\"", name, "\" content=\""]);
        bare_html(&mut self.out, content);
        self.out.push_str("\">\n");
    }

    /// `<meta name=… content=…>`.
    pub(crate) fn name(&mut self, name: &str, content: &str) {
        self.element("name", name, content);
    }

    /// `<meta property=… content=…>` (Open Graph is RDFa).
    pub(crate) fn property(&mut self, name: &str, content: &str) {
        self.element("property", name, content);
    }

    /// Type, title and description.
    pub(crate) fn about(&mut self, kind: &str, title: &str, description: Option<&str>) {
        self.property("og:type", kind);
        self.property("og:title", title);
        if let Some(description) = description {
            self.name("description", description);
            self.property("og:description", description);
        }
    }

    /// The picture for cards, and the kind of card that fits.
    pub(crate) fn picture(&mut self, picture: Option<&PictureView>) {
        let best = picture.and_then(|picture| shared(picture).map(|rendition| (picture, rendition)));
        self.name("twitter:card", if best.is_some() { "summary_large_image" } else { "summary" });
        let Some((picture, rendition)) = best else { return };
        let url = format!("{}{}", self.desk.site.address.as_str(), path(rendition));
        self.property("og:image", &url);
        self.property("og:image:type", picture_type(crate::caching::picture_ext(&rendition.mime)));
        self.property("og:image:width", &rendition.width.to_string());
        self.property("og:image:height", &rendition.height.to_string());
        if let Some(alt) = &picture.alt {
            self.property("og:image:alt", alt);
        }
    }

    /// A link to another form or part of the page.
    pub(crate) fn link(&mut self, rel: &str, address: &Address) {
        self.put(["<link rel=\"", rel, "\" href=\""]);
        bare_html(&mut self.out, &address.path());
        self.out.push_str("\">\n");
    }

    /// Ready HTML (JSON-LD).
    pub(crate) fn ready(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// The elements.
    pub(crate) fn finish(self) -> Value {
        safe(self.out)
    }
}
