//! Templates and style sheet: built in, any file overridden by name.

use minijinja::Environment;

macro_rules! theme_files {
    ($($file:literal),* $(,)?) => {
        /// The names of the files a theme may override.
        pub const FILES: &[&str] = &[$($file),*];

        const BUILT_IN: &[(&str, &str)] = &[$(($file, include_str!(concat!("../theme/", $file)))),*];
    };
}

theme_files! {
    "base.html",
    "home.html",
    "story.html",
    "list.html",
    "search.html",
    "archive.html",
    "page.html",
    "reply.html",
    "held.html",
    "error.html",
    "masthead.html",
    "nav.html",
    "footer.html",
    "teaser.html",
    "comments.html",
    "comment-form.html",
    "site.css",
}

/// Why a theme cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThemeError {
    /// A template does not parse.
    #[error("{file}, line {line}: {message}")]
    Parse {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What the parser found.
        message: String,
    },
    /// A file has a name that no theme file has.
    #[error("{file:?} is not a file of the theme; known are {}", FILES.join(", "))]
    Unknown {
        /// The name found.
        file: String,
    },
}

/// The source of every theme file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    files: Vec<(&'static str, String)>,
    overridden: bool,
}

impl Theme {
    /// The theme the program comes with.
    pub fn built_in() -> Self {
        let files = BUILT_IN.iter().map(|(name, source)| (*name, (*source).to_owned())).collect();
        Self { files, overridden: false }
    }

    /// The built-in theme with some files replaced, given as (name, source).
    ///
    /// # Errors
    /// [`ThemeError::Unknown`] for a name that is not in [`FILES`], [`ThemeError::Parse`] for a
    /// template that does not parse.
    pub fn with_overrides(overrides: Vec<(String, String)>) -> Result<Self, ThemeError> {
        let mut theme = Self::built_in();
        for (name, source) in overrides {
            let place = theme.files.iter_mut().find(|(known, _)| *known == name);
            let (_, file) = place.ok_or(ThemeError::Unknown { file: name })?;
            *file = source;
            theme.overridden = true;
        }
        let mut env = Environment::empty();
        theme.load(&mut env)?;
        Ok(theme)
    }

    /// True when at least one file is not ours.
    pub fn is_overridden(&self) -> bool {
        self.overridden
    }

    /// The style sheet as written.
    pub(crate) fn css(&self) -> &str {
        self.files.iter().find(|(name, _)| *name == "site.css").map_or("", |(_, source)| source)
    }

    /// Puts every template into `env`.
    pub(crate) fn load(&self, env: &mut Environment<'static>) -> Result<(), ThemeError> {
        let templates = self.files.iter().filter(|(name, _)| name.ends_with(".html"));
        for (name, source) in templates {
            env.add_template_owned(*name, source.clone()).map_err(|error| ThemeError::Parse {
                file: (*name).to_owned(),
                line: error.line().unwrap_or(1),
                message: error.detail().map_or_else(|| error.to_string(), str::to_owned),
            })?;
        }
        Ok(())
    }
}
