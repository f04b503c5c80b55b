//! The newsroom's style sheet and scripts. The scripts are bundled from `desk/scripts` (see its README) into
//! `desk/dist`; without them every page still works.

use super::Newsroom;
use super::ask::Ask;
use super::fault::Fault;
use super::reply::Reply;
use super::row::{Answer, Row, routes};
use crate::encoding::{Coding, Effort, compress};
use hyper::header::ACCEPT_ENCODING;
use include_dir::{Dir, include_dir};
use rust_embed::RustEmbed;
use std::sync::{Arc, LazyLock};

/// Where they are.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/assets/{file}" Anyone => file;
};

static STYLES: Dir = include_dir!("$CARGO_MANIFEST_DIR/desk/styles");

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/desk/dist"]
#[allow_missing = true]
struct Scripts;

static STYLE: LazyLock<String> = LazyLock::new(|| {
    let mut files: Vec<_> = STYLES.files().collect();
    files.sort_by_key(|file| file.path().to_owned());
    let all: String = files.iter().filter_map(|file| file.contents_utf8()).collect();
    press::style::minify(&all)
});

/// The bytes of an asset.
fn bytes(name: &str) -> Option<Vec<u8>> {
    match name {
        "desk.css" => Some(STYLE.as_bytes().to_vec()),
        _ => Scripts::get(name).map(|file| file.data.into_owned()),
    }
}

/// Whether the scripts were bundled into this program.
pub fn has_scripts() -> bool {
    Scripts::get("editor.js").is_some()
}

/// The address of an asset, with its hash, so that it may be kept for ever.
pub fn address(name: &str) -> String {
    let hash = bytes(name).map(|bytes| store::objects::name_of(&bytes)).unwrap_or_default();
    format!("/desk/assets/{name}?v={}", hash.get(..12).unwrap_or_default())
}

async fn file(_: Arc<Newsroom>, ask: Ask) -> Answer {
    let name = ask.part("file");
    let content_type = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        _ => return Err(Fault::NotFound),
    };
    let bytes = bytes(name).ok_or(Fault::NotFound)?;
    let coding = Coding::choose(ask.headers.get(ACCEPT_ENCODING).map_or(b"", |value| value.as_bytes())).unwrap_or(Coding::Identity);
    let packed = compress(coding, Effort::Fast, &bytes).map_err(|error| Fault::Broken(error.to_string()))?;
    let reply = Reply::file(content_type, packed).header("vary", "accept-encoding");
    Ok(match coding.token() {
        Some(token) => reply.header("content-encoding", token),
        None => reply,
    })
}
