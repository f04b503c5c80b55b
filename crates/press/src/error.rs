//! What can go wrong while a page is set.

use crate::theme::ThemeError;

/// Why no page came out.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The theme cannot be used; its author must look.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// A template failed while it was filled: an unknown variable, a bare string, too much work.
    #[error("{file}, line {line}: {message}")]
    Template {
        /// The template.
        file: String,
        /// Its line, from 1; 0 when unknown.
        line: usize,
        /// What was wrong, with the causes below it.
        message: String,
    },
    /// The messages shipped with the program do not parse.
    #[error("the catalogue of messages cannot be used")]
    Messages(#[from] arabic::catalogue::CatalogueError),
    /// Dates cannot be written in the way the settings ask for.
    #[error("dates cannot be written in this style")]
    Calendar(#[from] arabic::calendar::CalendarError),
    /// The settings of the paper are not usable.
    #[error(transparent)]
    Site(#[from] model::SiteError),
    /// A feed or a sitemap could not be written.
    #[error("XML could not be written")]
    Xml(#[from] std::io::Error),
    /// JSON could not be written.
    #[error("JSON could not be written")]
    Json(#[from] serde_json::Error),
}

impl From<minijinja::Error> for PressError {
    fn from(error: minijinja::Error) -> Self {
        let mut message = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        let mut cause = std::error::Error::source(&error);
        while let Some(inner) = cause {
            message.push_str(": ");
            message.push_str(&inner.to_string());
            cause = inner.source();
        }
        Self::Template { file: error.name().unwrap_or_default().to_owned(), line: error.line().unwrap_or_default(), message }
    }
}
