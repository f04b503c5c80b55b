//! `warraq staff`: people of the newsroom, from the command line.

use super::Context;
use crate::failure::{Exit, Failure};
use crate::paper::Paper;
use crate::report;
use arabic::catalogue::Arg;
use clap::{Args, Subcommand};
use desk::account::{AccountFault, EndEverySession, Invite, OfferSetup, ResetAccess, SetActive, token};
use desk::{Actor, DeskError};
use jiff::Timestamp;
use model::{Handle, Name};
use serde_json::json;
use std::net::SocketAddr;
use store::Tx;
use store::staff::StaffRow;

#[derive(Args)]
pub struct Staff {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// List people
    List,
    /// Make an invitation
    Invite {
        /// Word of the role
        #[arg(long)]
        role: String,
        /// The name others will see
        #[arg(long = "name", id = "person-name")]
        name: String,
        /// Sections, by their word; may be repeated
        #[arg(long = "section", id = "sections")]
        sections: Vec<String>,
    },
    /// Make a way back in
    Reset(Who),
    /// Keep somebody out
    Block(Who),
    /// Let somebody in again
    Unblock(Who),
    /// End every session of everybody
    SignOutAll,
}

#[derive(Args)]
struct Who {
    /// The name they sign in with
    handle: String,
}

impl Staff {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let paper = Paper::open(context.home.clone(), context.database.as_deref())?;
        let at = Timestamp::now();
        match self.verb {
            Verb::List => return list(context, &paper),
            Verb::Invite { role, name, sections } => {
                let name = Name::parse(&name).map_err(|error| Failure::refused("bad-name", &[("cause", &error)]))?;
                let word = fresh()?;
                let token = token::hash(&word);
                paper.db.write_blocking(move |tx| Invite { token, name, role, sections }.run(tx, Actor::Operator, at))?;
                address(context, &format!("{}/desk/invitation/{word}", door(&paper)?))?;
            }
            Verb::Reset(who) => {
                let word = fresh()?;
                let token = token::hash(&word);
                change(&paper, who.handle, move |tx, row| ResetAccess { token, staff: row.id }.run(tx, Actor::Operator, at))?;
                address(context, &format!("{}/desk/invitation/{word}", door(&paper)?))?;
            }
            Verb::Block(who) => set(context, &paper, who.handle, false, at)?,
            Verb::Unblock(who) => set(context, &paper, who.handle, true, at)?,
            Verb::SignOutAll => {
                let ended = paper.db.write_blocking(move |tx| EndEverySession.run(tx, Actor::Operator, at))?;
                let count = i64::try_from(ended).unwrap_or(i64::MAX);
                report::say(&context.speech.format("signed-out-all", &[("count", Arg::Number(count))]));
            }
        }
        Ok(Exit::Good)
    }
}

fn fresh() -> Result<String, Failure> {
    token::fresh().map_err(|error| Failure::failed("no-randomness", &[("cause", &error)]))
}

/// Where the desk is found: its own listener, else the paper's address.
fn door(paper: &Paper) -> Result<String, Failure> {
    Ok(match paper.settings.desk.listen {
        Some(listen) => format!("http://{listen}"),
        None => paper.site()?.address.as_str().trim_end_matches('/').to_owned(),
    })
}

fn address(context: &Context, address: &str) -> Result<(), Failure> {
    if context.json {
        report::json(&json!({ "address": address }))?;
    } else {
        report::line(address)?;
    }
    report::say(&context.speech.text("address-once"));
    Ok(())
}

/// Runs a verb on the person of a handle.
fn change<T: Send + 'static>(
    paper: &Paper,
    handle: String,
    verb: impl FnOnce(&mut Tx, StaffRow) -> Result<T, DeskError> + Send + 'static,
) -> Result<T, Failure> {
    Ok(paper.db.write_blocking(move |tx| {
        let row = match Handle::parse(&handle) {
            Ok(known) => store::staff::by_handle(tx, &known)?,
            Err(_) => None,
        };
        verb(tx, row.ok_or(AccountFault::NoHandle(handle))?)
    })?)
}

fn set(context: &Context, paper: &Paper, handle: String, active: bool, at: Timestamp) -> Result<(), Failure> {
    change(paper, handle.clone(), move |tx, row| SetActive { staff: row.id, active }.run(tx, Actor::Operator, at))?;
    let key = if active { "staff-unblocked" } else { "staff-blocked" };
    report::say(&context.speech.format(key, &[("handle", Arg::Text(&handle))]));
    Ok(())
}

fn list(context: &Context, paper: &Paper) -> Result<Exit, Failure> {
    let rows = paper.db.read_blocking(store::staff::all)?;
    if context.json {
        let rows: Vec<_> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.id.0, "handle": row.handle, "name": row.name, "role": row.role, "sections": row.sections,
                    "active": row.active, "codes": row.totp.is_some(),
                })
            })
            .collect();
        report::json(&rows)?;
        return Ok(Exit::Good);
    }
    for row in &rows {
        let state = context.speech.text(if row.active { "staff-active" } else { "staff-out" });
        report::line(&format!("{}\t{}\t{}\t{}", row.handle, row.role, state, arabic::isolate::isolate(row.name.as_str())))?;
    }
    if rows.is_empty() {
        report::say(&context.speech.text("no-staff"));
    }
    Ok(Exit::Good)
}

/// Offers the owner's place of a paper in which nobody is yet; the token of its address.
///
/// # Errors
/// [`Failure`] of machine or database.
pub async fn offer_setup(paper: &Paper) -> Result<Option<String>, Failure> {
    let word = fresh()?;
    let (token, at) = (token::hash(&word), Timestamp::now());
    let offered = paper.db.write(move |tx| OfferSetup { token }.run(tx, Actor::Operator, at)).await?;
    Ok(offered.then_some(word))
}

/// The address of the first owner: at the desk's own listener, at the paper's address when that is behind TLS, else
/// where readers come in.
pub fn setup_address(paper: &Paper, readers: SocketAddr, desk: Option<SocketAddr>, word: &str) -> Result<String, Failure> {
    let site = paper.site()?.address;
    let base = match desk {
        Some(desk) => format!("http://{desk}"),
        None if site.is_secure() => site.as_str().trim_end_matches('/').to_owned(),
        None => format!("http://{readers}"),
    };
    Ok(format!("{base}/desk/setup/{word}"))
}
