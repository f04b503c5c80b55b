//! One's own account: name and language, password, devices, one-time codes, passkeys.

mod agent;
mod codes;
mod kept;
mod passkeys;
mod password;
mod profile;
mod qr;
mod sessions;

pub use agent::browser;
pub use kept::Kept;
pub use passkeys::{WAITS, unproven};
pub use profile::version;

use super::row::{Row, routes};

/// Where it is.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/account" Staff => profile::show;
    POST "/desk/account" Staff => profile::save;
    POST "/desk/account/password" Staff => password::change;
    POST "/desk/account/sessions/end" Staff => sessions::end_all;
    POST "/desk/account/sessions/{session}/end" Staff => sessions::end;
    GET "/desk/account/codes" Staff => codes::show;
    POST "/desk/account/codes" Staff => codes::enable;
    GET "/desk/account/codes/qr.svg" Staff => codes::picture;
    POST "/desk/account/codes/off" Staff => codes::disable;
    POST "/desk/account/codes/recovery" Staff => codes::renew;
    GET "/desk/account/passkeys" Staff => passkeys::show;
    POST "/desk/account/passkeys" Staff => passkeys::add;
    POST "/desk/account/passkeys/options" Staff => passkeys::options;
    POST "/desk/account/passkeys/{passkey}/rename" Staff => passkeys::rename;
    POST "/desk/account/passkeys/{passkey}/remove" Staff => passkeys::remove;
};
