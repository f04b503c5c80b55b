//! The verbs of the newsroom: the only place where editorial state changes.
//!
//! A verb is a value with a `run`: it checks who asks, applies the rule, and writes state, revision,
//! audit entry, change-log row and jobs into **one** transaction that the caller opened with
//! `Db::write`. Command line, web page and job call the same verb.

pub mod account;
mod actor;
pub mod archive;
mod arrange_front;
mod ban_word;
mod ban_writer;
mod clear_comment;
pub mod compare;
mod configure;
mod describe_picture;
mod error;
mod finish_picture;
pub mod freeze;
mod front;
mod judge_comment;
mod judge_many;
mod keep_journal;
mod keep_picture;
mod land;
mod lapse;
pub mod merge;
mod obstacle;
mod open_comments;
pub mod paper;
mod picture;
pub mod proof;
mod publish;
mod receive_comment;
mod reply_as_staff;
mod restore_revision;
mod retire_picture;
mod revise;
mod save_copy;
mod settle;
mod watch;
mod withdraw;
mod workflow;

pub use actor::Actor;
pub use arrange_front::{ArrangeFront, RestoreFront};
pub use ban_word::{AllowWord, BanWord};
pub use ban_writer::{BanTerm, BanWriter, LiftBan};
pub use clear_comment::ClearComment;
pub use configure::{PutPage, SaveSite, SeedRoles, SetSection};
pub use describe_picture::DescribePicture;
pub use error::DeskError;
pub use finish_picture::{FinishPicture, RemakePicture};
pub use judge_comment::{JudgeComment, Judged};
pub use judge_many::JudgeMany;
pub use keep_journal::{KeepJournal, Tab};
pub use keep_picture::{KeepPicture, Kept};
pub use land::{Land, Landed};
pub use lapse::{EndBreaking, ForgetWriters};
pub use model::Permission;
pub use obstacle::Obstacle;
pub use open_comments::OpenComments;
pub use publish::{Publish, When};
pub use receive_comment::{LIKE_STAFF, LISTED, ReceiveComment, Received};
pub use reply_as_staff::ReplyAsStaff;
pub use restore_revision::RestoreRevision;
pub use retire_picture::RetirePicture;
pub use revise::Revise;
pub use save_copy::{SaveCopy, Saving};
pub use settle::SettleDate;
pub use withdraw::Withdraw;
pub use workflow::{
    Assign, Assurance, ClearAlarm, CloseTask, Expire, GoOut, LiftEmbargo, MakeReady, Preflight, Refusal, ReportFailure, Republish,
    RequestRetraction, Restore, Retract, Return, Schedule, SetBreaking, SetEmbargo, SetExpiry, SetLegal, Spike, Step, Submit, TakeUp,
    Unschedule, may_publish, steps,
};
