//! What stands around every page of the newsroom: the rail, who is signed in, what was just done.

use super::Newsroom;
use super::ask::Ask;
use super::assets;
use super::fault::Fault;
use super::pack::Pack;
use super::reply::Reply;
use super::who::Who;
use minijinja::{Value, context};
use model::{CommentState, Permission};
use press::printable::{foreign, safe, words};
use std::sync::Arc;
use store::comment::queue::{self, Reach};
use store::freeze::FreezeRow;
use store::{StoreError, Tx};

/// A place of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The key of its name: `nav-…`.
    pub key: &'static str,
    /// Where it leads.
    pub path: &'static str,
    /// Who sees it; everybody when absent.
    pub needs: Option<Permission>,
}

/// The places of the rail, in order.
pub static RAIL: &[Place] = &[
    Place { key: "nav-home", path: "/desk", needs: None },
    Place { key: "nav-board", path: "/desk/board", needs: Some(Permission::See) },
    Place { key: "nav-stories", path: "/desk/stories", needs: Some(Permission::See) },
    Place { key: "nav-tasks", path: "/desk/tasks", needs: Some(Permission::Publish) },
    Place { key: "nav-front", path: "/desk/front", needs: Some(Permission::Curate) },
    Place { key: "nav-media", path: "/desk/media", needs: Some(Permission::Write) },
    Place { key: "nav-comments", path: "/desk/comments", needs: Some(Permission::Moderate) },
    Place { key: "nav-registry", path: "/desk/registry", needs: Some(Permission::Registry) },
    Place { key: "nav-settings", path: "/desk/settings", needs: Some(Permission::Configure) },
    Place { key: "nav-system", path: "/desk/system", needs: Some(Permission::System) },
    Place { key: "nav-people", path: "/desk/people", needs: Some(Permission::Users) },
    Place { key: "nav-roles", path: "/desk/roles", needs: Some(Permission::System) },
];

/// What waits, for the rail.
#[derive(Debug, Clone, Default)]
pub struct Waiting {
    comments: i64,
    alarms: i64,
    frozen: Option<FreezeRow>,
}

/// No comments wait for whoever judges none, and no alarms for whoever does not run the machine. A freeze is
/// everybody's business.
fn waiting(tx: &mut Tx, reach: Option<&Reach>, system: bool) -> Result<Waiting, StoreError> {
    let comments = reach.map(|reach| queue::count(tx, reach, CommentState::Pending)).transpose()?.unwrap_or_default();
    let alarms = if system { store::alarm::count_open(tx)? } else { 0 };
    Ok(Waiting { comments, alarms, frozen: store::freeze::now(tx)? })
}

impl Newsroom {
    /// A page for somebody who is signed in. `place` is the key of the rail's place that it belongs to, `title`
    /// the text of `<title>` and of the top bar; the page's own part is `it` in the template.
    ///
    /// # Errors
    /// The store's; [`Fault::Broken`] for a template that cannot be filled.
    pub async fn page(&self, ask: &Ask, template: &str, place: &str, title: &str, it: Value) -> Result<Reply, Fault> {
        let pack = self.pack(ask.lang).await?;
        let who = ask.who()?;
        let reach = super::comments::reach(ask).ok();
        let system = who.staff.may_all(Permission::System);
        let waiting = self.read(move |tx| waiting(tx, reach.as_ref(), system)).await?;
        let frozen = waiting.frozen.as_ref().map(|freeze| {
            context! { reason => foreign(&freeze.reason), at => pack.ago(freeze.at, self.now()), url => system.then(|| safe("/desk/system".to_owned())) }
        });
        let rail: Value = RAIL
            .iter()
            .filter(|row| row.needs.is_none_or(|needs| who.staff.may_ever(needs)))
            .map(|row| {
                let number = match row.key {
                    "nav-comments" => waiting.comments,
                    "nav-system" => waiting.alarms,
                    _ => 0,
                };
                context! { name => words(&pack.text(row.key)), url => safe(row.path.to_owned()), current => row.key == place, number, key => row.key }
            })
            .collect();
        let page = context! { rail, frozen, me => me(who, &pack), ..around(&pack, ask, title) };
        Ok(Reply::html(pack.fill(template, context! { page, it })?))
    }

    /// A page for whoever comes: signing in, invitations, errors.
    ///
    /// # Errors
    /// As [`Newsroom::page`].
    pub async fn open_page(&self, ask: &Ask, template: &str, title: &str, it: Value) -> Result<Reply, Fault> {
        let pack = self.pack(ask.lang).await?;
        Ok(Reply::html(pack.fill(template, context! { page => around(&pack, ask, title), it })?))
    }
}

fn me(who: &Who, pack: &Arc<Pack>) -> Value {
    let role = role_name(pack, &who.staff.role, &who.role);
    context! { name => foreign(who.staff.name.as_str()), role }
}

/// The name of a role: those that a paper starts with are named in every language until somebody renames them.
pub(super) fn role_name(pack: &Pack, slug: &str, name: &str) -> Value {
    let key = format!("role-{slug}");
    if name == slug && pack.words.has(&key) { words(&pack.text(&key)) } else { foreign(name) }
}

fn around(pack: &Pack, ask: &Ask, title: &str) -> Value {
    let said = format!("said-{}", ask.query.get("said"));
    let notice = if pack.words.has(&said) { words(&pack.text(&said)) } else { Value::from(()) };
    let (lang, dir) = (pack.lang.tag(), if pack.lang == arabic::lang::Lang::Ar { "rtl" } else { "ltr" });
    let digits = pack.site.style.digits.in_language(pack.lang).numbering_system();
    context! {
        root => safe(format!(" lang=\"{lang}\" dir=\"{dir}\" data-digits=\"{digits}\"")),
        lang, title => words(title), paper => foreign(pack.site.name.as_str()), notice,
        style => safe(assets::address("desk.css")), script => assets::has_scripts().then(|| safe(assets::address("desk.js"))),
    }
}
