//! One file a page: the view becomes what its template sees.

pub(crate) mod archive;
pub(crate) mod chrome;
pub(crate) mod fixed;
pub(crate) mod frame;
pub(crate) mod held;
pub(crate) mod home;
pub(crate) mod list;
pub(crate) mod message;
pub(crate) mod reply;
pub(crate) mod search;
pub(crate) mod share;
pub(crate) mod story;
