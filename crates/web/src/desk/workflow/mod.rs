//! The steps of a story: forms beside the editor, and what they do.

mod check;
mod panel;
mod steps;
mod tasks;

pub use panel::panel;
pub use tasks::waiting;

use super::row::{Row, routes};

/// Every step, and the tasks of a second person.
pub const ROUTES: &[Row] = routes! {
    POST "/desk/stories/{story}/submit" Story(Write) => steps::submit;
    POST "/desk/stories/{story}/take-up" Story(Direct) => steps::take_up;
    POST "/desk/stories/{story}/assign" Story(Direct) => steps::assign;
    POST "/desk/stories/{story}/return" Story(Direct) => steps::send_back;
    POST "/desk/stories/{story}/ready" Story(Ready) => steps::ready;
    POST "/desk/stories/{story}/spike" Story(Direct) => steps::spike;
    POST "/desk/stories/{story}/restore" Story(Direct) => steps::restore;
    POST "/desk/stories/{story}/publish" Story(Publish) => steps::publish;
    POST "/desk/stories/{story}/schedule" Story(Publish) => steps::schedule;
    POST "/desk/stories/{story}/unschedule" Story(Publish) => steps::unschedule;
    POST "/desk/stories/{story}/embargo" Story(Embargo) => steps::embargo;
    POST "/desk/stories/{story}/expiry" Story(Publish) => steps::expiry;
    POST "/desk/stories/{story}/legal" Story(Embargo) => steps::legal;
    POST "/desk/stories/{story}/breaking" Story(Publish) => steps::breaking;
    POST "/desk/stories/{story}/revise" Story(Correct) => steps::revise;
    POST "/desk/stories/{story}/withdraw" Story(Withdraw) => steps::withdraw;
    POST "/desk/stories/{story}/retract" Story(Retract) => steps::retract;
    GET "/desk/tasks" Staff => tasks::show;
    POST "/desk/tasks/{task}" Staff => tasks::close;
};
