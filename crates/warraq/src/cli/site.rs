//! `warraq site`: the paper's settings, until the desk has a page for them.

use super::Context;
use crate::failure::{Exit, Failure};
use crate::paper::Paper;
use crate::{report, wake};
use arabic::calendar::{Clock, Months};
use arabic::catalogue::Arg;
use arabic::lang::Lang;
use arabic::numbers::Digits;
use clap::{Args, Subcommand, ValueEnum};
use desk::{Actor, SaveSite};
use jiff::Timestamp;
use model::body::Href;
use model::{Line, Name, Site, SiteAddress, Text};

#[derive(Args)]
pub struct SiteWords {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Show the settings
    Show,
    /// Change one setting
    Set {
        /// Which setting
        #[arg(value_enum)]
        setting: Setting,
        /// Its new value; "none" or "off" takes it away
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Setting {
    Name,
    Tagline,
    Url,
    Zone,
    Language,
    Digits,
    Months,
    Clock,
    Hijri,
    Facebook,
    Telegram,
    Disclaimer,
    Comments,
    Accent,
}

impl SiteWords {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let paper = Paper::open(context.home.clone(), context.database.as_deref())?;
        let mut site = paper.site()?;
        if let Verb::Set { setting, value } = self.verb {
            change(&mut site, setting, value.trim()).ok_or_else(|| Failure::refused("bad-value", &[("found", &value)]))?;
            site.check().map_err(|error| Failure::refused("bad-value", &[("found", &error)]))?;
            let (saved, at) = (site.clone(), Timestamp::now());
            paper.db.write_blocking(move |tx| SaveSite(saved).run(tx, Actor::Operator, at))?;
            wake::nudge(&paper.home);
            report::say(&context.speech.format("setting-saved", &[("value", Arg::Text(&value))]));
        }
        report::json(&site).map(|()| Exit::Good)
    }
}

/// Puts `value` in; `None` when the setting cannot have it.
fn change(site: &mut Site, setting: Setting, value: &str) -> Option<()> {
    let kept = (!matches!(value, "none" | "off" | "")).then_some(value);
    match setting {
        Setting::Name => site.name = Name::parse(value).ok()?,
        Setting::Tagline => site.tagline = optional(kept, |text| Line::parse(text).ok())?,
        Setting::Url => site.address = SiteAddress::parse(value).ok()?,
        Setting::Zone => value.clone_into(&mut site.zone),
        Setting::Language => site.style.lang = Lang::parse(value)?,
        Setting::Digits => site.style.digits = word::<Digits>(value)?,
        Setting::Months => site.style.months = word::<Months>(value)?,
        Setting::Clock => site.style.clock = word::<Clock>(value)?,
        Setting::Hijri => site.style.hijri = optional(kept, |text| text.parse().ok())?,
        Setting::Facebook => site.facebook = optional(kept, |text| Href::parse(text).ok())?,
        Setting::Telegram => site.telegram = optional(kept, |text| Href::parse(text).ok())?,
        Setting::Disclaimer => site.disclaimer = optional(kept, |text| Text::parse(text).ok())?,
        Setting::Comments => site.comments = switch(value)?,
        Setting::Accent => site.accent = kept.map(str::to_owned),
    }
    Some(())
}

/// Nothing, or what `read` makes of it; `None` when it cannot.
fn optional<T>(kept: Option<&str>, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match kept {
        None => Some(None),
        Some(text) => read(text).map(Some),
    }
}

/// A value by the word that stands for it in stored settings.
fn word<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).ok()
}

/// `on` or `off`.
pub fn switch(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_can_be_set_and_bad_values_cannot() {
        let mut site = crate::paper::default_site("https://example.org").unwrap();
        let good = [
            (Setting::Name, "المرفأ"),
            (Setting::Tagline, "يومية"),
            (Setting::Url, "https://almarfa.example"),
            (Setting::Zone, "Asia/Aden"),
            (Setting::Language, "ar"),
            (Setting::Digits, "arab"),
            (Setting::Months, "both"),
            (Setting::Clock, "h12"),
            (Setting::Hijri, "-1"),
            (Setting::Hijri, "off"),
            (Setting::Facebook, "https://facebook.com/x"),
            (Setting::Telegram, "none"),
            (Setting::Disclaimer, "رأي أصحابها"),
            (Setting::Comments, "off"),
            (Setting::Accent, "#0b5c5a"),
        ];
        for (setting, value) in good {
            assert!(change(&mut site, setting, value).is_some(), "{value}");
            assert!(site.check().is_ok(), "{value}");
        }
        let bad = [
            (Setting::Name, ""),
            (Setting::Digits, "roman"),
            (Setting::Facebook, "javascript:x"),
            (Setting::Comments, "maybe"),
            (Setting::Hijri, "x"),
        ];
        for (setting, value) in bad {
            assert!(change(&mut site, setting, value).is_none(), "{value}");
        }
    }
}
