//! In which language the program speaks to the person at the terminal.

use arabic::catalogue::{Arg, Catalogue};
use arabic::lang::Lang;

const AR: &str = include_str!("../messages/ar.ftl");
const EN: &str = include_str!("../messages/en.ftl");

/// The messages of the command line in one language.
pub struct Speech {
    catalogue: Option<Catalogue>,
    lang: Lang,
}

impl Speech {
    /// Speaks `lang`. The two catalogues are part of the program and tested; one that did not parse
    /// would leave the keys to speak for themselves.
    pub fn new(lang: Lang) -> Self {
        let source = match lang {
            Lang::Ar => AR,
            Lang::En => EN,
        };
        Self { catalogue: Catalogue::new(lang, &[source]).ok(), lang }
    }

    /// The language asked for, else the locale's, else Arabic.
    pub fn choose(asked: Option<Lang>) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        let spoken = locale.and_then(|tag| Lang::parse(tag.split(['_', '.', '@']).next().unwrap_or_default()));
        Self::new(asked.or(spoken).unwrap_or(Lang::Ar))
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without values.
    pub fn text(&self, key: &str) -> String {
        self.catalogue.as_ref().map_or_else(|| key.to_owned(), |catalogue| catalogue.text(key))
    }

    /// A message with values.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.catalogue.as_ref().map_or_else(|| key.to_owned(), |catalogue| catalogue.format(key, args))
    }

    /// Whether the message exists.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue.as_ref().is_some_and(|catalogue| catalogue.has(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arabic_messages_pass_the_proofreader() {
        let checker = arabic::preflight::Checker::new(arabic::preflight::Profile::default());
        let findings = checker.check(&arabic::preflight::Document::catalogue(AR));
        assert!(findings.is_empty(), "{findings:#?}");
    }

    #[test]
    fn both_languages_know_every_message() {
        let (ar, en) = (Speech::new(Lang::Ar), Speech::new(Lang::En));
        let sorted = |speech: &Speech| {
            let mut keys = speech.catalogue.as_ref().unwrap().keys();
            keys.sort();
            keys
        };
        assert_eq!(sorted(&ar), sorted(&en));
        assert!(sorted(&ar).len() > 50);
    }
}
