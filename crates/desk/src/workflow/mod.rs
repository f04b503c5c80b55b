//! The steps of a story on its three axes, one verb a file. What they share: [`refusal`] why a step is refused,
//! [`entry`] loading and writing down, [`gate`] what bars going out, [`timers`] what is set for later.

mod assign;
mod breaking;
mod close_task;
mod embargo;
pub(crate) mod entry;
mod expiry;
pub(crate) mod gate;
mod go_out;
mod legal;
mod make_ready;
mod problem;
mod refusal;
mod republish;
mod retract;
mod schedule;
mod send_back;
mod spike;
mod steps;
mod submit;
mod take_up;
pub(crate) mod timers;

pub use assign::Assign;
pub use breaking::SetBreaking;
pub use close_task::CloseTask;
pub use embargo::{LiftEmbargo, SetEmbargo};
pub use expiry::{Expire, SetExpiry};
pub use gate::{Preflight, may_publish};
pub use go_out::GoOut;
pub use legal::SetLegal;
pub use make_ready::MakeReady;
pub use problem::{ClearAlarm, ReportFailure};
pub use refusal::Refusal;
pub use republish::Republish;
pub use retract::{Assurance, RequestRetraction, Retract};
pub use schedule::{Schedule, Unschedule};
pub use send_back::Return;
pub use spike::{Restore, Spike};
pub use steps::{Step, steps};
pub use submit::Submit;
pub use take_up::TakeUp;
