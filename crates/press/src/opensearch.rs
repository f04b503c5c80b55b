//! How browsers search the paper from their own address line, and what they are offered while somebody types.

use crate::address::{Address, encode};
use crate::desk::Desk;
use crate::error::PressError;
use crate::escape::to_html;

/// The description document (OpenSearch 1.1): how a question is put, and where suggestions are.
pub fn description(desk: &Desk) -> String {
    let site = desk.site();
    let name = site.name.as_str();
    let short: String = name.chars().take(16).collect();
    let (search, suggestions) =
        (template(desk, &Address::search(Some(MARK))), template(desk, &Address::Suggestions { query: MARK.to_owned() }));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\
         <ShortName>{}</ShortName><Description>{}</Description><InputEncoding>UTF-8</InputEncoding>\
         <Url type=\"text/html\" template=\"{search}\"/><Url type=\"application/x-suggestions+json\" rel=\"suggestions\" template=\"{suggestions}\"/>\
         </OpenSearchDescription>\n",
        to_html(&short),
        to_html(&format!("{} - {name}", desk.messages.text("search"))),
    )
}

/// What offers questions while one is typed, on the search page.
pub const SCRIPT: &str = include_str!("../scripts/search.js");

/// Stands for the question until its place is known.
const MARK: &str = "searchTerms";

fn template(desk: &Desk, address: &Address) -> String {
    to_html(&address.absolute(&desk.site().address)).replace(&format!("={}", encode(MARK)), "={searchTerms}")
}

/// What `query` might become (OpenSearch Suggestions 1.0): the question, then the offers.
///
/// # Errors
/// [`PressError`] when it cannot be written as JSON; it always can.
pub fn suggestions(query: &str, offers: &[String]) -> Result<String, PressError> {
    Ok(serde_json::to_string(&(query, offers))?)
}
