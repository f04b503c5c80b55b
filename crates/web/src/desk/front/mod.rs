//! The front page and the pages of sections: who stands where.

mod board;
mod breaking;
mod form;
mod history;

use super::Newsroom;
use super::ask::Ask;
use super::fault::Fault;
use super::reply::Reply;
use super::row::{Answer, Row, routes};
use desk::ArrangeFront;
use form::Wish;
use model::{Front, FrontPage};
use std::sync::Arc;

/// Arranging.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/front" May(Curate) => board::show;
    POST "/desk/front" May(Curate) => arrange;
    POST "/desk/front/preview" May(Curate) => preview;
    POST "/desk/front/breaking" May(Publish) => breaking::set;
    GET "/desk/front/history" May(Curate) => history::show;
    POST "/desk/front/restore" May(Curate) => history::restore;
};

/// The page that `page` names: a section's slug, or nothing for the front page.
fn page_of(slug: &str) -> FrontPage {
    if slug.is_empty() { FrontPage::Home } else { FrontPage::Section(slug.to_owned()) }
}

/// Where a page is arranged.
fn path_of(page: &FrontPage) -> String {
    match page {
        FrontPage::Home => "/desk/front".to_owned(),
        FrontPage::Section(slug) => format!("/desk/front?page={}", press::address::encode(slug)),
    }
}

/// What a form wishes for, made possible: the page, the version it was changed from, and the arrangement.
async fn wished(room: &Newsroom, ask: &Ask) -> Result<(FrontPage, i64, Front), Fault> {
    let form = ask.form();
    let page = page_of(form.get("page"));
    let base = form.get("base").parse().map_err(|_| Fault::BadRequest("base".to_owned()))?;
    let wish = Wish::read(&page, &form)?;
    let standing = room.site.standing(page.clone()).await?;
    let front = wish.settled(&page, &standing.front);
    Ok((page, base, front))
}

async fn arrange(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (page, base, front) = wished(&room, &ask).await?;
    let (actor, now, path) = (ask.actor()?, room.now(), path_of(&page));
    room.write(move |tx| ArrangeFront { page, base, front }.run(tx, actor, now)).await?;
    Ok(Reply::see(&path, Some("front-saved")))
}

/// Readers' page as it would stand. Nothing is saved; stories that are not live are not shown.
async fn preview(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (page, _, front) = wished(&room, &ask).await?;
    let (html, policy) = room.site.arranged(page, front).await?;
    Ok(Reply::preview(html, policy))
}
