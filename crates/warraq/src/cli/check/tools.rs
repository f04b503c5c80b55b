//! The style, the names and the dictionary of a check.

use super::manuscript::Choice;
use crate::failure::Failure;
use crate::report;
use crate::speech::Speech;
use arabic::catalogue::Arg;
use arabic::names::Registry;
use arabic::preflight::{Checker, Dictionary, Hunspell, Profile};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where systems keep their dictionaries.
const FOLDERS: [&str; 2] = ["/usr/share/hunspell", "/usr/share/myspell/dicts"];

/// What every text is checked with.
pub struct Tools {
    profile: Profile,
    names: Option<Arc<Registry>>,
    dictionary: Option<(PathBuf, Arc<dyn Dictionary>)>,
}

impl Tools {
    /// Reads what was named, and looks for a dictionary where systems keep them.
    ///
    /// # Errors
    /// [`Failure`] when something that was named cannot be read; a dictionary
    /// that was not named is only missed.
    pub fn open(style: Option<&Path>, names: Option<&Path>, dictionary: Option<&Path>, speech: &Speech) -> Result<Self, Failure> {
        let profile = style.map_or_else(|| Ok(Profile::default()), profile)?;
        let names = names.map(registry).transpose()?.map(Arc::new);
        let dictionary = match dictionary {
            Some(folder) if folder.as_os_str() == "none" => None,
            Some(folder) if !folder.as_os_str().is_empty() => Some(open(folder).map_err(|cause| bad_dictionary(folder, &cause))?),
            _ => found(speech),
        };
        Ok(Self { profile, names, dictionary })
    }

    /// The style asked for.
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Where the dictionary in use lies.
    pub fn dictionary(&self) -> Option<&Path> {
        self.dictionary.as_ref().map(|(path, _)| path.as_path())
    }

    /// A checker for a text that may say more of its style itself.
    ///
    /// # Errors
    /// [`Failure`] with the line of the text that says what nobody knows.
    pub fn checker(&self, name: &str, style: &[Choice]) -> Result<Checker, Failure> {
        let mut profile = self.profile.clone();
        for choice in style {
            let bad = |cause| Failure::refused("check-bad-style", &[("path", &name), ("line", &choice.line), ("cause", &cause)]);
            profile.set(&choice.key, &choice.value).map_err(bad)?;
        }
        let mut checker = Checker::new(profile);
        if let Some(names) = &self.names {
            checker = checker.with_registry(Arc::clone(names));
        }
        if let Some((_, dictionary)) = &self.dictionary {
            checker = checker.with_dictionary(Arc::clone(dictionary));
        }
        Ok(checker)
    }
}

fn text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::refused("no-file", &[("path", &path.display())]),
        _ => Failure::refused("cannot-read", &[("path", &path.display()), ("cause", &error)]),
    })
}

fn profile(path: &Path) -> Result<Profile, Failure> {
    let bad = |error: arabic::preflight::ProfileError| {
        Failure::refused("check-bad-style", &[("path", &path.display()), ("line", &error.line), ("cause", &error.problem)])
    };
    Profile::parse(&text(path)?).map_err(bad)
}

fn registry(path: &Path) -> Result<Registry, Failure> {
    let bad = |error: arabic::names::NamesError| {
        Failure::refused("check-bad-names", &[("path", &path.display()), ("line", &error.line), ("cause", &error.fault)])
    };
    Registry::builtin().extended(&text(path)?).map_err(bad)
}

fn open(folder: &Path) -> Result<(PathBuf, Arc<dyn Dictionary>), String> {
    let read = |end: &str| std::fs::read_to_string(folder.join("ar").with_extension(end)).map_err(|error| error.to_string());
    let words = Hunspell::new(&read("aff")?, &read("dic")?).map_err(|error| error.to_string())?;
    Ok((folder.join("ar.dic"), Arc::new(words)))
}

/// The first dictionary of the system; one that cannot be read is said and passed over.
fn found(speech: &Speech) -> Option<(PathBuf, Arc<dyn Dictionary>)> {
    let there = FOLDERS.iter().map(Path::new).filter(|folder| folder.join("ar.dic").is_file());
    there.into_iter().find_map(|folder| match open(folder) {
        Ok(dictionary) => Some(dictionary),
        Err(cause) => {
            let path = folder.display().to_string();
            report::say(&speech.format("check-bad-dictionary", &[("path", Arg::Text(&path)), ("cause", Arg::Text(&cause))]));
            None
        }
    })
}

fn bad_dictionary(folder: &Path, cause: &str) -> Failure {
    Failure::refused("check-bad-dictionary", &[("path", &folder.display()), ("cause", &cause)])
}
