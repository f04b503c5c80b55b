//! Settings of the paper: what stands on every page, its style, sections, static pages, old addresses.

mod addresses;
mod pages;
mod paper;
mod sections;
mod style;

use super::pack::Pack;
use super::row::{Row, routes};
use minijinja::{Value, context};
use press::printable::{safe, words};

/// Settings.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/settings" All(Configure) => paper::show;
    POST "/desk/settings" All(Configure) => paper::save;
    GET "/desk/settings/sections" All(Configure) => sections::show;
    POST "/desk/settings/sections" All(Configure) => sections::save;
    POST "/desk/settings/sections/new" All(Configure) => sections::make;
    POST "/desk/settings/sections/drop" All(Configure) => sections::take_away;
    GET "/desk/settings/style" All(Configure) => style::show;
    POST "/desk/settings/style" All(Configure) => style::save;
    GET "/desk/settings/pages" All(Configure) => pages::show;
    GET "/desk/settings/pages/{slug}" All(Configure) => pages::open;
    POST "/desk/settings/pages" All(Configure) => pages::save;
    POST "/desk/settings/pages/drop" All(Configure) => pages::take_away;
    GET "/desk/settings/addresses" All(Configure) => addresses::show;
    POST "/desk/settings/addresses" All(Configure) => addresses::save;
    POST "/desk/settings/addresses/drop" All(Configure) => addresses::forget;
};

/// Links to the parts, `here` marked.
fn tabs(pack: &Pack, here: &str) -> Value {
    super::input::tabs(
        pack,
        here,
        &[
            ("set-paper", "/desk/settings"),
            ("set-style", "/desk/settings/style"),
            ("set-sections", "/desk/settings/sections"),
            ("set-pages", "/desk/settings/pages"),
            ("set-addresses", "/desk/settings/addresses"),
        ],
    )
}

/// A link in a list: name and where to.
fn link(name: Value, url: String) -> Value {
    context! { name, url => safe(url), more => words("") }
}
