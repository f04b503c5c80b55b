//! The machine room: health, the freeze, alarms, the audit log, jobs.

mod alarms;
mod audit;
mod csv;
mod health;
mod jobs;

use super::pack::Pack;
use super::row::{Row, routes};
use minijinja::Value;

/// The machine room.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/system" All(System) => health::show;
    POST "/desk/system/freeze" All(System) => health::freeze;
    POST "/desk/system/thaw" All(System) => health::thaw;
    GET "/desk/system/audit" All(System) => audit::show;
    GET "/desk/system/audit.csv" All(System) => audit::export;
    GET "/desk/system/alarms" All(System) => alarms::show;
    POST "/desk/system/alarms/clear" All(System) => alarms::clear;
    GET "/desk/system/jobs" All(System) => jobs::show;
    POST "/desk/system/jobs/retry" All(System) => jobs::retry;
    POST "/desk/system/jobs/drop" All(System) => jobs::give_up;
};

pub(super) fn tabs(pack: &Pack, here: &str) -> Value {
    let parts = [
        ("sys-health", "/desk/system"),
        ("sys-alarms", "/desk/system/alarms"),
        ("sys-audit", "/desk/system/audit"),
        ("sys-jobs", "/desk/system/jobs"),
        ("sys-imports", "/desk/system/imports"),
    ];
    super::input::tabs(pack, here, &parts)
}
