//! The verbs of the newsroom: the only place where editorial state changes.
//!
//! A verb is a value with a `run`: it checks who asks, applies the rule, and writes state, revision,
//! audit entry, change-log row and jobs into **one** transaction that the caller opened with
//! `Db::write`. Command line, web page and job call the same verb.

mod actor;
mod configure;
mod error;
mod front;
mod judge_comment;
mod land;
mod lapse;
mod open_comments;
mod publish;
mod receive_comment;
mod revise;
mod settle;
mod withdraw;

pub use actor::{Actor, Permission};
pub use configure::{PutPage, SaveSite, SetSection};
pub use error::DeskError;
pub use judge_comment::{JudgeComment, Judged};
pub use land::{Land, Landed};
pub use lapse::{EndBreaking, ForgetWriters};
pub use open_comments::OpenComments;
pub use publish::{Publish, When};
pub use receive_comment::{ReceiveComment, Received};
pub use revise::Revise;
pub use settle::SettleDate;
pub use withdraw::{Retract, Withdraw};
