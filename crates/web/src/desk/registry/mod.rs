//! The registries: names of the news, topics, authors, sources.

mod names;
mod people;
mod topics;

use super::pack::Pack;
use super::row::{Row, routes};
use minijinja::Value;

/// Registries.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/registry" All(Registry) => names::show;
    POST "/desk/registry" All(Registry) => names::keep;
    POST "/desk/registry/drop" All(Registry) => names::forget;
    GET "/desk/registry/topics" All(Registry) => topics::list;
    GET "/desk/registry/topics/{topic}" All(Registry) => topics::show;
    POST "/desk/registry/topics/{topic}/rename" All(Registry) => topics::rename;
    POST "/desk/registry/topics/{topic}/merge" All(Registry) => topics::merge;
    GET "/desk/registry/authors" All(Registry) => people::authors;
    POST "/desk/registry/authors" All(Registry) => people::save_author;
    POST "/desk/registry/authors/drop" All(Registry) => people::drop_author;
    GET "/desk/registry/sources" All(Registry) => people::sources;
    POST "/desk/registry/sources" All(Registry) => people::save_source;
    POST "/desk/registry/sources/drop" All(Registry) => people::drop_source;
};

fn tabs(pack: &Pack, here: &str) -> Value {
    let parts = [
        ("reg-names", "/desk/registry"),
        ("reg-topics", "/desk/registry/topics"),
        ("reg-authors", "/desk/registry/authors"),
        ("reg-sources", "/desk/registry/sources"),
    ];
    super::input::tabs(pack, here, &parts)
}
