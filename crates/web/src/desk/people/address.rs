//! A one-time address, shown once.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::origin::{is_number, is_of_the_house, name_of};
use crate::desk::row::Answer;
use hyper::header::HOST;
use minijinja::context;
use press::printable::{foreign, safe};

/// The page with the address of a fresh token, on the host at which whoever asks is when it is one of the house, else
/// on the paper's.
pub async fn page(room: &Newsroom, ask: &Ask, token: &str, name: &str) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let site = &pack.site.address;
    let scheme = if site.is_secure() { "https" } else { "http" };
    let host = ask.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    let at = name_of(&host);
    let root = if is_number(at) || is_of_the_house(at, site) { format!("{scheme}://{host}") } else { site.as_str().to_owned() };
    let plain: String = root.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-' | '[' | ']' | '/')).collect();
    let address = format!("{plain}/desk/invitation/{token}");
    let it = context! { address => safe(address), name => foreign(name) };
    room.page(ask, "people-address.html", "nav-people", &pack.text("people-address"), it).await
}
